"""Takes argv, runs a command, gives an exit code: 0 nothing new, 1 new conflicts, 2 the work could not be done."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click

from checker import errors

PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def checker() -> None:
    """Finds where articles about the same events contradict each other in numbers, dates and numbered names."""


@checker.command()
@PATHS
@click.option("--format", "form", type=click.Choice(["terminal", "json", "sarif", "junit", "html"]), default="terminal", show_default=True)
@click.option("--output", metavar="FILE", help="Write the report here instead of to standard output.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="error", show_default=True)
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read the articles.")
@click.pass_context
def check(context: click.Context, paths: tuple[str, ...], form: str, output: str | None, fail_on: str, jobs: int) -> None:
    """Checks articles against each other; exits with 1 where they contradict each other."""
    from checker import pipeline, reporters
    from checker.tables import SEVERITIES

    report = pipeline.check(_read(paths), jobs=jobs)
    _give(reporters.reporter(form).render(report), output)
    counts = report.summary()["new"]
    graver = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
    context.exit(int(any(counts[s] for s in graver)))


@checker.command()
@PATHS
@click.option("--format", "form", type=click.Choice(["terminal", "jsonl"]), default="terminal", show_default=True)
@click.option("--output", metavar="FILE", help="Write the table here instead of to standard output.")
def extract(paths: tuple[str, ...], form: str, output: str | None) -> None:
    """Lists every number, date and numbered name of the articles with what it is about."""
    import json

    from checker import pipeline
    from checker.tables import PUBLIC_ASSERTION

    lines = (
        json.dumps({k: getattr(row, k) for k in PUBLIC_ASSERTION}, ensure_ascii=False) + "\n"
        for _, rows in pipeline.extract(_read(paths))
        for row in rows
    )
    _give("".join(lines), output)


def _give(text: str, output: str | None) -> None:
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
        return
    target = Path(output)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".checker-")
    with open(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    os.replace(name, target)


def _read(paths: Iterable[str]) -> Iterator[object]:
    if find_spec("checker.readers.text") or find_spec("checker.readers") and hasattr(import_module("checker.readers"), "read"):
        return import_module("checker.readers").read(list(paths))
    return _bridge(paths)


def _bridge(paths: Iterable[str]) -> Iterator[object]:
    """Stands in for checker.readers until it is there."""
    import json
    from datetime import date

    from checker.tables import Document

    for path in map(Path, paths):
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            text = file.read_bytes().decode("utf-8")
            if file.suffix == ".jsonl":
                for n, line in enumerate(text.splitlines(), 1):
                    r = json.loads(line)
                    day = date.fromisoformat(r["published"]) if r.get("published") else None
                    name = str(r.get("id") or f"{file.name}#{n}")
                    yield Document(r["text"], name, str(file), r.get("publisher") or name, r.get("title"), day)
                continue
            name = file.relative_to(path).as_posix() if path.is_dir() else file.name
            yield Document(text, name, file.as_posix(), name)


def main() -> None:
    """The console script."""
    try:
        checker()
    except errors.CheckerError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(2)
