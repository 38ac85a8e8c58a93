"""Check the records of what changed."""

from collections.abc import Iterator

from generator.content.entries import Content
from generator.problems import Problem, nearest, quoted


def check_changes(content: Content) -> Iterator[Problem]:
    """Check that each change names activities that there are, and that no address moved twice."""
    known = {
        f"{campaign.year}/{file.entry.record.agency}/{activity.record.id}"
        for campaign in content.campaigns
        for file in campaign.files
        for sentence in file.sentences
        for activity in sentence.activities
    }
    years = {campaign.year for campaign in content.campaigns}
    moved: dict[str, str] = {}
    for entry in content.changes:
        year = entry.record.campaign
        if year and year not in years:
            message = f"unknown campaign {quoted(year)}; expected the year of one."
            yield entry.problem("campaign", message, nearest(year, years))
        for i, key in enumerate(entry.record.activities):
            if key not in known:
                message = f"unknown activity {quoted(key)}; expected year/agency/id of one."
                yield entry.problem(("activities", i), message, nearest(key, known))
        for i, move in enumerate(entry.record.moved):
            if move.was in moved:
                message = f"address {quoted(move.was)} was taken out at {moved[move.was]} too;"
                yield entry.problem(("moved", i, "was"), f"{message} expected it once.")
            moved.setdefault(move.was, entry.where("id"))
