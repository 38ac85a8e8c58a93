"""Find the words of a sentence that name who announces what it says."""

from collections.abc import Iterable, Mapping, Sequence

from generator.catalog import records
from generator.catalog.notice import Notice, NoticeSentence, Span
from generator.characters import show
from generator.content.entries import Entry
from generator.content.nearest_words import same_words
from generator.problems import Problem, quoted

_BETWEEN = "、和与及"
"""What stands between the names of several."""

AgencyNames = Mapping[str, Sequence[str]]
"""The Chinese names of each agency by its id."""


def find_subject(
    agency: str,
    entry: Entry[records.SentenceRecord],
    notice: Notice,
    names: AgencyNames,
    problems: list[Problem],
) -> Span | None:
    """Return where a sentence names who announces it, or None where it does not.

    Args:
        agency: The agency in whose file it is.
        entry: A sentence that is in the notice.
        notice: The notice.
        names: The names of the agencies that are known.
        problems: Gets what is wrong: another agency than the notice has.
    """
    place, told = notice.sentences[entry.record.at], entry.record.subject
    if agency not in names:
        return None
    if told is not None:
        spans = notice.find(told.text, place.span)
        if told.text in names[agency] and len(spans) >= (told.nth or 1):
            return spans[(told.nth or 1) - 1]
        message = f"subject {quoted(told.text)} is no name of {quoted(agency)} in sentence"
        rule = f"{place.at}; expected one of its Chinese names ({', '.join(names[agency])})."
        problems.append(entry.problem("subject", f"{message} {rule}"))
        return None
    if notice.has_blocks:
        return _subject_of_block(agency, entry, place, notice, names, problems)
    if place.number > 1:
        return None
    subject = _name_at(place.span.start, notice, names[agency])
    if subject is None:
        problems.append(_unnamed(entry, place, notice, agency, names[agency]))
    return subject


def _subject_of_block(
    agency: str,
    entry: Entry[records.SentenceRecord],
    place: NoticeSentence,
    notice: Notice,
    names: AgencyNames,
    problems: list[Problem],
) -> Span | None:
    agencies = notice.by_number[place.paragraph].agencies
    if agencies and agency not in agencies:
        message = f"sentence {place.at} is of {', '.join(map(quoted, agencies))}, as notice.blocks"
        rule = f"tells; expected it in {agencies[0]}.yml, or its subject here."
        problems.append(entry.problem("at", f"{message} {rule}"))
    known = [name for key in (agencies or [agency]) for name in names.get(key, ())]
    return names_at_head(place, notice, known)


def names_at_head(place: NoticeSentence, notice: Notice, known: Iterable[str]) -> Span | None:
    """Return where a sentence begins with known names, one or several of a list, if it does."""
    start, known = place.span.start, list(known)
    subject = found = _name_at(start, notice, known)
    while subject and found:
        subject = Span(start, found.end)
        is_list = notice.text[found.end : found.end + 1] in tuple(_BETWEEN)
        found = _name_at(found.end + 1, notice, known) if is_list else None
    return subject


def _name_at(start: int, notice: Notice, names: Iterable[str]) -> Span | None:
    for name in sorted(names, key=len, reverse=True):
        if notice.text.startswith(name, start):
            return Span(start, start + len(name))
    return None


def _unnamed(
    entry: Entry[records.SentenceRecord],
    place: NoticeSentence,
    notice: Notice,
    agency: str,
    names: Sequence[str],
) -> Problem:
    words = notice.quote(place.span)
    message = (
        f'paragraph {place.paragraph} begins "{show(words[:12])}…"; expected a Chinese name of '
        f"{quoted(agency)} ({', '.join(names)})."
    )
    start = place.span.start
    hints = (
        same_words(name, notice, Span(start, min(place.span.end, start + 2 * len(name))))
        for name in names
    )
    return entry.problem("at", message, next(filter(None, hints), ""))
