"""The command line: each command acts on the project in the current folder."""

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from generator import __version__
from generator.build import CONTENT, WRITTEN_PAGES, address_list, export_pages, read_project
from generator.catalog.catalog import Campaign, Catalog
from generator.catalog.coverage import KINDS
from generator.content.addresses import FILE
from generator.content.read import read_catalog
from generator.problems import ContentError, Problem, errors, summary


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="campaign-atlas")
def main() -> None:
    """Turn a campaign's notice into a searchable public site in Chinese and English.

    Content problems end with exit code 1, wrong use with 2.
    """


@main.command()
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def build(strict: bool) -> None:
    """Build the whole site into site/.

    Example: campaign-atlas build --strict
    """
    from generator.host.site_build import build_site

    _prepare_mkdocs()
    with Console(stderr=True).status("Building the site …"), _problems_as_lines():
        built = build_site(Path.cwd(), strict=strict)
    catalog = built.site.catalog
    click.echo(
        f"{os.path.relpath(built.site_dir / 'index.html')}: {built.pages} pages, "
        f"{len(catalog.activities)} activities, {len(catalog.by_agency)} agencies"
    )


def _address(context: click.Context, parameter: click.Parameter, value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:
        raise click.BadParameter(f'"{value}"; expected a host and a port, such as 127.0.0.1:8000.')
    return value


@main.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, callback=_address,
              help="Where to listen.")  # fmt: skip
def serve(address: str) -> None:
    """Serve the site for preview, and build it again when a file changes.

    Example: campaign-atlas serve --address 127.0.0.1:8080
    """
    from mkdocs.commands.serve import serve as mkdocs_serve

    _prepare_mkdocs(logging.INFO)
    with _problems_as_lines():
        mkdocs_serve("mkdocs.yml", dev_addr=address)


@main.command()
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="How to print what was found.")  # fmt: skip
def check(strict: bool, form: str) -> None:
    """Check the content, and show how much of each notice is covered.

    Example: campaign-atlas check --format json
    """
    from generator.host.site_build import check_site

    catalog, problems = check_site(Path.cwd())
    if form == "json":
        click.echo(json.dumps(_report(catalog, problems), ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(problem)
        for campaign, activities in catalog.by_campaign.items() if catalog else ():
            _print_coverage(campaign, len(activities))
    if problems:
        click.echo(summary(problems), err=True)
    if errors(problems) or (strict and problems):
        raise SystemExit(1)


@main.command()
@click.option("--pages", type=click.Path(file_okay=False, path_type=Path), required=True,
              metavar="DIR", help="A new or empty folder for the Markdown pages.")  # fmt: skip
def export(pages: Path) -> None:
    """Write every page as Markdown, for any other renderer.

    Example: campaign-atlas export --pages build/pages
    """
    if pages.is_dir() and any(pages.iterdir()):
        raise click.UsageError(f"{pages} is not empty; expected a new or empty folder.")
    if pages.resolve().is_relative_to(Path(CONTENT).resolve()):
        raise click.UsageError(f"{pages} is inside {CONTENT}/; expected a folder outside.")
    from generator.host.site_build import read_whole_site

    with _problems_as_lines():
        count = export_pages(read_whole_site(), pages)
    click.echo(f"{pages}: {count} pages")


@main.command()
def addresses() -> None:
    """Add the addresses of today to those that are kept for good, before the site is published.

    Example: campaign-atlas addresses
    """
    with _problems_as_lines():
        catalog, problems = read_project(Path.cwd())
        if catalog is None:
            raise ContentError(problems)
        path = Path(CONTENT) / FILE
        text = address_list(catalog)
        written = path.with_suffix(".new")
        written.write_text(text, encoding="utf-8")
        written.replace(path)
    known = len(catalog.published)
    count = sum(not line.startswith("#") for line in text.splitlines())
    click.echo(f"{path}: {count} addresses, {count - known} new")


@contextmanager
def _problems_as_lines() -> Iterator[None]:
    """End with exit code 1 and a line for each problem, whatever has stopped the work."""
    try:
        yield
    except ContentError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        click.echo(f"{error}; nothing was written.", err=True)
        raise SystemExit(1) from None
    except OSError as error:
        what = f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror)
        click.echo(f"{what}; nothing was written.", err=True)
        raise SystemExit(1) from None


def _prepare_mkdocs(level: int = logging.WARNING) -> None:
    if not Path("mkdocs.yml").is_file():
        raise click.UsageError("no mkdocs.yml in this folder; expected a project's folder.")
    # MkDocs would name its own setting, `docs_dir`, and hide every other problem.
    if not Path(WRITTEN_PAGES).is_dir():
        _, problems = read_catalog(Path.cwd() / CONTENT)
        with _problems_as_lines():
            raise ContentError(problems)
    # Material prints an announcement at every start, which is nothing an editor can act on.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    handler.setLevel(level)
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    logger.addHandler(handler)


def _report(catalog: Catalog | None, problems: list[Problem]) -> dict[str, object]:
    return {
        "problems": [vars(problem) for problem in problems],
        "campaigns": {
            campaign.year: {
                "paragraphs": len(campaign.notice.paragraphs),
                "sentences": len(campaign.notice.sentences),
                "activities": len(activities),
                "characters": campaign.coverage.total,
                "covered": campaign.coverage.covered,
                "coverage": campaign.coverage.counts,
            }
            for campaign, activities in (catalog.by_campaign.items() if catalog else ())
        },
    }


def _print_coverage(campaign: Campaign, activities: int) -> None:
    coverage = campaign.coverage
    table = Table(title=f"{campaign.year}: coverage of notice.txt", title_justify="left")
    table.add_column("kind")
    table.add_column("characters", justify="right")
    table.add_column("share", justify="right")
    for kind in KINDS:
        count = coverage.counts[kind]
        table.add_row(kind, f"{count:,}", f"{count / coverage.total:.1%}")
    table.add_section()
    covered = f"{coverage.covered / coverage.total:.1%} accounted for"
    table.add_row("all", f"{coverage.total:,}", covered)
    # A fixed width where there is no terminal, so that a log does not depend on who reads it.
    console = Console() if Console().is_terminal else Console(width=80)
    console.print(table)
    console.print(
        f"{len(campaign.notice.paragraphs)} paragraphs, "
        f"{len(campaign.notice.sentences)} sentences, "
        f"{activities} activities",
        highlight=False,
    )
