"""Takes documents with their assertions, prints for each a table of its phrases: where, what is said, what it means, what it is about."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from checker.reporters.counting import count
from checker.reporters.look import Look, look
from checker.reporters.safe import safe
from checker.tables import Assertion, Document

PHRASE = 0.3
"""Share of the width that the phrases may fill."""


def show(read: Iterable[tuple[Document, list[Assertion]]], console: Console) -> None:
    """Prints one table a document, and at the end how many phrases there were."""
    style, seen, skipped = look(console), 0, 0
    for document, rows in read:
        console.print(_head(document, style), width=style.width)
        console.print(_table(rows, style), width=style.width)
        console.print()
        seen += len(rows)
        skipped += sum(row.skipped is not None for row in rows)
    console.print(Text(f"{count(seen, 'phrase')} seen, {seen - skipped:,} understood, {skipped:,} left out"))


def _head(document: Document, style: Look) -> Text:
    known = (document.title, document.publisher, document.published and document.published.isoformat())
    rest = "".join(f" {style.dot} {safe(part)}" for part in known if part)
    return Text.assemble((safe(document.doc), "bold"), rest)


def _table(rows: list[Assertion], style: Look) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="dim", no_wrap=True, min_width=7)
    table.add_column(max_width=int(style.width * PHRASE))
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    for row in rows:
        place, said = f"{row.line}:{row.column}", Text(safe(row.surface), "bold")
        if row.skipped:
            table.add_row(place, Text(safe(row.surface)), Text(f"left out: {safe(row.skipped)}", "dim"))
        else:
            table.add_row(place, said, Text(meaning(row)), Text(about(row)))
    return table


def meaning(row: Assertion) -> str:
    """ "money 5,000,000,000 USD", "date 2026-05-01 to 2026-05-10", "number 220,000 or more, over"."""
    if row.kind == "designator":
        return row.kind
    low, high = _bound(row.low), _bound(row.high)
    if row.role == "clock":
        span = str(row.hours)
    elif low == high:
        span = low
    elif low and high:
        span = f"{low} to {high}"
    else:
        span = f"{low} or more" if low else f"{high} or less"
    parts = (row.kind, span or "unresolved", row.unit if row.unit not in ("dimensionless", row.kind) else None)
    return safe(" ".join(p for p in parts if p) + (f", {row.hedge}" if row.hedge else ""))


def _bound(value: float | str | None) -> str:
    return f"{value:,.10g}" if isinstance(value, int | float) else value or ""


def about(row: Assertion) -> str:
    """ "Lowick: ferry terminal, passengers", as much of it as is known."""
    said = ", ".join(part for part in (row.attribute, row.predicate) if part)
    return safe(": ".join(part for part in (row.subject, said) if part))
