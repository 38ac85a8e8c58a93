"""The page of an agency: what is known of it, and every activity that it announced."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.catalog.catalog import Activity, Campaign, by_campaign
from generator.catalog.records import Agency
from generator.data.citations import cite_agency
from generator.data.published import citation_files
from generator.language import Language
from generator.pages.citing import CitationView, citation_view
from generator.pages.finding import Finding, themes_finding
from generator.pages.gone import Gone, gone_from
from generator.pages.page import Lit, Maker, PageKind, Pages
from generator.pages.sentence_views import MarkedSentence
from generator.pages.view_types import Counted, Downloads, FactSource, Link, Naming, Tally
from generator.structure import routes

# Up to so many activities are seen at once.
_FEW = 8


@dataclass(frozen=True, eq=False)
class AgencyFacts:
    """What is known of an agency beside its activities."""

    full_name: str
    other_name: str
    acronym: str | None
    aliases: Sequence[str]
    kind: str
    website: FactSource | None
    note: str | None


@dataclass(frozen=True, eq=False)
class AgencyYear:
    """What the agency announced in one campaign."""

    year: str
    link: Link
    is_first: bool
    """It is the newest on the page."""
    has_heading: bool
    """The name of the campaign is seen, since there are several."""
    finding: Finding
    place: str
    """Which paragraph of the annex it has, and how much of its text."""
    reading: str
    """The path of its sentences in both languages."""
    contents_title: str
    contents: Sequence[Link]
    """Its activities, if there are many; `detail` is the language of each title."""
    sentences: Sequence[MarkedSentence]


@dataclass(frozen=True, eq=False)
class CitedYear:
    """How to cite what the agency announced in one campaign; no name where there is only one."""

    name: str
    citation: CitationView


@dataclass(frozen=True, eq=False)
class AgencySide:
    """What stands beside its sentences."""

    themes: Tally
    """Those of its newest campaign, most frequent first."""
    facts: AgencyFacts
    downloads: Downloads
    cited: Sequence[CitedYear]


@dataclass(frozen=True, eq=False)
class AgencyContext:
    """What `agency.md.j2` prints."""

    campaigns: Sequence[AgencyYear]
    side: AgencySide
    gone: Sequence[Gone]
    named: Sequence[Naming]
    """The activities in which other agencies name this one."""


def _pages(maker: Maker) -> Pages:
    """One page per agency, in the notice's order, so that previous and next follow it."""
    catalog = maker.catalog
    for key, activities in catalog.by_agency.items():
        agency = catalog.agencies[key]
        name = maker.views.agency_name(agency)
        description = maker.words.fill(
            "agency_description", agency=name, counted=maker.counted(activities)
        )
        files = list(dict.fromkeys(item.content_file for item in activities))
        context, lit = partial(_context, maker, agency, activities), _paragraphs(activities)
        shown = [*activities, *catalog.by_body.get(key, ())]
        yield maker.page(
            KIND,
            routes.agency(key),
            name,
            description,
            files,
            context,
            lit=lit,
            sentences=list(dict.fromkeys(item.sentence for item in shown)),
        )


def _context(maker: Maker, agency: Agency, activities: list[Activity]) -> AgencyContext:
    return AgencyContext(
        campaigns=list(_by_campaign(maker, agency, activities)),
        side=_side(maker, agency, activities),
        gone=gone_from(maker, routes.agency(agency.id)),
        named=maker.views.namings(agency),
    )


def _paragraphs(activities: list[Activity]) -> Lit:
    """Return the paragraphs of an agency in the newest campaign in which it has any."""
    campaign = activities[0].campaign
    own = (item.sentence.place.paragraph for item in activities if item.campaign is campaign)
    return Lit(campaign, [campaign.notice.by_number[n].span for n in dict.fromkeys(own)])


def _side(maker: Maker, agency: Agency, activities: list[Activity]) -> AgencySide:
    newest = next(iter(by_campaign(activities).values()))
    rows = list(_themes(maker, agency, newest))
    return AgencySide(
        themes=Tally(maker.of_years(maker.words["themes"], newest), rows),
        facts=_facts(maker, agency),
        downloads=maker.downloads("agencies", agency.id, routes.feed(routes.agency(agency.id))),
        cited=list(_cited(maker, agency, activities)),
    )


