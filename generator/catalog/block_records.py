"""What `campaign.yml` says of the text of a notice, and of its lines where these are any others."""

from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field
from pydantic import StringConstraints as Constraints

from generator.catalog.fields import Digest, Line, NoticeLine, Raw, Reference
from generator.catalog.record import Record

ParagraphKind = Literal["paragraph", "item", "cell"]
"""A block of sentences: one by itself, one of a list, one of a table."""
RestKind = Literal[
    "heading", "section", "lead-in", "agencies", "when", "where", "table-head", "number",
    "recipients", "body", "signature", "date", "copies", "contact", "note", "slogan",
]  # fmt: skip
"""A block that announces nothing."""
BlockKind = Literal[ParagraphKind, RestKind]
CutKind = Literal["page", "mark"]
PARAGRAPH_KINDS: tuple[ParagraphKind, ...] = get_args(ParagraphKind)
REST_KINDS: tuple[RestKind, ...] = get_args(RestKind)


def _as_text(value: Any) -> Any:  # noqa: ANN401  # whatever stands in the file
    return str(value) if isinstance(value, int) else value


LineRange = Annotated[
    str, Constraints(pattern=r"^[1-9][0-9]{0,5}(-[1-9][0-9]{0,5})?$"), BeforeValidator(_as_text)
]
"""A line of `notice.txt`, counted from 1, or the first and the last of several: `5`, `5-7`."""


class JoinRecord(Record):
    """A break inside a word that only the printed page caused."""

    raw: Raw
    text: NoticeLine


class Rest(Record):
    """Passage of the notice that announce nothing."""

    kind: Literal["heading"]
    text: NoticeLine


class Extraction(Record):
    """How the text was taken from the file that was received, which lies beside it."""

    original: Line
    """The name of that file."""
    sha256: Digest
    format: Line
    """The ending of the files of its kind."""
    encoding: Line
    program: Line
    """What has read it, and in which version."""


class BlockRecord(Record):
    """LineRange of the notice that belong together."""

    lines: LineRange
    kind: BlockKind
    n: Annotated[int, Field(ge=1, le=9999)] | None = None
    """The number by which its sentences are named, if it has sentences: `5` in `5.2`."""
    marker: NoticeLine | None = None
    """What is printed at its beginning to number it: `（一）`."""
    ends: Annotated[str, Constraints(pattern=r"^[。！？；]+$")] = "。！？"
    """The marks that end a sentence in it."""
    agencies: tuple[Reference, ...] = ()
    """Who announces what it says, or what stands below it."""
    nothing: tuple[Annotated[int, Field(ge=1)], ...] = ()
    """Which of its sentences, counted from 1, announce nothing."""


class CutRecord(Record):
    """What the text that is shown leaves out."""

    kind: CutKind
    """`page` for what a page has by itself, as its number; `mark` for the mark of a footnote."""
    lines: LineRange
    text: Raw | None = None
    """The words that are left out, where that is not the whole of the lines."""


def line_range(lines: str) -> tuple[int, int]:
    """Return the first and the last of some lines."""
    first, _, last = lines.partition("-")
    return int(first), int(last or first)
