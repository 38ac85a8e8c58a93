"""Draw the picture that is shown where a page is shared: names and counts, no emblem."""

import io
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.assets.colours import Colours
from generator.catalog.catalog import Catalog
from generator.language import Language
from generator.problems import ContentError, Problem
from generator.strings import Strings

SIZE = (1200, 630)
FONT = "fonts/NotoSansSC-Bold-subset.otf"
_MARGIN = 90


def share_image(catalog: Catalog, strings: Strings, font: Path, colours: Colours) -> bytes:
    """Return the picture of the site in one language.

    Raises:
        ContentError: The font cannot be read, or lacks a glyph of the names.
    """
    lang, count = strings.lang, strings.count
    title = catalog.site.name.of(lang)
    subtitle = catalog.newest.record.name.of(lang)
    activities = catalog.by_campaign[catalog.newest]
    counts = (
        count("agencies", len({item.agency for item in activities})),
        count("activities", len(activities)),
        count("themes", len({theme for item in activities for theme in item.themes})),
    )
    lines = (" / ".join(counts), strings.words["unofficial"])
    if lang is Language.EN:
        # In a font for Chinese these quotation marks are as wide as a character.
        subtitle = subtitle.translate({ord("“"): '"', ord("”"): '"'})
    try:
        missing = missing_glyphs(font, "".join((title, subtitle, *lines)))
    except OSError as error:
        message = f"cannot be read ({error}); expected the font of the shared picture."
        raise ContentError([Problem(f"templates/{FONT}", 1, 1, message)]) from error
    if missing:
        message = f'"{"".join(missing)}" has no glyph in {font.name}; see scripts/subset_font.sh.'
        raise ContentError([Problem("content/site.yml", 1, 1, message)])
    return draw(font, colours, title, subtitle, lines)


def draw(font: Path, colours: Colours, title: str, subtitle: str, lines: Iterable[str]) -> bytes:
    """Return a PNG image of `SIZE`.

    Args:
        font: The font file.
        colours: The colours of the site.
        title: The name of the site, in large letters.
        subtitle: What it is about.
        lines: What else to say, a line each, in small letters.
    """
    used = (colours.of("paper"), colours.of("ink"), colours.of("mark"), colours.of("marked"))
    return _drawn(font, used, title, subtitle, tuple(lines))


# A preview draws the same again and again.
@lru_cache(maxsize=2)
def _drawn(
    font: Path, colours: tuple[str, ...], title: str, subtitle: str, lines: tuple[str, ...]
) -> bytes:
    paper, ink, mark, marked = colours
    image = Image.new("RGB", SIZE, paper)
    canvas = ImageDraw.Draw(image)
    width = SIZE[0] - 2 * _MARGIN
    canvas.rectangle((_MARGIN, 96, SIZE[0] - _MARGIN, 104), fill=ink)
    canvas.text((_MARGIN, 140), title, ink, _fitting(font, title, 92, width))
    face = _fitting(font, subtitle, 48, width)
    left, top, right, bottom = canvas.textbbox((_MARGIN, 280), subtitle, face)
    canvas.rectangle((left - 10, top - 12, right + 10, bottom + 14), fill=mark)
    canvas.rectangle((left - 10, bottom + 14, right + 10, bottom + 18), fill=ink)
    canvas.text((_MARGIN, 280), subtitle, marked, face)
    for i, line in enumerate(lines):
        canvas.text((_MARGIN, 390 + 60 * i), line, ink, _fitting(font, line, 34, width))
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
