from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import sample

from checker.reporters.listing import about, meaning


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "number", "low": 4200.0, "high": 4200.0, "unit": "dimensionless"}, "number 4,200"),
        ({"kind": "number", "low": 4200.0, "high": None, "unit": "dimensionless", "hedge": "over"}, "number 4,200 or more, over"),
        ({"kind": "number", "low": None, "high": 0.5, "unit": "dimensionless"}, "number 0.5 or less"),
        ({"kind": "money", "low": 4e9, "high": 5e9, "unit": "EUR"}, "money 4,000,000,000 to 5,000,000,000 EUR"),
        ({"kind": "percent", "low": 12.0, "high": 12.0, "unit": "percent"}, "percent 12"),
        ({"kind": "date", "low": "2026-05-06", "high": "2026-05-06", "unit": None}, "date 2026-05-06"),
        ({"kind": "daterange", "low": "--05-01", "high": "--05-31", "unit": None}, "daterange --05-01 to --05-31"),
        ({"kind": "daterange", "low": None, "high": None, "unit": None}, "daterange unresolved"),
        ({"kind": "designator", "low": None, "high": None, "unit": None}, "designator"),
    ],
)
def test_meaning(fields: dict[str, object], words: str) -> None:
    assert meaning(dataclasses.replace(sample.said("harbour/wire.md", "4,200"), **fields)) == words  # type: ignore[arg-type]


def test_about() -> None:
    row = sample.said("harbour/wire.md", "4,200", subject="terminal", attribute="passengers", predicate="hold")
    assert about(row) == "terminal: passengers, hold"
    assert about(dataclasses.replace(row, subject=None)) == "passengers, hold"
    assert about(dataclasses.replace(row, attribute=None, predicate=None)) == "terminal"
