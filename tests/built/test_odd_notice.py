"""A notice as typesetters and other machines leave it: nothing of it is lost, nothing is spoilt."""

import csv
import json
import sqlite3
from pathlib import Path

import pytest
from lxml import etree
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.catalog.catalog import Campaign
from generator.characters import is_blank
from generator.data.csv_file import read_csv
from tests.building import BuiltSite, copy_project, text_of
from tests.conftest import CAMPAIGN, EXAMPLE, accept_notice, catalog_of, edit

NOTICE = f"{CAMPAIGN}/notice.txt"
# Blanks, form feeds and other ends of lines around the paragraphs; inside the sentences a mark of
# direction, a blank of no break, and a letter that cannot be seen.
CHANGES = [
    ("附件 1", "\v附件 1\x85\f"),
    ("一、甲部", "\u3000\u3000一、甲部"),
    ("开展“质量服务行”", "开展“\u202b质量\u200b服务行”"),
    ("力度。", "力度。」\f"),
    ("二、乙局", "\t\u3000二、\u3000乙局"),
    ("竞\n\n赛", "竞\r\n\f\u2028赛"),
    ("案例。", "案\u00a0例。\u2029\ufeff\x85"),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_project(tmp_path_factory.mktemp("odd"), EXAMPLE / "content")
    raw = (folder / NOTICE).read_bytes().decode()
    for old, new in CHANGES:
        assert raw.count(old) == 1
        raw = raw.replace(old, new)
    # As bytes, since reading as text would make one kind of line end of all.
    (folder / NOTICE).write_bytes(raw.encode())
    words = (
        ("campaign", r"竞\n\n赛", r"竞\r\n\f\L赛"),
        ("campaign", "text: “质量服务行”", r'text: "“\u202b质量\u200b服务行”"'),
        ("activities/jia", "quote: 开展“质量服务行”", r'quote: "开展“\u202b质量\u200b服务行”"'),
        ("activities/yi", "- 典型案例", r'- "典型案\u00a0例"'),
        ("activities/yi", "In cooperation with", r'"\u202eIn\u202c \u2067cooperation with'),
        ("activities/yi", "publish typical cases.", 'publish typical cases."'),
    )
    edit(folder, [{"file": f"{CAMPAIGN}/{f}.yml", "replace": a, "with": b} for f, a, b in words])
    accept_notice(folder)
    return folder


@pytest.fixture(scope="module")
def campaign(project: Path) -> Campaign:
    return next(each for each in catalog_of(project).campaigns if each.year == "2024")


@pytest.fixture(scope="module")
def odd(project: Path) -> BuiltSite:
    build(load_config(str(project / "mkdocs.yml"), strict=False))
    return BuiltSite(project / "site")


def test_every_character_is_accounted_for(project: Path, campaign: Campaign) -> None:
    raw = (project / NOTICE).read_bytes().decode()
    assert campaign.coverage.total == campaign.coverage.covered == len(raw)
    assert campaign.notice.raw == raw
    assert "".join(campaign.notice.quote(run.span) for run in campaign.coverage.runs) == (
        raw.replace("竞\r\n\f\u2028赛", "竞赛").replace("“质量周” ", "“质量周”")
    )


def test_notice_is_served_byte_for_byte(odd: BuiltSite, project: Path) -> None:
    data = odd.folder / "data"
    assert (data / "notice-2024.txt").read_bytes() == (project / NOTICE).read_bytes()


def test_source_page_has_every_word(odd: BuiltSite, campaign: Campaign) -> None:
    for lang in ("zh", "en"):
        page = odd.pages[f"{lang}/source/2024.html"]
        shown = "".join(text_of(part) for part in page.xpath("//p[@class='notice-text']"))
        for sentence in campaign.notice.sentences.values():
            assert campaign.notice.quote(sentence.span) in shown
        seen = [word for word in campaign.notice.text if not is_blank(word)]
        assert [word for word in shown if not is_blank(word)] == seen


def test_sentences_are_counted_alike(odd: BuiltSite, campaign: Campaign) -> None:
    page = odd.pages["zh/source/2024.html"]
    assert len(page.xpath("//ol[@class='sentences']/li")) == len(campaign.notice.sentences) == 4
    assert campaign.notice.quote(campaign.notice.sentences["1.2"].span).endswith("力度。」")


def test_files_for_programs_are_whole(odd: BuiltSite, project: Path) -> None:
    data = odd.folder / "data"
    for path in odd.folder.rglob("*.xml"):
        etree.parse(path)
    for path in [*odd.folder.rglob("*.json"), *odd.folder.rglob("*.webmanifest")]:
        json.loads(path.read_text("utf-8"))
    for path in data.rglob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert len({len(row) for row in csv.reader(file, strict=True)}) == 1
    records = json.loads((data / "activities.json").read_text("utf-8"))
    rows = read_csv((data / "activities.csv").read_text("utf-8"))
    database = sqlite3.connect(data / "atlas.sqlite")
    columns = dict(database.execute("SELECT id, quote_zh FROM activities"))
    database.close()
    quotes = {
        item.key: [item.campaign.notice.quote(span) for span in item.quotes]
        for item in catalog_of(project).activities
    }
    of_rows = {row["id"]: row["quote_zh"] for row in rows}
    assert {record["id"] for record in records} == set(columns) == set(of_rows) == set(quotes)
    for key, words in quotes.items():
        assert [word for word in words if word in columns[key]] == words
        assert [word for word in words if word in of_rows[key]] == words
