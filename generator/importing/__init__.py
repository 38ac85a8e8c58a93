"""Take a notice in: from the file of an office to a draft that a person goes through."""
