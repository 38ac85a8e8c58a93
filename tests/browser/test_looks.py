"""Small pictures of a few pages: what moves, vanishes or loses its style is seen."""

import base64
import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.building import ROOT

LOOKS = ROOT / "tests/golden/looks"
# Page, width, colours. The name of a picture is made of the three.
# Wide ones only: on a phone a word that wraps in one browser and not in another moves all below it.
SHOTS = [
    ("zh/index.html", 1280, "light"),
    ("en/index.html", 1280, "dark"),
    ("zh/agencies/mca.html", 1280, "dark"),
    ("zh/themes/index.html", 1280, "light"),
    ("zh/themes/food-agriculture.html", 1280, "light"),
    ("zh/matrix.html", 1280, "light"),
    ("en/matrix.html", 1280, "dark"),
    ("zh/glossary.html", 1280, "light"),
]
# The mean difference of grey values, of 255. It is less for letters set a fiftieth of an em wider,
# more than browsers differ in, and more for a page that lost a part or its style; see below.
TOLERANCE = 3
# The face that the set-up of the tests installs, so that those of the machine do not matter.
FACE = """* { font-family: "Noto Sans CJK SC" !important }"""
# Draw a picture 32 pixels wide in grey; without another one return it, else how far they are apart.
SHRINK = """async ([picture, other]) => {
  const load = async (data) => {
    const image = new Image();
    image.src = "data:image/png;base64," + data;
    await image.decode();
    return image;
  };
  const draw = (image, width, height) => {
    const canvas = Object.assign(document.createElement("canvas"), {width, height});
    const context = canvas.getContext("2d");
    context.filter = "grayscale(1)";
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, width, height);
    return canvas;
  };
  const large = await load(picture);
  const small = draw(large, 32, Math.round(32 * large.height / large.width));
  if (!other) return small.toDataURL("image/png").split(",")[1];
  const values = (canvas) =>
    canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const reference = await load(other);
  const [now, then] = [values(small), values(draw(reference, small.width, small.height))];
  return now.reduce((sum, value, i) => sum + Math.abs(value - then[i]), 0) / (now.length * 3 / 4);
}"""


@pytest.fixture(scope="module")
def easel(browser: Browser) -> Iterator[Page]:
    """A page on which pictures are compared."""
    with browser.new_page() as page:
        yield page


def picture(browser: Browser, address: str, width: int, colours: str, style: str = "") -> str:
    """Return what a reader sees first of a page, as a PNG in base64."""
    scheme = "dark" if colours == "dark" else "light"
    viewport = {"width": width, "height": 900}
    with browser.new_page(viewport=viewport, color_scheme=scheme, bypass_csp=True) as page:  # type: ignore[arg-type]  # plain values
        page.goto(address)
        page.add_style_tag(content=FACE + style)
        return base64.b64encode(page.screenshot(animations="disabled")).decode()


@pytest.mark.parametrize(("name", "width", "colours"), SHOTS)
def test_page_looks_as_it_did(
    browser: Browser, easel: Page, served: str, name: str, width: int, colours: str
) -> None:
    now = picture(browser, served + name, width, colours)
    path = LOOKS / f"{name.removesuffix('.html').replace('/', '-')}-{width}-{colours}.png"
    if "UPDATE_LOOKS" in os.environ:
        LOOKS.mkdir(exist_ok=True)
        path.write_bytes(base64.b64decode(easel.evaluate(SHRINK, [now, None])))
    then = base64.b64encode(path.read_bytes()).decode()
    assert easel.evaluate(SHRINK, [now, then]) <= TOLERANCE


BROKEN = [
    "main { display: none }",
    ".row { display: none !important }",
    "* { all: revert !important }",
    "h1 { margin-top: 12rem !important }",
]


@pytest.mark.parametrize("style", BROKEN)
def test_a_broken_page_is_seen(browser: Browser, easel: Page, served: str, style: str) -> None:
    address = f"{served}zh/index.html"
    sound, broken = (picture(browser, address, 1280, "light", each) for each in ("", style))
    assert easel.evaluate(SHRINK, [broken, sound]) > TOLERANCE


def test_what_browsers_differ_in_is_not_seen(browser: Browser, easel: Page, served: str) -> None:
    for name, width, colours in SHOTS:
        one, other = (
            picture(browser, served + name, width, colours, style)
            for style in ("", "* { letter-spacing: 0.02em }")
        )
        assert easel.evaluate(SHRINK, [other, one]) <= TOLERANCE, name


def test_the_pictures_are_small() -> None:
    assert len(list(LOOKS.glob("*.png"))) == len(SHOTS)
    assert sum(path.stat().st_size for path in LOOKS.glob("*.png")) <= 16_000
