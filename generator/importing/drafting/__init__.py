"""From what was found in a notice to the files of a draft."""
