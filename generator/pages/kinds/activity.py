"""The page of an activity: its sentence with its words set off, and everything about it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Activity, Sentence
from generator.catalog.records import Theme
from generator.data.large import is_large
from generator.language import HAN, Language
from generator.pages.embed_files import embed_file
from generator.pages.page import Lit, Maker, Page, PageKind, Pages
from generator.pages.reporting import report_of, shown
from generator.pages.same_themes import SameTheme, find_others, same_themes
from generator.pages.sentence_views import MarkedSentence
from generator.pages.view_types import ActivityView, Link
from generator.pages.widening import Letters, letters_of
from generator.structure import routes

# Chinese beside its English: the title of a window has no languages.
_GLOSS = re.compile(rf" \[[^\]]*[{HAN}][^\]]*\]")
# As many characters as search engines show of a description, of which some are the sentence's.
_DESCRIBED = {Language.ZH: 80, Language.EN: 160}
_LEAST_OF_SENTENCE = 30
# As many of the sentences before and after as a line holds.
_NEAR = {Language.ZH: 36, Language.EN: 72}


@dataclass(frozen=True, eq=False)
class Hero:
    """The sentence as the page shows it, and where it stands."""

    agency: Link
    position: Link
    """Stands over the title."""
    sentence: MarkedSentence
    has_others: bool
    """Words of other activities are set off too."""
    has_shared: bool
    has_half: bool
    """Some of its punctuation is drawn full-width."""
    notes: Sequence[str]
    """What must be known of the translation."""
    own_notes: Sequence[str]
    """Of these what is not said with the sentence itself."""


@dataclass(frozen=True, eq=False)
class Taking:
    """What a reader takes from the page: how to cite and to embed it, and whom to write to."""

    view: ActivityView
    embed: str
    """The path of the HTML to embed, which a script shows on the page itself."""
    report: str
    """The link for a report of an error: a letter has the address of the page and its words."""
    report_to: str
    """Whom it is reported to, as people read it."""
    is_brief: bool
    """Its Markdown has its own words alone, since the catalog is large."""


@dataclass(frozen=True, eq=False)
class Near:
    """The sentence before or after in the annex."""

    label: str
    path: str
    text: str
    """As much of its beginning as a line holds."""
    tag: str

    @property
    def letters(self) -> list[Letters]:
        """Its words as they are drawn."""
        return letters_of(self.text)


@dataclass(frozen=True, eq=False)
class Beside:
    """What of other activities the page shows; in a large catalog its Markdown does without."""

    near: Sequence[Near]
    others: Sequence[SameTheme]


@dataclass(frozen=True, eq=False)
class ActivityContext:
    """What `activity.md.j2` prints."""

    heading: str
    hero: Hero
    taking: Taking
    facts: ActivityView
    near: Sequence[Near]
    others: Sequence[SameTheme]
    """Activities of other agencies on its themes."""
    around: Beside | None
    """Both, in a large catalog."""


def _pages(maker: Maker) -> Pages:
    for sentences in maker.catalog.sentences.values():
        for i, sentence in enumerate(sentences):
            near = [*sentences[max(0, i - 1) : i], *sentences[i + 1 : i + 2]]
            for item in maker.sentences.members(sentence):
                yield _page(maker, item, near)


def _page(maker: Maker, item: Activity, near: Sequence[Sentence]) -> Page:
    name = item.title.of(maker.lang)
    named = _GLOSS.sub("", name) if maker.lang is Language.EN else name
    label = maker.views.label(item.agency)
    title = maker.words.fill("activity_page_title", title=named, agency=label)
    others = find_others(maker.catalog, item)
    return maker.page(
        KIND,
        routes.activity(item),
        maker.of_years(title, [item]),
        maker.of_years(_description(maker, item, named), [item]),
        [item.content_file],
        partial(_context, maker, item, near, others),
        lit=Lit(item.campaign, item.quotes),
        kicker=[_position(maker, item.sentence)],
        sentences=[item.sentence, *near, *(other.sentence for other in others)],
    )


def _context(
    maker: Maker, item: Activity, near: Sequence[Sentence], others: Mapping[Activity, Theme]
) -> ActivityContext:
    view = maker.views.activity(item)
    url = routes.absolute(routes.address(maker.lang, routes.activity(item)), maker.site_url)
    contact = maker.catalog.site.contact
    words = (maker.lang is Language.EN and view.own_english) or view.own_words
    report = report_of(contact, view.key, url, words)
    around = Beside(
        [_near(maker, item.sentence, other) for other in near], same_themes(maker, item, others)
    )
    is_brief = is_large(maker.catalog)
    return ActivityContext(
        heading=view.title,
        hero=_hero(maker, item),
        taking=Taking(view, embed_file(maker, item), report, shown(contact), is_brief),
        facts=view,
        near=[] if is_brief else around.near,
        others=[] if is_brief else around.others,
        around=around if is_brief else None,
    )


def _description(maker: Maker, item: Activity, named: str) -> str:
    agency, text = maker.views.agency_name(item.agency), item.sentence.text.of(maker.lang)

    def with_sentence(sentence: str) -> str:
        return maker.words.fill(
            "activity_page_description", agency=agency, title=named, sentence=sentence
        )

    room = max(_LEAST_OF_SENTENCE, _DESCRIBED[maker.lang] - len(with_sentence("")))
    return with_sentence(_begun(text, room))


def _begun(text: str, most: int) -> str:
    """Return a text, or as much of its beginning as there is room for, in whole words."""
    if len(text) <= most:
        return text
    begun = text[: most - 1]
    # Chinese has few blanks, and none between words.
    words = begun.rpartition(" ")[0]
    return f"{words if len(words) > most // 2 else begun}…"


def _hero(maker: Maker, item: Activity) -> Hero:
    sentence = item.sentence
    members = maker.sentences.members(sentence)
    marked = maker.sentences.sentence(sentence, members, own=item)
    pending, stale = item.title.en is None, item.is_stale
    notes = list(maker.views.translation_notes(sentence, title_pending=pending, title_stale=stale))
    return Hero(
        agency=maker.views.agency(item.agency),
        position=_position(maker, sentence),
        sentence=marked,
        has_others=len(members) > 1,
        has_shared=bool(item.contexts),
        has_half=any(each.wide for run in marked.zh for each in run.letters),
        notes=notes,
        own_notes=[note for note in notes if note not in marked.translation_notes],
    )


def _position(maker: Maker, sentence: Sentence) -> Link:
    return Link(maker.views.position(sentence.place), routes.sentence(sentence))


def _near(maker: Maker, sentence: Sentence, other: Sentence) -> Near:
    is_before = other.place.span.start < sentence.place.span.start
    word = "sentence_before" if is_before else "sentence_after"
    agency = maker.sentences.members(other)[0].agency
    return Near(
        label=maker.words.fill(word, at=other.place.at, agency=maker.views.label(agency)),
        path=f"{routes.agency(agency.id)}#{routes.sentence_part(other)}",
        text=_begun(other.text.of(maker.lang), _NEAR[maker.lang]),
        tag=other.text.shown_as(maker.lang).tag,
    )


KIND = PageKind(
    name="activity",
    context=ActivityContext,
    place="activities/",
    pages=_pages,
    paths=lambda catalog: map(routes.activity, catalog.activities),
    hide=("navigation", "toc"),
    scripts=(routes.CITE_SCRIPT,),
)
