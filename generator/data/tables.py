"""Turn the catalog into tables of plain rows, which every tabular format writes."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from generator.catalog.catalog import Activity, Campaign, Catalog
from generator.catalog.records import Agency, Theme
from generator.data.activity_table import ACTIVITIES
from generator.data.columns import (
    Column,
    Row,
    RowSource,
    Table,
    both,
    id_column,
    integer_columns,
    joined,
    list_columns,
    text_columns,
)
from generator.language import Bilingual, Language


def _each(text: Bilingual) -> tuple[str, ...]:
    return tuple(text.of(lang) for lang in Language)


def _campaign_rows(source: RowSource) -> Iterator[Row]:
    for campaign in source.catalog.campaigns:
        record = campaign.record
        yield (
            campaign.year,
            *_each(record.name),
            *_each(record.notice.title),
            record.notice.sha256,
            campaign.coverage.total,
            len(campaign.notice.paragraphs),
            len(source.catalog.sentences[campaign]),
            len(source.catalog.by_campaign[campaign]),
        )


def _agency_rows(source: RowSource) -> Iterator[Row]:
    catalog = source.catalog
    for agency in catalog.agencies.values():
        why = why_listed(agency, catalog)
        yield (
            agency.id,
            *_each(agency.name),
            *_each(agency.short_name),
            agency.acronym or "",
            *(joined(agency.aliases.zh), joined(agency.aliases.en)),
            agency.kind,
            *_each(catalog.kinds[agency.kind].name),
            agency.website or "",
            len(catalog.by_agency.get(agency.id, ())),
            why,
            *(source.words[lang][f"listed_{why}"] for lang in Language),
            joined(c.year for c in catalog.campaigns if _has_issued(agency, c)),
            agency.abolished or "",
        )


WHY_LISTED = ("activities", "named", "former", "search")
"""Why a body is in the list; the words are `listed_{why}` of the interface."""


def why_listed(agency: Agency, catalog: Catalog) -> str:
    """Return the first of `WHY_LISTED` that holds of a body."""
    if agency.id in catalog.by_agency:
        return "activities"
    if agency.id in catalog.by_body:
        return "named"
    return "former" if agency.abolished else "search"


def _has_issued(agency: Agency, campaign: Campaign) -> bool:
    """Tell whether a body is reported as the first of those that issued a notice."""
    issued = campaign.record.notice.issued
    own = (agency.name.zh, agency.short_name.zh, *agency.aliases.zh)
    return issued is not None and issued.by.zh in own


def _topic_rows(topics: Iterable[Theme], counts: dict[str, list[Activity]]) -> Iterator[Row]:
    for topic in topics:
        yield (
            topic.id,
            *_each(topic.name),
            *_each(topic.definition),
            joined(topic.aliases.zh),
            joined(topic.aliases.en),
            len(counts.get(topic.id, ())),
        )


def _pairs(
    attribute: Literal["themes", "forms"],
) -> Callable[[RowSource], Iterator[Row]]:
    def rows(source: RowSource) -> Iterator[Row]:
        for item in source.catalog.activities:
            for record in getattr(item, attribute):
                yield item.key, record.id, *_each(record.name)

    return rows


def _body_rows(source: RowSource) -> Iterator[Row]:
    for item in source.catalog.activities:
        for body in item.bodies:
            agency, words = body.agency, item.campaign.notice.quote(body.span)
            yield item.key, agency.id, *_each(agency.name), body.role, words


def _link_columns(column: str, to: str) -> list[Column]:
    return [
        Column("activity", references="activities", is_required=True),
        Column(column, references=to, is_required=True),
        *text_columns(*both(column)),
    ]


def _link_table(name: Literal["themes", "forms"], column: str, to: str) -> Table:
    columns = _link_columns(column, to)
    return Table(f"activity_{name}", columns, _pairs(name), key=("activity", column))


_TOPIC_COLUMNS = [
    *(id_column(), *text_columns(*both("name"), *both("definition"))),
    *(*list_columns(*both("aliases")), *integer_columns("activities")),
]

CAMPAIGNS = Table(
    "campaigns",
    [
        *(id_column(), *text_columns(*both("name"), *both("notice"), "notice_sha256")),
        *integer_columns("characters", "paragraphs", "sentences", "activities"),
    ],
    _campaign_rows,
)
AGENCIES = Table(
    "agencies",
    [
        *(id_column(), *text_columns(*both("name"), *both("short_name"), "acronym")),
        *(*list_columns(*both("aliases")), *text_columns("kind", *both("kind"), "website")),
        *(*integer_columns("activities"), *text_columns("why_listed", *both("why_listed"))),
        *(*list_columns("issued"), *text_columns("abolished")),
    ],
    _agency_rows,
)
THEMES = Table(
    "themes", _TOPIC_COLUMNS, lambda s: _topic_rows(s.catalog.themes.values(), s.catalog.by_theme)
)
FORMS = Table(
    "forms", _TOPIC_COLUMNS, lambda s: _topic_rows(s.catalog.forms.values(), s.catalog.by_form)
)
ACTIVITY_BODIES = Table(
    "activity_bodies",
    [
        *_link_columns("agency", "agencies"),
        *(Column("role", is_required=True), Column("words", is_required=True)),
    ],
    _body_rows,
    key=("activity", "agency"),
)
TABLES = (
    *(ACTIVITIES, CAMPAIGNS, AGENCIES, THEMES, FORMS),
    _link_table("themes", "theme", "themes"),
    _link_table("forms", "form", "forms"),
    ACTIVITY_BODIES,
)


def make_rows(source: RowSource) -> dict[str, list[Row]]:
    """Return the rows of every table."""
    return {table.name: list(table.rows(source)) for table in TABLES}
