"""Units are compared as pint would, without pint; the generated tables are what the script writes."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon import generate, load
from checker.lexicon.dimensions import convert, convert_difference, dimension

UNITS = sorted(load("units"))
COMPOUNDS = ["kilometer / hour", "USD / barrel", "1 / femtobarn", "foot * force_pound", "meter ** 3", "megabit / second", "percent / year"]
MAGNITUDES = st.floats(min_value=-1e9, max_value=1e9, allow_nan=False)


@given(value=MAGNITUDES, unit=st.sampled_from(UNITS + COMPOUNDS), other=st.sampled_from(UNITS + COMPOUNDS))
def test_there_and_back_again(value: float, unit: str, other: str) -> None:
    there = convert(value, unit, other)
    assert (there is None) == (dimension(unit).key != dimension(other).key)
    if there is not None:
        back = convert(there, other, unit)
        assert back is not None
        slack = 1e-9 * (abs(value) + abs(dimension(other).offset / dimension(unit).factor) + abs(dimension(unit).offset))
        assert math.isclose(back, value, rel_tol=1e-9, abs_tol=slack + 1e-12)


@given(low=st.integers(-(10**9), 10**9), more=st.integers(1, 10**9), unit=st.sampled_from(UNITS))
def test_order_is_kept(low: int, more: int, unit: str) -> None:
    base = dimension(unit)
    assert low * base.factor + base.offset < (low + more) * base.factor + base.offset


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (5, "kilometer", "meter", 5000),
        (1, "mile / hour", "kilometer / hour", 1.609344),
        (100, "degree_Celsius", "degree_Fahrenheit", 212),
        (-40, "degree_Fahrenheit", "degree_Celsius", -40),
        (1, "gigabyte", "megabit", 8000),
        (1, "mebibyte", "kibibyte", 1024),
        (1, "barrel", "gallon", 42),
        (12, "month", "year", 1),
        (1, "decade", "year", 10),
        (2, "week", "day", 14),
        (25, "basis_point", "percentage_point", 0.25),
        (1, "permille", "percent", 0.1),
        (1, "kilowatt_hour", "megajoule", 3.6),
        (1, "gigaton", "metric_ton", 1e9),
        (1, "ton", "pound", 2000),
        (42, "USD / barrel", "USD / gallon", 1),
        (36, "barrel / hour", "barrel / day", 864),
        (1, "hectare", "meter ** 2", 1e4),
        (1, "petaflop / second", "teraflop / second", 1e3),
    ],
)
def test_known_conversions(value: float, unit: str, other: str, expected: float) -> None:
    found = convert(value, unit, other)
    assert found is not None
    assert math.isclose(found, expected, rel_tol=1e-6, abs_tol=1e-6)


@pytest.mark.parametrize(
    ("unit", "other"),
    [
        ("USD", "EUR"),
        ("USD", "dimensionless"),
        ("USD / barrel", "USD"),
        ("percent", "percentage_point"),
        ("percent", "dimensionless"),
        ("megawatt", "megawatt_hour"),
        ("meter", "meter ** 2"),
        ("smoot", "meter"),
        ("bit", "dimensionless"),
        ("degree", "degree_Celsius"),
    ],
)
def test_what_must_not_be_compared(unit: str, other: str) -> None:
    assert convert(1, unit, other) is None


def test_a_rise_has_no_zero_point() -> None:
    assert convert_difference(5, "degree_Celsius", "degree_Fahrenheit") == pytest.approx(9)
    assert convert(5, "degree_Celsius", "degree_Fahrenheit") == pytest.approx(41)


def test_every_name_of_the_lexicon_is_known() -> None:
    """A misspelled unit would be a dimension of its own and never meet its like."""
    words = load("unit_words")
    bases = {row["base"] for row in load("units").values()} | {"percent", "percentage_point", "decibel", "GBP", "count"}
    known = {name for base in bases for name in atoms(base)} | {
        "beat",
        "frame",
        "flop",
        "twenty_foot_equivalent",
        "base_pair",
        "solar_mass",
        "1",
    }
    said = [*words["words"], *words["symbols"], *words["prefixed"], *(unit for _, unit in words["multiples"].values())]
    said += [unit for meanings in words["ambiguous"].values() for unit in meanings if unit not in load("money_words")["multiples"]]
    assert {name for unit in said for name in atoms(dimension(unit).key)} <= known


def atoms(unit: str) -> list[str]:
    return re.findall(r"[A-Za-z_1]+", re.sub(r" \*\* \S+", "", unit))


def test_no_spelling_says_two_things() -> None:
    words = load("unit_words")
    for tables in (("words", "multiples"), ("symbols",)):
        said = [s for t in tables for key, row in words[t].items() for s in ([key] if t == "multiples" else row)]
        assert sorted(said) == sorted(set(said))


def test_money_words_are_told_once_and_marked_where_they_stand() -> None:
    money = load("money_words")
    for table in ("signs", "words"):
        said = [spelling for row in money[table].values() for spelling in row]
        assert sorted(said) == sorted(set(said))
    known = {s for t in ("signs", "words") for row in money[t].values() for s in row} | {*money["multiples"], *load("currencies")}
    for marked in money["marks"].values():
        assert {w for w in marked.split() if w.upper() not in known} <= known


def test_every_currency_of_the_lexicon_has_a_code() -> None:
    money, codes = load("money_words"), load("currencies")
    assert {*money["signs"], *money["words"], *(code for _, code in money["multiples"].values())} <= {*codes}


def test_generated_tables_are_what_the_script_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pint, babel = pytest.importorskip("pint"), pytest.importorskip("babel")
    here = Path(generate.__file__).parent
    for name, library in (("units.toml", pint), ("currencies.toml", babel)):
        if library.__version__ not in (here / name).read_text("utf-8").splitlines()[0]:
            pytest.skip(f"{name} was written with another version than {library.__name__} {library.__version__}")
    monkeypatch.setattr(generate, "HERE", tmp_path)
    generate.main()
    for name in ("units.toml", "currencies.toml"):
        assert (tmp_path / name).read_bytes() == (here / name).read_bytes()
