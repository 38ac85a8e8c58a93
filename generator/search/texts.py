"""The texts of activities: in the form in which they are compared, and as they are shown."""

from collections.abc import Iterable, Iterator, Sequence

from generator.catalog.catalog import Activity, Catalog, Sentence
from generator.catalog.notice import Span
from generator.search.fields import CONTEXT, NOTE, QUOTE
from generator.search.names import notes_of, spans_of
from generator.search.normalise import normalise
from generator.search.postings import Json
from generator.search.words import words_of


class ComparedTexts:
    """The texts of an activity in their compared form."""

    def __init__(self, item: Activity) -> None:
        text, start = item.sentence.text.zh, item.sentence.place.span.start

        def pieces(spans: Iterable[Span]) -> list[str]:
            cut = (text[span.start - start : span.end - start] for span in spans)
            return [piece for piece in (normalise(part, {}) for part in cut) if piece]

        self.title = normalise(item.title.zh, {})
        self.quotes = pieces(item.quotes)
        self.contexts = pieces(item.contexts)
        self.notes = [normalise(notes_of(item.sentence), {})] if item.sentence.flags else []
        self.title_en = words_of(normalise(item.title.en or "", {}))
        self.sentence = item.sentence
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
