"""Write any text so that every reader of Markdown shows exactly that text.

Escaped is what CommonMark 0.31, GitHub's Markdown, Python-Markdown or the extensions that Zensical
turns on would read: with a backslash where all of them know it, else as a character reference.
Everything else stands as it is, so that a page reads as a person would write it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from urllib.parse import quote

import yaml


class Markdown(str):
    """Text that is Markdown already."""

    __slots__ = ()


_REFERENCE = re.compile(r"&(?=#\w|\w+;)")
_READ = re.compile(
    "|".join(
        (
            # What ends a line, or parts columns.
            r"(?P<line_end>[\t\n\r\v\f\x85\u2028\u2029])",
            # At the start: an item, a heading or a quotation, a definition, an admonition.
            r"^\d+[.)](?=\s|$)",
            r"^[+-](?=\s|$)",
            r"^[#>]",
            r"^:(?=\s+\S|$)",
            r"^[!?](?=[!?]{2})",
            # A blank that would be dropped, there, and the end of a heading.
            r"^\s",
            r"#(?=\s*$)",
            # What is a formula, or the label of a reference, with a backslash too.
            r"(?P<always>^\[|\](?=:))",
            # Emphasis, code, links, HTML, cells, formulas, character references.
            r"[\\`*_{}\[\]<|~^$]",
            _REFERENCE.pattern,
            # Rules, arrows, keys, marked words; emoji, also before a colon of ours; other signs.
            r"[-=+](?=[-=+>/])",
            r":(?=[a-z\d_+-]+:|(?!\d\d?$)[a-z\d_+-]+$)",
            r"(?<!\d\d)(?<=\d)/(?=\d(?!\d))",
            r"\b(?<=c)/(?=o\b)",
            r"\((?=(?:c|r|tm)\))",
        )
    ),
    re.IGNORECASE,
)
# What has none of these stands as it is; most texts do.
_MAY_BE_READ = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029\\`*_{}\[\]<>|~^$#&=+:/!?(-]|^\s|^\d+[.)]")
# Python-Markdown knows no other before which to put one.
_WITH_BACKSLASH = frozenset(r"\`*_{}[]#+-.!()")


def to_markdown(value: object) -> str:
    """Return a value as Markdown that shows its text, on a line, in a cell or in a link."""
    if isinstance(value, Markdown):
        return value
    text = str(value)
    return Markdown(_READ.sub(_escaped, text) if _MAY_BE_READ.search(text) else text)


def _escaped(match: re.Match[str]) -> str:
    if match["line_end"]:
        # As HTML would show it; there are no references to some of them.
        return " " if match.start() else "&#32;"
    before, character = match[0][:-1], match[0][-1]
    if character in _WITH_BACKSLASH and not match["always"]:
        return f"{before}\\{character}"
    return before + (escape(character) if character in "<&" else f"&#{ord(character)};")


def to_code(text: str) -> Markdown:
    """Return one line of code, in which nothing is read; it has no backtick."""
    return Markdown(f"`{text}`")


def to_link(text: object, target: str) -> Markdown:
    """Return a link to the path or the URL of a target; plain text where there is none."""
    if not target:
        return Markdown(to_markdown(text))
    return Markdown(f"[{to_markdown(text)}]({_address(target)})")


# The links of a page lead where those of many others lead.
@lru_cache(maxsize=4096)
def _address(target: str) -> str:
    # Percent signs are there already; brackets and blanks would end the link, quotation marks begin
    # a title, two dollar signs a formula, and `&copy;` would be read.
    return _REFERENCE.sub("&amp;", quote(target, safe="%/-._~!&*+,;=:@?#"))


def front_matter(meta: Mapping[str, str]) -> str:
    """Return a page's metadata as YAML between `---` lines."""
    lines = [f"{key}: {_yaml(text)}\n" for key, text in meta.items()]
    return f"---\n{''.join(lines)}---\n\n"


def without_front_matter(page: str) -> str:
    """Return a page that begins with what `front_matter` returns, without it."""
    return page.partition("\n---\n\n")[2]


_SURELY_TEXT = re.compile(
    "[A-Za-z\u4e00-\u9fff\u201c\u300a]"
    "[ -~\u00a1-\u024f\u2010-\u2026\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*"
)
_NO_TEXT = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
_READ_BY_YAML = re.compile(r":(?= |$)| #| $")


def _yaml(text: str) -> str:
    """Return a text as PyYAML writes it: as it stands if that is read as text, else in quotes."""
    if not _SURELY_TEXT.fullmatch(text) or text.lower() in _NO_TEXT:
        # MkDocs drops front matter that does not parse without a word, so an emitter writes it.
        dumped = yaml.safe_dump({"": text}, allow_unicode=True, width=float("inf"))
        return dumped.partition(": ")[2].rstrip("\n")
    if _READ_BY_YAML.search(text):
        return "'" + text.replace("'", "''") + "'"
    return text
