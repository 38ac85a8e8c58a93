"""Draw the sign of the site: three lines of text, words of one marked; no emblem."""

from generator.assets.colours import Colours


def to_favicon(colours: Colours) -> str:
    """Return an SVG image; its square is lighter than the lines, so that it is seen on any bar."""
    paper, ink, mark = colours.of("paper"), colours.of("ink"), colours.of("mark")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" fill="{paper}"/>'
        f'<path d="M10 16h14" stroke="{mark}" stroke-width="10"/>'
        f'<path d="M4 7h24M4 16h24M4 25h17" stroke="{ink}" stroke-width="3"/></svg>\n'
    )
