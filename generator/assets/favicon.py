"""Draw the sign that browsers show beside the title of a page: lines of text, no emblem."""

from generator.assets.colours import Colours


def to_favicon(colours: Colours) -> str:
    """Return an SVG image."""
    back, front = colours.of("accent"), colours.of("on-accent")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="6" fill="{back}"/>'
        f'<path d="M8 9h16M8 16h10M8 23h13" stroke="{front}" stroke-width="3"'
        ' stroke-linecap="round"/></svg>\n'
    )
