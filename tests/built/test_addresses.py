"""No published address goes without a word: the list, and what stands where something was."""

import pytest

from generator.content.read import read_catalog
from generator.pages.kinds import current_addresses
from tests.building import ROOT, BuiltSite, build_project, copy_project, one, resolve, text_of
from tests.conftest import EXAMPLE, edit
from tests.unit.test_published_addresses import PAGE, RENAMED, UNNAMED, WARD, move


def test_every_page_and_activity_of_the_site_is_listed(site: BuiltSite) -> None:
    catalog, _ = read_catalog(ROOT / "content")
    assert catalog is not None
    current = current_addresses(catalog)
    pages = {page.partition("/")[2] for page in site.pages if page != "index.html"}
    assert {address for address in current if "#" not in address} == pages
    articles = {
        f"{page.removeprefix('zh/')}#{key}"
        for page, root in site.of("zh").items()
        for key in root.xpath("//ol[@class='acts']/li/@id")
    }
    assert {address for address in current if "#" in address} == articles
    assert current <= set(catalog.published)


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The example site after an activity and some pages have gone."""
    project = copy_project(tmp_path_factory.mktemp("moved"), EXAMPLE / "content")
    gone = [
        f"{{was: {WARD}, now: agencies/jia.html#2024-award-giving}}",
        f"{{was: {PAGE}, now: {PAGE.replace('ceremony', 'giving')}}}",
        "{was: agencies/jia.html#2024-never}",
        "{was: themes/old.html, now: themes/testing.html}",
        "{was: agencies/ding.html, now: agencies/jia.html}",
        "{was: agencies/ding.html#2024-week}",
    ]
    edit(project, [RENAMED, UNNAMED, move(", ".join(gone))])
    return build_project(project)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_old_fragment_says_where_its_activity_went(moved: BuiltSite, lang: str) -> None:
    page = f"{lang}/agencies/jia.html"
    item = one(moved.pages[page], "//li[@id='2024-award-ceremony']")
    first, why = (resolve(page, str(link)) for link in item.xpath("./a/@href"))
    assert first == (page, "2024-award-giving")
    assert why == (f"{lang}/changes.html", "new-name")
    withdrawn = one(moved.pages[page], "//li[@id='2024-never']")
    assert "2024-09-03" in text_of(withdrawn)
    assert len(withdrawn.xpath("./a")) == 1


def test_an_old_page_leads_to_the_new_one(moved: BuiltSite) -> None:
    root = moved.pages["en/themes/old.html"]
    refresh = one(root, "//meta[@http-equiv='refresh']").get("content")
    assert refresh == "0; url=../themes/testing.html"
    assert one(root, "//ul[@class='gone']//a[1]").get("href") == "testing.html"
    assert one(root, "//meta[@name='robots']").get("content") == "noindex"
    assert "old.html" not in (moved.folder / "sitemap.xml").read_text("utf-8")


def test_a_page_whose_parts_went_elsewhere_keeps_the_reader(moved: BuiltSite) -> None:
    root = moved.pages["zh/agencies/ding.html"]
    assert root.xpath("//meta[@http-equiv='refresh']") == []
    assert len(root.xpath("//ul[@class='gone']/li")) == 2
    assert "撤下" in text_of(one(root, "//li[@id='2024-week']"))
