"""The search page; without JavaScript it is the list of every activity."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.data.csv_file import csv_rule
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import YearGroups
from generator.structure import routes

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


@dataclass(frozen=True, eq=False)
class SearchContext:
    """What `search.md.j2` prints."""

    search: SearchView
    years: Sequence[YearGroups]


def _pages(maker: Maker) -> Pages:
    has_years = maker.views.has_years
    lead = maker.words["all_activities_lead_of_years" if has_years else "all_activities_lead"]
    context = partial(_context, maker, lead)
    yield maker.page(KIND, routes.SEARCH, maker.words["search"], lead, ["site.yml"], context)


def _context(maker: Maker, lead: str) -> SearchContext:
    items = maker.catalog.activities
    years = maker.views.years(items)
    view = SearchView(
        lead=lead,
        counted=maker.counted(items),
        first=years[0].groups[0].id,
        words=json.dumps(_words(maker), ensure_ascii=False),
        csv=json.dumps(csv_rule()),
        facets=[Facet(key, maker.words[name]) for key, name in _FACETS.items()],
    )
    return SearchContext(view, years)


def _words(maker: Maker) -> dict[str, str]:
    own = {
        key.removeprefix("search_"): text
        for key, text in maker.words.items()
        if key.startswith("search_")
    }
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
