"""Any text is shown as it is wherever a template prints it, by every reader of Markdown."""

import random
import re
from collections.abc import Callable
from typing import cast

import pytest
import yaml
from lxml import html
from markdown import Markdown
from markdown_it import MarkdownIt
from zensical.config import DEFAULT_MARKDOWN_EXTENSIONS

from generator.pages.markdown_text import front_matter, to_link, to_markdown
from tests.building import Element, text_of
from tests.hostile_texts import LINES, ONE_LINE

WORD, LINK = "WORD", "[WORD](a.md)"
PAGE = """
# WORD

WORD

> WORD

- WORD
- Label: WORD (of WORD)
- 标签：WORD、WORD
- [WORD](a.md) (of WORD)
- [WORD](a.md)：WORD
- WORD: [WORD](a.md), [WORD](a.md)

WORD: WORD

1. WORD
2. Label WORD

[WORD](a.md) · WORD

| WORD | [WORD](a.md) |
| --- | --: |
| WORD | WORD |
| [WORD](a.md) | WORD |

### WORD · WORD

WORD · WORD · [WORD](a.md)

WORD
"""
"""Each of the places in which a template prints a value."""

PROSE = [
    "举办第五届“质量奖”颁奖仪式（1.5），加大《计量法》宣传力度——见第 3 条。",
    "2024 年 9 月 1 日 10:30，甲部、乙局：A/B 两组，占 12.5%！",
    "R&D, Q&A and AT&T: a well-known “Quality Month” – version 1.5 – isn’t over…",
    "At 10:30, a ratio of 3:2; and/or 50% (see p. 12), No. 1, #1 & 'so' \"on\"!",
    "2024/09/01",
    "1.5",
    "10:30",
    "a-b",
    "-5",
    "(a) x",
    "v1.2.3 + x = y?",
    "https://example.org/a-b/c.html?x=1&y=2#z",
]


def page_of(value: str) -> str:
    """Return a page that has a value in each place, as it is rendered: no line ends with blanks."""
    text, link = to_markdown(value), to_link(value, "a.md")
    return re.sub(r"[ \t]+$", "", PAGE.replace(LINK, link).replace(WORD, text), flags=re.MULTILINE)


_ours = Markdown(extensions=["attr_list", "tables", "toc"])
_zensical = Markdown(
    extensions=["tables", *DEFAULT_MARKDOWN_EXTENSIONS],
    extension_configs=cast("dict[str, dict[str, object]]", DEFAULT_MARKDOWN_EXTENSIONS),
)
READERS: dict[str, Callable[[str], str]] = {
    "Python-Markdown": lambda page: _ours.reset().convert(page),
    "Zensical": lambda page: _zensical.reset().convert(page),
    "CommonMark": MarkdownIt("commonmark").enable("table").render,
    "GitHub": MarkdownIt("gfm-like", {"linkify": False}).render,
}
# Zensical links addresses, and raises the ends of `1st`; the text stays.
MADE = {"Zensical": {"a", "sup"}}


def read(reader: str, page: str) -> tuple[str, list[str], set[str]]:
    """Return the text of a page with folded blanks, its elements, and the names of attributes."""
    root: Element = html.fragment_fromstring(READERS[reader](page), create_parent="div")
    for sign in root.xpath(".//a[@class='headerlink']"):
        sign.drop_tree()
    tags = [str(element.tag) for element in root.iter()]
    attributes = {str(name) for element in root.iter() for name in element.attrib} - {"id"}
    kept = [tag for tag in tags if tag not in MADE.get(reader, ())]
    return " ".join(text_of(root).split()), kept, attributes


def wrongly_shown(reader: str, values: list[str]) -> list[str]:
    """Return the texts that a reader shows otherwise, or makes elements of."""
    text, tags, attributes = read(reader, page_of(WORD))
    wrong = []
    for value in values:
        shown = read(reader, page_of(value))
        expected = " ".join(text.replace(WORD, value).split())
        if shown != (expected, tags, attributes):
            wrong.append(value)
    return wrong


@pytest.mark.parametrize("reader", READERS)
def test_hostile_text_is_shown_as_it_is(reader: str) -> None:
    assert wrongly_shown(reader, [*ONE_LINE, *LINES, *PROSE]) == []


