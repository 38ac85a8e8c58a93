"""All records of the content, checked, joined and looked up by id, agency, theme and form."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.content import change_model, checks, model
from generator.content.addresses import Published
from generator.content.changes import check_changes
from generator.content.claims import Claim, ClaimedSentence, find_claims
from generator.content.coverage import Coverage, cover
from generator.content.entries import CampaignFolder, Content, Entry
from generator.content.load import load_content
from generator.content.names import check_reserved_ids
from generator.content.notice import Notice, Span, text_hash
from generator.content.notice import Sentence as NoticeSentence
from generator.language import Bilingual
from generator.problems import Problem, at_most, errors, quoted


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of the notice in both languages."""

    place: NoticeSentence
    text: Bilingual
    status: model.Status
    is_stale: bool
    """The Chinese is no longer what the English was made from."""
    flags: tuple[model.Flag, ...]


@dataclass(frozen=True, eq=False)
class Activity:
    """One thing an agency said it would do: the unit that is counted, listed, linked and found."""

    year: str
    slug: str
    agency: model.Agency
    sentence: Sentence
    title: Bilingual
    is_stale: bool
    """The Chinese title is no longer what the English one was made from."""
    quotes: tuple[Span, ...]
    contexts: tuple[Span, ...]
    themes: tuple[model.Theme, ...]
    forms: tuple[model.Theme, ...]
    partners: tuple[model.Agency, ...]
    source_path: str
    """The YAML file that holds it, relative to the content folder."""

    @property
    def key(self) -> str:
        """Its name among all activities: `2024/samr/elevator-safety-week`."""
        return f"{self.year}/{self.agency.id}/{self.slug}"

    @property
    def fragment(self) -> str:
        """The id of its element on its agency's page: `2024-elevator-safety-week`."""
        return f"{self.year}-{self.slug}"


@dataclass(frozen=True, eq=False)
class Campaign:
    """One year's campaign."""

    year: str
    record: model.Campaign
    notice: Notice
    coverage: Coverage
    activities: tuple[Activity, ...]
    """In the notice's order."""

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Its sentences in the notice's order."""
        return list(dict.fromkeys(activity.sentence for activity in self.activities))


@dataclass(frozen=True, eq=False)
class Change:
    """Something that changed on the site after it was published."""

    entry: Entry[change_model.Change]
    activities: tuple[Activity, ...]

    @property
    def record(self) -> change_model.Change:
        """What its file says of it."""
        return self.entry.record


@dataclass(frozen=True, eq=False)
class Catalog:
    """Everything the site shows. Lists keep the order of their file, activities the notice's."""

    site: model.Site
    kinds: Mapping[str, model.Kind]
    agencies: Mapping[str, model.Agency]
    themes: Mapping[str, model.Theme]
    forms: Mapping[str, model.Theme]
    terms: Mapping[str, model.Term]
    synonyms: tuple[model.Synonyms, ...]
    campaigns: tuple[Campaign, ...]
    """Newest first."""
    changes: tuple[Change, ...]
    """Newest first; those of one day as their file has them."""
    published: Published
    """Every address that was ever published."""
    written_pages: tuple[str, ...]
    """The addresses of the hand-written pages, without their language."""

    @cached_property
    def changes_of(self) -> dict[Activity, list[Change]]:
        """The changes of each activity that has any, newest first."""
        groups: dict[Activity, list[Change]] = {}
        for change in self.changes:
            for activity in change.activities:
                groups.setdefault(activity, []).append(change)
        return groups

    @cached_property
    def moves(self) -> dict[str, tuple[Change, int]]:
        """The addresses no longer in use, each with its change and its place among the moves."""
        return {
            move.was: (change, i)
            for change in self.changes
            for i, move in enumerate(change.record.moved)
        }

    @cached_property
    def source_changed(self) -> dict[Sentence, str]:
        """The day on which the Chinese of a sentence last changed, if it is recorded."""
        changed = (change for change in self.changes if change.record.kind == "source-changed")
        days: dict[Sentence, str] = {}
        for change in changed:
            for item in change.activities:
                days.setdefault(item.sentence, change.record.date)
        return days

    @cached_property
    def activities(self) -> list[Activity]:
        """Every activity, newest campaign first, in the notice's order."""
        return [activity for campaign in self.campaigns for activity in campaign.activities]

    @cached_property
    def by_agency(self) -> dict[str, list[Activity]]:
        """The activities of each agency that has any, in the notice's order."""
        return _grouped((a.agency.id, a) for a in self.activities)

    @cached_property
    def by_partner(self) -> dict[str, list[Activity]]:
        """The activities in which other agencies name this one."""
        return _grouped((p.id, a) for a in self.activities for p in a.partners)

    @cached_property
    def by_theme(self) -> dict[str, list[Activity]]:
        """The activities of each theme."""
        return _grouped((theme.id, a) for a in self.activities for theme in a.themes)

    @cached_property
    def by_form(self) -> dict[str, list[Activity]]:
        """The activities of each form."""
        return _grouped((form.id, a) for a in self.activities for form in a.forms)


