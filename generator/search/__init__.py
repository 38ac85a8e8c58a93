"""Turn a catalog into the files that the search in the browser reads."""
