"""Tell whether words are the name of an activity, and take apart what stands at its end."""

import re

from generator.importing.proposing import verbs
from generator.importing.proposing.sentence_text import tail_of

_EVENT = tail_of(verbs.EVENTS)
_NO_EVENT = tail_of(verbs.NO_EVENTS)
_HELD = tail_of(verbs.HELD)
_BRACKETS = re.compile("（[^（）]*）$|\\([^()]*\\)$")
_MEASURE = re.compile("(?:不少于|共|首批|约)?[0-9０-９][0-9０-９. 万余多]*[^0-9０-９“”《》]{1,3}$")


def without_measure(words: str) -> str:
    """Return some words without brackets or an amount at their end."""
    return _MEASURE.sub("", _BRACKETS.sub("", words))


def is_name_of_act(words: str) -> bool:
    """Tell whether some words end as the name of an activity or of a publication does."""
    words = without_measure(words)
    if words.endswith(("”", "》", "」", "』")):
        return True
    return bool(_EVENT.search(words)) and not _NO_EVENT.search(words)


def event_at_end(words: str) -> str:
    """Return what sort of thing a name ends with: 培训班, 抽查, 案例; nothing if it tells none."""
    match = None if _NO_EVENT.search(words) else _EVENT.search(words)
    return match[0] if match else ""


def is_meeting(words: str) -> bool:
    """Tell whether some words end as the name of a meeting does."""
    return bool(_HELD.search(words)) and not _NO_EVENT.search(words)
