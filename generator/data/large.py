"""Say when a catalog is large, so that fewer and smaller files are published of it."""

from generator.catalog.catalog import Catalog

LARGE = 2_000
"""From so many activities on: six years of campaigns with three hundred each stay below it.

Each activity costs 36 KB of files where nothing is left out, and 7 KB in a large catalog.
"""


def is_large(catalog: Catalog) -> bool:
    """Tell whether files that repeat others are left out (docs/decisions/0031)."""
    return len(catalog.activities) >= LARGE
