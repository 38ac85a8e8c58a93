"""Tell a person what was found in a notice and why: `import-report.md`."""

from collections.abc import Iterable, Iterator

from generator.importing.analysis.analysis import Analysis, FoundBody, LineBlock, ReportEntry
from generator.importing.document import Document
from generator.importing.drafting.draft import NoticeDraft
from generator.importing.figures import ImportFigures
from generator.importing.proposing.proposed import ProposedSentence
from generator.importing.suggestion_report import escaped, suggestion_lines
from generator.problems import counted

_SHOWN = 40
"""How many characters of a block are repeated where the reasons are told."""


def to_readable(
    analysis: Analysis,
    document: Document,
    figures: ImportFigures,
    source: str,
    draft: NoticeDraft | None,
) -> str:
    """Return the report for a person, in Markdown.

    Args:
        analysis: What was found.
        document: In what.
        figures: How much.
        source: The name of the file it was read from.
        draft: What was drafted of it, if it announces anything.
    """
    parts = [
        _head(analysis, document, figures, source),
        _flags(analysis),
        _bodies(analysis),
        _entries(analysis),
        suggestion_lines(draft.proposed) if draft else (),
        _rest(analysis),
        _reasons(analysis),
    ]
    return "\n".join(line for part in parts for line in part)


def summary_lines(analysis: Analysis, figures: ImportFigures) -> list[str]:
    """Return the figures in a few lines."""
    said = counted(figures.sentences, "sentence")
    silent = f", {figures.silent} of them announce nothing" if figures.silent else ""
    lines = [
        f"{counted(figures.activities, 'announcement')} in {said}{silent}",
        f"{counted(figures.known + figures.new, 'body', 'bodies')}: {figures.known} known, "
        f"{figures.new} new",
        f"{counted(figures.flags, 'flag')} to look at",
        f"{figures.covered:.1%} of {figures.characters:,} characters accounted for: "
        f"{figures.announced:,} announced, {figures.rest:,} other words, {figures.cut:,} of pages",
    ]
    if not figures.known + figures.new:
        lines.append("No body is named that announces anything.")
    return lines


def draft_line(draft: NoticeDraft) -> str:
    """Return what was drafted in a line."""
    parts = [
        f"{draft.filed} of {draft.sentences} sentences that announce something are in files",
        f"{counted(draft.activities, 'activity', 'activities')} proposed",
        counted(sum(map(_marks, draft.proposed.values())), "suggestion") + " to accept",
    ]
    return f"draft: {', '.join(parts)}"


def _marks(sentence: ProposedSentence) -> int:
    # As `accept` asks: once for a sentence, and once for each activity.
    return bool(sentence.suggested) + sum(bool(each.suggested) for each in sentence.activities)


def _head(
    analysis: Analysis, document: Document, figures: ImportFigures, source: str
) -> Iterator[str]:
    yield "# Import report"
    yield ""
    yield f"- Title: {escaped(analysis.title) or 'not found'}"
    yield f"- Year: {analysis.year or 'the text does not say'}"
    yield f"- Theme: {escaped(analysis.theme or '') or 'the text does not say'}"
    yield f"- Read from: {escaped(source)}, as {document.format}, {document.encoding}"
    for note in document.notes:
        yield f"- {escaped(note)}"
    for line in summary_lines(analysis, figures):
        yield f"- {line}"
    yield ""


def _flags(analysis: Analysis) -> Iterator[str]:
    rows = (
        f"| {doubt.line} | {doubt.what} | {escaped(doubt.text)} | {escaped(doubt.why)} |"
        for doubt in analysis.doubts
    )
    head = ("| Line | What | Words | Why |", "| ---: | --- | --- | --- |")
    yield from _table("To look at", "Nothing.", head, rows)


def _bodies(analysis: Analysis) -> Iterator[str]:
    rows = (
        f"| {escaped(body.name)} | {_agency(body)} | {body.acts} | {body.helps} | {body.line} |"
        for body in analysis.bodies
    )
    head = (
        "| As written | Agency | Acts in | Takes part in | First on line |",
        "| --- | --- | ---: | ---: | ---: |",
    )
    yield from _table("Bodies", "None is named.", head, rows)


def _table(title: str, empty: str, head: Iterable[str], rows: Iterable[str]) -> Iterator[str]:
    lines = list(rows)
    yield f"## {title}"
    yield ""
    yield from [*head, *lines] if lines else [empty]
    yield ""


def _agency(body: FoundBody) -> str:
    if body.agency:
        return f"`{body.agency}`"
    return f"new; probably {escaped(body.meant)}" if body.meant else "new"


def _entries(analysis: Analysis) -> Iterator[str]:
    yield "## Activities"
    yield ""
    for entry in analysis.entries:
        yield from _entry(entry)


def _entry(entry: ReportEntry) -> Iterator[str]:
    names = "、".join(entry.agencies) or "no body named"
    partners = f" (with {'、'.join(entry.partners)})" if entry.partners else ""
    yield f"### {escaped(f'{entry.marker} {names}{partners}'.strip())}"
    yield ""
    for number, activity in enumerate(entry.activities, 1):
        yield f"{number}. {escaped(activity)}"
    for label, words in (("When", entry.when), ("Where", entry.where)):
        if words:
            yield ""
            yield f"{label}: {escaped('；'.join(words))}"
    yield ""


def _rest(analysis: Analysis) -> Iterator[str]:
    yield "## What is no activity"
    yield ""
    for words in analysis.not_activities:
        yield f"- {escaped(words)}"
    yield ""


def _reasons(analysis: Analysis) -> Iterator[str]:
    yield "## How each line was read"
    yield ""
    yield "| Lines | Kind | Number | Begins | Why |"
    yield "| ---: | --- | ---: | --- | --- |"
    for block in analysis.blocks:
        why = "; ".join([block.why, *_of_sentences(block)])
        begins = escaped(block.passage.text[:_SHOWN])
        number = block.n or ""
        yield f"| {_lines(block.lines)} | {block.kind} | {number} | {begins} | {escaped(why)} |"
    for cut in analysis.cuts:
        words = escaped(cut.text[:_SHOWN])
        yield f"| {_lines(cut.lines)} | cut: {cut.kind} |  | {words} | {escaped(cut.why)} |"
    yield ""


def _of_sentences(block: LineBlock) -> Iterator[str]:
    """Yield the reasons for the sentences of a block that has several ones."""
    reasons = {sentence.why for sentence in block.sentences}
    if block.n and len(reasons) == 1:
        yield from reasons
    elif block.n:
        for sentence in block.sentences:
            yield f"{block.n}.{sentence.number}: {sentence.why}"


def _lines(lines: tuple[int, int]) -> str:
    first, last = lines
    return str(first) if first == last else f"{first}–{last}"
