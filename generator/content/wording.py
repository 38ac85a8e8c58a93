"""Check how editors put things: one word for one thing, sentences that say who acts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from generator.catalog import word_records
from generator.catalog.record import Record
from generator.content.entries import Content
from generator.content.yaml_source import Loc
from generator.files import files_below, read_text
from generator.language import Bilingual, Language
from generator.problems import Problem, quoted

# Words of others, to be left as they are; words that are only searched for.
_NOT_OURS = ("aliases", "search_names", "also", "before", "after", "rest", "joins")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’(?![a-z])|《[^》]*》|「[^」]*」|`[^`]*`")
_FIRST = re.compile(
    r"(?:The|It|They|This|These|That|Those|Its|Their|A|An|Each|All|Both|No|There|Another)\b"
)
# “The former Ministry of …” has one too.
_ARTICLE = re.compile(r"\b(?:the|its|their|our)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_FINITE = re.compile(
    r"(?<!that )(?<!which )(?<!who )"
    r"\b(?:will|would|shall|is|are|was|were|has|have|had|plans?|intends?|expects?|aims?)\b"
)


def lacks_subject(sentence: str, names: Iterable[str]) -> bool:
    """Return whether an English sentence seems to say what to do, and not who will do it.

    Args:
        sentence: The sentence.
        names: The English names of the body that announces it.
    """
    if _FIRST.match(sentence) or any(name in sentence for name in names):
        return False
    return not _FINITE.search(sentence)


def names_without_article(text: str, names: Iterable[str]) -> Iterator[str]:
    """Yield each of these names of bodies that stands in a text without “the”."""
    for name in names:
        for match in _whole(name).finditer(text):
            if not _ARTICLE.search(text[: match.start()]):
                yield name


@lru_cache(4096)
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(name)}(?![\w-])")


def doubles(
    text: str, lang: Language, wordings: Iterable[word_records.WordChoice]
) -> Iterator[tuple[re.Match[str], word_records.WordChoice]]:
    """Yield each use of words to avoid, with what says so; not inside quotation marks."""
    for wording in wordings:
        if wording.lang is not lang:
            continue
        own = text
        for allowed in (*(re.escape(words) for words in wording.allow), _QUOTED.pattern):
            own = re.sub(allowed, lambda match: "\0" * len(match[0]), own, flags=re.IGNORECASE)
        for words in wording.avoid:
            yield from ((match, wording) for match in _pattern(words, lang).finditer(own))


def _pattern(words: str, lang: Language) -> re.Pattern[str]:
    edge = _edge(lang)
    return re.compile(f"{edge}{re.escape(words)}{edge}", re.IGNORECASE)


def _edge(lang: Language) -> str:
    return r"\b" if lang is Language.EN else ""


class WordChoices:
    """Every choice of words, made ready for many texts."""

    def __init__(self, wordings: Iterable[word_records.WordChoice]) -> None:
        self._wordings = list(wordings)
        self._any = {lang: _any_of(self._wordings, lang) for lang in Language}

    def doubles(
        self, text: str, lang: Language
    ) -> Iterator[tuple[re.Match[str], word_records.WordChoice]]:
        """Yield what `doubles` does for all choices; most texts are passed over at once."""
        if self._any[lang].search(text):
            yield from doubles(text, lang, self._wordings)


def _any_of(wordings: Iterable[word_records.WordChoice], lang: Language) -> re.Pattern[str]:
    """Return a pattern that is in every text in which words to avoid are, and in few others."""
    by_first: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for wording in wordings:
        if wording.lang is lang:
            # Where longer words are left out, what is beside them begins a word.
            edge = "" if wording.allow else _edge(lang)
            for words in wording.avoid:
                by_first[edge, words[0]].append(re.escape(words[1:]))
    each = (
        f"{edge}{re.escape(first)}(?:{'|'.join(rest)})" for (edge, first), rest in by_first.items()
    )
    # What no text has.
    return re.compile("|".join(each) or r"\Z\A.", re.IGNORECASE)


def check_wording(content: Content) -> Iterator[Problem]:
    """Check all that editors wrote themselves for words to avoid, but for sentences and titles."""
    choices = WordChoices(entry.record for entry in content.wordings)
    campaigns = [campaign.entry for campaign in content.campaigns]
    topics = (*content.themes, *content.forms)
    written = (*content.kinds, *content.agencies, *topics, *content.changes, *campaigns)
    for entry in (*filter(None, [content.site]), *written):
        for where, text, lang in _texts(entry.record, ()):
            for match, wording in choices.doubles(text, lang):
                yield entry.problem(where, message_of(match, wording), level="warning")


def check_pages_wording(folder: Path, shown: str, content: Content) -> Iterator[Problem]:
    """Check the hand-written pages for words to avoid.

    Args:
        folder: Their folder, with one for each language.
        shown: Its path for messages.
        content: The content, for its `wording.yml`.
    """
    choices = WordChoices(entry.record for entry in content.wordings)
    for lang in Language:
        for path in files_below(folder / lang, "*.md"):
            name = f"{shown}/{path.relative_to(folder).as_posix()}"
            for number, line in enumerate(read_text(path, name).splitlines(), 1):
                for match, wording in choices.doubles(line, lang):
                    message = message_of(match, wording)
                    yield Problem(name, number, match.start() + 1, message, level="warning")


def message_of(match: re.Match[str], wording: word_records.WordChoice) -> str:
    """Return what to say of words to avoid."""
    why = f" ({wording.why})" if wording.why else ""
    return f"{quoted(match[0])}; expected {quoted(wording.use)}, the word for it here{why}."


def _texts(value: object, where: Loc) -> Iterator[tuple[Loc, str, Language]]:
    """Yield each text of a record that is in both languages, with its place."""
    if isinstance(value, Bilingual):
        for lang in Language:
            text = value.zh if lang is Language.ZH else value.en
            if text:
                yield (*where, lang.value), text, lang
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            if name not in _NOT_OURS:
                yield from _texts(getattr(value, name), (*where, name))
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _texts(item, (*where, i))
