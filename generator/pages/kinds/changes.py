"""The page of what changed after publication: before, after, why, when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.catalog.catalog import Change
from generator.catalog.change_records import Wording
from generator.language import Language
from generator.pages.gone import Gone, gone_view
from generator.pages.page import Maker, PageKind, Pages
from generator.pages.view_types import Link
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class WordingView:
    """What a page said or says, in one language."""

    label: str
    tag: str
    text: str


@dataclass(frozen=True, eq=False)
class ChangeView:
    """A change as its page shows it."""

    id: str
    date: str
    kind: str
    title: str
    why: str
    wordings: Sequence[WordingView]
    activities: Sequence[Link]
    moves: Sequence[Gone]


@dataclass(frozen=True, eq=False)
class ChangesContext:
    """What `changes.md.j2` prints."""

    feed: str
    changes: Sequence[ChangeView]


def _pages(maker: Maker) -> Pages:
    title, lead = maker.words["changes"], maker.words["changes_lead"]
    yield maker.page(KIND, routes.CHANGES, title, lead, ["changes.yml"], partial(_context, maker))


def _context(maker: Maker) -> ChangesContext:
    return ChangesContext("feed.xml", [_view(maker, change) for change in maker.catalog.changes])


def _view(maker: Maker, change: Change) -> ChangeView:
    record = change.record
    return ChangeView(
        id=record.id,
        date=record.date,
        kind=maker.words[f"change_{record.kind}"],
        title=record.title.of(maker.lang),
        why=record.why.of(maker.lang),
        wordings=[
            *_wordings(maker.words["change_before"], record.before),
            *_wordings(maker.words["change_after"], record.after),
        ],
        activities=list(_concerned(maker, change)),
        moves=[gone_view(maker, change, move) for move in change.moves],
    )


def _concerned(maker: Maker, change: Change) -> Iterator[Link]:
    if change.campaign:
        name = change.campaign.record.name.of(maker.lang)
        yield Link(name, routes.campaign(change.campaign.year))
    for item in change.activities:
        yield Link(item.title.of(maker.lang), routes.activity(item))


def _wordings(label: str, wording: Wording | None) -> Iterator[WordingView]:
    texts = (wording.zh, wording.en) if wording else ()
    for lang, text in zip(Language, texts, strict=False):
        if text:
            yield WordingView(label, lang.tag, text)


KIND = PageKind(
    name="changes",
    context=ChangesContext,
    place=routes.CHANGES,
    pages=_pages,
    paths=lambda catalog: [routes.CHANGES],
    nav=lambda maker: [maker.nav_item("changes", routes.CHANGES)],
)
