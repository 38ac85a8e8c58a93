"""Read the content folder into records, collecting every problem on the way."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from generator.content import model
from generator.content.entries import AgencyFile, CampaignFolder, Content, Entry, Sentence
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
from generator.problems import ContentError, Problem

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)

R = TypeVar("R", bound=model.Record)


def load_content(root: Path) -> tuple[Content | None, list[Problem]]:
    """Read the folder `root`.

    Returns:
        The records, or None when there is nothing to read, and all problems found on the way.
    """
    loader = _Loader(root)
    if not root.is_dir():
        return None, [loader.at_top(root, "no such folder; expected the project's content.")]
    if not any(root.iterdir()):
        return None, [loader.at_top(root, "folder is empty; expected site.yml and others.")]
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

    def report(self, path: Path, message: str) -> None:
        self.problems.append(self.at_top(path, message))

    def source(self, path: Path) -> YamlSource | None:
        try:
            source = read_yaml(path, self.shown(path))
        except ContentError as error:
            self.problems += error.problems
            return None
        self.problems += source.problems
        return source if source.complete else None

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
                self.report(folder, "folder has no *.yml file; expected one or more.")
        else:
            paths = [path]
            if folder.is_dir():
                self.report(folder, f"folder beside {path.name}; expected the one or the other.")
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
            self.report(path, f"file is {found}; expected a list.")
            return
        if not source.data:
            self.report(path, "list is empty; expected at least one entry.")
        for i, item in enumerate(source.data):
            entry = self.checked(source, item, (i,), kind)
            if entry:
                yield entry

    def campaigns(self, root: Path) -> list[CampaignFolder]:
        folders = [path for path in sorted(root.glob("*")) if path.is_dir()]
        if not folders:
            self.report(root, "no campaign here; expected a folder per year.")
        campaigns = []
        for folder in folders:
            if not re.fullmatch(r"[0-9]{4}", folder.name):
                self.report(folder, f'folder "{folder.name}"; expected a year such as 2024.')
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
            message = "no activities here; expected a file per agency, such as samr.yml."
            self.report(folder / "activities", message)
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
            return None
        try:
            return parse_notice(raw, [Join(join.raw, join.text) for join in about.joins])
        except NoticeError as error:
            if error.join is not None:
                where = ("notice", "joins", error.join)
                self.problems.append(entry.problem(where, error.message))
            else:
                line, column = line_column(raw, error.offset)
                self.problems.append(Problem(self.shown(path), line, column, error.message))
            return None

    def agency_file(self, path: Path, campaign: CampaignFolder) -> None:
        entry = self.record(path, model.AgencyFile)
        if entry is None:
            campaign.complete = False
            return
        if entry.record.agency != path.stem:
            message = f'agency "{entry.record.agency}" in {path.name}; expected "{path.stem}".'
            self.problems.append(entry.problem("agency", message))
            campaign.complete = False
            return
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
            self.report(root, "no such folder; expected the written pages.")
        for path in sorted(root.rglob("*")):
            try:
                if path.is_symlink():
                    self.report(path, "symbolic link; expected a real file or folder.")
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
            message = "no front matter; expected title: and description: between --- lines."
            self.report(path, message)
            return
        # An empty line stands for the first ---, so that lines keep their numbers.
        source = parse_yaml("\n" + match[1], self.shown(path))
        self.problems += source.problems
        if not source.problems:
            self.checked(source, source.data, (), model.WrittenPage)

    def check_twin(self, path: Path, root: Path) -> None:
        folder, *rest = path.relative_to(root).parts
        if folder not in list(Language):
            self.report(path, "page in no language; expected zh/ or en/.")
            return
        twin = root.joinpath(Language(folder).other, *rest)
        if not twin.exists():
            self.problems.append(
                self.at_top(path, f"no page {self.shown(twin)}; expected its twin.")
            )
