"""What stands around the text of a page."""

import pytest

from generator.pages.frame.heading import heading_of
from generator.structure.nav import NavItem, menu


@pytest.mark.parametrize(
    ("html", "heading"),
    [
        (
            '<h1 id="title">A</h1>\n<p class="lead">B</p>\n<p>C</p>',
            '<h1 id="title">A</h1>\n<p class="lead">B</p>',
        ),
        ("<h1>A</h1>\n<p>B</p>\n<p class='lead'>C</p>", "<h1>A</h1>"),
        ("<p>A</p><h1>B</h1><h1>C</h1>", "<p>A</p><h1>B</h1>"),
        ("<p>A</p>", ""),
    ],
)
def test_heading_ends_after_the_sentence_below_the_title(html: str, heading: str) -> None:
    assert heading_of(html) == heading
    assert html.startswith(heading)


def test_menu_begins_with_what_is_always_seen() -> None:
    paths = ["index.html", "agencies/index.html", "themes/index.html", "forms/index.html"]
    paths += ["matrix.html", "search.html", "campaigns/2024.html", "source/2024.html"]
    paths += ["data.html", "about.html"]
    shown = [item.path for item in menu([NavItem(path, f"zh/{path}") for path in paths])]
    assert shown == [
        *("themes/index.html", "agencies/index.html", "forms/index.html", "matrix.html"),
        *("source/2024.html", "data.html", "campaigns/2024.html", "about.html"),
    ]
