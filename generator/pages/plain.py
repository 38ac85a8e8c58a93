"""Write a hand-written page as Markdown that any renderer reads, without what only ours knows.

Others would print the attribute lists of Python-Markdown; the language of a word is HTML; and
places on a page have names only in our build.
"""

import re
from posixpath import basename

_ATTRIBUTES = r"\{:?[ \t]*[#.\w][^{}\n]*\}"
_LISTS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        # Of a heading, also of one that is underlined.
        rf"(?<=\S)(?<!\|)[ \t]+{_ATTRIBUTES}[ \t]*(?=\n(?:=+|-+)[ \t]*$)",
        rf"(?P<kept>^#{{1,6}} [^\n]*?)[ \t]+{_ATTRIBUTES}[ \t]*$",
        # Of a block, of a cell, and of what is emphasised, linked or code.
        rf"^[ \t]*{_ATTRIBUTES}[ \t]*\n",
        rf"(?<=[^\s|])[ \t]+{_ATTRIBUTES}(?=[ \t]*\|)",
        rf"(?<!\\.)(?<=[)*_`\]]){_ATTRIBUTES}",
    )
)
_SPAN = re.compile(r"</?(?:span|bdi)\b[^<>]*>")
_PLACE = re.compile(
    r"(?:(?<=[^\\]\]\()|^(?P<label> {0,3}\[[^\]\n]+\]:[ \t]*))"
    r"(?P<target>[^()\s#]*)#[^()\s]*(?=[)\s]|$)",
    re.MULTILINE,
)
_FENCED = r"^ {0,3}(?P<fence>```+(?=[^`\n]*$)|~~~+).*?^ {0,3}(?P=fence)[`~]*[ \t]*$"
_CODE = r"(?<![\\`])(?P<ticks>`+)(?!`)(?:[^\n]|\n(?![ \t]*\n))+?(?<!`)(?P=ticks)(?!`)"
_AS_IT_IS = re.compile(rf"\A---[ \t]*\n.*?^---[ \t]*$|{_FENCED}|{_CODE}", re.MULTILINE | re.DOTALL)
_AWAY = re.compile("`\0([0-9]+)`")


def to_plain(page: str, name: str) -> str:
    """Return a page, given its path, as other renderers are to have it.

    Its front matter and its code stay as they are.
    """
    away: list[str] = []

    def put_away(match: re.Match[str]) -> str:
        away.append(match[0])
        # As code, which may have attributes.
        return f"`\0{len(away) - 1}`"

    text = _AS_IT_IS.sub(put_away, page)
    for attributes in _LISTS:
        text = attributes.sub(lambda match: match.groupdict().get("kept") or "", text)
    text = _PLACE.sub(lambda match: _without_place(match, name), _SPAN.sub("", text))
    return _AWAY.sub(lambda match: away[int(match[1])], text)


def _without_place(match: re.Match[str], name: str) -> str:
    target = match["target"] or basename(name)
    is_page = target.endswith(".md") and "://" not in target
    return (match["label"] or "") + target if is_page else match[0]
