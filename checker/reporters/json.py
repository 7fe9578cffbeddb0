"""Takes a Report, gives its JSON, version 1 (`Report.to_dict`): two spaces of indent, keys in the order of the contract."""

from __future__ import annotations

import json

from checker.tables import Report


def render(report: Report) -> str:
    """The JSON text, ending in a newline. Characters stay as they are, but for lone surrogates, which no encoding can hold."""
    text = json.dumps(report.to_dict(), ensure_ascii=False, indent=2, allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
