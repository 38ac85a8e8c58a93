"""Hand-written pages: which are read, where their links lead, what their contents are."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import make_site
from generator.cli import main
from generator.pages.frame.toc import TocEntry, toc_of
from generator.rendered_site import SiteAddress
from tests.building import ROOT, SITE_URL
from tests.conftest import edit


@pytest.fixture
def project(project: Path) -> Path:
    """A copy of the example project, with all that its site is made of."""
    shutil.copytree(ROOT / "templates/fonts", project / "templates/fonts")
    shutil.copy(ROOT / "mkdocs.yml", project)
    return project


def write(project: Path, path: str, text: str | bytes) -> None:
    page = project / "content/pages" / path
    page.parent.mkdir(exist_ok=True)
    page.write_bytes(text.encode() if isinstance(text, str) else text)


def problems(project: Path) -> list[str]:
    return [problem.message for problem in make_site(project, SiteAddress(SITE_URL))[1]]


@pytest.mark.parametrize("path", ["zh/.drafts/a.md", "zh/.a.md", "zh/._about.md"])
def test_a_hidden_file_is_not_there(
    project: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    write(project, path, b"\xff [x](nowhere.md)")
    assert problems(project) == []
    monkeypatch.chdir(project)
    for command in (["addresses"], ["export", "--pages", "out"]):
        done = CliRunner().invoke(main, command, catch_exceptions=False)
        assert done.exit_code == 0, done.output
    assert "/." not in (project / "content/addresses.txt").read_text("utf-8")
    assert not [name for name in project.glob("out/**/*") if name.name.startswith(".")]


@pytest.mark.parametrize(
    "link",
    [
        "<office@example.org>",
        "[x](mailto:office@example.org)",
        "[x](../assets/atlas.css)",
        "![x](../assets/share-zh.png)",
        "[x](opensearch.xml)",
        "[x](about.md)",
        "[x](index.md?q=y#main)",
        "[x](https://example.org/a.md)",
    ],
)
def test_a_link_may_lead_to_all_that_is_there(project: Path, link: str) -> None:
    page = project / "content/pages/zh/about.md"
    page.write_text(f"{page.read_text('utf-8')}\n\n## Main {{ #main }}\n\n{link}\n", "utf-8")
    found = problems(project)
    assert found == (
        ['link "index.md?q=y#main" leads to no place on zh/index.md; expected an id there.']
        if "#main" in link
        else []
    )


def test_contents_are_the_headings_however_their_ids_are_written() -> None:
    html = (
        '<h2 id="a">A <em>b</em></h2><h3 class="k" id="c">C</h3><h3>no id</h3>'
        '<h3 class="activity-title" id="title-x">a record</h3><h2 class="k" id="d">D</h2>'
    )
    assert toc_of(html) == [
        TocEntry("a", "A b", [TocEntry("c", "C", ())]),
        TocEntry("d", "D", []),
    ]


def test_only_a_page_that_has_a_feed_names_one(project: Path) -> None:
    was = "moved: [{was: agencies/old.html}, {was: themes/old.html}]"
    record = f"- id: left\n  date: 2024-09-03\n  kind: moved\n  {was}\n"
    words = "  title: {zh: 旧, en: Old}\n  why: {zh: 旧。, en: Old.}\n"
    with_new = f"{record}{words}- id: award-title"
    old = "- id: award-title"
    edit(project, [{"file": "content/changes.yml", "replace": old, "with": with_new}])
    site, found = make_site(project, SiteAddress(SITE_URL))
    assert site, found
    feeds = {}
    for page in site.pages:
        frame = site.framer.frame(page.address, "x", "x", "")
        feeds[page.address] = list(frame.feeds)
    assert feeds["zh/agencies/old.html"] == feeds["zh/themes/old.html"] == ["../feed.xml"]
    assert feeds["zh/agencies/jia.html"] == ["jia.xml"]
    assert feeds["zh/agencies/index.html"] == ["../feed.xml"]
    own = [
        hrefs for hrefs in feeds.values() if len(hrefs) == 1 and not hrefs[0].endswith("feed.xml")
    ]
    assert len(own) == 2 * (len(site.catalog.by_agency) + len(site.catalog.themes))
