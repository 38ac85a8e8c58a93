"""The rules that content must keep beyond its shape: one `check_*` function for each."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Any

from generator.catalog import records
from generator.catalog.coverage import Coverage
from generator.catalog.notice import Notice, Span
from generator.content.claims import Claim, ClaimedSentence
from generator.content.entries import AgencyEntries, CampaignFolder, Content, Entry
from generator.content.filed import ActivityFile, CheckedCampaign, FiledSentence
from generator.content.nearest_words import nearest_words
from generator.content.yaml_source import Loc
from generator.problems import Problem, quoted


def check_in_notice(
    sentences: Iterable[Entry[records.SentenceRecord]], notice: Notice
) -> Iterator[Problem]:
    """Check that each sentence is one of the notice."""
    for entry in sentences:
        at = entry.record.at
        if at not in notice.sentences:
            message = f"sentence {quoted(at)} is not in notice.txt; {_rule(at, notice)}."
            yield entry.problem("at", message)
        elif notice.is_nothing(notice.sentences[at]):
            message = f"sentence {quoted(at)} announces nothing, as notice.blocks tells;"
            yield entry.problem("at", f"{message} expected one that does.")


def check_finished(file: AgencyEntries) -> Iterator[Problem]:
    """Check that each activity has its topics, and that no field is a mere proposal."""
    for activity in file.activities:
        for field in ("themes", "forms"):
            if not getattr(activity.record, field):
                message = f'missing "{field}"; expected it here.'
                yield activity.problem((), message, level="unfinished")
    for activity in file.activities:
        yield from _suggested(activity, activity.record.suggested)
    for sentence in file.sentences:
        yield from _suggested(sentence.entry, sentence.entry.record.suggested)


def _suggested(entry: Entry[Any], fields: Sequence[str]) -> Iterator[Problem]:
    if fields:
        message = f"{', '.join(fields)} only proposed by a program; expected a person to accept it."
        yield entry.problem("suggested", message, "See `campaign-atlas accept`.", "unfinished")


def _rule(at: str, notice: Notice) -> str:
    number, count = int(at.partition(".")[0]), len(notice.paragraphs)
    if number not in notice.by_number:
        return "expected " + (f"one of its {count} paragraphs" if count > 1 else "paragraph 1")
    count = len(notice.by_number[number].sentences)
    return f"expected {number}.1" + (f" to {number}.{count}" if count > 1 else "")


def check_order(
    files: Iterable[ActivityFile], placed: Iterable[FiledSentence]
) -> Iterator[Problem]:
    """Check that each file has its sentences in the notice's order."""
    known = set(placed)
    for file in files:
        for before, sentence in pairwise(each for each in file.sentences if each in known):
            if sentence.place.span < before.place.span:
                message = f"sentence {sentence.place.at} stands after {before.place.at};"
                yield sentence.written.problem("at", f"{message} expected the notice's order.")


def check_overlaps(sentence: ClaimedSentence, notice: Notice) -> Iterator[Problem]:
    """Check that no words are quoted by two activities, or quoted and context of the same one."""
    for first, second in combinations(sentence.claims, 2):
        shared = _shared(first.quotes, second.quotes)
        if shared:
            words = quoted(notice.quote(shared))
            message = f"quote overlaps that of {quoted(first.entry.record.id)} in {words};"
            yield second.entry.problem("quote", f"{message} expected words of its own.")
        both = _shared(first.quotes_en, second.quotes_en)
        if both and not _shared(first.contexts, second.contexts):
            words = quoted((sentence.entry.record.en or "")[both.start : both.end])
            message = f"quote_en overlaps that of {quoted(first.entry.record.id)} in {words};"
            rule = "expected words of its own, since the Chinese shares none."
            yield second.entry.problem("quote_en", f"{message} {rule}")
    for claim in sentence.claims:
        yield from _overlap_within(claim, notice)


