"""Write docs/cli.md from the help of every command."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli import main

TARGET = Path(__file__).parent.parent / "docs" / "cli.md"


def to_markdown() -> str:
    """Return the reference: one section per command, with its help as it is printed."""
    context = click.Context(main, info_name="campaign-atlas", **main.context_settings)
    sections = ["# Commands", "Made from `--help` by `make docs`.", _section(main, context)]
    sections += _sections(main, context)
    return "\n\n".join(sections) + "\n"


def _sections(group: click.Group, context: click.Context) -> Iterator[str]:
    for name, command in sorted(group.commands.items()):
        own = click.Context(command, context, info_name=name)
        yield _section(command, own)
        if isinstance(command, click.Group):
            yield from _sections(command, own)


def _section(command: click.Command, context: click.Context) -> str:
    context.terminal_width = 90
    return f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```"


if __name__ == "__main__":
    TARGET.write_text(to_markdown(), encoding="utf-8")
