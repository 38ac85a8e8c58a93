"""The command line: each command acts on the project in the current folder."""

import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import __version__
from generator.cli import (
    accept,
    addresses,
    build,
    check,
    export,
    import_notice,
    new,
    release,
    serve,
    sign,
)
from generator.cli.format import format_files
from generator.cli.output import discard_output, escape_unprintable, print_message

_OF_IMPORT = {"charset_normalizer", "docx", "lxml", "ruamel"}
"""The libraries that only come with the extra "import"."""


class Commands(click.Group):
    """Commands that print what any code page can hold, their messages of wrong use too."""

    def main(self, *arguments: Any, **options: Any) -> NoReturn:  # noqa: ANN401  # as Click has it
        """Run a command and end the program with its exit code; see `click.Command.main`."""
        escape_unprintable()
        try:
            sys.exit(super().main(*arguments, **{**options, "standalone_mode": False}) or 0)
        except click.ClickException as error:
            # Without a file named, Click would write UTF-8 to a terminal that knows ASCII only.
            error.show(file=sys.stderr)
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            print_message("interrupted.")
        except BrokenPipeError:
            discard_output()
        except ModuleNotFoundError as error:
            if error.name is None or error.name.partition(".")[0] not in _OF_IMPORT:
                raise
            install = 'expected it: pip install "campaign-atlas[import]"'
            print_message(f"the library {error.name} is not installed; {install}.")
        sys.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="campaign-atlas")
@click.pass_context
def main(context: click.Context) -> None:
    """Turn a campaign's notice into a searchable public site in Chinese and English.

    Content problems end with exit code 1, wrong use with 2.
    """
    try:
        context.obj = Path.cwd()
    except FileNotFoundError:
        raise click.UsageError("the current folder is gone; expected a project's.") from None


main.add_command(accept.accept)
main.add_command(addresses.addresses)
main.add_command(build.build)
main.add_command(check.check)
main.add_command(export.export)
main.add_command(format_files)
main.add_command(import_notice.import_notice)
main.add_command(new.new)
main.add_command(release.release)
main.add_command(serve.serve)
main.add_command(sign.sign)
