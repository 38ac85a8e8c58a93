"""Whatever has a colour takes it from `templates/styles/tokens.toml`."""

import io
import json
import re
from pathlib import Path

import pytest
import tinycss2
import tinycss2.color3
from PIL import Image

from generator.assets.colours import FILE, Colours, read_colours
from generator.assets.favicon import to_favicon
from generator.assets.share_image import FONT, draw
from generator.assets.style_sheet import to_css
from generator.assets.web_manifest import to_web_manifest
from generator.language import Language
from generator.problems import ContentError
from tests.building import ROOT
from tests.conftest import EXAMPLE, catalog_of

TEMPLATES = ROOT / "templates"
COLOURS = read_colours(TEMPLATES, "templates")
# Not one after a letter, as in a link, nor before a hyphen, as in an id: `#2024-week`.
LITERAL = re.compile(
    r"(?<![\w&/])#(?:[0-9a-f]{3,4}){1,2}(?![\w-])|\b(?:rgb|hsl|ok\w{3}|hwb)a?\(", re.I
)
WRITTEN = {".py", ".css", ".js", ".j2", ".html", ".svg", ".toml", ".yml"}
FREE = {"currentcolor", "transparent"}


def other_colours() -> Colours:
    """Return colours that are none of the site's."""
    names = list(COLOURS.light)
    return Colours(
        {name: f"#1234{i:02x}" for i, name in enumerate(names)},
        {name: f"#fedc{i:02x}" for i, name in enumerate(names)},
    )


def test_colours_stand_nowhere_else() -> None:
    folders = ("generator", "templates")
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    found = {
        path.relative_to(ROOT).as_posix(): LITERAL.findall(path.read_text("utf-8"))
        for path in [*paths, ROOT / "mkdocs.yml"]
        if path.suffix in WRITTEN
    }
    assert len(found) > 100
    assert list({path: colours for path, colours in found.items() if colours}) == [
        "templates/styles/tokens.toml"
    ]


@pytest.mark.parametrize("text", ['fill="#fff"', "color:#1F5B63;", "rgb(0 0 0)", "oklch(1 0 0)"])
def test_a_colour_is_seen(text: str) -> None:
    assert LITERAL.search(text)


def test_style_sheets_name_no_colour() -> None:
    for path in (TEMPLATES / "styles").glob("*.css"):
        for token in words(tinycss2.parse_stylesheet(path.read_text("utf-8"))):
            named = tinycss2.color3.parse_color(token)
            assert named is None or token.lower() in FREE, f"{path.name}: {token}"


def words(nodes: list[tinycss2.ast.Node]) -> list[str]:
    """Return the words in the values of style sheets, those in selectors left out."""
    found = []
    for node in nodes:
        if node.type == "declaration":
            found += [part.value for part in node.value if part.type == "ident"]
        elif getattr(node, "content", None):
            found += words(tinycss2.parse_blocks_contents(node.content))
    return found


def test_both_schemes_are_set_as_the_file_says() -> None:
    css = to_css(other_colours())
    light, dark, chosen = re.findall(r"^(\S.*) \{\n((?:  .*\n)+)\}", css, re.MULTILINE)
    for (selector, rule), scheme in ((light, "light"), (dark, "dark"), (chosen, "dark")):
        colours = vars(other_colours())[scheme]
        assert dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", rule)) == colours, selector
        assert f"color-scheme: {scheme};" in rule
    assert [light[0], dark[0], chosen[0]] == [
        *(":root", ':root:not([data-scheme="light"])', ':root[data-scheme="dark"]'),
    ]


def test_favicon_has_the_colours() -> None:
    colours = other_colours()
    found = re.findall(r'(?:fill|stroke)="(.*?)"', to_favicon(colours))
    assert found == [colours.of("paper"), colours.of("mark"), colours.of("ink")]


def test_web_manifest_has_the_colours() -> None:
    colours, site = other_colours(), catalog_of(EXAMPLE).site
    for lang in Language:
        data = json.loads(to_web_manifest(site, lang, colours))
        assert {data["background_color"], data["theme_color"]} == {colours.of("paper")}


def test_share_image_has_the_colours() -> None:
    # Far from each other, so that the palette of the picture keeps them.
    light = {"paper": "#ffeedd", "ink": "#112233", "mark": "#00ff11", "marked": "#aa0000"}
    png = draw(TEMPLATES / FONT, Colours(light, {}), "一", "二", ["三"])
    counts = Image.open(io.BytesIO(png)).convert("RGB").getcolors(1000) or []
    seen = {f"#{bytes(pixel).hex()}" for _, pixel in counts if isinstance(pixel, tuple)}
    assert set(light.values()) <= seen


@pytest.mark.parametrize(
    ("name", "line", "problem"),
    [
        (
            "ink",
            'ink = { light = "black", dark = "#000" }',
            "7:1: \"ink = {'light': 'black', 'dark': '#000'}\"; expected name = PAIR.",
        ),
        (
            "desk",
            'Desk = { light = "#fff", dark = "#000" }',
            "6:1: \"Desk = {'light': '#fff', 'dark': '#000'}\"; expected name = PAIR.",
        ),
        ("desk", 'desk = "#fff"', '6:1: "desk = #fff"; expected name = PAIR.'),
        ("mark", "", '1:1: missing "mark"; expected mark = PAIR.'),
        (
            "paper",
            "paper",
            "5:6: Expected '=' after a key in a key/value pair; expected TOML, such as ink = PAIR.",
        ),
    ],
)
def test_a_colour_that_is_none_is_told(tmp_path: Path, name: str, line: str, problem: str) -> None:
    text = (TEMPLATES / FILE).read_text("utf-8")
    changed = re.sub(f"^{name} = .*$", line, text, flags=re.MULTILINE)
    assert changed != text
    (tmp_path / "styles").mkdir()
    (tmp_path / FILE).write_text(changed, "utf-8")
    with pytest.raises(ContentError) as caught:
        read_colours(tmp_path, "templates")
    told = problem.replace("PAIR", '{ light = "#rrggbb", dark = "#rrggbb" }')
    assert [str(each) for each in caught.value.problems] == [f"templates/{FILE}:{told}"]
