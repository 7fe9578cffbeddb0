"""Takes the paths of articles and a baseline, drops from the file what is gone and, where asked, adds what is there."""

from __future__ import annotations

from pathlib import Path

import click

from checker.commands import options
from checker.commands.output import expect_writable, give
from checker.commands.reading import reading
from checker.commands.screen import page
from checker.commands.settings import rules as chosen
from checker.commands.settings import settle
from checker.errors import UsageError


@click.command()
@options.PATHS
@click.option("--baseline", "file", metavar="FILE", help="The file of known conflicts.")
@click.option("--accept", is_flag=True, help="Add the conflicts that are there now; begin the file where there is none.")
@options.RULES
@options.JOBS
def baseline(paths: tuple[str, ...], file: str | None, accept: bool, rules: tuple[str, ...], jobs: int) -> int:
    """Keep the file of conflicts to live with."""
    from checker import baseline as known
    from checker import pipeline
    from checker.reporters import ledger
    from checker.tables import Assertion, Conflict, columns, records

    settings = settle(paths=paths, rules=rules, baseline=file)
    if settings.baseline is None:
        raise UsageError("checker baseline", "no file", "--baseline FILE, or `baseline` in the settings of the project")
    file = settings.baseline
    expect_writable([file])
    old = known.Baseline() if accept and not Path(file).exists() else known.read(Path(file))
    asking = chosen(settings)
    with reading(settings) as (documents, watch):
        report = pipeline.compare(pipeline.extract(documents, rules=asking, jobs=jobs, watch=watch), asking, watch=watch)
    rows = {row["id"]: Assertion(**row) for row in records(report.assertions, columns(Assertion))}
    found = [Conflict(**conflict) for conflict in records(report.conflicts, columns(Conflict))]
    new = known.update(old, found, rows, accept=accept)
    give(known.text(new), file)
    page(lambda screen: ledger.show(file, old.entries, new.entries, screen), None)
    return 0
