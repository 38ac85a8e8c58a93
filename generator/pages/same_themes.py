"""Find for an activity some of other agencies on its themes, by theme, each once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Activity
from generator.catalog.records import Theme
from generator.pages.page import Maker
from generator.pages.view_types import ActivityView, Link

# How many there are at most, of all themes together.
_MOST = 5


@dataclass(frozen=True, eq=False)
class SameTheme:
    """A theme with how many activities it has, and some of other agencies."""

    theme: Link
    activities: Sequence[ActivityView]


def same_themes(maker: Maker, item: Activity) -> list[SameTheme]:
    """Return some activities from each theme in turn, those first that stand first in the notice."""
    left = {theme: _of_theme(maker, theme, item) for theme in item.themes}
    found: dict[Activity, Theme] = {}
    while left and len(found) < _MOST:
        for theme, members in list(left.items()):
            other = next((each for each in members if each not in found), None)
            if other is None:
                del left[theme]
            elif len(found) < _MOST:
                found[other] = theme
    return [
        SameTheme(_counted(maker, theme, item), maker.views.activities(own))
        for theme in item.themes
        if (own := [other for other, of in found.items() if of is theme])
    ]


def _of_theme(maker: Maker, theme: Theme, item: Activity) -> Iterator[Activity]:
    return (
        other
        for other in maker.catalog.by_theme[theme.id]
        if other.agency is not item.agency and other.campaign is item.campaign
    )


def _counted(maker: Maker, theme: Theme, item: Activity) -> Link:
    own = [each for each in maker.catalog.by_theme[theme.id] if each.campaign is item.campaign]
    link = maker.views.theme(theme)
    return Link(link.text, f"{link.path}{maker.views.at_year(item.campaign)}", str(len(own)))
