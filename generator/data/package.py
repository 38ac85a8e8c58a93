"""Describe the CSV files to programs: a Frictionless data package and a JSON Schema."""

import json
from collections.abc import Mapping
from typing import get_args

from generator.catalog.fields import Role
from generator.data.columns import Column, RowSource, Table
from generator.data.tables import TABLES
from generator.folder import Folder
from generator.language import Bilingual, Language
from generator.strings import LanguageWords

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def to_data_package(folder: Folder, source: RowSource) -> str:
    """Return the descriptor (https://datapackage.org, version 2) of the CSV files in a folder."""
    site = source.catalog.site
    licence = site.licences.translation
    package = {
        "$schema": _PROFILE,
        "name": "campaign-atlas",
        "title": _line(site.name),
        "description": _line(site.description),
        "homepage": source.site_url,
        "version": site.updated.replace("-", "."),
        "created": f"{site.updated}T00:00:00Z",
        "licenses": [
            {"name": _licence_id(licence.url), "path": licence.url, "title": _line(licence.name)}
        ],
        "contributors": [{"title": _line(site.publisher), "roles": ["publisher"]}],
        "sources": [
            {"title": _line(campaign.record.notice.title)} for campaign in source.catalog.campaigns
        ],
        "resources": [_resource(folder, table, source.words) for table in TABLES],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def to_activity_schema() -> str:
    """Return the JSON Schema of `activities.json`."""
    text = {"type": "string", "minLength": 1}
    count = {"type": "integer", "minimum": 0}
    slug = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
    digest = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    both = _object({"zh": text, "en": {"type": ["string", "null"]}})
    span = _object({"start": count, "end": count, "text": text})
    spans = _list(span)
    name = {f"agency_{lang}": text for lang in Language}
    body = {"agency": slug, **name, "role": {"enum": list(get_args(Role))}, "words": span}
    ids = {**_list(slug, uniqueItems=True), "minItems": 1}
    labels = {**_list(text), "minItems": 1}
    place = {"paragraph": count, "number": count, "start": count, "end": count}
    sentence = {**place, "zh": text, "en": {"type": ["string", "null"]}, "sha256": digest}
    flag = {"text": text, "note": both, "since": {"type": "string", "format": "date"}}
    record = {
        "id": text,
        "campaign": {"type": "string", "pattern": "^[0-9]{4}$"},
        "agency": slug,
        **name,
        "slug": slug,
        "permalink": text,
        "permalink_en": text,
        "title": both,
        "quotes": {**spans, "minItems": 1},
        "quotes_en": spans,
        "contexts": spans,
        "sentence": _object(sentence),
        "translation": {"enum": ["pending", "draft", "reviewed", "stale"]},
        "themes": ids,
        **{f"themes_{lang}": labels for lang in Language},
        "forms": ids,
        **{f"forms_{lang}": labels for lang in Language},
        "bodies": _list(_object(body)),
        "flags": _list(_object(flag)),
        **{f"source_{lang}": text for lang in Language},
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Activities / 活动",
        "description": "Offsets count Unicode characters of the annex's text, from 0. / "
        "位置按附件文本的字符（Unicode 码位）从 0 计。",
        **_list(_object(record)),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _resource(folder: Folder, table: Table, words: LanguageWords) -> dict[str, object]:
    name = f"{table.name}.csv"
    return {
        "name": table.name,
        "type": "table",
        "path": name,
        "title": _words(words, f"table_{table.name}"),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": folder.sums[name].size,
        "hash": f"sha256:{folder.sums[name].sha256}",
        "schema": {
            "fields": [_field(column, words) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": [column.name],
                    "reference": {"resource": column.references, "fields": ["id"]},
                }
                for column in table.columns
                if column.references
            ],
        },
    }


def _field(column: Column, words: LanguageWords) -> dict[str, object]:
    described: dict[str, object] = {
        "name": column.name,
        "type": column.type,
        "title": _words(words, f"column_{column.name}"),
        "description": _words(words, f"column_{column.name}_text"),
    }
    return {**described, "constraints": {"required": True}} if column.is_required else described


def _words(words: LanguageWords, key: str) -> str:
    return " / ".join(words[lang][key] for lang in Language)


def _line(text: Bilingual) -> str:
    return " / ".join(text.of(lang) for lang in Language)


def _licence_id(url: str) -> str:
    """Return the Open Definition id of a Creative Commons licence, or its address."""
    parts = url.rstrip("/").split("/")
    return f"CC-{parts[-2]}-{parts[-1]}".upper() if "creativecommons.org" in url else url


def _object(properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Mapping[str, object], **more: object) -> dict[str, object]:
    return {"type": "array", "items": items, **more}
