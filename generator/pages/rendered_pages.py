"""Keep rendered pages in a file: in memory, ten thousand of them would take most of it."""

import marshal
from pathlib import Path
from tempfile import TemporaryFile
from weakref import finalize

from generator.pages.dressing import Dress
from generator.pages.markdown_text import without_front_matter
from generator.pages.page import Page
from generator.pages.render import RenderedPage

Places = dict[str, tuple[int, int]]
"""Where each page begins in the file, and how many bytes it has, by its address."""


class RenderedPages:
    """The pages of a site as they were rendered last."""

    def __init__(self, standing: Path | None = None) -> None:
        """Take the folder where the Markdown of pages stands that are not rendered, if any does."""
        self._standing = standing
        # It has no name, and goes with the process however that ends.
        self._file = TemporaryFile()  # noqa: SIM115  # it is closed with this object
        finalize(self, self._file.close)
        self._places: Places = {}
        self._others: dict[str, RenderedPages] = {}

    def add(self, page: RenderedPage) -> None:
        """Keep a page, in the place of an earlier one if there is any."""
        data = marshal.dumps((page.text, page.dress.parts, page.dress.ids))
        self._others.pop(page.page.address, None)
        self._places[page.page.address] = self._file.seek(0, 2), len(data)
        self._file.write(data)

    def places(self) -> "Places":
        """Return where each page lies, once all that was added is in the file."""
        self._file.flush()
        return self._places

    def take(self, other: "RenderedPages", places: "Places") -> None:
        """Take in the pages that another process has added to a file that both have open."""
        other._places = places  # it is one of these
        self._others.update(dict.fromkeys(places, other))

    def of(self, page: Page) -> RenderedPage:
        """Return what was rendered of a page."""
        return RenderedPage(page, *self._at(page.address))

    def text_of(self, page: Page) -> str:
        """Return the Markdown of a page below its front matter, whether it was rendered or not."""
        if self._has(page.address) or self._standing is None:
            return self._at(page.address)[0]
        return without_front_matter((self._standing / page.src_uri).read_text("utf-8"))

    def dress_at(self, address: str) -> Dress:
        """Return what our build puts on the page at an address; nothing if none was rendered."""
        return self._at(address)[1] if self._has(address) else Dress()

    def _has(self, address: str) -> bool:
        return address in self._places or address in self._others

    def _at(self, address: str) -> tuple[str, Dress]:
        if address in self._others:
            return self._others[address]._at(address)  # as above
        start, size = self._places[address]
        self._file.seek(start)
        text, parts, ids = marshal.loads(self._file.read(size))  # noqa: S302  # it is our own
        return text, Dress(parts, ids)
