"""Citations, read by the programs that authors use."""

import json
import warnings
from pathlib import Path
from typing import Any

import bibtexparser
import jsonschema
import rispy

from generator.data.citations import cite_activity, to_apa, to_csl, to_gbt7714
from tests.building import ROOT, SITE_URL, BuiltSite
from tests.conftest import EXAMPLE, catalog_of
from tests.plain_content import CONTENT, agencies, listed, notice_title, plain, years

FILES = ["samr", "data-set", "cma", "spc"]


def files(made: BuiltSite, ending: str) -> list[Path]:
    found = sorted((made.folder / "data/citations").glob(f"*.{ending}"))
    assert {path.stem for path in found} == {*agencies(), "data-set"}
    return found


def items(made: BuiltSite) -> dict[str, list[dict[str, Any]]]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in files(made, "json")}


def author_of(item: dict[str, Any]) -> str:
    [author] = item["author"]
    return str(author["literal"])


def day_of(item: dict[str, Any]) -> str:
    [[year, month, day]] = item["issued"]["date-parts"]
    return f"{year}-{month:02}-{day:02}"


def test_bibtex_is_parsed(made: BuiltSite) -> None:
    expected = items(made)
    for path in files(made, "bib"):
        library = bibtexparser.parse_file(str(path))  # type: ignore[attr-defined]  # no __all__
        assert library.failed_blocks == []
        assert [entry.key for entry in library.entries] == [i["id"] for i in expected[path.stem]]
        for entry, item in zip(library.entries, expected[path.stem], strict=True):
            assert entry["title"] == f"{{{item['title']}}}"
            assert entry["author"] == f"{{{author_of(item)}}}"
            assert entry["date"] == day_of(item)
            assert ("section" in entry.fields_dict) == ("section" in item)
            assert "section" not in item or entry["section"] == item["section"]
            assert entry["url"] == item["URL"]


def test_ris_is_parsed(made: BuiltSite) -> None:
    expected = items(made)
    for path in files(made, "ris"):
        entries = rispy.loads(path.read_text("utf-8"))
        assert [entry["id"] for entry in entries] == [item["id"] for item in expected[path.stem]]
        for entry, item in zip(entries, expected[path.stem], strict=True):
            assert entry["urls"] == [item["URL"]]
            assert entry["authors"] == [author_of(item)]
            assert entry["title"] == item["title"]
            assert entry["date"].replace("/", "-") == day_of(item)
            assert entry.get("section") == item.get("section")


def test_csl_json_is_as_its_schema_says(made: BuiltSite) -> None:
    schema = json.loads((ROOT / "tests/schemas/csl-items.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    for name, found in items(made).items():
        assert list(validator.iter_errors(found)) == [], name


def test_citeproc_renders_every_item(made: BuiltSite) -> None:
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

        for found in items(made).values():
            style = CitationStylesStyle("harvard-cite-them-right", validate=False)
            bibliography = CitationStylesBibliography(style, CiteProcJSON(found), formatter.plain)
            for item in found:
                bibliography.register(Citation([CitationItem(item["id"])]))
            texts = [str(entry) for entry in bibliography.bibliography()]
            assert len(texts) == len(found)
            for item in found:
                assert any(str(item["title"]) in text for text in texts)


def test_author_is_who_issued_the_notice_and_the_body_is_the_place(made: BuiltSite) -> None:
    names = {agency["id"]: agency for agency in listed("agencies")}
    for year in years():
        issued = plain(CONTENT / "campaigns" / year / "campaign.yml")["notice"]["issued"]
        for name, found in items(made).items():
            for item in found:
                if str(item["id"]).startswith(f"{year}-"):
                    assert author_of(item) == f"{issued['by']['zh']} 等"
                    assert day_of(item) == issued["date"]
                    short = names[name]["short_name"]["zh"]
                    assert str(item["section"]).startswith(short)
                    assert item["title"] == f"{notice_title(year)['zh']}：{item['section']}"
                    assert "accessed" not in item


def test_what_is_not_known_is_not_said() -> None:
    catalog = catalog_of(EXAMPLE)
    for item in catalog.activities:
        citation = cite_activity(item, catalog, SITE_URL)
        assert (citation.author, citation.issued) == (None, "")
        assert to_gbt7714(citation).before.startswith(item.campaign.record.notice.title.zh)
        assert to_apa(citation).before.startswith("(n.d.). ")
        [csl] = json.loads(to_csl([citation]))
        assert not {"author", "issued"} & set(csl)
