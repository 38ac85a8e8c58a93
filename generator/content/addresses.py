"""Read the list of the addresses that were ever published: `addresses.txt`, one on each line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.change_model import ADDRESS
from generator.content.yaml_source import read_text
from generator.problems import ContentError, Problem, quoted

FILE = "addresses.txt"


@dataclass(frozen=True)
class Published:
    """The addresses, without their language, with the line of each."""

    path: str
    """The file, as problems show it."""
    lines: Mapping[str, int] = field(default_factory=dict)

    def problem(self, address: str, message: str, hint: str = "") -> Problem:
        """Return a problem at the line of an address."""
        return Problem(self.path, self.lines[address], 1, message, hint)


def read_published(path: Path, shown: str, problems: list[Problem]) -> Published:
    """Read the list, which may be missing; lines that begin with # explain it.

    Args:
        path: The file.
        shown: Its path for messages.
        problems: What is wrong is added to it.
    """
    if not (path.exists() or path.is_symlink()):
        return Published(shown)
    try:
        text = read_text(path, shown)
    except ContentError as error:
        problems += error.problems
        return Published(shown)
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        address = line.strip()
        if not address or address.startswith("#"):
            continue
        if not re.fullmatch(ADDRESS, address):
            rule = "expected an address without its language, such as about.html."
            problems.append(Problem(shown, number, 1, f"{quoted(address)}; {rule}"))
        lines.setdefault(address, number)
    return Published(shown, lines)
