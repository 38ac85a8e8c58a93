"""The pages that set out everything at once: matrix, campaign, all activities, glossary."""

import json
from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.catalog.catalog import Campaign
from generator.catalog.coverage import KINDS
from generator.pages.matrix import Cell, matrix_counts, weight
from generator.pages.spec import Maker, PageSpec, Specs
from generator.pages.views import Link
from generator.structure import routes


def matrix_page(maker: Maker) -> PageSpec:
    themes = list(maker.catalog.themes.values())
    rows = []
    for key, counts in matrix_counts(maker.catalog):
        agency = maker.catalog.agencies[key]
        cells = [
            Cell(str(count), f"{routes.theme(theme.id)}#{key}", weight(count))
            for theme, count in zip(themes, counts, strict=True)
        ]
        total = Link(str(len(maker.catalog.by_agency[key])), routes.agency(key))
        name = agency.short_name.of(maker.lang)
        rows.append({"agency": Link(name, routes.agency(key)), "cells": cells, "total": total})
    context = {
        "themes": [maker.views.theme(theme) for theme in themes],
        "rows": rows,
        "totals": [
            Link(str(len(maker.catalog.by_theme[theme.id])), routes.theme(theme.id))
            for theme in themes
        ],
        "total": Link(str(len(maker.catalog.activities)), routes.SEARCH),
    }
    title, description = maker.words["matrix"], maker.words["matrix_lead"]
    return maker.spec(
        routes.MATRIX, "matrix", title, description, "themes.yml", context, hide=("toc",)
    )


def campaign_pages(maker: Maker) -> Specs:
    for campaign in maker.catalog.campaigns:
        record = campaign.record
        context = {
            "summary": record.summary.of(maker.lang),
            "counts": maker.campaign_counts(campaign),
            "facts": maker.facts(campaign),
            "coverage": list(_coverage_rows(maker, campaign)),
            "total": f"{campaign.coverage.total:,}",
            "paragraphs": _paragraph_rows(maker, campaign),
            "paragraphs_lead": maker.words["paragraphs_lead"].format(
                paragraphs=len(campaign.notice.paragraphs),
                sentences=len(maker.catalog.sentences[campaign]),
            ),
            "notice_title": record.notice.title.of(maker.lang),
            "sha256": record.notice.sha256,
            "source_path": routes.source(campaign.year),
            "reading_path": routes.reading(campaign.year),
        }
        title = maker.words["campaign_title"].format(campaign=record.name.of(maker.lang))
        description = record.summary.of(maker.lang)
        source = f"campaigns/{campaign.year}/campaign.yml"
        path = routes.campaign(campaign.year)
        yield maker.spec(path, "campaign", title, description, source, context)


def _coverage_rows(maker: Maker, campaign: Campaign) -> Iterable[dict[str, str]]:
    coverage = campaign.coverage
    for kind in KINDS:
        if coverage.counts[kind]:
            count = coverage.counts[kind]
            yield {
                "kind": maker.words[f"kind_{kind}"],
                "characters": f"{count:,}",
                "share": f"{count / coverage.total:.1%}",
            }


def _paragraph_rows(maker: Maker, campaign: Campaign) -> list[dict[str, object]]:
    rows = []
    activities = maker.catalog.by_campaign[campaign]
    for paragraph in campaign.notice.paragraphs:
        items = [a for a in activities if a.sentence.place.paragraph == paragraph.number]
        agency = items[0].agency
        path = f"{routes.agency(agency.id)}#{campaign.year}"
        whole = f"{routes.source(campaign.year)}#p{paragraph.number}"
        rows.append(
            {
                "number": Link(str(paragraph.number), whole),
                "agency": Link(maker.views.agency_name(agency), path),
                "sentences": str(len(paragraph.sentences)),
                "activities": Link(str(len(items)), path),
            }
        )
    return rows


def search_page(maker: Maker) -> PageSpec:
    items = maker.catalog.activities
    campaign = maker.catalog.campaigns[0]
    nouns = maker.strings.counts["activities"]
    words = {
        **{
            key.removeprefix("search_"): text
            for key, text in maker.words.items()
            if key.startswith("search_")
        },
        **{
            "position": maker.words["position"],
            "notice_title": campaign.record.notice.title.of(maker.lang),
        },
        **{f"activities_{number}": noun for number, noun in nouns.items()},
    }
    context = {
        "counted": maker.strings.count("activities", len(items)),
        "groups": maker.views.groups(items),
        "words": json.dumps(words, ensure_ascii=False),
        "facets": [
            {"id": key, "name": maker.words[name]}
            for key, name in (
                *(("theme", "themes"), ("form", "forms"), ("agency", "agencies")),
                ("campaign", "campaigns"),
            )
        ],
    }
    title, description = maker.words["search"], maker.words["all_activities_lead"]
    return maker.spec(
        routes.SEARCH,
        "search",
        title,
        description,
        "site.yml",
        context,
        hide=("toc",),
        scripts=("assets/search.js",),
    )


def _uses(maker: Maker, words: str) -> Iterable[Link]:
    """Yield where words stand in the notices: in which sentences, or in the headings."""
    for campaign in maker.catalog.campaigns:
        sentences = maker.catalog.sentences[campaign]
        found = [each for each in sentences if words in each.text.zh]
        yield from (Link(each.place.at, routes.sentence(each)) for each in found)
        if not found and words in campaign.notice.text:
            yield Link(maker.words["kind_heading"], routes.source(campaign.year))


def glossary_page(maker: Maker) -> PageSpec:
    terms = [
        {
            "id": term.id,
            "zh": term.term.zh,
            "en": term.term.en,
            "note": term.note.of(maker.lang) if term.note else "",
            "source": term.source,
            "source_url": bool(term.source and term.source.startswith("http")),
            "source_host": urlsplit(term.source or "").hostname or "",
            "confidence": maker.words[f"confidence_{term.confidence}"],
            "used": list(_uses(maker, term.term.zh)),
        }
        for term in maker.catalog.terms.values()
    ]
    title, description = maker.words["glossary"], maker.words["glossary_lead"]
    context = {"terms": terms}
    return maker.spec(
        routes.GLOSSARY, "glossary", title, description, "glossary.yml", context, hide=("toc",)
    )
