"""What a build leaves as it stands is what a build from nothing makes."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cache import FOLDER
from generator.host.site_build import BuiltSite, build_site
from tests.building import copy_project
from tests.conftest import EXAMPLE
from tests.corpus import write_corpus

SECOND = """\
- id: second-campaign
  date: 2025-09-01
  kind: published
  title: {zh: 发布 2025 年活动, en: The 2025 activities are published}
  why: {zh: 收到附件。, en: The annex came.}
  campaign: 2025
"""


def files_of(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


class Desk:
    """A project that is edited and built again and again."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.project = folder / "project"
        self.draw = random.Random(seed)  # noqa: S311  # nothing is kept secret by it
        copy_project(self.project, EXAMPLE / "content")
        self.content, self.site = self.project / "content", self.project / "site"
        write_corpus(self.content, 6, 4)

    def build(self) -> BuiltSite:
        """Build on what stands, and compare with a build from nothing."""
        built = build_site(self.project, strict=False, tell=print)
        other = self.project.with_name("other")
        for name in ("content", "templates"):
            shutil.copytree(self.project / name, other / name)
        shutil.copy(self.project / "mkdocs.yml", other)
        build_site(other, strict=False, tell=print)
        here, there = files_of(self.site), files_of(other / "site")
        shutil.rmtree(other)
        assert sorted(here) == sorted(there)
        assert [path for path, data in here.items() if data != there[path]] == []
        return built

    def change(self, edit: Callable[[dict[str, Any]], None]) -> None:
        """Change a record of a sentence that is drawn."""
        path = self.draw.choice(sorted(self.content.glob("campaigns/*/activities/*.yml")))
        file = yaml.safe_load(path.read_text("utf-8"))
        edit(self.draw.choice(file["sentences"]))
        path.write_text(yaml.safe_dump(file, allow_unicode=True, sort_keys=False), "utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace some text of a file wherever it is."""
        path = self.project / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


def reword(desk: Desk) -> None:
    def edit(sentence: dict[str, Any]) -> None:
        sentence["en"] = f"{sentence.get('en', 'It acts 1 and 2').rstrip('.')}, and so on."

    desk.change(edit)


def rename(desk: Desk) -> None:
    def edit(sentence: dict[str, Any]) -> None:
        desk.draw.choice(sentence["activities"])["title"]["en"] += " once more"

    desk.change(edit)


def classify(desk: Desk) -> None:
    themes = [
        each["id"] for each in yaml.safe_load((desk.content / "themes.yml").read_text("utf-8"))
    ]

    def edit(sentence: dict[str, Any]) -> None:
        desk.draw.choice(sentence["activities"])["themes"] = desk.draw.sample(themes, 2)

    desk.change(edit)


def review(desk: Desk) -> None:
    def edit(sentence: dict[str, Any]) -> None:
        sentence["status"] = "draft" if sentence.get("status") == "reviewed" else "reviewed"

    desk.change(edit)


def withdraw(desk: Desk) -> None:
    """Take an English text out: the translation is pending."""

    def edit(sentence: dict[str, Any]) -> None:
        for key in ("en", "zh_hash"):
            sentence.pop(key, None)
        for item in sentence["activities"]:
            item.pop("quote_en", None)

    desk.change(edit)


SMALL = [reword, rename, classify, review, withdraw]
"""What changes few pages."""


@pytest.mark.parametrize("seed", range(2))
def test_an_edit_gives_the_site_that_a_build_from_nothing_gives(seed: int, tmp_path: Path) -> None:
    desk = Desk(tmp_path, seed)
    every = desk.build()
    assert every.made == every.pages
    for edit in desk.draw.sample(SMALL, 4):
        edit(desk)
        built = desk.build()
        assert built.made < built.pages, edit.__name__


def word(desk: Desk) -> None:
    desk.replace("templates/strings/en.toml", 'glossary = "', 'glossary = "Our ')


def template(desk: Desk) -> None:
    desk.replace("templates/parts/sentence.html.j2", "<article", '<article data-x="1"')


def colour(desk: Desk) -> None:
    desk.replace("templates/styles/type.css", "h1", ".unknown, h1")


def setting(desk: Desk) -> None:
    desk.replace("mkdocs.yml", "atlas.example", "other.example")


def theme(desk: Desk) -> None:
    name = yaml.safe_load((desk.content / "themes.yml").read_text("utf-8"))[0]["name"]["zh"]
    desk.replace("content/themes.yml", name, f"{name}新")


def removed_agency(desk: Desk) -> None:
    write_corpus(desk.content, 5, 4)


def added_activities(desk: Desk) -> None:
    write_corpus(desk.content, 6, 6)


def added_campaign(desk: Desk) -> None:
    campaigns = desk.content / "campaigns"
    shutil.copytree(campaigns / "2024", campaigns / "2025")
    (desk.content / "changes.yml").write_text(SECOND, "utf-8")


def written_page(desk: Desk) -> None:
    page = desk.content / "pages/en/about.md"
    link = "[one](agencies/bureau-1.md#2024-act-1-1)"
    page.write_text(f"{page.read_text('utf-8')}\n\n## Also\n\n{link}\n", "utf-8")


def lost_file(desk: Desk) -> None:
    (desk.site / "zh/agencies/bureau-1.html").unlink()
    (desk.site / "data/activities.csv").unlink()


def altered_file(desk: Desk) -> None:
    for name in ("en/agencies/bureau-2.html", "en/agencies/bureau-3.md", "assets/atlas.css"):
        path = desk.site / name
        path.write_bytes(path.read_bytes().replace(b"a", b"b"))


def lost_site(desk: Desk) -> None:
    shutil.rmtree(desk.site)


def lost_manifest(desk: Desk) -> None:
    (desk.site / "manifest.json").unlink()


def torn_cache(desk: Desk) -> None:
    for path in (desk.project / FOLDER).iterdir():
        path.write_bytes(path.read_bytes()[:1000])


WHOLE = [
    [word, template, colour, setting, lost_site],
    [theme, removed_agency, added_activities, added_campaign],
    [written_page, lost_file, altered_file, lost_manifest, torn_cache],
]
"""What may change every page, or what stands; one after the other."""


@pytest.mark.parametrize("edits", WHOLE, ids=lambda edits: edits[0].__name__)
def test_whatever_happens_the_site_is_that_of_a_build_from_nothing(
    edits: list[Callable[[Desk], None]], tmp_path: Path
) -> None:
    desk = Desk(tmp_path, 1)
    build_site(desk.project, strict=False, tell=print)
    for edit in edits:
        edit(desk)
        desk.build()
    reword(desk)
    desk.build()


def test_nothing_is_made_where_nothing_has_changed(tmp_path: Path) -> None:
    desk = Desk(tmp_path, 1)
    desk.build()
    before = {path: path.stat().st_mtime_ns for path in desk.site.rglob("*") if path.is_file()}
    desk.build()
    after = {path: path.stat().st_mtime_ns for path in desk.site.rglob("*") if path.is_file()}
    changed = [path for path in before if before[path] != after.get(path)]
    assert changed == [desk.site / "manifest.json"]
