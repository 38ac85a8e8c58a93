"""Write a file of YAML anew with ruamel.yaml: edited, in its normal form, with its comments.

Reading stays with `content/yaml_source.py`, which tells editors what is wrong; it also reads what
is written here, which must then say what was meant. The comments are taken from the text and not
from ruamel.yaml, which ties them to what stands before them and would lose them with it.
"""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.emitter import RoundTripEmitter
from ruamel.yaml.error import CommentMark
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)
from ruamel.yaml.tag import Tag
from ruamel.yaml.tokens import CommentToken, ScalarToken

from generator.characters import CONTROL, INVISIBLE
from generator.content.yaml_source import Data, Loc
from generator.content.yaml_writer import to_yaml_text
from generator.editing.comments import FileNotes, Notes, TokenPlace, count_comments, find_notes
from generator.editing.edits import Edit, InsertItem, RemoveKey, SetKey, value_at
from generator.problems import ContentError, Problem

KeyOrder = Callable[[Loc], Sequence[str]]
"""What returns the keys of the mapping at a place in their order; none if there is no rule."""

_NARROW = 100
"""How long a line with `{…}` or `[…]` may be where it is ours to choose."""
_INDENT = 2
_UNSEEN = re.compile(f"{INVISIBLE.pattern}|{CONTROL.pattern}|[\t\r\v\f\x85\u2028\u2029]")
_MARK = re.compile(r"^[?:]|:[,?\[\]{}]")
"""What libyaml takes for marks of its own in a plain text inside `{…}`."""
_TAGS = {ScalarNode: "str", SequenceNode: "seq", MappingNode: "map"}


def write_anew(text: str, shown: str, order: KeyOrder, edits: Iterable[Edit] = ()) -> str:
    """Return a file with some edits, in the normal form.

    Args:
        text: The file, which has been read without a problem.
        shown: Its path for messages.
        order: The order of the keys of its mappings.
        edits: What is to be changed, one after the other.

    Raises:
        ContentError: It has a comment that could not be kept.
    """
    text = _with_line_feeds(text)
    data = _yaml().load(text)
    if not isinstance(data, CommentedMap | CommentedSeq):
        return text.strip() + "\n" if text.strip() else ""
    notes = find_notes(text, _tokens(text, shown), _begun(data), shown)
    tree = _Tree(data, notes)
    for edit in edits:
        tree.apply(edit)
    tree.lay_out(order)
    stream = io.StringIO()
    _yaml().dump(tree.data, stream)
    lines = stream.getvalue().split("\n")
    if isinstance(data, CommentedSeq):
        # ruamel.yaml would have a list that is a whole file as far to the right as any other.
        lines = [line.removeprefix(" " * _INDENT) for line in lines]
    below = "".join(f"{line}\n" for line in notes.after)
    return "\n".join(line.rstrip(" ") for line in lines).strip("\n") + f"\n{below}"


def comments_in(text: str, shown: str) -> Counter[str]:
    """Return how often each comment stands in a file."""
    plain = _with_line_feeds(text)
    return count_comments(plain, _tokens(plain, shown))


