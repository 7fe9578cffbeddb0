"""Takes a Report, gives its JSON, version 1 (`Report.to_dict`): two spaces of indent, keys in the order of the contract."""

from __future__ import annotations

import json
import re
from typing import Any

from checker.tables import Report

_ESCAPED = re.compile(
    "[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"  # what steers a screen, or no encoding holds
    r"|(?<=#)#(?=\[|vso\[)"  # "##[": an old form of a workflow command, seen anywhere in a line
)


def render(report: Report) -> str:
    """The JSON text, ending in a newline."""
    return text(report.to_dict())


def text(data: Any) -> str:
    """Data as JSON of two spaces of indent, ending in a newline. Characters stay as they are, but for those that could steer a terminal or
    a build log that shows the text: they are escaped, which every reader of JSON undoes."""
    written = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"
