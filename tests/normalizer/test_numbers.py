"""Laws of figures: what they may be written as, where their spans lie, and that no digit is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.lexicon import load
from checker.normalizer import hedges, normalize, numbers
from checker.normalizer.tokens import tokenize
from checker.tables import Assertion, Document

_WORDS = """one two twenty hundred thousand million and a an half third quarter - – . , ( ) / : ; % $ £ € US$ Rs + ± ~ < > × x 10 ^ 5 7 40
1.5 220,000 3/4 ½ 100 000 1e5 2003 between from to or over more than less at least about nearly km kg miles per hour barrel years old aged
dozens of tens several few couple times double in out every people B K m bn minus negative point below zero plus multi billion-dollar May
' " ″ ² ⁶ − ١٢ 99999999999999999999999999999999 0 12:30 2:04:37 K70 CO2 @ # [ ] é"""
_PIECES = _WORDS.split()


def rows(text: str) -> list[Assertion]:
    return normalize(Document(text))


def bounds(text: str) -> list[tuple[object, object]]:
    return [(r.low, r.high) for r in rows(text) if r.skipped is None]


@given(st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(["", " ", " ", "-"])), max_size=20))
@settings(max_examples=250, deadline=None)
def test_spans_lie_in_order_and_every_digit_is_in_one(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    found = rows(text)
    inside = set()
    last = 0
    for row in found:
        assert last <= row.start < row.end
        assert text[row.start : row.end] == row.surface
        inside.update(range(row.start, row.end))
        last = row.end
    assert all(i in inside for i, c in enumerate(text) if c.isdecimal())


@given(st.integers(0, 10**12))
@settings(max_examples=100, deadline=None)
def test_grouping_changes_nothing(n: int) -> None:
    assert bounds(f"It had {n:,} bricks.") == bounds(f"It had {n:,} bricks.".replace(",", "\u202f")) == [(float(n), float(n))]


@given(st.integers(1, 999_999_999))
@settings(max_examples=150, deadline=None)
def test_words_say_what_digits_say(n: int) -> None:
    words = spelled(n)
    tokens = tokenize(words, 0, len(words))
    number = numbers.read(tokens, 0)
    assert number is not None
    assert (number.low, number.last) == (float(n), len(tokens)), words


def spelled(n: int) -> str:
    """British number words below a thousand million."""
    small = {value: word for word, value in load("numbers")["small"].items() if word not in ("naught", "nought", "nil", "fourty")}
    if n >= 10**6 or n >= 1000:
        size, name = (10**6, "million") if n >= 10**6 else (1000, "thousand")
        head, rest = divmod(n, size)
        link = " and " if 0 < rest < 100 else " "
        return f"{spelled(head)} {name}" + (link + spelled(rest) if rest else "")
    if n >= 100:
        return f"{small[n // 100]} hundred" + (f" and {spelled(n % 100)}" if n % 100 else "")
    return small[n] if n in small else f"{small[n // 10 * 10]}-{small[n % 10]}"


@given(st.integers(1, 10**9), st.sampled_from(["over", "nearly", "about", "at least", "up to", "fewer than"]))
@settings(max_examples=60, deadline=None)
def test_a_hedge_opens_a_side_and_moves_no_bound(n: int, hedge: str) -> None:
    low, high = bounds(f"They sold {hedge} {n:,} bricks.")[0]
    assert {low, high} - {None} == {float(n)}


def test_every_hedge_has_a_reach() -> None:
    data = load("hedges")
    used = {*data["before"].values(), *data["after"].values(), *(v["hedge"] for v in data["vague"].values())}
    assert used <= set(data["reach"])
    for name, reach in data["reach"].items():
        assert reach["side"] in ("low", "high", "both"), name
        for side in ("below", "above"):
            strict, loose = reach[side]
            assert 0 <= strict <= loose, name


@pytest.mark.parametrize("hedge", load("hedges")["before"])
def test_every_hedge_before_a_number_is_read(hedge: str) -> None:
    said = hedge.replace(" .", ".")
    row = rows(f"it was {said} 47 bricks")[0]
    assert (row.hedge, row.surface) == (load("hedges")["before"][hedge], f"{said} 47")
    assert hedges.bounds(47.0, 47.0, row.hedge) == (row.low, row.high)


@pytest.mark.parametrize(
    "sentence", ["They spent 5 billion kroner; a thousand million is meant.", "Two milliard, or 3 billion, were lost."]
)
def test_a_billion_on_the_long_scale_keeps_both_readings(sentence: str) -> None:
    readings = [r.readings for r in rows(sentence) if r.readings]
    assert readings
    assert readings[0][1] == tuple(value * 1000 for value in readings[0][0])


def test_a_billion_is_plain_elsewhere() -> None:
    assert not any(r.readings for r in rows("They spent 5 billion kroner."))
