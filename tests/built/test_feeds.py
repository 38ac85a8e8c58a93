"""The Atom feeds, read by programs of others."""

from collections import Counter
from pathlib import Path

import feedparser
from lxml import etree

from generator.data.feeds import LIMIT
from tests.building import ROOT, SITE_URL, BuiltSite
from tests.plain_content import agencies, listed, written


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
        activities = {page for page, _ in places if "/activities/" in page}
        assert len(places) == LIMIT or len(activities) == len(written())
        assert activities <= set(site.pages)


def test_pages_name_their_feeds(site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        for page, root in site.of(lang).items():
            links = root.xpath("//link[@rel='alternate'][@type='application/atom+xml']/@href")
            own = page.split("/")[1] in ("agencies", "themes")
            assert len(links) == 1
            has_own = own and not page.endswith("index.html")
            assert links[0].endswith("feed.xml") != has_own
