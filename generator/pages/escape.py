"""Write any text so that Markdown, HTML and Jinja show exactly that text."""

import re

import yaml
from markupsafe import Markup

from generator.language import HAN

# Every ASCII character that Markdown, its extensions or HTML give a meaning, and the blanks that
# either would fold, as a numeric character reference. https://html.spec.whatwg.org/#charref
_SPECIAL = "&<>\"'`*_{}[]#|~^\\$\t\n\r"
_REFERENCES = str.maketrans({character: f"&#{ord(character)};" for character in _SPECIAL})


def escape(value: object) -> Markup:
    """Return a value as text that is safe inside HTML and inside a line of Markdown."""
    if isinstance(value, Markup):
        return value
    return Markup(str(value).translate(_REFERENCES))  # noqa: S704  # every special is replaced


_NEEDED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


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


def front_matter(meta: dict[str, object]) -> str:
    """Return a page's metadata as YAML between `---` lines."""
    # MkDocs drops front matter that does not parse without a word, so an emitter writes it.
    text = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{text}---\n\n"
