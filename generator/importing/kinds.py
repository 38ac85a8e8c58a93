"""Tell what a file is by its bytes, whatever it is called, and what to do with what is not read."""

import re

from generator.importing.refusal import refusal
from generator.problems import ContentError, Place

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS_WORD = "Open it in Word or WPS Office and save it as .docx."
_TO_TEXT = (
    "Open it in Word and save it as .docx, or copy its text into a .txt file; "
    "a scan needs text recognition first. Compare what you get with the original."
)
_RECOGNISE = "Let a program recognise its text, save that as .docx or .txt, and compare the two."
_UNPACK = "Unpack it, and take in the notice of what is in it."
EXPECTED = "expected .docx, .html, .md or .txt."

_BEGINNINGS: list[tuple[bytes, str, str]] = [
    (b"%PDF-", "is a PDF", _TO_TEXT),
    (b"{\\rtf", "is Rich Text (.rtf)", _SAVE_AS_WORD),
    (b"\xffWPC", "is a WordPerfect document", _SAVE_AS_WORD),
    (b"\x89PNG\r\n", "is a picture (PNG)", _RECOGNISE),
    (b"\xff\xd8\xff", "is a picture (JPEG)", _RECOGNISE),
    (b"GIF8", "is a picture (GIF)", _RECOGNISE),
    (b"BM", "is a picture (BMP)", _RECOGNISE),
    (b"II*\0", "is a picture (TIFF)", _RECOGNISE),
    (b"MM\0*", "is a picture (TIFF)", _RECOGNISE),
    (b"Rar!\x1a\x07", "is an archive (RAR)", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "is an archive (7z)", _UNPACK),
    (b"\x1f\x8b", "is an archive (gzip)", _UNPACK),
]
# Pages that are saved as one file; Word calls some of them .doc.
_MIME = re.compile(rb"\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def foreign(data: bytes, ending: str, place: Place) -> ContentError | None:
    """Return why a file is of a kind that is not read, or nothing.

    Args:
        data: Its bytes.
        ending: That of its name, in small letters, with the dot.
        place: The file.
    """
    if data.startswith(_OLE):
        return refusal(place, *_ole(data, ending))
    for beginning, what, hint in _BEGINNINGS:
        if data.startswith(beginning) and (len(beginning) > 2 or b"\0" in data[:64]):
            return refusal(place, f"{what}, which is not read yet; {EXPECTED}", hint)
    if b"%PDF-" in data[:1024] and ending == ".pdf":
        return refusal(place, f"is a PDF, which is not read yet; {EXPECTED}", _TO_TEXT)
    if _MIME.match(data[:4096]):
        what = "is a page saved as one file (.mht)"
        return refusal(place, f"{what}; {EXPECTED}", "Save it as .html or .docx instead.")
    return None


def is_zip(data: bytes) -> bool:
    """Tell whether a file is a zip archive, as a document of Word is."""
    return data.startswith((ZIP, EMPTY_ZIP))


def is_html(text: str) -> bool:
    """Tell whether a text is a page of HTML by how it begins."""
    return bool(_HTML.match(text[:20_000]))


def unknown(data: bytes, place: Place) -> ContentError:
    """Return why a file is not read whose name and bytes say nothing else."""
    is_page = b"<html" in data[:4096].lower()
    hint = "It begins as a page of HTML: rename it to .html." if is_page else ""
    return refusal(place, f"is of no kind that is read; {EXPECTED}", hint)


def _ole(data: bytes, ending: str) -> tuple[str, str]:
    # The names of the streams of such a file are in UTF-16.
    if _named(data, "EncryptedPackage"):
        hint = "Open it with its password, and save a copy without one."
        return "is protected with a password; expected a document that can be read.", hint
    if ending == ".wps":
        what = "is a document of WPS Office (.wps)"
    elif _named(data, "WordDocument"):
        what = "is a Word document of the old kind (.doc)"
    else:
        what = "is a document of an old office program, such as .doc or .wps"
    return f"{what}; {EXPECTED}", _SAVE_AS_WORD


def _named(data: bytes, stream: str) -> bool:
    return stream.encode("utf-16-le") in data
