"""Every case of tests/frames.yaml is a test: a text, and what its figures are about."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.normalizer import normalize
from checker.tables import Assertion, Document

WORDS = [
    "Orvan",
    "7",
    "Teskow",
    "Anna",
    "Brodsky",
    "said",
    "that",
    "which",
    "who",
    "whose",
    "there",
    "is",
    "are",
    "was",
    "were",
    "has",
    "had",
    "will",
    "would",
    "not",
    "of",
    "in",
    "at",
    "to",
    "by",
    "with",
    "from",
    "and",
    "or",
    "but",
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "-",
    "–",
    '"',
    "?",
    "'",
    "'s",
    "its",
    "it",
    "she",
    "we",
    "the",
    "a",
    "320",
    "$45",
    "million",
    "6",
    "percent",
    "12",
    "MW",
    "two",
    "first",
    "May",
    "6",
    "2019",
    "Monday",
    "mills",
    "looms",
    "people",
    "killed",
    "sold",
    "share",
    "price",
    "up",
    "down",
    "over",
    "half",
]
LONG = (
    "Teskow, which employs 320 people in Orvan and Larch, sold 14 mills to Anna Brodsky for $45 million on May 6, 2019, "
    "up from nine a year ago, while 61 people with the vaccine and 229 without fell ill in Norway, Sweden and Chile."
)
CASES = yaml.safe_load((Path(__file__).parent.parent / "frames.yaml").read_text("utf-8"))


def complaints(row: Assertion, wanted: dict[str, Any]) -> list[str]:
    """What the row says otherwise than wanted."""
    found = [f"{k} is {getattr(row, k)!r}, not {v!r}" for k, v in wanted.items() if k not in SPECIAL and getattr(row, k) != v]
    found += [f"scope {s!r} is missing in {row.scope}" for s in wanted.get("scope", ()) if s not in row.scope]
    found += [f"scope {s!r} is in {row.scope}" for s in wanted.get("no_scope", ()) if s in row.scope]
    found += [f"modifier {s!r} is missing in {row.modifiers}" for s in wanted.get("modifiers", ()) if s not in row.modifiers]
    carrier = row.carrier[0] if row.carrier else ""
    found += [f"carrier is {carrier!r}, not {wanted['carrier']!r}"] if carrier != wanted.get("carrier", carrier) else []
    return found + [f"{k} is {v!r}" for k, v in wanted.get("not", {}).items() if getattr(row, k) == v]


SPECIAL = ("at", "carrier", "scope", "no_scope", "modifiers", "not")


@pytest.mark.parametrize("case", [pytest.param(c, id=f"{c['kind']}: {c['text'][:50]}") for c in CASES])
def test_frame(case: dict[str, Any]) -> None:
    text = case["text"]
    rows = [r for r in normalize(Document(text, **case.get("document", {}))) if r.skipped is None]
    for wanted in case["figures"]:
        at = text.index(wanted["at"])
        row = next((r for r in rows if r.start < at + len(wanted["at"]) and r.end > at), None)
        assert row is not None, f"{wanted['at']!r} was not read in {text!r}"
        assert not complaints(row, wanted), f"{text!r} [{row.surface}]: " + "; ".join(complaints(row, wanted))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60))
@settings(max_examples=150, deadline=None)
def test_frames_stand_any_order_of_words(words: list[str]) -> None:
    text = " ".join(words)
    rows = normalize(Document(text))
    assert [r.surface for r in rows] == [text[r.start : r.end] for r in rows]
    assert all(list(r.scope) == sorted(set(r.scope)) and list(r.participants) == sorted(set(r.participants)) for r in rows)
    assert all(r.mood in ("asserted", "denied", "expected", "reported") for r in rows)


def test_frames_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "import sys; from checker.normalizer import normalize; from checker.tables import Document; print(normalize(Document(sys.argv[1])))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code, LONG], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2")
    ]
    assert told[0].stdout == told[1].stdout
