"""Records come into a page of Markdown past the parser, whatever they and the page hold."""

import pytest
from markdown import Markdown

from generator.pages.dressing import Dress, Dressing, in_marks, undress, without_marks

PARTS = {"title": "<h1>T</h1>", "row 1": "<p>one *1*</p>", "row 2": "<p>two \x02wzxhzdk:0\x03</p>"}


def page(*between: str) -> str:
    """Return a page of the three parts with texts around them."""
    marked = [in_marks(mark, "Markdown *here*") for mark in PARTS]
    texts = [*between, *[""] * (4 - len(between))]
    return "\n\n".join(part for pair in zip(texts, [*marked, ""], strict=True) for part in pair)


def converted(text: str, dress: Dress) -> str:
    dressing = Dressing()
    dressing.dress = dress
    return Markdown(extensions=["attr_list", "tables", "toc", dressing]).convert(text)


def test_neighbouring_parts_are_one_slot() -> None:
    assert len(undress(page(), PARTS).slots) == 1
    assert len(undress(page("", "words", "words"), PARTS).slots) == 3


def test_records_stand_where_their_marks_were() -> None:
    html = converted(page("first", "", "*middle*", "last"), Dress(dict(PARTS)))
    assert [line for line in html.splitlines() if line] == [
        *("<p>first</p>", PARTS["title"], PARTS["row 1"]),
        *("<p><em>middle</em></p>", PARTS["row 2"], "<p>last</p>"),
    ]


def test_what_is_left_is_the_same_for_other_records() -> None:
    others = {mark: f"{html}!" for mark, html in PARTS.items()}
    text = page("", "words")
    assert undress(text, PARTS).markdown == undress(text, others).markdown


def test_headings_get_their_ids_in_order() -> None:
    dress = Dress(dict(PARTS), ["cite", "files"])
    html = converted(page("## 引用", "", "### 文件"), dress)
    assert '<h2 id="cite">引用</h2>' in html
    assert '<h3 id="files">文件</h3>' in html
    assert dress.all_ids == {"cite", "files"}


def test_ids_of_records_are_known() -> None:
    assert Dress({"a": '<p id="x">1</p><p data-id="no" id="y">'}, ["z"]).all_ids == {"x", "y", "z"}


@pytest.mark.parametrize(
    "words",
    [
        "<!-- slot 0 -->",
        "<!-- slot- 1 --> <!-- slot 2 -->",
        "<!-- atlas:unknown -->\n\nwords\n\n<!-- /atlas -->",
        "<!-- /atlas -->",
        "    <!-- atlas:title -->",
        "`<!-- atlas:title -->`",
    ],
)
def test_what_a_person_writes_is_no_slot_and_no_mark(words: str) -> None:
    html = converted(page(words), Dress(dict(PARTS)))
    for record in PARTS.values():
        assert html.count(record) == 1, html
    assert "words" not in words or "words" in html


def test_a_mark_inside_of_a_part_ends_nothing() -> None:
    marked = in_marks("title", "> &lt;!-- /atlas --> and `<!-- /atlas -->` in a line")
    assert (
        converted(f"{marked}\n\nafter", Dress(dict(PARTS))) == f"{PARTS['title']}\n\n<p>after</p>"
    )


def test_a_page_without_marks_is_the_text_of_its_parts() -> None:
    assert without_marks(in_marks("title", "# T") + "\n\nwords\n") == "# T\n\nwords\n"
