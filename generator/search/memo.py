"""Keep what was made of equal input, so that another build need not make it again."""

import hashlib
from collections.abc import Callable, Hashable, Iterable, MutableMapping
from typing import ParamSpec, TypeAlias, TypeVar, cast

Results: TypeAlias = MutableMapping[Hashable, object]
"""Results by what they were made of: plain values, which `marshal` can write."""
Given = ParamSpec("Given")
Made = TypeVar("Made")


def digest_of(texts: Iterable[str]) -> bytes:
    """Return a short key that stands for some texts."""
    return hashlib.sha256("\n".join(texts).encode()).digest()


class Memo:
    """What is known from before; what is asked for stays, and what is not is forgotten.

    A result is a pure function of its key, or is kept with what it was made of. So it never matters
    what was known.
    """

    def __init__(self, known: Results) -> None:
        self._known = known
        self._used: dict[Hashable, object] = {}

    def of(
        self, key: Hashable, make: Callable[Given, Made], *given: Given.args, **named: Given.kwargs
    ) -> Made:
        """Return what is known by a key, or make it of what is given."""
        if key not in self._used:
            self._used[key] = self._known[key] if key in self._known else make(*given, **named)
        return cast("Made", self._used[key])

    def last(self, name: Hashable) -> object:
        """Return what was kept last by a name, or None: it is to be checked before it is used."""
        return self._known.get(name)

    def keep(self, name: str, result: object) -> None:
        """Keep something for the next time by a name."""
        self._used[name] = result

    def forget_others(self) -> None:
        """Leave only what was asked for."""
        self._known.clear()
        self._known.update(self._used)
