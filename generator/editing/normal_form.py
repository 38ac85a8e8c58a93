"""Bring a content file into its normal form, edited or not, and prove that it says the same."""

from collections.abc import Iterable, Sequence

from generator.content.yaml_source import YamlSource, parse_yaml
from generator.editing.edits import Edit, edited
from generator.editing.round_trip import KeyOrder, comments_in, write_anew
from generator.problems import ContentError, Problem


def read_source(text: str, shown: str) -> YamlSource:
    """Return a file that can be written anew; raise `ContentError` when it is no YAML of ours."""
    source = parse_yaml(text, shown)
    if source.problems or not source.complete:
        raise ContentError(source.problems)
    return source


def normal_form(text: str, shown: str, order: KeyOrder, edits: Sequence[Edit] = ()) -> str:
    """Return a file in its normal form, with some edits.

    Args:
        text: The file.
        shown: Its path for messages.
        order: The order of its keys; see `shapes.key_order`.
        edits: What is to be changed, one after the other.

    Raises:
        ContentError: It is no YAML of ours, or has a comment where none can be kept.
    """
    source = read_source(text, shown)
    result = write_anew(text, shown, order, edits)
    _check_same(source, result, edits)
    return result


def _check_same(source: YamlSource, result: str, edits: Iterable[Edit]) -> None:
    """Check that what was written says what was meant, and has every comment."""
    shown = source.path
    written = parse_yaml(result, shown)
    is_same = not written.problems and written.data == edited(source.data, edits)
    if not is_same or comments_in(source.text, shown) - comments_in(result, shown):
        message = "file would say something else in its normal form; expected it to stay as it is."
        raise ContentError([Problem(shown, 1, 1, message)])
