"""Takes the paths of articles, reports where they contradict each other; the exit code says whether anything new was found."""

from __future__ import annotations

import click

from checker import reporters
from checker.commands import options, status
from checker.commands.output import expect_writable, give
from checker.commands.reading import reading
from checker.commands.rules import load
from checker.commands.screen import page
from checker.tables import SEVERITIES, Report

FILES = ("json", "sarif", "junit", "html", "markdown")
"""Formats that have an option of their own, so that one run can write them all."""


@click.command()
@options.PATHS
@click.option("--format", "form", type=click.Choice(list(reporters.FORMATS)), default="terminal", show_default=True, help="Form.")
@options.output("the report")
@click.option("--json", metavar="FILE", help="Write a JSON report as well.")
@click.option("--sarif", metavar="FILE", help="Write a SARIF report as well.")
@click.option("--junit", metavar="FILE", help="Write a JUnit report as well.")
@click.option("--html", metavar="FILE", help="Write an HTML report as well.")
@click.option("--markdown", metavar="FILE", help="Write a Markdown summary as well.")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="Least severity of a new conflict that makes the exit code 1.",
)
@options.BOOKS
@options.SELECT
@options.IGNORE
@click.option("--baseline", metavar="FILE", help="Conflicts that are known, as `checker baseline` keeps them.")
@click.option("--new", multiple=True, metavar="PATH", help="Only conflicts that touch this source, or one in this folder, count as new.")
@click.option("--since", metavar="GITREF", help="Only conflicts that touch a source changed since this git reference count as new.")
@options.JOBS
def check(
    paths: tuple[str, ...],
    form: str,
    output: str | None,
    fail_on: str,
    books: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: str | None,
    new: tuple[str, ...],
    since: str | None,
    jobs: int,
    **files: str | None,
) -> int:
    """Report where articles contradict each other.

    The exit code is 0 where nothing new was found at or above --fail-on, 1 where something was, 2 where the work could not be done.
    """
    from checker import pipeline

    wanted = {name: file for name in FILES if (file := files[name])}
    expect_writable([*wanted.values(), *([output] if output else [])])
    rules = load(books, select=select, ignore=ignore)
    known, fresh = status.known(baseline), status.fresh(new, since)
    with reading(paths) as (documents, watch):
        read = pipeline.extract(documents, jobs=jobs, watch=watch)
        report = pipeline.compare(read, rules=rules, known=known, fresh=fresh, watch=watch)
    status.expect_read(new, report.documents["path"])
    code = exit_code(report, fail_on)
    for name, file in wanted.items():
        give(reporters.reporter(name).render(report), file)
    if form == "terminal":
        from checker.reporters import terminal
        from checker.reporters.summary import Verdict

        page(lambda screen: terminal.show(report, screen, Verdict(fail_on, code, paths, baseline)), output)
    else:
        give(reporters.reporter(form).render(report), output)
    return code


def exit_code(report: Report, fail_on: str) -> int:
    """1 where a new conflict is at or above `fail_on`, else 0."""
    new = report.summary()["new"]
    graver = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
    return int(any(new[severity] for severity in graver))
