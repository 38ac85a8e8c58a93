"""A site of several campaigns, with what its pages must say read plainly from its content."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.building import BuiltSite, Element, one
from tests.plain_content import agencies, notice_title, written, years

LANGS = ["zh", "en"]


@dataclass(frozen=True)
class Project:
    """A built site with the content that it was made of."""

    site: BuiltSite
    content: Path

    @cached_property
    def years(self) -> list[str]:
        """The years, newest first."""
        return years(self.content)

    @cached_property
    def titles(self) -> dict[str, dict[str, str]]:
        """The title of each year's notice by language."""
        return {year: notice_title(year, self.content) for year in self.years}

    @cached_property
    def records(self) -> list[dict[str, Any]]:
        """The activities as they stand in the files, newest campaign first."""
        return written(self.content)

    @cached_property
    def agencies(self) -> list[str]:
        """The agencies that announced something, in any year."""
        return sorted(agencies(self.content))

    def of(self, **wanted: str) -> list[dict[str, Any]]:
        """Return the activities of a year, of an agency, or of both."""
        return [r for r in self.records if all(r[name] == key for name, key in wanted.items())]

    def years_of(self, agency: str) -> list[str]:
        """Return the years in which an agency announced something, newest first."""
        return [year for year in self.years if self.of(agency=agency, year=year)]

    def named(self, *texts: str) -> set[str]:
        """Return the years whose notice is named in some texts, in either language."""
        return {
            year
            for year, title in self.titles.items()
            if any(words in text for words in title.values() for text in texts)
        }

    def pages(self, kind: str) -> Iterator[tuple[str, Element]]:
        """Yield the pages of one kind of both languages, their list left out."""
        for page, root in self.site.pages.items():
            if re.fullmatch(rf"(zh|en)/{kind}/(?!index).*", page):
                yield page, root


def fragment_of(record: dict[str, Any]) -> str:
    """Return the id of an activity's element: `2024-elevator-safety-week`."""
    return f"{record['year']}-{record['id']}"


def page_of(record: dict[str, Any], lang: str) -> str:
    """Return the address of an activity's page."""
    return f"{lang}/activities/{record['year']}/{record['agency']}/{record['id']}.html"


def key_of(page: str) -> str:
    """Return the name of a page without folder and ending: an agency, a theme, a year."""
    return page.rpartition("/")[2].removesuffix(".html")


def body(root: Element) -> Element:
    """Return what stands on a page between navigation and footer."""
    return one(root, "//main/article")
