"""Read the content folder into records, collecting every problem on the way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from generator.content import model
from generator.content.explain import explain
from generator.content.notice import Join, Notice, NoticeError, line_column, parse_notice, sha256
from generator.content.yaml_source import (
    Data,
    Loc,
    YamlSource,
    parse_yaml,
    read_bytes,
    read_text,
    read_yaml,
)
from generator.language import Language
from generator.problems import ContentError, Level, Problem

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)

R = TypeVar("R", bound=model.Record)
R_co = TypeVar("R_co", bound=model.Record, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[R_co]):
    """A record and the place where it was written."""

    record: R_co
    source: YamlSource
    loc: Loc

    def problem(
        self, where: str | Loc, message: str, hint: str = "", level: Level = "error"
    ) -> Problem:
        """Return a problem at one of the record's fields."""
        inner = (where,) if isinstance(where, str) else where
        return self.source.problem((*self.loc, *inner), message, hint, level=level)


@dataclass(frozen=True)
class Sentence:
    """A sentence's entry and those of its activities."""

    entry: Entry[model.SentenceEntry]
    activities: list[Entry[model.Activity]]
    complete: bool
    """False when an activity could not be read; the others are there."""


@dataclass(frozen=True)
class AgencyFile:
    """The sentences of one agency."""

    entry: Entry[model.AgencyFile]
    sentences: list[Sentence]


@dataclass
class CampaignFolder:
    """What a folder of `campaigns/` holds, as far as it could be read."""

    year: str
    path: str
    entry: Entry[model.Campaign]
    notice: Notice
    files: list[AgencyFile] = field(default_factory=list)
    complete: bool = True
    """False when a file or a sentence could not be read, so that some text may look unclaimed."""


@dataclass
class Content:
    """Every record of the content folder, as far as it could be read."""

    site: Entry[model.Site] | None
    kinds: list[Entry[model.Kind]]
    agencies: list[Entry[model.Agency]]
    themes: list[Entry[model.Theme]]
    forms: list[Entry[model.Theme]]
    terms: list[Entry[model.Term]]
    campaigns: list[CampaignFolder]
    partial: set[str]
    """Lists that could not be read in full, such as `themes`."""


def load_content(root: Path) -> tuple[Content | None, list[Problem]]:
    """Read the folder `root`.

    Returns:
        The records, or None when there is nothing to read, and all problems found on the way.
    """
    loader = _Loader(root)
    if not root.is_dir():
        return None, [loader.at_top(root, "no such folder; expected the project's content")]
    if not any(root.iterdir()):
        return None, [loader.at_top(root, "folder is empty; expected site.yml and the other files")]
    content = Content(
        site=loader.record(root / "site.yml", model.Site),
        kinds=loader.records(root / "kinds.yml", model.Kind),
        agencies=loader.records(root / "agencies.yml", model.Agency),
        themes=loader.records(root / "themes.yml", model.Theme),
        forms=loader.records(root / "forms.yml", model.Theme),
        terms=loader.records(root / "glossary.yml", model.Term),
        campaigns=loader.campaigns(root / "campaigns"),
        partial=loader.partial,
    )
    loader.check_pages(root / "pages")
    return content, loader.problems


