"""Takes a draft and the paths of sources, goes through the draft figure by figure; the exit code says whether anything is contradicted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from checker import reporters
from checker.commands import options
from checker.commands.output import expect_writable, give
from checker.commands.reading import reading
from checker.commands.screen import page
from checker.commands.settings import rules, settle
from checker.commands.steps import summarize
from checker.errors import UsageError
from checker.tables import SEVERITIES

if TYPE_CHECKING:
    from checker.draft import Figure
    from checker.tables import Document


@click.command()
@click.argument("paths", nargs=-1, metavar="DRAFT --against PATH...")
@click.option("--against", multiple=True, metavar="PATH...", help="The sources: files and folders.")
@click.option("--format", "form", type=click.Choice(list(reporters.FORMATS)), default="terminal", show_default=True, help="Form.")
@options.output("the report")
@options.REPORTS
@options.RULES
@options.SELECT
@options.IGNORE
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES[:2], "never"]),
    help="Least severity of a contradiction that fails the run.  [default: warning]",
)
@options.JOBS
def draft(paths: tuple[str, ...], against: tuple[str, ...], form: str, output: str | None, jobs: int, **said: Any) -> int:
    """Hold a draft against sources, figure by figure.

    Each number, date and numbered name of the draft is contradicted (by whom), supported (by whom) or not found in the sources. The formats
    but terminal and json are those of `checker check`, with the conflicts of the draft alone.

    The exit code is 0 where nothing is contradicted, 1 where something is, 2 where the work could not be done.
    """
    from checker import draft as judged
    from checker import pipeline
    from checker.reporters import draft as shown

    if not paths or not against:
        raise UsageError("checker draft", "no draft" if not paths else "no sources", "DRAFT --against PATH...")
    files = {name: file for name in options.FILES if (file := said.pop(name))}
    expect_writable([*files.values(), *([output] if output else [])])
    settings = settle(paths=(*against, *paths[1:]), **said)
    chosen = rules(settings)
    with reading(replace(settings, paths=paths[:1])) as (documents, _):
        drafts = list(documents)
    with reading(settings) as (documents, watch):
        sources = _others(documents, drafts)
        drafts = _named(drafts, {source.doc for source in sources})
        read = pipeline.extract([*drafts, *sources], rules=chosen, jobs=jobs, watch=watch)
    docs, files_of = sorted(d.doc for d in drafts), {d.path for d in drafts}
    report = judged.own(pipeline.compare(read, chosen, fresh=lambda path: path in files_of, watch=watch), set(docs))
    figures = judged.verdicts(report, set(docs))
    for name, file in files.items():
        give(shown.text(figures, report, docs) if name == "json" else reporters.reporter(name).render(report), file)
    if form == "terminal":
        page(lambda screen: shown.show(figures, report, docs, screen), output)
    else:
        give(shown.text(figures, report, docs) if form == "json" else reporters.reporter(form).render(report), output)
    summarize(report, form)
    return int(_graver(figures, settings.fail_on or "warning"))


def _others(documents: Iterable[Document], drafts: Sequence[Document]) -> list[Document]:
    """The sources without the draft itself, which may lie among them."""
    own = {os.path.realpath(draft.path) for draft in drafts}
    sources = [document for document in documents if os.path.realpath(document.path) not in own]
    if not sources:
        raise UsageError("--against", "no source but the draft itself", "articles to hold it against")
    return sources


def _named(drafts: Sequence[Document], taken: Set[str]) -> list[Document]:
    """The drafts under their own names; one whose name a source has as well, as a new version of it may, is told apart by "draft:"."""
    return [replace(d, doc=f"draft:{d.doc}", source=d.publisher or f"draft:{d.doc}") if d.doc in taken else d for d in drafts]


def _graver(figures: Iterable[Figure], fail_on: str) -> bool:
    """Whether a contradiction is at or above `fail_on`."""
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
    return any(figure.severity in counted for figure in figures)
