"""The lists of the themes and of the forms, each with its definition and its figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.pages.page import Maker, PageKind, Pages
from generator.pages.topic_lists import FORM_LIST, THEME_LIST, TopicList
from generator.pages.view_types import Link


@dataclass(frozen=True, eq=False)
class TopicRow:
    """A topic of the list."""

    link: Link
    definition: str


@dataclass(frozen=True, eq=False)
class TopicsContext:
    """What `topics.md.j2` prints."""

    rows: Sequence[TopicRow]


def _kind(topics: TopicList) -> PageKind:
    def pages(maker: Maker) -> Pages:
        title, lead = maker.words[topics.name], maker.words[f"{topics.name}_lead"]
        files, context = [f"{topics.name}.yml"], partial(_context, maker, topics)
        yield maker.page(
            kind, topics.list_path, title, lead, files, context, sentences=(), has_counts=True
        )

    kind = PageKind(
        name="topics",
        context=TopicsContext,
        place=f"{topics.name}/",
        pages=pages,
        paths=lambda catalog: [topics.list_path],
        nav=lambda maker: [maker.nav_item(topics.name, topics.list_path, is_section=True)],
        hide=("toc",),
        is_collection=True,
    )
    return kind


def _context(maker: Maker, topics: TopicList) -> TopicsContext:
    rows = [
        TopicRow(
            Link(
                topic.name.of(maker.lang),
                topics.path(key),
                maker.counted(topics.activities(maker.catalog)[key]),
            ),
            topic.definition.of(maker.lang),
        )
        for key, topic in topics.of(maker.catalog).items()
    ]
    return TopicsContext(rows)


THEMES = _kind(THEME_LIST)
FORMS = _kind(FORM_LIST)
