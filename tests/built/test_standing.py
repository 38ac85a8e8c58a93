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
        self.content = self.project / "content"
        write_corpus(self.content, 6, 4)

    def build(self) -> BuiltSite:
        """Build on what stands, and compare with a build from nothing."""
        built = build_site(self.project, strict=False, tell=print)
        other = self.project.with_name("other")
        for name in ("content", "templates"):
            shutil.copytree(self.project / name, other / name)
        shutil.copy(self.project / "mkdocs.yml", other)
        build_site(other, strict=False, tell=print)
        here, there = files_of(self.project / "site"), files_of(other / "site")
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
        sentence["en"] = f"{sentence.get('en', 'It acts').rstrip('.')}, and so on."

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


@pytest.mark.parametrize("seed", range(3))
def test_an_edit_gives_the_site_that_a_build_from_nothing_gives(seed: int, tmp_path: Path) -> None:
    desk = Desk(tmp_path, seed)
    every = desk.build()
    assert every.made == every.pages
    for edit in desk.draw.sample(SMALL, 4):
        edit(desk)
        built = desk.build()
        assert built.made < built.pages / 2, edit.__name__
