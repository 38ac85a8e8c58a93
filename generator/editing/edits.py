"""What is to be changed in a file of YAML, as values that apply to any copy of its data."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.content.yaml_source import Data, Loc


@dataclass(frozen=True)
class SetKey:
    """A key gets a value, whether it has one already or not."""

    loc: Loc
    """The mapping."""
    key: str
    value: Data


@dataclass(frozen=True)
class RemoveKey:
    """A key goes, with its value."""

    loc: Loc
    """The mapping."""
    key: str


@dataclass(frozen=True)
class InsertItem:
    """A list gets one more item."""

    loc: Loc
    """The list."""
    index: int
    """The place that it has then, counted in the list as the edits before this one leave it."""
    value: Data


Edit = SetKey | RemoveKey | InsertItem


def value_at(data: Any, loc: Loc) -> Any:  # noqa: ANN401  # data of any reader of YAML
    """Return what stands at a place of the data of a file."""
    for key in loc:
        data = data[key]
    return data


def edited(data: Data, edits: Iterable[Edit]) -> Data:
    """Return the data of a file as edits leave it; the data that is given stays as it is."""
    result = _copied(data)
    for edit in edits:
        place: Any = value_at(result, edit.loc)
        match edit:
            case SetKey(key=key, value=value):
                place[key] = _copied(value)
            case RemoveKey(key=key):
                del place[key]
            case InsertItem(index=index, value=value):
                place.insert(index, _copied(value))
    return result


def _copied(data: Data) -> Data:
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_copied(value) for value in data]
    return data
