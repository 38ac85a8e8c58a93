"""Check the English of sentences and titles: there, current, true to the Chinese, well put."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import records, word_records
from generator.catalog.notice import Notice, text_hash
from generator.content.claims import ClaimedSentence
from generator.content.entries import Entry
from generator.content.translation import compare, longest_first
from generator.content.whole_words import PhraseIndex
from generator.content.wording import WordChoices, lacks_subject, message_of, names_without_article
from generator.language import Bilingual, Language
from generator.problems import Level, Problem, quoted

_NEED_CHINESE = ("number", "name", "term")
AnyEntry = Entry[records.SentenceRecord | records.ActivityRecord]


@dataclass(frozen=True)
class Fault:
    """What a check finds fault with, unless editors have accepted it."""

    message: str
    hint: str = ""
    level: Level = "error"


@dataclass(frozen=True)
class _Pair:
    """A Chinese text with its English."""

    entry: AnyEntry
    where: tuple[str, ...]
    zh: str
    en: str | None
    zh_hash: str | None
    own_names: Sequence[str] = ()
    """The English names of the body that announces the sentence; none for a title."""


class EnglishChecks:
    """Checks pairs against the terms, names and words of the content."""

    def __init__(
        self,
        agencies: Iterable[records.Agency],
        terms: Iterable[records.Term],
        wordings: Iterable[word_records.WordChoice],
    ) -> None:
        bodies = list(agencies)
        self._terms = longest_first(terms)
        self._choices = WordChoices(wordings)
        full = {agency.name.en for agency in bodies if agency.name.en}
        self._names = PhraseIndex(
            sorted(name for name in full if " " in name and name[:4] != "The ")
        )
        self._names_of = {agency.id: _english_names(agency) for agency in bodies}

    def check_sentence(self, item: ClaimedSentence, notice: Notice) -> Iterator[Problem]:
        """Check each English text: pending, stale, unlike its Chinese, or not as the house writes.

        Args:
            item: A sentence with its activities.
            notice: The notice in which it stands.
        """
        record = item.entry.record
        names = self._names_of.get(item.agency, ("",))
        zh = notice.quote(item.sentence.span)
        yield from self._check(_Pair(item.entry, ("en",), zh, record.en, record.zh_hash, names))
        for claim in item.claims:
            entry, title = claim.entry, claim.entry.record.title
            pair = _Pair(entry, ("title", "en"), title.zh, title.en, entry.record.zh_hash)
            yield from self._check(pair)
            if record.en and record.status == "reviewed" and not entry.record.quote_en:
                message = 'missing "quote_en"; expected its words in the reviewed English.'
                yield entry.problem((), message)

    def _check(self, pair: _Pair) -> Iterator[Problem]:
        """Check a pair, and that each case that editors accepted still applies."""
        cases = pair.entry.record.accept
        if not pair.en:
            name = quoted(".".join(pair.where))
            message = f"missing {name}; expected text in both languages (pages show the Chinese)."
            yield pair.entry.problem(pair.where, message, level="warning")
            return
        found = list(self._findings(pair, pair.en, cases))
        for each in found:
            yield pair.entry.problem(pair.where, each.message, each.hint, each.level)
        yield from check_hash(pair.entry, pair.zh, pair.en, pair.zh_hash)
        for i in range(len(cases)):
            without = list(self._findings(pair, pair.en, (*cases[:i], *cases[i + 1 :])))
            yield from _check_accepted(pair, pair.en, i, is_used=without != found)

    def _findings(self, pair: _Pair, en: str, cases: Sequence[records.Accepted]) -> Iterator[Fault]:
        for missing in compare(pair.zh, en, self._terms, cases):
            zh, en_words = missing.zh or "…", missing.en or "…"
            case = f"{{what: {missing.what}, zh: {zh}, en: {en_words}, why: …}}"
            yield Fault(missing.message, f"If it is right, say so in accept: {case}.")
        says = not pair.own_names or _is_accepted("subject", en, cases)
        if not says and lacks_subject(en, pair.own_names):
            message = "English does not say who acts; expected a subject and its verb, as in"
            yield Fault(f"{message} “It will …”.", level="warning")
        own = _without(en, "article", cases)
        for name in names_without_article(own, self._names.standing_in(own)):
            message = f"{quoted(name)} stands without an article; expected “the” before it."
            yield Fault(message, level="warning")
        for match, wording in self._choices.doubles(_without(en, "wording", cases), Language.EN):
            yield Fault(message_of(match, wording), level="warning")
        # A sentence is the notice's, a title is the editors'.
        if not pair.own_names:
            for match, wording in self._choices.doubles(pair.zh, Language.ZH):
                yield Fault(message_of(match, wording), level="warning")


def _check_accepted(pair: _Pair, en: str, i: int, *, is_used: bool) -> Iterator[Problem]:
    """Check that a case that editors accepted has its words, and that a check would find it."""
    case = pair.entry.record.accept[i]
    name, where = f"accepted {case.what} {quoted(case.zh or case.en)}", ("accept", i)
    if case.what in _NEED_CHINESE and not case.zh:
        yield pair.entry.problem(where, f"{name} has no zh; expected its words of the Chinese.")
    elif case.en not in en or (case.zh or "") not in pair.zh:
        message = f"{name} is not there any more; expected words of the Chinese and the English."
        yield pair.entry.problem(where, message, level="warning")
    elif not is_used:
        message = f"{name} changes nothing; expected only what a check finds fault with."
        yield pair.entry.problem(where, message, level="warning")


def check_hash(entry: AnyEntry, zh: str, en: str | None, recorded: str | None) -> Iterator[Problem]:
    """Check that an English text was made from the Chinese that stands there now."""
    sign = f"campaign-atlas sign {_name(entry)}"
    if en and recorded is None:
        message = "no zh_hash; expected one, so that a changed Chinese is noticed."
        yield entry.problem((), message, f"Read the English, then sign it: {sign}", level="warning")
    elif en and recorded != text_hash(zh):
        message = f'zh_hash is "{recorded}"; expected that of the Chinese as it is now.'
        hint = f"Read the English again, then sign it: {sign}"
        yield entry.problem("zh_hash", message, hint, level="warning")


def _name(entry: AnyEntry) -> str:
    """Return what a sentence or an activity is called on the command line."""
    *_, year, _, agency = entry.source.path.split("/")
    record = entry.record
    part = record.at if isinstance(record, records.SentenceRecord) else record.id
    return f"{year}/{agency.removesuffix('.yml')}/{part}"


def is_stale(text: Bilingual, recorded: str | None) -> bool:
    """Tell whether the Chinese of a text is no longer what its English was made from."""
    return bool(text.en) and recorded is not None and recorded != text_hash(text.zh)


def count_accepted(item: ClaimedSentence) -> int:
    """Return how many cases editors have accepted in a sentence and its activities."""
    claims = sum(len(claim.entry.record.accept) for claim in item.claims)
    return len(item.entry.record.accept) + claims


def _english_names(agency: records.Agency) -> tuple[str, ...]:
    names = (agency.name.en, agency.short_name.en, agency.acronym)
    return tuple(name for name in names if name)


def _is_accepted(what: str, en: str, cases: Iterable[records.Accepted]) -> bool:
    return any(case.what == what and case.en in en for case in cases)


def _without(en: str, what: str, cases: Iterable[records.Accepted]) -> str:
    """Return an English text without the words that were accepted."""
    for case in cases:
        if case.what == what:
            en = en.replace(case.en, "\0")
    return en
