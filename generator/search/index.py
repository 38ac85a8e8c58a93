"""Turn a catalog into the two files that the search reads, as scripts that work from a disk too.

`core` holds every text that is shown and searched; `reading` holds pinyin and Traditional
characters and is fetched only by a query that needs it. `assets/search.js` looks them up.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.catalog import Activity, Catalog
from generator.content.model import Agency, Theme
from generator.content.notice import Span
from generator.search.reading import pinyin_of, traditional_of

Json = str | int | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True)
class IndexFile:
    """One file of the index."""

    address: str
    """Its name holds a hash of its content, so that it can be cached for ever."""
    text: str


@dataclass(frozen=True)
class SearchIndex:
    """The files of the index."""

    core: IndexFile
    reading: IndexFile


def make_index(catalog: Catalog) -> SearchIndex:
    """Return the index of a catalog; the same catalog gives the same bytes."""
    texts = list(_chinese(catalog))
    reading = _file(
        "reading", {"pinyin": {**pinyin_of(texts)}, "traditional": {**traditional_of(texts)}}
    )
    core = _core(catalog)
    core["reading"] = reading.address.rpartition("/")[2]
    return SearchIndex(_file("core", core), reading)


def _core(catalog: Catalog) -> dict[str, Json]:
    campaigns = {campaign.year: i for i, campaign in enumerate(catalog.campaigns)}
    agencies = {key: i for i, key in enumerate(catalog.agencies)}
    themes = {key: i for i, key in enumerate(catalog.themes)}
    forms = {key: i for i, key in enumerate(catalog.forms)}
    sentences = [sentence for campaign in catalog.campaigns for sentence in campaign.sentences]
    places = {id(sentence): i for i, sentence in enumerate(sentences)}

    def row(item: Activity) -> Json:
        start = item.sentence.place.span.start
        return [
            campaigns[item.year],
            agencies[item.agency.id],
            places[id(item.sentence)],
            item.slug,
            item.title.zh,
            item.title.en or "",
            _spans(item.quotes, start),
            _spans(item.contexts, start),
            [themes[theme.id] for theme in item.themes],
            [forms[form.id] for form in item.forms],
            [agencies[partner.id] for partner in item.partners],
        ]

    return {
        "campaigns": [
            [campaign.year, campaign.record.name.zh, campaign.record.name.en or ""]
            for campaign in catalog.campaigns
        ],
        "agencies": [_agency(agency) for agency in catalog.agencies.values()],
        "themes": [_topic(theme) for theme in catalog.themes.values()],
        "forms": [_topic(form) for form in catalog.forms.values()],
        "synonyms": [list(group.words) for group in catalog.synonyms],
        "sentences": [
            [
                sentence.text.zh,
                sentence.text.en or "",
                sentence.place.paragraph,
                sentence.place.number,
                " ".join(f"{flag.note.zh} {flag.note.en}" for flag in sentence.flags),
            ]
            for sentence in sentences
        ],
        "activities": [row(item) for item in catalog.activities],
    }


def _agency(agency: Agency) -> Json:
    # Nobody types "of the People's Republic of China" before a name.
    name = agency.name.zh.removeprefix("中华人民共和国")
    aliases = [*agency.aliases.zh, *agency.aliases.en]
    names = [name, agency.short_name.en or "", *aliases, agency.acronym or ""]
    others = [name for name in dict.fromkeys(names) if name]
    shown = [agency.short_name.zh, agency.name.en or ""]
    return [agency.id, *shown, [name for name in others if name not in shown]]


def _topic(topic: Theme) -> Json:
    others = [*topic.aliases.zh, *topic.aliases.en]
    return [topic.id, topic.name.zh, topic.name.en or "", list(others)]


def _spans(spans: Iterable[Span], start: int) -> Json:
    """Return spans as start and length, counted from the start of their sentence."""
    return [number for span in spans for number in (span.start - start, span.end - span.start)]


def _chinese(catalog: Catalog) -> Iterable[str]:
    for item in catalog.activities:
        yield item.sentence.text.zh
        yield item.title.zh
    for agency in catalog.agencies.values():
        yield from (agency.short_name.zh, agency.name.zh, *agency.aliases.zh)
    for topic in (*catalog.themes.values(), *catalog.forms.values()):
        yield from (topic.name.zh, *topic.aliases.zh)


def _file(name: str, data: dict[str, Json]) -> IndexFile:
    # JSON is JavaScript (ECMA-262, 2019 on), U+2028 included; a script opens from a disk, where
    # fetching a file is not allowed.
    payload = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = f"atlasSearch.put({json.dumps(name)},{payload});\n"
    digest = hashlib.sha256(text.encode()).hexdigest()[:10]
    return IndexFile(f"search/{name}.{digest}.js", text)