def _facts(maker: Maker, agency: Agency) -> AgencyFacts:
    lang = maker.lang
    return AgencyFacts(
        full_name=agency.name.of(lang) if lang is Language.ZH else "",
        other_name=agency.name.of(lang.other),
        acronym=agency.acronym,
        aliases=list(_other_names(agency, lang)),
        kind=maker.catalog.kinds[agency.kind].name.of(lang),
        website=_website(agency.website) if agency.website else None,
        note=agency.note.of(lang) if agency.note else None,
    )


def _other_names(agency: Agency, lang: Language) -> Iterator[str]:
    """Yield the names that stand neither over the page nor among its facts as what they are."""
    short = agency.short_name.en
    if lang is Language.EN and short and short not in (agency.acronym, agency.name.en):
        yield short
    yield from agency.aliases.zh if lang is Language.ZH else agency.aliases.en


def _website(url: str) -> FactSource:
    return FactSource(url.split("://", 1)[-1].removesuffix("/"), url)


def _themes(maker: Maker, agency: Agency, items: list[Activity]) -> Iterator[Counted]:
    """Yield the themes of what an agency announced in one campaign, most frequent first."""
    views, campaign = maker.views, items[0].campaign
    counts = Counter(theme for item in items for theme in item.themes)
    for theme, count in counts.most_common():
        # A theme's page has what several announce under the first of them.
        firsts = [item.agency for item in items if theme in item.themes]
        first = agency if agency in firsts else firsts[0]
        path = views.place_in_theme(theme, first, campaign)
        yield Counted(Link(theme.name.of(maker.lang), path, str(count)), count)


def _by_campaign(maker: Maker, agency: Agency, activities: list[Activity]) -> Iterator[AgencyYear]:
    for campaign, items in by_campaign(activities).items():
        pairs = [(maker.views.activity(item), item.agency is agency) for item in items]
        counted = maker.strings.count("activities", len(items))
        yield AgencyYear(
            year=campaign.year,
            link=Link(campaign.record.name.of(maker.lang), routes.campaign(campaign.year)),
            is_first=campaign is activities[0].campaign,
            has_heading=maker.views.has_years,
            finding=themes_finding(
                maker.strings, items, [row.link for row in _themes(maker, agency, items)]
            ),
            place=_place(maker, campaign, items),
            reading=_reading(campaign, items[0]),
            contents_title=maker.words.fill("contents_of", counted=counted),
            contents=[
                Link(view.title, f"#{view.fragment}" if is_own else view.path, view.title_tag)
                for view, is_own in (pairs if len(pairs) > _FEW else ())
            ],
            sentences=_sentences(maker, agency, items),
        )


def _sentences(maker: Maker, agency: Agency, items: list[Activity]) -> list[MarkedSentence]:
    """Return the sentences of what an agency announced; its own activities have their places."""
    return [
        view
        for is_own, members in groupby(items, key=lambda item: item.agency is agency)
        for view in maker.sentences.of(list(members), is_home=is_own)
    ]


def _reading(campaign: Campaign, first: Activity) -> str:
    """Return the path of an agency's first activity of a campaign in both languages."""
    part = campaign.notice.parts[first.sentence.place.paragraph]
    return f"{routes.part(routes.reading(campaign.year), part)}#{first.agency.id}"


def _place(maker: Maker, campaign: Campaign, items: list[Activity]) -> str:
    """Return which paragraphs of the annex an agency has, and how much of its text that is."""
    numbers = dict.fromkeys(item.sentence.place.paragraph for item in items)
    notice = campaign.notice
    spans = [notice.by_number[number].span for number in numbers]
    characters = sum(span.end - span.start for span in spans)
    return maker.words.fill(
        "place_of_agency",
        paragraph=maker.strings.join(map(str, numbers)),
        characters=f"{characters:,}",
        share=f"{characters / len(notice.text):.0%}",
    )


def _cited(maker: Maker, agency: Agency, activities: list[Activity]) -> Iterator[CitedYear]:
    files = citation_files(maker.catalog, agency.id)
    for campaign, items in by_campaign(activities).items():
        name = campaign.record.name.of(maker.lang) if maker.views.has_years else ""
        citation = cite_agency(agency, items, maker.catalog, maker.site_url)
        yield CitedYear(name, citation_view(citation, files))


KIND = PageKind(
    name="agency",
    context=AgencyContext,
    place="agencies/",
    pages=_pages,
    paths=lambda catalog: map(routes.agency, catalog.by_agency),
    section=routes.AGENCIES,
    hide=("toc",),
    scripts=(routes.CITE_SCRIPT,),
    is_collection=True,
    has_feed=True,
)
