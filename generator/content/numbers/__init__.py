"""The numbers that a Chinese text and its English name, as values that can be compared."""
