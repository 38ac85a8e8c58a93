"""The entries of the Atom feeds stay what they are."""

from pathlib import Path

import feedparser
import pytest
from lxml import etree

from generator.data.feeds import to_feeds
from generator.language import Language
from tests.building import ROOT
from tests.conftest import Edit, catalog_of, edit, row_source, words_of_strings

FEED = "{http://www.w3.org/2005/Atom}"


CHANGE = """
- id: title-corrected
  date: 2026-12-01
  kind: corrected
  title: {zh: 更正名称, en: A title corrected}
  why: {zh: 原名有误。, en: The title was wrong.}
  activities: [KEY]
"""


@pytest.mark.parametrize("day", ["2026-12-01", "2025-09-02"])
def test_times_differ_and_stand_in_order(project: Path, day: str) -> None:
    path = project / "content/changes.yml"
    item = catalog_of(project).activities[0]
    change = CHANGE.replace("KEY", item.key).replace("2026-12-01", day)
    more = change.replace("title-corrected", "title-corrected-again")
    edit(
        project, [{"file": "content/changes.yml", "write": change + more + path.read_text("utf-8")}]
    )
    for text in dict(to_feeds(row_source(catalog_of(project)))).values():
        entries = feedparser.parse(text).entries
        times = [entry.updated for entry in entries]
        assert times == sorted(set(times), reverse=True)
        assert [entry.published for entry in entries] == times
        assert feedparser.parse(text).feed.updated == times[0]


def test_changes_say_of_what_kind_they_are_and_activities_who_issued_their_notice() -> None:
    catalog = catalog_of(ROOT)
    words = words_of_strings()
    for lang in Language:
        feed = feedparser.parse(dict(to_feeds(row_source(catalog)))[f"{lang}/feed.xml"])
        changes = [entry for entry in feed.entries if "/changes.html#" in entry.link]
        assert [entry.link.partition("#")[2] for entry in changes] == [
            change.record.id for change in catalog.changes
        ]
        for entry, change in zip(changes, catalog.changes, strict=True):
            kind = words[lang][f"change_{change.record.kind}"]
            assert entry.title.startswith(f"{kind}{words[lang]['colon']}")
            assert change.record.why.of(lang) in entry.content[0].value
            assert entry.author == catalog.site.publisher.of(lang)
        author = catalog.newest.author
        assert author is not None
        others = [entry.author for entry in feed.entries if "/activities/" in entry.link]
        assert others == [author.of(lang)] * len(catalog.activities)


def test_a_change_is_one_more_entry_and_no_other_id_moves(project: Path) -> None:
    before = dict(to_feeds(row_source(catalog_of(project))))
    path = project / "content/changes.yml"
    text = path.read_text("utf-8") if path.is_file() else ""
    item = catalog_of(project).activities[0]
    change: Edit = {"file": "content/changes.yml", "write": text + CHANGE.replace("KEY", item.key)}
    edit(project, [change])
    after = dict(to_feeds(row_source(catalog_of(project), "https://elsewhere.example/")))
    assert set(before) == set(after)

    def ids(text: str) -> list[str]:
        entries = etree.fromstring(text.encode()).iter(f"{FEED}entry")
        return [str(entry.findtext(f"{FEED}id")) for entry in entries]

    def times(text: str) -> list[str]:
        entries = etree.fromstring(text.encode()).iter(f"{FEED}entry")
        return [str(entry.findtext(f"{FEED}updated")) for entry in entries]

    for address, old in before.items():
        concerned = address in {
            f"{lang}/{path}"
            for lang in ("zh", "en")
            for path in (
                *("feed.xml", f"agencies/{item.agency.id}.xml"),
                *(f"themes/{theme.id}.xml" for theme in item.themes),
            )
        }
        assert ids(after[address])[1 if concerned else 0 :] == ids(old)
        assert times(after[address])[1 if concerned else 0 :] == times(old)
    entry = feedparser.parse(after["en/feed.xml"]).entries[0]
    assert entry.title == "Correction: A title corrected"
    assert entry.updated == "2026-12-01T00:00:00Z"
