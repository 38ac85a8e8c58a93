"""An entry of the navigation, which has few, since it is part of every page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NavItem:
    """An entry of the navigation of a language."""

    title: str
    address: str
    is_section: bool = False
    """The page is the list of a section whose pages are not in the navigation."""
