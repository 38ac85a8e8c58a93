"""Citations, read by the programs that authors use."""

import json
import warnings
from pathlib import Path

import bibtexparser
import jsonschema
import rispy

from tests.building import ROOT, BuiltSite
from tests.plain_content import agencies

FILES = ["samr", "data-set", "cma", "spc"]


def files(made: BuiltSite, ending: str) -> list[Path]:
    found = sorted((made.folder / "data/citations").glob(f"*.{ending}"))
    assert {path.stem for path in found} == {*agencies(), "data-set"}
    return found


def items(made: BuiltSite) -> dict[str, list[dict[str, object]]]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in files(made, "json")}


def test_bibtex_is_parsed(made: BuiltSite) -> None:
    expected = items(made)
    for path in files(made, "bib"):
        library = bibtexparser.parse_file(str(path))  # type: ignore[attr-defined]  # no __all__
        assert library.failed_blocks == []
        assert [entry.key for entry in library.entries] == [i["id"] for i in expected[path.stem]]
        for entry, item in zip(library.entries, expected[path.stem], strict=True):
            assert entry["title"] == f"{{{item['title']}}}"
            assert entry["url"] == item["URL"]


def test_ris_is_parsed(made: BuiltSite) -> None:
    expected = items(made)
    for path in files(made, "ris"):
        entries = rispy.loads(path.read_text("utf-8"))
        assert [entry["id"] for entry in entries] == [item["id"] for item in expected[path.stem]]
        for entry, item in zip(entries, expected[path.stem], strict=True):
            assert entry["urls"] == [item["URL"]]
            assert [{"literal": name} for name in entry["authors"]] == item["author"]


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


def test_author_is_the_issuing_body_and_nothing_is_invented(made: BuiltSite) -> None:
    for name, found in items(made).items():
        for item in found:
            if name != "data-set":
                assert "issued" not in item
                assert "accessed" not in item
    samr = items(made)["samr"]
    assert {str(item["author"]) for item in samr} == {"[{'literal': '国家市场监督管理总局'}]"}
