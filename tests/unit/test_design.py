"""The colours of the site have the contrast that docs/design.md gives for them."""

import re

from generator.assets.colours import read_colours
from generator.assets.style_sheet import to_style_sheet
from tests.building import ROOT

COLOURS = read_colours(ROOT / "templates", "templates")
PALETTES = {"light": COLOURS.light, "dark": COLOURS.dark}
CSS = to_style_sheet(ROOT / "templates", "templates", COLOURS)
DOCUMENT = (ROOT / "docs/design.md").read_text("utf-8")
SCHEMES = ("light", "dark")
# WCAG 2.2: 1.4.3 for text, 1.4.11 for what shows where a control is.
LEAST = {"text": 4.5, "control": 3.0}


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rgb` or `#rrggbb`, as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table under a heading of the document."""
    part = DOCUMENT.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_contrast_is_known() -> None:
    assert round(contrast("#000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#fff"), 2) == 4.48


def test_every_token_is_in_the_document_with_its_colours() -> None:
    documented = {
        name.strip("`").removeprefix("--"): [light.strip("`"), dark.strip("`")]
        for name, light, dark, _ in rows("Colour")
    }
    assert documented == {
        name: [palette[name] for palette in PALETTES.values()] for name in PALETTES["light"]
    }


def test_contrast_figures_of_the_document_are_those_of_the_tokens() -> None:
    given = {(fore, back): figures for fore, back, _, *figures in rows("Contrast")}
    assert len(given) >= 9
    for (fore, back), figures in given.items():
        one, other = (name.strip("`").removeprefix("--") for name in (fore, back))
        computed = [f"{contrast(PALETTES[s][one], PALETTES[s][other]):.1f}" for s in SCHEMES]
        assert figures == computed, f"{one} on {other}"


def test_contrast_is_enough_for_what_it_carries() -> None:
    for fore, back, carries, *figures in rows("Contrast"):
        for figure in figures:
            assert float(figure) >= LEAST[carries], f"{fore} on {back}"


def test_every_variable_that_is_used_is_set() -> None:
    used = set(re.findall(r"var\((--[a-z0-9-]+)", CSS))
    set_here = set(re.findall(r"^\s*(--[a-z0-9-]+):", CSS, re.MULTILINE))
    # What a notice sets stands in its own style sheet, or in its part of this one.
    assert used - set_here == {"--ruler-0", "--ruler-1", "--ruler-2", "--source"}
    assert set(PALETTES["light"]) <= {name.removeprefix("--") for name in used}


def test_sizes_of_type_are_few_and_named() -> None:
    sizes = set(re.findall(r"^\s*(--size-\d+):", CSS, re.MULTILINE))
    assert 5 <= len(sizes) <= 8
    screen = CSS.partition("@media print")[0]
    used = re.findall(
        r"\bfont-size: ([^;]+);|\bfont:\s[\w ]*?((?:var\(--size-\d\)|[\d.]+r?em))", screen
    )
    free = {"0", "inherit", "max(1rem, 16px)", "var(--size)", "var(--size, 1rem)"}
    for size in {one or other for one, other in used} - free:
        # A numeral in a sentence has its size from it; a dot of the map has a figure in it.
        assert re.fullmatch(r"var\(--size-[1-6]\)|0?\.\d+em|0\.75rem", size), size
