"""Check records one by one, collecting what is wrong with them."""

from typing import TypeVar

from pydantic import ValidationError

from generator.catalog.record import Record
from generator.content.entries import Entry
from generator.content.explain import explain_all
from generator.content.yaml_source import Data, Loc, YamlSource
from generator.problems import MOST_PER_FILE, REST_UNCHECKED, Problem

R = TypeVar("R", bound=Record)


class RecordReader:
    """Makes records of what files hold, and keeps what went wrong."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def complete(self, source: YamlSource) -> YamlSource | None:
        """Return a file that was parsed to its end, or None."""
        self.problems += source.problems
        return source if source.complete else None

    def whole(self, source: YamlSource, kind: type[R]) -> Entry[R] | None:
        """Return the record that a file is, or None."""
        entry = self.checked(source, source.data, (), kind)
        source.drop_data()
        return entry

    def checked(self, source: YamlSource, data: Data, loc: Loc, kind: type[R]) -> Entry[R] | None:
        """Return the record that stands at `loc` of a file, or None."""
        try:
            return Entry(source, loc, kind.model_validate(data))
        except ValidationError as error:
            self.problems += explain_all(error.errors(include_url=False), kind, source, loc)
            return None

    def stops(self, before: int, source: YamlSource, loc: Loc) -> bool:
        """Tell whether a file has so many problems that the rest of it, from `loc`, is left."""
        if len(self.problems) - before < MOST_PER_FILE:
            return False
        del self.problems[before + MOST_PER_FILE - 1 :]
        self.problems.append(source.problem(loc, REST_UNCHECKED))
        return True
