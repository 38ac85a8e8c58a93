"""The texts of activities: as plain values, and in the form in which they are compared."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.catalog.catalog import Activity, Catalog
from generator.catalog.notice import Span
from generator.search.fields import CONTEXT, NOTE, QUOTE
from generator.search.names import agency_names, notes_of
from generator.search.normalise import normalise
from generator.search.words import words_of


class Said(NamedTuple):
    """All that a large index has of an activity: where this is equal, so is what is made of it."""

    slug: str
    title: str
    title_en: str
    sentence: str
    sentence_en: str
    paragraph: int
    number: int
    notes: str
    quotes: tuple[int, ...]
    """Start and length of each, counted from the start of the sentence."""
    contexts: tuple[int, ...]
    agency: tuple[str, ...]
    """The Latin words of the names of its agency."""


def said_by(catalog: Catalog) -> list[Said]:
    """Return what every activity says, in their order."""
    words = {
        agency.id: tuple(
            dict.fromkeys(w for name in agency_names(agency) for w in words_of(normalise(name, {})))
        )
        for agency in catalog.agencies.values()
    }
    return [_said(item, words[item.agency.id]) for item in catalog.activities]


def _said(item: Activity, agency: tuple[str, ...]) -> Said:
    sentence, title = item.sentence, item.title
    text, place = sentence.text, sentence.place

    def flat(spans: Iterable[Span]) -> tuple[int, ...]:
        start = place.span.start
        return tuple(n for span in spans for n in (span.start - start, span.end - span.start))

    return Said(
        item.slug,
        title.zh,
        title.en or "",
        text.zh,
        text.en or "",
        place.paragraph,
        place.number,
        notes_of(sentence),
        flat(item.quotes),
        flat(item.contexts),
        agency,
    )


class ComparedSentence:
    """The texts of a sentence in their compared form, made once for all of its activities."""

    def __init__(self, said: Said) -> None:
        self._text = said.sentence
        self._pieces: dict[tuple[int, int], str] = {}
        self.notes = [normalise(said.notes, {})] if said.notes else []
        self.english = words_of(normalise(said.sentence_en, {}))

    def pieces(self, spans: Sequence[int]) -> list[str]:
        """Return what is left of some spans; activities share those of contexts."""
        return [p for p in map(self._piece, spans[::2], spans[1::2]) if p]

    def _piece(self, start: int, length: int) -> str:
        if (start, length) not in self._pieces:
            cut = self._text[start : start + length]
            self._pieces[start, length] = normalise(cut, {})
        return self._pieces[start, length]


class ComparedTexts:
    """The texts of an activity in their compared form."""

    def __init__(self, said: Said, sentence: ComparedSentence) -> None:
        self.title = normalise(said.title, {})
        self.quotes = sentence.pieces(said.quotes)
        self.contexts = sentence.pieces(said.contexts)
        self.notes = sentence.notes
        self.title_en = words_of(normalise(said.title_en, {}))
        self.sentence = sentence
        self.agency = said.agency

    @property
    def own(self) -> str:
        """Its own words in Chinese, each piece on a line."""
        return "\n".join([self.title, *self.quotes, *self.contexts])

    def others(self) -> Iterator[tuple[int, list[str]]]:
        """Return the texts but the title by the kind of their field, lowest first."""
        yield QUOTE, self.quotes
        yield CONTEXT, self.contexts
        yield NOTE, self.notes


def compared_texts(items: Iterable[Said]) -> list[ComparedTexts]:
    """Return the texts of activities in their order."""
    made: dict[tuple[str, str, str], ComparedSentence] = {}
    texts = []
    for said in items:
        key = said.sentence, said.sentence_en, said.notes
        if key not in made:
            made[key] = ComparedSentence(said)
        texts.append(ComparedTexts(said, made[key]))
    return texts


def latin_words(texts: Iterable[ComparedTexts]) -> set[str]:
    """Return the Latin words of activities and their sentences, names of agencies left out."""
    found: set[str] = set()
    for text in texts:
        found.update(text.sentence.english, text.title_en)
    return found.union(words_of("\n".join(text.own for text in texts)))
