"""The entries of the Atom feeds stay what they are."""

from pathlib import Path

import feedparser
from lxml import etree

from generator.data.feeds import to_feeds
from generator.data.tables import RowSource
from tests.building import SITE_URL
from tests.conftest import Edit, catalog_of, edit

FEED = "{http://www.w3.org/2005/Atom}"


CHANGE = """
- id: title-corrected
  date: 2026-12-01
  kind: corrected
  title: {zh: 更正名称, en: A title corrected}
  why: {zh: 原名有误。, en: The title was wrong.}
  activities: [KEY]
"""


def test_a_change_is_one_more_entry_and_no_other_id_moves(project: Path) -> None:
    before = dict(to_feeds(RowSource(catalog_of(project), SITE_URL)))
    path = project / "content/changes.yml"
    text = path.read_text("utf-8") if path.is_file() else ""
    item = catalog_of(project).activities[0]
    change: Edit = {"file": "content/changes.yml", "write": text + CHANGE.replace("KEY", item.key)}
    edit(project, [change])
    after = dict(to_feeds(RowSource(catalog_of(project), "https://elsewhere.example/")))
    assert set(before) == set(after)

    def ids(text: str) -> list[str]:
        entries = etree.fromstring(text.encode()).iter(f"{FEED}entry")
        return [str(entry.findtext(f"{FEED}id")) for entry in entries]

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
    entry = feedparser.parse(after["en/feed.xml"]).entries[0]
    assert entry.title == "A title corrected"
    assert entry.updated == "2026-12-01T00:00:00Z"
