"""What the last build has left: which files of a site stand as they would be made again."""
