"""A hand-written page without what only our build reads, and otherwise as it was written."""

import pytest
from markdown_it import MarkdownIt

from generator.pages.plain import to_plain
from tests.building import ROOT
from tests.hostile_texts import HTML, MARKDOWN

CHANGED = {
    "## Method { #method }": "## Method",
    "## Method {#method .x}": "## Method",
    "## `a` *b* {: #c }": "## `a` *b*",
    "Title { #id }\n=====": "Title\n=====",
    "Title { #id }\n---": "Title\n---",
    "A paragraph.\n{: .note }\nb": "A paragraph.\nb",
    "[a](b.md){ .button } b": "[a](b.md) b",
    "*a*{: .x } `b`{ .y }": "*a* `b`",
    "| a { .x } | b |": "| a | b |",
    '<span lang="zh">字</span> <bdi>a</bdi>': "字 a",
    "[a](b.md#c) [d](#e)": "[a](b.md) [d](about.md)",
    '[a](../b.md#c "T")': '[a](../b.md "T")',
    "[a]: b.md#c\n[d]: #e\n": "[a]: b.md\n[d]: about.md\n",
}
KEPT = [
    "```\n## a { #b }\n<span>[c](d.md#e)</span>\n```",
    "~~~ js\n{: .x }\n~~~",
    "````\n```\n{: .x }\n```\n````",
    "- a\n\n   ```\n   [c](d.md#e)\n   ```",
    "`## a { #b }` and `[c](d.md#e)` and `<span>`",
    "``a ` <bdi>`` and `\n[a](b.md#c)`",
    "[a](https://b.example/c#d) [e](f.png#g)",
    "[a]: https://b.example/c.md#d",
    r"## a \{ #b \}",
    r"\[a\](b.md#c) \*{a}",
    "a {b} c, {: d",
    "---\ntitle: a_{b} <span>\ndescription: '[a](b.md#c)'\n---\n\na",
    "{{ 7*7 }} {% raw %}",
]


@pytest.mark.parametrize("text", CHANGED)
def test_what_only_we_read_is_left_out(text: str) -> None:
    assert to_plain(text, "en/about.md") == CHANGED[text]


@pytest.mark.parametrize("text", KEPT)
def test_the_rest_stays(text: str) -> None:
    assert to_plain(text, "en/about.md") == text


@pytest.mark.parametrize("text", [*MARKDOWN, *HTML])
def test_other_markdown_stays(text: str) -> None:
    assert to_plain(f"x\n\n{text}\n", "en/about.md") == f"x\n\n{text}\n"


def test_our_own_pages_show_no_attributes_elsewhere() -> None:
    for path in sorted((ROOT / "content/pages").rglob("*.md")):
        text = to_plain(path.read_text("utf-8"), path.name)
        shown = MarkdownIt("commonmark").render(text.partition("\n---\n")[2])
        assert "{" not in shown, path.name
        assert "#" not in shown, path.name
