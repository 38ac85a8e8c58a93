"""The page of an activity: its sentence with its words set off, and everything about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity, Sentence
from generator.catalog.records import Term
from generator.language import HAN, Language
from generator.pages.page import Lit, Maker, Page, PageKind, Pages
from generator.pages.reporting import Report, report_of
from generator.pages.same_themes import SameTheme, same_themes
from generator.pages.sentence_views import MarkedSentence
from generator.pages.view_types import ActivityView, Link
from generator.structure import routes

# Chinese beside its English: the title of a window has no languages.
_GLOSS = re.compile(rf" \[[^\]]*[{HAN}][^\]]*\]")
# As many characters as search engines show of a description, of which some are the sentence's.
_DESCRIBED = {Language.ZH: 80, Language.EN: 160}
_LEAST_OF_SENTENCE = 30


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


@dataclass(frozen=True, eq=False)
class Taking:
    """What a reader takes from the page: how to cite and to embed it, and whom to write to."""

    view: ActivityView
    embed: str
    """The path of the HTML to embed, which a script shows on the page itself."""
    report: Report


@dataclass(frozen=True, eq=False)
class TermView:
    """A term of the glossary, in the page's language and in the other one."""

    path: str
    text: str
    other: str


@dataclass(frozen=True, eq=False)
class ActivityFacts:
    """What an activity is about, who else is in it, and what changed."""

    view: ActivityView
    same: Sequence[ActivityView]
    """The other activities of its sentence."""
    terms: Sequence[TermView]
    data: str
    """The path of the records of its agency."""


@dataclass(frozen=True, eq=False)
class Near:
    """The sentence before or after in the annex."""

    label: str
    path: str
    text: str
    tag: str


@dataclass(frozen=True, eq=False)
class ActivityContext:
    """What `activity.md.j2` prints."""

    heading: str
    hero: Hero
    taking: Taking
    facts: ActivityFacts
    near: Sequence[Near]
    others: Sequence[SameTheme]
    """Activities of other agencies on its themes."""


def _pages(maker: Maker) -> Pages:
    for sentences in maker.catalog.sentences.values():
        for i, sentence in enumerate(sentences):
            near = [*sentences[max(0, i - 1) : i], *sentences[i + 1 : i + 2]]
            around = [_near(maker, sentence, other) for other in near]
            for item in maker.sentences.members(sentence):
                yield _page(maker, item, around)


def _page(maker: Maker, item: Activity, near: Sequence[Near]) -> Page:
    view = maker.views.activity(item)
    path = routes.activity(item)
    url = routes.absolute(routes.address(maker.lang, path), maker.site_url)
    report = report_of(maker.catalog.site.contact, view.key, url, view.own_words)
    context = ActivityContext(
        heading=view.title,
        hero=_hero(maker, item),
        taking=Taking(view, routes.embed_code(item.agency.id), report),
        facts=_facts(maker, item),
        near=near,
        others=same_themes(maker, item),
    )
    named = _GLOSS.sub("", view.title) if maker.lang is Language.EN else view.title
    label = maker.views.label(item.agency)
    title = maker.words.fill("activity_page_title", title=named, agency=label)
    return maker.page(
        KIND,
        path,
        maker.of_years(title, [item]),
        maker.of_years(_description(maker, item, named), [item]),
        [item.content_file],
        context,
        lit=Lit(item.campaign, item.quotes),
        kicker=[context.hero.position],
    )


def _description(maker: Maker, item: Activity, named: str) -> str:
    agency, text = maker.views.agency_name(item.agency), item.sentence.text.of(maker.lang)

    def with_sentence(sentence: str) -> str:
        return maker.words.fill(
            "activity_page_description", agency=agency, title=named, sentence=sentence
        )

    room = max(_LEAST_OF_SENTENCE, _DESCRIBED[maker.lang] - len(with_sentence("")))
    return with_sentence(text if len(text) <= room else f"{text[: room - 1].rstrip()}…")


def _hero(maker: Maker, item: Activity) -> Hero:
    sentence = item.sentence
    members = maker.sentences.members(sentence)
    marked = maker.sentences.sentence(sentence, members, own=item)
    return Hero(
        agency=maker.views.agency(item.agency),
        position=Link(maker.views.position(sentence), routes.sentence(sentence)),
        sentence=marked,
        has_others=len(members) > 1,
        has_shared=bool(item.contexts),
        has_half=any(each.wide for run in marked.zh for each in run.letters),
        notes=list(
            maker.views.translation_notes(
                sentence, title_pending=item.title.en is None, title_stale=item.is_stale
            )
        ),
    )


def _facts(maker: Maker, item: Activity) -> ActivityFacts:
    others = [each for each in maker.sentences.members(item.sentence) if each is not item]
    return ActivityFacts(
        view=maker.views.activity(item),
        same=maker.views.activities(others),
        terms=[_term(maker, term) for term in _terms(maker, item)],
        data=routes.data_file(f"agencies/{item.agency.id}.json"),
    )


def _terms(maker: Maker, item: Activity) -> Iterator[Term]:
    """Yield the terms in an activity's words, but for those that are only part of a longer one."""
    quote = item.campaign.notice.quote
    words = [quote(span) for span in (*item.quotes, *item.contexts)]
    found = [
        term
        for term in maker.catalog.terms.values()
        if any(term.term.zh in passage for passage in words)
    ]
    for term in found:
        own = term.term.zh
        if not any(own in other.term.zh for other in found if other is not term):
            yield term


def _term(maker: Maker, term: Term) -> TermView:
    zh, en = term.term.zh, term.term.en or ""
    is_english = maker.lang is Language.EN and en
    return TermView(routes.term(term.id), *((en, zh) if is_english else (zh, en)))


def _near(maker: Maker, sentence: Sentence, other: Sentence) -> Near:
    is_before = other.place.span.start < sentence.place.span.start
    word = "sentence_before" if is_before else "sentence_after"
    agency = maker.sentences.members(other)[0].agency
    return Near(
        label=maker.words.fill(word, at=other.place.at, agency=maker.views.agency_name(agency)),
        path=f"{routes.agency(agency.id)}#{routes.sentence_part(other)}",
        text=other.text.of(maker.lang),
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
