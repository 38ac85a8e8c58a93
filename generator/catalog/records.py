"""The records of the content files, as an editor writes them (`docs/content.md` explains each).

The order of the fields is that of the keys in a file in its normal form.
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic import StringConstraints as Constraints

from generator.catalog.block_records import BlockRecord, CutRecord, Extraction, JoinRecord, Rest
from generator.catalog.fields import (
    AcceptedKind,
    ActivityField,
    Address,
    CampaignStatus,
    Confidence,
    Contact,
    Date,
    Digest,
    Hash,
    Line,
    Name,
    NoticeLine,
    Pending,
    Reference,
    Role,
    SentenceField,
    Slug,
    Status,
    Text,
    Title,
    Translated,
)
from generator.catalog.record import Identified, Record


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


class Names(Record):
    """Other names, per language."""

    zh: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()


class Site(Record):
    """`site.yml`: what the site is called and who answers for it."""

    name: Name
    description: Name
    publisher: Name
    contact: Contact
    updated: Date
    hot_words: Names = Names()
    """What readers often look for, in the order in which the home page offers it."""
    licences: Licences


class Kind(Identified):
    """`kinds.yml`: a kind of agency."""

    name: Name
    schema_type: Literal["GovernmentOrganization", "Organization"] = "Organization"
    """What https://schema.org calls a body of this kind."""


class Agency(Identified):
    """`agencies.yml`: a body that announces activities, or that an activity may name."""

    name: Name
    short_name: Name
    acronym: Line | None = None
    aliases: Names = Names()
    """Other names that it has today."""
    search_names: Names = Names()
    """Words by which it is looked for and which are not its name: never shown as such."""
    label: Line | None = None
    """A short English name for rows of lists; acronyms say nothing to strangers."""
    kind: Reference
    website: Address | None = None
    abolished: Annotated[str, Constraints(pattern=r"^[0-9]{4}$")] | None = None
    """The year in which it ceased to be."""
    note: Translated | None = None

    @property
    def chinese_names(self) -> tuple[str, ...]:
        """Every Chinese name by which it is found, in a notice too."""
        return (self.short_name.zh, self.name.zh, *self.aliases.zh, *self.search_names.zh)


class Theme(Identified):
    """`themes.yml`: a subject a reader asks for. `forms.yml` has the same fields."""

    name: Name
    definition: Translated
    aliases: Names = Names()


class Term(Identified):
    """`glossary.yml`: a term of the notice and the English that must be used for it."""

    term: Name
    also: tuple[Line, ...] = ()
    note: Translated | None = None
    source: Line | None = None
    confidence: Confidence


class Source(Record):
    """Where a fact that is not in the notice comes from."""

    name: Name
    url: Address | None = None
    no_url: Line | None = None
    """Why it has no address."""


class Fact(Record):
    """A fact about the campaign that the notice does not state."""

    id: Slug
    label: Name
    value: Translated
    sources: tuple[Source, ...] = Field(min_length=1)


class Issued(Record):
    """Who issued the notice, and when, as it was reported."""

    by: Name
    """The body that is named first."""
    others: Annotated[int, Field(ge=0, le=999)] = 0
    """How many bodies issued it with that one."""
    date: Date
    source: Source


class NoticeRecord(Record):
    """What is known about `notice.txt`."""

    title: Title
    issued: Issued | None = None
    received: Translated | None = None
    """Where the text comes from."""
    unknown: Translated | None = None
    """What the text does not say."""
    official: Address | None = None
    """Where the body that issued it has published the text itself."""
    sha256: Digest
    extraction: Extraction | None = None
    """How the text was extracted, where the file that was received is another."""
    joins: tuple[JoinRecord, ...] = ()
    rest: tuple[Rest, ...] = ()
    blocks: tuple[BlockRecord, ...] = ()
    """What its lines are, where it is not numbered paragraphs, each on a line."""
    cuts: tuple[CutRecord, ...] = ()
    """What the text of these leaves out."""


