"""Takes a Report, gives SARIF 2.1.0: one result for each fact in dispute, the new source first, the other sides as related locations.

Limits are those of GitHub code scanning (docs.github.com, "SARIF support for code scanning"): 5,000 results shown a run, 1,000 locations a
result. `columnKind` is unicodeCodePoints, as everywhere in the product.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from checker.tables import Report

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
RESULTS_LIMIT = 5000
LOCATIONS_LIMIT = 1000
BASELINE_STATE = {"new": "new", "known": "unchanged", "waived": "unchanged"}
EXTRACTED = (".html", ".htm", ".jsonl", ".pdf")
"""Kinds of files whose offsets count in an extracted text, so that a column of the file cannot be given."""


def render(report: Report) -> str:
    """The SARIF log as JSON text, ending in a newline. Results beyond the limit are counted in the run's properties."""
    rules = list(_rules(report))
    index = {rule["id"]: n for n, rule in enumerate(rules)}
    assertions = {a["id"]: a for a in report.assertions.to_dict("records")}
    fresh = set(report.documents.loc[report.documents["new"] == True, "doc"]) if "new" in report.documents else set()  # noqa: E712
    conflicts = report.conflicts.to_dict("records")
    results = [_result(c, assertions, index, fresh) for c in conflicts[:RESULTS_LIMIT]]
    driver = {"name": "checker", "semanticVersion": _version(), "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": {"coverage": dict(report.coverage), "leftOut": max(0, len(conflicts) - RESULTS_LIMIT)},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _version() -> str:
    from importlib.metadata import version

    return version("checker")


def _rules(report: Report) -> Iterator[dict[str, Any]]:
    """The rules that decided something in this run, by id."""
    seen: dict[str, dict[Any, Any]] = {}
    for conflict in report.conflicts.to_dict("records"):
        seen.setdefault(conflict["rule"], conflict)
    for rule, conflict in sorted(seen.items()):
        why = conflict["why"] or rule
        yield {
            "id": rule,
            "shortDescription": {"text": rule.replace("/", ": ").replace("-", " ")},
            "fullDescription": {"text": why},
            "help": {"text": f"{why}\n\nSee the rule with its examples: checker rules show {rule}"},
            "defaultConfiguration": {"level": conflict["severity"]},
            "properties": {"tags": ["consistency", rule.split("/")[0]]},
        }


def _result(conflict: Mapping[Any, Any], assertions: Mapping[str, Any], index: Mapping[str, int], fresh: set[str]) -> dict[str, Any]:
    places = sorted(conflict["assertions"], key=lambda i: assertions[i]["doc"] not in fresh)  # stable: new sources first
    side_of = {i: n for n, side in enumerate(conflict["sides"]) for i in side["assertions"]}
    first, others = places[0], places[1 : LOCATIONS_LIMIT + 1]
    related = [_location(assertions[i]) | {"id": n, "message": {"text": _phrase(assertions[i])}} for n, i in enumerate(others, 1)]
    links = [f"[{_bracketed(assertions[i])}]({n})" for n, i in enumerate(others, 1) if side_of.get(i) != side_of.get(first)]
    result = {
        "ruleId": conflict["rule"],
        "ruleIndex": index[conflict["rule"]],
        "level": conflict["severity"],
        "message": {"text": _linked(conflict["message"]) + (f" Against: {', '.join(links)}." if links else "")},
        "locations": [_location(assertions[first])],
        "relatedLocations": related,
        "partialFingerprints": {f"pair/{n}": p["fingerprint"] for n, p in enumerate(conflict["pairs"][:20], 1)},
        "baselineState": BASELINE_STATE[conflict["status"]],
    }
    if conflict["status"] == "waived":
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": conflict.get("reason") or "waived in the baseline"}
        ]
    return result


def _linked(message: str) -> str:
    """Square brackets and backslashes mean links in a SARIF message; those of an article must not."""
    return message.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _phrase(a: Mapping[str, Any]) -> str:
    return f"{a['source']}: {a['surface']}"


def _bracketed(a: Mapping[str, Any]) -> str:
    return _linked(f"{a['surface']} ({a['source']})")


def _location(a: Mapping[str, Any]) -> dict[str, Any]:
    """Where the phrase stands; for texts extracted from a file only the file and the name of the article."""
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(a["path"].removeprefix("./"), safe="/")}}
    if a["path"].lower().endswith(EXTRACTED):
        return {"physicalLocation": place | {"region": {"startLine": 1}}, "logicalLocations": [{"name": a["doc"], "kind": "resource"}]}
    lines = a["surface"].split("\n")
    ends = a["column"] + len(lines[0]) if len(lines) == 1 else len(lines[-1]) + 1
    region = {
        "startLine": a["line"], "startColumn": a["column"], "endLine": a["line"] + len(lines) - 1, "endColumn": ends,
        "charOffset": a["start"], "charLength": a["end"] - a["start"], "snippet": {"text": a["surface"]},
    }  # fmt: skip
    return {"physicalLocation": place | {"region": region}}
