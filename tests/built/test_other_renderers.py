"""The exported Markdown has the same words, and links that lead somewhere, in other renderers."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from markdown_it.token import Token

from generator.language import Language
from tests.building import SITE_URL, BuiltSite, made_once, text_of
from tests.exporting import COMMONMARK, MAIN, PARSER, Rendering, markdown_of, parts_of, render_all
from tests.plain_content import CONTENT, plain, raw_notice, written, years

MARK = re.compile(r"<!-- (?:atlas:[a-z-]+(?: \S+)?|/atlas) -->\n?")
LLMS = ("llms.txt", *(f"{lang}/{file}.txt" for lang in Language for file in ("llms", "llms-full")))
SYNTAX = re.compile(r"[*{}\\]|&#")


@pytest.fixture(scope="module")
def renderings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rendering]:
    root = made_once(tmp_path_factory, "renderings", render_all)
    return {renderer: Rendering(renderer, root) for renderer in MAIN}


@pytest.fixture(scope="module")
def exported(renderings: dict[str, Rendering]) -> dict[str, str]:
    return markdown_of(renderings[COMMONMARK].folder)


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401  # whatever a YAML file holds
    """Yield every text in a value."""
    if isinstance(value, str):
        yield value
    else:
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def tokens(page: str) -> Iterator[Token]:
    """Yield the tokens of a page, those inside of lines too."""
    for token in PARSER.parse(parts_of(page)[1]):
        yield from [token, *(token.children or ())]


def sentences(year: str) -> dict[str, str]:
    """Return the sentences of a notice by their places, with the breaks inside of words joined."""
    text = raw_notice(year)
    for join in plain(CONTENT / f"campaigns/{year}/campaign.yml")["notice"].get("joins", ()):
        text = text.replace(join["raw"], join["text"])
    paragraphs = re.findall(r"^ *[一二三四五六七八九十]+、(.+)$", text, re.MULTILINE)
    return {
        f"{paragraph}.{number}": sentence
        for paragraph, line in enumerate(paragraphs, 1)
        for number, sentence in enumerate(re.findall("[^。]+。", line), 1)
    }


def told(lang: Language) -> Iterator[tuple[str, str]]:
    """Yield each agency with each text of the content that its page must show."""
    for year in years():
        said, folder = sentences(year), CONTENT / f"campaigns/{year}"
        agency_at = {item["at"]: item["agency"] for item in written() if item["year"] == year}
        assert set(said) == set(agency_at)
        for at, agency in agency_at.items():
            yield agency, said[at]
        for flag in plain(folder / "campaign.yml").get("flags", ()):
            for text in (flag["text"], flag["note"][lang], flag["since"]):
                yield agency_at[flag["at"]], text
        for file in map(plain, folder.glob("activities/*.yml")):
            for sentence in file["sentences"]:
                yield file["agency"], sentence["en"]
                for item in sentence["activities"]:
                    quotes = item["quote"] if isinstance(item["quote"], list) else [item["quote"]]
                    for text in (item["title"][lang], *quotes):
                        yield file["agency"], text


@pytest.mark.parametrize("renderer", sorted(set(MAIN) - {COMMONMARK}))
def test_every_page_has_the_same_words(renderings: dict[str, Rendering], renderer: str) -> None:
    expected, found = renderings[COMMONMARK].words(), renderings[renderer].words()
    assert len(expected) > 200
    assert [name for name in expected if found[name] != expected[name]] == []


@pytest.mark.parametrize("renderer", sorted(set(MAIN) - {COMMONMARK}))
def test_lists_and_tables_are_the_same(renderings: dict[str, Rendering], renderer: str) -> None:
    expected, found = renderings[COMMONMARK].bones(), renderings[renderer].bones()
    assert [name for name in expected if found[name] != expected[name]] == []


@pytest.mark.parametrize("renderer", MAIN)
def test_every_link_leads_somewhere(renderings: dict[str, Rendering], renderer: str) -> None:
    @cache
    def places(path: Path) -> set[str]:
        return set(html.parse(path).getroot().xpath("//@id")) if path.suffix == ".html" else set()

    found = list(renderings[renderer].targets())
    assert len(found) > 4000
    assert {(name, link) for name, link, path, _ in found if not path.is_file()} == set()
    assert {
        (name, link) for name, link, path, place in found if place and place not in places(path)
    } == set()


def test_addresses_of_the_site_lead_to_its_places(
    exported: dict[str, str], site: BuiltSite
) -> None:
    address = re.compile(re.escape(SITE_URL) + r"([^\s)#]*)(?:#([\w-]+))?")
    ids = {page: set(root.xpath("//@id")) for page, root in site.pages.items()}
    # A citation ends with a stop.
    found = {match for text in exported.values() for match in address.findall(text)}
    assert len(found) > 100
    lost = {(page, place) for page, place in found if place and place not in ids[page]}
    assert lost == set()
    assert [page for page, _ in found if not (site.folder / page.rstrip(".")).is_file()] == []


@pytest.mark.parametrize("renderer", MAIN)
def test_no_syntax_is_shown(renderings: dict[str, Rendering], renderer: str) -> None:
    files = [*CONTENT.glob("*.yml"), *CONTENT.glob("campaigns/**/*.yml")]
    ours = {mark for file in files for text in texts(plain(file)) for mark in SYNTAX.findall(text)}
    words = renderings[renderer].words()
    shown = {name: set(SYNTAX.findall(text)) - ours for name, text in words.items()}
    assert {name: marks for name, marks in shown.items() if marks} == {}


def test_marks_are_the_only_html(exported: dict[str, str]) -> None:
    for name, page in exported.items():
        found = [token.content for token in tokens(page) if token.type.startswith("html_")]
        assert [tag for tag in found if not MARK.fullmatch(tag)] == [], name
        # Balanced, and never one inside another.
        ends = ["/" in tag[:7] for tag in found]
        assert ends == [False, True] * (len(found) // 2), name


def test_nothing_is_for_one_renderer_only(exported: dict[str, str]) -> None:
    for name, page in exported.items():
        assert re.findall(r"\*\*|\{ ?[#:.]", parts_of(page)[1]) == [], name


def test_front_matter_is_that_of_the_page(exported: dict[str, str]) -> None:
    for name, page in exported.items():
        meta = yaml.safe_load(parts_of(page)[0])
        assert meta["title"], name
        assert meta["description"], name
        # A hand-written page has its language from its folder.
        assert meta.get("lang", name[:2]) == (name[:2] if "/" in name else "zh"), name


def test_headings_are_in_order(renderings: dict[str, Rendering]) -> None:
    for name, main in renderings[COMMONMARK].mains.items():
        levels = [int(str(each.tag)[1]) for each in main.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


@pytest.mark.parametrize("lang", Language)
def test_every_word_of_the_content_is_there(
    renderings: dict[str, Rendering], lang: Language
) -> None:
    mains = renderings[COMMONMARK].mains
    pages = {name: text_of(main) for name, main in mains.items()}
    expected = set(told(lang))
    assert len(expected) > 200
    missing = [each for each in expected if each[1] not in pages[f"{lang}/agencies/{each[0]}.md"]]
    assert missing == []


def test_the_site_has_the_same_pages(
    renderings: dict[str, Rendering], exported: dict[str, str], site: BuiltSite
) -> None:
    assert set(markdown_of(site.folder)) == set(exported)
    pages, files = renderings[COMMONMARK].folder, [*exported, *LLMS]
    assert [
        name for name in files if (pages / name).read_bytes() != (site.folder / name).read_bytes()
    ] == []
    dressed = {path.relative_to(site.folder).with_suffix(".md") for path in site.html_files()}
    assert {path.as_posix() for path in dressed} == set(exported)
