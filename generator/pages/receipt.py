"""Say where the text of a notice comes from."""

from generator.catalog.records import NoticeRecord
from generator.strings import Strings


def hash_name(notice: NoticeRecord, strings: Strings) -> str:
    """Return what the SHA-256 of the text is called: that of a file that was received, or not."""
    return strings.words["sha256_of_text" if notice.extraction else "sha256"]


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
