"""Takes two figures, or a conflict, shows why they are held, or not held, to be about one fact: the match weights as a waterfall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.commands import options
from checker.commands.reading import reading
from checker.commands.screen import page
from checker.commands.settings import rules as chosen
from checker.commands.settings import settle
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.pipeline import Read
    from checker.tables import Assertion, Report

Ids = tuple[str, str]


@click.command()
@options.PATHS
@click.option("--pair", nargs=2, metavar="ID ID", help="Two figures by the ids that `checker extract` gives.")
@click.option("--conflict", metavar="FINGERPRINT", help="A conflict by the fingerprint that the report shows, or its beginning.")
@options.RULES
@options.JOBS
def explain(paths: tuple[str, ...], pair: Ids | None, conflict: str | None, rules: tuple[str, ...], jobs: int) -> int:
    """Show why two figures are held to be about one fact."""
    from checker import pipeline
    from checker.reporters import waterfall

    if (pair is None) == (conflict is None):
        raise UsageError(
            "checker explain", "both --pair and --conflict" if pair else "no pair", "either --pair ID ID or --conflict FINGERPRINT"
        )
    settings = settle(paths=paths, rules=rules)
    asking = chosen(settings) if conflict is not None else ()
    with reading(settings) as (documents, watch):
        read = pipeline.extract(documents, rules=asking, jobs=jobs, watch=watch)
    left, right = _disputed(pipeline.compare(read, asking), conflict) if conflict is not None else pair or ("", "")
    sides = [_row(read, name) for name in (left, right)]
    page(lambda screen: waterfall.show(sides[0], sides[1], pipeline.weigh(read, left, right), screen), None)
    return 0


def _row(read: list[Read], name: str) -> Assertion:
    for article in read:
        for row in article.rows:
            if row.id == name:
                return row
    raise UsageError("--pair", f"no figure {name!r}", "ids as `checker extract --format jsonl` gives them")


def _disputed(report: Report, fingerprint: str) -> Ids:
    """The two figures of the pair with this fingerprint."""
    known = {p["fingerprint"]: (p["left"], p["right"]) for pairs in report.conflicts["pairs"] for p in pairs}
    found = [name for name in known if name.startswith(fingerprint)] if fingerprint else []
    if len(found) != 1:
        raise UsageError(
            "--conflict", f"{len(found)} conflicts whose fingerprint begins with {fingerprint!r}", "one, as the report shows it"
        )
    return known[found[0]]
