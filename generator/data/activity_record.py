"""Turn an activity into a record of plain values, with the exact places of its words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.catalog.catalog import Activity, NamedBody
from generator.catalog.notice import Notice, Span, sha256
from generator.catalog.records import Theme
from generator.language import Bilingual, Language
from generator.structure import routes

PlainRecord = Mapping[str, Any]
"""What is written as JSON; `activities.schema.json` says what it holds."""


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


def to_record(item: Activity, site_url: str) -> PlainRecord:
    """Return an activity as plain values.

    Offsets count characters of the notice's text; those of `quotes_en` of the English sentence.
    """
    sentence, notice = item.sentence, item.campaign.notice
    return {
        "id": item.key,
        "campaign": item.campaign.year,
        "agency": item.agency.id,
        **names("agency", item.agency.name),
        "slug": item.slug,
        "permalink": permalink(item, Language.ZH, site_url),
        "permalink_en": permalink(item, Language.EN, site_url),
        "title": _both(item.title),
        "quotes": _spans(notice, item.quotes),
        "quotes_en": [
            {"start": span.start, "end": span.end, "text": text}
            for span, text in zip(item.quotes_en, item.own_english, strict=True)
        ],
        "contexts": _spans(notice, item.contexts),
        "sentence": {
            "paragraph": sentence.place.paragraph,
            "number": sentence.place.number,
            "start": sentence.place.span.start,
            "end": sentence.place.span.end,
            **_both(sentence.text),
            "sha256": sha256(sentence.text.zh.encode()),
        },
        "translation": translation(item),
        **_topics("themes", item.themes),
        **_topics("forms", item.forms),
        "bodies": [_body(notice, body) for body in item.bodies],
        "flags": [
            {"text": flag.text, "note": _both(flag.note), "since": flag.since}
            for flag in sentence.flags
        ],
        **names("source", item.campaign.record.notice.title),
    }


def names(key: str, name: Bilingual) -> dict[str, str]:
    """Return a name in each language, to stand beside the id that is called `key`."""
    return {f"{key}_{lang}": name.of(lang) for lang in Language}


def _topics(key: str, topics: Sequence[Theme]) -> dict[str, list[str]]:
    ids = {key: [topic.id for topic in topics]}
    return ids | {f"{key}_{lang}": [topic.name.of(lang) for topic in topics] for lang in Language}


def _body(notice: Notice, body: NamedBody) -> dict[str, object]:
    return {
        "agency": body.agency.id,
        **names("agency", body.agency.name),
        "role": body.role,
        "words": span_record(notice, body.span),
    }


def _both(text: Bilingual) -> dict[str, str | None]:
    return {"zh": text.zh, "en": text.en}


def _spans(notice: Notice, spans: Iterable[Span]) -> list[dict[str, object]]:
    return [span_record(notice, span) for span in spans]


def span_record(notice: Notice, span: Span) -> dict[str, object]:
    """Return where words of a notice stand, and the words."""
    return {"start": span.start, "end": span.end, "text": notice.quote(span)}