class Flag(Record):
    """An editor's note on words of one sentence, shown beside the quotation."""

    at: Annotated[str, Constraints(pattern=r"^[1-9][0-9]{0,3}\.[1-9][0-9]{0,3}$")]
    text: NoticeLine
    note: Translated
    since: Date
    source: Address | None = None


class CampaignRecord(Record):
    """`campaign.yml`: the campaign, its notice, and what editors have to say about it."""

    status: CampaignStatus = "published"
    name: Title
    summary: Pending
    facts: tuple[Fact, ...] = ()
    notice: NoticeRecord
    flags: tuple[Flag, ...] = ()


class Passage(Record):
    """Exact words of the sentence; `nth` says which when they stand there more than once."""

    text: Text
    nth: Annotated[int, Field(ge=1)] | None = None


def _as_passage(value: Any) -> Any:  # noqa: ANN401  # whatever stands in the file
    return {"text": value} if isinstance(value, str) else value


def _as_words(value: Any) -> Any:  # noqa: ANN401  # whatever stands in the file
    return [_as_passage(item) for item in (value if isinstance(value, list) else [value])]


OneWords = Annotated[Passage, BeforeValidator(_as_passage)]
Spans = Annotated[tuple[Passage, ...], BeforeValidator(_as_words)]


class Body(Record):
    """Another body that the sentence names, and the part it has in the activity.

    The role is read from the body that announces the activity to the one that is named here:

    - `leads`: the named body leads; the announcing body takes part under it (牵头).
    - `joint`: the two do it jointly, as one act of both (共同).
    - `each`: each of the two does it by itself (分别, 各自).
    - `assists`: the announcing body assists the named one, whose act it is (配合).
    - `with`: the announcing body does it together with the named one; the sentence says of
      neither that it leads or assists (会同, 联合).
    - `named`: the named body is only named; the sentence gives it no part in the activity.
    """

    agency: Reference
    """The body that is named, never the one that announces."""
    role: Role
    words: OneWords
    """The exact words of the sentence that prove the role."""


class Accepted(Record):
    """A case in which an English text stays as it is, although a check finds fault with it."""

    what: AcceptedKind
    zh: Line | None = None
    """The words of the Chinese; those of a number, a name or a term."""
    en: Line
    """The words of the English."""
    why: Line


Topics = Annotated[tuple[Reference, ...], Field(min_length=1, max_length=4)]


class ActivityRecord(Record):
    """One thing an agency said it would do."""

    id: Slug
    title: Title
    zh_hash: Hash | None = None
    """Of the Chinese title that the English one was made from."""
    quote: Annotated[Spans, Field(min_length=1)]
    quote_en: Spans = ()
    """Its own words in the English sentence."""
    context: Spans = ()
    themes: Topics = ()
    forms: Topics = ()
    bodies: tuple[Body, ...] = ()
    """The other bodies that its words name."""
    accept: tuple[Accepted, ...] = ()
    """What is right in the English title, although a check finds fault with it."""
    suggested: tuple[ActivityField, ...] = ()
    """What a program has proposed and no person has accepted."""


class SentenceRecord(Record):
    """A sentence of the notice: its translation and the activities it announces."""

    at: Annotated[str, Constraints(pattern=r"^[1-9][0-9]{0,3}\.[1-9][0-9]{0,3}$")]
    en: Text | None = None
    status: Status = "draft"
    zh_hash: Hash | None = None
    """Of the Chinese sentence that the English one was made from."""
    suggested: tuple[SentenceField, ...] = ()
    """What a program has proposed and no person has accepted."""
    accept: tuple[Accepted, ...] = ()
    """What is right in the English, although a check finds fault with it."""
    subject: OneWords | None = None
    """The words that name who announces it, where that is not the agency of the paragraph."""
    activities: tuple[Any, ...] = Field(min_length=1)
    """Checked one by one as `ActivityRecord`, so that one mistake does not hide another."""


class AgencyFile(Record):
    """`activities/{agency}.yml`: an agency's sentences in the notice's order."""

    agency: Reference
    sentences: tuple[Any, ...] = Field(min_length=1)
    """Checked one by one as `SentenceRecord`."""
