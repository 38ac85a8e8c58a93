"""Read the fonts of the pages: figures, and for Latin letters headings too."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.problems import ContentError, Problem
from generator.structure import routes

FOLDER = "fonts"


def read_fonts(templates: Path, shown: str) -> Iterator[tuple[str, bytes]]:
    """Yield each font, and their licence, with its address.

    Args:
        templates: The folder of the templates.
        shown: Its path for messages.

    Raises:
        ContentError: A font cannot be read.
    """
    for address in (*routes.FONTS, routes.FONT_LICENCE):
        name = PurePosixPath(address).name
        try:
            yield address, (templates / FOLDER / name).read_bytes()
        except OSError as error:
            message = f"cannot be read ({error.strerror}); expected a font of the pages."
            raise ContentError([Problem(f"{shown}/{FOLDER}/{name}", 1, 1, message)]) from error
