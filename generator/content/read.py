"""Read the content folder into a checked catalog."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
from generator.catalog.coverage import Coverage
from generator.catalog.notice import Span, text_hash
from generator.collector import resting_collector
from generator.content import checks, english, references, wording
from generator.content.changes import check_changes, check_published
from generator.content.claims import Claim, ClaimedSentence, find_claims
from generator.content.cover import cover
from generator.content.entries import CampaignFolder, Content, Entry
from generator.content.load import load_content
from generator.content.names import check_file_names, check_reserved_ids
from generator.content.nearest_words import nearest_words
from generator.language import Bilingual
from generator.problems import Problem, at_most, errors, quoted
from generator.structure.reserved import Reserved

NOTHING = Reserved()


def read_catalog(root: Path, reserved: Reserved = NOTHING) -> tuple[Catalog | None, list[Problem]]:
    """Read and check the content folder `root`.

    Args:
        root: The folder.
        reserved: The names that the site itself needs.

    Returns:
        The catalog, or None when there are errors, and all problems, warnings included, in order.
    """
    # Records have no cycles, and looking for them takes a quarter of the time.
    with resting_collector():
        return _read(root, reserved)


def _read(root: Path, reserved: Reserved) -> tuple[Catalog | None, list[Problem]]:
    content, problems = load_content(root, reserved)
    if content is None:
        return None, at_most(problems)
    problems += references.check_lists(content)
    problems += check_reserved_ids(content, reserved)
    problems += check_file_names(content)
    problems += wording.check_wording(content)
    campaigns = [_check_campaign(folder, content, problems) for folder in content.campaigns]
    if not errors(problems):
        problems += wording.check_pages_wording(root / "pages", f"{root.name}/pages", content)
        problems += checks.check_used(content)
        problems += check_changes(content)
        problems += check_published(content)
    if errors(problems) or content.site is None:
        return None, at_most(problems)
    return _join(content, content.site.record, campaigns), at_most(problems)


Checked = tuple[CampaignFolder, list[ClaimedSentence], Coverage]


def _check_campaign(folder: CampaignFolder, content: Content, problems: list[Problem]) -> Checked:
    names: dict[str, list[str]] = {}
    if "agencies" not in content.partial:
        names = {entry.record.id: list(entry.record.chinese_names) for entry in content.agencies}
    sentences = find_claims(folder, names, problems)
    headings: list[Span] = []
    misplaced = list(_find_headings(folder, headings))
    problems += misplaced
    coverage = cover(folder.notice, headings, sentences)
    problems += references.check_references(content, folder)
    problems += references.check_activity_ids(folder)
    problems += checks.check_order(folder, sentences)
    problems += checks.check_overlaps(sentences, folder.notice)
    problems += checks.check_bodies(sentences, folder.notice, names)
    problems += checks.check_coverage(coverage, folder, sentences, all_headings=not misplaced)
    problems += checks.check_flags(folder)
    problems += checks.check_sources(folder)
    problems += english.check_translations(content, sentences, folder.notice)
    return folder, sentences, coverage


def _find_headings(folder: CampaignFolder, headings: list[Span]) -> Iterable[Problem]:
    notice = folder.notice
    whole = Span(0, len(notice.text))
    paragraphs = [Span(p.numeral.start, p.span.end) for p in notice.paragraphs]
    above = Span(0, paragraphs[0].start)
    for i, rest in enumerate(folder.entry.record.notice.rest):
        found = notice.find(rest.text, whole)
        places = [span for span in found if not any(span.overlaps(p) for p in paragraphs)]
        headings += places[:1]
        if not places:
            message = f"heading {quoted(rest.text)} is not in notice.txt;"
            rule = "expected the exact words of text outside its paragraphs."
            hint = nearest_words(rest.text, notice, above) if not found else ""
            yield folder.entry.problem(("notice", "rest", i, "text"), f"{message} {rule}", hint)


def _join(content: Content, site: records.Site, checked: list[Checked]) -> Catalog:
    agencies = {entry.record.id: entry.record for entry in content.agencies}
    themes = {entry.record.id: entry.record for entry in content.themes}
    forms = {entry.record.id: entry.record for entry in content.forms}
    campaigns: list[Campaign] = []
    found: list[Activity] = []
    for folder, sentences, coverage in reversed(checked):
        accepted = english.count_accepted(sentences)
        campaign = Campaign(folder.year, folder.entry.record, folder.notice, coverage, accepted)
        campaigns.append(campaign)
        flags: defaultdict[str, list[records.Flag]] = defaultdict(list)
        for flag in campaign.record.flags:
            flags[flag.at].append(flag)
        for item in sentences:
            sentence = _sentence(campaign, item, flags[item.sentence.at])
            for claim in item.claims:
                found.append(_activity(sentence, claim, agencies, item.agency, themes, forms))
    return Catalog(
        site=site,
        kinds={entry.record.id: entry.record for entry in content.kinds},
        agencies=agencies,
        themes=themes,
        forms=forms,
        terms={entry.record.id: entry.record for entry in content.terms},
        synonyms=tuple(entry.record for entry in content.synonyms),
        campaigns=tuple(campaigns),
        activities=tuple(found),
        changes=tuple(_changes(content, campaigns, found)),
        published=content.published,
        written_pages=tuple(content.written_pages),
    )


def _activity(
    sentence: Sentence,
    claim: Claim,
    agencies: Mapping[str, records.Agency],
    agency: str,
    themes: Mapping[str, records.Theme],
    forms: Mapping[str, records.Theme],
) -> Activity:
    record = claim.entry.record
    return Activity(
        slug=record.id,
        agency=agencies[agency],
        sentence=sentence,
        title=record.title,
        is_stale=_is_stale(record.title, record.zh_hash),
        quotes=claim.quotes,
        quotes_en=claim.quotes_en,
        contexts=claim.contexts,
        themes=tuple(themes[theme] for theme in record.themes),
        forms=tuple(forms[form] for form in record.forms),
        bodies=tuple(
            NamedBody(agencies[body.agency], body.role, span) for body, span in claim.bodies
        ),
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


def _sentence(campaign: Campaign, item: ClaimedSentence, flags: Iterable[records.Flag]) -> Sentence:
    record = item.entry.record
    text = Bilingual(campaign.notice.quote(item.sentence.span), record.en)
    is_stale = _is_stale(text, record.zh_hash)
    return Sentence(campaign, item.sentence, text, record.status, is_stale, tuple(flags))


def _is_stale(text: Bilingual, recorded: str | None) -> bool:
    return bool(text.en) and recorded is not None and recorded != text_hash(text.zh)
