"""The page of what changed, and what stands at the addresses that are no longer in use."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.catalog.catalog import Change, Move
from generator.catalog.change_records import Wording
from generator.language import Language
from generator.pages.spec import Maker, PageSpec, Specs
from generator.pages.views import Link
from generator.structure import routes
from generator.structure.promise import current_addresses


@dataclass(frozen=True, eq=False)
class Words:
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
    wordings: Sequence[Words]
    activities: Sequence[Link]
    moves: Sequence["Gone"]


@dataclass(frozen=True, eq=False)
class Gone:
    """An address that is no longer in use."""

    id: str
    """Its fragment, or empty for a page."""
    was: str
    text: str
    now: Link | None
    change: str
    """The path of the change."""


def changes_page(maker: Maker) -> PageSpec:
    """Return the page of all changes."""
    context = {"changes": [_view(maker, change) for change in maker.catalog.changes]}
    title, description = maker.words["changes"], maker.words["changes_lead"]
    return maker.spec(routes.CHANGES, "changes", title, description, "changes.yml", context)


def gone_pages(maker: Maker) -> Specs:
    """Yield a page for each address of a page that is no longer in use."""
    pages = {address.partition("#")[0] for address in current_addresses(maker.catalog)}
    gone = {was.partition("#")[0] for was in maker.catalog.moves}
    for path in sorted(gone - pages):
        parts = gone_from(maker, path)
        whole = [part for part in parts if not part.id]
        # A reader who is sent on at once would not see where the parts of the page went.
        onward = whole[0].now.path if whole and whole[0].now and len(parts) == 1 else ""
        title = maker.words["gone_title"].format(path=path)
        description = maker.words["gone_lead"].format(path=path)
        context = {"lead": description, "parts": parts}
        yield maker.spec(
            path, "gone", title, description, "changes.yml", context, moved_to=onward, is_gone=True
        )


def gone_from(maker: Maker, page: str) -> list[Gone]:
    """Return what is no longer at a page: the page itself, or activities on it."""
    return [
        _gone(maker, change, move)
        for was, (change, move) in maker.catalog.moves.items()
        if was.partition("#")[0] == page
    ]


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
        activities=[
            Link(item.title.of(maker.lang), routes.activity(item)) for item in change.activities
        ],
        moves=[_gone(maker, change, move) for move in change.moves],
    )


def _wordings(label: str, wording: Wording | None) -> Iterator[Words]:
    texts = (wording.zh, wording.en) if wording else ()
    for lang, text in zip(Language, texts, strict=False):
        if text:
            yield Words(label, lang.tag, text)


def _gone(maker: Maker, change: Change, move: Move) -> Gone:
    word = "gone_moved" if move.now else "gone_withdrawn"
    return Gone(
        id=move.was.partition("#")[2],
        was=move.was,
        text=maker.words[word].format(date=change.record.date, path=move.was),
        now=Link(_name(maker, move.now), move.now) if move.now else None,
        change=routes.change(change.record.id),
    )


def _name(maker: Maker, path: str) -> str:
    """Return what is at an address in words, if it is an activity, or the address."""
    items: Iterable[str] = (
        item.title.of(maker.lang)
        for item in maker.catalog.activities
        if routes.activity(item) == path
    )
    return next(iter(items), path)
