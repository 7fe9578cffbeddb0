"""Takes the paths of articles, lists every number, date and numbered name in them with what it is about."""

from __future__ import annotations

import click

from checker.commands import options
from checker.commands.output import expect_writable, give
from checker.commands.reading import reading
from checker.commands.screen import page
from checker.commands.settings import settle
from checker.reporters import assertions


@click.command()
@options.PATHS
@click.option("--format", "form", type=click.Choice(assertions.FORMATS), default="terminal", show_default=True, help="Form of the table.")
@options.output("the table")
@options.JOBS
def extract(paths: tuple[str, ...], form: str, output: str | None, jobs: int) -> int:
    """List every number, date and numbered name with what it is about."""
    from checker import pipeline

    expect_writable([output] if output else [])
    with reading(settle(paths=paths)) as (documents, watch):
        read = pipeline.extract(documents, jobs=jobs, watch=watch)
    if form == "terminal":
        from checker.reporters import listing

        page(lambda screen: listing.show(((r.document, r.rows) for r in read), screen), output)
    else:
        give(assertions.FORM[form](row for r in read for row in r.rows), output)
    return 0
