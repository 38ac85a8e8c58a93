"""Leave out of a page or a document the characters that say where a word may be broken."""

import re

from generator.characters import code_point
from generator.importing.notes import NoteKind, ReadingNotes

# Soft hyphen, zero width space, word joiner, zero width no-break space.
_BREAKS = re.compile("[\u00ad\u200b\u2060\ufeff]")
_UNSEEN = NoteKind("character", " seen at most where a line is broken")


def without_breaks(text: str, notes: ReadingNotes) -> str:
    """Return a text without what can be seen at the end of a line at most, and count that."""
    for found in _BREAKS.findall(text):
        notes.add(_UNSEEN, code_point(found))
    return _BREAKS.sub("", text)
