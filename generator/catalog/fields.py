"""The types of the fields of records, each with the rule that it keeps (`docs/content.md`)."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic import StringConstraints as Constraints
from pydantic_core import PydanticCustomError

from generator.characters import (
    INVISIBLE,
    LAYOUT,
    code_point,
    control_name,
    direction_mark,
    is_blank,
)
from generator.file_names import LONGEST, PART
from generator.language import Bilingual


def _require_seen(value: str) -> str:
    if is_blank(value):
        raise PydanticCustomError("no_text", "no text")
    return value


def _require_line(value: str) -> str:
    if is_blank(value):
        raise PydanticCustomError("no_line", "no text")
    if value.splitlines() != [value]:
        raise PydanticCustomError("several_lines", "several lines", {"lang": ""})
    return value


def _refuse_marks(value: str, lang: str = "") -> None:
    mark = direction_mark(value)
    if mark:
        found = {"mark": f"direction mark {code_point(mark)}", "lang": lang}
        raise PydanticCustomError("mark", "mark", found)


def _refuse_layout(value: str, lang: str = "") -> None:
    control = LAYOUT.search(value)
    if control:
        found = {"mark": f"control character {control_name(control[0])}", "lang": lang}
        raise PydanticCustomError("mark", "mark", found)


def _without_marks(value: str) -> str:
    _refuse_marks(value)
    return value


def _without_layout(value: str) -> str:
    _refuse_layout(value)
    return value


def _require_plain(value: str) -> str:
    mark = INVISIBLE.search(value)
    if mark:
        found = {"mark": f"character {code_point(mark[0])}", "lang": ""}
        raise PydanticCustomError("mark", "mark", found)
    return value


def _require_date(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_date", "no such day") from None
    return value


def _require_text(text: Bilingual) -> Bilingual:
    if is_blank(text.zh):
        raise PydanticCustomError("missing_language", "missing", {"lang": "zh"})
    for lang, words in _by_language(text):
        _refuse_layout(words, lang)
    # A translation of which nothing is seen is one that is pending.
    return Bilingual(text.zh) if is_blank(text.en or "") else text


def _require_both(text: Bilingual) -> Bilingual:
    if is_blank(text.en or ""):
        raise PydanticCustomError("missing_language", "missing", {"lang": "en"})
    return _require_text(text)


def _require_one_line(text: Bilingual) -> Bilingual:
    for lang, words in _by_language(text):
        if words.splitlines() != [words]:
            raise PydanticCustomError("several_lines", "several lines", {"lang": lang})
        _refuse_marks(words, lang)
    return text


def _by_language(text: Bilingual) -> list[tuple[str, str]]:
    return [(lang, words) for lang, words in (("zh", text.zh), ("en", text.en)) if words]


Slug = Annotated[str, Constraints(pattern=rf"^{PART}$", max_length=LONGEST)]
Reference = str
"""The id of another record. What is none is told where the records are known, with the nearest."""
Address = Annotated[
    str, Constraints(pattern=r"^https?://[^\s\"<>]+$"), AfterValidator(_require_plain)
]
Contact = Annotated[
    str,
    Constraints(pattern=r"^(https?://[^\s\"<>]+|mailto:[^\s\"<>]+@[^\s\"<>]+)$"),
    AfterValidator(_require_plain),
]
Digest = Annotated[str, Constraints(pattern=r"^[0-9a-f]{64}$")]
Hash = Annotated[str, Constraints(pattern=r"^[0-9a-f]{12}$")]
Status = Literal["draft", "reviewed"]
CampaignStatus = Literal["draft", "published"]
"""A draft is on no page, and may still lack much."""
Confidence = Literal["high", "medium", "low"]
AcceptedKind = Literal["number", "name", "term", "subject", "article", "wording"]
"""What editors may accept in an English text; `docs/content.md` says what each means."""
ActivityField = Literal[
    "id", "title", "quote", "quote_en", "context", "themes", "forms", "bodies"
]  # fmt: skip
SentenceField = Literal["en", "subject"]
"""What a program may propose of a sentence, and of an activity."""
Role = Literal["leads", "joint", "each", "assists", "with", "named"]
"""What part a named body has in an activity; `records.Body` says what each means."""

Raw = Annotated[str, AfterValidator(_require_seen)]
"""Words as a notice has them, a typesetter's controls among them."""
Text = Annotated[Raw, AfterValidator(_without_layout)]
"""Running text, which may hold marks of direction."""
NoticeLine = Annotated[str, AfterValidator(_require_line)]
"""One line of a notice's own words, which may hold marks of direction."""
Line = Annotated[NoticeLine, AfterValidator(_without_marks)]
Date = Annotated[
    str, Constraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_require_date)
]
Translated = Annotated[Bilingual, AfterValidator(_require_both)]
"""Text that must be there in both languages."""
Pending = Annotated[Bilingual, AfterValidator(_require_text)]
"""Text whose translation may still be pending."""
Title = Annotated[Bilingual, AfterValidator(_require_text), AfterValidator(_require_one_line)]
"""One line whose translation may still be pending."""
Name = Annotated[Translated, AfterValidator(_require_one_line)]
