"""Words that a program might run do nothing in any file or page, and stand there as typed."""

import csv
import json
import sqlite3
import warnings

import feedparser
import jsonschema
import openpyxl
import pytest
import rispy
import yaml
from csvw.metadata import CSVW
from lxml import etree
from mkdocs.commands.build import build
from mkdocs.config import load_config
from openpyxl.utils.escape import unescape

from generator.data.csv_file import read_csv
from tests.building import ROOT, BuiltSite, copy_project, text_of

HOSTILE = [
    '=HYPERLINK("https://evil.example","x")',
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A2)",
    "=cmd|' /C calc'!A0",
    "＝1+1",
    "'=1+1",
    '=WEBSERVICE("https://evil.example")',
    "+cmd|' /C notepad'!'A1'",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title><svg onload=alert(1)>",
    '"><iframe src="javascript:alert(1)">',
    "<![CDATA[x]]><b>",
    "]]><script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}",
    "[x](javascript:alert(1)) `code` **b**",
    "&lt;b&gt; &amp; <!-- -->",
    "_x0041_ &#65; %41 \\u0041",
    "'; DROP TABLE activities; -- %",
    "a | b || c",
    "@misc{x, title={\\input{a}} } % ~ # $ _ ^",
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    project = copy_project(tmp_path_factory.mktemp("hostile"))
    rest = iter(HOSTILE)
    for path in sorted(project.glob("content/campaigns/*/activities/*.yml")):
        record = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # text alone
        for sentence in record["sentences"]:
            for activity in sentence["activities"]:
                words = next(rest, None)
                if words:
                    activity["title"] = {"zh": words, "en": words}
                    activity.pop("zh_hash", None)
        path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")
    build(load_config(str(project / "mkdocs.yml"), strict=False))
    return BuiltSite(project / "site")


def titles(site: BuiltSite) -> dict[str, str]:
    data = json.loads((site.folder / "data/activities.json").read_text("utf-8"))
    found = {record["id"]: record["title"]["zh"] for record in data}
    assert set(HOSTILE) <= set(found.values())
    return found


def test_no_cell_of_a_csv_begins_like_a_formula(hostile: BuiltSite) -> None:
    for path in (hostile.folder / "data").rglob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row if cell]
        assert [cell for cell in cells if cell[0] in "=+-@\t\r\n＝＋－＠"] == []


def test_csv_comes_back_as_it_was(hostile: BuiltSite) -> None:
    rows = read_csv((hostile.folder / "data/activities.csv").read_text("utf-8"))
    assert {row["id"]: row["title_zh"] for row in rows} == titles(hostile)


def test_workbook_has_text_alone(hostile: BuiltSite) -> None:
    sheet = openpyxl.load_workbook(hostile.folder / "data/activities.xlsx").worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [cell for cell in cells if cell.hyperlink] == []
    # openpyxl leaves `_x005F_` as it is, by which the format tells `_x0041_` from an escaped A.
    assert set(HOSTILE) <= {unescape(str(cell.value)) for cell in cells}


def test_database_holds_the_words_and_finds_them(hostile: BuiltSite) -> None:
    database = sqlite3.connect(hostile.folder / "data/atlas.sqlite")
    found = titles(hostile)
    assert dict(database.execute("SELECT id, title_zh FROM activities")) == found
    sql = "SELECT id FROM activity_words WHERE words LIKE '%' || ? || '%'"
    for key, words in found.items():
        # A sign that LIKE takes for any characters finds more, never less.
        assert key in {row[0] for row in database.execute(sql, [words])}
    database.close()


def test_descriptions_hold_of_the_words_too(hostile: BuiltSite) -> None:
    folder = hostile.folder / "data"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from frictionless import validate

        report = validate(str(folder / "datapackage.json"))
    assert report.flatten(["title", "message"]) == []
    assert CSVW(str(folder / "csv-metadata.json"), validate=True).is_valid
    schema = json.loads((folder / "activities.schema.json").read_text("utf-8"))
    found = json.loads((folder / "activities.json").read_text("utf-8"))
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(found)) == []


def test_feeds_hold_the_words_as_text(hostile: BuiltSite) -> None:
    schema = etree.RelaxNG(etree.parse(ROOT / "tests/schemas/atom.rng"))
    shown: set[str] = set()
    for path in hostile.folder.glob("*/**/*.xml"):
        if path.name == "opensearch.xml":
            continue
        assert schema.validate(etree.parse(path)), f"{path.name}: {schema.error_log}"
        feed = feedparser.parse(path.read_bytes())
        assert feed.bozo == 0
        assert {entry.title_detail.type for entry in feed.entries} == {"text/plain"}
        shown |= {entry.title for entry in feed.entries}
    assert set(HOSTILE) <= shown


def test_bibliographies_hold_the_words(hostile: BuiltSite) -> None:
    expected = {key.replace("/", "-"): title for key, title in titles(hostile).items()}
    for path in (hostile.folder / "data/citations").glob("*.ris"):
        for entry in rispy.loads(path.read_text("utf-8")):
            if entry["id"] in expected:
                assert f"［{expected.pop(entry['id'])}］" in entry["title"]
    assert expected == {}


def test_pages_run_nothing_and_show_the_words(hostile: BuiltSite) -> None:
    for page, root in hostile.pages.items():
        scripts = root.xpath("//script[not(@src)][not(@type='application/ld+json')]")
        assert scripts == [], page
        assert root.xpath("//iframe | //img[@onerror] | //svg[@onload] | //@onerror") == [], page
        assert root.xpath("//a[starts-with(@href, 'javascript:')]") == [], page
    for lang in ("zh", "en"):
        shown = {
            text_of(title).strip()
            for root in hostile.of(lang).values()
            for title in root.xpath("//ol[@class='acts']/li/a[1]")
        }
        assert set(HOSTILE) <= shown
