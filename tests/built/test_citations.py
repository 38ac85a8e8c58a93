"""Citations, read by the programs that authors use."""

import json
import warnings
from pathlib import Path

import bibtexparser
import jsonschema
import pytest
import rispy

from tests.building import ROOT, SITE_URL, BuiltSite, one, text_of
from tests.plain_content import CONTENT, agencies, notice_title, plain, years

FILES = ["samr", "data-set", "cma", "spc"]


def files(site: BuiltSite, ending: str) -> list[Path]:
    found = sorted((site.folder / "data/citations").glob(f"*.{ending}"))
    assert {path.stem for path in found} == {*agencies(), "data-set"}
    return found


def items(site: BuiltSite) -> dict[str, list[dict[str, object]]]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in files(site, "json")}


def test_bibtex_is_parsed(site: BuiltSite) -> None:
    expected = items(site)
    for path in files(site, "bib"):
        library = bibtexparser.parse_file(str(path))  # type: ignore[attr-defined]  # no __all__
        assert library.failed_blocks == []
        assert [entry.key for entry in library.entries] == [i["id"] for i in expected[path.stem]]
        for entry, item in zip(library.entries, expected[path.stem], strict=True):
            assert entry["title"] == f"{{{item['title']}}}"
            assert entry["url"] == item["URL"]


def test_ris_is_parsed(site: BuiltSite) -> None:
    expected = items(site)
    for path in files(site, "ris"):
        entries = rispy.loads(path.read_text("utf-8"))
        assert [entry["id"] for entry in entries] == [item["id"] for item in expected[path.stem]]
        for entry, item in zip(entries, expected[path.stem], strict=True):
            assert entry["urls"] == [item["URL"]]
            assert [{"literal": name} for name in entry["authors"]] == item["author"]


def test_csl_json_is_as_its_schema_says(site: BuiltSite) -> None:
    schema = json.loads((ROOT / "tests/schemas/csl-items.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    for name, found in items(site).items():
        assert list(validator.iter_errors(found)) == [], name


def test_citeproc_renders_every_item(site: BuiltSite) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import (
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON

        for found in items(site).values():
            style = CitationStylesStyle("harvard-cite-them-right", validate=False)
            bibliography = CitationStylesBibliography(style, CiteProcJSON(found), formatter.plain)
            for item in found:
                bibliography.register(Citation([CitationItem(item["id"])]))
            texts = [str(entry) for entry in bibliography.bibliography()]
            assert len(texts) == len(found)
            for item in found:
                assert any(str(item["title"]) in text for text in texts)


def test_author_is_the_issuing_body_and_nothing_is_invented(site: BuiltSite) -> None:
    for name, found in items(site).items():
        for item in found:
            if name != "data-set":
                assert "issued" not in item
                assert "accessed" not in item
    samr = items(site)["samr"]
    assert {str(item["author"]) for item in samr} == {"[{'literal': '国家市场监督管理总局'}]"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_activity_shows_both_forms_of_its_citation(site: BuiltSite, lang: str) -> None:
    root = site.pages[f"{lang}/agencies/samr.html"]
    box = one(root, "//article[@id='2024-elevator-safety-week']/details[@class='cite']")
    zh, en = (text_of(p) for p in box.xpath(".//p[@class='citation']"))
    link = "agencies/samr.html#2024-elevator-safety-week"
    updated = plain(CONTENT / "site.yml")["updated"]
    assert zh == (
        f"国家市场监督管理总局. 电梯安全宣传周[EB/OL]//{notice_title('2024')['zh']}. "
        f"({updated})[YYYY-MM-DD]. {SITE_URL}zh/{link}."
    )
    assert en.startswith(
        "State Administration for Market Regulation. (n.d.). Elevator Safety Publicity Week "
        "[Unofficial translation]. In "
    )
    assert en.endswith(f"Retrieved YYYY-MM-DD, from {SITE_URL}en/{link}")


def test_every_activity_agency_and_the_data_set_can_be_cited(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        for page, root in site.of(lang).items():
            if page.startswith(f"{lang}/agencies/") and not page.endswith("index.html"):
                articles = root.xpath("//article[@id]")
                agency = page.rpartition("/")[2].removesuffix(".html")
                parts = [year for year in years() if agency in agencies(year=year)]
                boxes = root.xpath("//details[@class='cite']")
                assert len(boxes) == len(articles) + len(parts)
        assert len(site.pages[f"{lang}/data.html"].xpath("//details[@class='cite']")) == 1
