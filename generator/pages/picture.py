"""Draw the picture that is shown where a page is shared: names and counts, no emblem."""

import io
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
FONT = "fonts/NotoSansSC-Bold-subset.otf"
_PAPER, _INK, _ACCENT = "#fcfbf7", "#1c1f1e", "#0f5c52"
_MARGIN = 90


def draw_picture(font: Path, title: str, subtitle: str, lines: Iterable[str]) -> bytes:
    """Return a PNG image of `SIZE`.

    Args:
        font: The font file.
        title: The name of the site, in large letters.
        subtitle: What it is about.
        lines: What else to say, a line each, in small letters.
    """
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    width = SIZE[0] - 2 * _MARGIN
    draw.rectangle((_MARGIN, 96, SIZE[0] - _MARGIN, 104), fill=_INK)
    draw.text((_MARGIN, 140), title, _INK, _fitting(font, title, 92, width))
    draw.text((_MARGIN, 280), subtitle, _ACCENT, _fitting(font, subtitle, 48, width))
    for i, line in enumerate(lines):
        draw.text((_MARGIN, 390 + 60 * i), line, _INK, _fitting(font, line, 34, width))
    file = io.BytesIO()
    # Few colours, so that a palette halves the file and loses nothing that is seen.
    image.quantize(32).save(file, "PNG", optimize=True)
    return file.getvalue()


def missing_glyphs(font: Path, text: str) -> list[str]:
    """Return the characters of a text that a font has no glyph for, each once."""
    face = ImageFont.truetype(font, 32)
    nothing = bytes(face.getmask("\uffff"))
    return [c for c in dict.fromkeys(text) if c != " " and bytes(face.getmask(c)) == nothing]


def _fitting(font: Path, text: str, size: int, width: int) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(font, size, layout_engine=ImageFont.Layout.BASIC)
    length = face.getlength(text)
    return face if length <= width else face.font_variant(size=int(size * width / length))
