"""Note of pages, while they are written or when they are read, what finishing a folder needs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.finish.styles import having, names_in_page

_HEAD = 4096
"""How many characters of a page hold its robots tag; the data of its script elements come later."""
_HIDDEN = '<meta name="robots" content="noindex">'


@dataclass(frozen=True)
class Noted:
    """What was noted of all pages of a folder."""

    hidden: Mapping[str, bool] = field(default_factory=dict)
    """Whether a page asks search engines to leave it out, as one that has moved; by address."""
    named: Mapping[str, str] = field(default_factory=dict)
    """The address of a page that has a name, by the names that any has."""
    missing: frozenset[str] = frozenset()
    """The names that no page has."""


class PageNotes:
    """What is known of the pages of a folder so far."""

    def __init__(
        self, wanted: Iterable[str], before: Noted | None = None, kept: Iterable[str] = ()
    ) -> None:
        """Take the names that are looked for in pages: those for which there are styles.

        Args:
            wanted: The names.
            before: What was noted before, of pages of which some stay as they are.
            kept: The addresses of these.
        """
        before = before or Noted()
        self.hidden = {address: before.hidden[address] for address in kept}
        """As `Noted` has it."""
        wanted = set(wanted)
        self._named = {
            name: address
            for name, address in before.named.items()
            if name in wanted and address in self.hidden
        }
        self._missing = wanted - self._named.keys()
        self._may_have = having(self._missing)
        # A page that stays may have one of these, as another page has had, or if it is a new one.
        self._unsure = (self._missing - before.missing) if self.hidden else frozenset()
        self._kept = [*self.hidden]

    def add(self, address: str, html: str) -> None:
        """Note a page."""
        self.hidden[address] = _HIDDEN in html[:_HEAD]
        self.look(address, html)

    def look_into_kept(self, read: Callable[[str], str]) -> None:
        """Look, once all others are noted, for what may be in the pages that stay as they are."""
        for address in self._kept:
            if not self._unsure & self._missing:
                break
            self.look(address, read(address))

    def noted(self) -> Noted:
        """Return what is noted of all pages."""
        return Noted(self.hidden, self._named, frozenset(self._missing))

    def look(self, address: str, html: str) -> None:
        """Look for names in the HTML that is at an address."""
        # Most are found on the first pages, so that few are left to be looked for on the others.
        if not any(name in html for name in self._missing) or not self._may_have(html):
            return
        if found := self._missing & names_in_page(html):
            self._named |= dict.fromkeys(found, address)
            self._missing -= found
            self._may_have = having(self._missing)
