"""Find out how the characters of a text were written as bytes.

What is certain comes first: a byte order mark, then UTF-8 with Chinese characters, whose rules
other encodings break at once. UTF-16 without a mark and GB18030 are told by what they would say:
Chinese text that is read in the wrong one is rare characters all through. What is left is guessed
by charset-normalizer, and told as a guess.
"""

import codecs
import re
from dataclasses import dataclass
from functools import cache

from charset_normalizer import from_bytes

from generator.importing.refusal import refusal
from generator.problems import Place

_MARKS = [
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32 LE"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32 BE"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 LE"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 BE"),
    (b"\x84\x31\x95\x33", "gb18030", "GB18030"),
]
_NAMES = {codec: name for _, codec, name in _MARKS} | {"big5hkscs": "Big5"}
# What charset-normalizer may name, and the codec that holds all of it.
_GUESSES = {"big5": "big5hkscs", "big5hkscs": "big5hkscs", "gb18030": "gb18030"}

_SAMPLE = 200_000
_USUAL = 0.9
"""The share of usual characters from which bytes are taken for what they were read as."""
_NOT_ASCII = re.compile("[^\0-\x7f]")
_MARK = re.compile("[·—‘’“”…①-⒛\u3000-\u303f\uff01-\uff65]")
_PLAIN = re.compile("[\t\n\r\f -~]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_HANS = re.compile(f"{_HAN.pattern}{{2,}}")


@dataclass(frozen=True)
class Decoded:
    """The text of some bytes."""

    text: str
    """Without a byte order mark."""
    encoding: str
    """The name of the codec."""
    note: str = ""
    """What a person should know of it, a sentence; nothing for UTF-8."""


def decode(data: bytes, place: Place, declared: str = "") -> Decoded:
    """Return the text of a file.

    Args:
        data: Its bytes.
        place: The file, for messages.
        declared: The codec of the encoding that the file itself names; it holds
            unless a mark, or UTF-8 with Chinese characters, says otherwise.

    Raises:
        ContentError: Some bytes are not of the encoding of all others, or it is not known.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            note = "" if codec == "utf-8" else f"Read as {name}, as its byte order mark says."
            return Decoded(_strict(data, codec, place, len(mark)), codec, note)
    text = _try(data, "utf-8")
    is_certain = text is not None and not _is_by_chance(text, data)
    if declared not in ("", "utf-8") and not (is_certain and text and _HAN.search(text)):
        said = _try(data, declared)
        if said is not None:
            return Decoded(said, declared, f"Read as {_name(declared)}, as it says itself.")
    if text is not None and (is_certain or declared == "utf-8"):
        is_other = declared not in ("", "utf-8") and not text.isascii()
        note = f"Read as UTF-8, though it says that it is {_name(declared)}." if is_other else ""
        return Decoded(text, "utf-8", note)
    return _detected(data, place)


def _detected(data: bytes, place: Place) -> Decoded:
    # Read with gaps where bytes are damaged: which ones is worth more than another guess.
    for codec in ("utf-16-le", "utf-16-be", "gb18030", "utf-8"):
        text = data[:_SAMPLE].decode(codec, "replace")
        if _USUAL_SHARES[codec](text) >= _USUAL:
            note = f"Read as {_name(codec)}, by what its bytes would say."
            return Decoded(_strict(data, codec, place), codec, "" if codec == "utf-8" else note)
    guess = _guess(data)
    if guess:
        note = f"Read as {_name(guess)}, which is a guess: look whether its words are right."
        return Decoded(_strict(data, guess, place), guess, note)
    message = "holds no text in a known encoding; expected UTF-8, GB18030 or UTF-16."
    raise refusal(place, message, "If an editor can show it, save it there as UTF-8.")


def _guess(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE], cp_isolation=[*_GUESSES]).best()
    codec = _GUESSES.get(best.encoding, "") if best else ""
    text = _try(data, codec) if codec else None
    # Any bytes are like something; but in a notice words are runs of Chinese characters.
    wide, in_words = len(_NOT_ASCII.findall(text or "")), len("".join(_HANS.findall(text or "")))
    return codec if in_words > wide / 2 else ""


def _strict(data: bytes, codec: str, place: Place, start: int = 0) -> str:
    try:
        return data[start:].decode(codec)
    except UnicodeDecodeError as error:
        offset = start + error.start
        byte = f"byte 0x{data[offset]:02x} at offset {offset}"
        message = f"{byte} is not {_name(codec)} as the others; expected a whole text."
        hint = "Get the file again, or open it in an editor, mend that place and save it as UTF-8."
        raise refusal(place, message, hint) from error


def _try(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _name(codec: str) -> str:
    return _NAMES.get(codec, codec.upper())


def _is_by_chance(text: str, data: bytes) -> bool:
    # Latin text in UTF-16 is UTF-8 too, with a null beside each letter; and so are a few words in
    # GB18030, 通知 among them, as letters that are neither Latin nor Chinese.
    if "\0" in text:
        return data.count(b"\0") >= len(data) / 4
    wide = _NOT_ASCII.search(text) and not _HAN.search(text)
    return bool(wide) and _share_of_wide(data.decode("gb18030", "replace")) >= _USUAL


def _share_of_all(text: str) -> float:
    """Return the share of what is usual in a Chinese text; Latin letters read as Han are not."""
    usual = len(_PLAIN.findall(text)) + len(_MARK.findall(text)) + _count_common(text)
    return usual / len(text) if text else 0.0


def _share_of_wide(text: str) -> float:
    """Return the share of what is usual beside ASCII, which is the same in GB18030 as in others."""
    wide = "".join(_NOT_ASCII.findall(text))
    # Marks alone say nothing: each pair of the bytes of another encoding may be one.
    return _share_of_all(wide) if _HAN.search(wide) else 0.0


def _share_of_whole(text: str) -> float:
    wide = "".join(_NOT_ASCII.findall(text))
    return 1 - wide.count("\ufffd") / len(wide) if wide else 0.0


_USUAL_SHARES = {
    "utf-16-le": _share_of_all,
    "utf-16-be": _share_of_all,
    "utf-8": _share_of_whole,
    "gb18030": _share_of_wide,
}


def _count_common(text: str) -> int:
    common = _common_characters()
    return sum(char in common for char in text)


@cache
def _common_characters() -> frozenset[str]:
    # The first level of GB 2312: the 3,755 characters of usual words, in rows of their own.
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return frozenset(code.decode("gb2312", "ignore") for code in rows) - {""}
