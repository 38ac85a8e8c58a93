"""Turn what pydantic reports about a record into sentences for an editor of YAML."""

import re
from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.content.record_fields import field_names
from generator.content.yaml_source import Loc, YamlSource
from generator.file_names import ADDRESS, PART
from generator.look_alikes import plain, told_apart
from generator.problems import Problem, closest, nearest, quoted

_PATTERNS = {
    rf"^{PART}$": "lower-case letters and digits in words joined by single hyphens",
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "a date as YYYY-MM-DD",
    r"^[0-9]{4}$": "a year such as 2024",
    r"^[0-9]{4}/[a-z0-9-]+/[a-z0-9-]+$": "year/agency/id, such as 2024/samr/elevator-safety-week",
    ADDRESS: "an address without its language, such as about.html",
    r"^https?://[^\s\"<>]+$": "an address that begins https:// or http://",
    r"^(https?://[^\s\"<>]+|mailto:[^\s\"<>]+@[^\s\"<>]+)$": "an https:// or mailto: address",
    r"^[0-9a-f]{12}$": "12 digits 0-9 a-f, as `sign` writes them",
    r"^[0-9a-f]{64}$": "64 digits 0-9 a-f",
    r"^[1-9][0-9]{0,3}\.[1-9][0-9]{0,3}$": "paragraph.sentence, such as 1.5",
    r"^[。！？；]+$": "some of the marks 。！？；",
    r"^[1-9][0-9]{0,5}(-[1-9][0-9]{0,5})?$": "a line or the first and the last, such as 5-7",
}
_UNKNOWN_KEY = ("extra_forbidden", "unexpected_keyword_argument")
_SHAPES = {
    "string_type": "text",
    "dataclass_type": "a mapping with zh: and en:",
    "model_type": "a mapping",
    "tuple_type": "a list",
    "no_text": "text",
    "no_line": "one line of text",
}


def explain_all(
    found: Iterable[ErrorDetails], record: type[BaseModel], source: YamlSource, at: Loc
) -> Iterator[Problem]:
    """Yield the problems that pydantic's errors about one record stand for.

    Args:
        found: What `ValidationError.errors()` returns.
        record: The class that was checked.
        source: The file that was checked.
        at: Where the record begins in that file.
    """
    errors = list(found)
    # A key that is mistyped is missing under its right name.
    mistyped = {_meant(error, record) for error in errors if error["type"] in _UNKNOWN_KEY}
    for error in errors:
        is_named = error["type"] == "missing" and error["loc"] in mistyped
        if not is_named and not _is_echo(error):
            yield explain(error, record, source, at)


def explain(error: ErrorDetails, record: type[BaseModel], source: YamlSource, at: Loc) -> Problem:
    """Return the problem that one pydantic error stands for; see `explain_all`."""
    loc: Loc = error["loc"]
    kind, context = error["type"], error.get("ctx", {})
    if context.get("lang"):
        loc = (*loc, context["lang"])
    name, found = _name(loc, at), error["input"]
    if kind in ("missing", "missing_language"):
        return _missing(loc, name, found, source, at)
    if kind in _UNKNOWN_KEY:
        known = field_names(record, loc[:-1])
        message = f"unknown key {quoted(str(loc[-1]))}; expected {_listed(known)}."
        hint = nearest(str(loc[-1]), known) if closest(str(loc[-1]), known) else ""
        return source.problem((*at, *loc), message, hint, on_key=True)
    if kind == "several_lines":
        return source.problem((*at, *loc), f"{name} has several lines; expected one.")
    if kind == "mark":
        message = f"{name} has the {context['mark']}; expected text without any."
        return source.problem((*at, *loc), message)
    if kind == "literal_error":
        known = _literals(error)
        message = f"{name} is {_shown(found)}; expected {_listed(known)}."
        hint = nearest(str(found), known) if closest(str(found), known) else ""
        return source.problem((*at, *loc), message, hint)
    message = f"{name} is {_shown(found)}; expected {_rule(error)}."
    return source.problem((*at, *loc), message, _alike(error))


def _meant(error: ErrorDetails, record: type[BaseModel]) -> Loc:
    around, key = error["loc"][:-1], str(error["loc"][-1])
    return (*around, closest(key, field_names(record, around)))


def _is_echo(error: ErrorDetails) -> bool:
    """Tell whether a list is said to be short only because pydantic does not count what is wrong.

    What is wrong in it is told already.
    """
    found = error["input"]
    return (
        error["type"] == "too_short"
        and isinstance(found, list)
        and len(found) >= error["ctx"]["min_length"]
    )


def _name(loc: Loc, at: Loc) -> str:
    keys = ".".join(str(key) for key in loc if isinstance(key, str))
    return quoted(keys) if keys else "entry" if at else "file"


def _missing(loc: Loc, name: str, found: object, source: YamlSource, at: Loc) -> Problem:
    # Pydantic gives what stands around a key that is missing; we give the text in both languages.
    value = found.get(loc[-1]) if isinstance(found, Mapping) else None
    if isinstance(value, str) and value.strip():
        message = f"{name} is {quoted(value)}; expected text that can be seen."
        return source.problem((*at, *loc), message)
    rule = "text in both languages" if loc[-1] in ("zh", "en") else "it here"
    return source.problem((*at, *loc[:-1]), f"missing {name}; expected {rule}.")


def _alike(error: ErrorDetails) -> str:
    """Return a hint where a value only looks as its pattern wants it."""
    found = error["input"]
    if error["type"] != "string_pattern_mismatch":
        return ""
    seen = plain(found)
    if seen == found or not re.search(error["ctx"]["pattern"], seen):
        return ""
    return f"Did you mean {quoted(seen)}? {told_apart(found, seen)}"


def _rule(error: ErrorDetails) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind in _SHAPES:
        return _SHAPES[kind]
    if kind == "string_pattern_mismatch":
        return _PATTERNS[context["pattern"]]
    if kind == "too_short":
        least = context["min_length"]
        return "at least one" if least == 1 else f"at least {least}"
    if kind == "string_too_long":
        return f"at most {context['max_length']} characters"
    if kind == "too_long":
        return f"at most {context['max_length']} items"
    if kind == "no_date":
        return "a day that exists"
    # What is left are the ways in which a number can be wrong.
    return "a whole number from 1"


def _shown(value: object) -> str:
    if isinstance(value, str):
        return quoted(value) if value.strip() else "empty"
    if isinstance(value, Mapping):
        return "a mapping"
    return f"a list of {len(value)}" if isinstance(value, list) else "something else"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _literals(error: ErrorDetails) -> list[str]:
    # Pydantic gives them as "'draft' or 'reviewed'".
    return [part.strip("' ") for part in error["ctx"]["expected"].replace(" or ", ",").split(",")]
