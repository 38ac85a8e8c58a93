"""Make a built folder ready for any static host, whatever has built it."""
