"""Takes a Report, gives GitHub workflow commands: an annotation for each new fact in dispute, most severe first, and a last line of counts.

GitHub shows ten annotations of each kind a step (docs.github.com, "Workflow commands"); what is beyond them is counted in the last line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from checker.reporters.places import in_file, line, named, pointed
from checker.tables import SEVERITIES, Report

SHOWN = 10
SOURCES = 5
"""Sources of a side that an annotation names."""
COMMAND = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """Lines of workflow commands, then one plain line. Text of articles cannot start a command or leave its line."""
    assertions = {a["id"]: a for a in report.assertions.to_dict("records")}
    seen: Counter[str] = Counter()
    lines = []
    for conflict in report.conflicts.to_dict("records"):
        if conflict["status"] != "new":
            continue
        seen[conflict["severity"]] += 1
        if seen[conflict["severity"]] <= SHOWN:
            lines.append(_annotation(conflict, assertions))
    return "\n".join([*lines, _last(report, seen)]) + "\n"


def _annotation(conflict: Mapping[Any, Any], assertions: Mapping[str, Any]) -> str:
    a = pointed(conflict, assertions)[0]
    place: dict[str, Any] = {"file": a["path"].removeprefix("./"), "line": line(a)}
    if in_file(a):
        place |= {"col": a["column"], "endColumn": a["column"] + len(a["surface"].split("\n")[0])}
    sides = [f"{s['value']}: {named(s['sources'], SOURCES)}" for s in conflict["sides"]]
    said = [conflict["message"], *sides, *([conflict["reason"]] if conflict["reason"] else [])]
    properties = ",".join(f"{k}={_property(str(v))}" for k, v in {**place, "title": conflict["rule"]}.items())
    return f"::{COMMAND[conflict['severity']]} {properties}::{_data(chr(10).join(said))}"


def _last(report: Report, seen: Mapping[str, int]) -> str:
    counts = ", ".join(f"{seen.get(s, 0)} new {s}{'' if seen.get(s, 0) == 1 else 's'}" for s in SEVERITIES)
    summary = report.summary()
    left = sum(max(0, n - SHOWN) for n in seen.values())
    more = f"; {left} left out above, since GitHub shows {SHOWN} annotations of each kind a step" if left else ""
    return f"checker: {counts}; {summary['known']} known, {summary['waived']} waived, {summary['gone']} gone{more}"


def _data(text: str) -> str:
    """Escapes of actions/toolkit's core/command.ts, `escapeData`; other control characters are replaced."""
    shown = "".join(c if c in "\r\n" or c.isprintable() else "\ufffd" for c in text).replace("##[", "# #[")
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escapes of actions/toolkit's core/command.ts, `escapeProperty`."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
