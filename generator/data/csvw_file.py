"""Describe the CSV files by CSV on the Web (https://www.w3.org/TR/tabular-metadata/)."""

import json

from generator.data.columns import SEPARATOR, Column, RowSource, Table
from generator.data.tables import TABLES
from generator.language import Bilingual, Language
from generator.strings import LanguageWords

_DIALECT = {"encoding": "utf-8", "lineTerminators": ["\r\n"], "trim": False}


def to_csvw(source: RowSource) -> str:
    """Return the metadata of every table; programs look for it as `csv-metadata.json`."""
    site, words = source.catalog.site, source.words
    group = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": Language.EN.tag}],
        "dc:title": _values(site.name),
        "dc:description": _values(site.description),
        "dc:publisher": _values(site.publisher),
        "dc:modified": {"@value": site.updated, "@type": "xsd:date"},
        "dc:license": {"@id": site.licences.translation.url},
        "rdfs:comment": _values(_words(words, "data_safe")),
        "dialect": _DIALECT,
        "tables": [_table(table, words) for table in TABLES],
    }
    return json.dumps(group, ensure_ascii=False, indent=1) + "\n"


def _table(table: Table, words: LanguageWords) -> dict[str, object]:
    schema: dict[str, object] = {
        "columns": [_column(column, words) for column in table.columns],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "columnReference": column.name,
                "reference": {"resource": f"{column.references}.csv", "columnReference": "id"},
            }
            for column in table.columns
            if column.references
        ],
    }
    title = _words(words, f"table_{table.name}")
    return {"url": f"{table.name}.csv", "dc:title": _values(title), "tableSchema": schema}


def _column(column: Column, words: LanguageWords) -> dict[str, object]:
    title = _words(words, f"column_{column.name}")
    described: dict[str, object] = {
        "name": column.name,
        # The first is what the header of the file has, in no language.
        "titles": {"und": column.name, **{lang.tag: title.of(lang) for lang in Language}},
        "dc:description": _values(_words(words, f"column_{column.name}_text")),
        "datatype": column.type,
    }
    own = column.name.rpartition("_")[2]
    if own in list(Language):
        described["lang"] = Language(own).tag
    if column.is_list:
        described["separator"] = SEPARATOR
    if column.is_required:
        described["required"] = True
    return described


def _words(words: LanguageWords, key: str) -> Bilingual:
    return Bilingual(words[Language.ZH][key], words[Language.EN][key])


def _values(text: Bilingual) -> list[dict[str, str]]:
    return [{"@value": text.of(lang), "@language": lang.tag} for lang in Language]
