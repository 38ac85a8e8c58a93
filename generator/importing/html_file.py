"""Read a page of HTML as a reader sees it in a browser that runs no script."""

import re

from lxml import etree

from generator.importing.document import Document
from generator.importing.encodings import Decoded
from generator.importing.html_page import HtmlPage
from generator.importing.line_ends import without_controls
from generator.importing.notes import ReadingNotes
from generator.importing.refusal import refusal
from generator.importing.text_file import note_of_controls
from generator.problems import Place, quoted

_CODECS = {
    "utf-8": "utf-8", "utf8": "utf-8", "gb2312": "gb18030", "gbk": "gb18030",
    "gb18030": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "chinese": "gb18030",
    "csgb2312": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
}  # fmt: skip
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,200}?encoding=["']([\w-]+)""",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[a-zA-Z!/?]")
_RULE_THAT_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def declared_codec(data: bytes) -> str:
    """Return the codec for the encoding that a page says it is in, or nothing."""
    # Browsers look into the first 1,024 bytes; pages of old programs say it later.
    found = _DECLARED.search(data[:8192])
    name = (found[1] or found[2]).decode("ascii", "ignore") if found else ""
    return _CODECS.get(name.lower(), "")


def html_document(decoded: Decoded, place: Place) -> Document:
    """Return the document of a page.

    Words are joined around tags, blanks collapse as in a browser, and no-break and full-width
    blanks stay. A line is what a block shows between its breaks, and one for each cell that is
    empty. Numerals of lists are in `numeral`, never in the text. A table in a cell is read as
    lines of this cell, unless the outer table only places things on the page. Nothing is
    executed or fetched, and style sheets are not applied: what their rules hide is text.

    Raises:
        ContentError: It is no HTML, or is nested too deeply.
    """
    if not _TAG.search(decoded.text):
        message = "has no tags of HTML; expected a page."
        raise refusal(place, message, "If it is plain text, let its name end in .txt.")
    text, controls = without_controls(decoded.text)
    notes = [decoded.note, note_of_controls(controls)]
    return page_document(text, "html", decoded.encoding, notes, place)


def page_document(
    text: str, of_format: str, encoding: str, notes: list[str], place: Place
) -> Document:
    """Return the document of the source of a page; the notes given come before those of it."""
    root = _parsed(text, place)
    if root is None:
        return Document((), of_format, encoding, notes=tuple(filter(None, notes)))
    found = ReadingNotes()
    page = HtmlPage(place, found)
    page.read(root)
    told = [*notes, _note_of_title(root), *found.sentences(), _note_of_rules(root)]
    return Document(tuple(page.lines), of_format, encoding, notes=tuple(filter(None, told)))


def _parsed(text: str, place: Place) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, recover=True)
    try:
        # A declaration of an encoding in the text no longer holds.
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    # The rest of such a page would be missing without a word.
    if any("depth" in error.message for error in parser.error_log.filter_from_fatals()):
        message = "is nested deeper than a page is; expected at most 2,048 levels."
        raise refusal(place, message, "Copy its text out of a browser into a .txt file.")
    return root


def _note_of_title(root: etree._Element) -> str:
    title = root.find("head/title")
    words = " ".join("".join(title.itertext()).split()) if title is not None else ""
    return f"The title of the page, which is not in its text: {quoted(words)}." if words else ""


def _note_of_rules(root: etree._Element) -> str:
    if any(_RULE_THAT_HIDES.search(style.text or "") for style in root.iterfind(".//style")):
        return "Rules of style sheets were not applied: what they hide was read."
    return ""
