"""Turn a catalog into the list of pages the site will have."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.content.catalog import Activity, Campaign, Catalog
from generator.content.coverage import KINDS
from generator.content.model import Agency, Theme
from generator.language import Language
from generator.pages import routes
from generator.pages.strings import Strings
from generator.pages.views import Link, Views


@dataclass(frozen=True, eq=False)
class PageSpec:
    """One page: where it goes, and everything its template prints."""

    address: str
    lang: Language
    template: str
    title: str
    description: str
    source_path: str
    """The content file that an editor changes to change the page, relative to the content folder."""
    context: Mapping[str, object]
    section: str | None = None
    """The address of the list page under which it stands; None for a page of the navigation."""


Specs = Iterator[PageSpec]


def page_specs(catalog: Catalog, strings: Mapping[Language, Strings]) -> list[PageSpec]:
    """Return every generated page: the entry page, then each language's."""
    specs = [entry_page(catalog, strings)]
    for lang in Language:
        maker = _Maker(catalog, strings[lang])
        specs += maker.pages()
    return specs


def entry_page(catalog: Catalog, strings: Mapping[Language, Strings]) -> PageSpec:
    """Return the page in both languages that leads into each."""
    campaign = catalog.campaigns[0]
    parts = [
        {
            "tag": lang.tag,
            "site": catalog.site.name.of(lang),
            "lead": strings[lang].words["entry_lead"],
            "unofficial": strings[lang].words["unofficial_long"],
            "path": routes.address(lang, routes.HOME),
            "enter": strings[lang].words["enter"],
            "counts": [
                Link(link.text, routes.address(lang, link.path))
                for link in _Maker(catalog, strings[lang]).headline(campaign)
            ],
        }
        for lang in Language
    ]
    zh, en = catalog.site.name.zh, catalog.site.name.en
    description = f"{catalog.site.description.zh} {catalog.site.description.en}"
    context = {"parts": parts}
    return PageSpec(
        routes.ENTRY, Language.ZH, "entry", f"{zh} · {en}", description, "site.yml", context
    )


