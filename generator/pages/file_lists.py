"""List the files of every agency, theme and form, with their sizes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.data.contents import size_text
from generator.data.feeds import LIMIT, LIMIT_WHEN_LARGE
from generator.data.large import is_large
from generator.data.published import ListKind, has_lists, list_files
from generator.pages.page import Maker
from generator.pages.view_types import Download
from generator.structure import routes


@dataclass(frozen=True, eq=False)
class SizedFile:
    """A file to save, and how large it is."""

    file: Download
    size: str


@dataclass(frozen=True, eq=False)
class ListFiles:
    """The files of one list, such as an agency's; `feed` is empty where there is none."""

    name: str
    files: Sequence[SizedFile]
    feed: str


@dataclass(frozen=True, eq=False)
class FileGroup:
    """The files of all lists of a kind."""

    heading: str
    files: Sequence[ListFiles]


@dataclass(frozen=True, eq=False)
class ListNotes:
    """What is said of the files of lists; the last two are empty where there is nothing to say."""

    same: str
    """That all downloads have the same columns."""
    heading: str
    files: str
    feeds: str


def file_lists(maker: Maker) -> Iterator[FileGroup]:
    """Yield the files of agencies, themes and forms."""
    catalog, lang = maker.catalog, maker.lang
    agencies = {key: maker.views.agency_name(catalog.agencies[key]) for key in catalog.by_agency}
    themes = {key: topic.name.of(lang) for key, topic in catalog.themes.items()}
    forms = {key: topic.name.of(lang) for key, topic in catalog.forms.items()}
    yield _group(maker, "agencies", agencies, routes.agency)
    yield _group(maker, "themes", themes, routes.theme)
    if has_lists(catalog, "forms"):
        yield _group(maker, "forms", forms, None)


def file_size(maker: Maker, name: str) -> str:
    """Return how large a file of the data is, or nothing while it is not written."""
    size = maker.sizes.get(routes.data_address(name))
    return "" if size is None else size_text(size)


def list_notes(maker: Maker) -> ListNotes:
    """Return what is said of the files of lists, of which a large catalog has fewer."""
    words = maker.words
    if not is_large(maker.catalog):
        return ListNotes(words["data_one"], words["data_by_list"], "", "")
    return ListNotes(
        same=words["data_one_large"],
        heading=words["data_by_list_large"],
        files=words["data_lists_large"],
        feeds=words.fill("data_feeds_large", n=LIMIT_WHEN_LARGE, all=LIMIT),
    )


def _group(
    maker: Maker, kind: ListKind, names: Mapping[str, str], page: Callable[[str], str] | None
) -> FileGroup:
    return FileGroup(
        maker.words[kind],
        [
            ListFiles(name, list(_sized(maker, kind, key)), routes.feed(page(key)) if page else "")
            for key, name in names.items()
        ],
    )


def _sized(maker: Maker, kind: ListKind, key: str) -> Iterator[SizedFile]:
    for file in list_files(maker.catalog, kind, key):
        yield SizedFile(maker.download(file), file_size(maker, file.name))
