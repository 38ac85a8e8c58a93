"""`campaign-atlas import`: from the file of an office to what a person goes through."""

from pathlib import Path

import click

from generator.cli.output import print_json, print_message, print_result, stopping, working
from generator.host.names import CONFIG
from generator.problems import counted
from generator.rendered_site import CONTENT


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--year",
    type=click.IntRange(1900, 2999),
    required=True,
    metavar="YEAR",
    help="The year of the campaign.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="A new or empty folder, instead of content/campaigns/YEAR.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_obj
def import_notice(project: Path, file: Path, year: int, out: Path | None, as_json: bool) -> None:
    """Take in a notice: FILE is a .docx, .html, .md or .txt.

    Writes the campaign as a draft, which `check` accepts at once: its text as notice.txt and the
    file beside it, what each line is, the sentences by agency, and what is proposed for each,
    marked until a person accepts it. import-report.md says what was found, why, and what a person
    should look at. Nothing is written if anything fails.

    Example: campaign-atlas import notice.docx --year 2031
    """
    # What reads documents of Word comes with an extra of the package (`pyproject.toml`).
    from generator.importing.analysis.analyse import analyse
    from generator.importing.drafting.draft import OriginalFile, make_draft
    from generator.importing.figures import count_found
    from generator.importing.known import read_known
    from generator.importing.read import read_document
    from generator.importing.readable_report import draft_line, summary_lines, to_readable
    from generator.importing.report import to_json, to_report
    from generator.importing.writing import import_files, write_whole

    target, shown = _target(project, year, out)
    with stopping(lambda: "nothing was written"):
        path = project / file
        document = read_document(path, file.as_posix())
        with working(f"Reading {file.name}"):
            known = read_known(project / CONTENT)
            analysis = analyse(document, known.names)
        original = OriginalFile(file.name, path.read_bytes())
        with working("Writing the draft"):
            draft = make_draft(document, analysis, str(year), original, known)
        figures = count_found(document, analysis)
        readable = to_readable(analysis, document, figures, file.name, draft)
        files = import_files(document.text, original.data, path.suffix, to_json(analysis), readable)
        if draft:
            files |= {name: text.encode() for name, text in draft.files.items()}
        if draft or out:
            write_whole(target, files)
    if analysis.year not in (None, year):
        print_message(f"The notice seems to be of {analysis.year}; it was taken in as {year}.")
    if as_json:
        print_json(to_report(analysis))
        return
    for line in summary_lines(analysis, figures):
        print_result(line)
    if draft is None:
        print_result("It announces nothing, so there is no draft of a campaign.")
        if out is None:
            print_message("nothing was written; --out DIR keeps the text and the report.")
            raise SystemExit(1)
    else:
        print_result(draft_line(draft))
    print_result(f"written into {shown}: {counted(len(files), 'file')}")
    if draft and out is None:
        print_message(f"Next: read {shown}/import-report.md; campaign-atlas serve shows the draft.")


def _target(project: Path, year: int, out: Path | None) -> tuple[Path, str]:
    """Return where to write, and how it is called in messages."""
    if out is not None:
        target = project / out
        if target.is_dir() and any(target.iterdir()):
            raise click.UsageError(f"{out} is not empty; expected a new or empty folder.")
        if target.exists() and not target.is_dir():
            raise click.UsageError(f"{out} is a file; expected a new or empty folder.")
        return target, str(out)
    if not (project / CONFIG).is_file():
        raise click.UsageError(
            f"no {CONFIG} in this folder; expected a project's folder, or --out DIR."
        )
    shown = f"{CONTENT}/campaigns/{year}"
    target = project / shown
    if target.exists():
        hint = "take it in beside with --out DIR, or remove the folder first."
        raise click.UsageError(f"{shown} is there already; {hint}")
    return target, shown
