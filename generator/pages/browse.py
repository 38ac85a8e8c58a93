"""The pages by which a reader goes from the campaign to an activity."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from pypinyin import lazy_pinyin

from generator.catalog.catalog import Activity
from generator.catalog.records import Agency, Theme
from generator.data.citations import cite_agency
from generator.language import Language
from generator.pages.changes import gone_from
from generator.pages.citing import citation_view
from generator.pages.matrix import picture
from generator.pages.spec import Maker, PageSpec, Specs
from generator.pages.views import Downloads, Link
from generator.structure import routes

# How many related topics a page names, and how many shared activities say why.
_RELATED, _REASONS = 5, 2
# How many changes the home page names.
_LATEST = 3


def home_page(maker: Maker) -> PageSpec:
    catalog, campaign = maker.catalog, maker.catalog.campaigns[0]
    drawn = picture(catalog)
    context = {
        "summary": campaign.record.summary.of(maker.lang),
        "counts": maker.headline(),
        "themes": _topic_links(maker, catalog.themes, catalog.by_theme, maker.views.theme),
        "forms": _topic_links(maker, catalog.forms, catalog.by_form, maker.views.form),
        "kinds": list(_agencies_by_kind(maker)),
        "facts": maker.facts(campaign),
        "matrix_path": routes.MATRIX,
        "picture": drawn,
        "picture_text": maker.words["matrix_picture"].format(
            agencies=maker.strings.count("agencies", len(catalog.by_agency)),
            themes=maker.strings.count("themes", len(catalog.themes)),
            cells=drawn.cells,
        ),
        "latest": maker.words["latest_text"].format(date=catalog.site.updated),
        "changes": [maker.views.change(change) for change in catalog.changes[:_LATEST]],
        "changes_path": routes.CHANGES,
        "campaign_path": routes.campaign(campaign.year),
    }
    title = campaign.record.name.of(maker.lang)
    description = catalog.site.description.of(maker.lang)
    source = f"campaigns/{campaign.year}/campaign.yml"
    return maker.spec(routes.HOME, "home", title, description, source, context, hide=("toc",))


def _topic_links(
    maker: Maker,
    topics: Mapping[str, Theme],
    activities: Mapping[str, list[Activity]],
    link: Callable[[Theme, int], Link],
) -> list[Link]:
    return [link(topic, len(activities[key])) for key, topic in topics.items()]


def _agencies_by_kind(maker: Maker) -> Iterable[dict[str, object]]:
    for kind in maker.catalog.kinds.values():
        links = [
            maker.views.agency(maker.catalog.agencies[key], len(activities))
            for key, activities in maker.catalog.by_agency.items()
            if maker.catalog.agencies[key].kind == kind.id
        ]
        if links:
            yield {"id": kind.id, "name": kind.name.of(maker.lang), "links": links}


def agencies_page(maker: Maker) -> PageSpec:
    rows = [
        {
            "link": maker.views.agency(agency, len(activities)),
            "other_name": agency.name.of(maker.lang.other),
            "acronym": agency.acronym or "",
            "kind": maker.catalog.kinds[agency.kind].name.of(maker.lang),
        }
        for key, activities in maker.catalog.by_agency.items()
        for agency in (maker.catalog.agencies[key],)
    ]
    context = {"rows": rows, "letters": _by_letter(maker), "other_tag": maker.lang.other.tag}
    title, description = maker.words["agencies"], maker.words["agencies_lead"]
    return maker.spec(
        routes.AGENCIES, "agencies", title, description, "agencies.yml", context, hide=("toc",)
    )


def _by_letter(maker: Maker) -> list[dict[str, object]]:
    """Return the agencies by the first letter of the name, of its pinyin in Chinese."""

    def sound(link: Link) -> str:
        name = "".join(lazy_pinyin(link.text)) if maker.lang is Language.ZH else link.text
        return name.lower()

    links = [maker.views.agency(maker.catalog.agencies[key]) for key in maker.catalog.by_agency]
    letters = groupby(sorted(links, key=sound), lambda link: sound(link)[0].upper())
    return [{"letter": letter, "links": list(members)} for letter, members in letters]


def agency_pages(maker: Maker) -> Specs:
    """One page per agency, in the notice's order, so that previous and next follow it."""
    catalog = maker.catalog
    for key, activities in catalog.by_agency.items():
        agency = catalog.agencies[key]
        name = maker.views.agency_name(agency)
        counted = maker.strings.count("activities", len(activities))
        context = {
            "agency": _agency_facts(maker, agency),
            "themes": [
                Link(link.text, f"{link.path}#{key}", link.count)
                for link in maker.views.tally(activities, lambda a: a.themes, maker.views.theme)
            ],
            "campaigns": list(_by_campaign(maker, activities)),
            "downloads": Downloads.of("agencies", key, routes.agency(key)),
            "item": {"citation": citation_view(cite_agency(agency, catalog, maker.site_url), key)},
            "gone": gone_from(maker, routes.agency(key)),
            "embed_path": routes.embed("agencies", key),
            "named": maker.views.activities(catalog.by_partner.get(key, [])),
        }
        description = maker.words["agency_description"].format(agency=name, counted=counted)
        source = activities[0].content_file
        yield maker.spec(
            routes.agency(key),
            "agency",
            name,
            description,
            source,
            context,
            routes.AGENCIES,
            scripts=("assets/cite.js",),
        )


