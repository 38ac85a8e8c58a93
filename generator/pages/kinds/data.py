"""The page of the files: what each holds, its columns, a preview, licence, feeds."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.catalog.catalog import Catalog
from generator.data.citations import cite_data_set
from generator.data.tables import ACTIVITIES, TABLES, RowSource, Table
from generator.language import Language
from generator.pages.citing import CitationView, citation_view
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import Link, SourceCard
from generator.structure import routes

_PREVIEWED = ("id", "paragraph", "sentence", "title_zh", "title_en", "quote_zh", "themes")
_ROWS = 5
_FILES = {
    "activities.csv": "csv",
    "activities.xlsx": "xlsx",
    "activities.json": "json",
    "activities.jsonl": "jsonl",
    "atlas.sqlite": "sqlite",
    "datapackage.json": "package",
    "csv-metadata.json": "csvw",
    "activities.schema.json": "schema",
    "verify.mjs": "verify",
    "SHA256SUMS": "sums",
}


@dataclass(frozen=True, eq=False)
class PreviewCell:
    """A cell of the preview; `tag` is its language where that is not the page's."""

    text: str
    tag: str


@dataclass(frozen=True, eq=False)
class ColumnRow:
    """A column of a table, in words."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, eq=False)
class TableView:
    """A table and its columns."""

    anchor: str
    title: str
    file: str
    path: str
    columns: Sequence[ColumnRow]


@dataclass(frozen=True, eq=False)
class ListFiles:
    """The files of one list, such as an agency's; `feed` is empty where there is none."""

    name: str
    csv: str
    json: str
    feed: str


@dataclass(frozen=True, eq=False)
class FileGroup:
    """The files of all lists of a kind."""

    heading: str
    files: Sequence[ListFiles]


@dataclass(frozen=True, eq=False)
class CitedData:
    """How to cite the data set."""

    name: str
    citation: CitationView


@dataclass(frozen=True, eq=False)
class Preview:
    """The first rows of the table of activities."""

    lead: str
    columns: Sequence[str]
    rows: Sequence[Sequence[PreviewCell]]


@dataclass(frozen=True, eq=False)
class Verify:
    """What is needed to check the quotes."""

    files: Sequence[Link]
    years: Sequence[str]


@dataclass(frozen=True, eq=False)
class LicenceView:
    """The version of the data, and what may be done with them."""

    version: str
    notice: str
    name: str
    url: str


@dataclass(frozen=True, eq=False)
class DataContext:
    """What `data.md.j2` prints."""

    files: Sequence[Link]
    preview: Preview
    verify: Verify
    tables: Sequence[TableView]
    lists: Sequence[FileGroup]
    feed: str
    cards: Sequence[SourceCard]
    """Where the text of each campaign comes from."""
    licence: LicenceView
    cited: Sequence[CitedData]


def _pages(maker: Maker) -> Pages:
    catalog, words, site = maker.catalog, maker.words, maker.catalog.site
    licence = site.licences.translation
    context = DataContext(
        files=list(_files(maker)),
        preview=_preview(maker),
        verify=Verify(_verify_files(catalog), [campaign.year for campaign in catalog.campaigns]),
        tables=[_table(maker, table) for table in TABLES],
        lists=list(_lists(maker)),
        feed="feed.xml",
        cards=[maker.views.source_card(campaign) for campaign in catalog.campaigns],
        licence=LicenceView(
            version=site.updated,
            notice=site.licences.notice.of(maker.lang),
            name=licence.name.of(maker.lang),
            url=licence.url,
        ),
        cited=[CitedData("", citation_view(cite_data_set(catalog, maker.site_url), "data-set"))],
    )
    yield maker.page(KIND, routes.DATA, words["data"], words["data_lead"], ["site.yml"], context)


def _preview(maker: Maker) -> Preview:
    names = [column.name for column in ACTIVITIES.columns]
    places = [names.index(name) for name in _PREVIEWED]
    first = islice(ACTIVITIES.rows(RowSource(maker.catalog, maker.site_url)), _ROWS)
    rows = [[PreviewCell(str(row[i]), _tag(maker.lang, names[i])) for i in places] for row in first]
    return Preview(maker.words.fill("data_preview_lead", n=len(rows)), _PREVIEWED, rows)


def _files(maker: Maker) -> Iterator[Link]:
    """Yield each file of the folder with what it holds."""
    for name, word in _FILES.items():
        yield Link(name, routes.data_file(name), maker.words[f"file_{word}"])
    for campaign in maker.catalog.campaigns:
        for end, word in zip(routes.NOTICE_ENDS, ("notice", "text", "rest"), strict=True):
            name = routes.notice_file(campaign.year, end)
            yield Link(name, routes.data_file(name), maker.words[f"file_{word}"])


def _verify_files(catalog: Catalog) -> list[Link]:
    notices = (
        routes.notice_file(campaign.year, end)
        for campaign in catalog.campaigns
        for end in routes.NOTICE_ENDS
    )
    names = ("verify.mjs", "activities.json", *notices)
    return [Link(name, routes.data_file(name)) for name in names]


def _tag(lang: Language, column: str) -> str:
    own = column.rpartition("_")[2]
    return Language(own).tag if own in list(Language) and own != lang else ""


def _table(maker: Maker, table: Table) -> TableView:
    words, file = maker.words, f"{table.name}.csv"
    return TableView(
        # Markdown would take the underscore of a name for emphasis.
        anchor=f"table-{table.name.replace('_', '-')}",
        title=words[f"table_{table.name}"],
        file=file,
        path=routes.data_file(file),
        columns=[
            ColumnRow(
                column.name, words[f"column_{column.name}"], words[f"column_{column.name}_text"]
            )
            for column in table.columns
        ],
    )


def _lists(maker: Maker) -> Iterator[FileGroup]:
    catalog, lang = maker.catalog, maker.lang
    agencies = {key: maker.views.agency_name(catalog.agencies[key]) for key in catalog.by_agency}
    themes = {key: topic.name.of(lang) for key, topic in catalog.themes.items()}
    forms = {key: topic.name.of(lang) for key, topic in catalog.forms.items()}
    yield _group(maker, "agencies", agencies, routes.agency)
    yield _group(maker, "themes", themes, routes.theme)
    yield _group(maker, "forms", forms, None)


def _group(
    maker: Maker, kind: str, names: Mapping[str, str], page: Callable[[str], str] | None
) -> FileGroup:
    files = [
        ListFiles(
            name,
            routes.data_file(f"{kind}/{key}.csv"),
            routes.data_file(f"{kind}/{key}.json"),
            routes.feed(page(key)) if page else "",
        )
        for key, name in names.items()
    ]
    return FileGroup(maker.words[kind], files)


KIND = PageKind(
    name="data",
    context=DataContext,
    place=routes.DATA,
    pages=_pages,
    paths=lambda catalog: [routes.DATA],
    nav=lambda maker: [maker.nav_item("data", routes.DATA)],
    scripts=(routes.CITE_SCRIPT,),
)
