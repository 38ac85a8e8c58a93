"""Say what the styles of a document of Word make of a paragraph or a run."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from generator.importing.word_xml import child, children, number, switch, value

_BODY_LEVEL = 9
"""The outline level of what is no heading."""
_MOST_BASES = 50
_HEADING = re.compile(r"(?:heading|标题|toc heading)\s*\d?|title|subtitle|副标题", re.IGNORECASE)


class Styles:
    """The styles of a document, each with those that it is based on."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        self._default = ""
        self._chains: dict[str, list[_Element]] = {}
        self._said: dict[tuple[str, str], bool | None] = {}
        self._defaults = child(root, "docDefaults", "rPrDefault", "rPr")
        for style in [] if root is None else children(root, "style"):
            name = value(style, "styleId")
            self._styles.setdefault(name, style)
            is_default = value(style, "default") not in ("", "0", "false", "off")
            if is_default and value(style, "type") == "paragraph":
                self._default = name

    def of_paragraph(self, properties: _Element | None) -> str:
        """Return the id of the style of a paragraph."""
        return value(child(properties, "pStyle")) or self._default

    def chain(self, style: str) -> list[_Element]:
        """Return a style and what it is based on, nearest first."""
        if style not in self._chains:
            self._chains[style] = list(self._based(style))
        return self._chains[style]

    def is_heading(self, properties: _Element | None) -> bool:
        """Tell whether a paragraph is a heading or a title, by its level or its style."""
        chain = self.chain(self.of_paragraph(properties))
        own = child(properties, "outlineLvl")
        levels = [own, *(child(style, "pPr", "outlineLvl") for style in chain)]
        level = next((number(at, _BODY_LEVEL) for at in levels if at is not None), None)
        if level is not None:
            return level < _BODY_LEVEL
        return any(_HEADING.fullmatch(value(child(style, "name")).strip()) for style in chain)

    def numbering(self, properties: _Element | None) -> tuple[str, int | None, str]:
        """Return the list of a paragraph: its id, the level if one is said, and whose style it is.

        The style is empty where the paragraph says it itself, and the id where it is in no list.
        """
        own = child(properties, "numPr")
        num_id, level = value(child(own, "numId")), child(own, "ilvl")
        if num_id:
            return ("" if num_id == "0" else num_id), number(level, 0), ""
        for style in self.chain(self.of_paragraph(properties)):
            found = child(style, "pPr", "numPr")
            num_id = value(child(found, "numId"))
            if num_id:
                at = level if level is not None else child(found, "ilvl")
                said = None if at is None else number(at, 0)
                return ("" if num_id == "0" else num_id), said, value(style, "styleId")
        return "", None, ""

    def list_of(self, style: str) -> str:
        """Return the id of the list that a style of lists stands for."""
        chain = self.chain(style)
        return next(filter(None, (value(child(at, "pPr", "numPr", "numId")) for at in chain)), "")

    def is_on(self, name: str, run: _Element | None, paragraph: _Element | None) -> bool:
        """Tell whether a property such as `b` holds for a run.

        What a run says itself holds. The styles of characters and of paragraphs that both say yes
        undo each other (ECMA-376 part 1, 17.7.3).
        """
        own = switch(child(run, name))
        if own is not None:
            return own
        of_run = self._says(name, value(child(run, "rStyle")))
        of_paragraph = self._says(name, self.of_paragraph(paragraph))
        if of_run is None and of_paragraph is None:
            return bool(switch(child(self._defaults, name)))
        return bool(of_run) != bool(of_paragraph)

    def _says(self, name: str, style: str) -> bool | None:
        key = (name, style)
        if key not in self._said:
            said = (switch(child(at, "rPr", name)) for at in self.chain(style))
            self._said[key] = next((yes for yes in said if yes is not None), None)
        return self._said[key]

    def _based(self, style: str) -> Iterator[_Element]:
        seen: set[str] = set()
        while style in self._styles and style not in seen and len(seen) < _MOST_BASES:
            seen.add(style)
            yield self._styles[style]
            style = value(child(self._styles[style], "basedOn"))