def _agency_facts(maker: Maker, agency: Agency) -> dict[str, object]:
    aliases = agency.aliases.zh if maker.lang is Language.ZH else agency.aliases.en
    return {
        "full_name": agency.name.of(maker.lang) if maker.lang is Language.ZH else "",
        "other_name": agency.name.of(maker.lang.other),
        "other_tag": maker.lang.other.tag,
        "acronym": agency.acronym,
        "aliases": aliases,
        "kind": maker.catalog.kinds[agency.kind].name.of(maker.lang),
        "website": agency.website,
        "note": agency.note and agency.note.of(maker.lang),
    }


def _by_campaign(maker: Maker, activities: list[Activity]) -> Iterable[dict[str, object]]:
    for campaign in maker.catalog.campaigns:
        items = [activity for activity in activities if activity.campaign is campaign]
        if items:
            yield {
                "year": campaign.year,
                "link": Link(campaign.record.name.of(maker.lang), routes.campaign(campaign.year)),
                "reading": f"{routes.reading(campaign.year)}#{items[0].agency.id}",
                "counted": maker.strings.count("activities", len(items)),
                "activities": maker.views.activities(items),
            }


def topics_page(maker: Maker, kind: str) -> PageSpec:
    path, topics, activities, link = _topics(maker, kind)
    rows = [
        {
            "link": link(topic, len(activities[key])),
            "definition": topic.definition.of(maker.lang),
        }
        for key, topic in topics.items()
    ]
    title, description = maker.words[f"{kind}s"], maker.words[f"{kind}s_lead"]
    return maker.spec(
        path, "topics", title, description, f"{kind}s.yml", {"rows": rows}, hide=("toc",)
    )


def topic_pages(maker: Maker, kind: str) -> Specs:
    section, topics, activities, link = _topics(maker, kind)

    def of(activity: Activity) -> tuple[Theme, ...]:
        return activity.themes if kind == "theme" else activity.forms

    for key, topic in topics.items():
        items = activities[key]
        related = _related(maker, topic, items, of, link)
        aliases = topic.aliases.zh if maker.lang is Language.ZH else topic.aliases.en
        title, definition = topic.name.of(maker.lang), topic.definition.of(maker.lang)
        context = {
            "kind": kind,
            "definition": definition,
            "aliases": aliases,
            "counted": maker.strings.count("activities", len(items)),
            "groups": maker.views.groups(items),
            "related": related,
            "embed_path": routes.embed("themes", key) if kind == "theme" else "",
            "downloads": Downloads.of(
                f"{kind}s", key, link(topic, 0).path if kind == "theme" else ""
            ),
        }
        path = link(topic, 0).path
        source = f"{kind}s.yml"
        yield maker.spec(path, "topic", title, definition, source, context, section)


def _related(
    maker: Maker,
    topic: Theme,
    items: list[Activity],
    of: Callable[[Activity], tuple[Theme, ...]],
    link: Callable[[Theme, int], Link],
) -> list[dict[str, object]]:
    """Return the topics that share most activities with this one, and which those are."""
    others = Counter(other.id for item in items for other in of(item) if other is not topic)
    records = {other.id: other for item in items for other in of(item)}
    rows = []
    for key, count in others.most_common(_RELATED):
        plain = link(records[key], count)
        shared = maker.strings.count("shared", count)
        common = [item for item in items if records[key] in of(item)]
        rows.append(
            {
                "link": Link(plain.text, plain.path, shared),
                "shared": maker.views.activities(common[:_REASONS]),
                "has_more": count > _REASONS,
            }
        )
    return rows


def _topics(
    maker: Maker, kind: str
) -> tuple[str, Mapping[str, Theme], dict[str, list[Activity]], Callable[[Theme, int], Link]]:
    if kind == "theme":
        return routes.THEMES, maker.catalog.themes, maker.catalog.by_theme, maker.views.theme
    return routes.FORMS, maker.catalog.forms, maker.catalog.by_form, maker.views.form
