"""Half-width punctuation of a received text is drawn full-width where it stands in Chinese."""

import pytest

from generator.pages.widening import letters_of


def drawn(text: str, start: int = 0, end: int | None = None) -> str:
    return "".join(each.wide or each.text for each in letters_of(text, start, end))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("专项工作,依法惩治", "专项工作，依法惩治"),
        ("强县(区、镇)经验", "强县（区、镇）经验"),
        ("行动”,加大", "行动”，加大"),
        ("3,000 家", "3,000 家"),
        ("GB/T (E)", "GB/T (E)"),
        ("质量，安全。", "质量，安全。"),
    ],
)
def test_marks_beside_chinese_are_drawn_full_width(text: str, shown: str) -> None:
    assert drawn(text) == shown
    assert "".join(each.text for each in letters_of(text)) == text


def test_neighbours_of_a_mark_are_those_of_the_sentence() -> None:
    text = "活动,加大"
    assert drawn(text, 2, 3) == "，"
    assert drawn(text, 3, 5) == "加大"
