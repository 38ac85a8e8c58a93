"""The page of an activity: its sentence with its words set off, and everything about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from generator.catalog.catalog import Activity, Sentence
from generator.language import HAN, Language
from generator.pages.page import Lit, Maker, PageKind, Pages
from generator.pages.sentence_views import MarkedSentence
from generator.pages.view_types import ActivityView, Link, Snippet
from generator.structure import routes

# Chinese beside its English: the title of a window has no languages.
_GLOSS = re.compile(rf" \[[^\]]*[{HAN}][^\]]*\]")
# How many others on its themes a page names, and of which theme at most so many.
_OTHERS = 5
# How much of a sentence describes a page.
_DESCRIBED = 200


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
    notes: Sequence[str]
    """What must be known of the translation."""


@dataclass(frozen=True, eq=False)
class Taking:
    """What a reader takes from the page: how to cite and to embed it, and whom to write to."""

    view: ActivityView
    snippet: Snippet
    report: str
    """Where an error is reported: a message has the page and its words."""


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
    facts: ActivityView
    near: Sequence[Near]
    others: Sequence[ActivityView]
    """Activities of other agencies on its themes."""


def _pages(maker: Maker) -> Pages:
    others = _Others(maker)
    for sentences in maker.catalog.sentences.values():
        for i, sentence in enumerate(sentences):
            near = [*sentences[max(0, i - 1) : i], *sentences[i + 1 : i + 2]]
            around = [_near(maker, sentence, other) for other in near]
            for item in maker.sentences.members(sentence):
                view = maker.views.activity(item)
                path = routes.activity(item)
                url = routes.absolute(routes.address(maker.lang, path), maker.site_url)
                context = ActivityContext(
                    heading=view.title,
                    hero=_hero(maker, item),
                    taking=Taking(view, maker.snippet(view), _report(maker, view, url)),
                    facts=view,
                    near=around,
                    others=others.of(item),
                )
                named = _GLOSS.sub("", view.title) if maker.lang is Language.EN else view.title
                title = maker.words.fill(
                    "activity_page_title", title=named, agency=view.agency.text
                )
                description = maker.words.fill(
                    "activity_page_description",
                    agency=view.agency.text,
                    title=named,
                    sentence=_short(sentence.text.of(maker.lang)),
                )
                files = [item.content_file]
                title, description = (maker.of_years(text, [item]) for text in (title, description))
                yield maker.page(
                    KIND,
                    path,
                    title,
                    description,
                    files,
                    context,
                    lit=Lit(item.campaign, item.quotes),
                    kicker=[context.hero.position],
                )


def _hero(maker: Maker, item: Activity) -> Hero:
    members = maker.sentences.members(item.sentence)
    sentence = item.sentence
    return Hero(
        agency=maker.views.agency(item.agency),
        position=Link(maker.views.position(sentence), routes.sentence(sentence)),
        sentence=maker.sentences.sentence(sentence, members, own=item),
        has_others=len(members) > 1,
        has_shared=bool(item.contexts),
        notes=list(
            maker.views.translation_notes(
                sentence, title_pending=item.title.en is None, title_stale=item.is_stale
            )
        ),
    )


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


def _report(maker: Maker, view: ActivityView, url: str) -> str:
    contact = maker.catalog.site.contact
    if not contact.startswith("mailto:"):
        return contact
    subject = quote(view.key, safe="")
    body = quote(f"{url}\n{' … '.join(view.own_words)}\n\n", safe="")
    return f"{contact}?subject={subject}&body={body}"


def _short(text: str) -> str:
    return text if len(text) <= _DESCRIBED else f"{text[: _DESCRIBED - 1].rstrip()}…"


class _Others:
    """Finds activities of other agencies on the themes of one, each at most once."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker

    def of(self, item: Activity) -> list[ActivityView]:
        """Return some, from each of its themes in turn, those nearest in the notice first."""
        groups = [self._of_theme(theme.id, item) for theme in item.themes]
        found: dict[Activity, None] = {}
        while groups and len(found) < _OTHERS:
            for group in list(groups):
                other = next((each for each in group if each not in found), None)
                if other is None:
                    groups.remove(group)
                elif len(found) < _OTHERS:
                    found[other] = None
        return self._maker.views.activities(found)

    def _of_theme(self, theme: str, item: Activity) -> Iterator[Activity]:
        return (
            other
            for other in self._maker.catalog.by_theme[theme]
            if other.agency is not item.agency and other.campaign is item.campaign
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
