"""Say where the text of a notice comes from."""

from generator.catalog.records import NoticeRecord
from generator.strings import Strings


def received(notice: NoticeRecord, strings: Strings) -> str | None:
    """Return where a text comes from, and how it was extracted, as far as that is known."""
    extraction = notice.extraction
    found = [notice.received.of(strings.lang)] if notice.received else []
    if extraction:
        found.append(
            strings.words.fill(
                "extracted",
                original=extraction.original,
                sha256=extraction.sha256,
                program=extraction.program,
            )
        )
    return " ".join(found) or None
