"""The content as files for programs and newsrooms."""
