"""The records of the content files, as an editor writes them (`docs/content.md` explains each)."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic import StringConstraints as Constraints
from pydantic_core import PydanticCustomError

from generator.language import Bilingual

Slug = Annotated[str, Constraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Address = Annotated[str, Constraints(pattern=r"^https?://[^\s\"<>]+$")]
Contact = Annotated[
    str, Constraints(pattern=r"^(https?://[^\s\"<>]+|mailto:[^\s\"<>]+@[^\s\"<>]+)$")
]
Hash = Annotated[str, Constraints(pattern=r"^[0-9a-f]{12}$")]
Status = Literal["draft", "reviewed"]
Confidence = Literal["high", "medium", "low"]


def _require_words(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("no_text", "no text")
    return value


def _require_line(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("no_line", "no text")
    if value.splitlines() != [value]:
        raise PydanticCustomError("several_lines", "here")
    return value


def _require_date(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_date", "no such day") from None
    return value


def _require_text(text: Bilingual) -> Bilingual:
    if not text.zh.strip():
        raise PydanticCustomError("missing_language", "zh")
    # A translation of blanks alone is one that is pending.
    return text if (text.en or "").strip() else Bilingual(text.zh)


def _require_both(text: Bilingual) -> Bilingual:
    if not (text.en or "").strip():
        raise PydanticCustomError("missing_language", "en")
    return _require_text(text)


def _require_one_line(text: Bilingual) -> Bilingual:
    for lang, words in (("zh", text.zh), ("en", text.en or "")):
        if words and words.splitlines() != [words]:
            raise PydanticCustomError("several_lines", "{lang}", {"lang": lang})
    return text


Line = Annotated[str, AfterValidator(_require_line)]
Text = Annotated[str, AfterValidator(_require_words)]
Date = Annotated[
    str, Constraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_require_date)
]
Translated = Annotated[Bilingual, AfterValidator(_require_both)]
"""Text that must be there in both languages."""
Title = Annotated[Bilingual, AfterValidator(_require_text), AfterValidator(_require_one_line)]
"""One line whose translation may still be pending."""
Name = Annotated[Translated, AfterValidator(_require_one_line)]


class Record(BaseModel):
    """A record that cannot change, and that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class WrittenPage(Record):
    """The front matter of a hand-written page."""

    title: Line
    description: Line


class Licence(Record):
    """A licence and the address of its text."""

    name: Name
    url: Address


class Licences(Record):
    """What may be done with each kind of material on the site."""

    notice: Translated
    translation: Licence
    code: Licence


class Site(Record):
    """`site.yml`: what the site is called and who answers for it."""

    name: Name
    description: Name
    publisher: Name
    contact: Contact
    updated: Date
    licences: Licences


class Kind(Record):
    """`kinds.yml`: a kind of agency."""

    id: Slug
    name: Name
    schema_type: Literal["GovernmentOrganization", "Organization"] = "Organization"
    """What https://schema.org calls a body of this kind."""


class Names(Record):
    """Other names, per language."""

    zh: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()


class Agency(Record):
    """`agencies.yml`: a body that announces activities, or that may be named as a partner."""

    id: Slug
    name: Name
    short_name: Name
    acronym: Line | None = None
    aliases: Names = Names()
    kind: Slug
    website: Address | None = None
    note: Translated | None = None


class Theme(Record):
    """`themes.yml`: a subject a reader asks for. `forms.yml` has the same fields."""

    id: Slug
    name: Name
    definition: Translated
    aliases: Names = Names()


class Term(Record):
    """`glossary.yml`: a term of the notice and the English that must be used for it."""

    id: Slug
    term: Name
    also: tuple[Line, ...] = ()
    note: Translated | None = None
    source: Line | None = None
    confidence: Confidence


class Synonyms(Record):
    """`synonyms.yml`: words that readers type for one another, in either language."""

    words: Annotated[tuple[Line, ...], Field(min_length=2)]


class Source(Record):
    """Where a fact that is not in the notice comes from."""

    name: Name
    url: Address | None = None


class Fact(Record):
    """A fact about the campaign that the notice does not state."""

    id: Slug
    label: Name
    value: Translated
    sources: tuple[Source, ...] = Field(min_length=1)


class JoinRecord(Record):
    """A break inside a word that only the printed page caused."""

    raw: Text
    text: Line


class Rest(Record):
    """Passage of the notice that announce nothing."""

    kind: Literal["heading"]
    text: Line


class NoticeRecord(Record):
    """What is known about `notice.txt`."""

    title: Name
    received: Translated | None = None
    """Where the text comes from."""
    unknown: Translated | None = None
    """What the text does not say."""
    sha256: Annotated[str, Constraints(pattern=r"^[0-9a-f]{64}$")]
    joins: tuple[JoinRecord, ...] = ()
    rest: tuple[Rest, ...] = ()


class Flag(Record):
    """An editor's note on words of one sentence, shown beside the quotation."""

    at: Annotated[str, Constraints(pattern=r"^[1-9][0-9]{0,3}\.[1-9][0-9]{0,3}$")]
    text: Line
    note: Translated
    since: Date
    source: Address | None = None


class CampaignRecord(Record):
    """`campaign.yml`: the campaign, its notice, and what editors have to say about it."""

    name: Name
    summary: Translated
    facts: tuple[Fact, ...] = ()
    notice: NoticeRecord
    flags: tuple[Flag, ...] = ()


class Passage(Record):
    """Exact words of the sentence; `nth` says which when they stand there more than once."""

    text: Text
    nth: Annotated[int, Field(ge=1)] | None = None


def _as_words(value: Any) -> Any:  # noqa: ANN401  # whatever stands in the file
    items = value if isinstance(value, list) else [value]
    return [{"text": item} if isinstance(item, str) else item for item in items]


Spans = Annotated[tuple[Passage, ...], BeforeValidator(_as_words)]


class ActivityRecord(Record):
    """One thing an agency said it would do."""

    id: Slug
    title: Title
    quote: Annotated[Spans, Field(min_length=1)]
    context: Spans = ()
    themes: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=4)]
    forms: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=4)]
    partners: tuple[Slug, ...] = ()
    zh_hash: Hash | None = None
    """Of the Chinese title that the English one was made from."""


class SentenceRecord(Record):
    """A sentence of the notice: its translation and the activities it announces."""

    at: Annotated[str, Constraints(pattern=r"^[1-9][0-9]{0,3}\.[1-9][0-9]{0,3}$")]
    en: Text | None = None
    status: Status = "draft"
    zh_hash: Hash | None = None
    """Of the Chinese sentence that the English one was made from."""
    activities: tuple[Any, ...] = Field(min_length=1)
    """Checked one by one as `ActivityRecord`, so that one mistake does not hide another."""


class AgencyFile(Record):
    """`activities/{agency}.yml`: an agency's sentences in the notice's order."""

    agency: Slug
    sentences: tuple[Any, ...] = Field(min_length=1)
    """Checked one by one as `SentenceRecord`."""
