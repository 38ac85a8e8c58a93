"""The navigation of a language, which has few entries, since it is part of every page."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.structure import routes

_FIRST = (routes.THEMES, routes.AGENCIES, routes.FORMS, routes.MATRIX, "source/", routes.DATA)
"""What is seen of it without opening the menu, by path or folder; styles count on six."""
_BESIDE = (routes.HOME, routes.SEARCH)
"""What has a place of its own beside it."""


@dataclass(frozen=True)
class NavItem:
    """An entry of the navigation of a language."""

    title: str
    address: str
    is_section: bool = False
    """The page is the list of a section whose pages are not in the navigation."""

    @property
    def path(self) -> str:
        """The path of the page inside its language."""
        return self.address.partition("/")[2]


def menu(nav: Sequence[NavItem]) -> list[NavItem]:
    """Return the entries of the menu: first those that are seen without opening it."""
    return sorted((item for item in nav if item.path not in _BESIDE), key=_rank)


def _rank(item: NavItem) -> int:
    ranks = (i for i, path in enumerate(_FIRST) if item.path.startswith(path))
    return next(ranks, len(_FIRST))
