"""Tell what of a file nobody has finished: suggestions that none has accepted, missing English."""

from collections.abc import Iterator

from generator.editing.accepting import MARK
from generator.editing.targets import TargetFile, TargetPart
from generator.problems import Problem


def unfinished(file: TargetFile) -> Iterator[Problem]:
    """Yield an error for each part of a file that is still suggested or has no English."""
    for part in file.parts:
        suggested = part.data.get(MARK)
        if suggested:
            fields = ", ".join(map(str, suggested if isinstance(suggested, list) else [suggested]))
            message = f"suggested and not accepted: {fields}; expected none."
            hint = f"Accept what is right: campaign-atlas accept {file.name_of(part)}"
            yield file.source.problem((*part.loc, MARK), message, hint)
        if not _english(part):
            what = "en" if part.is_sentence else "title.en"
            message = f'missing "{what}" of {part.name}; expected the English that was read.'
            yield file.source.problem(part.loc, message)


def _english(part: TargetPart) -> str:
    title = part.data.get("title")
    holder = part.data if part.is_sentence else title if isinstance(title, dict) else {}
    return str(holder.get("en", "")).strip()
