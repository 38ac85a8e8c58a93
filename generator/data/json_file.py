"""Write records as JSON, and what a notice holds beside the words of activities."""

import json
from collections.abc import Callable, Iterable, Iterator

from generator.catalog.catalog import Campaign
from generator.data.activity_record import span_record


def json_lines(*, is_large: bool) -> Callable[[object], str]:
    """Return what makes of a record a JSON object on one line, without blanks if there are many."""
    separators = (",", ":") if is_large else None
    return json.JSONEncoder(ensure_ascii=False, separators=separators).encode


def to_array(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the parts of a JSON array, given its objects, each on a line of its own."""
    yield b"["
    between = b"\n"
    for line in lines:
        yield between
        yield line
        between = b",\n"
    yield b"\n]\n"


def to_rest(campaign: Campaign, notice_path: str, text_path: str, *, is_large: bool) -> str:
    """Return as JSON what a notice holds beside quotes and contexts, so that all adds up.

    Args:
        campaign: The campaign of the notice.
        notice_path: The file of the raw notice.
        text_path: The file of its text, in whose characters all offsets count.
        is_large: Whether it is to be all on one line.
    """
    notice = campaign.notice
    rest = [
        {"kind": run.kind, **span_record(notice, run.span)}
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
    if is_large:
        return json_lines(is_large=True)(record) + "\n"
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
