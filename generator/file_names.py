"""Say what a file may be called, so that every system can hold it and its address needs no code.

One rule for what becomes a file of the site: ids, hand-written pages, their folders and images.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

from generator.characters import code_point
from generator.look_alikes import told_apart
from generator.problems import quoted

Rule = Callable[[str], str]
"""What says why a name cannot be, or nothing when it can."""
PART = r"[a-z0-9]+(-[a-z0-9]+)*"
"""An id, and a part of the address of a page."""
LONGEST = 80
"""How many characters a part has at most; names of 255 bytes are the most that a disk holds."""
LONGEST_PATH = 200
"""How many characters a path has at most; Windows takes 260, with all that stands before it."""
ADDRESS = r"^[a-z0-9/-]+\.html(#[a-z0-9-]+)?$"
"""An address without its language, as it was ever published."""

IMAGES = (".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif")
_IMAGE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9¹²³]) *(\..*)?", re.IGNORECASE
)


def is_device(name: str) -> bool:
    """Tell whether Windows takes a name, with or without an ending, for one of its devices."""
    return bool(_DEVICE.fullmatch(name))


def why_no_system_holds(name: str) -> str:
    """Return why some system cannot hold a file of this name, as a message; nothing if all can."""
    if is_device(name):
        return f"{quoted(name)} is a device on Windows; expected another name."
    if name != name.rstrip(". "):
        return f"{quoted(name)} ends with a dot or a blank; expected none, which Windows drops."
    if len(name) > LONGEST:
        return f"{quoted(name)} has {len(name)} characters; expected at most {LONGEST}."
    return ""


def why_no_part(name: str) -> str:
    """Return why a name cannot be a part of the address of a page; nothing if it can."""
    if not re.fullmatch(PART, name):
        rule = "expected lower-case letters and digits in words joined by single hyphens."
        return f"name {quoted(name)}; {rule}"
    return why_no_system_holds(name)


def why_no_image(name: str) -> str:
    """Return why an image cannot have this name; nothing if it can."""
    why = why_no_system_holds(name)
    if not why and not _IMAGE.fullmatch(name):
        rule = "expected letters A to Z, digits, dots, hyphens and underscores."
        why = f"name {quoted(name)}; {rule}"
    return why


def why_not(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Return what is wrong with the names of one folder: for each its message and a hint.

    Windows and macOS know no case, and macOS no composition, that is whether `é` is one character
    or two: of two names that differ in nothing else, one takes the place of the other.

    Args:
        names: Each name, with why it cannot be by itself.
    """
    first: dict[str, str] = {}
    found = {}
    for name, why in sorted(names, key=lambda item: (item[0] != item[0].lower(), item[0])):
        other = first.setdefault(_folded(name), name)
        if other != name:
            message = f"{quoted(name)} is one name with {quoted(other)} on Windows or macOS;"
            rule = "expected names that differ in more than case or composition."
            found[name] = f"{message} {rule}", told_apart(name, other)
        elif why:
            found[name] = why, _not_ascii(name)
    return found


def _not_ascii(name: str) -> str:
    found = dict.fromkeys(character for character in name if not character.isascii())
    return f"It has {', '.join(map(code_point, found))}." if found else ""


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
