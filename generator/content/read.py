"""Read the content folder into a checked catalog."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from generator.catalog import records
from generator.catalog.catalog import (
    Activity,
    Campaign,
    Catalog,
    Change,
    Move,
    NamedBody,
    Sentence,
)
from generator.catalog.change_records import ChangeRecord
from generator.collector import resting_collector
from generator.content import checks, references, wording
from generator.content.campaigns import check_campaign
from generator.content.changes import check_changes, check_published
from generator.content.drafts import progress_of, shown_notice
from generator.content.entries import Content, Entry
from generator.content.filed import CheckedCampaign, FiledActivity, FiledSentence
from generator.content.kept_files import KeptFiles
from generator.content.lists import lists_of
from generator.content.load import load_content
from generator.content.names import check_file_names, check_reserved_ids
from generator.language import Bilingual
from generator.problems import Problem, at_most, errors, settled
from generator.structure.reserved import Reserved

NOTHING = Reserved()


def read_catalog(
    root: Path,
    reserved: Reserved = NOTHING,
    kept: KeptFiles | None = None,
    *,
    has_drafts: bool = False,
) -> tuple[Catalog | None, list[Problem]]:
    """Read and check the content folder `root`.

    Args:
        root: The folder.
        reserved: The names that the site itself needs.
        kept: What files said when they were read before; files that are as they were are not read
            again. Nothing else depends on it.
        has_drafts: Whether the drafts of campaigns are read too.

    Returns:
        The catalog, or None when there are errors, and all problems, warnings included, in order.
    """
    # Records have no cycles, and looking for them takes a quarter of the time.
    with resting_collector():
        return _read(root, reserved, kept, has_drafts=has_drafts)


def _read(
    root: Path, reserved: Reserved, kept: KeptFiles | None, *, has_drafts: bool
) -> tuple[Catalog | None, list[Problem]]:
    content, problems = load_content(root, reserved, has_drafts=has_drafts)
    if content is None:
        return None, at_most(problems)
    problems += references.check_lists(content)
    problems += check_reserved_ids(content, reserved)
    problems += check_file_names(chain(content.agencies, content.themes, content.forms))
    problems += wording.check_wording(content)
    lists = lists_of(content)
    campaigns = [check_campaign(folder, lists, problems, kept) for folder in content.campaigns]
    if not errors(problems):
        problems += wording.check_pages_wording(root / "pages", f"{root.name}/pages", content)
        has_draft = any(campaign.folder.is_draft for campaign in campaigns)
        problems += settled(checks.check_used(content, campaigns), is_draft=has_draft)
        # Nothing that is published may rest on a draft.
        published = [campaign for campaign in campaigns if not campaign.folder.is_draft]
        problems += check_changes(content, published)
        problems += check_published(content, published)
    if errors(problems) or content.site is None:
        return None, at_most(problems)
    if kept is not None:
        kept.drop_others()
    return _join(content, content.site.record, campaigns), at_most(problems)


def _join(content: Content, site: records.Site, checked: list[CheckedCampaign]) -> Catalog:
    agencies = {entry.record.id: entry.record for entry in content.agencies}
    themes = {entry.record.id: entry.record for entry in content.themes}
    forms = {entry.record.id: entry.record for entry in content.forms}
    campaigns: list[Campaign] = []
    found: list[Activity] = []
    for each in reversed(checked):
        if not each.sentences:
            # A draft of which nothing is in a file has nothing to show.
            continue
        folder, accepted = each.folder, sum(item.accepted for item in each.sentences)
        notice, progress = folder.notice, None
        if folder.is_draft:
            progress, notice = progress_of(each), shown_notice(each)
        campaign = Campaign(
            folder.year, folder.entry.record, notice, each.coverage, accepted, progress
        )
        campaigns.append(campaign)
        flags: defaultdict[str, list[records.Flag]] = defaultdict(list)
        for flag in campaign.record.flags:
            flags[flag.at].append(flag)
        for item in each.sentences:
            sentence = _sentence(campaign, item, flags[item.place.at])
            agency = agencies[item.agency]
            for activity in item.activities:
                found.append(_activity(activity, agency, sentence, agencies, themes, forms))
    # Themes that only drafts have are not there without these.
    used = {topic.id for item in found for topic in (*item.themes, *item.forms)}
    return Catalog(
        site=site,
        kinds={entry.record.id: entry.record for entry in content.kinds},
        agencies=agencies,
        themes={key: topic for key, topic in themes.items() if key in used},
        forms={key: topic for key, topic in forms.items() if key in used},
        terms={entry.record.id: entry.record for entry in content.terms},
        synonyms=tuple(entry.record for entry in content.synonyms),
        campaigns=tuple(campaigns),
        activities=tuple(found),
        changes=tuple(_changes(content, campaigns, found)),
        published=content.published,
        written_pages=tuple(content.written_pages),
    )


def _activity(
    item: FiledActivity,
    agency: records.Agency,
    sentence: Sentence,
    agencies: Mapping[str, records.Agency],
    themes: Mapping[str, records.Theme],
    forms: Mapping[str, records.Theme],
) -> Activity:
    return Activity(
        slug=item.slug,
        agency=agency,
        sentence=sentence,
        title=item.title,
        is_stale=item.is_stale,
        quotes=item.quotes,
        quotes_en=item.quotes_en,
        contexts=item.contexts,
        themes=tuple(themes[theme] for theme in item.themes),
        forms=tuple(forms[form] for form in item.forms),
        bodies=tuple(NamedBody(agencies[body], role, span) for body, role, span in item.bodies),
    )


def _changes(
    content: Content, campaigns: Iterable[Campaign], activities: Iterable[Activity]
) -> Iterator[Change]:
    known = {activity.key: activity for activity in activities}
    by_year = {campaign.year: campaign for campaign in campaigns}
    newest_first = sorted(content.changes, key=lambda entry: entry.record.date, reverse=True)
    for entry in newest_first:
        record = entry.record
        campaign = by_year[record.campaign] if record.campaign else None
        named = tuple(known[key] for key in record.activities)
        yield Change(record, campaign, named, tuple(_moves(entry)))


def _moves(entry: Entry[ChangeRecord]) -> Iterator[Move]:
    for i, move in enumerate(entry.record.moved):
        places = (entry.place(("moved", i, field)) for field in ("was", "now"))
        yield Move(move.was, move.now, *places)


def _sentence(campaign: Campaign, item: FiledSentence, flags: Iterable[records.Flag]) -> Sentence:
    text = Bilingual(campaign.notice.quote(item.place.span), item.en)
    return Sentence(campaign, item.place, text, item.status, item.is_stale, tuple(flags))
