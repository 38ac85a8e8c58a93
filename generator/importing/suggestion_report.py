"""Tell a person why each thing is proposed, and what English there is to begin with."""

from collections.abc import Iterator, Mapping

from generator.importing.proposing.memory import ProposedEnglish
from generator.importing.proposing.proposed import ProposedActivity, ProposedSentence
from generator.importing.proposing.topics import ProposedTopic


def suggestion_lines(proposed: Mapping[str, ProposedSentence]) -> Iterator[str]:
    """Yield the lines of Markdown about what is proposed, by the address of each sentence."""
    yield "## Suggestions"
    yield ""
    for at, sentence in sorted(proposed.items(), key=lambda pair: _place(pair[0])):
        before = f" (as sentence {sentence.as_before})" if sentence.as_before else ""
        yield f"### {at}{before}"
        yield ""
        yield from _english("English", sentence.english)
        for activity in sentence.activities:
            yield from _activity(activity)
        yield ""


def _place(at: str) -> tuple[int, ...]:
    return tuple(map(int, at.split(".")))


def _activity(activity: ProposedActivity) -> Iterator[str]:
    yield f"- **{escaped(activity.title)}** `{activity.slug}`"
    for name, topics in (("themes", activity.themes), ("forms", activity.forms)):
        yield f"  - {name}: {_topics(topics)}"
    if activity.nearest:
        nearest = activity.nearest
        share = f"{nearest.likeness:.0%}"
        yield f"  - most like {nearest.key}, {escaped(nearest.title)} ({share})"
    for line in _english("English title", activity.english):
        yield f"  {line}"


def _topics(topics: tuple[ProposedTopic, ...]) -> str:
    return "; ".join(f"`{topic.id}` ({escaped(topic.reason)})" for topic in topics) or "none"


def _english(label: str, english: ProposedEnglish) -> Iterator[str]:
    if english.exact:
        yield f"- {label}, as {english.where}: {escaped(english.exact)}"
    elif english.near:
        near = english.near
        yield f"- {label} of nearly the same, {near.where}: {escaped(near.en)}"
        for difference in near.differences:
            words = f"{difference.now or '–'} in the place of {difference.before or '–'}"
            yield f"  - now {escaped(words)}"
    if english.terms and not english.exact:
        terms = (f"{term.term.zh} = {term.term.en}" for term in english.terms)
        yield f"- terms: {escaped('; '.join(terms))}"


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it stands, on one line of a table."""
    flat = " ".join(text.split())
    return "".join(f"\\{mark}" if mark in "\\`*_[]<>|#~" else mark for mark in flat)
