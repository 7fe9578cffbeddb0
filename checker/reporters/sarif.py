"""Takes a Report, gives SARIF 2.1.0: one result for each fact in dispute, the new source first, the other sides as related locations.

Limits are those of GitHub code scanning (docs.github.com, "SARIF support for code scanning"): of a run 5,000 results are shown, of a result
100 locations. `columnKind` is unicodeCodePoints, as everywhere in the product.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from checker.reporters import json
from checker.reporters.places import against, in_file, line, pointed
from checker.tables import SEVERITIES, Report

Row = Mapping[Any, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
RESULTS_LIMIT = 5000
LOCATIONS_LIMIT = 100
LINKS = 10
"""Other sides that a message links to; all of them are related locations."""
FINGERPRINTS = 20
BASELINE_STATE = {"new": "new", "known": "unchanged", "waived": "unchanged"}


def render(report: Report) -> str:
    """The SARIF log as JSON text, ending in a newline. Results beyond the limit are counted in the run's properties."""
    conflicts = report.conflicts.to_dict("records")
    rules = list(_rules(conflicts))
    index = {rule["id"]: n for n, rule in enumerate(rules)}
    rows = {a["id"]: a for a in report.assertions.to_dict("records")}
    run = {
        "tool": {"driver": {"name": "checker", "semanticVersion": _version(), "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(c, rows, index) for c in conflicts[:RESULTS_LIMIT]],
        "properties": {"coverage": dict(report.coverage), "leftOut": max(0, len(conflicts) - RESULTS_LIMIT)},
    }
    return json.text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _version() -> str:
    from importlib.metadata import version

    return version("checker")


def _rules(conflicts: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """The rules that decided something in this run, by id."""
    seen: dict[str, Row] = {}
    for conflict in sorted(conflicts, key=lambda c: SEVERITIES.index(c["severity"])):
        seen.setdefault(conflict["rule"], conflict)
    for rule, conflict in sorted(seen.items()):
        why = conflict["why"] or rule
        show = f"checker rules show {rule}"
        yield {
            "id": rule,
            "shortDescription": {"text": rule.replace("/", ": ").replace("-", " ")},
            "fullDescription": {"text": why},
            "help": {
                "text": f"{why}\n\nThe rule with its examples: {show}",
                "markdown": f"{_linked(why)}\n\nThe rule with its examples: `{show}`",
            },
            "defaultConfiguration": {"level": conflict["severity"]},
            "properties": {"tags": ["consistency", rule.split("/")[0]]},
        }


def _result(conflict: Row, rows: Mapping[str, Row], index: Mapping[str, int]) -> dict[str, Any]:
    first, *others = pointed(conflict, rows)[: LOCATIONS_LIMIT + 1]
    result = {
        "ruleId": conflict["rule"],
        "ruleIndex": index[conflict["rule"]],
        "level": conflict["severity"],
        "message": {"text": _message(conflict, first, others)},
        "locations": [_location(first)],
        "relatedLocations": [_location(a) | {"id": n, "message": {"text": _linked(_said(a))}} for n, a in enumerate(others, 1)],
        "partialFingerprints": _fingerprints(conflict),
        "baselineState": BASELINE_STATE[conflict["status"]],
    }
    if conflict["status"] == "waived":
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": conflict["reason"] or "waived in the baseline"}
        ]
    return result


def _message(conflict: Row, first: Row, others: list[Row]) -> str:
    """What is in dispute, with a link to each related location on another side than the first."""
    other_side = against(conflict, first)
    links = [f"[{_linked(_said(a))}]({n})" for n, a in enumerate(others, 1) if a["id"] in other_side]
    said = _linked(conflict["message"])
    return f"{said} Against: {', '.join(links[:LINKS])}." if links else said


def _said(a: Row) -> str:
    return f"{a['surface']} ({a['source']})"


def _fingerprints(conflict: Row) -> dict[str, str]:
    """Those of its pairs, so that a result keeps one where its fact gains or loses a source."""
    marks = sorted({p["fingerprint"] for p in conflict["pairs"]})[:FINGERPRINTS]
    return {f"pair{n}/v1": mark for n, mark in enumerate(marks, 1)}


def _linked(message: str) -> str:
    """Square brackets and backslashes mean links in a SARIF message; those of an article must not."""
    return message.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(a: Row) -> dict[str, Any]:
    """Where the phrase stands; for texts extracted from a file only the file and the name of the article."""
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(a["path"])}}
    if not in_file(a):
        article = {"name": a["doc"], "kind": "resource"}
        return {"physicalLocation": place | {"region": {"startLine": line(a)}}, "logicalLocations": [article]}
    lines = a["surface"].split("\n")
    ends = a["column"] + len(lines[0]) if len(lines) == 1 else len(lines[-1]) + 1
    region = {
        "startLine": a["line"], "startColumn": a["column"], "endLine": a["line"] + len(lines) - 1, "endColumn": ends,
        "charOffset": a["start"], "charLength": a["end"] - a["start"], "snippet": {"text": a["surface"]},
    }  # fmt: skip
    return {"physicalLocation": place | {"region": region}}


def _uri(path: str) -> str:
    """Relative to the folder of the run, as the report names files; a "./" in front and what a URI cannot hold are gone."""
    written = quote(path.removeprefix("./"), safe="/", errors="replace")
    return f"file://{written}" if path.startswith("/") else written
