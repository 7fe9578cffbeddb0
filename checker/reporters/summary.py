"""Takes a Report and what the run means for the exit code, gives the closing lines: counts, coverage, verdict and what to do next."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from typing import NamedTuple

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from checker.reporters.counting import count
from checker.reporters.look import STYLE, Look
from checker.reporters.safe import safe
from checker.tables import SEVERITIES, Report

REASONS = 5
"""Reasons for skipping that are named; the rest are summed up."""
PATHS = 3
"""Paths of the command line that are repeated in an advice; more are written as PATH..."""


class Verdict(NamedTuple):
    """What the run was asked for, and what came of it."""

    fail_on: str
    code: int
    paths: tuple[str, ...] = ()
    baseline: str | None = None


def closing(report: Report, verdict: Verdict | None, look: Look) -> RenderableType:
    """One calm line where nothing is in dispute, else a small table."""
    if len(report.conflicts) == 0 and not report.gone:
        return _clear(report, look)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(ratio=1)
    for label, text in _lines(report, verdict, look):
        grid.add_row(label, text)
    return grid


def _clear(report: Report, look: Look) -> Text:
    head = f"{look.sign['clear']} No contradiction in {count(len(report.documents), 'article')}"
    return Text.assemble((head, "bold " + STYLE["clear"]), f": {_coverage(report)}.")


def _lines(report: Report, verdict: Verdict | None, look: Look) -> Iterator[tuple[str, Text]]:
    yield "found", _found(report, look)
    yield from _set_aside(report, look)
    yield "read", Text(f"{count(len(report.documents), 'article')}: {_coverage(report)}")
    if report.coverage["skipped"]:
        yield "left out", Text(_skipped(report.coverage["skipped"]))
    if verdict:
        yield "exit code", Text(_exit(report, verdict))
        yield from ((label, Text(line, "bold")) for label, line in _advice(report, verdict))


def _found(report: Report, look: Look) -> Text:
    summary = report.summary()
    text = Text()
    for severity in SEVERITIES:
        n = summary["new"][severity]
        style = "bold " + STYLE[severity] if n else "dim"
        text.append(f"{look.sign[severity]} {count(n, severity)}", style).append("  ")
    rest = [f"{summary[k]} {k}" for k in ("known", "waived", "gone") if summary[k]]
    return text.append(", ".join(rest))


def _set_aside(report: Report, look: Look) -> Iterator[tuple[str, Text]]:
    """A line for each conflict that the baseline knows or waives."""
    for c in report.conflicts.to_dict("records"):
        if c["status"] != "new":
            values = " / ".join(safe(side["value"]) for side in c["sides"])
            reason = f" ({safe(c['reason'])})" if c["reason"] else ""
            yield c["status"], Text(f"{look.sign[c['severity']]} {safe(c['about'])}: {values}{reason}")


def _coverage(report: Report) -> str:
    c = report.coverage
    return f"{count(c['seen'], 'figure')} seen, {c['understood']:,} understood, {c['compared']:,} compared"


def _skipped(reasons: dict[str, int]) -> str:
    most = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    rest = sum(n for _, n in most[REASONS:])
    return ", ".join(f"{n:,} {safe(reason)}" for reason, n in most[:REASONS]) + (f", {rest:,} for other reasons" if rest else "")


def _exit(report: Report, verdict: Verdict) -> str:
    new = report.summary()["new"]
    if verdict.fail_on == "never":
        return f"{verdict.code}: --fail-on never"
    graver = SEVERITIES[: SEVERITIES.index(verdict.fail_on) + 1]
    n = sum(new[s] for s in graver)
    said = " or ".join(s if n == 1 else f"{s}s" for s in graver)
    return f"{verdict.code}: --fail-on {verdict.fail_on}, and {n or 'no'} new {said}"


def _advice(report: Report, verdict: Verdict) -> Iterator[tuple[str, str]]:
    """What can be done next, and the command that does it."""
    paths = " ".join(shlex.quote(safe(p)) for p in verdict.paths) if len(verdict.paths) <= PATHS else "PATH..."
    file = shlex.quote(safe(verdict.baseline)) if verdict.baseline else "FILE"
    new = [c for c in report.conflicts.to_dict("records") if c["status"] == "new"]
    if new:
        yield "to weigh", f"checker explain {paths} --conflict {safe(new[0]['pairs'][0]['fingerprint'])}"
        yield "to accept", f"checker baseline {paths} --baseline {file} --accept"
    if report.gone:
        yield "to tidy up", f"checker baseline {paths} --baseline {file}"
