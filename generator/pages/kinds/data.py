"""The page of the files: what each holds, its columns, a preview, licence, feeds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Catalog
from generator.data.activity_record import to_record
from generator.data.activity_table import ACTIVITIES, activity_row
from generator.data.citations import cite_data_set
from generator.data.columns import Table
from generator.data.contents import contents
from generator.data.examples import examples
from generator.data.published import data_set_citations
from generator.data.tables import TABLES, WHY_LISTED, why_listed
from generator.language import Language
from generator.pages.citing import CitationView, citation_view
from generator.pages.file_lists import FileGroup, ListNotes, file_lists, file_size, list_notes
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import Link, SourceCard
from generator.structure import routes

_PREVIEWED = ("id", "paragraph", "sentence", "title_zh", "title_en", "quote_zh", "themes")
_ROWS = 3


@dataclass(frozen=True, eq=False)
class FileRow:
    """A file, what it holds and how large it is."""

    name: str
    path: str
    text: str
    size: str


@dataclass(frozen=True, eq=False)
class ExampleView:
    """Something to run with the files, and what it gives."""

    text: str
    code: str
    result: str


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
    size: str
    columns: Sequence[ColumnRow]


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
class WhyListed:
    """Why bodies are in the list of agencies, and how many for this reason."""

    why: str
    text: str
    number: int


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

    files: Sequence[FileRow]
    examples: Sequence[ExampleView]
    preview: Preview
    verify: Verify
    tables: Sequence[TableView]
    listed: Sequence[WhyListed]
    lists: Sequence[FileGroup]
    notes: ListNotes
    feed: str
    cards: Sequence[SourceCard]
    """Where the text of each campaign comes from."""
    licence: LicenceView
    cited: Sequence[CitedData]


def _pages(maker: Maker) -> Pages:
    words, context = maker.words, partial(_context, maker)
    yield maker.page(KIND, routes.DATA, words["data"], words["data_lead"], ["site.yml"], context)


def _context(maker: Maker) -> DataContext:
    catalog, site = maker.catalog, maker.catalog.site
    licence, cited = site.licences.translation, cite_data_set(catalog, maker.site_url)
    return DataContext(
        files=list(_files(maker)),
        examples=list(_examples(maker)),
        preview=_preview(maker),
        verify=Verify(_verify_files(catalog), [campaign.year for campaign in catalog.campaigns]),
        tables=[_table(maker, table) for table in TABLES],
        listed=list(_listed(maker)),
        lists=list(file_lists(maker)),
        notes=list_notes(maker),
        feed="feed.xml",
        cards=[maker.views.source_card(campaign) for campaign in catalog.campaigns],
        licence=LicenceView(
            version=site.updated,
            notice=site.licences.notice.of(maker.lang),
            name=licence.name.of(maker.lang),
            url=licence.url,
        ),
        cited=[CitedData("", citation_view(cited, data_set_citations()))],
    )


def _preview(maker: Maker) -> Preview:
    names = [column.name for column in ACTIVITIES.columns]
    places = [names.index(name) for name in _PREVIEWED]
    items = maker.catalog.activities[:_ROWS]
    first = [activity_row(to_record(item, maker.site_url)) for item in items]
    rows = [[PreviewCell(str(row[i]), _tag(maker.lang, names[i])) for i in places] for row in first]
    return Preview(maker.words.fill("data_preview_lead", n=len(rows)), _PREVIEWED, rows)


def _files(maker: Maker) -> Iterator[FileRow]:
    """Yield each file of the folder with what it holds."""
    for name, word in contents(maker.catalog):
        yield FileRow(name, routes.data_file(name), maker.words[word], file_size(maker, name))


def _examples(maker: Maker) -> Iterator[ExampleView]:
    for example in examples(maker.catalog):
        text = maker.words.fill(example.word, theme=example.theme.of(maker.lang))
        result = maker.strings.count(example.counted, example.number)
        yield ExampleView(text, example.code, result)


def _listed(maker: Maker) -> Iterator[WhyListed]:
    catalog = maker.catalog
    counts = Counter(why_listed(agency, catalog) for agency in catalog.agencies.values())
    for why in WHY_LISTED:
        if counts[why]:
            yield WhyListed(why, maker.words[f"listed_{why}"], counts[why])


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
        size=file_size(maker, file),
        columns=[
            ColumnRow(
                column.name, words[f"column_{column.name}"], words[f"column_{column.name}_text"]
            )
            for column in table.columns
        ],
    )


KIND = PageKind(
    name="data",
    context=DataContext,
    place=routes.DATA,
    pages=_pages,
    paths=lambda catalog: [routes.DATA],
    nav=lambda maker: [maker.nav_item("data", routes.DATA)],
    scripts=(routes.CITE_SCRIPT,),
)
