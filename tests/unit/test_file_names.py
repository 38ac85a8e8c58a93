"""What a file may be called, so that every system can hold it."""

import re
from pathlib import Path

import pytest

from generator.build import address_list
from generator.content.read import read_catalog
from generator.file_names import (
    ADDRESS,
    LONGEST,
    PART,
    is_device,
    why_no_image,
    why_no_part,
    why_not,
)
from tests.conftest import catalog_of

PAGE = "---\ntitle: a\ndescription: b\n---\n# a\n"
DEVICES = [
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{i}" for name in ("com", "lpt") for i in range(1, 10)),
]


@pytest.mark.parametrize("name", DEVICES)
def test_devices_of_windows_are_no_names(name: str) -> None:
    for form in (name, name.upper(), name.title(), f"{name}.html", f"{name}.tar.gz", f"{name} .md"):
        assert is_device(form), form
    assert not is_device(f"{name}x")
    assert not is_device(f"x{name}")
    assert why_no_part(name) == f'"{name}" is a device on Windows; expected another name.'
    assert "is a device" in why_no_image(f"{name.upper()}.png")


@pytest.mark.parametrize("name", ["console", "com", "com0", "com10", "lpt", "auxiliary", "nul-1"])
def test_names_like_devices_are_names(name: str) -> None:
    assert why_no_part(name) == ""


@pytest.mark.parametrize(
    "name",
    [
        "",
        "A",
        "a_b",
        "a--b",
        "-a",
        "a-",
        "a.b",
        "a b",
        "常见",
        "é",
        "a#b",
        "a%20b",
        "a?b",
        "a\n",
        "a.",
    ],
)
def test_name_without_a_plain_address_is_refused(name: str) -> None:
    assert why_no_part(name).endswith("in words joined by single hyphens.")


def test_long_name_is_refused() -> None:
    assert why_no_part("a" * LONGEST) == ""
    assert why_no_part("a" * (LONGEST + 1)).endswith("expected at most 80.")


@pytest.mark.parametrize("name", ["logo.PNG", "map_2.webp", "a.b-c.svg", "2024.gif"])
def test_image_may_have_more(name: str) -> None:
    assert why_no_image(name) == ""


@pytest.mark.parametrize("name", ["图.png", "a b.png", "a#.png", "a%.png", "_a.png", "é.png", "a."])
def test_image_needs_an_address_too(name: str) -> None:
    assert why_no_image(name)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("about.md", "About.md"),
        ("about.md", "ABOUT.MD"),
        ("\u00e9.png", "e\u0301.png"),
        ("\u00e9.png", "E\u0301.png"),
        ("\u212b", "\u00c5"),
    ],
)
def test_two_names_of_one_file_are_refused(one: str, two: str) -> None:
    wrong = why_not((name, "") for name in (one, two))
    assert len(wrong) == 1
    assert "is one name with" in next(iter(wrong.values()))[0]
    assert why_not((name, "") for name in (one, f"x{two}")) == {}


def test_composition_is_told_by_code_point() -> None:
    wrong = why_not((name, "") for name in ("caf\u00e9", "cafe\u0301"))
    hints = [hint for _, hint in wrong.values()]
    assert hints == ["To the eye they are alike: U+00E9 for U+0065 U+0301."]


def test_what_is_a_name_is_a_part_of_an_address() -> None:
    names = ["about", "a-b", "2024", "x" * LONGEST, "index"]
    for name in names:
        assert re.fullmatch(PART, name)
        assert why_no_part(name) == ""
        assert re.fullmatch(ADDRESS, f"{name}.html")
        assert re.fullmatch(ADDRESS, f"{name}/{name}.html#{name}")


@pytest.mark.parametrize("name", ["more", "a/more", "常见 问题", "a#b", "100%", "a_b", "A", "con"])
def test_an_address_that_is_written_down_is_one_that_is_read(project: Path, name: str) -> None:
    for lang in ("zh", "en"):
        path = project / f"content/pages/{lang}/{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE, "utf-8")
    catalog, problems = read_catalog(project / "content")
    if catalog is None:
        assert {problem.path for problem in problems} == {
            f"content/pages/{lang}/{name}.md" for lang in ("zh", "en")
        }
        return
    (project / "content/addresses.txt").write_text(address_list(catalog), "utf-8")
    assert f"{name}.html" in catalog_of(project).published
