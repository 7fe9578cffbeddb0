"""Takes a Report, prints it for people: a panel for each new fact in dispute, then what was seen and what to do next.

It reads the same without colour: severities have words and signs, and the phrase in dispute stands in «marks» where colour cannot show it.
"""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from checker.reporters import summary
from checker.reporters.look import look
from checker.reporters.panels import Facts, panel
from checker.reporters.summary import Verdict
from checker.tables import Report

PLAIN_WIDTH = 80


def render(report: Report) -> str:
    """The report as plain text of 80 columns, ending in a newline."""
    console = Console(file=StringIO(), width=PLAIN_WIDTH, color_system=None, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        show(report, console)
    return capture.get()


def show(report: Report, console: Console, verdict: Verdict | None = None) -> None:
    """Prints the report in the width and the colours of the console; `verdict` adds what the run means for the exit code."""
    style = look(console)
    rows = {a["id"]: a for a in report.assertions.to_dict("records")}
    texts = dict(zip(report.documents["doc"], report.documents["text"], strict=True))
    pairs = {(p["left"], p["right"]): p for p in report.pairs.to_dict("records")}
    facts = Facts(rows, texts, pairs, style)
    for conflict in report.conflicts.to_dict("records"):
        if conflict["status"] == "new":
            console.print(panel(conflict, facts))
            console.print()
    console.print(summary.closing(report, verdict, style), width=style.width)
