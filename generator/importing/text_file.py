"""Read a plain text: its lines are those of the file, and those of tables a line for each cell."""

from collections.abc import Sequence

from generator.characters import control_name
from generator.importing.document import Document, DocumentLine
from generator.importing.encodings import Decoded
from generator.importing.line_ends import split_lines, without_controls
from generator.importing.text_tables import with_tables
from generator.problems import counted


def text_document(data: bytes, decoded: Decoded) -> Document:
    """Return the document of a plain text.

    Nothing is changed but the ends of lines (see `split_lines`): blanks, full-width ones too,
    mixed punctuation and odd characters stay. Left out are a byte order mark at the start and
    control characters, which nobody sees and no file of the content can hold. Of a table each
    paragraph of a cell is a line.

    Args:
        data: The file, to tell whether the extraction is the same.
        decoded: Its text.
    """
    text, controls = without_controls(decoded.text)
    lines = tuple(with_tables(split_lines(text)))
    document = Document(lines, "txt", decoded.encoding)
    found = (decoded.note, note_of_controls(controls), _note_of_tables(lines))
    notes = [note for note in found if note]
    is_original = document.text.encode() == data
    return Document(lines, "txt", decoded.encoding, is_original, tuple(notes))


def _note_of_tables(lines: Sequence[DocumentLine]) -> str:
    tables = {line.cell.table for line in lines if line.cell}
    return f"Read as tables, a line for each cell: {len(tables)}." if tables else ""


def note_of_controls(controls: list[str]) -> str:
    """Return what a person should know of control characters that were left out, or nothing."""
    if not controls:
        return ""
    kinds = ", ".join(control_name(kind) for kind in dict.fromkeys(controls[:8]))
    return f"Left out: {counted(len(controls), 'control character')}, which nobody sees ({kinds})."
