"""Takes a Report, gives a Markdown summary: the counts, then each fact in dispute with its sides in a table.

Kept under the size of a GitHub step summary (1 MiB; docs.github.com, "Adding a job summary"): facts beyond it are counted, not shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from checker.reporters.counting import count
from checker.reporters.places import pointed, spoken
from checker.tables import SEVERITIES, Report

LIMIT = 1024 * 1024 - 4096
"""Bytes of UTF-8, with room for the last line."""
SENTENCE = 300
"""Characters of a sentence that are shown around its phrase."""
PLACES = 30
"""Places of a fact that are shown."""
SIGN = {"error": "🛑", "warning": "⚠️", "note": "ℹ️"}
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$:-]|(?<=www)\.)")


def render(report: Report) -> str:
    """The summary; most severe facts first, as the Report has them."""
    assertions = {a["id"]: a for a in report.assertions.to_dict("records")}
    conflicts = report.conflicts.to_dict("records")
    parts, size = [_head(report, conflicts)], 0
    for n, conflict in enumerate(conflicts):
        part = _fact(conflict, assertions)
        size += len(part.encode())
        if size > LIMIT - len(parts[0].encode()):
            left = count(len(conflicts) - n, "more fact")
            parts.append(f"\n{left} in dispute left out, since a summary may hold 1 MiB.\n")
            break
        parts.append(part)
    return "".join(parts)


def _head(report: Report, conflicts: list[dict[Any, Any]]) -> str:
    summary, coverage = report.summary(), report.coverage
    title = f"{count(len(conflicts), 'fact')} in dispute" if conflicts else "No fact in dispute"
    new = ", ".join(count(summary["new"][s], s) for s in SEVERITIES)
    return (
        f"## {title}\n\n{count(len(report.documents), 'article')}. New: {new}; known {summary['known']}, waived {summary['waived']}, "
        f"gone {summary['gone']}. Figures seen {coverage['seen']}, understood {coverage['understood']}, compared {coverage['compared']}.\n"
    )


def _fact(conflict: Mapping[Any, Any], assertions: Mapping[str, Any]) -> str:
    status = "" if conflict["status"] == "new" else f" ({conflict['status']})"
    lines = [
        f"\n### {SIGN[conflict['severity']]} {conflict['severity']}{status}: {escape(conflict['about'])}\n",
        f"{escape(conflict['message'])}\n",
        "| Value | Source | Published | Where | Sentence |",
        "| --- | --- | --- | --- | --- |",
    ]
    shown = {a["id"] for a in pointed(conflict, assertions)[:PLACES]} | {i for side in conflict["sides"] for i in side["assertions"][:1]}
    for side in conflict["sides"]:
        places = [i for i in side["assertions"] if i in shown]
        lines += [_row(escape(side["value"]) if n == 0 else "", assertions[i]) for n, i in enumerate(places)]
    left = len(conflict["assertions"]) - len(shown)
    notes = [conflict["rule"], conflict["why"], *([conflict["reason"]] if conflict["reason"] else [])]
    notes += [f"{count(left, 'more place')}."] if left else []
    return "\n".join([*lines, "", f"<sub>{escape('. '.join(n.rstrip('.') for n in notes))}.</sub>", ""])


def _row(value: str, a: Mapping[str, Any]) -> str:
    at = max(a["sentence"].find(a["surface"]), 0)
    before, after = a["sentence"][:at], a["sentence"][at + len(a["surface"]) :]
    reach = (SENTENCE - len(a["surface"])) // 2
    cut = ("…" if len(before) > reach else "") + before[-max(reach, 0) :] if reach > 0 else ""
    rest = after[: max(reach, 0)]
    sentence = f"{_spaced(cut, -1)}<b>{escape(a['surface'])}</b>{_spaced(rest, 0)}{'…' if len(after) > reach else ''}"
    return f"| {value} | {escape(a['source'])} | {a['published'] or ''} | {escape(spoken(a))} | {sentence} |"


def _spaced(text: str, end: int) -> str:
    """Escaped, with a blank at its end (-1) or its beginning (0) where it has one: escaping alone strips both."""
    blank = " " if text and text[end].isspace() else ""
    return escape(text) + blank if end else blank + escape(text)


def escape(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no HTML, no mention, no link, no line break, no control or bidirectional character."""
    plain = "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)
    marked = _SPECIAL.sub(r"\\\1", " ".join(plain.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return marked.replace("@", "&#64;")
