"""The pairs of plain texts that quality is measured on: each line is whole, and says both what is and what is no contradiction."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "pairs/plain.jsonl").read_text("utf-8").splitlines()]


def test_every_pair_tells_two_texts_and_what_a_reader_makes_of_them() -> None:
    for pair in PAIRS:
        assert set(pair) == {"id", "a", "b", "published", "contradiction", "kind", "why"}, pair["id"]
        assert all(pair[name].strip() for name in ("a", "b", "kind", "why")), pair["id"]
        assert pair["a"] != pair["b"], pair["id"]
        assert isinstance(pair["contradiction"], bool), pair["id"]
        assert pair["published"] is None or [date.fromisoformat(day) for day in pair["published"]], pair["id"]


def test_names_are_given_once_and_most_pairs_are_no_contradiction() -> None:
    assert max(Counter(pair["id"] for pair in PAIRS).values()) == 1
    told = Counter(pair["contradiction"] for pair in PAIRS)
    assert told[False] > told[True] > len(PAIRS) // 4
