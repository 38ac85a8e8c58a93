"""The index has one address that stays, and says itself how it is to be read."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.catalog.catalog import Catalog
from generator.search.block import best_of
from generator.search.fields import CONTEXT, NOTE, QUOTE, TEXT_WEIGHTS, TITLE, WORD_WEIGHTS
from generator.search.index import CORE, FORMAT, SPLIT_FORMAT, make_index
from generator.search.joined import beginnings, best_of_words
from generator.search.postings import DIGITS, to_numbers, to_posting
from generator.search.split import MOST_IN_CHUNK, chunk_starts
from generator.structure import routes
from tests.building import ROOT, copy_project, dressed, pages_of, site_of
from tests.conftest import EXAMPLE, catalog_of, edit
from tests.plain_content import notice_title

WHOLE, SPLIT = 10**9, 0


@pytest.fixture
def catalog() -> Catalog:
    """The example project, which has two campaigns."""
    return catalog_of(EXAMPLE)


def read(text: str) -> dict[str, Any]:
    """Return the data of a file of the index."""
    data: dict[str, Any] = json.loads(text.partition(",")[2].removesuffix(");\n"))
    return data


@pytest.mark.parametrize("largest_whole", [WHOLE, SPLIT])
def test_first_file_names_the_folder_of_the_others(catalog: Catalog, largest_whole: int) -> None:
    files = make_index(catalog, largest_whole).files
    folder = read(files[CORE])["folder"]
    assert re.fullmatch("[0-9a-f]{10}", folder)
    others = [address for address in files if address != CORE]
    assert len(others) >= 1
    assert all(address.startswith(f"search/{folder}/") for address in others)


@pytest.mark.parametrize("largest_whole", [WHOLE, SPLIT])
@pytest.mark.parametrize(
    "change",
    [
        {"file": "themes.yml", "replace": "计量", "with": "计量量"},
        {"file": "campaigns/2025/campaign.yml", "replace": "号码未公布", "with": "号码没有公布"},
    ],
    ids=["first file", "another"],
)
def test_folder_is_another_when_any_file_is(
    project: Path, catalog: Catalog, largest_whole: int, change: dict[str, str]
) -> None:
    path = project / "content" / change["file"]
    text = path.read_text("utf-8")
    assert change["replace"] in text
    path.write_text(text.replace(change["replace"], change["with"]), "utf-8")
    folders = {
        read(make_index(each, largest_whole).files[CORE])["folder"]
        for each in (catalog, catalog_of(project))
    }
    assert len(folders) == 2


def test_no_page_changes_with_the_index() -> None:
    site = site_of(ROOT)
    folder = read(make_index(site.catalog).files[CORE])["folder"]
    for page in site.pages:
        frame = site.framer.frame(page.address, "", "", "")
        assert not frame.preload or frame.preload.endswith(CORE)
        assert folder not in f"{frame}{site.rendered.of(page).markdown}"


@pytest.mark.parametrize("largest_whole", [WHOLE, SPLIT])
def test_index_says_how_it_is_read(catalog: Catalog, largest_whole: int) -> None:
    core = read(make_index(catalog, largest_whole).files[CORE])
    assert core["format"] == (FORMAT if largest_whole else SPLIT_FORMAT)
    assert core["weights"] == {"text": TEXT_WEIGHTS, "word": WORD_WEIGHTS}
    # The place of a kind is its number, so the order counts.
    assert [*core["weights"]["text"]] == [*TEXT_WEIGHTS]
    assert [*core["weights"]["word"]] == [*WORD_WEIGHTS]
    assert core.get("split", {"digits": DIGITS})["digits"] == DIGITS


def test_scripts_read_the_format_that_is_written() -> None:
    script = (ROOT / "templates/scripts/search/start.js").read_text("utf-8")
    assert re.findall(r"\b((?:SPLIT_)?FORMAT) = (\d+);", script) == [
        ("FORMAT", str(FORMAT)),
        ("SPLIT_FORMAT", str(SPLIT_FORMAT)),
    ]


def test_patterns_give_the_paths_of_the_site(catalog: Catalog) -> None:
    patterns = read(make_index(catalog).files[CORE])["addresses"]
    for item in catalog.activities:
        places = {"agency": item.agency.id, "year": item.campaign.year, "slug": item.slug}
        assert patterns["activity"].format(**places) == routes.activity(item)
        assert patterns["agency"].format(**places) == routes.agency(item.agency.id)
    for theme in catalog.themes:
        assert patterns["theme"].format(theme=theme) == routes.theme(theme)


def test_scripts_have_no_addresses_of_their_own() -> None:
    for path in (ROOT / "templates/scripts").rglob("*.js"):
        code = re.sub(r"(?m)//.*|/\*(?s:.*?)\*/", "", path.read_text("utf-8"))
        assert not re.search(r"\.html\b(?!\$)|agencies/|themes/", code), path.name


@pytest.mark.parametrize("largest_whole", [WHOLE, SPLIT])
def test_notices_come_with_what_few_queries_need(catalog: Catalog, largest_whole: int) -> None:
    files = make_index(catalog, largest_whole).files
    years = [campaign[0] for campaign in read(files[CORE])["campaigns"]]
    [reading] = [text for name, text in files.items() if name.endswith("/reading.js")]
    found = dict(zip(years, read(reading)["notices"], strict=True))
    assert list(found) == ["2025", "2024"]
    for year, (zh, en, *issued) in found.items():
        assert {"zh": zh, "en": en} == notice_title(year, EXAMPLE / "content")
        assert issued == ["", ""], "not known"


def test_notices_come_with_who_issued_them() -> None:
    files = make_index(catalog_of(ROOT)).files
    [reading] = [text for name, text in files.items() if name.endswith("/reading.js")]
    [[_, _, *issued]] = read(reading)["notices"]
    assert issued == [
        "国家市场监督管理总局, 等 (2024-08-02)",
        "State Administration for Market Regulation et al. (2024-08-02)",
    ]


def test_an_agency_is_found_by_words_that_are_not_shown(tmp_path: Path) -> None:
    project = copy_project(tmp_path, EXAMPLE / "content")
    words = "{zh: [旧甲委], en: [Old Jia]}"
    aliases = "  aliases: {zh: [老甲部], en: [Jia]}\n"
    replaced = f"{aliases}  search_names: {words}\n"
    edit(project, [{"file": "content/agencies.yml", "replace": aliases, "with": replaced}])
    site = site_of(project)
    found = "".join(make_index(site.catalog).files.values())
    shown = "".join(dressed(page) + page.text for page in pages_of(site).values())
    for word in ("旧甲委", "Old Jia"):
        assert word in found
        assert word not in shown


def test_texts_are_in_few_files_and_near_the_beginning_in_small_ones() -> None:
    for count in (0, 1, 5_000, 30_000):
        starts = chunk_starts(count)
        sizes = [end - start for start, end in pairwise(starts)]
        assert starts[0] == 0
        assert starts[-1] == count
        assert all(0 < size <= MOST_IN_CHUNK for size in sizes)
        assert sizes[:-1] == sorted(sizes[:-1])
    assert len(chunk_starts(30_000)) < 30_000 / 32


def test_short_runs_keep_the_best_field_of_each_activity_and_notes() -> None:
    kinds = len(TEXT_WEIGHTS)
    own = [doc * kinds + kind for doc in range(6) for kind in (TITLE, QUOTE, CONTEXT)]
    assert best_of(own) == [doc * kinds + TITLE for doc in range(6)]
    noted = sorted([*own, 2 * kinds + NOTE])
    assert 2 * kinds + NOTE in best_of(noted)


def test_beginnings_of_the_same_words_are_listed_once() -> None:
    vocabulary = ["mark", "market", "markets", "meal", "sample", "samples"]
    # `ma` and `mar` begin the same words, and the words in `market` and in `sample` have one stem.
    assert beginnings(vocabulary) == {"mark*": ["mark", "market", "markets"]}
    both = best_of_words([to_posting([5, 8]), to_posting([4, 12])])
    assert to_numbers(both) == [4, 8, 12], "of each activity the best"
