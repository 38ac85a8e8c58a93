"""Read and check the files of a campaign: each by itself, then all of them beside its notice."""

from collections.abc import Iterable, Iterator
from functools import partial

from generator.catalog.notice import Span
from generator.content import checks, references
from generator.content.activity_files import read_activity_file
from generator.content.cover import cover
from generator.content.entries import CampaignFolder
from generator.content.filed import ActivityFile, CheckedCampaign
from generator.content.kept_files import KeptFiles, Reader
from generator.content.lists import Lists
from generator.content.nearest_words import nearest_words
from generator.content.placing import place_sentences
from generator.files import read_bytes
from generator.problems import ContentError, Problem, quoted, settled


def check_campaign(
    folder: CampaignFolder, lists: Lists, problems: list[Problem], kept: KeptFiles | None
) -> CheckedCampaign:
    """Read the files of a campaign, and check them.

    Args:
        folder: The campaign.
        lists: What its files refer to.
        problems: Gets what is wrong.
        kept: What files that are as they were are not read and checked again for.
    """
    found: list[Problem] = []
    checked = _check(folder, lists, found, kept)
    problems += settled(found, is_draft=folder.is_draft)
    return checked


def _check(
    folder: CampaignFolder, lists: Lists, problems: list[Problem], kept: KeptFiles | None
) -> CheckedCampaign:
    files = list(_files(folder, lists, problems, kept))
    problems += (problem for file in files for problem in file.problems)
    sentences = place_sentences(files, problems, is_told=folder.notice.has_blocks)
    problems += (problem for sentence in sentences for problem in sentence.problems)
    headings: list[Span] = []
    misplaced = list(_find_headings(folder, headings))
    problems += misplaced
    coverage = cover(folder.notice, headings, sentences)
    problems += checks.check_order(files, sentences)
    all_read = folder.complete and len(files) == len(folder.files)
    all_sentences = (
        all_read
        and all(file.complete for file in files)
        # A sentence that was put in the wrong place is wanting in its own.
        and len(sentences) == sum(len(file.sentences) for file in files)
    )
    problems += checks.check_coverage(
        coverage,
        folder,
        sentences,
        all_headings=not misplaced,
        all_sentences=all_sentences,
    )
    problems += references.check_blocks(folder.entry, lists.known_agencies)
    problems += checks.check_flags(folder)
    problems += checks.check_sources(folder)
    return CheckedCampaign(folder, files, sentences, coverage)


def _files(
    folder: CampaignFolder, lists: Lists, problems: list[Problem], kept: KeptFiles | None
) -> Iterator[ActivityFile]:
    read: Reader = partial(read_activity_file, lists=lists, notice=folder.notice)
    if kept is not None:
        read = kept.reader(read, lists, folder.notice)
    for path in folder.files:
        shown = f"{folder.path}/activities/{path.name}"
        try:
            data = read_bytes(path, shown)
        except ContentError as error:
            problems += error.problems
        else:
            yield read(data, shown)


def _find_headings(folder: CampaignFolder, headings: list[Span]) -> Iterable[Problem]:
    notice = folder.notice
    if notice.has_blocks:
        return
    whole = Span(0, len(notice.text))
    paragraphs = [Span(p.numeral.start, p.span.end) for p in notice.paragraphs]
    above = Span(0, paragraphs[0].start)
    for i, rest in enumerate(folder.entry.record.notice.rest):
        found = notice.find(rest.text, whole)
        places = [span for span in found if not any(span.overlaps(p) for p in paragraphs)]
        headings += places[:1]
        if not places:
            message = f"heading {quoted(rest.text)} is not in notice.txt;"
            rule = "expected the exact words of text outside its paragraphs."
            hint = nearest_words(rest.text, notice, above) if not found else ""
            yield folder.entry.problem(("notice", "rest", i, "text"), f"{message} {rule}", hint)
