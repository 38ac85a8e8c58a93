"""Turn a catalog into Markdown pages in both languages."""
