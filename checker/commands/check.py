"""Takes the paths of articles, reports where they contradict each other; the exit code says whether anything new was found."""

from __future__ import annotations

from typing import Any

import click

from checker import reporters
from checker.commands import options, status
from checker.commands.output import expect_writable, give
from checker.commands.reading import reading
from checker.commands.screen import page
from checker.commands.settings import rules, settle
from checker.commands.steps import summarize
from checker.tables import SEVERITIES, Report


@click.command()
@options.PATHS
@click.option("--format", "form", type=click.Choice(list(reporters.FORMATS)), default="terminal", show_default=True, help="Form.")
@options.output("the report")
@options.REPORTS
@options.RULES
@options.SELECT
@options.IGNORE
@click.option("--baseline", metavar="FILE", help="Conflicts that are known, as `checker baseline` keeps them.")
@click.option("--new", multiple=True, metavar="PATH", help="Only conflicts that touch this source, or one in this folder, count as new.")
@click.option("--since", metavar="GITREF", help="Only conflicts that touch a source changed since this git reference count as new.")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    help="Least severity of a new conflict that fails the run.  [default: error]",
)
@options.JOBS
@click.option("-v", "--verbose", is_flag=True, help="Say on standard error which file the settings come from.")
def check(form: str, output: str | None, new: tuple[str, ...], since: str | None, jobs: int, verbose: bool, **said: Any) -> int:
    """Report where articles contradict each other.

    The exit code is 0 where nothing new was found at or above --fail-on, 1 where something was, 2 where the work could not be done.
    """
    from checker import pipeline

    files = {name: file for name in options.FILES if (file := said.pop(name))}
    expect_writable([*files.values(), *([output] if output else [])])
    settings = settle(**said)
    if verbose:
        click.echo(f"settings: {settings.file or 'no file'}", err=True)
    chosen, known, fresh = rules(settings), status.known(settings.baseline), status.fresh(new, since)
    with reading(settings) as (documents, watch):
        read = pipeline.extract(documents, rules=chosen, jobs=jobs, watch=watch)
        report = pipeline.compare(read, chosen, known=known, fresh=fresh, watch=watch)
    status.expect_read(new, report.documents["path"])
    fail_on = settings.fail_on or "error"
    code = exit_code(report, fail_on)
    for name, file in files.items():
        give(reporters.reporter(name).render(report), file)
    if form == "terminal":
        _show(report, output, fail_on=fail_on, code=code, paths=settings.paths, baseline=settings.baseline)
    else:
        give(reporters.reporter(form).render(report), output)
    summarize(report, form)
    return code


def exit_code(report: Report, fail_on: str) -> int:
    """1 where a new conflict is at or above `fail_on`, else 0."""
    new = report.summary()["new"]
    graver = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
    return int(any(new[severity] for severity in graver))


def _show(report: Report, output: str | None, **verdict: Any) -> None:
    from checker.reporters import terminal
    from checker.reporters.summary import Verdict

    page(lambda screen: terminal.show(report, screen, Verdict(**verdict)), output)
