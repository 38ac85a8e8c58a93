"""Read the file of a notice, of any kind that is known, into a document."""

from pathlib import Path

from generator.characters import is_blank
from generator.files import MAX_BYTES
from generator.importing.document import Document
from generator.importing.encodings import decode
from generator.importing.html_file import declared_codec, html_document
from generator.importing.kinds import foreign, is_html, is_zip, unknown
from generator.importing.markdown_file import markdown_document
from generator.importing.received import read_received
from generator.importing.refusal import refusal
from generator.importing.text_file import text_document
from generator.importing.word_file import word_document
from generator.problems import ContentError, Place

MOST_MARKDOWN = 2_000_000
"""How large Markdown may be; of one that is made to take long, a parser reads 40 kB in a second."""
MOST_PAGE = 20_000_000
"""How large a page may be with its tags, scripts and embedded pictures."""

_PAGES = {".html", ".htm", ".xhtml", ".shtml"}
_MARKDOWN = {".md", ".markdown"}
_TEXTS = {".txt", ".text"}


def read_document(path: Path, shown: str = "") -> Document:
    """Return what is in a file, read by what its bytes are, then by the ending of its name.

    Nothing in it is executed, nothing it refers to is fetched, and nothing is written.

    Args:
        path: A file of `.txt`, `.md`, `.html` or `.docx`, or a link to one.
        shown: Its path for messages, if another.

    Raises:
        ContentError: It is of no kind that is read, damaged, unsafe, too large, or has no text;
            one problem, whose message and hint say what it is and what to do.
    """
    place = Place(shown or path.as_posix(), 1, 1)
    data = read_received(path, place)
    document = _read(data, path.suffix.lower(), place)
    if all(is_blank(line.text) for line in document.lines):
        raise _without_text(document, place)
    _refuse_long(document.text, place)
    return document


def _read(data: bytes, ending: str, place: Place) -> Document:
    other = foreign(data, ending, place)
    if other:
        raise other
    if is_zip(data):
        return word_document(data, place)
    if ending in (".docx", ".docm"):
        message = "is no document of Word, though it is called so; expected one."
        raise refusal(place, message, "Open it with the program it is of, and save it as .docx.")
    if ending in _PAGES:
        decoded = decode(data, place, declared_codec(data))
        _refuse_binary(decoded.text, place)
        _refuse_long(decoded.text, place, MOST_PAGE)
        return html_document(decoded, place)
    if ending in _MARKDOWN:
        decoded = decode(data, place)
        _refuse_binary(decoded.text, place)
        _refuse_long(decoded.text, place, MOST_MARKDOWN)
        return markdown_document(decoded, place)
    if ending in _TEXTS:
        return _read_text(data, place)
    raise unknown(data, place)


def _read_text(data: bytes, place: Place) -> Document:
    decoded = decode(data, place)
    _refuse_binary(decoded.text, place)
    if is_html(decoded.text):
        message = "is a page of HTML, though it is called .txt; expected the ending .html."
        raise refusal(place, message, "Rename it.")
    return text_document(data, decoded)


def _refuse_binary(text: str, place: Place) -> None:
    if "\0" in text:
        message = "holds bytes that are no text (a null character); expected plain text."
        raise refusal(place, message, "Save the notice as .docx or .txt with the program it is of.")


def _refuse_long(text: str, place: Place, most: int = MAX_BYTES) -> None:
    # No file of the content may be larger, and the text becomes one.
    size = len(text.encode())
    if size > most:
        limit = f"expected at most {most / 1e6:.0f} MB."
        raise refusal(place, f"its text has {size / 1e6:.1f} MB; {limit}", "Is it one notice?")


def _without_text(document: Document, place: Place) -> ContentError:
    message = "holds no text; expected a notice."
    pictures = next((note for note in document.notes if "picture" in note), "")
    hint = "If it is a scan, let a program recognise its text first." if pictures else ""
    return refusal(place, message, hint)
