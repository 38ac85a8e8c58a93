"""Tell what record a content file holds, and so in which order its keys stand."""

import re
from collections.abc import Sequence

from generator.catalog import change_records, draft_records, records, word_records
from generator.catalog.record import Record
from generator.content.record_fields import field_names
from generator.content.yaml_source import Loc
from generator.editing.edits import Edit
from generator.editing.normal_form import normal_form
from generator.editing.round_trip import KeyOrder

LISTS: dict[str, type[Record]] = {
    "kinds": records.Kind,
    "agencies": records.Agency,
    "themes": records.Theme,
    "forms": records.Theme,
    "glossary": records.Term,
    "synonyms": word_records.Synonyms,
    "wording": word_records.WordChoice,
    "changes": change_records.ChangeRecord,
}
"""What each entry of a list is, by the name of its file or folder."""

_CAMPAIGN = re.compile(r"campaigns/[^/]+/campaign\.yml")
_NEW_AGENCIES = re.compile(r"campaigns/[^/]+/agencies\.yml")
_ACTIVITIES = re.compile(r"campaigns/[^/]+/activities/[^/]+\.yml")


def key_order(path: str) -> KeyOrder | None:
    """Return the order of the keys of a content file, or None where it is no such file.

    Args:
        path: Its path from the content folder, with slashes.
    """
    name = path.removesuffix(".yml").partition("/")[0]
    if path == "site.yml":
        return _order_of(records.Site)
    if _CAMPAIGN.fullmatch(path):
        return _order_of(records.CampaignRecord)
    if _NEW_AGENCIES.fullmatch(path):
        return _order_of(draft_records.NewAgency)
    if _ACTIVITIES.fullmatch(path):
        return _order_of_activities
    return _order_of(LISTS[name]) if name in LISTS and path.count("/") <= 1 else None


def formed(path: str, text: str, edits: Sequence[Edit] = ()) -> str:
    """Return a content file in its normal form, with some edits; see `normal_form`.

    Args:
        path: Its path from the project folder; it is one of those that have an order.
        text: What it holds.
        edits: What is to be changed, one after the other.
    """
    order = key_order(path.removeprefix("content/"))
    if order is None:
        raise ValueError(path)
    return normal_form(text, path, order, edits)


def _order_of(record: type[Record]) -> KeyOrder:
    return lambda loc: field_names(record, loc)


def _order_of_activities(loc: Loc) -> Sequence[str]:
    # Their records are checked one by one, so that the file's own does not know their fields.
    match loc:
        case ("sentences", int(), "activities", int(), *inner):
            return field_names(records.ActivityRecord, tuple(inner))
        case ("sentences", int(), *inner):
            return field_names(records.SentenceRecord, tuple(inner))
    return field_names(records.AgencyFile, loc)