def check_bodies(
    sentence: ClaimedSentence, notice: Notice, names: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    """Check that a body is named in its sentence, and that the activity has the words of its role.

    Args:
        sentence: A sentence with what is claimed of it.
        notice: Its notice.
        names: The Chinese names of each agency by its id.
    """
    for claim in sentence.claims:
        record = claim.entry.record
        found, written = (claim.quotes, claim.contexts), (record.quote, record.context)
        if not claim.bodies or [*map(len, found)] != [*map(len, written)]:
            # What was not found may be what holds them.
            continue
        own = {i for span in (*claim.quotes, *claim.contexts) for i in _places(span)}
        for body, span in claim.bodies:
            if not span.overlaps(sentence.sentence.span):
                # It stands above or beside the sentence, and is no word of it.
                continue
            if not own.issuperset(_places(span)):
                words = quoted(notice.quote(span))
                message = f"words {words} are not all in the quote and context of"
                rule = f"{quoted(record.id)}; expected words that it has."
                where = ("bodies", record.bodies.index(body), "words")
                yield claim.entry.problem(where, f"{message} {rule}")
            known, text = names.get(body.agency, []), notice.quote(sentence.sentence.span)
            if body.agency != sentence.agency and not _is_named(known, text):
                message = f"agency {quoted(body.agency)} is not named in the sentence;"
                rule = f"expected one of its Chinese names there ({', '.join(sorted(known))})."
                where = ("bodies", record.bodies.index(body), "agency")
                yield claim.entry.problem(where, f"{message} {rule}")


def _is_named(known: Collection[str], text: str) -> bool:
    """Return whether one of these names stands in a text; true if there are none to look for."""
    return not known or any(name in text for name in known)


def check_coverage(
    coverage: Coverage,
    campaign: CampaignFolder,
    sentences: Iterable[FiledSentence],
    *,
    all_headings: bool,
    all_sentences: bool,
) -> Iterator[Problem]:
    """Check that every word of the notice is claimed or declared.

    Args:
        coverage: What each character of the notice is.
        campaign: The campaign.
        sentences: Its sentences, each in its place.
        all_headings: Whether every heading was found in the notice.
        all_sentences: Whether the sentences are all that stand in files, so that others do not.
    """
    notice, path, told = campaign.notice, f"{campaign.path}/notice.txt", set[str | int]()
    claimed = {item.place.at: item for item in sentences}
    for span in coverage.uncovered:
        words = quoted(notice.quote(span))
        line, column = notice.line_column(span.start)
        place = notice.sentence_at(span)
        owner = claimed.get(place.at) if place else None
        if owner and owner.complete:
            message = (
                f"{words} of sentence {owner.place.at} ({path}:{line}:{column}) is in no quote"
            )
            yield owner.written.problem(
                "at",
                f"{message} and no context; expected every word to be claimed.",
                level="unfinished",
            )
        elif place and not owner and all_sentences and place.at not in told:
            told.add(place.at)
            whole = quoted(notice.quote(place.span))
            message = f"sentence {place.at} {whole} is in no file of activities/;"
            rule = "expected every sentence in one."
            yield Problem(path, line, column, f"{message} {rule}", level="unfinished")
        elif not place and all_headings and line not in told:
            told.add(line)
            words = quoted(notice.text[span.start :].partition("\n")[0])
            message = f"{words} is outside the paragraphs; expected it under notice.rest"
            rule = "of campaign.yml."
            yield Problem(path, line, column, f"{message} {rule}", level="unfinished")


def check_flags(campaign: CampaignFolder) -> Iterator[Problem]:
    """Check that each editor's note stands on words of its sentence."""
    notice = campaign.notice
    for i, flag in enumerate(campaign.entry.record.flags):
        sentence = notice.sentences.get(flag.at)
        if sentence is None:
            message = f"sentence {quoted(flag.at)} is not in notice.txt; expected one that is."
            yield campaign.entry.problem(("flags", i, "at"), message)
        elif not notice.find(flag.text, sentence.span):
            message = f"{quoted(flag.text)} is not in sentence {flag.at}; expected its exact words."
            hint = nearest_words(flag.text, notice, sentence.span)
            yield campaign.entry.problem(("flags", i, "text"), message, hint)


def check_sources(campaign: CampaignFolder) -> Iterator[Problem]:
    """Check that each source has an address, or says why it has none."""
    record = campaign.entry.record
    sources: list[tuple[Loc, records.Source]] = [
        (("facts", i, "sources", j), source)
        for i, fact in enumerate(record.facts)
        for j, source in enumerate(fact.sources)
    ]
    if record.notice.issued:
        sources.append((("notice", "issued", "source"), record.notice.issued.source))
    for where, source in sources:
        if not source.url and not source.no_url:
            message = f"source {quoted(source.name.zh)} has no address; expected url, or in no_url"
            yield campaign.entry.problem(where, f"{message} why there is none.", level="warning")
        elif source.url and source.no_url:
            message = f"source {quoted(source.name.zh)} has both url and no_url; expected one."
            yield campaign.entry.problem((*where, "no_url"), message)


def check_used(content: Content, campaigns: Iterable[CheckedCampaign]) -> Iterator[Problem]:
    """Check that every theme and every form has an activity."""
    if content.left_out:
        # A draft may be what they are there for.
        return
    activities = [activity for campaign in campaigns for activity in campaign.activities]
    themes = {theme for activity in activities for theme in activity.themes}
    forms = {form for activity in activities for form in activity.forms}
    for word, entries, used in (("theme", content.themes, themes), ("form", content.forms, forms)):
        for entry in entries:
            if entry.record.id not in used:
                message = f"{word} {quoted(entry.record.id)} has no activity;"
                yield entry.problem("id", f"{message} expected at least one.", level="unfinished")


def _overlap_within(claim: Claim, notice: Notice) -> Iterator[Problem]:
    for field, spans in (("quote", claim.quotes), ("context", claim.contexts)):
        for first, second in combinations(spans, 2):
            if first.overlaps(second):
                words = quoted(notice.quote(second))
                message = f"{words} overlaps another {field}; expected separate words."
                yield claim.entry.problem(field, message)
    for first, second in combinations(claim.quotes_en, 2):
        if first.overlaps(second):
            message = "passages of quote_en overlap; expected separate words."
            yield claim.entry.problem("quote_en", message)
    shared = _shared(claim.quotes, claim.contexts)
    if shared:
        words = quoted(notice.quote(shared))
        message = f"{words} is in the quote too; expected context to be other words."
        yield claim.entry.problem("context", message)


def _places(span: Span) -> range:
    return range(span.start, span.end)


def _shared(first: Iterable[Span], second: Iterable[Span]) -> Span | None:
    others = list(second)
    for one in first:
        for other in others:
            if one.overlaps(other):
                return Span(max(one.start, other.start), min(one.end, other.end))
    return None
