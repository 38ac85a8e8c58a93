"""The nouns: what the content holds, as every later station sees it."""
