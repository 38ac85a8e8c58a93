"""No published address goes without a word: the list, and what stands where something was."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.content.read import read_catalog
from generator.pages.kinds import current_addresses
from tests.building import ROOT, BuiltSite, build_project, copy_project, one, resolve, text_of
from tests.conftest import EXAMPLE, Edit, catalog_of, edit, problems_of

WARD = "agencies/jia.html#2024-award-ceremony"
RENAMED: Edit = {
    "file": "content/campaigns/2024/activities/jia.yml",
    "replace": "- id: award-ceremony",
    "with": "- id: award-giving",
}
UNNAMED: Edit = {
    "file": "content/changes.yml",
    "replace": "  activities: [2024/jia/award-ceremony]\n",
    "with": "",
}


def publish(project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(project)
    done = CliRunner().invoke(main, ["addresses"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def move(line: str) -> Edit:
    new = f"\n- id: new-name\n  date: 2024-09-03\n  kind: moved\n  moved: [{line}]\n"
    words = "  title: {zh: 新名称, en: New name}\n  why: {zh: 更名。, en: Renamed.}\n"
    return {
        "file": "content/changes.yml",
        "replace": "- id: award-title",
        "with": new[1:] + words + "- id: award-title",
    }


def test_every_page_and_activity_of_the_site_is_listed(site: BuiltSite) -> None:
    catalog, _ = read_catalog(ROOT / "content")
    assert catalog is not None
    current = current_addresses(catalog)
    pages = {page.partition("/")[2] for page in site.pages if page != "index.html"}
    assert {address for address in current if "#" not in address} == pages
    articles = {
        f"{page.removeprefix('zh/')}#{key}"
        for page, root in site.of("zh").items()
        for key in root.xpath("//article[@id]/@id")
    }
    assert {address for address in current if "#" in address} == articles
    assert current <= set(catalog.published)


def test_the_list_grows_and_keeps_what_it_has(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = publish(project, monkeypatch)
    again = publish(project, monkeypatch)
    count = len(list(current_addresses(catalog_of(project))))
    assert first == f"content/addresses.txt: {count} addresses, {count} new\n"
    assert again == f"content/addresses.txt: {count} addresses, 0 new\n"
    assert problems_of(project) == []


def test_a_lost_address_is_told_with_the_line_to_add(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(project, monkeypatch)
    edit(project, [RENAMED, UNNAMED])
    line = (project / "content/addresses.txt").read_text("utf-8").splitlines().index(WARD) + 1
    assert [str(problem) for problem in problems_of(project)] == [
        f'content/addresses.txt:{line}:1: published address "{WARD}" is gone; expected it to stay, '
        'or this under "moved:" of a change in content/changes.yml: '
        f'"- {{was: {WARD}, now: …}}" with its new address, or "- {{was: {WARD}}}" when it is '
        'withdrawn. Did you mean "agencies/jia.html#2024-award-giving"?'
    ]
    done = CliRunner().invoke(main, ["addresses"])
    assert done.exit_code == 1
    edit(project, [move(f"{{was: {WARD}, now: agencies/jia.html#2024-award-giving}}")])
    assert problems_of(project) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{was: about.html}", 'address "about.html" is in use; expected one that is not.'),
        (
            "{was: old.html, now: aboot.html}",
            'address "aboot.html" is not in use; expected one that is. Did you mean "about.html"?',
        ),
        (
            '{was: "themes/old.html#part"}',
            'address "themes/old.html#part"; expected a page, or an activity of an agency.',
        ),
    ],
)
def test_a_move_must_be_one(project: Path, line: str, problem: str) -> None:
    edit(project, [move(line)])
    assert [str(each).partition(": ")[2] for each in problems_of(project)] == [problem]


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The example site after an activity and some pages have gone."""
    project = copy_project(tmp_path_factory.mktemp("moved"), EXAMPLE / "content")
    gone = [
        f"{{was: {WARD}, now: agencies/jia.html#2024-award-giving}}",
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
    assert one(root, "//ul[@class='gone']//a[1]").get("href") == "../themes/testing.html"
    assert one(root, "//meta[@name='robots']").get("content") == "noindex"
    assert "old.html" not in (moved.folder / "sitemap.xml").read_text("utf-8")


def test_a_page_whose_parts_went_elsewhere_keeps_the_reader(moved: BuiltSite) -> None:
    root = moved.pages["zh/agencies/ding.html"]
    assert root.xpath("//meta[@http-equiv='refresh']") == []
    assert len(root.xpath("//ul[@class='gone']/li")) == 2
    assert "撤下" in text_of(one(root, "//li[@id='2024-week']"))


def test_a_list_that_cannot_be_read_is_no_empty_list(project: Path) -> None:
    (project / "content/addresses.txt").symlink_to("nowhere")
    (problem,) = problems_of(project)
    assert str(problem).startswith("content/addresses.txt:1:1: ")
