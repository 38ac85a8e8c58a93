"""Give each body that a notice names the id of an agency, or one of its own with the draft."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pypinyin import lazy_pinyin

from generator.catalog.records import Agency
from generator.importing.analysis.analysis import FoundBody

_END = 2
"""So many of the last characters of a name tell what kind of body it is."""


@dataclass
class NamedBodies:
    """The bodies of a notice by their names as written."""

    ids: dict[str, str] = field(default_factory=dict)
    """The id of each."""
    names: dict[str, list[str]] = field(default_factory=dict)
    """Every Chinese name of each id."""
    new: list[dict[str, object]] = field(default_factory=list)
    """The records of those that are not known, as `agencies.yml` of a draft has them."""


def bodies_of(found: Iterable[FoundBody], known: Mapping[str, Agency]) -> NamedBodies:
    """Return the bodies of a notice.

    Args:
        found: What was found.
        known: The agencies that the project has, by their ids.
    """
    bodies = NamedBodies(names={key: list(agency.chinese_names) for key, agency in known.items()})
    kinds = _kinds(known.values())
    for body in found:
        key = body.agency if body.agency in known else ""
        if not key:
            key = _new_id(body.name, bodies.names)
            bodies.names[key] = [body.name]
            kind = kinds.get(body.name[-_END:]) or kinds.get(body.name[-1:]) or kinds[""]
            bodies.new.append({"id": key, "name": {"zh": body.name}, "kind": kind})
        elif body.name not in bodies.names[key]:
            # It was recognised by something that is no name of it, which the report tells.
            key = _new_id(body.name, bodies.names)
            bodies.names[key] = [body.name]
            bodies.new.append({"id": key, "name": {"zh": body.name}, "kind": kinds[""]})
        bodies.ids[body.name] = key
    return bodies


def _new_id(name: str, taken: Mapping[str, Sequence[str]]) -> str:
    """Return the first letters of the syllables of a name, and a number if that is taken."""
    letters = "".join(syllable[0] for syllable in lazy_pinyin(name) if syllable[0].isalnum())
    base = "".join(letter for letter in letters.lower() if letter.isascii())[:20] or "body"
    number, key = 2, base
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    return key


def _kinds(known: Iterable[Agency]) -> dict[str, str]:
    """Return the kind that most bodies have whose names end alike; of all under no ending."""
    counts: dict[str, Counter[str]] = {"": Counter()}
    for agency in known:
        for end in ("", agency.name.zh[-1:], agency.name.zh[-_END:]):
            counts.setdefault(end, Counter())[agency.kind] += 1
    return {end: found.most_common(1)[0][0] if found else "" for end, found in counts.items()}
