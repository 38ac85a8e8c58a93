"""Draw a notice to scale: a tick for each paragraph, a bar for the words of each activity.

It is a mask, through which a page shows a colour of its own, so that it is right in every scheme.
What a page is about in the notice, the page draws below it (`pages/frame/ruler.py`).
"""

from collections.abc import Callable, Iterable
from urllib.parse import quote

from generator.catalog.catalog import Activity, Campaign
from generator.catalog.notice import Notice, Paragraph
from generator.language import Language

_WIDTHS = (320, 640, 1024)
"""In pixels: from each of these on, a window has a layer with what there is room for in it."""
_DIGIT, _GAP, _BETWEEN_TICKS = 7, 5, 3
"""In pixels: the width of a digit, what stands after a figure, and the least between two ticks."""
_SVG = "xmlns='http://www.w3.org/2000/svg' width='100%' height='100%'"
_BARS = "stroke='black' stroke-width='4' opacity='.55'"
_TICKS = "stroke='black' vector-effect='non-scaling-stroke'"
_TYPE = (
    "font-family='DIN Alternate,Bahnschrift,Roboto Condensed,Arial Narrow,Arial,sans-serif'"
    " font-size='12' font-weight='600'"
)
_SAFE = " !$&'()*+,-./:;=?@_~"
"""What may stand in an address that stands in quotation marks."""


def to_ruler(campaign: Campaign, activities: Iterable[Activity]) -> str:
    """Return the rules that draw a notice to scale, and that name it on paper.

    Args:
        campaign: That of the notice.
        activities: Those that quote it.
    """
    year, notice, title = campaign.year, campaign.notice, campaign.record.notice.title
    scale = _Scale(notice)
    ticks = scale.by_layer(lambda paragraph: _BETWEEN_TICKS)
    figures = scale.by_layer(lambda paragraph: _DIGIT * len(str(paragraph.number)) + _GAP)
    bars = "".join(
        f"M{quote.start - notice.body.start} 6h{quote.end - quote.start}"
        for activity in activities
        for quote in activity.quotes
    )
    rules = [
        f".top:has(.ruler-{year}) {{--source: {_string(title.of(Language.ZH))}}}",
        f":lang(en) .top:has(.ruler-{year}) {{--source: {_string(title.of(Language.EN))}}}",
    ]
    for number, least in enumerate(_WIDTHS):
        paths = f"<path {_BARS} d='{bars}'/>" if number == 0 else ""
        if ticks[number]:
            paths += f"<path {_TICKS} d='{''.join(map(scale.tick, ticks[number]))}'/>"
        texts = "".join(map(scale.figure, figures[number]))
        rule = f'.ruler-{year} {{--ruler-{number}: url("{_picture(scale.length, paths, texts)}")}}'
        rules.append(rule if number == 0 else f"@media (min-width: {least}px) {{\n{rule}\n}}")
    return "\n".join([*rules, ""])


def _string(text: str) -> str:
    """Return a text as a style sheet has it."""
    return '"' + text.replace("\\", "\\5c ").replace('"', "\\22 ") + '"'


def _picture(length: int, paths: str, texts: str) -> str:
    """Return an image as an address; its paths grow with the window, its texts do not."""
    box = f"viewBox='0 0 {length} 26' preserveAspectRatio='none'"
    svg = f"<svg {_SVG}><svg {box}>{paths}</svg><g {_TYPE}>{texts}</g></svg>"
    return f"data:image/svg+xml,{quote(svg, safe=_SAFE)}"


class _Scale:
    """Where paragraphs stand on a ruler."""

    def __init__(self, notice: Notice) -> None:
        self._start = notice.body.start
        self._paragraphs = notice.paragraphs
        self.length = notice.body.end - notice.body.start

    def tick(self, paragraph: Paragraph) -> str:
        """Return the path of a tick."""
        return f"M{paragraph.span.start - self._start} 0v26"

    def figure(self, paragraph: Paragraph) -> str:
        """Return the number of a paragraph beside its tick."""
        return f"<text x='{self._at(paragraph):.1%}' dx='3' y='22'>{paragraph.number}</text>"

    def by_layer(self, width: Callable[[Paragraph], float]) -> list[list[Paragraph]]:
        """Return what each layer adds to those before it.

        Args:
            width: The pixels that a paragraph's mark takes.
        """
        layers: list[list[Paragraph]] = []
        shown: list[Paragraph] = []
        for least in _WIDTHS:
            added = []
            for paragraph in sorted(self._paragraphs, key=_rank):
                if paragraph not in shown and self._has_room(paragraph, shown, width, least):
                    shown.append(paragraph)
                    added.append(paragraph)
            layers.append(sorted(added, key=lambda paragraph: paragraph.number))
        return layers

    def _has_room(
        self,
        paragraph: Paragraph,
        shown: Iterable[Paragraph],
        width: Callable[[Paragraph], float],
        window: int,
    ) -> bool:
        place = self._at(paragraph) * window
        if place + width(paragraph) > window:
            return False
        for other in shown:
            distance = self._at(other) * window - place
            if distance < width(paragraph) if distance >= 0 else -distance < width(other):
                return False
        return True

    def _at(self, paragraph: Paragraph) -> float:
        return (paragraph.span.start - self._start) / self.length


def _rank(paragraph: Paragraph) -> tuple[int, int]:
    """Return how late a paragraph's mark is left out: the first one, tens, fives, others."""
    number = paragraph.number
    return (0 if number == 1 else 1 if number % 10 == 0 else 2 if number % 5 == 0 else 3), number
