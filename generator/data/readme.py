"""Say in plain text what the files are, where they come from and what is allowed, in each language.

The words are those of the page of the data.
"""

from collections.abc import Callable, Iterable, Iterator

from generator.catalog.catalog import Campaign
from generator.catalog.records import Issued
from generator.data.columns import RowSource
from generator.data.contents import contents
from generator.data.csv_file import BOM
from generator.data.large import is_large
from generator.data.tables import TABLES, WHY_LISTED
from generator.language import Language
from generator.structure import routes

_RULE = "-" * 72
WORDS = (
    *("unofficial_long", "announced", "colon", "data_set", "data_files", "data_terms", "data_page"),
    *("data_version", "data_version_text", "data_notice", "licence_translation", "data_safe"),
    *("data_listed", "data_by_list", "data_citations", "source_card", "source_text"),
    *("data_lists_large", "data_citations_large"),
    *("source_issued", "source_issued_by_one", "source_issued_by_several", "source"),
    *("source_official", "source_official_none", "source_received", "source_unknown"),
)


def to_readme(source: RowSource) -> str:
    """Return the text of README.txt."""
    return _in_each_language(lambda lang: _about(source, lang))


def to_licence(source: RowSource) -> str:
    """Return the text of LICENCE.txt."""

    def lines(lang: Language) -> Iterator[str]:
        yield from (source.words[lang]["data_set"], "")
        yield from _licence(source, lang)

    return _in_each_language(lines)


def _in_each_language(lines: Callable[[Language], Iterable[str]]) -> str:
    # The mark before it says that it is UTF-8, where a host or an editor does not.
    parts = ("".join(f"{line}\n" for line in lines(lang)) for lang in Language)
    return BOM + f"\n{_RULE}\n\n".join(parts)


def _about(source: RowSource, lang: Language) -> Iterator[str]:
    catalog, words = source.catalog, source.words[lang]
    page = routes.absolute(routes.address(lang, routes.DATA), source.site_url)
    yield from (words["data_set"], "", catalog.site.description.of(lang))
    yield from (words["announced"], words["unofficial_long"])
    yield _told(source, lang, "data_page", page)
    yield from ("", f"# {words['data_files']}", "", *_files(source, lang))
    yield from ("", words["data_safe"], "", words["data_listed"], "")
    yield from (f"- {why}{words['colon']}{words[f'listed_{why}']}" for why in WHY_LISTED)
    yield from ("", f"# {words['source_card']}")
    for campaign in catalog.campaigns:
        yield from ("", *_origin(source, lang, campaign))
    yield from ("", f"# {words['data_terms']}", "", *_licence(source, lang))


def _files(source: RowSource, lang: Language) -> Iterator[str]:
    words = source.words[lang]
    held = {name: words[key] for name, key in contents(source.catalog)}
    held |= {f"{table.name}.csv": words[f"table_{table.name}"] for table in TABLES[1:]}
    if is_large(source.catalog):
        held["agencies/, themes/"] = words["data_lists_large"]
        held["citations/"] = words["data_citations_large"]
    else:
        held["agencies/, themes/, forms/"] = words["data_by_list"]
        held["citations/"] = words["data_citations"]
    return (f"- {name}{words['colon']}{text}" for name, text in held.items())


def _issued(source: RowSource, lang: Language, issued: Issued) -> str:
    count = issued.others + 1
    key = f"source_issued_by_{'several' if issued.others else 'one'}"
    text = source.words[lang][key]
    return text.format_map({"by": issued.by.of(lang), "all": count, "date": issued.date})


def _origin(source: RowSource, lang: Language, campaign: Campaign) -> Iterator[str]:
    words, notice = source.words[lang], campaign.record.notice
    yield _told(source, lang, "source_text", notice.title.of(lang))
    if notice.issued:
        yield _told(source, lang, "source_issued", _issued(source, lang, notice.issued))
        reported = notice.issued.source
        known = (reported.name.of(lang), reported.url or "")
        yield _told(source, lang, "source", " ".join(known).rstrip())
    yield _told(source, lang, "source_official", notice.official or words["source_official_none"])
    if notice.received:
        yield _told(source, lang, "source_received", notice.received.of(lang))
    if notice.unknown:
        yield _told(source, lang, "source_unknown", notice.unknown.of(lang))


def _licence(source: RowSource, lang: Language) -> Iterator[str]:
    site = source.catalog.site
    licence = site.licences.translation
    yield _told(source, lang, "data_version", site.updated)
    yield source.words[lang]["data_version_text"]
    yield _told(source, lang, "data_notice", site.licences.notice.of(lang))
    yield _told(source, lang, "licence_translation", f"{licence.name.of(lang)} {licence.url}")


def _told(source: RowSource, lang: Language, key: str, text: str) -> str:
    words = source.words[lang]
    return f"{words[key]}{words['colon']}{text}"
