"""Take a catalog for a large one, whatever its size."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from generator.data import large


@contextmanager
def taken_for_large() -> Iterator[None]:
    """Publish everything inside as of a large catalog."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(large, "LARGE", 1)
        yield
