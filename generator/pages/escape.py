"""Write any text as HTML, with what voices, fonts and line breaks need to know of its languages."""

import re

from markupsafe import Markup, escape

from generator.language import HAN

_NEEDED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escape_text(text: str) -> str:
    """Return a text as HTML; what `markupsafe.escape` gives, for a text of no class of its own."""
    return (
        text.replace("&", "&amp;")
        .replace(">", "&gt;")
        .replace("<", "&lt;")
        .replace("'", "&#39;")
        .replace('"', "&#34;")
    )


def escape_code(code: Markup) -> Markup:
    """Return HTML as text to be read and copied, without the references that it can do without."""

    def reference(match: re.Match[str]) -> str:
        character = chr(int(match[1]))
        return _NEEDED.get(character, character)

    return escape(re.sub(r"&#([0-9]+);", reference, str(code)))


# Han characters with the full-width punctuation between them.
_HAN_RUN = re.compile(rf"[{HAN}]+(?:[、，。：；（）《》]*[{HAN}]+)*")


# Latin words of a sentence; an address or an acronym alone is read the same in either language.
_LATIN_RUN = re.compile(r"\S+://\S+|[A-Za-z][A-Za-z’'-]*(?:,? [A-Za-z’'-]+)*")


def mark_latin(text: str) -> Markup:
    """Return Chinese text in which each run of English says so; see `mark_han`."""
    marked, end = [], 0
    for match in _LATIN_RUN.finditer(text):
        if "://" not in match[0] and re.search("[a-z]{2}", match[0]):
            run = f'<span lang="en">{escape(match[0])}</span>'
            marked += [escape(text[end : match.start()]), run]
            end = match.end()
    return Markup("".join([*marked, escape(text[end:])]))  # noqa: S704  # escaped above


def mark_han(text: str) -> Markup:
    """Return English text in which each run of Chinese says so, for voices, fonts and line breaks.

    WCAG 2.2, criterion 3.1.2, asks for it.
    """
    marked, end = [], 0
    for match in _HAN_RUN.finditer(text):
        marked += [escape(text[end : match.start()]), f'<span lang="zh-Hans">{match[0]}</span>']
        end = match.end()
    return Markup("".join([*marked, escape(text[end:])]))  # noqa: S704  # escaped above


def mark_figures(text: str) -> Markup:
    """Return text in which each figure is set off, to be set larger."""
    parts = re.split(r"(\d[\d,]*)", text)
    marked = [f"<b>{part}</b>" if i % 2 else escape(part) for i, part in enumerate(parts)]
    return Markup("".join(marked))  # noqa: S704  # escaped above
