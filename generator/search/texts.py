"""The texts of activities: in the form in which they are compared, and as they are shown."""

from collections.abc import Iterable, Iterator, Sequence

from generator.catalog.catalog import Activity, Catalog, Sentence
from generator.catalog.notice import Span
from generator.search.fields import CONTEXT, NOTE, QUOTE
from generator.search.names import notes_of, spans_of
from generator.search.normalise import normalise
from generator.search.postings import Json
from generator.search.words import words_of


class ComparedSentence:
    """The texts of a sentence in their compared form, made once for all of its activities."""

    def __init__(self, sentence: Sentence) -> None:
        self._zh, self._start = sentence.text.zh, sentence.place.span.start
        self._pieces: dict[Span, str] = {}
        self.notes = [normalise(notes_of(sentence), {})] if sentence.flags else []
        self.english = words_of(normalise(sentence.text.en or "", {}))

    def pieces(self, spans: Iterable[Span]) -> list[str]:
        """Return what is left of some spans; activities share those of contexts."""
        return [piece for piece in map(self._piece, spans) if piece]

    def _piece(self, span: Span) -> str:
        if span not in self._pieces:
            cut = self._zh[span.start - self._start : span.end - self._start]
            self._pieces[span] = normalise(cut, {})
        return self._pieces[span]


class ComparedTexts:
    """The texts of an activity in their compared form."""

    def __init__(self, item: Activity, sentence: ComparedSentence) -> None:
        self.title = normalise(item.title.zh, {})
        self.quotes = sentence.pieces(item.quotes)
        self.contexts = sentence.pieces(item.contexts)
        self.notes = sentence.notes
        self.title_en = words_of(normalise(item.title.en or "", {}))
        self.sentence = sentence
        self.agency = item.agency.id

    @property
    def own(self) -> list[str]:
        """Its own words in Chinese."""
        return [self.title, *self.quotes, *self.contexts]

    def others(self) -> Iterator[tuple[int, list[str]]]:
        """Return the texts but the title by the kind of their field, lowest first."""
        yield QUOTE, self.quotes
        yield CONTEXT, self.contexts
        yield NOTE, self.notes


def compared_texts(catalog: Catalog) -> list[ComparedTexts]:
    """Return the texts of every activity in their order."""
    made: dict[int, ComparedSentence] = {}
    texts = []
    for item in catalog.activities:
        if id(item.sentence) not in made:
            made[id(item.sentence)] = ComparedSentence(item.sentence)
        texts.append(ComparedTexts(item, made[id(item.sentence)]))
    return texts


class ShownTexts:
    """The texts of activities as they are shown, in each language by itself."""

    def __init__(self, catalog: Catalog) -> None:
        items = catalog.activities
        self.rows: dict[str, list[list[Json]]] = {
            "zh": [_zh_row(item) for item in items],
            "en": [[item.slug, item.title.en or ""] for item in items],
        }
        self._sentence_of = [id(item.sentence) for item in items]
        distinct = {id(item.sentence): item.sentence for item in items}
        self._sentences: dict[str, dict[int, Json]] = {
            "zh": {key: _zh(sentence) for key, sentence in distinct.items()},
            "en": {key: _en(sentence) for key, sentence in distinct.items()},
        }

    def of(self, docs: Sequence[int], lang: str) -> dict[str, Json]:
        """Return the rows of activities, and their sentences once each."""
        rows, sentences = self.rows[lang], self._sentences[lang]
        keys = dict.fromkeys(self._sentence_of[doc] for doc in docs)
        places = {key: i for i, key in enumerate(keys)}
        return {
            "rows": [[places[self._sentence_of[doc]], *rows[doc]] for doc in docs],
            "sentences": [sentences[key] for key in keys],
        }


def _zh_row(item: Activity) -> list[Json]:
    spans = [spans_of(item, item.quotes), spans_of(item, item.contexts)]
    return [item.slug, item.title.zh, *spans]


def _zh(sentence: Sentence) -> Json:
    place = sentence.place
    return [sentence.text.zh, place.paragraph, place.number, notes_of(sentence)]


def _en(sentence: Sentence) -> Json:
    return [sentence.text.en or "", sentence.place.paragraph, sentence.place.number]
