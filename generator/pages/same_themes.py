"""Find for an activity some of other agencies on its themes, each once."""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.catalog.catalog import Activity, Catalog
from generator.catalog.records import Theme
from generator.pages.page import Maker
from generator.pages.view_types import ActivityView

# How many there are at most, of all themes together.
_MOST = 3


@dataclass(frozen=True, eq=False)
class SameTheme:
    """An activity of another agency, with the theme for which it is shown."""

    view: ActivityView
    agency: str
    theme: str
    """Empty where the activity has only the one."""


def find_others(catalog: Catalog, item: Activity) -> Mapping[Activity, Theme]:
    """Return some activities from each theme in turn: those that follow it in the notice.

    After the last one comes the first, so that the pages of a theme lead around all of it, and an
    edited activity is shown on few of them.
    """
    left = {theme: _of_theme(catalog, theme, item) for theme in item.themes}
    found: dict[Activity, Theme] = {}
    while left and len(found) < _MOST:
        for theme, members in list(left.items()):
            other = next((each for each in members if each not in found), None)
            if other is None:
                del left[theme]
            elif len(found) < _MOST:
                found[other] = theme
    return found


def same_themes(
    maker: Maker, item: Activity, others: Mapping[Activity, Theme]
) -> Sequence[SameTheme]:
    """Return what a page says of the others of an activity, by the order of its themes."""
    return [
        SameTheme(
            maker.views.activity(other),
            maker.views.label(other.agency),
            maker.views.theme(theme).text if len(item.themes) > 1 else "",
        )
        for theme in item.themes
        for other, of in others.items()
        if of is theme
    ]


def _of_theme(catalog: Catalog, theme: Theme, item: Activity) -> Iterator[Activity]:
    members = catalog.by_campaign_and_theme[item.campaign, theme.id]
    after = bisect(members, catalog.order[item], key=catalog.order.__getitem__)
    places = chain(range(after, len(members)), range(after))
    return (members[i] for i in places if members[i].agency is not item.agency)
