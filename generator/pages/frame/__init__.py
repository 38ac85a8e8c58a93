"""What stands around the text of a page, as one value that a theme reads."""
