"""Make scripts small."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, count, product
from string import ascii_uppercase

from rjsmin import jsmin

from generator.folder import Folder

SCRIPTS = "assets/*.js"
"""The scripts of pages; those of the search index lie elsewhere."""
_FUNCTION = re.compile(r"\bfunction (\w{3,})\(")
_CONSTANT = re.compile(r"\bconst ([A-Z][A-Z_]{2,})=")
_STRING = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`""")


def trim_scripts(folder: Folder) -> list[str]:
    """Take what only explains, half of each, out of our scripts in a built folder; return them."""
    scripts = []
    for path in sorted(folder.path.glob(SCRIPTS)):
        script = trimmed(path.read_text("utf-8"))
        folder.write_text(f"assets/{path.name}", script)
        scripts.append(script)
    return scripts


@lru_cache(maxsize=16)
def trimmed(script: str) -> str:
    """Return a script without what only explains; a script that was trimmed stays as it is."""
    return shorten(jsmin(script))


def shorten(code: str) -> str:
    """Give short names to functions that are only called, and to constants.

    A name that may mean something else where it stands is left: one after a dot; that of a function
    without `(` after it; that of a constant in a string, or where a property has its name.
    """
    free = _free_names(code)
    for name in dict.fromkeys(_FUNCTION.findall(code)):
        whole = _whole(name)
        found = list(whole.finditer(code))
        if all(code[m.start() - 1] != "." and code[m.end()] == "(" for m in found):
            code = whole.sub(next(free), code)
    strings = " ".join(_STRING.findall(code))
    for name in dict.fromkeys(_CONSTANT.findall(code)):
        whole = _whole(name)
        around = [(code[m.start() - 1], code[m.end()]) for m in whole.finditer(code)]
        if not whole.search(strings) and not any(map(_is_property, around)):
            code = whole.sub(next(free), code)
    return code


def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$]){name}(?![\w$])")


def _is_property(around: tuple[str, str]) -> bool:
    """Whether a name between two characters may be that of a property."""
    before, after = around
    return before == "." or (before in "{," and after in ",}:")


def _free_names(code: str) -> Iterator[str]:
    """Yield names that the code has not, the shortest first."""
    used = set(re.findall(r"\w+", code))
    names = chain.from_iterable(product(ascii_uppercase, repeat=length) for length in count(1))
    return (name for name in map("".join, names) if name not in used)