class _Maker:
    """Makes the pages of one language."""

    def __init__(self, catalog: Catalog, strings: Strings) -> None:
        self.catalog = catalog
        self.strings = strings
        self.words = strings.words
        self.lang = strings.lang
        self.views = Views(catalog, strings)

    def pages(self) -> Iterable[PageSpec]:
        yield self.home_page()
        yield self.agencies_page()
        yield from self.agency_pages()
        for kind in ("theme", "form"):
            yield self.topics_page(kind)
            yield from self.topic_pages(kind)
        yield self.matrix_page()
        yield from self.campaign_pages()
        yield self.search_page()
        yield self.glossary_page()

    def spec(
        self,
        path: str,
        template: str,
        title: str,
        description: str,
        source_path: str,
        context: Mapping[str, object],
        section: str | None = None,
    ) -> PageSpec:
        return PageSpec(
            routes.address(self.lang, path),
            self.lang,
            template,
            title,
            description,
            source_path,
            context,
            section and routes.address(self.lang, section),
        )

    def headline(self, campaign: Campaign) -> list[Link]:
        """The counts a reader sees first, each leading to the list it counts."""
        count = self.strings.count
        agencies = {activity.agency.id for activity in campaign.activities}
        paragraphs = f"{routes.campaign(campaign.year)}#paragraphs"
        return [
            Link(count("agencies", len(agencies)), routes.AGENCIES),
            Link(count("activities", len(campaign.activities)), routes.SEARCH),
            Link(count("themes", len(self.catalog.by_theme)), routes.THEMES),
            Link(count("sentences", len(campaign.sentences)), paragraphs),
        ]

    def home_page(self) -> PageSpec:
        catalog, campaign = self.catalog, self.catalog.campaigns[0]
        context = {
            "summary": campaign.record.summary.of(self.lang),
            "counts": self.headline(campaign),
            "themes": self.topic_links(catalog.themes, catalog.by_theme, self.views.theme),
            "forms": self.topic_links(catalog.forms, catalog.by_form, self.views.form),
            "kinds": list(self.agencies_by_kind()),
            "matrix_path": routes.MATRIX,
            "campaign_path": routes.campaign(campaign.year),
        }
        title = campaign.record.name.of(self.lang)
        description = catalog.site.description.of(self.lang)
        source = f"campaigns/{campaign.year}/campaign.yml"
        return self.spec(routes.HOME, "home", title, description, source, context)

    def topic_links(
        self,
        topics: Mapping[str, Theme],
        activities: Mapping[str, list[Activity]],
        link: Callable[[Theme, int], Link],
    ) -> list[Link]:
        return [link(topic, len(activities[key])) for key, topic in topics.items()]

    def agencies_by_kind(self) -> Iterable[tuple[str, list[Link]]]:
        for kind in self.catalog.kinds.values():
            links = [
                self.views.agency(self.catalog.agencies[key], len(activities))
                for key, activities in self.catalog.by_agency.items()
                if self.catalog.agencies[key].kind == kind.id
            ]
            if links:
                yield kind.name.of(self.lang), links

    def agencies_page(self) -> PageSpec:
        rows = [
            {
                "link": self.views.agency(agency, len(activities)),
                "other_name": agency.name.of(self.lang.other),
                "acronym": agency.acronym or "",
                "kind": self.catalog.kinds[agency.kind].name.of(self.lang),
            }
            for key, activities in self.catalog.by_agency.items()
            for agency in (self.catalog.agencies[key],)
        ]
        context = {"rows": rows, "other_tag": self.lang.other.tag}
        title, description = self.words["agencies"], self.words["agencies_lead"]
        return self.spec(routes.AGENCIES, "agencies", title, description, "agencies.yml", context)

    def agency_pages(self) -> Specs:
        """One page per agency, in the notice's order, so that previous and next follow it."""
        for key, activities in self.catalog.by_agency.items():
            agency = self.catalog.agencies[key]
            name = self.views.agency_name(agency)
            counted = self.strings.count("activities", len(activities))
            context = {
                "agency": self.agency_facts(agency),
                "counted": counted,
                "themes": [
                    Link(link.text, f"{link.path}#{key}", link.count)
                    for link in self.views.tally(activities, lambda a: a.themes, self.views.theme)
                ],
                "campaigns": list(self.by_campaign(activities)),
                "named": self.views.activities(self.catalog.by_partner.get(key, [])),
            }
            description = self.words["agency_description"].format(agency=name, counted=counted)
            source = activities[0].source_path
            yield self.spec(
                routes.agency(key), "agency", name, description, source, context, routes.AGENCIES
            )

    def agency_facts(self, agency: Agency) -> dict[str, object]:
        aliases = agency.aliases.zh if self.lang is Language.ZH else agency.aliases.en
        return {
            "full_name": agency.name.of(self.lang) if self.lang is Language.ZH else "",
            "other_name": agency.name.of(self.lang.other),
            "other_tag": self.lang.other.tag,
            "acronym": agency.acronym,
            "aliases": aliases,
            "kind": self.catalog.kinds[agency.kind].name.of(self.lang),
            "website": agency.website,
            "note": agency.note and agency.note.of(self.lang),
        }

    def by_campaign(self, activities: list[Activity]) -> Iterable[dict[str, object]]:
        for campaign in self.catalog.campaigns:
            items = [activity for activity in activities if activity.year == campaign.year]
            if items:
                yield {
                    "year": campaign.year,
                    "link": Link(
                        campaign.record.name.of(self.lang), routes.campaign(campaign.year)
                    ),
                    "activities": self.views.activities(items),
                }

    def topics_page(self, kind: str) -> PageSpec:
        path, topics, activities, link = self.topics(kind)
        rows = [
            {
                "link": link(topic, len(activities[key])),
                "definition": topic.definition.of(self.lang),
            }
            for key, topic in topics.items()
        ]
        title, description = self.words[f"{kind}s"], self.words[f"{kind}s_lead"]
        return self.spec(path, "topics", title, description, f"{kind}s.yml", {"rows": rows})

    def topic_pages(self, kind: str) -> Specs:
        section, topics, activities, link = self.topics(kind)

        def of(activity: Activity) -> tuple[Theme, ...]:
            return activity.themes if kind == "theme" else activity.forms

        for key, topic in topics.items():
            items = activities[key]
            related = self.views.tally(items, of, self.related(link))
            aliases = topic.aliases.zh if self.lang is Language.ZH else topic.aliases.en
            title, definition = topic.name.of(self.lang), topic.definition.of(self.lang)
            context = {
                "kind": kind,
                "definition": definition,
                "aliases": aliases,
                "counted": self.strings.count("activities", len(items)),
                "groups": self.views.groups(items),
                # The first is the topic itself: it shares every activity.
                "related": related[1:7],
            }
            path = link(topic, 0).path
            source = f"{kind}s.yml"
            yield self.spec(path, "topic", title, definition, source, context, section)

    def related(self, link: Callable[[Theme, int], Link]) -> Callable[[Theme, int], Link]:
        def counted(topic: Theme, count: int) -> Link:
            plain = link(topic, count)
            return Link(plain.text, plain.path, self.strings.count("shared", count))

        return counted

    def topics(
        self, kind: str
    ) -> tuple[str, Mapping[str, Theme], dict[str, list[Activity]], Callable[[Theme, int], Link]]:
        if kind == "theme":
            return routes.THEMES, self.catalog.themes, self.catalog.by_theme, self.views.theme
        return routes.FORMS, self.catalog.forms, self.catalog.by_form, self.views.form

    def matrix_page(self) -> PageSpec:
        themes = list(self.catalog.themes.values())
        rows = []
        for key, activities in self.catalog.by_agency.items():
            agency = self.catalog.agencies[key]
            counts = [sum(theme in a.themes for a in activities) for theme in themes]
            cells = [
                Link(str(count) if count else "", f"{routes.theme(theme.id)}#{key}")
                for theme, count in zip(themes, counts, strict=True)
            ]
            total = Link(str(len(activities)), routes.agency(key))
            name = agency.short_name.of(self.lang)
            rows.append({"agency": Link(name, routes.agency(key)), "cells": cells, "total": total})
        context = {
            "themes": [self.views.theme(theme) for theme in themes],
            "rows": rows,
            "totals": [
                Link(str(len(self.catalog.by_theme[theme.id])), routes.theme(theme.id))
                for theme in themes
            ],
            "total": Link(str(len(self.catalog.activities)), routes.SEARCH),
        }
        title, description = self.words["matrix"], self.words["matrix_lead"]
        return self.spec(routes.MATRIX, "matrix", title, description, "themes.yml", context)

    def campaign_pages(self) -> Specs:
        for campaign in self.catalog.campaigns:
            record = campaign.record
            context = {
                "summary": record.summary.of(self.lang),
                "counts": self.headline(campaign),
                "facts": [
                    {
                        "label": fact.label.of(self.lang),
                        "value": fact.value.of(self.lang),
                        "sources": [
                            {"name": source.name.of(self.lang), "url": source.url}
                            for source in fact.sources
                        ],
                    }
                    for fact in record.facts
                ],
                "coverage": list(self.coverage_rows(campaign)),
                "total": f"{campaign.coverage.total:,}",
                "paragraphs": self.paragraph_rows(campaign),
                "paragraphs_lead": self.words["paragraphs_lead"].format(
                    paragraphs=len(campaign.notice.paragraphs), sentences=len(campaign.sentences)
                ),
                "notice_title": record.notice.title.of(self.lang),
                "sha256": record.notice.sha256,
            }
            title, description = record.name.of(self.lang), record.summary.of(self.lang)
            source = f"campaigns/{campaign.year}/campaign.yml"
            path = routes.campaign(campaign.year)
            yield self.spec(path, "campaign", title, description, source, context)

    def coverage_rows(self, campaign: Campaign) -> Iterable[dict[str, str]]:
        coverage = campaign.coverage
        for kind in KINDS:
            if coverage.counts[kind]:
                count = coverage.counts[kind]
                yield {
                    "kind": self.words[f"kind_{kind}"],
                    "characters": f"{count:,}",
                    "share": f"{count / coverage.total:.1%}",
                }

    def paragraph_rows(self, campaign: Campaign) -> list[dict[str, object]]:
        rows = []
        for paragraph in campaign.notice.paragraphs:
            items = [
                a for a in campaign.activities if a.sentence.place.paragraph == paragraph.number
            ]
            agency = items[0].agency
            path = f"{routes.agency(agency.id)}#{campaign.year}"
            rows.append(
                {
                    "number": str(paragraph.number),
                    "agency": Link(self.views.agency_name(agency), path),
                    "sentences": str(len(paragraph.sentences)),
                    "activities": Link(str(len(items)), path),
                }
            )
        return rows

    def search_page(self) -> PageSpec:
        items = self.catalog.activities
        context = {
            "counted": self.strings.count("activities", len(items)),
            "groups": self.views.groups(items),
        }
        title, description = self.words["search"], self.words["all_activities_lead"]
        return self.spec(routes.SEARCH, "search", title, description, "site.yml", context)

    def glossary_page(self) -> PageSpec:
        terms = [
            {
                "id": term.id,
                "zh": term.term.zh,
                "en": term.term.en,
                "note": term.note.of(self.lang) if term.note else "",
                "source": term.source,
                "confidence": self.words[f"confidence_{term.confidence}"],
            }
            for term in self.catalog.terms.values()
        ]
        title, description = self.words["glossary"], self.words["glossary_lead"]
        context = {"terms": terms}
        return self.spec(routes.GLOSSARY, "glossary", title, description, "glossary.yml", context)
