"""What templates print about records: finished text and paths, in one language."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.pages.citing import CitationView

# Three lines of them in an aside.
_MOST_SQUARES = 39


@dataclass(frozen=True, eq=False)
class Link:
    """A link inside the language."""

    text: str
    path: str
    detail: str = ""
    """What is said beside it: what it counts, a day, what a file holds."""


@dataclass(frozen=True, eq=False)
class Download:
    """A file to save."""

    text: str
    path: str
    saved: str
    """What it is called where it is saved."""


@dataclass(frozen=True, eq=False)
class Downloads:
    """The files of a list of activities, and its feed if there is one."""

    files: Sequence[Download]
    feed: str


@dataclass(frozen=True, eq=False)
class Counted:
    """A link with a figure, which is drawn as so many squares."""

    link: Link
    count: int

    @property
    def squares(self) -> range:
        """As many as the figure says, or none where nobody could take them in."""
        return range(self.count if self.count <= _MOST_SQUARES else 0)


@dataclass(frozen=True, eq=False)
class Tally:
    """What the activities of a page are divided into, under a heading."""

    heading: str
    rows: Sequence[Counted]


@dataclass(frozen=True, eq=False)
class Segment:
    """Part of a sentence: the activity's own words, its context, or the rest."""

    kind: str
    text: str


@dataclass(frozen=True, eq=False)
class Note:
    """An editor's note on words of the sentence."""

    words: str
    text: str
    since: str
    source: str | None


@dataclass(frozen=True, eq=False)
class FactSource:
    """Where a fact comes from."""

    name: str
    url: str | None


@dataclass(frozen=True, eq=False)
class FactView:
    """What is known of a campaign beside its notice."""

    label: str
    value: str
    sources: Sequence[FactSource]


@dataclass(frozen=True, eq=False)
class SourceCard:
    """Where a text comes from: what it is, who issued it, when, and what is not known."""

    key: str
    """Its year."""
    text: Link
    """The title of the text, leading to all of it."""
    issued: str
    """Who issued the notice to which it belongs, and when; empty where that is not known."""
    reported: FactSource | None
    """Where that was reported."""
    official: str | None
    """The address of the official text."""
    received: str | None
    unknown: str | None


@dataclass(frozen=True, eq=False)
class BodiesOfRole:
    """The other bodies that have the same part in an activity."""

    role: str
    """What they are to it, in words."""
    links: Sequence[Link]


@dataclass(frozen=True, eq=False)
class ActivityView:
    """One activity as a page of one language shows it."""

    key: str
    """`{year}/{agency}/{slug}`"""
    fragment: str
    path: str
    title: str
    title_tag: str
    agency: Link
    segments: Sequence[Segment]
    sentence: str
    own_words: Sequence[str]
    """The exact words of the sentence that are the activity's alone, one or more passages."""
    translation: str | None
    translated: Sequence[Segment]
    """The translation in segments: the activity's own words, and the rest."""
    own_english: Sequence[str]
    """Its own words in the translation; none where they are not named."""
    translation_notes: Sequence[str]
    themes: Sequence[Link]
    forms: Sequence[Link]
    bodies: Sequence[BodiesOfRole]
    notes: Sequence[Note]
    position: str
    sentence_path: str
    """The path of its sentence on the page of the notice."""
    year: str
    """Empty while there is only one campaign."""
    notice_title: str
    """Of the notice in which it was announced."""
    changes: Sequence[Link]
    """What changed after it was published, each with its day."""
    citation: CitationView


@dataclass(frozen=True, eq=False)
class Snippet:
    """One activity to paste."""

    view: ActivityView
    url: str
    site_name: str


@dataclass(frozen=True, eq=False)
class SnippetList:
    """A list of activities to paste."""

    name: str
    url: str
    site_name: str
    items: Sequence[Snippet]
    more: str
    """How many there are beside these; empty where these are all."""
    counted: str
    notice_titles: str


@dataclass(frozen=True, eq=False)
class Naming:
    """An activity of another agency, on the page of a body that it names."""

    activity: ActivityView
    agency: Link
    """The one that announces it."""
    role: str
    """What that one does for or with the body of the page, in words."""


@dataclass(frozen=True, eq=False)
class Group:
    """Activities of one agency, under a heading with an anchor."""

    id: str
    heading: Link
    activities: Sequence[ActivityView]


@dataclass(frozen=True, eq=False)
class YearGroups:
    """Activities of one campaign by agency; the heading is empty while there is only one."""

    id: str
    heading: str
    counted: str
    path: str
    """Of the campaign's page."""
    groups: Sequence[Group]
