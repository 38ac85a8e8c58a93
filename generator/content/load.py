"""Read the content folder into records, collecting every problem on the way."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.catalog import change_records, records, word_records
from generator.catalog.notice import Notice, line_column, sha256
from generator.content import addresses
from generator.content.addresses import read_published
from generator.content.blocked_notice import parse_blocks
from generator.content.breaks import find_breaks
from generator.content.entries import CampaignFolder, Content, Entry
from generator.content.numbered_notice import Join, NoticeError, parse_notice
from generator.content.record_reader import R, RecordReader
from generator.content.written_pages import check_written_pages, written_pages
from generator.content.yaml_source import YamlSource, read_yaml
from generator.file_names import Rule, why_no_part, why_no_system_holds, why_not
from generator.files import is_folder, is_loop, list_folder, read_bytes, read_raw_text
from generator.problems import ContentError, Place, Problem, quoted, settled
from generator.structure.reserved import Reserved

_NOTICE_AGAIN = "The notice is kept byte for byte: get it once more, saved as plain text."
_SPLIT_LIST = "A list may be split into a folder of the same name."


def load_content(
    root: Path, reserved: Reserved, *, has_drafts: bool = False
) -> tuple[Content | None, list[Problem]]:
    """Read the folder `root`, with the drafts of campaigns or without.

    Returns:
        The records, or None when there is nothing to read, and all problems found on the way.
    """
    loader = _Loader(root, has_drafts=has_drafts)
    if not loader.listed(root):
        if not root.is_dir() and not loader.problems:
            loader.report(root, "no such folder; expected the project's content.")
        elif not loader.problems:
            loader.report(root, "folder is empty; expected site.yml and others.")
        return None, loader.problems
    content = Content(
        site=loader.record(root / "site.yml", records.Site),
        kinds=loader.list_records(root / "kinds.yml", records.Kind),
        agencies=loader.list_records(root / "agencies.yml", records.Agency),
        themes=loader.list_records(root / "themes.yml", records.Theme),
        forms=loader.list_records(root / "forms.yml", records.Theme),
        terms=loader.list_records(root / "glossary.yml", records.Term),
        synonyms=loader.list_records(root / "synonyms.yml", word_records.Synonyms, required=False),
        wordings=loader.list_records(root / "wording.yml", word_records.WordChoice, required=False),
        changes=loader.list_records(
            root / "changes.yml", change_records.ChangeRecord, required=False
        ),
        campaigns=loader.campaigns(root / "campaigns"),
        published=read_published(
            root / addresses.FILE, loader.shown(root / addresses.FILE), loader.problems
        ),
        written_pages=written_pages(root / "pages"),
        left_out=loader.left_out,
        partial=loader.partial,
    )
    pages = check_written_pages(root / "pages", loader.project, reserved)
    return content, [*loader.problems, *pages]


class _Loader(RecordReader):
    """Reads files, and keeps what went wrong."""

    def __init__(self, root: Path, *, has_drafts: bool) -> None:
        super().__init__()
        self.has_drafts = has_drafts
        self.left_out: list[str] = []
        """The years of the campaigns that are drafts, and are not read."""
        self.project = root.parent
        self.partial: set[str] = set()

    def shown(self, path: Path) -> str:
        return path.relative_to(self.project).as_posix()

    def at_top(self, path: Path, message: str, hint: str = "") -> Problem:
        return Problem(self.shown(path), 1, 1, message, hint)

    def report(self, path: Path, message: str) -> None:
        self.problems.append(self.at_top(path, message))

    def listed(self, folder: Path) -> list[Path]:
        """Return what a folder holds; nothing, and a problem, when it cannot be read."""
        try:
            return list_folder(folder, self.shown(folder))
        except ContentError as error:
            self.problems += error.problems
            return []

    def yaml_files(self, folder: Path, rule: Rule = why_no_system_holds) -> list[Path]:
        """Return the files of a folder that end in .yml; report those that nearly do.

        Args:
            folder: The folder.
            rule: What says why a file's name cannot be, its ending left out.
        """
        paths = self.listed(folder)
        for path in paths:
            if path.suffix.lower() in (".yaml", ".yml") and path.suffix != ".yml":
                self.report(path, f"file {quoted(path.name)}; expected the ending .yml.")
        files = [path for path in paths if path.suffix == ".yml"]
        wrong = why_not((path.name, rule(path.stem)) for path in files)
        for path in files:
            if path.name in wrong:
                self.problems.append(self.at_top(path, *wrong[path.name]))
        return [path for path in files if path.name not in wrong]

    def source(self, path: Path, hint: str = "") -> YamlSource | None:
        try:
            return self.complete(read_yaml(path, self.shown(path), hint))
        except ContentError as error:
            self.problems += error.problems
            return None

    def record(self, path: Path, kind: type[R]) -> Entry[R] | None:
        source = self.source(path)
        return self.whole(source, kind) if source else None

    def list_records(self, path: Path, kind: type[R], *, required: bool = True) -> list[Entry[R]]:
        """Read a list, from one file or from every file of a folder of the same name."""
        folder = path.with_suffix("")
        if not (required or is_folder(folder) or path.is_symlink() or path.exists()):
            return []
        before = len(self.problems)
        if is_folder(folder) and not (path.is_symlink() or path.exists()):
            paths = self.yaml_files(folder)
            if not paths and len(self.problems) == before:
                self.report(folder, "folder has no *.yml file; expected one or more.")
        else:
            paths = [path]
            if is_folder(folder):
                self.report(folder, f"folder beside {path.name}; expected the one or the other.")
        entries = [
            entry
            for file in paths
            for entry in self.list_of(file, kind, _SPLIT_LIST if file == path else "")
        ]
        if len(self.problems) > before or not paths:
            self.partial.add(path.stem)
        return entries

    def list_of(self, path: Path, kind: type[R], hint: str) -> Iterator[Entry[R]]:
        before = len(self.problems)
        source = self.source(path, hint)
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
            if self.stops(before, source, (i,)):
                return
            entry = self.checked(source, item, (i,), kind)
            if entry:
                yield entry
        source.drop_data()

    def campaigns(self, root: Path) -> list[CampaignFolder]:
        before = len(self.problems)
        paths = self.listed(root)
        if not paths and len(self.problems) == before:
            self.report(root, "no campaign here; expected a folder per year.")
        campaigns = []
        for path in paths:
            if is_loop(path):
                self.listed(path)
            elif not is_folder(path):
                self.report(path, f"file {quoted(path.name)}; expected a folder named by its year.")
            elif not re.fullmatch(r"[0-9]{4}", path.name):
                self.report(path, f"folder {quoted(path.name)}; expected a year such as 2024.")
            elif campaign := self.campaign(path):
                campaigns.append(campaign)
        if self.left_out and not campaigns and len(self.problems) == before:
            message = f"{', '.join(self.left_out)} only as a draft; expected a published campaign."
            self.report(root, message)
        return campaigns

    def campaign(self, folder: Path) -> CampaignFolder | None:
        before = len(self.problems)
        self.listed(folder)
        if len(self.problems) > before:
            return None
        entry = self.record(folder / "campaign.yml", records.CampaignRecord)
        if entry and entry.record.status == "draft" and not self.has_drafts:
            self.left_out.append(folder.name)
            return None
        notice = self.notice(folder / "notice.txt", entry) if entry else None
        if entry is None or notice is None:
            return None
        before = len(self.problems)
        paths = self.yaml_files(folder / "activities", why_no_part)
        if not paths and len(self.problems) == before:
            message = "no activities here; expected a file per agency, such as samr.yml."
            found = self.at_top(folder / "activities", message)
            is_draft = entry.record.status == "draft"
            self.problems += settled([replace(found, level="unfinished")], is_draft=is_draft)
        complete = len(self.problems) == before
        return CampaignFolder(folder.name, self.shown(folder), entry, notice, paths, complete)

    def notice(self, path: Path, entry: Entry[records.CampaignRecord]) -> Notice | None:
        about = entry.record.notice
        try:
            digest = sha256(read_bytes(path, self.shown(path)))
            raw = read_raw_text(path, self.shown(path), _NOTICE_AGAIN)
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
        notice, errors = self.parsed(raw, about)
        for each in errors:
            if each.where:
                where = ("notice", *each.where)
                self.problems.append(entry.problem(where, each.message, each.hint))
            else:
                place = Place(self.shown(path), *line_column(raw, each.offset))
                self.problems.append(place.problem(each.message, each.hint))
        if notice is None or notice.has_blocks:
            return notice
        found = list(find_breaks(notice, [rest.text for rest in about.rest]))
        for gap in found:
            line, column = notice.line_column(gap.offset)
            problem = Problem(self.shown(path), line, column, gap.message, gap.hint)
            self.problems.append(problem)
        # What follows would be told of words that only seem to be missing.
        return None if found else notice

    def parsed(
        self, raw: str, about: records.NoticeRecord
    ) -> tuple[Notice | None, list[NoticeError]]:
        """Return a notice as its record tells it, or None and why it cannot be that."""
        if about.blocks:
            found = [field for field in ("joins", "rest") if getattr(about, field)]
            errors = [
                NoticeError(f"{field} beside blocks; expected one or the other.", where=(field,))
                for field in found
            ]
            return (None, errors) if errors else parse_blocks(raw, about.blocks, about.cuts)
        if about.cuts:
            message = "cuts without blocks; expected joins, or blocks too."
            return None, [NoticeError(message, where=("cuts",))]
        try:
            return parse_notice(raw, [Join(join.raw, join.text) for join in about.joins]), []
        except NoticeError as error:
            return None, [error]
