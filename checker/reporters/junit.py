"""Takes a Report, gives JUnit XML: a test case for each fact in dispute, failed where it is new, skipped where it is waived.

A run without conflicts has one passed case for each source, so that a test viewer shows that something was checked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.tables import Report

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold (W3C XML 1.0, production 2), not even escaped."""


def render(report: Report) -> str:
    """One <testsuite>; ElementTree escapes all text, control characters become U+FFFD."""
    assertions = {a["id"]: a for a in report.assertions.to_dict("records")}
    conflicts = report.conflicts.to_dict("records")
    new = [c for c in conflicts if c["status"] == "new"]
    clean = _clean_sources(report, conflicts, assertions)
    counts = {"tests": str(len(conflicts) + len(clean)), "failures": str(len(new)), "errors": "0"}
    skipped = str(sum(c["status"] == "waived" for c in conflicts))
    root = Element("testsuites", {"name": "checker", **counts})
    suite = SubElement(root, "testsuite", {"name": "facts in dispute", **counts, "skipped": skipped})
    for conflict in conflicts:
        _case(suite, conflict, assertions)
    for source in clean:
        SubElement(suite, "testcase", {"classname": "checker.sources", "name": _safe(source)})
    indent(root)
    return "<?xml version='1.0' encoding='utf-8'?>\n" + tostring(root, encoding="unicode") + "\n"


def _clean_sources(report: Report, conflicts: list[dict[Any, Any]], assertions: Mapping[str, Any]) -> list[str]:
    disputed = {assertions[i]["doc"] for c in conflicts for i in c["assertions"]}
    return [doc for doc in report.documents["doc"] if doc not in disputed]


def _case(suite: Element, conflict: Mapping[Any, Any], assertions: Mapping[str, Any]) -> None:
    first = assertions[conflict["assertions"][0]]
    place = {"file": _safe(first["path"]), "line": str(first["line"])}
    case = SubElement(
        suite, "testcase", {"classname": f"checker.{conflict['rule'].replace('/', '.')}", "name": _safe(conflict["about"]), **place}
    )
    if conflict["status"] == "new":
        failure = SubElement(case, "failure", {"type": conflict["severity"], "message": _safe(conflict["message"])})
        failure.text = _safe("\n".join(_lines(conflict, assertions)))
    elif conflict["status"] == "waived":
        SubElement(case, "skipped", {"message": _safe(conflict.get("reason") or "waived in the baseline")})
    else:
        SubElement(case, "system-out").text = _safe("known: " + conflict["message"])


def _lines(conflict: Mapping[Any, Any], assertions: Mapping[str, Any]) -> list[str]:
    lines = [conflict["why"], ""]
    for side in conflict["sides"]:
        lines.append(f"{side['value']}:")
        for i in side["assertions"]:
            a = assertions[i]
            lines.append(f"  {a['path']}:{a['line']}:{a['column']} {' '.join(a['sentence'].split())}")
    return lines


def _safe(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