def read_catalog(root: Path) -> tuple[Catalog | None, list[Problem]]:
    """Read and check the content folder `root`.

    Returns:
        The catalog, or None when there are errors, and all problems, warnings included, in order.
    """
    content, problems = load_content(root)
    if content is None:
        return None, at_most(problems)
    problems += checks.check_lists(content)
    problems += check_reserved_ids(content)
    campaigns = [_check_campaign(folder, content, problems) for folder in content.campaigns]
    if not errors(problems):
        problems += checks.check_used(content)
        problems += check_changes(content)
    if errors(problems) or content.site is None:
        return None, at_most(problems)
    return _join(content, content.site.record, campaigns), at_most(problems)


Checked = tuple[CampaignFolder, list[ClaimedSentence], Coverage]


def _check_campaign(folder: CampaignFolder, content: Content, problems: list[Problem]) -> Checked:
    names: dict[str, list[str]] = {}
    if "agencies" not in content.partial:
        names = {entry.record.id: _chinese_names(entry.record) for entry in content.agencies}
    sentences = find_claims(folder, names, problems)
    headings: list[Span] = []
    misplaced = list(_find_headings(folder, headings))
    problems += misplaced
    coverage = cover(folder.notice, headings, sentences)
    problems += checks.check_references(content, folder)
    problems += checks.check_activity_ids(folder)
    problems += checks.check_order(folder, sentences)
    problems += checks.check_overlaps(sentences, folder.notice)
    problems += checks.check_coverage(coverage, folder, sentences, all_headings=not misplaced)
    problems += checks.check_flags(folder)
    problems += checks.check_translations(content, sentences, folder.notice)
    return folder, sentences, coverage


def _find_headings(folder: CampaignFolder, headings: list[Span]) -> Iterable[Problem]:
    notice = folder.notice
    whole = Span(0, len(notice.text))
    paragraphs = [Span(p.numeral.start, p.span.end) for p in notice.paragraphs]
    for i, rest in enumerate(folder.entry.record.notice.rest):
        found = notice.find(rest.text, whole)
        places = [span for span in found if not any(span.overlaps(p) for p in paragraphs)]
        headings += places[:1]
        if not places:
            message = f"heading {quoted(rest.text)} is not in notice.txt;"
            rule = "expected the exact words of text outside its paragraphs."
            yield folder.entry.problem(("notice", "rest", i, "text"), f"{message} {rule}")


def _chinese_names(agency: model.Agency) -> list[str]:
    return [agency.short_name.zh, agency.name.zh, *agency.aliases.zh]


def _join(content: Content, site: model.Site, checked: list[Checked]) -> Catalog:
    agencies = {entry.record.id: entry.record for entry in content.agencies}
    themes = {entry.record.id: entry.record for entry in content.themes}
    forms = {entry.record.id: entry.record for entry in content.forms}

    def activity(
        folder: CampaignFolder, item: ClaimedSentence, sentence: Sentence, claim: Claim
    ) -> Activity:
        record = claim.entry.record
        return Activity(
            year=folder.year,
            slug=record.id,
            agency=agencies[item.agency],
            sentence=sentence,
            title=record.title,
            is_stale=_is_stale(record.title, record.zh_hash),
            quotes=claim.quotes,
            contexts=claim.contexts,
            themes=tuple(themes[theme] for theme in record.themes),
            forms=tuple(forms[form] for form in record.forms),
            partners=tuple(agencies[partner] for partner in record.partners),
            source_path=f"campaigns/{folder.year}/activities/{item.agency}.yml",
        )

    def campaign(folder: CampaignFolder, items: list[ClaimedSentence], seen: Coverage) -> Campaign:
        activities: list[Activity] = []
        for item in items:
            sentence = _sentence(folder, item)
            activities += (activity(folder, item, sentence, claim) for claim in item.claims)
        return Campaign(folder.year, folder.entry.record, folder.notice, seen, tuple(activities))

    campaigns = tuple(campaign(*item) for item in reversed(checked))
    return Catalog(
        site=site,
        kinds={entry.record.id: entry.record for entry in content.kinds},
        agencies=agencies,
        themes=themes,
        forms=forms,
        terms={entry.record.id: entry.record for entry in content.terms},
        synonyms=tuple(entry.record for entry in content.synonyms),
        campaigns=campaigns,
        changes=tuple(_changes(content, campaigns)),
        published=content.published,
        written_pages=tuple(content.written_pages),
    )


def _changes(content: Content, campaigns: Iterable[Campaign]) -> Iterable[Change]:
    known = {activity.key: activity for each in campaigns for activity in each.activities}
    newest_first = sorted(content.changes, key=lambda entry: entry.record.date, reverse=True)
    return (
        Change(entry, tuple(known[key] for key in entry.record.activities))
        for entry in newest_first
    )


def _sentence(folder: CampaignFolder, item: ClaimedSentence) -> Sentence:
    record = item.entry.record
    text = Bilingual(folder.notice.quote(item.sentence.span), record.en)
    flags = tuple(flag for flag in folder.entry.record.flags if flag.at == item.sentence.at)
    return Sentence(item.sentence, text, record.status, _is_stale(text, record.zh_hash), flags)


def _is_stale(text: Bilingual, recorded: str | None) -> bool:
    return bool(text.en) and recorded is not None and recorded != text_hash(text.zh)


def _grouped(pairs: Iterable[tuple[str, Activity]]) -> dict[str, list[Activity]]:
    groups: defaultdict[str, list[Activity]] = defaultdict(list)
    for key, activity in pairs:
        groups[key].append(activity)
    return dict(groups)
