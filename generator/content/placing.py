"""Put the sentences of all files in their places of the notice."""

from collections.abc import Sequence

from generator.content.filed import ActivityFile, FiledSentence
from generator.problems import Problem, quoted


def place_sentences(
    files: Sequence[ActivityFile], problems: list[Problem], *, is_told: bool = False
) -> list[FiledSentence]:
    """Return the sentences of a campaign in the notice's order, without those out of place.

    Args:
        files: Its files.
        is_told: The notice tells by itself whose a paragraph is, so that it has been checked.
        problems: Gets what is wrong: sentences that are there twice, or in another agency's file.
    """
    placed: dict[str, FiledSentence] = {}
    owners = {
        sentence.place.paragraph: file.agency
        for file in files
        for sentence in file.sentences
        if sentence.place.number == 1
    }
    for file in files:
        for sentence in file.sentences:
            paragraph = sentence.place.paragraph
            owner = file.agency if is_told else owners.get(paragraph, file.agency)
            problem = _twice(sentence, placed) or _in_another_file(sentence, owner)
            if problem:
                problems.append(problem)
            else:
                placed[sentence.place.at] = sentence
    return sorted(placed.values(), key=lambda sentence: sentence.place.span)


def _twice(sentence: FiledSentence, placed: dict[str, FiledSentence]) -> Problem | None:
    at = sentence.place.at
    if at not in placed:
        return None
    other = placed[at].written.where("at")
    return sentence.written.problem(
        "at", f"sentence {quoted(at)} stands in {other} too; expected it once."
    )


def _in_another_file(sentence: FiledSentence, owner: str) -> Problem | None:
    has_own_subject = sentence.subject is not None and sentence.place.number > 1
    if owner == sentence.agency or has_own_subject:
        return None
    at, paragraph = sentence.place.at, sentence.place.paragraph
    message = f"sentence {at} is of paragraph {paragraph}, which {quoted(owner)} has;"
    return sentence.written.problem("at", f"{message} expected it in {owner}.yml.")
