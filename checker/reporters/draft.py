"""Takes the figures of a draft with their verdicts, prints them line by line for people, or gives them as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from checker.draft import CONTRADICTED, NOT_FOUND, SUPPORTED, VERDICTS, Figure
from checker.reporters import json
from checker.reporters.counting import count
from checker.reporters.excerpts import excerpt
from checker.reporters.look import STYLE, Look, look
from checker.reporters.places import named, spoken
from checker.reporters.safe import safe
from checker.tables import PUBLIC_ASSERTION, Assertion, Report

SOURCES = 4
"""Sources that are named on a line."""
QUOTED = 3
"""Sources of a contradiction that are quoted."""
PHRASE = 0.3
"""Share of the width that the phrases may fill."""
MARK = {CONTRADICTED: "error", SUPPORTED: "clear", NOT_FOUND: "note"}
"""Sign and colour of each verdict, by their names in `look`."""


def text(figures: Sequence[Figure], report: Report, docs: Sequence[str]) -> str:
    """The JSON: {"version", "draft": [DOC], "figures", "summary": {VERDICT: COUNT, "left out": COUNT}}.

    A figure is {"assertion", "verdict", "severity", "conflict", "contradicted_by", "supported_by"}, assertions as in the JSON of a report.
    """
    return json.text(
        {"version": 1, "draft": list(docs), "figures": [_entry(f) for f in figures], "summary": _counts(figures, report, docs)}
    )


def _entry(f: Figure) -> dict[str, Any]:
    lists = {"contradicted_by": [_public(a) for a in f.against], "supported_by": [_public(a) for a in f.support]}
    return {"assertion": _public(f.said), "verdict": f.verdict, "severity": f.severity, "conflict": f.conflict} | lists


def _public(row: Assertion) -> dict[str, Any]:
    return {name: getattr(row, name) for name in PUBLIC_ASSERTION}


def _counts(figures: Sequence[Figure], report: Report, docs: Sequence[str]) -> dict[str, int]:
    left = sum(bool(skipped) and doc in docs for doc, skipped in zip(report.assertions["doc"], report.assertions["skipped"], strict=True))
    return {verdict: sum(f.verdict == verdict for f in figures) for verdict in VERDICTS} | {"left out": left}


def show(figures: Sequence[Figure], report: Report, docs: Sequence[str], console: Console) -> None:
    """A line for each figure, what contradicts it quoted below, and at the end how many there are of each kind."""
    style = look(console)
    texts = dict(zip(report.documents["doc"], report.documents["text"], strict=True))
    for doc in docs:
        console.print(Text(safe(doc), "bold"), width=style.width)
        for f in figures:
            if f.said.doc == doc:
                console.print(_line(f, style), width=style.width)
                for quote in _quotes(f, texts, style):
                    console.print(quote, width=style.width)
    counts = _counts(figures, report, docs)
    told = ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in VERDICTS)
    console.print(Text(f"{count(len(figures), 'figure')}: {told}; {counts['left out']:,} left out"))


def _line(f: Figure, style: Look) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", style="dim", no_wrap=True, min_width=6)
    grid.add_column(width=int(style.width * PHRASE), overflow="fold")
    grid.add_column(ratio=1)
    mark = f.severity or MARK[f.verdict]
    sign = style.sign[mark] if f.verdict != NOT_FOUND else "?"
    place = f"{f.said.line}:{f.said.column}"
    grid.add_row(Text(sign, f"bold {STYLE[mark]}"), place, Text(safe(f.said.surface), "bold"), _verdict(f))
    return grid


def _verdict(f: Figure) -> Text:
    """ "contradicted by The Herald; supported by The Post"."""
    said = [f"contradicted by {_names(f.against)}"] if f.against else []
    said += [f"supported by {_names(f.support)}"] if f.support else []
    return Text("; ".join(said) or f.verdict, "" if said else "dim")


def _names(rows: Sequence[Assertion]) -> str:
    return named([safe(name) for name in dict.fromkeys(row.source for row in rows)], SOURCES)


def _quotes(f: Figure, texts: Mapping[str, str], style: Look) -> Iterator[Padding]:
    """Of each source that contradicts the figure its first sentence, with the place."""
    first = {row.source: row for row in reversed(f.against)}
    for row in sorted(first.values(), key=lambda row: (row.doc, row.start))[:QUOTED]:
        seen = {"sentence": row.sentence, "surface": row.surface, "start": row.start}
        part = excerpt(seen, texts.get(row.doc, ""), 2 * style.width)
        left, right = style.marks
        place = spoken({"path": row.path, "doc": row.doc, "line": row.line})
        quote = Text.assemble((f"{place} ", "dim"), part.before, (left + part.phrase + right, f"bold {STYLE['note']}"), part.after)
        yield Padding(quote, (0, 0, 0, 11))
