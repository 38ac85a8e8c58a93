"""Make of a notice the files of a draft, which `check` accepts with warnings only."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from generator import __version__
from generator.catalog.catalog import Catalog
from generator.catalog.draft_records import NewAgency
from generator.catalog.notice import Notice, sha256
from generator.content.activity_files import read_activity_file
from generator.content.entries import Entry
from generator.content.lists import Lists
from generator.content.yaml_source import parse_yaml
from generator.editing.edits import InsertItem, SetKey
from generator.editing.shapes import formed
from generator.importing.analysis.analysis import Analysis
from generator.importing.document import Document
from generator.importing.drafting.bodies import NamedBodies, bodies_of
from generator.importing.drafting.files import AgencyDraft, Filer, in_order
from generator.importing.drafting.lines import (
    ToldBlock,
    parsed,
    told_blocks,
    told_cuts,
    with_sentences,
)
from generator.importing.drafting.sentences import FoundSentence, find_sentences
from generator.importing.known import KnownContent
from generator.importing.proposing.propose import Proposer
from generator.importing.proposing.proposed import ProposedSentence
from generator.problems import errors

_PARTS = "。！？；"


@dataclass(frozen=True)
class OriginalFile:
    """The file that a notice came in."""

    name: str
    data: bytes


@dataclass(frozen=True)
class NoticeDraft:
    """What is written of a notice."""

    files: Mapping[str, str]
    """By their paths in the folder of the campaign."""
    sentences: int
    """How many sentences announce something."""
    filed: int
    """How many of these are in a file."""
    activities: int
    new_bodies: int
    proposed: Mapping[str, ProposedSentence]
    """What was proposed for each sentence in a file, by its address."""


def make_draft(
    document: Document,
    analysis: Analysis,
    year: str,
    original: OriginalFile,
    known: KnownContent,
) -> NoticeDraft | None:
    """Return the draft of a notice, or None where it announces nothing.

    Args:
        document: What was read of its file.
        analysis: What was found in it.
        year: Of the campaign.
        original: The file.
        known: What the project has, if it is for a project.
    """
    catalog, lists = known.catalog, known.lists
    blocks, cuts = told_blocks(document, analysis), told_cuts(document, analysis)
    notice = parsed(document.text, blocks, cuts)
    if notice is None:
        return None
    bodies = bodies_of(analysis.bodies, catalog.agencies if catalog else {})
    notice = _parted(document.text, blocks, cuts, notice)
    filer = Filer(notice, bodies, Proposer(catalog, year))
    count = 0
    for block in with_sentences(blocks):
        found = find_sentences(notice, block)
        count += len(found)
        _tell(block, found, bodies, notice)
        filer.file(block, found)
    # Who acts in each block is known only now.
    notice = parsed(document.text, blocks, cuts) or notice
    drafts = list(in_order(filer.files.values()))
    folder, files = f"content/campaigns/{year}", dict[str, str]()
    if bodies.new:
        path = f"{folder}/agencies.yml"
        files["agencies.yml"] = _yaml(path, bodies.new)
        lists = lists and _with_new(lists, path, files["agencies.yml"])
    for draft in drafts:
        files[f"activities/{draft.agency}.yml"] = _checked(draft, folder, notice, lists)
    about = _about(document, analysis, year, original, catalog)
    about["notice"] |= {"blocks": [block.record() for block in blocks], "cuts": cuts}
    files["campaign.yml"] = _yaml(f"{folder}/campaign.yml", about)
    filed = [sentence for draft in drafts for sentence in draft.sentences]
    return NoticeDraft(
        {name: text for name, text in files.items() if text},
        count,
        len(filed),
        sum(len(cast("list[object]", each["activities"])) for each in filed),
        len(bodies.new),
        filer.proposed,
    )


def _parted(
    text: str, blocks: list[ToldBlock], cuts: list[dict[str, object]], notice: Notice
) -> Notice:
    """Return the notice with the parts of a list as sentences where they have different bodies."""
    for block in with_sentences(blocks):
        if any(len(found.agencies) > 1 for found in find_sentences(notice, block)):
            block.ends = _PARTS
    return parsed(text, blocks, cuts) or notice


def _tell(
    block: ToldBlock, found: list[FoundSentence], bodies: NamedBodies, notice: Notice
) -> None:
    """Tell of a block who acts in it, and which of its sentences announce nothing."""
    ids = (
        bodies.ids[doer.name]
        for each in found
        for part, _ in each.parts
        for doer in part.agencies
        if doer.name in bodies.ids
    )
    block.agencies = list(dict.fromkeys(ids))
    announcing = {each.place.number for each in found}
    sentences = notice.by_number[block.n].sentences
    block.nothing = [each.number for each in sentences if each.number not in announcing]
    if not announcing:
        block.kind, block.nothing = "body", []


def _checked(draft: AgencyDraft, folder: str, notice: Notice, lists: Lists | None) -> str:
    """Return the file of an agency without the sentences that would be told as wrong."""
    path = f"{folder}/activities/{draft.agency}.yml"
    text = _yaml(path, draft.record())
    if lists is None:
        return text
    while draft.sentences:
        file = read_activity_file(text.encode(), path, lists, notice)
        wrong = {each.place.at for each in file.sentences if errors(each.problems)}
        kept = [each for each in draft.sentences if each["at"] not in wrong]
        if len(kept) == len(draft.sentences):
            return text
        draft.sentences[:] = kept
        text = _yaml(path, draft.record())
    return ""


def _about(
    document: Document,
    analysis: Analysis,
    year: str,
    original: OriginalFile,
    catalog: Catalog | None,
) -> dict[str, Any]:
    title, data = analysis.title or original.name, document.text.encode()
    notice: dict[str, Any] = {"title": {"zh": title}, "sha256": sha256(data)}
    if original.data != data:
        notice["extraction"] = {
            "original": original.name,
            "sha256": sha256(original.data),
            "format": document.format,
            "encoding": document.encoding,
            "program": f"campaign-atlas {__version__}",
        }
    name = _name(year, title, catalog)
    return {"status": "draft", "name": name, "summary": {"zh": title}, "notice": notice}


def _name(year: str, title: str, catalog: Catalog | None) -> dict[str, str]:
    """Return what the campaign is called: as the newest one, if the title has that name."""
    newest = catalog.newest if catalog else None
    if newest:
        name = newest.record.name
        core = re.sub(rf"\s|{newest.year}\s*年?", "", name.zh)
        if core and core in re.sub(r"\s", "", title):
            english = {"en": name.en.replace(newest.year, year)} if name.en else {}
            return {"zh": name.zh.replace(newest.year, year), **english}
    return {"zh": title}


def _yaml(path: str, data: dict[str, Any] | list[Any]) -> str:
    """Return the YAML of a content file, given its path in the project."""
    values: Any = _as_text(data)
    if isinstance(values, dict):
        first = next(iter(values))
        return formed(
            path, f"{first}:\n", [SetKey((), key, value) for key, value in values.items()]
        )
    whole = "- {id: x}\n"
    edits = [InsertItem((), i, value) for i, value in enumerate(values[1:], start=1)]
    return formed(
        path, whole, [*(SetKey((0,), key, value) for key, value in values[0].items()), *edits]
    )


def _as_text(value: Any) -> Any:  # noqa: ANN401  # whatever a record holds
    """Return plain values as a file of YAML has them: every leaf is text."""
    if isinstance(value, dict):
        return {key: _as_text(part) for key, part in value.items() if part not in ([], (), "")}
    if isinstance(value, list | tuple):
        return [_as_text(part) for part in value]
    return str(value)


def _with_new(lists: Lists, path: str, text: str) -> Lists:
    """Return lists with the agencies that come with a draft."""
    source = parse_yaml(text, path)
    records = [NewAgency.model_validate(item).agency for item in cast("list[Any]", source.data)]
    entries = [Entry(source, (i,), record) for i, record in enumerate(records)]
    return replace(lists, agencies=[*lists.agencies, *entries])
