"""Themes and forms: two lists of topics whose pages are alike."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.catalog.catalog import Activity, Catalog
from generator.catalog.records import Theme
from generator.structure import routes


@dataclass(frozen=True)
class TopicList:
    """What the pages of themes and those of forms differ in."""

    name: Literal["themes", "forms"]
    list_path: str
    path: Callable[[str], str]
    """The path of a topic's page by its id."""
    of: Callable[[Catalog], Mapping[str, Theme]]
    activities: Callable[[Catalog], Mapping[str, list[Activity]]]
    topics: Callable[[Activity], tuple[Theme, ...]]
    """The topics of an activity."""
    can_be_embedded: bool
    """There is a feed, and a page of what can be pasted."""

    def among(self, catalog: Catalog, items: Iterable[Activity]) -> dict[Theme, list[Activity]]:
        """Return some activities by topic, in the order of the list, without empty ones."""
        found: dict[Theme, list[Activity]] = {topic: [] for topic in self.of(catalog).values()}
        for item in items:
            for topic in self.topics(item):
                found[topic].append(item)
        return {topic: members for topic, members in found.items() if members}


THEME_LIST = TopicList(
    name="themes",
    list_path=routes.THEMES,
    path=routes.theme,
    of=lambda catalog: catalog.themes,
    activities=lambda catalog: catalog.by_theme,
    topics=lambda activity: activity.themes,
    can_be_embedded=True,
)
FORM_LIST = TopicList(
    name="forms",
    list_path=routes.FORMS,
    path=routes.form,
    of=lambda catalog: catalog.forms,
    activities=lambda catalog: catalog.by_form,
    topics=lambda activity: activity.forms,
    can_be_embedded=False,
)
