"""From the lines of a document to what a careful reader finds in it, with the reasons."""
