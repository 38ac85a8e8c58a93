"""Make scripts small."""

import re
from collections.abc import Iterator
from itertools import chain, count, product
from pathlib import Path
from string import ascii_uppercase

from rjsmin import jsmin

_DECLARED = re.compile(r"\bfunction (\w{3,})\(")


def trim_scripts(site_dir: Path) -> None:
    """Take what only explains, half of each, out of our scripts in a built folder."""
    for script in (site_dir / "assets").glob("*.js"):
        script.write_text(shorten(jsmin(script.read_text("utf-8"))), encoding="utf-8")


def shorten(code: str) -> str:
    """Give short names to functions that are only called.

    A name that stands anywhere without `(` after it, or after a dot, may mean something else there,
    and is left.
    """
    free = _free_names(code)
    for name in dict.fromkeys(_DECLARED.findall(code)):
        whole = re.compile(rf"(?<![\w$]){name}(?![\w$])")
        found = list(whole.finditer(code))
        if all(code[m.start() - 1] != "." and code[m.end()] == "(" for m in found):
            code = whole.sub(next(free), code)
    return code


def _free_names(code: str) -> Iterator[str]:
    """Yield names that the code has not, the shortest first."""
    used = set(re.findall(r"\w+", code))
    names = chain.from_iterable(product(ascii_uppercase, repeat=length) for length in count(1))
    return (name for name in map("".join, names) if name not in used)
