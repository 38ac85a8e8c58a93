"""Say what a template prints about a sentence: its words set off, and its activities."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.catalog.catalog import Activity, Campaign, Sentence
from generator.catalog.notice import Span
from generator.data.large import is_large
from generator.language import Language
from generator.pages.view_types import ActivityView, Link, Note
from generator.pages.views import Views
from generator.pages.widening import Letters, letters_of
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class MarkedRun:
    """Neighbouring words of a sentence that are of one activity, or of none that is shown."""

    letters: Sequence[Letters]
    path: str = ""
    """Of the activity whose words they are; empty for others."""
    number: str = ""
    """The numeral of that activity where its words begin, if the sentence has several."""
    is_own: bool = False
    """They are of the activity whose page it is."""
    is_lit: bool = False
    """They are what the page is about."""
    is_shared: bool = False
    """They are context of the activity that the page is about."""


@dataclass(frozen=True, eq=False)
class Listed:
    """An activity under its sentence."""

    number: str
    view: ActivityView
    forms: Sequence[Link]
    themes: Sequence[Link]
    """Its forms and its themes but the one that the page is about."""


@dataclass(frozen=True, eq=False)
class MarkedSentence:
    """A sentence with the activities of it that a page shows."""

    id: str
    key: str
    at: str
    position: str
    path: str
    """Its place on the page of its notice."""
    agency: Link
    zh: Sequence[MarkedRun]
    en: Sequence[MarkedRun]
    """Empty while the translation is pending; one of the two is where the other is shown alone."""
    zh_text: str
    en_text: str
    translation_notes: Sequence[str]
    """What must be known of a translation that is not settled."""
    notes: Sequence[Note]
    activities: Sequence[Listed]
    """None where it is shown alone."""
    is_home: bool
    """The page is that of its agency: each activity has its place there."""
    is_brief: bool
    """Its Markdown has the titles of its activities alone, since the catalog is large."""


class SentenceViews:
    """Makes the views of the sentences of one language."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self._is_brief = is_large(views.catalog)
        self._members: dict[Sentence, list[Activity]] = {}
        self._in_paragraphs: dict[tuple[Campaign, int], list[Sentence]] = {}
        for item in views.catalog.activities:
            self._members.setdefault(item.sentence, []).append(item)
        for sentence in self._members:
            key = sentence.campaign, sentence.place.paragraph
            self._in_paragraphs.setdefault(key, []).append(sentence)

    def members(self, sentence: Sentence) -> Sequence[Activity]:
        """Return the activities of a sentence, in its order."""
        return self._members[sentence]

    def in_paragraph(self, campaign: Campaign, number: int) -> Sequence[Sentence]:
        """Return the sentences of a paragraph of a notice that have activities, in their order."""
        return self._in_paragraphs[campaign, number]

    def of(
        self,
        items: Sequence[Activity],
        lit: Collection[Activity] = (),
        *,
        topic: str = "",
        is_home: bool = False,
        is_alone: bool = False,
    ) -> list[MarkedSentence]:
        """Return the sentences of some activities, each once, with these set off.

        Args:
            items: The activities, in the notice's order.
            lit: Those that the page is about, if not all are shown alike.
            topic: The path of the page of a theme or a form, if that is the page.
            is_home: It is the page of their agency, where each has its old address.
            is_alone: They are shown in the language of the page alone, without their activities.
        """
        groups: dict[Sentence, list[Activity]] = {}
        for item in items:
            groups.setdefault(item.sentence, []).append(item)
        return [
            self.sentence(sentence, members, lit, topic=topic, is_home=is_home, is_alone=is_alone)
            for sentence, members in groups.items()
        ]

    def sentence(
        self,
        sentence: Sentence,
        shown: Sequence[Activity],
        lit: Collection[Activity] = (),
        *,
        own: Activity | None = None,
        topic: str = "",
        is_home: bool = False,
        is_alone: bool = False,
    ) -> MarkedSentence:
        """Return the view of a sentence.

        Args:
            sentence: The sentence.
            shown: The activities whose words are set off and which are listed.
            lit: Those of them that are lit.
            own: The activity whose page it is; then none has a numeral.
            topic: The path of the page of a theme or a form, if that is the page.
            is_home: It is shown on the page of its agency.
            is_alone: It is shown in the language of the page alone, in Chinese if it has no other,
                and what there is of its activities is on their pages.
        """
        is_one = len(shown) == 1 or own is not None or is_alone
        numbers = {} if is_one else {item: str(i) for i, item in enumerate(shown, 1)}
        text, start = sentence.text.zh, sentence.place.span.start
        chinese = {
            item: [Span(span.start - start, span.end - start) for span in item.quotes]
            for item in shown
        }
        contexts = own.contexts if own else ()
        shared = [Span(span.start - start, span.end - start) for span in contexts]
        english = sentence.text.en or ""
        quoted = {item: item.quotes_en for item in shown}
        is_settled = english and sentence.status == "reviewed" and not sentence.is_stale
        views = self._views
        seen = (sentence.text.shown_as(views.lang),) if is_alone else tuple(Language)
        return MarkedSentence(
            id=routes.sentence_part(sentence),
            key=f"{sentence.campaign.year}-{sentence.place.at}",
            at=sentence.place.at,
            position=views.position(sentence.place),
            path=routes.sentence(sentence),
            agency=views.agency_in(sentence.campaign, shown[0].agency),
            zh=list(_runs(text, chinese, numbers, lit, own, shared)) if Language.ZH in seen else [],
            en=list(_runs(english, quoted, numbers, lit, own, is_chinese=False))
            if Language.EN in seen
            else [],
            zh_text=text,
            en_text=english,
            translation_notes=[] if is_settled else list(views.translation_notes(sentence)),
            notes=views.notes(sentence),
            activities=[
                _listed(numbers.get(item, ""), views.activity(item), topic)
                for item in (() if is_alone else shown)
            ],
            is_home=is_home,
            is_brief=self._is_brief,
        )


def _listed(number: str, view: ActivityView, topic: str) -> Listed:
    forms, themes = (
        [link for link in links if link.path != topic] for links in (view.forms, view.themes)
    )
    return Listed(number, view, forms, themes)


def _runs(
    text: str,
    spans: Mapping[Activity, Sequence[Span]],
    numbers: Mapping[Activity, str],
    lit: Collection[Activity],
    own: Activity | None,
    shared: Sequence[Span] = (),
    *,
    is_chinese: bool = True,
) -> Iterator[MarkedRun]:
    """Yield a text in runs of words; only in Chinese is a mark drawn full-width."""
    owners: list[Activity | bool | None] = [None] * len(text)
    for span in shared:
        owners[span.start : span.end] = [True] * (span.end - span.start)
    for item, places in spans.items():
        for span in places:
            owners[span.start : span.end] = [item] * (span.end - span.start)
    cuts = [i for i in range(1, len(text)) if owners[i] is not owners[i - 1]]
    begun: set[Activity] = set()
    for start, end in pairwise([0, *cuts, len(text)]) if text else ():
        owner = owners[start]
        letters = letters_of(text, start, end) if is_chinese else [Letters(text[start:end])]
        if not isinstance(owner, Activity):
            yield MarkedRun(letters, is_shared=bool(owner))
            continue
        if owner is own:
            yield MarkedRun(letters, is_own=True)
            continue
        number = "" if owner in begun else numbers.get(owner, "")
        begun.add(owner)
        yield MarkedRun(letters, routes.activity(owner), number, is_lit=owner in lit)
