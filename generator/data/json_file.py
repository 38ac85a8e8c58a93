"""Turn activities into JSON records with the exact places of their words."""

import json
from collections.abc import Iterable, Iterator

from generator.catalog.catalog import Activity, Campaign
from generator.catalog.notice import Notice, Span, sha256
from generator.data.tables import RowSource, permalink, translation
from generator.language import Bilingual, Language


def to_json_lines(source: RowSource, items: Iterable[Activity] | None = None) -> Iterator[str]:
    """Yield each of some activities, or of all, as a JSON object on one line, no line break."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for item in source.catalog.activities if items is None else items:
        yield encode(to_record(item, source.site_url))


def to_record(item: Activity, site_url: str) -> dict[str, object]:
    """Return an activity as plain values.

    Offsets count characters of the notice's text; those of `quotes_en` of the English sentence.
    """
    sentence, notice = item.sentence, item.campaign.notice
    return {
        "id": item.key,
        "campaign": item.campaign.year,
        "agency": item.agency.id,
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
        "themes": [theme.id for theme in item.themes],
        "forms": [form.id for form in item.forms],
        "bodies": [
            {"agency": body.agency.id, "role": body.role, "words": _span(notice, body.span)}
            for body in item.bodies
        ],
        "flags": [
            {"text": flag.text, "note": _both(flag.note), "since": flag.since}
            for flag in sentence.flags
        ],
    }


def to_rest(campaign: Campaign, notice_path: str, text_path: str) -> str:
    """Return as JSON what a notice holds beside quotes and contexts, so that all adds up.

    Args:
        campaign: The campaign of the notice.
        notice_path: The file of the raw notice.
        text_path: The file of its text, in whose characters all offsets count.
    """
    notice = campaign.notice
    rest = [
        {"kind": run.kind, **_span(notice, run.span)}
        for run in campaign.coverage.runs
        if run.kind not in ("quote", "context")
    ]
    joins = [
        {"start": cut.start, "end": cut.end, "text": notice.raw[cut.start : cut.end]}
        for cut in notice.cuts
    ]
    record = {
        "campaign": campaign.year,
        "notice": notice_path,
        "sha256": campaign.record.notice.sha256,
        "characters": len(notice.raw),
        "text": text_path,
        "text_characters": len(notice.text),
        "joins": joins,
        "rest": rest,
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _both(text: Bilingual) -> dict[str, str | None]:
    return {"zh": text.zh, "en": text.en}


def _spans(notice: Notice, spans: Iterable[Span]) -> list[dict[str, object]]:
    return [_span(notice, span) for span in spans]


def _span(notice: Notice, span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": notice.quote(span)}
