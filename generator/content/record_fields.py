"""Tell which keys may stand at a place of a record, and in which order."""

from dataclasses import fields, is_dataclass
from typing import Any, get_args

from generator.content.yaml_source import Loc


def field_names(record: type[Any], loc: Loc) -> list[str]:
    """Return the keys that may stand at `loc` of a record, in the order of its class."""
    for key in loc:
        if isinstance(key, str):
            record = _class_in(_annotations(record).get(key, str))
    return list(_annotations(record))


def _annotations(record: type[Any]) -> dict[str, Any]:
    if is_dataclass(record):
        return {field.name: field.type for field in fields(record)}
    if hasattr(record, "model_fields"):
        return {name: field.annotation for name, field in record.model_fields.items()}
    return {}


def _class_in(annotation: Any) -> type[Any]:  # noqa: ANN401  # any annotation
    """Return the record class inside an annotation such as `tuple[Words, ...]`."""
    if isinstance(annotation, type) and (
        is_dataclass(annotation) or hasattr(annotation, "model_fields")
    ):
        return annotation
    for argument in get_args(annotation):
        if argument is not Ellipsis and argument is not type(None):
            found = _class_in(argument)
            if found is not str:
                return found
    return str
