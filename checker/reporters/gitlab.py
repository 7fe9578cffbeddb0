"""Takes a Report, gives a GitLab code quality report: a JSON array with one issue for each new fact in dispute.

Form: docs.gitlab.com, "Code Quality", report format (description, check_name, fingerprint, severity, location).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.reporters import json
from checker.reporters.places import line, pointed
from checker.reporters.safe import safe
from checker.tables import Report

SEVERITY = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report) -> str:
    """JSON text, ending in a newline; an empty array where nothing is new."""
    assertions = {a["id"]: a for a in report.assertions.to_dict("records")}
    issues = [_issue(c, assertions) for c in report.conflicts.to_dict("records") if c["status"] == "new"]
    return json.text(issues)


def _issue(conflict: Mapping[Any, Any], assertions: Mapping[str, Any]) -> dict[str, Any]:
    first = pointed(conflict, assertions)[0]
    return {
        "description": safe(conflict["message"]),
        "check_name": conflict["rule"],
        "fingerprint": conflict["id"],
        "severity": SEVERITY[conflict["severity"]],
        "location": {"path": first["path"].removeprefix("./"), "lines": {"begin": line(first)}},
    }
