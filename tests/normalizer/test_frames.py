"""Every case of tests/frames.yaml is a test: a text, and what its figures are about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.normalizer import normalize
from checker.tables import Assertion, Document

CASES = yaml.safe_load((Path(__file__).parent.parent / "frames.yaml").read_text("utf-8"))


def complaints(row: Assertion, wanted: dict[str, Any]) -> list[str]:
    """What the row says otherwise than wanted."""
    found = [f"{k} is {getattr(row, k)!r}, not {v!r}" for k, v in wanted.items() if k not in SPECIAL and getattr(row, k) != v]
    found += [f"scope {s!r} is missing in {row.scope}" for s in wanted.get("scope", ()) if s not in row.scope]
    found += [f"scope {s!r} is in {row.scope}" for s in wanted.get("no_scope", ()) if s in row.scope]
    found += [f"modifier {s!r} is missing in {row.modifiers}" for s in wanted.get("modifiers", ()) if s not in row.modifiers]
    return found + [f"{k} is {v!r}" for k, v in wanted.get("not", {}).items() if getattr(row, k) == v]


SPECIAL = ("at", "scope", "no_scope", "modifiers", "not")


@pytest.mark.parametrize("case", [pytest.param(c, id=f"{c['kind']}: {c['text'][:50]}") for c in CASES])
def test_frame(case: dict[str, Any]) -> None:
    text = case["text"]
    rows = [r for r in normalize(Document(text, **case.get("document", {}))) if r.skipped is None]
    for wanted in case["figures"]:
        at = text.index(wanted["at"])
        row = next((r for r in rows if r.start < at + len(wanted["at"]) and r.end > at), None)
        assert row is not None, f"{wanted['at']!r} was not read in {text!r}"
        assert not complaints(row, wanted), f"{text!r} [{row.surface}]: " + "; ".join(complaints(row, wanted))
