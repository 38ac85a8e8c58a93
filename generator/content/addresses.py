"""Read the list of the addresses that were ever published: `addresses.txt`, one on each line."""

import re
from pathlib import Path

from generator.file_names import ADDRESS
from generator.files import read_text
from generator.problems import ContentError, Place, Problem, quoted

FILE = "addresses.txt"


def read_published(path: Path, shown: str, problems: list[Problem]) -> dict[str, Place]:
    """Return the addresses, without their language, with the place of each.

    The list may be missing; lines that begin with # explain it.

    Args:
        path: The file.
        shown: Its path for messages.
        problems: What is wrong is added to it.
    """
    if not (path.exists() or path.is_symlink()):
        return {}
    try:
        text = read_text(path, shown)
    except ContentError as error:
        problems += error.problems
        return {}
    places: dict[str, Place] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        address = line.strip()
        if not address or address.startswith("#"):
            continue
        if not re.fullmatch(ADDRESS, address):
            rule = "expected an address without its language, such as about.html."
            problems.append(Problem(shown, number, 1, f"{quoted(address)}; {rule}"))
        places.setdefault(address, Place(shown, number, 1))
    return places
