"""`campaign-atlas check`: the problems of the content, and how much of each notice is covered."""

from dataclasses import asdict
from pathlib import Path
from typing import get_args

import click
from rich.table import Table

from generator.catalog.block_records import REST_KINDS, CutKind
from generator.catalog.catalog import Campaign, Catalog
from generator.catalog.coverage import KINDS
from generator.catalog.progress import Progress
from generator.cli.output import console, print_json, print_message, print_result
from generator.cli.project import require_project
from generator.problems import Problem, counted, errors, folded, summary


@click.command()
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option(
    "--drafts/--no-drafts",
    default=True,
    show_default=True,
    help="Look at campaigns that are drafts too.",
)
@click.option(
    "--all", "every", is_flag=True, help="Print each warning of a draft, not their count."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print what was found.",
)
@click.pass_obj
def check(project: Path, strict: bool, drafts: bool, every: bool, form: str) -> None:
    """Check the content, and show how much of each notice is covered.

    Example: campaign-atlas check --format json
    """
    from generator.host.settings import check_site

    require_project(project)
    catalog, problems = check_site(project, has_drafts=drafts)
    if form == "json":
        print_json(_report(catalog, problems))
    else:
        _print_text(catalog, problems, is_folded=not every)
    if problems:
        print_message(summary(problems))
    if errors(problems) or (strict and problems):
        raise SystemExit(1)


def _report(catalog: Catalog | None, problems: list[Problem]) -> dict[str, object]:
    return {
        "problems": [vars(problem) for problem in problems],
        "campaigns": {
            campaign.year: {
                "paragraphs": len(campaign.notice.paragraphs),
                "sentences": len(campaign.notice.sentences),
                "activities": len(activities),
                "accepted": campaign.accepted,
                "characters": campaign.coverage.total,
                "covered": campaign.coverage.covered,
                "coverage": campaign.coverage.counts,
                **({"draft": asdict(campaign.progress)} if campaign.progress else {}),
            }
            for campaign, activities in (catalog.by_campaign.items() if catalog else ())
        },
    }


def _print_text(catalog: Catalog | None, problems: list[Problem], *, is_folded: bool) -> None:
    drafts = catalog.draft_folders if catalog and is_folded else ()
    for problem in folded(problems, drafts):
        print_result(problem)
    for campaign, activities in catalog.by_campaign.items() if catalog else ():
        _print_coverage(campaign, len(activities))


def _print_coverage(campaign: Campaign, activities: int) -> None:
    coverage = campaign.coverage
    table = Table(title=f"{campaign.year}: coverage of notice.txt", title_justify="left")
    table.add_column("kind")
    table.add_column("characters", justify="right")
    table.add_column("share", justify="right")
    for kind in KINDS:
        count = coverage.counts[kind]
        if not count and kind in (*REST_KINDS, *get_args(CutKind)):
            # Few notices have these.
            continue
        table.add_row(kind, f"{count:,}", f"{count / coverage.total:.1%}")
    table.add_section()
    covered = f"{coverage.covered / coverage.total:.1%} accounted for"
    table.add_row("all", f"{coverage.total:,}", covered)
    output = console()
    output.print(table)
    counts = [
        counted(len(campaign.notice.paragraphs), "paragraph"),
        counted(len(campaign.notice.sentences), "sentence"),
        counted(activities, "activity", "activities"),
        counted(campaign.accepted, "accepted case"),
    ]
    output.print(", ".join(counts), highlight=False)
    if campaign.progress:
        output.print(_progress(campaign.progress), highlight=False)


def _progress(of: Progress) -> str:
    return (
        f"draft: {of.filed} of {of.sentences} sentences in files; {of.translated} of these and "
        f"{of.translated_titles} of {of.titles} titles in English; "
        f"{counted(of.suggested, 'suggestion')} to accept"
    )
