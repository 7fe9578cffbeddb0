"""Ranges that cannot touch clash; rounding, hedges, units and open ends let figures touch that a reader would let stand."""

from __future__ import annotations

from typing import Any

import pytest

from checker.clashes import TESTS, Verdict
from checker.clashes.days import distance
from checker.clashes.designators import differ
from checker.tables import Assertion, Hours


def row(surface: str, low: Any, high: Any = ..., **fields: Any) -> Assertion:
    """An assertion of `surface`; one value stands for both bounds."""
    known: dict[str, Any] = dict.fromkeys(Assertion.__dataclass_fields__, "")
    known |= {"readings": (), "modifiers": (), "participants": (), "scope": (), "names": (), "words": (), "historic": False}
    known |= {"kind": "number", "unit": "dimensionless", "step": None, "hedge": None, "grain": None, "role": "level", "mood": "asserted"}
    return Assertion(**known | {"surface": surface, "low": low, "high": low if high is ... else high} | fields)


def verdict(test: str, a: Assertion, b: Assertion, **settings: Any) -> Verdict | None:
    run = TESTS[test].pair
    assert run is not None
    there, back = (run(x, y, TESTS[test].settings(**settings)) for x, y in ((a, b), (b, a)))
    assert there == back, "the order of the two makes no difference"
    return there


def outcome(found: Verdict | None) -> str:
    return "touch" if found is None else "apart" if found.sure else "loose"


def number(surface: str, low: Any, high: Any = ..., step: float = 1.0, hedge: str | None = None, **fields: Any) -> Assertion:
    return row(surface, low, high, step=step, hedge=hedge, **fields)


def amount(surface: str, value: float, step: float, unit: str = "USD", **fields: Any) -> Assertion:
    return row(surface, value, step=step, unit=unit, kind="money", **fields)


def size(surface: str, value: float, unit: str, step: float = 1.0, **fields: Any) -> Assertion:
    return row(surface, value, step=step, unit=unit, kind="quantity", **fields)


def share(surface: str, value: float, unit: str = "percent", step: float = 1.0) -> Assertion:
    return row(surface, value, step=step, unit=unit, kind="percent" if unit == "percent" else "ratio")


NUMBERS = [
    (number("12", 12), number("13", 13), "apart"),
    (number("12", 12), number("twelve", 12), "touch"),
    (number("30", 30, step=10), number("31", 31), "loose"),
    (number("30", 30, step=10), number("35", 35), "apart"),
    (number("220,000", 220e3, step=1e4), number("222,000", 222e3, step=1e3), "touch"),
    (number("220,000", 220e3, step=1e4), number("270,000", 270e3, step=1e4), "apart"),
    (number("220,000", 220e3, step=1e4), number("tens of thousands", 20e3, 99999, hedge="tens"), "apart"),
    (number("over 220,000", 220e3, None, step=1e4, hedge="over"), number("220,000", 220e3, step=1e4), "touch"),
    (number("over 137", 137, None, hedge="over"), number("137", 137), "loose"),
    (number("over 137", 137, None, hedge="over"), number("about 137", 137, hedge="about"), "touch"),
    (number("at least 137", 137, None, hedge="at least"), number("137", 137), "touch"),
    (number("over 140", 140, None, step=10, hedge="over"), number("140", 140, step=10), "touch"),
    (number("over 140", 140, None, step=10, hedge="over"), number("under 140", None, 140, step=10, hedge="under"), "loose"),
    (number("over 140", 140, None, step=10, hedge="over"), number("at most 140", None, 140, step=10, hedge="at most"), "touch"),
    (number("over 220,000", 220e3, None, step=1e4, hedge="over"), number("230,000", 230e3, step=1e4), "touch"),
    (number("over 220,000", 220e3, None, step=1e4, hedge="over"), number("2,200,000", 2.2e6, step=1e5), "apart"),
    (number("at least 50", 50, None, step=10, hedge="at least"), number("4,000", 4e3, step=1e3), "loose"),
    (number("at least 50", 50, None, step=10, hedge="at least"), number("49", 49), "loose"),
    (number("at least 50", 50, None, step=10, hedge="at least"), number("40", 40, step=10), "apart"),
    (number("nearly 220,000", None, 220e3, step=1e4, hedge="nearly"), number("210,000", 210e3, step=1e4), "touch"),
    (number("nearly 220,000", None, 220e3, step=1e4, hedge="nearly"), number("84,000", 96e3, step=1e3), "apart"),
    (number("about 50", 50, step=10, hedge="about"), number("52", 52), "touch"),
    (number("about 50", 50, step=10, hedge="about"), number("90", 90, step=10), "apart"),
    (number("40-50", 40, 50, step=10), number("45", 45), "touch"),
    (number("40-50", 40, 50, step=10), number("70", 70, step=10), "apart"),
    (number("9 billion", 9e9, step=1e9), number("9.4 billion", 9.4e9, step=1e8), "touch"),
    (number("9 billion", 9e9, step=1e9), number("9.8 billion", 9.8e9, step=1e8), "apart"),
    (amount("$9.8 billion", 9.8e9, 1e8), amount("$98 billion", 98e9, 1e9), "apart"),
    (amount("$9.8 billion", 9.8e9, 1e8), amount("€9.0 billion", 9e9, 1e8, "EUR"), "touch"),
    (size("2.4 kilometers", 2.4, "kilometer", 0.1), size("1.5 miles", 1.5, "mile", 0.1), "touch"),
    (size("2.4 kilometers", 2.4, "kilometer", 0.1), size("2.4 miles", 2.4, "mile", 0.1), "apart"),
    (size("120 mph", 120, "mile / hour", 10), size("195 km/h", 195, "kilometer / hour"), "touch"),
    (size("120 mph", 120, "mile / hour", 10), size("220 km/h", 220, "kilometer / hour", 10), "apart"),
    (size("3 meters", 3, "meter"), size("3 megawatts", 3, "megawatt"), "touch"),
    (size("7 °C", 7, "degree_Celsius"), size("45 °F", 45, "degree_Fahrenheit"), "touch"),
    (share("12 percent", 12), share("21 percent", 21), "apart"),
    (share("a quarter", 0.25, "dimensionless", 0.01), share("25 percent", 25), "touch"),
    (share("a quarter", 0.25, "dimensionless", 0.01), share("40 percent", 40, step=10), "apart"),
]


