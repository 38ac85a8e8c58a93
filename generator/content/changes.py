"""Check the records of what changed."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.close_matches import Choices
from generator.content.entries import Content
from generator.content.filed import CheckedCampaign
from generator.problems import Hints, Problem, nearest, quoted


def check_changes(content: Content, campaigns: Sequence[CheckedCampaign]) -> Iterator[Problem]:
    """Check that each change names activities that there are, and that no address moved twice."""
    known = {key for campaign in campaigns for key in campaign.keys}
    years = {campaign.folder.year for campaign in campaigns}
    hints = Hints(partial(nearest, choices=Choices(known)))
    moved: dict[str, str] = {}
    for entry in content.changes:
        year = entry.record.campaign
        if year and year not in years:
            message = f"unknown campaign {quoted(year)}; expected the year of one."
            yield entry.problem("campaign", message, nearest(year, years))
        for i, key in enumerate(entry.record.activities):
            if key not in known:
                message = f"unknown activity {quoted(key)}; expected year/agency/id of one."
                hint = hints.of(key, entry.source.path)
                yield entry.problem(("activities", i), message, hint)
        for i, move in enumerate(entry.record.moved):
            if move.was in moved:
                message = f"address {quoted(move.was)} was taken out at {moved[move.was]} too;"
                yield entry.problem(("moved", i, "was"), f"{message} expected it once.")
            moved.setdefault(move.was, entry.where("id"))


def check_published(content: Content, campaigns: Iterable[CheckedCampaign]) -> Iterator[Problem]:
    """Check that the day on which each campaign was published is known.

    The first edition dates the oldest. A later one without a day of its own would have that day
    too, and citations and feeds carry it out of the site: hence an error, not a warning.
    """
    news = [entry.record for entry in content.changes if entry.record.kind == "published"]
    years = {record.campaign for record in news}
    named = {key for record in news for key in record.activities}
    in_order = sorted(campaigns, key=lambda campaign: campaign.folder.year)
    for campaign in in_order[1:]:
        year = campaign.folder.year
        if year not in years and not named.issuperset(campaign.keys):
            message = f'campaign {year} has no change of kind "published";'
            rule = f'expected one with "campaign: {year}" in content/changes.yml.'
            hint = f"The first edition dates the oldest campaign only, {in_order[0].folder.year}."
            yield campaign.folder.entry.problem((), f"{message} {rule}", hint)
