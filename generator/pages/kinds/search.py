"""The search page; without JavaScript it is the list of every activity, or of the first of many."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Activity, Catalog
from generator.catalog.parts import parts_of
from generator.data.csv_file import csv_rule
from generator.pages.figures import agencies_of
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import Link, YearGroups
from generator.structure import routes

# After so many activities the list ends with their agency, if there are half as many more.
_MOST_LISTED = 200

_FACETS = {"theme": "themes", "form": "forms", "agency": "agencies", "campaign": "campaigns"}
"""The facets by their name in the address, each with the word that stands over it."""


@dataclass(frozen=True, eq=False)
class Facet:
    """What hits can be filtered by."""

    id: str
    name: str


@dataclass(frozen=True, eq=False)
class SearchView:
    """The search, and what is said over the list of every activity."""

    lead: str
    counted: str
    first: str
    """The id of the first group of the list."""
    words: str
    """The words of the script as JSON."""
    csv: str
    """How it writes a CSV file, as JSON."""
    facets: Sequence[Facet]
    is_cut: bool
    """The list has only the first activities."""


@dataclass(frozen=True, eq=False)
class SearchContext:
    """What `search.md.j2` prints."""

    search: SearchView
    years: Sequence[YearGroups]
    elsewhere: Sequence[Link]
    """Where the other activities are, if the list has not all."""


def _pages(maker: Maker) -> Pages:
    word = "all_activities_lead_of_years" if maker.views.has_years else "all_activities_lead"
    if len(_listed(maker.catalog)) < len(maker.catalog.activities):
        word = "first_activities_lead"
    lead = maker.words[word]
    context = partial(_context, maker, lead)
    yield maker.page(KIND, routes.SEARCH, maker.words["search"], lead, ["site.yml"], context)


def _listed(catalog: Catalog) -> Sequence[Activity]:
    """Return the activities that the page lists: all, or those of the first agencies."""
    groups = [own for items in catalog.by_campaign.values() for own in agencies_of(items).values()]
    parts = parts_of(map(len, groups), _MOST_LISTED)
    return [item for part, own in zip(parts, groups, strict=True) if part == 1 for item in own]


def _context(maker: Maker, lead: str) -> SearchContext:
    items = _listed(maker.catalog)
    years, is_cut = maker.views.years(items), len(items) < len(maker.catalog.activities)
    view = SearchView(
        lead=lead,
        counted=maker.counted(items),
        first=years[0].groups[0].id,
        words=json.dumps(_words(maker, is_cut=is_cut), ensure_ascii=False),
        csv=json.dumps(csv_rule()),
        facets=[Facet(key, maker.words[name]) for key, name in _FACETS.items()],
        is_cut=is_cut,
    )
    return SearchContext(view, years, list(_elsewhere(maker)) if is_cut else [])


def _elsewhere(maker: Maker) -> Iterator[Link]:
    """Yield the lists in which every activity is."""
    yield Link(maker.words["agencies"], routes.AGENCIES)
    yield Link(maker.words["themes"], routes.THEMES)
    yield Link(maker.words["forms"], routes.FORMS)
    for campaign in maker.catalog.campaigns:
        name = campaign.record.notice.title.of(maker.lang)
        yield Link(name, routes.source(campaign.year))


def _words(maker: Maker, *, is_cut: bool) -> dict[str, str]:
    own = {
        key.removeprefix("search_"): text
        for key, text in maker.words.items()
        if key.startswith("search_")
    }
    if is_cut:
        own["load_failed"] = maker.words["first_activities_load_failed"]
    nouns = maker.strings.counts["activities"]
    return {
        **own,
        "position": maker.words["position"],
        **{f"activities_{number}": noun for number, noun in nouns.items()},
    }


KIND = PageKind(
    name="search",
    context=SearchContext,
    place=routes.SEARCH,
    pages=_pages,
    paths=lambda catalog: [routes.SEARCH],
    nav=lambda maker: [maker.nav_item("search", routes.SEARCH)],
    hide=("toc",),
    scripts=(routes.SEARCH_SCRIPT,),
    is_collection=True,
)
