"""Note of pages, while they are written or when they are read, what finishing a folder needs."""

from collections.abc import Iterable

from generator.finish.styles import having, names_in_page

_HEAD = 4096
"""How many characters of a page hold its robots tag; the data of its script elements come later."""
_HIDDEN = '<meta name="robots" content="noindex">'


class PageNotes:
    """What is known of the pages of a folder."""

    def __init__(self, wanted: Iterable[str]) -> None:
        """Take the names that are looked for in pages: those for which there are styles."""
        self.hidden: dict[str, bool] = {}
        """Whether a page asks search engines to leave it out, as one that has moved; by address."""
        self.named: dict[str, str] = {}
        """The address of a page that has a name, by the names that any has."""
        self._missing = set(wanted)
        self._may_have = having(self._missing)

    def add(self, address: str, html: str) -> None:
        """Note a page."""
        self.hidden[address] = _HIDDEN in html[:_HEAD]
        # Most are found on the first pages, so that few are left to be looked for on the others.
        if self._may_have(html) and (found := self._missing & names_in_page(html)):
            self.named |= dict.fromkeys(found, address)
            self._missing -= found
            self._may_have = having(self._missing)
