"""`campaign-atlas new`: a record that is new, ready to be filled in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.output import print_message, print_result, stoppable, stopping
from generator.cli.project import require_project

if TYPE_CHECKING:
    from generator.editing.new_records import NewRecord

_Decorator = Callable[[Callable[..., None]], Callable[..., None]]


@click.group()
def new() -> None:
    """Add a record, with what it must have, in its place; what is left to fill in is printed.

    Example: campaign-atlas new agency moe --zh 教育部 --en "Ministry of Education"
    """


def _names(of: str) -> _Decorator:
    """Return the options for a name in both languages."""

    def add(command: Callable[..., None]) -> Callable[..., None]:
        command = click.option("--en", default="", help=f"{of} in English.")(command)
        return click.option("--zh", default="", help=f"{of} in Chinese.")(command)

    return add


_AFTER = click.option("--after", metavar="ID", help="Behind which one it stands; else the last.")
_DEFINITIONS = (
    click.option("--definition-zh", default="", help="What belongs to it, in Chinese."),
    click.option("--definition-en", default="", help="What belongs to it, in English."),
)


@new.command()
@click.argument("key", metavar="ID")
@_names("Its full name")
@click.option("--short-zh", default="", help="Its short name, as notices print it.")
@click.option("--short-en", default="", help="Its short name in English.")
@click.option("--kind", default="", help="An id of kinds.yml.")
@click.option("--acronym", help="Its English acronym in official use.")
@click.option("--label", help="A short English name for rows of lists.")
@click.option("--website", help="Its official website.")
@_AFTER
@click.pass_obj
def agency(project: Path, /, key: str, after: str | None, **known: str | None) -> None:
    """Add an agency to agencies.yml, under an ID that stays.

    Example: campaign-atlas new agency moe --zh 教育部 --en "Ministry of Education" --kind ministry
    """
    places = {
        "zh": ("name", "zh"),
        "en": ("name", "en"),
        "short_zh": ("short_name", "zh"),
        "short_en": ("short_name", "en"),
    }
    _add(project, "agencies", key, after, places, known)


@new.command()
@click.argument("key", metavar="ID")
@_names("Its name")
@_DEFINITIONS[0]
@_DEFINITIONS[1]
@_AFTER
@click.pass_obj
def theme(project: Path, /, key: str, after: str | None, **known: str | None) -> None:
    """Add a theme to themes.yml, under an ID that stays. Give it to one activity at least.

    Example: campaign-atlas new theme toys --zh 玩具 --en Toys --after product-safety
    """
    _add(project, "themes", key, after, _TOPIC, known)


@new.command()
@click.argument("key", metavar="ID")
@_names("Its name")
@_DEFINITIONS[0]
@_DEFINITIONS[1]
@_AFTER
@click.pass_obj
def form(project: Path, /, key: str, after: str | None, **known: str | None) -> None:
    """Add a form to forms.yml, under an ID that stays. Give it to one activity at least.

    Example: campaign-atlas new form hotline --zh 热线 --en Hotline
    """
    _add(project, "forms", key, after, _TOPIC, known)


_TOPIC = {
    "zh": ("name", "zh"),
    "en": ("name", "en"),
    "definition_zh": ("definition", "zh"),
    "definition_en": ("definition", "en"),
}


@new.command()
@click.argument("key", metavar="ID")
@_names("The words")
@click.option("--confidence", default="", help="high, medium or low.")
@_AFTER
@click.pass_obj
def term(project: Path, /, key: str, after: str | None, **known: str | None) -> None:
    """Add a term to glossary.yml, under an ID that stays.

    Example: campaign-atlas new term spot-checks --zh 抽查 --en "spot checks" --confidence high
    """
    places = {"zh": ("term", "zh"), "en": ("term", "en")}
    _add(project, "glossary", key, after, places, known)


@new.command()
@click.argument("year", metavar="YEAR")
@click.option(
    "--notice",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The notice as a text file, taken byte for byte; it may come later.",
)
@click.pass_obj
def campaign(project: Path, /, year: str, notice: Path | None) -> None:
    """Make the folder of the campaign of a YEAR, as a draft in the shape of the newest.

    Example: campaign-atlas new campaign 2031 --notice annex.txt
    """
    from generator.editing.new_campaigns import new_campaign

    _write(project, lambda: new_campaign(project, year, notice))


@new.command()
@click.argument("name", metavar="ID")
@_names("Its title")
@click.option("--at", default="", help="Its sentence; may be left out where its quote tells it.")
@click.option("--quote", multiple=True, help="Its own exact words; may be given several times.")
@click.option("--context", multiple=True, help="Exact words it shares; the same.")
@click.option("--theme", "themes", multiple=True, help="An id of themes.yml; the same.")
@click.option("--form", "forms", multiple=True, help="An id of forms.yml; the same.")
@click.pass_obj
def activity(project: Path, /, name: str, **known: Any) -> None:  # noqa: ANN401  # its options
    """Add an activity under an ID such as 2031/samr/toy-fair, in the place that its quote has.

    Its sentence is added where it is in no file yet, and so is the file of its agency.

    Example: campaign-atlas new activity 2031/samr/toy-fair --at 1.5 --quote 玩具展 --theme toys
    """
    from generator.editing.new_activities import ActivityWords, new_activity

    _write(project, lambda: new_activity(project, name, ActivityWords(**known)))


def _add(
    project: Path,
    name: str,
    key: str,
    after: str | None,
    places: dict[str, tuple[str, str]],
    known: dict[str, str | None],
) -> None:
    from generator.editing.new_records import new_record

    values: dict[tuple[str | int, ...], str] = {
        places.get(option, (option,)): text for option, text in known.items() if text
    }
    _write(project, lambda: new_record(project, name, key, values, after))


def _write(project: Path, make: "Callable[[], NewRecord]") -> None:
    from generator.editing.writing import write_together

    require_project(project)
    with stopping(lambda: "nothing was written"), stoppable():
        made = make()
        write_together(project, made.changes)
    print_result(f"{made.place}: added")
    if made.left:
        print_message("Left to fill in:")
    for problem in made.left:
        print_message(problem)