class _Loader:
    """Reads files, and keeps what went wrong."""

    def __init__(self, root: Path) -> None:
        self.project = root.parent
        self.problems: list[Problem] = []
        self.partial: set[str] = set()

    def shown(self, path: Path) -> str:
        return path.relative_to(self.project).as_posix()

    def at_top(self, path: Path, message: str) -> Problem:
        return Problem(self.shown(path), 1, 1, message)

    def source(self, path: Path) -> YamlSource | None:
        try:
            source = read_yaml(path, self.shown(path))
        except ContentError as error:
            self.problems += error.problems
            return None
        self.problems += source.problems
        return source if source.data or not source.problems else None

    def checked(self, source: YamlSource, data: Data, loc: Loc, kind: type[R]) -> Entry[R] | None:
        try:
            return Entry(kind.model_validate(data), source, loc)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                self.problems.append(explain(detail, kind, source, loc))
            return None

    def record(self, path: Path, kind: type[R]) -> Entry[R] | None:
        source = self.source(path)
        return self.checked(source, source.data, (), kind) if source else None

    def records(self, path: Path, kind: type[R]) -> list[Entry[R]]:
        """Read a list, from one file or from every file of a folder of the same name."""
        folder = path.with_suffix("")
        if folder.is_dir() and not path.exists():
            paths = sorted(folder.glob("*.yml"))
            if not paths:
                self.problems.append(self.at_top(folder, "folder is empty; expected *.yml files"))
        else:
            paths = [path]
        before = len(self.problems)
        entries = [entry for file in paths for entry in self.list_of(file, kind)]
        if len(self.problems) > before or not paths:
            self.partial.add(path.stem)
        return entries

    def list_of(self, path: Path, kind: type[R]) -> Iterator[Entry[R]]:
        source = self.source(path)
        if source is None:
            return
        if not isinstance(source.data, list):
            found = (
                "a mapping" if isinstance(source.data, dict) else "text" if source.data else "empty"
            )
            self.problems.append(self.at_top(path, f"file is {found}; expected a list"))
            return
        for i, item in enumerate(source.data):
            entry = self.checked(source, item, (i,), kind)
            if entry:
                yield entry

    def campaigns(self, root: Path) -> list[CampaignFolder]:
        folders = [path for path in sorted(root.glob("*")) if path.is_dir()]
        if not folders:
            self.problems.append(self.at_top(root, "no campaign here; expected a folder per year"))
        campaigns = []
        for folder in folders:
            if not re.fullmatch(r"\d{4}", folder.name):
                message = f'folder "{folder.name}"; expected a year such as 2024'
                self.problems.append(self.at_top(folder, message))
            elif campaign := self.campaign(folder):
                campaigns.append(campaign)
        return campaigns

    def campaign(self, folder: Path) -> CampaignFolder | None:
        entry = self.record(folder / "campaign.yml", model.Campaign)
        notice = self.notice(folder / "notice.txt", entry) if entry else None
        if entry is None or notice is None:
            return None
        campaign = CampaignFolder(folder.name, self.shown(folder), entry, notice)
        paths = sorted((folder / "activities").glob("*.yml"))
        if not paths:
            message = "no activities here; expected a file per agency, such as samr.yml"
            self.problems.append(self.at_top(folder / "activities", message))
            campaign.complete = False
        for path in paths:
            self.agency_file(path, campaign)
        return campaign

    def notice(self, path: Path, entry: Entry[model.Campaign]) -> Notice | None:
        about = entry.record.notice
        try:
            digest = sha256(read_bytes(path, self.shown(path)))
            raw = read_text(path, self.shown(path), encoding="utf-8")
        except ContentError as error:
            self.problems += error.problems
            return None
        if digest != about.sha256:
            self.problems.append(
                entry.problem(
                    ("notice", "sha256"),
                    f'notice.txt has SHA-256 "{digest}"; expected the one recorded here.',
                    "The notice is kept byte for byte: restore it.",
                )
            )
        try:
            return parse_notice(raw, [Join(join.raw, join.text) for join in about.joins])
        except NoticeError as error:
            line, column = line_column(raw, error.offset)
            self.problems.append(Problem(self.shown(path), line, column, error.message))
            return None

    def agency_file(self, path: Path, campaign: CampaignFolder) -> None:
        entry = self.record(path, model.AgencyFile)
        if entry is None:
            campaign.complete = False
            return
        if entry.record.agency != path.stem:
            message = f'agency "{entry.record.agency}" in {path.name}; expected "{path.stem}"'
            self.problems.append(entry.problem("agency", message))
        file = AgencyFile(entry, [])
        for i, data in enumerate(entry.record.sentences):
            loc: Loc = ("sentences", i)
            sentence = self.checked(entry.source, data, loc, model.SentenceEntry)
            if sentence is None:
                campaign.complete = False
                continue
            activities = [
                self.checked(entry.source, item, (*loc, "activities", j), model.Activity)
                for j, item in enumerate(sentence.record.activities)
            ]
            read = [activity for activity in activities if activity]
            file.sentences.append(Sentence(sentence, read, len(read) == len(activities)))
        campaign.files.append(file)

    def check_pages(self, root: Path) -> None:
        """Check that each hand-written page can be read and has its twin in the other language."""
        if not root.is_dir():
            self.problems.append(self.at_top(root, "no such folder; expected the written pages"))
        for path in sorted(root.rglob("*")):
            try:
                if path.is_symlink():
                    message = "symbolic link; expected a real file or folder"
                    self.problems.append(self.at_top(path, message))
                elif path.suffix == ".md":
                    self.check_front_matter(path)
                    self.check_twin(path, root)
            except ContentError as error:
                self.problems += error.problems

    def check_front_matter(self, path: Path) -> None:
        # MkDocs drops front matter that does not parse without a word.
        text = read_text(path, self.shown(path))
        match = _FRONT_MATTER.match(text)
        if match is None:
            message = "no front matter; expected title: and description: between --- lines"
            self.problems.append(self.at_top(path, message))
            return
        # An empty line stands for the first ---, so that lines keep their numbers.
        source = parse_yaml("\n" + match[1], self.shown(path))
        self.problems += source.problems
        if not source.problems:
            self.checked(source, source.data, (), model.WrittenPage)

    def check_twin(self, path: Path, root: Path) -> None:
        folder, *rest = path.relative_to(root).parts
        if folder not in list(Language) or not rest:
            self.problems.append(self.at_top(path, "page in no language; expected zh/ or en/"))
            return
        twin = root.joinpath(Language(folder).other, *rest)
        if not twin.exists():
            self.problems.append(
                self.at_top(path, f"no page {self.shown(twin)}; expected its twin")
            )
