"""Agency by theme in one campaign: what there is, and how heavy each count looks."""

from collections.abc import Iterable

from generator.catalog.catalog import Activity, Campaign, Catalog
from generator.catalog.records import Agency, Theme
from generator.pages.topic_lists import THEME_LIST

# The least count of each weight above the first.
_STEPS = (2, 3, 5)


def weight(count: int) -> int:
    """Return how heavy a count looks, from 0 for nothing to 4."""
    return 0 if count == 0 else 1 + sum(count >= step for step in _STEPS)


def agencies_of(activities: Iterable[Activity]) -> dict[Agency, list[Activity]]:
    """Return activities by agency, in the order in which the agencies come."""
    found: dict[Agency, list[Activity]] = {}
    for item in activities:
        found.setdefault(item.agency, []).append(item)
    return found


def themes_of(catalog: Catalog, campaign: Campaign) -> list[Theme]:
    """Return the themes that a campaign has activities on, in their order."""
    return list(THEME_LIST.among(catalog, catalog.by_campaign[campaign]))
