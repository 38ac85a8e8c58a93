"""Add an activity to its sentence, and the sentence to its file, where they are not there yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.catalog.notice import Notice, NoticeSentence
from generator.content.yaml_source import Data, YamlSource
from generator.editing.edits import Edit, InsertItem, SetKey
from generator.editing.errors import TargetError
from generator.editing.new_ids import require_new_id
from generator.editing.new_records import NewRecord
from generator.editing.normal_form import read_source
from generator.editing.notices import Notices
from generator.editing.shapes import formed
from generator.editing.targets import CAMPAIGNS, TargetPart, parts_in
from generator.editing.writing import FileChange
from generator.files import read_bytes, text_of
from generator.problems import Problem, nearest, quoted

_RULE = "expected year/agency/id, such as 2031/samr/elevator-safety-week."


@dataclass(frozen=True)
class ActivityWords:
    """What is known of an activity that is to be new."""

    at: str = ""
    """The address of its sentence; without one, that of the only sentence with its first quote."""
    zh: str = ""
    en: str = ""
    """Its title."""
    quote: Sequence[str] = ()
    context: Sequence[str] = ()
    themes: Sequence[str] = ()
    forms: Sequence[str] = ()

    def record(self, key: str, *, is_draft: bool) -> dict[str, Data]:
        """Return the record, with what is missing left empty, or left out where it may be later."""
        quote: Data = self.quote[0] if len(self.quote) == 1 else [*self.quote] or ""
        record: dict[str, Data] = {
            "id": key,
            "title": {"zh": self.zh, "en": self.en},
            "quote": quote,
        }
        if self.context:
            record["context"] = [*self.context]
        topics: dict[str, Data] = {"themes": [*self.themes], "forms": [*self.forms]}
        return record | {name: ids for name, ids in topics.items() if ids or not is_draft}


def new_activity(project: Path, name: str, words: ActivityWords) -> NewRecord:
    """Return an activity that is new in its agency's file; nothing is written.

    Args:
        project: The folder.
        name: `{year}/{agency}/{id}`
        words: What is known of it.

    Raises:
        TargetError: It cannot be called so, or its sentence is not in the notice.
        ContentError: The campaign cannot be read.
    """
    year, agency, key, *more = [*name.split("/"), "", "", ""]
    if not (year and agency and key) or any(more):
        raise TargetError([f"{quoted(name)} is no name of an activity; {_RULE}"])
    if not (project / CAMPAIGNS / year).is_dir():
        years = [path.name for path in (project / CAMPAIGNS).iterdir() if path.is_dir()]
        message = f"unknown campaign {quoted(year)}; expected one of {CAMPAIGNS}."
        raise TargetError([f"{message} {nearest(year, years)}".rstrip()])
    notices = Notices(project, [year])
    agencies = notices.agency_ids
    if agency not in agencies:
        message = f"unknown agency {quoted(agency)}; expected an id of content/agencies.yml."
        raise TargetError([f"{message} {nearest(agency, agencies)}".rstrip()])
    path = f"{CAMPAIGNS}/{year}/activities/{agency}.yml"
    before = read_bytes(project / path, path) if (project / path).exists() else None
    text = text_of(before, path) if before is not None else f"agency: {agency}\nsentences: []\n"
    source = read_source(text, path)
    parts = list(parts_in(source.data))
    require_new_id(key, [each.name for each in parts if not each.is_sentence], words.en)
    notice = notices.notice(year)
    sentence = _sentence(notice, words)
    record = words.record(key, is_draft=notices.is_draft(year))
    edits = list(_edits(source.data, notice, sentence, record))
    result = formed(path, text, edits)
    written = read_source(result, path)
    known = {each.name for each in parts}
    lines = {each.name: _line(written, each) for each in parts_in(written.data)}
    after = result.encode()
    told = {each.message for each in notices.left_in(year, path, text.encode())}
    # What others lack was told before, and is not what is left to fill in here.
    left = [
        problem
        for problem in notices.left_in(year, path, after)
        if problem.message not in told or _of(problem, lines) not in known
    ]
    return NewRecord([FileChange(path, before, after)], f"{path}:{lines[key]}", left)


def _line(source: YamlSource, part: TargetPart) -> int:
    return source.problem(part.loc, "").place.line


def _of(problem: Problem, lines: Mapping[str, int]) -> str:
    """Return the name of the part that a problem of a file is in, or nothing."""
    above = [name for name, line in lines.items() if line <= problem.line]
    return above[-1] if above else ""


def _sentence(notice: Notice, words: ActivityWords) -> NoticeSentence:
    if words.at:
        if words.at not in notice.sentences:
            message = f"sentence {quoted(words.at)} is not in notice.txt; expected one of it."
            raise TargetError([f"{message} {nearest(words.at, notice.sentences)}".rstrip()])
        place = notice.sentences[words.at]
        exact = (*words.quote, *words.context)
        strange = [each for each in exact if not _found(notice, each, place)]
        if strange:
            said = notice.quote(place.span)
            rule = f"expected exact words of it: {said}"
            raise TargetError([f"{quoted(each)} is not in {words.at}; {rule}" for each in strange])
        return place
    places = [place for place in notice.sentences.values() if _stands(notice, words, place)]
    if len(places) == 1:
        return places[0]
    found = ", ".join(place.at for place in places[:8]) or "none"
    message = f"it cannot be told which sentence is meant (with the quote: {found});"
    raise TargetError([f"{message} expected its address, such as --at 1.5."])


def _stands(notice: Notice, words: ActivityWords, place: NoticeSentence) -> bool:
    return bool(words.quote) and all(_found(notice, each, place) for each in words.quote)


def _found(notice: Notice, words: str, place: NoticeSentence) -> bool:
    return bool(notice.find(words, place.span))


def _edits(
    data: Any,  # noqa: ANN401  # whatever stands in the file
    notice: Notice,
    sentence: NoticeSentence,
    record: dict[str, Data],
) -> Sequence[Edit]:
    """Return what puts an activity in its place: that of its quote in the notice."""
    order = list(notice.sentences)
    parts = list(parts_in(data))
    places = {part.name: part for part in parts if part.is_sentence}
    if sentence.at not in places:
        mine = order.index(sentence.at)
        above = sum(at in order and order.index(at) < mine for at in places)
        item: Data = {"at": sentence.at, "activities": [record]}
        if not data.get("sentences"):
            return [SetKey((), "sentences", [item])]
        return [InsertItem(("sentences",), above, item)]
    loc = places[sentence.at].loc
    own = [part for part in parts if part.loc[:2] == loc and not part.is_sentence]
    mine = _start(notice, sentence, record.get("quote"))
    above = sum(_start(notice, sentence, part.data.get("quote")) <= mine for part in own)
    return [InsertItem((*loc, "activities"), above, record)]


def _start(notice: Notice, sentence: NoticeSentence, quote: Any) -> int:  # noqa: ANN401  # a value of YAML
    """Return where the first words of a quote stand; the end where that cannot be told."""
    first = quote[0] if isinstance(quote, list) and quote else quote
    if isinstance(first, Mapping):
        first = first.get("text")
    found = notice.find(first, sentence.span) if isinstance(first, str) and first else []
    return found[0].start if found else sentence.span.end
