"""Read Markdown as its reader sees it: by the page that it stands for."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.importing.document import Document, DocumentLine
from generator.importing.encodings import Decoded
from generator.importing.html_file import page_document
from generator.importing.line_ends import split_lines, without_controls
from generator.importing.markdown_rules import MOST_LEVELS, footnotes_of, parser
from generator.importing.refusal import refusal
from generator.importing.text_file import note_of_controls
from generator.problems import Place, counted, quoted

_FIELD = re.compile(r"[\w-]+[ \t]*:(?:\s|$)")
_MOST_FIELDS = 200


def markdown_document(decoded: Decoded, place: Place) -> Document:
    """Return the document of a Markdown file.

    Marks of headings, bold words, links, tables, code and bullets are no text. Numerals of lists
    are text as the source prints them, `1.` and a blank, since a person has typed them. The end of
    a line in a paragraph continues it (`is_continued`), as blanks that a writer has typed do not.
    Footnotes come after the rest, their numbers in `numeral`; marks for them are no text. HTML in
    it is read as in a page; blanks before a paragraph are left out, as is what only programs read
    at its top (front matter).

    Raises:
        ContentError: It is nested too deeply.
    """
    text, controls = without_controls(decoded.text)
    source, front = _without_front_matter(split_lines(text))
    env: dict[str, Any] = {}
    markdown = parser()
    page = _rendered(markdown.parse("\n".join(source), env), markdown, env, place)
    notes = [decoded.note, note_of_controls(controls), front, _note_of_links(env)]
    document = page_document(page, "md", decoded.encoding, notes, place)
    lines = [*document.lines, *_footnote_lines(markdown, env, place)]
    return replace(document, lines=tuple(lines))


def _without_front_matter(lines: list[str]) -> tuple[list[str], str]:
    """Return the lines below what programs read at the top, and a note about that."""
    if len(lines) < 3 or lines[0].rstrip() != "---" or not _FIELD.match(lines[1]):
        return lines, ""
    ends = (at for at, line in enumerate(lines) if at and line.rstrip() in ("---", "..."))
    end = next(ends, _MOST_FIELDS)
    if end >= _MOST_FIELDS:
        return lines, ""
    title = next((line for line in lines[1:end] if line.startswith("title:")), lines[1])
    count = counted(end - 1, "line")
    return lines[end + 1 :], f"Left out: {count} of front matter ({quoted(title)})."


def _rendered(tokens: list[Token], markdown: MarkdownIt, env: dict[str, Any], place: Place) -> str:
    # Below its limit the parser leaves the rest out.
    if any(token.level >= MOST_LEVELS - 1 for token in tokens):
        message = f"is nested deeper than a text is; expected at most {MOST_LEVELS} levels."
        raise refusal(place, message, "Make its lists and quotations less deep.")
    tokens = list(_with_numerals(tokens))
    return str(markdown.renderer.render(tokens, markdown.options, env))


def _with_numerals(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens with the numerals of lists as text, so that no browser would count them."""
    printed = ""
    for token in tokens:
        if token.type in ("ordered_list_open", "ordered_list_close"):
            token.tag = "ul"
        if printed and token.type == "inline" and token.children is not None:
            token.children.insert(0, _text(f"{printed} "))
            printed = ""
        elif printed and token.type not in ("paragraph_open", "heading_open"):
            # An item that begins with a list or a table has its numeral on a line before.
            yield _block(f"<p>{printed}</p>")
            printed = ""
        yield token
        if token.type == "list_item_open" and token.info:
            printed = f"{token.info}{token.markup}"


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _block(content: str) -> Token:
    return Token("html_block", "", 0, content=content)


def _note_of_links(env: dict[str, Any]) -> str:
    count = len(env.get("references", {}))
    return f"Left out: {counted(count, 'address', 'addresses')} of links." if count else ""


def _footnote_lines(
    markdown: MarkdownIt, env: dict[str, Any], place: Place
) -> Iterator[DocumentLine]:
    notes = footnotes_of(env)
    # Reading a note may find that it refers to more of them, which the loop then comes to.
    for index, name in enumerate(notes.order, 1):
        yield from _lines_of_note(name, str(index), markdown, env, place)
    for name in notes.sources:
        # What nobody refers to is in no place of the page, and yet somebody has written it.
        if name not in notes.referred:
            yield from _lines_of_note(name, "", markdown, env, place)


def _lines_of_note(
    name: str, printed: str, markdown: MarkdownIt, env: dict[str, Any], place: Place
) -> Iterator[DocumentLine]:
    tokens = markdown.parse(footnotes_of(env).sources[name], env)
    page = page_document(_rendered(tokens, markdown, env, place), "md", "utf-8", [], place)
    for index, line in enumerate(page.lines):
        yield replace(line, origin="footnote", numeral="" if index else printed)