@pytest.mark.parametrize(("a", "b", "wanted"), NUMBERS, ids=lambda x: getattr(x, "surface", x))
def test_numbers_clash_when_their_ranges_cannot_touch(a: Assertion, b: Assertion, wanted: str) -> None:
    assert outcome(verdict("apart", a, b)) == wanted


def test_tolerance_lets_pass_what_is_near() -> None:
    a, b = number("1,000", 1000, step=1), number("1,100", 1100, step=1)
    assert verdict("apart", a, b) is not None
    assert verdict("apart", a, b, tolerance=0.1) is None


def test_a_slip_of_scale_is_named() -> None:
    found = verdict("apart", amount("$9.8 million", 9.8e6, 1e5), amount("$9.8 billion", 9.8e9, 1e8))
    assert found is not None
    assert found.detail == "a factor of 1,000"


DATES = [
    (("2026-05-05", "2026-05-05"), ("2026-05-06", "2026-05-06"), 1),
    (("2026-05-01", "2026-05-10"), ("2026-05-06", "2026-05-06"), 0),
    (("--05-05", "--05-05"), ("--05-06", "--05-06"), 1),
    (("--05-05", "--05-05"), ("2026-05-06", "2026-05-06"), 1),
    (("--05-05", "--05-05"), ("2026-05-05", "2026-05-05"), 0),
    (("--12-31", "--12-31"), ("--01-01", "--01-01"), 1),
    (("--12-31", "--12-31"), ("2026-01-01", "2026-01-01"), 1),
    (("--12-20", "--01-06"), ("2026-01-02", "2026-01-02"), 0),
    (("--02-29", "--02-29"), ("2024-02-29", "2024-02-29"), 0),
    (("--05-05", "--05-05"), ("2025-01-01", "2026-12-31"), 0),
    ((None, "2026-09-30"), ("2026-10-02", "2026-10-02"), 2),
    ((None, "2026-09-30"), ("2025-01-01", "2025-01-01"), 0),
    (("--05-05", "--05-05"), (None, "2026-12-31"), 0),
    (("2026-02-30", "2026-02-30"), ("2026-03-01", "2026-03-01"), None),
]


@pytest.mark.parametrize(("x", "y", "wanted"), DATES)
def test_days_between_ranges_of_days(x: Any, y: Any, wanted: int | None) -> None:
    assert distance(x, y) == distance(y, x) == wanted


def dated(low: str | None, high: Any = ..., **fields: Any) -> Assertion:
    return row(low or "", low, high, kind="date", grain="day", **fields)


def test_every_reading_of_a_date_must_clash() -> None:
    either = dated("2026-03-04", readings=(("2026-03-04", "2026-03-04"), ("2026-04-03", "2026-04-03")))
    assert verdict("days", either, dated("2026-04-03")) is None
    assert outcome(verdict("days", either, dated("2026-05-03"))) == "apart"


def test_days_that_are_let_pass() -> None:
    assert verdict("days", dated("2026-05-05"), dated("2026-05-06"), tolerance=1) is None


