"""Tests of comparing English with its Chinese."""

import random

import pytest

from generator.catalog.fields import AcceptedKind
from generator.catalog.records import Accepted, Term
from generator.content.numbers import english
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
        ("《产品质量法》宣传周", "Product Quality Law Publicity Week"),
        ("《法》和“周”", "“Law” and ‘Week’"),
        ("“周”", 'the "Week"'),
        ("“周”", "the Quality Month’s “Week”"),
        ("全国“质量月”", "the National “Quality Month”"),
        ("质量月和质量", "Quality Month and quality"),
        ("抽查", "a Spot-Check of goods"),
        ("抽查", "‘spot’ checks"),
        ("9月", "in September"),
        ("2024年9月1日至5月", "from 1 September 2024 to May"),
        ("3万家", "30,000 enterprises"),
        ("3 万家", "thirty thousand enterprises"),
        ("3.5亿", "350 million"),
        ("1.2万亿元", "1.2 trillion yuan"),
        ("八千万", "80 million"),
        ("1000", "1,000"),
        ("１０００ 家", "1000 of them"),
        ("第二十一届", "the twenty-first"),
        ("一百零五个", "one hundred and five"),
        ("三百六十五天", "three hundred and sixty-five days"),
        ("两百家", "two hundred"),
        ("两个部门", "two departments"),
        ("“十四五”规划", "the “14th Five-Year Plan”"),
        ("百分之五十", "half"),
        ("50%", "half"),
        ("百分之三点五", "3.5 per cent"),
        ("三成", "30 percent"),
        ("三分之二", "two-thirds"),
        ("三分之一", "a third"),
        ("半年", "six months"),
        ("上半年", "the first half of the year"),
        ("十年", "a decade"),
        ("十几个", "more than ten"),
        ("七八个", "seven or eight"),
        ("百日行动", "the Hundred-Day Campaign"),
        ("千家万户", "every household"),
        ("第三方", "third parties"),
        ("首届", "the first"),
        ("一流", "first-class"),
        ("双随机、一公开", "double random, one public"),
        ("一批", "one or more"),
        ("执行《产品质量法》", "enforce the Product Quality Law"),
        ("宣传《产品质量法》和“周”", "publicise the Law on Product Quality and the “Week”"),
    ],
)
def test_faithful_english_passes(zh: str, en: str) -> None:
    assert messages(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "message"),
    [
        ("2024 年", "this year", 'English has nothing for "2024"'),
        ("1,000 个", "100 of them", 'English has nothing for "1,000"'),
        ("3.5 和 3.5", "3.5", 'English has nothing for "3.5"'),
        ("五场", "four meetings", 'English has nothing for "五场"'),
        ("5场", "five meetings and four talks", 'English adds the number "four"'),
        ("两个部门", "three departments", 'English adds the number "three"'),
        ("9月", "in October", 'English adds the number "October"'),
        ("3万家", "3,000 enterprises", 'English has nothing for "3万"'),
        ("第二十一届", "the twenty-second", 'English has nothing for "第二十一届"'),
        ("百分之五十", "15 percent", 'English has nothing for "百分之五十"'),
        ("三分之一", "two thirds", 'English has nothing for "三分之一"'),
        ("24小时", "around the clock", 'English has nothing for "24"'),
        ("周", "two hundred and five weeks", 'English adds the number "two hundred and five"'),
        ("《产品质量法》", "the law", "English has 0 of 1 quoted names"),
        ("《产品质量法》", "Product Quality Bureau will act", "English has 0 of 1 quoted names"),
        ("周", "12 weeks", 'English adds the number "12"'),
        ("第五届", "the sixth", 'English has nothing for "第五届"'),
        ("第二十五届", "a recent one", 'English has nothing for "第二十五届"'),
        ("三年行动", "a campaign", 'English has nothing for "三年"'),
        ("二〇二四年", "this year", 'English has nothing for "二〇二四"'),
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
    missing, added = compare("第五届", "the sixth", [])
    assert added.message == ('English adds the number "sixth"; expected only those of the Chinese.')
    assert missing.message == 'English has nothing for "第五届"; expected 5th, fifth, five or 5.'
    (missing,) = compare("第二十五届", "a recent one", [])
    assert missing.message == 'English has nothing for "第二十五届"; expected 25th or 25.'


def test_longer_term_hides_the_shorter_inside_it() -> None:
    assert [item.term.zh for item in terms_in("质量月", TERMS)] == ["质量月"]
    assert [item.term.zh for item in terms_in("质量月的质量", TERMS)] == ["质量月", "质量"]


@pytest.mark.parametrize(
    ("what", "zh", "en", "its_zh", "its_en"),
    [
        ("number", "24小时服务", "service around the clock", "24小时", "around the clock"),
        ("number", "周", "a 5G week", "周", "5G"),
        ("name", "“一带一路”", "Belt and Road Initiative", "“一带一路”", "Belt and Road"),
        ("term", "高质量", "of high standard", "质量", "standard"),
    ],
)
def test_what_editors_accept_counts_for_nothing(
    what: AcceptedKind, zh: str, en: str, its_zh: str, its_en: str
) -> None:
    case = Accepted(what=what, zh=its_zh, en=its_en, why="idiom")
    assert list(compare(zh, en, TERMS))
    assert list(compare(zh, en, TERMS, [case])) == []


class Every:
    """Holds everything."""

    def __contains__(self, word: object) -> bool:
        return True


def test_words_passed_over_say_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = random.Random(7)  # noqa: S311  # nothing is kept secret by it
    words = [
        *english._BEGINS,
        *[
            "and",
            "-",
            ",",
            "7",
            "1,200",
            "3.5",
            "9th",
            "ten-word",
            "and-five",
            "May",
            "may",
            "Both",
            "a",
            "of",
            "it",
        ],
    ]
    texts = [" ".join(draw.choices(words, k=draw.randint(1, 12))) for _ in range(3000)]
    found = [list(english.english_numbers(text)) for text in texts]
    monkeypatch.setattr(english, "_BEGINS", Every())
    assert found == [list(english.english_numbers(text)) for text in texts]
    assert sum(map(len, found)) > 3000
