"""Takes argv, runs a command, gives an exit code: 0 nothing new, 1 new conflicts, 2 the work could not be done.

No error leaves here as anything but one line on standard error; CHECKER_DEBUG=1 shows the traceback of one that is our own fault.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from checker.commands.baseline import baseline
from checker.commands.check import check
from checker.commands.draft import draft
from checker.commands.explain import explain
from checker.commands.extract import extract
from checker.commands.rules import rules
from checker.errors import CheckerError

UNABLE = 2


class Commands(click.Group):
    """The commands in the order in which they are met, not that of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of registration."""
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True)
@click.option("--version", is_flag=True, help="Show the version and exit.")
@click.pass_context
def checker(context: click.Context, version: bool) -> None:
    """Find where articles about the same events contradict each other in numbers, dates and numbered names."""
    if version:
        from importlib.metadata import version as installed

        click.echo(f"checker {installed('checker')}")
        context.exit()
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for command in (check, draft, explain, extract, baseline, rules):
    checker.add_command(command)


def main() -> None:
    """The console script."""
    sys.exit(run(sys.argv[1:]))


def run(argv: Sequence[str]) -> int:
    """The exit code of a command line; every error is told in one line."""
    try:
        return checker.main(list(argv), prog_name="checker", standalone_mode=False) or 0
    except CheckerError as error:
        return _unable(str(error))
    except click.UsageError as error:
        return _unable(_usage(error))
    except click.ClickException as error:
        return _unable(error.format_message())
    except (KeyboardInterrupt, click.Abort):
        return _unable("interrupted")
    except OSError as error:
        return _unable(f"{error.filename or 'this machine'}: {error.strerror}; expected a file that can be read and room to work in")
    except Exception as error:
        if os.environ.get("CHECKER_DEBUG"):
            raise
        return _unable(f"internal error: {type(error).__name__}: {error}; CHECKER_DEBUG=1 shows where")


def _usage(error: click.UsageError) -> str:
    where = error.ctx.command_path if error.ctx else "checker"
    return f"{where}: {error.format_message().rstrip('.')}; expected what {where} --help says"


def _unable(text: str) -> int:
    """A line for each mistake; only rule files tell of several at once."""
    from checker.reporters.safe import safe

    for mistake in text.split("\n"):
        click.echo(f"error: {safe(mistake)}", err=True)
    return UNABLE
