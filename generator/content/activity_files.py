"""Read one file of activities, and check all that can be said of it by itself."""

from collections.abc import Iterable, Iterator

from generator.catalog import records
from generator.catalog.notice import Notice
from generator.content import checks
from generator.content.claims import Claim, ClaimedSentence, claim_words
from generator.content.english import count_accepted, is_stale
from generator.content.entries import AgencyEntries, Entry, SentenceEntries
from generator.content.filed import ActivityFile, FiledActivity, FiledSentence
from generator.content.lists import Lists
from generator.content.names import check_file_names
from generator.content.record_reader import RecordReader
from generator.content.references import check_activity_ids, check_references
from generator.content.yaml_source import Loc, parse_yaml
from generator.files import text_of
from generator.language import Bilingual
from generator.problems import ContentError, Problem


def read_activity_file(data: bytes, path: str, lists: Lists, notice: Notice) -> ActivityFile:
    """Read and check a file of activities: a function of these four, and of nothing else.

    Args:
        data: The bytes of the file.
        path: Its path from the project folder; its name is that of its agency.
        lists: What it refers to.
        notice: The notice whose sentences it holds.
    """
    reader = _Reader()
    file = reader.read(data, path)
    if file is None:
        return ActivityFile("", (), complete=False, problems=tuple(reader.problems))
    problems = [*reader.problems, *_problems(file, lists, notice)]
    agency = file.entry.record.agency
    known = [item for item in file.sentences if item.entry.record.at in notice.sentences]
    sentences = tuple(_filed(agency, item, lists, notice) for item in known)
    complete = file.complete and len(known) == len(file.sentences)
    return ActivityFile(agency, sentences, complete, tuple(problems))


class _Reader(RecordReader):
    def read(self, data: bytes, path: str) -> AgencyEntries | None:
        """Return the records of a file, or None where it cannot be said whose they are."""
        try:
            source = self.complete(parse_yaml(text_of(data, path), path))
        except ContentError as error:
            self.problems += error.problems
            return None
        entry = self.whole(source, records.AgencyFile) if source else None
        if entry is None:
            return None
        name = path.rpartition("/")[2]
        expected = name.removesuffix(".yml")
        if entry.record.agency != expected:
            message = f'agency "{entry.record.agency}" in {name}; expected "{expected}".'
            self.problems.append(entry.problem("agency", message))
            return None
        sentences = list(self._sentences(entry))
        complete = len(sentences) == len(entry.record.sentences)
        return AgencyEntries(entry, sentences, complete)

    def _sentences(self, entry: Entry[records.AgencyFile]) -> Iterator[SentenceEntries]:
        before = len(self.problems)
        for i, data in enumerate(entry.record.sentences):
            loc: Loc = ("sentences", i)
            if self.stops(before, entry.source, loc):
                return
            sentence = self.checked(entry.source, data, loc, records.SentenceRecord)
            if sentence:
                yield self._activities(sentence)

    def _activities(self, sentence: Entry[records.SentenceRecord]) -> SentenceEntries:
        activities = [
            self.checked(
                sentence.source, item, (*sentence.loc, "activities", i), records.ActivityRecord
            )
            for i, item in enumerate(sentence.record.activities)
        ]
        read = [activity for activity in activities if activity]
        complete = len(read) == len(activities)
        return SentenceEntries(sentence, read, complete)


def _problems(file: AgencyEntries, lists: Lists, notice: Notice) -> Iterator[Problem]:
    yield from check_references(file, lists)
    yield from check_activity_ids(file)
    yield from check_file_names(file.activities)
    yield from checks.check_finished(file)
    yield from checks.check_in_notice((item.entry for item in file.sentences), notice)


def _filed(agency: str, entries: SentenceEntries, lists: Lists, notice: Notice) -> FiledSentence:
    problems: list[Problem] = []
    claimed = claim_words(agency, entries, notice, lists.names, problems)
    problems += checks.check_overlaps(claimed, notice)
    problems += checks.check_bodies(claimed, notice, lists.names)
    problems += lists.english.check_sentence(claimed, notice)
    return _sentence(claimed, notice, problems)


def _sentence(
    claimed: ClaimedSentence, notice: Notice, problems: Iterable[Problem]
) -> FiledSentence:
    record = claimed.entry.record
    text = Bilingual(notice.quote(claimed.sentence.span), record.en)
    return FiledSentence(
        agency=claimed.agency,
        written=claimed.entry.written,
        place=claimed.sentence,
        en=record.en,
        status=record.status,
        is_stale=is_stale(text, record.zh_hash),
        accepted=count_accepted(claimed),
        suggested=bool(record.suggested)
        + sum(bool(claim.entry.record.suggested) for claim in claimed.claims),
        subject=claimed.subject,
        activities=tuple(_activity(claim) for claim in claimed.claims),
        complete=claimed.complete,
        problems=tuple(problems),
    )


def _activity(claim: Claim) -> FiledActivity:
    record = claim.entry.record
    return FiledActivity(
        slug=record.id,
        title=record.title,
        is_stale=is_stale(record.title, record.zh_hash),
        quotes=claim.quotes,
        quotes_en=claim.quotes_en,
        contexts=claim.contexts,
        themes=record.themes,
        forms=record.forms,
        bodies=tuple((body.agency, body.role, span) for body, span in claim.bodies),
    )
