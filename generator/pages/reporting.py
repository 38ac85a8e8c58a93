"""Make the links by which readers report an error of an activity."""

import re
from collections.abc import Sequence
from urllib.parse import quote

_MAIL = "mailto:"
_ASCII = re.compile(r"[\x00-\x7f]+")


def shown(contact: str) -> str:
    """Return an address as people read it: that of a letter, or of a page."""
    return contact.removeprefix(_MAIL).partition("?")[0]


def report_of(contact: str, subject: str, url: str, words: Sequence[str]) -> str:
    """Return the link for a report: a letter, after RFC 6068, with the page and its words.

    Args:
        contact: The address of the editors: `mailto:`, or of a page.
        subject: What the letter is about.
        url: The address of the page.
        words: The passages of the activity.
    """
    if not contact.startswith(_MAIL):
        return contact
    body = _quoted(f"{url}\n{' … '.join(words)}")
    return f"{_MAIL}{shown(contact)}?subject={_quoted(subject)}&body={body}"


def _quoted(text: str) -> str:
    """Return a text as part of an address; Han characters are encoded by the reader's browser.

    Encoded here, each would take three times as much of every page.
    """
    return _ASCII.sub(lambda found: quote(found[0], ":"), text)
