"""Tests of comparing English with its Chinese."""

import pytest

from generator.catalog.records import Term
from generator.content.translation import compare, longest_first, terms_in
from generator.language import Bilingual


def term(zh: str, en: str, *also: str) -> Term:
    name = "-".join(en.lower().split())
    return Term(id=name, term=Bilingual(zh, en), also=also, confidence="high")


TERMS = longest_first(
    [
        term("质量", "quality"),
        term("质量月", "Quality Month"),
        term("抽查", "spot checks", "spot check"),
    ]
)


def messages(zh: str, en: str) -> list[str]:
    return [missing.message.partition(";")[0] for missing in compare(zh, en, TERMS)]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("2024 年", "in 2024"),
        ("实施 20 周年", "the 20th anniversary"),
        ("第五届", "the fifth"),
        ("第五届", "the 5th"),
        ("第二十一届", "the 21st"),
        ("第十一届", "the 11th"),
        ("第三十二次", "the 32nd"),
        ("第四十三期", "the 43rd"),
        ("三年行动", "three-year campaign"),
        ("“五小”成果", "“five smalls” results"),
        ("一次", "once"),
        ("二〇二四年", "in 2024"),
        ("二百二十个", "220"),
        ("二十一个、一百零五天", "21 and 105"),
        ("第七届和 7 个", "the seventh, 7 of them"),
        ("《法》和“周”", "“Law” and ‘Week’"),
        ("“周”", 'the "Week"'),
        ("“周”", "the Quality Month’s “Week”"),
        ("全国“质量月”", "the National “Quality Month”"),
        ("质量月和质量", "Quality Month and quality"),
        ("抽查", "a Spot-Check of goods"),
        ("抽查", "‘spot’ checks"),
    ],
)
def test_faithful_english_passes(zh: str, en: str) -> None:
    assert messages(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "message"),
    [
        ("2024 年", "this year", 'English lacks the number "2024"'),
        ("1,000 个", "1000 of them", 'English lacks the number "1,000"'),
        ("3.5 和 3.5", "3.5", 'English lacks the number "3.5"'),
        ("周", "12 weeks", 'English adds the number "12"'),
        ("第五届", "the sixth", 'English has nothing for "第五届"'),
        ("第二十五届", "a recent one", 'English has nothing for "第二十五届"'),
        ("三年行动", "a campaign", 'English has nothing for "三年"'),
        ("二〇二四年", "this year", 'English lacks the number "2024"'),
        ("一百二十个", "some", 'English has nothing for "一百二十个"'),
        ("十二个周年", "years", 'English has nothing for "十二个"'),
        ("“周”“节”", "the “Week”", "English has 1 of 2 quoted names"),
        ("《法》", "the law", "English has 0 of 1 quoted names"),
        ("“周”", "the bureau’s week", "English has 0 of 1 quoted names"),
        ("质量", "excellence", 'English has nothing for the term "质量"'),
        ("质量月", "month of quality", 'English has nothing for the term "质量月"'),
    ],
)
def test_what_english_lacks_or_adds_is_named(zh: str, en: str, message: str) -> None:
    assert message in messages(zh, en)


def test_message_says_what_was_expected() -> None:
    (missing,) = compare("第五届", "the sixth", [])
    assert missing.message == 'English has nothing for "第五届"; expected 5th, fifth, five or 5.'
    (missing,) = compare("第二十五届", "a recent one", [])
    assert missing.message == 'English has nothing for "第二十五届"; expected 25th or 25.'


def test_longer_term_hides_the_shorter_inside_it() -> None:
    assert [item.term.zh for item in terms_in("质量月", TERMS)] == ["质量月"]
    assert [item.term.zh for item in terms_in("质量月的质量", TERMS)] == ["质量月", "质量"]
