"""Find what a printed page adds to a text: page numbers and running heads."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.importing.analysis.numerals import read_numeral
from generator.importing.analysis.passages import BLANKS, is_empty
from generator.importing.document import DocumentLine

_PAGE = re.compile(
    r"[-—–－―─·•・~～]+\s*\d{1,4}\s*[-—–－―─·•・~～]+|"
    r"第?\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共?\s*\d+\s*页)?|"
    r"第\s*[一二三四五六七八九十百]+\s*页|\d{1,4}\s*[/／]\s*\d{1,4}|(?i:page)\s*\d+(?:\s*(?:of|"
    r"/)\s*\d+)?|(?i:p)\.?\s*\d{1,4}|"
    r"共\s*\d+\s*页\s*[，,]?\s*第\s*\d+\s*页"
)
_ANNEX = re.compile(r"附件?\s*[\d一二三四五六七八九十]*\s*[：:]?")
_NUMBER = re.compile(r"\d{1,3}")
_PROSE_END = re.compile("[。！？；：，、]$")
_LONGEST_HEAD = 60
_NEAR = 2
"""How many lines that hold something a running head may stand from a page number."""


def find_furniture(lines: Sequence[DocumentLine]) -> dict[int, str]:
    """Return the lines, by their index from 0, that a page adds, and why each was taken for one."""
    found = {
        index: f"a {line.origin} of the page"
        for index, line in enumerate(lines)
        if line.origin in ("header", "footer") and not is_empty(line)
    }
    text = [i for i, line in enumerate(lines) if _may_be(line) and i not in found]
    for index in text:
        if _PAGE.fullmatch(_bare(lines[index])):
            found[index] = "a page number"
    found |= _bare_numbers(lines, text, found)
    return dict(sorted((found | _heads(lines, text, found)).items()))


def _may_be(line: DocumentLine) -> bool:
    return line.cell is None and line.origin == "body" and not is_empty(line)


def _bare(line: DocumentLine) -> str:
    return line.text.strip(BLANKS)


def _bare_numbers(
    lines: Sequence[DocumentLine], text: list[int], found: dict[int, str]
) -> dict[int, str]:
    """Lines that hold a number alone are page numbers where they count on over the document."""
    alone = [i for i in text if i not in found and _NUMBER.fullmatch(_bare(lines[i]))]
    counts = [int(_bare(lines[i])) for i in alone]
    places = {index: place for place, index in enumerate(text)}
    far = all(places[b] - places[a] > _NEAR * 2 for a, b in pairwise(alone))
    on = all(b - a == 1 for a, b in pairwise(counts))
    last = bool(alone) and alone[-1] == text[-1]
    broken = bool(alone) and all(_at_break(lines, i) for i in alone)
    if alone and on and far and (len(alone) > 1 or last or broken):
        return dict.fromkeys(alone, "a page number: the numbers alone on a line count on")
    return {}


def _at_break(lines: Sequence[DocumentLine], index: int) -> bool:
    around = lines[index : index + 3]
    return any("\f" in line.text for line in around)


def _heads(lines: Sequence[DocumentLine], text: list[int], found: dict[int, str]) -> dict[int, str]:
    """Lines next to a page number or a form feed that come again, or repeat the title."""
    places = {index: place for place, index in enumerate(text)}
    near = set()
    for index in text:
        if index in found:
            place = places[index]
            near |= set(text[max(0, place - _NEAR) : place + _NEAR + 1])
        if "\f" in lines[index].text:
            near.add(index)
    breaks = [i for i, line in enumerate(lines) if "\f" in line.text and is_empty(line)]
    for index in breaks:
        near |= {i for i in range(index - _NEAR, index + _NEAR + 1) if i in places}
    keys = {index: _key(lines[index]) for index in text if _is_short(lines[index])}
    again = Counter(keys.values())
    titles = _titles(lines, text)
    top = {*text[:3], *_annex_titles(lines, text)}
    heads = {
        index: "a running head: it stands at the break of pages and comes again"
        for index in near - set(found) - top
        if index in keys and (again[keys[index]] > 1 or keys[index] in titles)
    }
    first = {keys[index] for index in heads}
    # What repeats the running head inside of an unfinished paragraph is one, too.
    heads |= {
        index: "a running head: it breaks a paragraph and comes again"
        for index, key in keys.items()
        if key in first and index not in found and index not in top and again[key] > 1
    }
    return heads


def _titles(lines: Sequence[DocumentLine], text: list[int]) -> set[str]:
    """The first lines of a document, and what they make when joined."""
    first = [_key(lines[index]) for index in text[:3] if _is_short(lines[index])]
    return {"".join(first[i:j]) for i in range(len(first)) for j in range(i + 1, len(first) + 1)}


def _annex_titles(lines: Sequence[DocumentLine], text: list[int]) -> set[int]:
    """The lines below `附件1`: an annex may have the title of the whole."""
    marks = [place for place, i in enumerate(text) if _ANNEX.fullmatch(_bare(lines[i]))]
    return {index for place in marks for index in text[place : place + 3]}


def _is_short(line: DocumentLine) -> bool:
    bare = _bare(line)
    is_own = bool(read_numeral(bare)) or "：" in bare
    return 4 <= len(bare) <= _LONGEST_HEAD and not is_own and not _PROSE_END.search(bare)


def _key(line: DocumentLine) -> str:
    """What a running head looks like from page to page: the number of the page may stand in it."""
    return re.sub(r"\s|^[-—\d·|]+|(?:第?\d+页?|[-—|]\s*\d+\s*[-—|]?)$", "", line.text.strip(BLANKS))
