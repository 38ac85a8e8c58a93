"""Keep what files of activities say, so that those that are as they were are not read again.

Most of the time that reading takes goes into these files, and an editor changes one at a time. What
is kept of a file is what `read_activity_file` returned for it, as plain values. It counts as long
as the bytes of the file and all that it was checked against are the same; a file with an error is
not kept.
"""

import hashlib
from collections.abc import Callable, Iterable
from itertools import chain, starmap
from typing import cast

from generator.cache import CacheFolder
from generator.catalog.fields import Role, Status
from generator.catalog.notice import Notice, Span
from generator.content.entries import Written
from generator.content.filed import ActivityFile, FiledActivity, FiledSentence
from generator.content.lists import Lists
from generator.content.yaml_source import YamlSource
from generator.language import Bilingual
from generator.problems import Problem

_NAME = "activity-files"
_DIGEST = 16

Reader = Callable[[bytes, str], ActivityFile]
"""What reads a file, given its bytes and its path."""

# As `marshal` takes them; the fields have the order of their classes.
_Span = tuple[int, int]
_Body = tuple[str, Role, int, int]
_Activity = tuple[
    str,
    str,
    str | None,
    bool,
    tuple[_Span, ...],
    tuple[_Span, ...],
    tuple[_Span, ...],
    tuple[str, ...],
    tuple[str, ...],
    tuple[_Body, ...],
]
_Warning = tuple[int, int, str, str]
_Sentence = tuple[
    int,
    str,
    str | None,
    Status,
    bool,
    int,
    int,
    _Span | None,
    tuple[_Activity, ...],
    bool,
    tuple[_Warning, ...],
]
_File = tuple[str, tuple[_Sentence, ...], tuple[_Warning, ...]]


class KeptFiles:
    """What files of activities said when they were last read, by their paths."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[bytes, _File]] = {}
        self._asked: set[str] = set()
        self.is_changed = False

    @classmethod
    def load(cls, folder: CacheFolder) -> "KeptFiles":
        """Return what was saved in a folder by this version of the generator, or nothing."""
        kept, saved = cls(), folder.read(_NAME)
        if isinstance(saved, dict):
            kept._files = cast("dict[str, tuple[bytes, _File]]", saved)
        return kept

    def save(self, folder: CacheFolder) -> None:
        """Keep it for another build, if it is not what was loaded."""
        if self.is_changed:
            folder.write(_NAME, self._files)
            self.is_changed = False

    def reader(self, read: Reader, lists: Lists, notice: Notice) -> Reader:
        """Return what reads files as `read` does, and those that are as they were much faster.

        Args:
            read: What reads files beside these lists and this notice.
            lists: What they refer to.
            notice: The notice of their campaign.
        """
        around = _digest_of(lists, notice)

        def read_again(data: bytes, path: str) -> ActivityFile:
            self._asked.add(path)
            key = hashlib.blake2b(data, key=around, digest_size=_DIGEST).digest()
            found = self._files.get(path)
            if found and found[0] == key:
                return _restored(found[1], data, path, notice)
            file = read(data, path)
            if _is_right(file):
                self._files[path] = key, _plain(file)
                self.is_changed = True
            return file

        return read_again

    def drop_others(self) -> None:
        """Forget the files that nobody asked for since this was last done: they are gone."""
        for path in self._files.keys() - self._asked:
            del self._files[path]
            self.is_changed = True
        self._asked.clear()


def _digest_of(lists: Lists, notice: Notice) -> bytes:
    """Return a digest of all that files are checked against.

    Records are what the generator makes of the text of their files; its version is minded by the
    folder in which this is saved.
    """
    digest = hashlib.blake2b(digest_size=_DIGEST)
    told = [(each.agencies, sorted(each.nothing)) for each in notice.paragraphs]
    blocks = repr((notice.rest, told)) if notice.has_blocks else ""
    parts = [" ".join(sorted(lists.partial)), notice.raw, repr(notice.cuts), blocks]
    for entries in lists.entries:
        texts = {entry.source.path: entry.source.text for entry in entries}
        parts += [str(len(texts)), *chain(*texts.items())]
    for part in parts:
        # A path may have what is no UTF-8.
        data = part.encode(errors="surrogatepass")
        digest.update(b"%d " % len(data))
        digest.update(data)
    return digest.digest()


def _is_right(file: ActivityFile) -> bool:
    problems = [*file.problems, *(each for item in file.sentences for each in item.problems)]
    return file.complete and all(problem.level == "warning" for problem in problems)


def _plain(file: ActivityFile) -> _File:
    return file.agency, tuple(map(_plain_sentence, file.sentences)), _plain_all(file.problems)


def _plain_sentence(sentence: FiledSentence) -> _Sentence:
    return (
        cast("int", sentence.written.loc[-1]),
        sentence.place.at,
        sentence.en,
        sentence.status,
        sentence.is_stale,
        sentence.accepted,
        sentence.suggested,
        _pair(sentence.subject) if sentence.subject else None,
        tuple(map(_plain_activity, sentence.activities)),
        sentence.complete,
        _plain_all(sentence.problems),
    )


def _plain_activity(activity: FiledActivity) -> _Activity:
    return (
        activity.slug,
        activity.title.zh,
        activity.title.en,
        activity.is_stale,
        tuple(map(_pair, activity.quotes)),
        tuple(map(_pair, activity.quotes_en)),
        tuple(map(_pair, activity.contexts)),
        activity.themes,
        activity.forms,
        tuple((agency, role, *_pair(span)) for agency, role, span in activity.bodies),
    )


def _pair(span: Span) -> _Span:
    return span.start, span.end


def _plain_all(warnings: Iterable[Problem]) -> tuple[_Warning, ...]:
    return tuple((each.line, each.column, each.message, each.hint) for each in warnings)


def _restored(file: _File, data: bytes, path: str, notice: Notice) -> ActivityFile:
    agency, sentences, warnings = file
    source = YamlSource(path, data.decode("utf-8-sig"), "", [], complete=True)
    return ActivityFile(
        agency,
        tuple(_sentence(agency, source, sentence, notice) for sentence in sentences),
        complete=True,
        problems=_warnings(path, warnings),
    )


def _sentence(
    agency: str, source: YamlSource, sentence: _Sentence, notice: Notice
) -> FiledSentence:
    i, at, en, status, is_stale, accepted, suggested, subject, activities, complete, warnings = (
        sentence
    )
    return FiledSentence(
        agency,
        Written(source, ("sentences", i)),
        notice.sentences[at],
        en,
        status,
        is_stale,
        accepted,
        suggested,
        Span(*subject) if subject else None,
        tuple(starmap(_activity, activities)),
        complete,
        _warnings(source.path, warnings),
    )


def _activity(
    slug: str,
    zh: str,
    en: str | None,
    is_stale: bool,
    quotes: tuple[_Span, ...],
    quotes_en: tuple[_Span, ...],
    contexts: tuple[_Span, ...],
    themes: tuple[str, ...],
    forms: tuple[str, ...],
    bodies: tuple[_Body, ...],
) -> FiledActivity:
    return FiledActivity(
        slug,
        Bilingual(zh, en),
        is_stale,
        tuple(starmap(Span, quotes)),
        tuple(starmap(Span, quotes_en)),
        tuple(starmap(Span, contexts)),
        themes,
        forms,
        tuple((agency, role, Span(start, end)) for agency, role, start, end in bodies),
    )


def _warnings(path: str, warnings: Iterable[_Warning]) -> tuple[Problem, ...]:
    return tuple(Problem(path, *each, level="warning") for each in warnings)
