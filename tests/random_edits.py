"""Change content at random, and compare what is read of it in one way and in another."""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from pydantic import BaseModel

from generator.cache import CacheFolder
from generator.catalog.catalog import Catalog
from generator.catalog.notice import sha256
from generator.content.kept_files import KeptFiles
from generator.content.read import read_catalog
from generator.files import files_below
from generator.problems import Problem

Found = tuple[Catalog | None, list[Problem]]


def plain(value: object, seen: dict[int, int] | None = None) -> object:
    """Return all that a value holds as plain values, with their types, and what is shared."""
    seen = {} if seen is None else seen
    name = type(value).__name__
    if isinstance(value, Mapping):
        return name, [(plain(key, seen), plain(item, seen)) for key, item in value.items()]
    if isinstance(value, tuple | list):
        return name, [plain(item, seen) for item in value]
    if is_dataclass(value) or isinstance(value, BaseModel):
        own = (
            [field.name for field in fields(value)]
            if is_dataclass(value)
            else value.model_fields_set
        )
        is_one = type(value).__eq__ is object.__eq__ or isinstance(value, BaseModel)
        if is_one and id(value) in seen:
            return name, seen[id(value)]
        seen[id(value)] = len(seen)
        return name, [(field, plain(getattr(value, field), seen)) for field in sorted(own)]
    assert value is None or isinstance(value, str | int), value
    return name, value


class Readings:
    """Reads a project as a running preview does, and as one build after another."""

    def __init__(self, project: Path) -> None:
        self.content = project / "content"
        self.folder = CacheFolder(project / "kept")
        self.kept = KeptFiles()

    def assert_same(self) -> Found:
        """Compare what is found with what is found without anything kept."""
        expected = read_catalog(self.content)
        saved = KeptFiles.load(self.folder)
        for kept in (self.kept, self.kept, saved):
            found = read_catalog(self.content, kept=kept)
            assert found[1] == expected[1]
            assert plain(found[0]) == plain(expected[0])
        saved.save(self.folder)
        return expected


class Editor:
    """Changes a project at random, and mends it now and then."""

    def __init__(self, project: Path, seed: int) -> None:
        self.content = project / "content"
        self.draw = random.Random(seed)  # noqa: S311  # nothing is kept secret by it
        self.good = self._files()
        text = b"\n".join(self.good.values()).decode()
        self.words = sorted(set(re.findall(r"[\w-]+|[“”,.]", text)))

    def edit(self) -> None:
        """Change something, or put all in order again."""
        if self.draw.random() < 0.3:
            self._mend()
            return
        change: Callable[[], None] = self.draw.choice(
            [self._lines, self._lines, self._word, self._word, self._rename, self._move]
        )
        change()

    def _files(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in files_below(self.content)}

    def _mend(self) -> None:
        for path in self._files().keys() - self.good.keys():
            path.unlink()
        for path, data in self.good.items():
            path.write_bytes(data)

    def _any(self) -> Path:
        """Return a file; of activities as often as not."""
        paths = sorted(self._files())
        activities = [path for path in paths if path.parent.name == "activities"]
        return self.draw.choice(self.draw.choice([activities, paths]) or paths)

    def _write(self, path: Path, text: str) -> None:
        path.write_text(text, "utf-8")
        record = path.with_name("campaign.yml")
        if path.name == "notice.txt" and record.is_file():
            found = record.read_text("utf-8")
            digest = sha256(path.read_bytes())
            record.write_text(re.sub("sha256: .*", f"sha256: {digest}", found), "utf-8")

    def _lines(self) -> None:
        """Remove a line, write it twice, or exchange two."""
        path = self._any()
        lines = path.read_text("utf-8").splitlines(keepends=True) or ["\n"]
        place, other = (self.draw.randrange(len(lines)) for _ in range(2))
        lines[place], lines[other] = self.draw.choice(
            [("", lines[other]), (lines[place] * 2, lines[other]), (lines[other], lines[place])]
        )
        self._write(path, "".join(lines))

    def _word(self) -> None:
        """Put a word in the place of another, where it stands once or everywhere in a file."""
        path = self._any()
        text = path.read_text("utf-8")
        old, new = (
            self.draw.choice(re.findall(r"[\w-]+", text) or ["-"]),
            self.draw.choice(self.words),
        )
        self._write(path, text.replace(old, new, self.draw.choice([1, -1])))

    def _rename(self) -> None:
        """Put a word in the place of another in all files, such as the id of a theme."""
        old = self.draw.choice(["quality-culture", "event", "bureau-2", "检查", "标准", "第三局"])
        new = f"{old[:-1]}{self.draw.choice('abc甲乙丙')}"
        for path in self._files():
            if path.suffix in (".yml", ".txt"):
                text = path.read_text("utf-8")
                self._write(path, text.replace(old, new))
                if old in path.stem:
                    path.rename(path.with_stem(path.stem.replace(old, new)))

    def _move(self) -> None:
        """Remove a file, or put another in its place."""
        path, other = self._any(), self._any()
        if self.draw.random() < 0.5:
            path.unlink()
        else:
            path.write_bytes(other.read_bytes())
