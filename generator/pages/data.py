"""The page of the files: what each holds, its columns, a preview, licence, feeds."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from generator.data.citations import cite_data_set
from generator.data.tables import ACTIVITIES, TABLES, Source, Table
from generator.language import Language
from generator.pages.citing import citation_view
from generator.pages.spec import Maker, PageSpec
from generator.pages.views import Link
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


def data_page(maker: Maker) -> PageSpec:
    """Return the page that describes every file."""
    catalog, words, site = maker.catalog, maker.words, maker.catalog.site
    names = [column.name for column in ACTIVITIES.columns]
    places = [names.index(name) for name in _PREVIEWED]
    rows = list(islice(ACTIVITIES.rows(Source(catalog, maker.site_url)), _ROWS))
    context = {
        "files": list(_files(maker)),
        "preview_lead": words["data_preview_lead"].format(n=len(rows)),
        "preview_columns": _PREVIEWED,
        "preview": [
            [PreviewCell(str(row[i]), _tag(maker.lang, names[i])) for i in places] for row in rows
        ],
        "verify_files": _verify_files(catalog.campaigns[0].year),
        "year": catalog.campaigns[0].year,
        "tables": [_table(maker, table) for table in TABLES],
        "lists": list(_lists(maker)),
        "feed": "feed.xml",
        "version": site.updated,
        "licence_notice": site.licences.notice.of(maker.lang),
        "licence": {
            "name": site.licences.translation.name.of(maker.lang),
            "url": site.licences.translation.url,
        },
        "item": {"citation": citation_view(cite_data_set(catalog, maker.site_url), "data-set")},
    }
    return maker.spec(
        routes.DATA, "data", words["data"], words["data_lead"], "site.yml", context,
        scripts=("assets/cite.js",),
    )  # fmt: skip


def _files(maker: Maker) -> Iterable[Link]:
    """Yield each file of the folder with what it holds in the place of a count."""
    for name, word in _FILES.items():
        yield Link(name, routes.data_file(name), maker.words[f"file_{word}"])
    for campaign in maker.catalog.campaigns:
        for end, word in zip(routes.NOTICE_ENDS, ("notice", "text", "rest"), strict=True):
            name = routes.notice_file(campaign.year, end)
            yield Link(name, routes.data_file(name), maker.words[f"file_{word}"])


def _verify_files(year: str) -> list[Link]:
    notice = (routes.notice_file(year, end) for end in routes.NOTICE_ENDS)
    names = ("verify.mjs", "activities.json", *notice)
    return [Link(name, routes.data_file(name)) for name in names]


def _tag(lang: Language, column: str) -> str:
    own = column.rpartition("_")[2]
    return Language(own).tag if own in list(Language) and own != lang else ""


def _table(maker: Maker, table: Table) -> dict[str, object]:
    words, file = maker.words, f"{table.name}.csv"
    return {
        # Markdown would take the underscore of a name for emphasis.
        "anchor": f"table-{table.name.replace('_', '-')}",
        "title": words[f"table_{table.name}"],
        "file": file,
        "path": routes.data_file(file),
        "columns": [
            {
                "name": column.name,
                "title": words[f"column_{column.name}"],
                "text": words[f"column_{column.name}_text"],
            }
            for column in table.columns
        ],
    }


def _lists(maker: Maker) -> Iterable[dict[str, object]]:
    catalog, lang = maker.catalog, maker.lang
    for kind, names, page in (
        (
            "agencies",
            {key: maker.views.agency_name(catalog.agencies[key]) for key in catalog.by_agency},
            routes.agency,
        ),
        (
            "themes",
            {key: topic.name.of(lang) for key, topic in catalog.themes.items()},
            routes.theme,
        ),
        ("forms", {key: topic.name.of(lang) for key, topic in catalog.forms.items()}, None),
    ):
        files = [
            {
                "name": name,
                "csv": routes.data_file(f"{kind}/{key}.csv"),
                "json": routes.data_file(f"{kind}/{key}.json"),
                "feed": routes.feed(page(key)) if page else "",
            }
            for key, name in names.items()
        ]
        yield {"heading": maker.words[kind], "files": files}
