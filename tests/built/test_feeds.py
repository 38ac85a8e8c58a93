"""The Atom feeds, read by programs of others."""

from collections import Counter
from pathlib import Path

import feedparser
from lxml import etree

from generator.data.feeds import LIMIT, to_feeds
from generator.data.tables import RowSource
from tests.building import ROOT, SITE_URL, BuiltSite
from tests.conftest import Edit, catalog_of, edit
from tests.plain_content import agencies, listed, written

FEED = "{http://www.w3.org/2005/Atom}"
CHANGE = """
- id: title-corrected
  date: 2026-12-01
  kind: corrected
  title: {zh: 更正名称, en: A title corrected}
  why: {zh: 原名有误。, en: The title was wrong.}
  activities: [KEY]
"""


def feeds(site: BuiltSite) -> list[Path]:
    found = [
        path
        for lang in ("zh", "en")
        for path in (site.folder / lang).rglob("*.xml")
        if path.name != "opensearch.xml"
    ]
    assert len(found) == 2 * (1 + len(agencies()) + len(listed("themes")))
    return found


def test_feeds_are_valid(site: BuiltSite) -> None:
    schema = etree.RelaxNG(etree.parse(ROOT / "tests/schemas/atom.rng"))
    for path in feeds(site):
        root = etree.parse(path)
        assert schema.validate(root), schema.error_log
        lang = path.relative_to(site.folder).parts[0]
        assert root.getroot().get("{http://www.w3.org/XML/1998/namespace}lang") == (
            "zh-Hans" if lang == "zh" else "en"
        )


def test_feedparser_reads_them_without_complaint(site: BuiltSite) -> None:
    for path in feeds(site):
        feed = feedparser.parse(path.read_bytes())
        assert feed.bozo == 0
        ids = Counter(entry.id for entry in feed.entries)
        assert max(ids.values()) == 1
        page = feed.feed.link.removeprefix(SITE_URL)
        assert page in site.pages
        assert feed.entries


def test_entries_lead_to_their_activity(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        feed = feedparser.parse((site.folder / lang / "feed.xml").read_bytes())
        places = [e.link.removeprefix(SITE_URL).partition("#")[::2] for e in feed.entries]
        activities = [place for place in places if "/agencies/" in place[0]]
        assert len(places) == LIMIT or len(set(activities)) == len(written())
        for page, fragment in activities:
            assert site.pages[page].xpath("//article[@id=$id]", id=fragment)


def test_pages_name_their_feeds(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        for page, root in site.of(lang).items():
            links = root.xpath("//link[@rel='alternate'][@type='application/atom+xml']/@href")
            own = page.split("/")[1] in ("agencies", "themes")
            assert len(links) == (2 if own and not page.endswith("index.html") else 1)


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
