"""Turn the catalog into tables of plain rows, which every tabular format writes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.catalog.catalog import Activity, Catalog
from generator.catalog.notice import sha256
from generator.catalog.records import Theme
from generator.language import Language
from generator.structure import routes

Cell = str | int
Row = tuple[Cell, ...]
Rows = Mapping[str, Sequence[Row]]
"""The rows of each table by its name."""
SEPARATOR = " | "
"""Between the values of a cell that has several."""


@dataclass(frozen=True)
class Column:
    """A column; its words are `column_{name}` and `column_{name}_text` of the interface."""

    name: str
    type: Literal["string", "integer"] = "string"
    references: str = ""
    """The table whose `id` it holds."""
    is_required: bool = False
    is_list: bool = False
    """Its cells hold any number of values, with `SEPARATOR` between them."""


@dataclass(frozen=True)
class Table:
    """A table and what makes its rows."""

    name: str
    columns: Sequence[Column]
    rows: Callable[["RowSource"], Iterator[Row]]
    key: Sequence[str] = field(default=("id",))


@dataclass(frozen=True)
class RowSource:
    """What rows are made from."""

    catalog: Catalog
    site_url: str


def _text(*names: str) -> list[Column]:
    return [Column(name) for name in names]


def _lists(*names: str) -> list[Column]:
    return [Column(name, is_list=True) for name in names]


def _id() -> Column:
    return Column("id", is_required=True)


def joined(values: Iterable[str]) -> str:
    """Return several values as one cell."""
    return SEPARATOR.join(values)


def language_url(lang: Language, site_url: str) -> str:
    """Return the full address before the paths of a language."""
    return routes.absolute(routes.address(lang, ""), site_url)


def permalink(item: Activity, lang: Language, site_url: str) -> str:
    """Return the full address of an activity."""
    return f"{language_url(lang, site_url)}{routes.activity(item)}"


def translation(item: Activity) -> str:
    """Return how far the English is: `pending`, `draft`, `reviewed` or `stale`."""
    if item.sentence.text.en is None or item.title.en is None:
        return "pending"
    return "stale" if item.sentence.is_stale or item.is_stale else item.sentence.status


def _activity_rows(source: RowSource) -> Iterator[Row]:
    for item in source.catalog.activities:
        campaign, sentence = item.campaign, item.sentence
        quote = campaign.notice.quote
        yield (
            item.key,
            campaign.year,
            item.agency.id,
            item.agency.name.zh,
            item.agency.name.en or "",
            item.slug,
            sentence.place.paragraph,
            sentence.place.number,
            item.title.zh,
            item.title.en or "",
            joined(map(quote, item.quotes)),
            joined(map(quote, item.contexts)),
            sentence.text.zh,
            sentence.text.en or "",
            translation(item),
            joined(theme.id for theme in item.themes),
            joined(form.id for form in item.forms),
            joined(body.agency.id for body in item.bodies),
            joined(flag.text for flag in sentence.flags),
            campaign.record.notice.title.zh,
            permalink(item, Language.ZH, source.site_url),
            permalink(item, Language.EN, source.site_url),
            sha256(sentence.text.zh.encode()),
            joined(item.own_english),
        )


def _campaign_rows(source: RowSource) -> Iterator[Row]:
    for campaign in source.catalog.campaigns:
        record = campaign.record
        yield (
            campaign.year,
            record.name.zh,
            record.name.en or "",
            record.notice.title.zh,
            record.notice.title.en or "",
            record.notice.sha256,
            campaign.coverage.total,
            len(campaign.notice.paragraphs),
            len(source.catalog.sentences[campaign]),
            len(source.catalog.by_campaign[campaign]),
        )


def _agency_rows(source: RowSource) -> Iterator[Row]:
    catalog = source.catalog
    for agency in catalog.agencies.values():
        yield (
            agency.id,
            agency.name.zh,
            agency.name.en or "",
            agency.short_name.zh,
            agency.short_name.en or "",
            agency.acronym or "",
            joined(agency.aliases.zh),
            joined(agency.aliases.en),
            agency.kind,
            catalog.kinds[agency.kind].name.zh,
            catalog.kinds[agency.kind].name.en or "",
            agency.website or "",
            len(catalog.by_agency.get(agency.id, ())),
        )


def _topic_rows(topics: Iterable[Theme], counts: dict[str, list[Activity]]) -> Iterator[Row]:
    for topic in topics:
        yield (
            topic.id,
            topic.name.zh,
            topic.name.en or "",
            topic.definition.zh,
            topic.definition.en or "",
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
                yield item.key, record.id

    return rows


def _body_rows(source: RowSource) -> Iterator[Row]:
    for item in source.catalog.activities:
        for body in item.bodies:
            yield item.key, body.agency.id, body.role, item.campaign.notice.quote(body.span)


def _link_columns(column: str, to: str) -> list[Column]:
    return [
        Column("activity", references="activities", is_required=True),
        Column(column, references=to, is_required=True),
    ]


def _link_table(name: Literal["themes", "forms"], column: str, to: str) -> Table:
    columns = _link_columns(column, to)
    return Table(f"activity_{name}", columns, _pairs(name), key=("activity", column))


_TOPIC_COLUMNS = [
    *(_id(), *_text("name_zh", "name_en", "definition_zh", "definition_en")),
    *(*_lists("aliases_zh", "aliases_en"), Column("activities", "integer")),
]

CAMPAIGNS = Table(
    "campaigns",
    [
        *(_id(), *_text("name_zh", "name_en", "notice_zh", "notice_en", "notice_sha256")),
        *(Column("characters", "integer"), Column("paragraphs", "integer")),
        *(Column("sentences", "integer"), Column("activities", "integer")),
    ],
    _campaign_rows,
)
AGENCIES = Table(
    "agencies",
    [
        *(_id(), *_text("name_zh", "name_en", "short_name_zh", "short_name_en", "acronym")),
        *(*_lists("aliases_zh", "aliases_en"), *_text("kind", "kind_zh", "kind_en", "website")),
        Column("activities", "integer"),
    ],
    _agency_rows,
)
THEMES = Table(
    "themes", _TOPIC_COLUMNS, lambda s: _topic_rows(s.catalog.themes.values(), s.catalog.by_theme)
)
FORMS = Table(
    "forms", _TOPIC_COLUMNS, lambda s: _topic_rows(s.catalog.forms.values(), s.catalog.by_form)
)
ACTIVITIES = Table(
    "activities",
    [
        _id(),
        Column("campaign", references="campaigns", is_required=True),
        Column("agency", references="agencies", is_required=True),
        *_text("agency_zh", "agency_en", "slug"),
        *(Column("paragraph", "integer"), Column("sentence", "integer")),
        *(*_text("title_zh", "title_en"), *_lists("quote_zh", "context_zh")),
        *(*_text("text_zh", "text_en", "translation"), *_lists("themes", "forms", "bodies")),
        *(*_lists("flags"), *_text("source", "permalink", "permalink_en", "sha256")),
        *_lists("quote_en"),
    ],
    _activity_rows,
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
    """Return the rows of every table, made once for all formats."""
    return {table.name: list(table.rows(source)) for table in TABLES}
