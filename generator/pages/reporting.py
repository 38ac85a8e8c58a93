"""Make what a reader reports an error of an activity by."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, eq=False)
class Report:
    """Whom to write to of an activity, and what the letter should have."""

    href: str
    to: str
    """The address as people write it."""
    url: str
    words: str


def report_of(contact: str, subject: str, url: str, words: Sequence[str]) -> Report:
    """Return the report of an activity; a letter has the address of its page and its words.

    Args:
        contact: The address of the editors: `mailto:`, or of a page.
        subject: What the letter is about.
        url: The address of the page.
        words: The passages of the activity.
    """
    told = " … ".join(words)
    if not contact.startswith("mailto:"):
        return Report(contact, contact, url, told)
    to = contact.removeprefix("mailto:").partition("?")[0]
    body = _quoted(f"{url}\n{told}")
    return Report(f"{contact}?subject={_quoted(subject)}&body={body}", to, url, told)


def _quoted(text: str) -> str:
    """Return a text as part of an address; Han characters are encoded by the reader's browser.

    Encoded here, each would take three times as much of every page.
    """
    return "".join(
        character if ord(character) > 127 else quote(character, ":") for character in text
    )
