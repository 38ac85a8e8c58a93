"""Say what the lines of a document have in common: how wide its pages are, and if it indents."""

import re
from collections import Counter
from collections.abc import Sequence

from generator.importing.analysis.numerals import read_numeral
from generator.importing.analysis.passages import BLANKS, indent_of, width
from generator.importing.analysis.words import has_deed
from generator.importing.document import DocumentLine

TERMINAL = re.compile(r"(?:[。！？!?；;…]|(?<=[^\dA-Za-z])[.])[”’》」』）)】\"]*$")
"""A line that ends a sentence."""
LABEL = re.compile(
    r"(?:(?:主办|承办|协办|牵头|责任|配合|参加|参与|支持|指导|组织|实施|联合)(?:单位|部门|方)|"
    r"主办|承办|协办|(?:活动)?(?:时间|地点|名称|内容|主题)|联系人|"
    r"联系电话|电话|抄送|附件|注)\s*[：:]"
)
"""A line that begins with it begins a paragraph."""
_MOST_WIDE = 130
_LEAST_WIDE = 36
_SLACK = 5
"""How much narrower than the widest a full line may be: no mark stands at the start of a line."""
INDENT = 3
"""A line is indented where so many halves of a Han character stand before it."""


class Layout:
    """What the lines of a document have in common."""

    def __init__(self, lines: Sequence[tuple[int, DocumentLine]]) -> None:
        plain = [line for _, line in lines if not line.cell]
        self.widths = [width(line.text.rstrip(BLANKS)) for line in plain]
        self.full = self._full_width(plain)
        full = [line for line in plain if self.is_full(line)]
        indented = sum(INDENT <= indent_of(line.text) <= INDENT * 2 for line in plain)
        flush = sum(indent_of(line.text) < INDENT for line in full)
        self.indents = indented > 1 and flush * 2 > len(full)
        """Lines at the start of a paragraph are indented, the others are not."""

    def _full_width(self, plain: Sequence[DocumentLine]) -> int:
        counts = Counter(self.widths)
        found = sorted((w for w in counts if w <= _MOST_WIDE), reverse=True)
        for widest in found:
            band = range(widest - _SLACK, widest + 1)
            count = sum(counts[w] for w in band)
            if (
                count >= max(3, len(plain) * 0.2)
                and counts_unfinished(plain, band, self.widths) * 2 > count
            ):
                return widest if widest >= _LEAST_WIDE else 0
        return 0

    def is_full(self, line: DocumentLine) -> bool:
        """Tell whether a line is as wide as the page."""
        wide = width(line.text.rstrip(BLANKS))
        if indent_of(line.text) > INDENT * 2:
            # Centred, or set to the right.
            return False
        return bool(self.full) and self.full - _SLACK <= wide <= self.full + 2


def counts_unfinished(plain: Sequence[DocumentLine], band: range, widths: list[int]) -> int:
    """Count the lines of some widths that end in the middle of a sentence."""
    return sum(
        w in band and _is_unfinished(line.text.strip(BLANKS))
        for line, w in zip(plain, widths, strict=True)
    )


def _is_unfinished(text: str) -> bool:
    """Tell whether a line ends in the middle of a sentence; titles have no end mark either."""
    if TERMINAL.search(text) or LABEL.search(text):
        return False
    return not read_numeral(text) or "，" in text or has_deed(text)
