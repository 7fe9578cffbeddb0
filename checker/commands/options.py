"""Gives the arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

PATHS: Decorator = click.argument("paths", nargs=-1, metavar="PATH...")
"""Files, folders or "-"; the readers say what is wrong with them."""
JOBS: Decorator = click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read the articles.")
RULES: Decorator = click.option(
    "--rules", multiple=True, metavar="PATH", help="A rule, or a folder of rules, beside those that come with checker."
)
SELECT: Decorator = click.option("--select", multiple=True, metavar="RULE", help="Only this rule, or every rule of this topic.")
IGNORE: Decorator = click.option("--ignore", multiple=True, metavar="RULE", help="Not this rule, or no rule of this topic.")


def output(what: str) -> Decorator:
    """The option --output of a command that gives `what`."""
    return click.option("--output", metavar="FILE", help=f"Write {what} to a file, not to standard output.")


FILES = ("json", "sarif", "junit", "html", "markdown")
"""Formats that have an option of their own, so that one run can write them all."""
_TOLD = {
    "json": "a JSON report",
    "sarif": "a SARIF report",
    "junit": "a JUnit report",
    "html": "an HTML report",
    "markdown": "a Markdown summary",
}


def REPORTS(command: Callable[..., Any]) -> Callable[..., Any]:  # noqa: N802 - a decorator as those above
    """An option for each of FILES, in their order."""
    for name in reversed(FILES):
        command = click.option(f"--{name}", metavar="FILE", help=f"Write {_TOLD[name]} as well.")(command)
    return command