@pytest.mark.parametrize("reader", READERS)
def test_random_text_is_shown_as_it_is(reader: str) -> None:
    chosen = random.Random(2024)  # noqa: S311  # no secret
    signs = [*"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~" * 2, *"abc x1 2  \t\n中文“”。　"]
    values = [
        "".join(chosen.choices(signs, k=chosen.randint(1, 12))).strip() or "a" for _ in range(250)
    ]
    assert wrongly_shown(reader, values) == []


@pytest.mark.parametrize("reader", READERS)
def test_very_long_text_is_shown_as_it_is(reader: str) -> None:
    chosen = random.Random(7)  # noqa: S311  # no secret
    # Python-Markdown takes the square of the time for twice the text.
    length = 20_000 if reader in ("Python-Markdown", "Zensical") else 100_000
    value = "".join(chosen.choices("!#$%&*+-.:<=>[\\]^_`{|}~ab 中", k=length))
    root = html.fragment_fromstring(READERS[reader](to_markdown(value)), create_parent="div")
    assert text_of(root).split() == value.split()


@pytest.mark.parametrize("reader", ["Python-Markdown", "Zensical"])
def test_placeholders_of_python_markdown_are_text(reader: str) -> None:
    # No content has such controls, and Python-Markdown drops them.
    for name in ("wzxhzdk:0", "klzzwxh:0", "amp"):
        text = to_markdown(f"\x02{name}\x03")
        assert read(reader, f"<br>\n\n`a` {text}")[0] == f"a {name}"


@pytest.mark.parametrize("text", PROSE)
def test_prose_stays_as_it_is(text: str) -> None:
    assert to_markdown(text) == text


def test_escapes_are_few() -> None:
    assert to_markdown("1. a") == r"1\. a"
    assert to_markdown("a - b # c") == "a - b # c"
    assert to_markdown("a\nb") == "a b"
    assert to_markdown("\u3000- a") == "&#12288;- a"
    assert to_markdown("[a] * b") == r"&#91;a\] \* b"
    assert to_markdown("&copy;") == "&amp;copy;"
    assert to_markdown("x < y && z") == "x &lt; y && z"


@pytest.mark.parametrize("reader", READERS)
def test_links_lead_where_they_are_told(reader: str) -> None:
    targets = {
        "../a b/c(d).md": "../a%20b/c%28d%29.md",
        "https://a.example/?b=%20&c=[1]#d": "https://a.example/?b=%20&c=%5B1%5D#d",
        "https://a.example/?b&copy;&lt=1": "https://a.example/?b&copy;&lt=1",
        "https://a.example/'b'$c$": "https://a.example/%27b%27%24c%24",
        "https://a.example/*b*_c_~~d~~++e++:f:": "https://a.example/*b*_c_~~d~~++e++:f:",
    }
    for target, address in targets.items():
        page = READERS[reader](f"{to_link('a](b) $', target)} · {to_link('c', target)}")
        root = html.fragment_fromstring(page, create_parent="div")
        assert root.xpath(".//a/@href") == [address, address]
        assert text_of(root).strip() == "a](b) $ · c"


def test_what_leads_nowhere_is_text() -> None:
    assert to_link("*a*", "") == r"\*a\*"


WORDS = ["yes", "No", "null", "~", "2024", "1.5", "", "a: b", "a :b", "a #b", "a#b", "a:", "a "]
QUOTED = ["---", "... a", "it's", "it's: x", "“x”", "《x》", "'x'", '"x"', "{x}", "[x]", "é", "😀"]


@pytest.mark.parametrize("text", [*ONE_LINE, *LINES, *WORDS, *QUOTED])
def test_front_matter_is_what_an_emitter_writes(text: str) -> None:
    meta = {"title": text, "lang": "zh"}
    dumped = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=float("inf"))
    assert front_matter(meta) == f"---\n{dumped}---\n\n"


def test_front_matter_of_drawn_texts_is_what_an_emitter_writes() -> None:
    drawn = random.Random(15)  # noqa: S311  # the same every time
    letters = "aZ0 1:#-'\"?!,[]{}&*|>%@`质量“”《》（），。\t=~.…—é×"
    for _ in range(3_000):
        text = "".join(drawn.choices(letters, k=drawn.randint(1, 8)))
        dumped = yaml.safe_dump({"title": text}, allow_unicode=True, width=float("inf"))
        assert front_matter({"title": text}) == f"---\n{dumped}---\n\n"
