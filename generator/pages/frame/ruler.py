"""Say what the ruler over a page shows: a notice to scale, and what the page is about in it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from generator.catalog.catalog import Campaign
from generator.catalog.notice import Notice, Span
from generator.pages.frame.frame import FrameLink, Ruler
from generator.pages.page import Lit, Maker
from generator.structure import routes

_NARROWEST = 12
"""In characters: what is shorter is drawn so long, or a phone would not show it; what is no farther
apart is drawn as one."""


def ruler_of(lit: Lit | None, maker: Maker, address: str) -> Ruler:
    """Return the ruler of a page.

    Args:
        lit: What the page is about; the newest notice where it does not say.
        maker: What makes the pages of its language.
        address: Its address.
    """
    campaign = lit.campaign if lit else maker.catalog.newest
    notice = campaign.notice
    spans = lit.spans if lit else ()
    source = routes.address(maker.lang, routes.source(campaign.year))
    style = "" if campaign is maker.catalog.newest else routes.ruler(campaign.year)
    return Ruler(
        year=campaign.year,
        href=routes.relative(source, address),
        label=_label(campaign, spans, maker),
        width=str(notice.body.end - notice.body.start),
        lit="".join(_paths(notice, spans)),
        style=routes.relative(style, address) if style else "",
    )


def kicker_of(lit: Lit | None, maker: Maker) -> Iterator[FrameLink]:
    """Yield in words what is lit: the paragraph if it is one, how much of the notice it is."""
    if not lit or not lit.spans:
        return
    notice, words = lit.campaign.notice, maker.words
    numbers = {number for span in lit.spans for number in _numbers(notice, span)}
    if len(numbers) == 1:
        text = words.fill("lit_paragraph", n=numbers.pop())
        yield FrameLink(maker.of_campaign(text, lit.campaign))
    share = 100 * _length(lit.spans) / (notice.body.end - notice.body.start)
    yield FrameLink(words.fill("lit_share", share=max(1, round(share))))


def _numbers(notice: Notice, span: Span) -> Iterator[int]:
    """Yield the numbers of the paragraphs that have a character of a span."""
    place = bisect_right(notice.paragraphs, span.start, key=lambda each: each.span.start)
    for paragraph in notice.paragraphs[max(0, place - 1) :]:
        if paragraph.span.start >= span.end:
            break
        if span.overlaps(paragraph.span):
            yield paragraph.number


def _label(campaign: Campaign, spans: Iterable[Span], maker: Maker) -> str:
    characters = _length(spans)
    text = maker.words["ruler"]
    if characters:
        text = maker.words.fill("ruler_lit", characters=f"{characters:,}")
    return maker.of_campaign(text, campaign)


def _length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in _merged(spans))


def _paths(notice: Notice, spans: Iterable[Span]) -> Iterator[str]:
    """Yield the pieces of a path, counted in characters from the first paragraph."""
    for span in _merged((_widened(span) for span in spans), _NARROWEST):
        yield f"M{span.start - notice.body.start} 6h{span.end - span.start}"


def _widened(span: Span) -> Span:
    missing = max(0, _NARROWEST - (span.end - span.start))
    return Span(span.start - missing // 2, span.end + missing - missing // 2)


def _merged(spans: Iterable[Span], gap: int = 0) -> list[Span]:
    """Return spans in their order, as one those between which there is no more than a gap."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + gap:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