def _with_line_feeds(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


class _TextResolver(VersionedResolver):
    """Takes every plain scalar for text, as `yaml_source.py` does."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:  # noqa: ANN401  # as its base
        """See `VersionedResolver`."""
        return Tag(suffix=f"tag:yaml.org,2002:{_TAGS[kind]}")


class _Emitter(RoundTripEmitter):
    """Writes what cannot be seen as its escape, as the hints of `check` have it."""

    def write_double_quoted(self, text: Any, split: Any = True) -> None:  # noqa: ANN401  # as its base
        """See `Emitter`."""
        self.write_indicator(to_yaml_text(text), True)


def _yaml() -> YAML:
    yaml = YAML()
    yaml.Resolver = _TextResolver
    yaml.Emitter = _Emitter
    yaml.width = 1 << 30
    yaml.indent(mapping=_INDENT, sequence=2 * _INDENT, offset=_INDENT)
    return yaml


def _tokens(text: str, shown: str) -> Iterator[TokenPlace]:
    for token in YAML(typ="safe", pure=True).scan(text):
        start, end = token.start_mark.index, token.end_mark.index
        if isinstance(token, ScalarToken) and token.style in ("|", ">"):
            words = text[start:end].rstrip()
            if "#" in words.partition("\n")[0]:
                message = "comment beside the mark of a block of text; expected it above the key."
                raise ContentError([Problem(shown, token.start_mark.line + 1, 1, message)])
            end = start + len(words)
        if start < end:
            yield start, end


def _begun(data: Any) -> dict[int, list[Loc]]:  # noqa: ANN401  # a tree of ruamel.yaml
    """Return the entries that begin on each line, outer ones first."""
    found: dict[int, list[Loc]] = {}
    for loc, node in _blocks(data, ()):
        for key in _keys(node):
            line = node.lc.key(key)[0] if isinstance(node, CommentedMap) else node.lc.item(key)[0]
            found.setdefault(line, []).append((*loc, key))
    return {line: sorted(locs, key=len) for line, locs in found.items()}


def _blocks(node: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:  # noqa: ANN401  # the same
    """Yield every mapping and list that has lines of its own for its entries."""
    if isinstance(node, CommentedMap | CommentedSeq) and not node.fa.flow_style():
        yield loc, node
        for key in _keys(node):
            yield from _blocks(node[key], (*loc, key))


def _keys(node: Any) -> list[Any]:  # noqa: ANN401  # the same
    if isinstance(node, CommentedMap):
        return list(node)
    return list(range(len(node))) if isinstance(node, CommentedSeq) else []


class _Tree:
    """The data of a file as ruamel.yaml has it, with the notes of each entry."""

    def __init__(self, data: Any, notes: FileNotes) -> None:  # noqa: ANN401  # the same
        self.data = data
        # By the container itself: the places in it change.
        self._notes: dict[int, dict[Any, Notes]] = {}
        for loc, found in notes.entries.items():
            self._of(value_at(data, loc[:-1]))[loc[-1]] = found

    def _of(self, node: Any) -> dict[Any, Notes]:  # noqa: ANN401  # the same
        return self._notes.setdefault(id(node), {})

    def apply(self, edit: Edit) -> None:
        node = value_at(self.data, edit.loc)
        match edit:
            case SetKey(key=key, value=value):
                _put(node, key, _node(value, 2 * _INDENT * (len(edit.loc) + 1)))
            case RemoveKey(key=key):
                self._remove(node, key)
            case InsertItem(index=index, value=value):
                self._insert(node, index, value, 2 * _INDENT * len(edit.loc))

    def _remove(self, node: Any, key: str) -> None:  # noqa: ANN401  # the same
        keys = _keys(node)
        gone = self._of(node).pop(key, Notes())
        left = [line for line in [*gone.before, gone.beside] if line]
        heir = next(iter([*keys[keys.index(key) + 1 :], *reversed(keys[: keys.index(key)])]), None)
        if left and heir is not None:
            notes = self._of(node).setdefault(heir, Notes())
            notes.before = [*left, *notes.before]
        del node[key]

    def _insert(self, node: Any, index: int, value: Data, column: int) -> None:  # noqa: ANN401  # a value of YAML
        old = self._of(node)
        is_parted = len(node) > 1 and all(
            "" in old.get(i, Notes()).before for i in range(1, len(node))
        )
        moved = {i + (i >= index): notes for i, notes in old.items()}
        if index == 0 and moved.get(1) and moved[1].before:
            # What stands above a list explains the list.
            moved[0] = Notes(moved[1].before)
            moved[1].before = []
        self._notes[id(node)] = moved
        if is_parted:
            moved.setdefault(max(index, 1), Notes()).before.insert(0, "")
        item = _node(value, column)
        if isinstance(item, CommentedMap) and "id" in item:
            item.fa.set_block_style()
        node.insert(index, item)

    def lay_out(self, order: KeyOrder) -> None:
        """Bring all keys in order, and give ruamel.yaml the comments where it takes them."""
        self._order(self.data, (), order)
        self.data.ca.comment = None
        self._place(self.data, _INDENT if isinstance(self.data, CommentedSeq) else 0)

    def _order(self, node: Any, loc: Loc, order: KeyOrder) -> None:  # noqa: ANN401  # the same
        if isinstance(node, CommentedMap):
            known = [key for key in order(loc) if key in node]
            for key in [*known, *(key for key in node if key not in known)]:
                node.move_to_end(key)
        for key in _keys(node):
            self._order(node[key], (*loc, key), order)
            if isinstance(node, CommentedSeq) and isinstance(node[key], CommentedMap):
                self._lift(node, key, node[key])

    def _lift(self, node: Any, index: int, item: Any) -> None:  # noqa: ANN401  # the same
        """Put what stands above the first key of an item above the item: they share a line."""
        first = self._of(item).get(next(iter(item), None))
        if first and first.before:
            self._of(node).setdefault(index, Notes()).before += filter(None, first.before)
            first.before = []

    def _place(self, node: Any, column: int) -> None:  # noqa: ANN401  # the same
        node.ca.items.clear()
        node.ca.end = []
        for key in _keys(node):
            value = node[key]
            if isinstance(value, CommentedMap | CommentedSeq):
                value.ca.comment = None
                self._place(value, column + _INDENT)
            elif isinstance(value, str):
                _put(node, key, _scalar(value))
            if notes := self._of(node).get(key):
                _give(node, key, notes, column)


def _put(node: Any, key: Any, value: Any) -> None:  # noqa: ANN401  # the same
    # ruamel.yaml would write a text as the one before it was written.
    node[key] = None
    node[key] = value


def _give(node: Any, key: Any, notes: Notes, column: int) -> None:  # noqa: ANN401  # the same
    before = [
        CommentToken(f"{line}\n", CommentMark(column if line else 0), None) for line in notes.before
    ]
    beside = CommentToken(f" {notes.beside}\n", CommentMark(0), None) if notes.beside else None
    value = node[key]
    if isinstance(value, CommentedMap | CommentedSeq) and beside:
        value.ca.comment = [beside, None]
    if isinstance(node, CommentedMap):
        node.ca.items[key] = [None, before or None, beside, None]
    else:
        node.ca.items[key] = [beside, before or None, None, None]


def _scalar(text: str) -> str:
    has_lines = "\n" in text
    if _UNSEEN.search(text) or (has_lines and not isinstance(text, LiteralScalarString)):
        escaped: str = DoubleQuotedScalarString(text)
        return escaped
    if _MARK.search(text):
        quoted: str = SingleQuotedScalarString(text)
        return quoted
    return text if has_lines else str(text)


def _node(value: Data, column: int) -> Any:  # noqa: ANN401  # the same
    """Return a value that is new, on one line where it is short."""
    if isinstance(value, str):
        return value
    items = value.items() if isinstance(value, dict) else enumerate(value)
    parts = [(key, _node(part, column + _INDENT)) for key, part in items]
    node: Any = (
        CommentedMap(parts) if isinstance(value, dict) else CommentedSeq(p for _, p in parts)
    )
    if _is_short(value, column):
        node.fa.set_flow_style()
    else:
        node.fa.set_block_style()
    return node


def _is_short(value: Data, column: int) -> bool:
    if isinstance(value, dict):
        # What is left to fill in has a line of its own.
        is_flat = all(isinstance(part, str) and part for part in value.values())
    else:
        is_flat = all(isinstance(part, str) or _is_short(part, column) for part in value)
    return is_flat and column + len(str(value)) <= _NARROW
