"""Tests of words to avoid: the fast way for many texts finds what the plain one finds."""

import random

import pytest

from generator.catalog.word_records import WordChoice
from generator.content.wording import WordChoices, doubles
from generator.language import Language

EN, ZH = Language.EN, Language.ZH
CHOICES = [
    WordChoice(
        lang=EN, use="notice", avoid=("circular", "a Circular"), allow=("the circular", "x")
    ),
    WordChoice(lang=EN, use="elevator", avoid=("lift", "lifts", "İ-lift")),
    WordChoice(lang=EN, use="disk", avoid=("disc", "-disc")),
    WordChoice(lang=ZH, use="附件", avoid=("附录", "附页"), allow=("本附录",)),
    WordChoice(lang=ZH, use="主题", avoid=("话题",)),
]
PIECES = [
    *("the circular", "a circular", "Circular", "lift", "LİFT", "lıft", "lifts", "diſc", "-disc"),
    *("disc", "DISC", "x", "s", "the ", "“", "”", "‘", "’", "`", "《", "》", "-", " ", ", "),
    *("附录", "本附录", "附页", "话题", "附", "题"),
]


@pytest.mark.parametrize("lang", list(Language))
def test_choices_find_what_the_plain_rule_finds(lang: Language) -> None:
    draw = random.Random(11)  # noqa: S311  # nothing is kept secret by it
    choices = WordChoices(CHOICES)
    found = 0
    for _ in range(4000):
        text = "".join(draw.choices(PIECES, k=draw.randint(1, 9)))
        plain = [(match.span(), each) for match, each in doubles(text, lang, CHOICES)]
        assert [(match.span(), each) for match, each in choices.doubles(text, lang)] == plain
        found += len(plain)
    assert found > 500


@pytest.mark.parametrize("lang", list(Language))
def test_without_choices_nothing_is_found(lang: Language) -> None:
    assert list(WordChoices([]).doubles("a lift\n", lang)) == []
    assert list(WordChoices([]).doubles("", lang)) == []
