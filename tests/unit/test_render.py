"""Pages as Markdown: one golden file per kind of page and language, from the example project."""

import html
import os

import pytest
from markupsafe import Markup, escape
from mkdocs.utils.meta import get_data

from generator.assets.colours import read_colours
from generator.language import Language
from generator.pages.escape import escape_code, mark_han, mark_latin
from generator.pages.markdown_text import front_matter
from generator.pages.render import Renderer
from generator.pages.template_check import FILTERS
from generator.strings import read_strings
from tests.building import ROOT, copy_project, pages_of, site_of
from tests.conftest import EXAMPLE, TESTS

GOLDEN = TESTS / "golden/pages"
PAGES = [
    "index.md",
    *(
        f"{lang}/{path}"
        for lang in Language
        for path in (
            *("index.md", "agencies/index.md", "agencies/jia.md", "agencies/yi.md"),
            *("themes/index.md", "themes/quality-culture.md", "forms/event.md", "matrix.md"),
            *("campaigns/2024.md", "source/2024.md", "reading/2024.md", "search.md", "glossary.md"),
            *("changes.md", "embeds/agencies/jia.md", "embeds/themes/testing.md"),
        )
    ),
]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    project = copy_project(tmp_path_factory.mktemp("example"), EXAMPLE / "content")
    # Pages of what can be pasted are only where there once were some.
    published = ("embeds/agencies/jia.html", "embeds/themes/testing.html")
    (project / "content/addresses.txt").write_text("\n".join([*published, ""]), "utf-8")
    site = site_of(project)
    return {name: page.markdown for name, page in pages_of(site).items()}


@pytest.mark.parametrize("name", PAGES)
def test_page_is_as_it_was(rendered: dict[str, str], name: str) -> None:
    golden = GOLDEN / name.replace("/", "-")
    if "UPDATE_GOLDEN" in os.environ:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(rendered[name], "utf-8")
    assert rendered[name] == golden.read_text("utf-8")


def test_the_known_filters_are_those_of_the_renderer() -> None:
    colours = read_colours(ROOT / "templates", "templates")
    for lang in Language:
        strings = read_strings(ROOT / "templates/strings", lang, "strings")
        filters = Renderer(ROOT / "templates", strings, colours).filters
        assert filters == FILTERS


def test_front_matter_survives_any_text() -> None:
    for text in (
        "a: b",
        "- x",
        "#",
        "---",
        "'",
        '"',
        "no",
        "012",
        "~",
        "a\n---\nb",
        "😀",
        "\u202e",
    ):
        meta = {"title": text, "lang": "zh"}
        assert get_data(front_matter(meta) + "text\n---\n") == ("text\n---\n", meta)


def test_code_keeps_the_references_that_it_needs() -> None:
    written = escape_code(Markup("<b>{}</b>").format(escape("a#b <i> & “x”")))
    assert html.unescape(str(written)) == "<b>a#b &lt;i&gt; &amp; “x”</b>"


def test_chinese_inside_english_says_so() -> None:
    assert mark_han("a <b> 残康, c") == 'a &lt;b&gt; <span lang="zh-Hans">残康</span>, c'
    assert mark_han("《甲、乙》") == '《<span lang="zh-Hans">甲、乙</span>》'
    assert mark_han("none") == "none"


def test_english_inside_chinese_says_so() -> None:
    assert mark_latin("统一用 quality <b> 译，SAMR。") == (
        '统一用 <span lang="en">quality</span> &lt;b&gt; 译，SAMR。'
    )
    assert mark_latin("见 https://www.ncac.gov.cn/ 。") == "见 https://www.ncac.gov.cn/ 。"
