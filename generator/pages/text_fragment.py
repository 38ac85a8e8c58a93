"""Lead to words of a page: text fragments (https://wicg.github.io/scroll-to-text-fragment/)."""

from urllib.parse import quote

from generator.catalog.notice import Span

# How many characters at least stand for each end of the words.
_LEAST = 4


def to_text_fragment(text: str, span: Span, *, after: int = 0) -> str:
    """Return what an address ends with so that a browser finds and marks these words.

    A browser takes the first place of the beginning, and the first end after it.

    Args:
        text: The text of the page.
        span: The words.
        after: How many characters at their start stand elsewhere on the page too.
    """
    words = text[span.start : span.end]
    starts = (words[:i] for i in range(after + _LEAST, len(words)))
    start = next((each for each in starts if text.find(each) == span.start), words)
    rest = span.start + len(start)
    ends = (words[-i:] for i in range(_LEAST, len(words) - len(start)))
    end = next((each for each in ends if text.find(each, rest) + len(each) == span.end), "")
    # A hyphen has a meaning of its own in a text fragment.
    parts = [
        quote(each, safe="").replace("-", "%2D") for each in ([start, end] if end else [words])
    ]
    return ":~:text=" + ",".join(parts)
