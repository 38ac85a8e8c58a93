"""All records of the content, joined, and looked up by id, campaign, agency, theme and form."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.catalog import records, word_records
from generator.catalog.change_records import ChangeRecord
from generator.catalog.coverage import Coverage
from generator.catalog.fields import Role, Status
from generator.catalog.notice import Notice, NoticeSentence, Span
from generator.catalog.progress import Progress
from generator.language import Bilingual
from generator.problems import Place

K = TypeVar("K", bound=Hashable)

ACTING: tuple[Role, ...] = ("joint", "each")
"""What makes a body one of those that announce an activity."""


@dataclass(frozen=True, eq=False)
class Campaign:
    """One year's campaign."""

    year: str
    record: records.CampaignRecord
    notice: Notice
    coverage: Coverage
    accepted: int
    """How many findings about its English editors have accepted."""
    progress: Progress | None = None
    """How far it is, if it is a draft."""

    @property
    def author(self) -> Bilingual | None:
        """The bodies that issued the notice as a citation names them, if they are known."""
        issued = self.record.notice.issued
        if issued is None or not issued.others:
            return issued.by if issued else None
        english = f"{issued.by.en} et al." if issued.by.en else None
        return Bilingual(f"{issued.by.zh}, 等", english)


@dataclass(frozen=True, eq=False, slots=True)
class Sentence:
    """A sentence of a notice in both languages."""

    campaign: Campaign
    place: NoticeSentence
    text: Bilingual
    status: Status
    is_stale: bool
    """The Chinese is no longer what the English was made from."""
    flags: tuple[records.Flag, ...]


@dataclass(frozen=True, eq=False, slots=True)
class NamedBody:
    """Another body that an activity names, and the part it has; see `records.Body`."""

    agency: records.Agency
    role: Role
    span: Span
    """The words that prove the role."""


@dataclass(frozen=True, eq=False, slots=True)
class Activity:
    """One thing an agency said it would do: the unit that is counted, listed, linked and found."""

    slug: str
    agency: records.Agency
    sentence: Sentence
    title: Bilingual
    is_stale: bool
    """The Chinese title is no longer what the English one was made from."""
    quotes: tuple[Span, ...]
    quotes_en: tuple[Span, ...]
    """Its own words in the English sentence, counted from its start; none where not named."""
    contexts: tuple[Span, ...]
    themes: tuple[records.Theme, ...]
    forms: tuple[records.Theme, ...]
    bodies: tuple[NamedBody, ...]
    """The other bodies that its words name."""

    @property
    def campaign(self) -> Campaign:
        """The campaign in whose notice it was announced."""
        return self.sentence.campaign

    @property
    def actors(self) -> list[records.Agency]:
        """Who announces it: its agency, and those that do it jointly, or each by itself."""
        acting = (body.agency for body in self.bodies if body.role in ACTING)
        return list(dict.fromkeys((self.agency, *acting)))

    @property
    def own_english(self) -> list[str]:
        """Its own words in the English sentence, one or more passages; none where not named."""
        english = self.sentence.text.en or ""
        return [english[span.start : span.end] for span in self.quotes_en]

    @property
    def content_file(self) -> str:
        """The file that holds it, relative to the content folder."""
        return f"campaigns/{self.campaign.year}/activities/{self.agency.id}.yml"

    @property
    def key(self) -> str:
        """Its name among all activities: `2024/samr/elevator-safety-week`."""
        return f"{self.campaign.year}/{self.agency.id}/{self.slug}"

    @property
    def fragment(self) -> str:
        """The id of its element on its agency's page: `2024-elevator-safety-week`."""
        return fragment_of(self.campaign.year, self.slug)


def fragment_of(year: str, slug: str) -> str:
    """Return the id of the element of an activity."""
    return f"{year}-{slug}"


@dataclass(frozen=True, eq=False, slots=True)
class Move:
    """A published address that is no longer in use, and the one that took its place if any did."""

    was: str
    now: str | None
    was_place: Place
    now_place: Place


@dataclass(frozen=True, eq=False)
class Change:
    """Something that changed on the site after it was published."""

    record: ChangeRecord
    campaign: Campaign | None
    """All activities of this campaign are concerned; see `Catalog.concerned`."""
    activities: tuple[Activity, ...]
    """Those that it names."""
    moves: tuple[Move, ...]