def test_a_date_told_roughly_clashes_loosely() -> None:
    assert outcome(verdict("days", dated("2026-05-05", hedge="about"), dated("2026-05-06"))) == "loose"
    assert outcome(verdict("days", dated("2026-05-05", hedge="about"), dated("2026-05-26"))) == "apart"


def clock(low: int | None, high: Any = ..., step: int = 1, relation: str | None = None, day: str | None = None, **more: Any) -> Assertion:
    """A time of day in minutes since midnight; one value stands for both bounds."""
    hedge = more.pop("hedge", None)
    told = Hours(low, low if high is ... else high, step, **more)
    return dated(day, hours=told, relation=relation, hedge=hedge, role="level" if day else "clock")


MONDAY, TUESDAY = "2026-05-04", "2026-05-05"
CLOCKS = [
    (clock(14 * 60 + 5), clock(14 * 60 + 25), "apart"),
    (clock(14 * 60 + 5), clock(14 * 60 + 6), "touch"),
    (clock(18 * 60, step=30), clock(18 * 60 + 10, step=10), "touch"),
    (clock(18 * 60, step=30), clock(18 * 60 + 30, step=10), "loose"),
    (clock(18 * 60, step=30), clock(20 * 60, step=30), "apart"),
    (clock(12 * 60, step=30, hedge="about"), clock(12 * 60 + 40, step=10), "touch"),
    (clock(12 * 60, step=30, hedge="about"), clock(15 * 60, step=10), "apart"),
    # around midnight the next day is near
    (clock(24 * 60, step=30), clock(10, step=10), "touch"),
    (clock(23 * 60 + 50), clock(10), "apart"),
    # morning or evening
    (clock(8 * 60 + 30, either=True), clock(20 * 60 + 30), "touch"),
    (clock(8 * 60 + 30, either=True), clock(21 * 60 + 30), "apart"),
    # zones: both or none
    (clock(510, zone=-4.0), clock(750, zone=0.0), "touch"),
    (clock(510, zone=-4.0), clock(870, zone=0.0), "apart"),
    (clock(23 * 60, zone=-5.0), clock(4 * 60, zone=0.0), "touch"),
    (clock(510, zone=-4.0), clock(870), "touch"),
    # bounds, ends of states, stretches
    (clock(None, 720, relation="by"), clock(800), "apart"),
    (clock(None, 720, relation="by"), clock(600), "touch"),
    (clock(1080, relation="until"), clock(1320, relation="until"), "apart"),
    (clock(1080, relation="until"), clock(1320), "touch"),
    (clock(540, 1020, span=True), clock(600, 1080, span=True), "apart"),
    (clock(540, 1020, span=True), clock(600), "touch"),
    (clock(540, 1020, span=True), clock(1200), "apart"),
    # the days that they are said with
    (clock(540, day=MONDAY), clock(600, day=MONDAY), "apart"),
    (clock(540, day=MONDAY), clock(600, day=TUESDAY), "touch"),
    (clock(540, day=MONDAY), clock(600), "apart"),
]


@pytest.mark.parametrize(("a", "b", "wanted"), CLOCKS)
def test_times_of_day_clash_beyond_rounding_and_hedges(a: Assertion, b: Assertion, wanted: str) -> None:
    assert outcome(verdict("clock", a, b)) == wanted


def test_minutes_that_are_let_pass() -> None:
    assert verdict("clock", clock(540), clock(550), tolerance=15) is None


@pytest.mark.parametrize(
    ("code", "other", "wanted"),
    [
        ("1", "2", True),
        ("1", "1", False),
        ("3.4", "3.4.0", False),
        ("3.4", "3.5", True),
        ("15", "15 pro", False),
        ("910b", "910", False),
        ("a", "b", True),
        ("204", "240", True),
        ("12", "1", True),
        ("1.22", "1.24", True),
    ],
)
def test_codes_differ_unless_one_says_more(code: str, other: str, *, wanted: bool) -> None:
    assert differ(code, other) == differ(other, code) == wanted


def named(head: str, code: str) -> Assertion:
    return row(f"{head} {code}", None, kind="designator", unit=None, subject=head, subject_key=head, subject_code=code)


def test_siblings_clash_and_strangers_do_not() -> None:
    assert outcome(verdict("designator", named("hall", "1"), named("hall", "2"))) == "apart"
    assert verdict("designator", named("hall", "1"), named("pier", "2")) is None
    assert verdict("designator", named("hall", "1"), named("hall", "1")) is None


def test_generations_of_one_line_clash_loosely() -> None:
    assert outcome(verdict("generation", named("k", "300"), named("gk", "300"))) == "loose"
    assert verdict("generation", named("k", "300"), named("gk", "400")) is None
    assert verdict("generation", named("k", "3"), named("tdk", "3")) is None
    assert verdict("generation", named("k", "300"), named("m", "300")) is None