@dataclass(frozen=True, eq=False)
class Catalog:
    """Everything the site shows. Lists keep the order of their file, activities the notice's."""

    site: records.Site
    kinds: Mapping[str, records.Kind]
    agencies: Mapping[str, records.Agency]
    themes: Mapping[str, records.Theme]
    forms: Mapping[str, records.Theme]
    terms: Mapping[str, records.Term]
    synonyms: tuple[word_records.Synonyms, ...]
    campaigns: tuple[Campaign, ...]
    """Newest first."""
    activities: tuple[Activity, ...]
    """Newest campaign first, in the notice's order."""
    changes: tuple[Change, ...]
    """Newest first; those of one day as their file has them."""
    published: Mapping[str, Place]
    """Every address that was ever published, without its language, with its place in the list."""
    written_pages: tuple[str, ...]
    """The addresses of the hand-written pages, without their language."""

    def concerned(self, change: Change) -> list[Activity]:
        """Return the activities that a change concerns: of its campaign, and those it names."""
        whole = self.by_campaign[change.campaign] if change.campaign else ()
        return list(dict.fromkeys((*whole, *change.activities)))

    @cached_property
    def changes_of(self) -> dict[Activity, list[Change]]:
        """The changes of each activity that has any, newest first."""
        groups: dict[Activity, list[Change]] = {}
        for change in self.changes:
            # A campaign that is new changes nothing that was said of its activities before.
            is_new = change.record.kind == "published"
            for activity in change.activities if is_new else self.concerned(change):
                groups.setdefault(activity, []).append(change)
        return groups

    @cached_property
    def published_on(self) -> dict[Activity, str]:
        """The day on which each activity was published, by itself or with its campaign."""
        news = [change for change in self.changes if change.record.kind == "published"]
        by_campaign = {change.campaign: change.record.date for change in news if change.campaign}
        own = {item: change.record.date for change in news for item in change.activities}
        whole = [c.record.date for c in news if not (c.campaign or c.activities)]
        first = whole[-1] if whole else self.site.updated
        return {
            item: own.get(item) or by_campaign.get(item.campaign, first) for item in self.activities
        }

    @cached_property
    def updated_on(self) -> dict[Activity, str]:
        """The day on which what is said of each activity was published, or changed last."""
        return {
            item: max(day, *(change.record.date for change in self.changes_of.get(item, ())), "")
            for item, day in self.published_on.items()
        }

    @cached_property
    def moves(self) -> dict[str, tuple[Change, Move]]:
        """The addresses no longer in use, each with its change."""
        return {move.was: (change, move) for change in self.changes for move in change.moves}

    @cached_property
    def source_changed(self) -> dict[Sentence, str]:
        """The day on which the Chinese of a sentence last changed, if it is recorded."""
        changed = (change for change in self.changes if change.record.kind == "source-changed")
        days: dict[Sentence, str] = {}
        for change in changed:
            for item in self.concerned(change):
                days.setdefault(item.sentence, change.record.date)
        return days

    @property
    def draft_folders(self) -> tuple[str, ...]:
        """The folders of the campaigns that are drafts, from that of the project."""
        years = (campaign.year for campaign in self.campaigns if campaign.progress)
        return tuple(f"content/campaigns/{year}/" for year in years)

    @property
    def newest(self) -> Campaign:
        """The newest campaign."""
        return self.campaigns[0]

    @cached_property
    def by_campaign(self) -> dict[Campaign, list[Activity]]:
        """The activities of each campaign, newest campaign first, in the notice's order."""
        return by_campaign(self.activities)

    @cached_property
    def sentences(self) -> dict[Campaign, list[Sentence]]:
        """The sentences of each campaign, newest campaign first, in the notice's order."""
        return {
            campaign: list(dict.fromkeys(activity.sentence for activity in activities))
            for campaign, activities in self.by_campaign.items()
        }

    @cached_property
    def order(self) -> dict[Activity, int]:
        """The place of each activity among all, from 0."""
        return {activity: i for i, activity in enumerate(self.activities)}

    @cached_property
    def by_agency(self) -> dict[str, list[Activity]]:
        """What each agency that announces anything does, in the notice's order.

        What several announce is of each of them.
        """
        return _grouped((agency.id, item) for item in self.activities for agency in item.actors)

    @cached_property
    def by_body(self) -> dict[str, dict[Activity, NamedBody]]:
        """The activities of other agencies that name each body, with the part it has in them."""
        groups: defaultdict[str, dict[Activity, NamedBody]] = defaultdict(dict)
        for activity in self.activities:
            for body in activity.bodies:
                groups[body.agency.id][activity] = body
        return dict(groups)

    @cached_property
    def by_theme(self) -> dict[str, list[Activity]]:
        """The activities of each theme."""
        return _grouped((theme.id, a) for a in self.activities for theme in a.themes)

    @cached_property
    def by_campaign_and_theme(self) -> dict[tuple[Campaign, str], list[Activity]]:
        """The activities of each theme in each campaign."""
        return _grouped(((a.campaign, theme.id), a) for a in self.activities for theme in a.themes)

    @cached_property
    def by_form(self) -> dict[str, list[Activity]]:
        """The activities of each form."""
        return _grouped((form.id, a) for a in self.activities for form in a.forms)


def by_campaign(activities: Iterable[Activity]) -> dict[Campaign, list[Activity]]:
    """Return activities by their campaign, in the order in which these come."""
    return _grouped((a.campaign, a) for a in activities)


def _grouped(pairs: Iterable[tuple[K, Activity]]) -> dict[K, list[Activity]]:
    groups: defaultdict[K, list[Activity]] = defaultdict(list)
    for key, activity in pairs:
        groups[key].append(activity)
    return dict(groups)
