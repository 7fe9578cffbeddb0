"""Takes the name of a unit ("kilometer / hour", "USD / barrel"), gives what can be compared with it: dimension, factor, offset.

Tables: units.toml (pint), currencies.toml (CLDR); a dict lookup once a name has been seen. What newspapers mean and pint does not say
is here, each with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from checker.lexicon import load

PREFIXES = {"quetta": 1e30, "ronna": 1e27, "yotta": 1e24, "zetta": 1e21, "exa": 1e18, "peta": 1e15, "tera": 1e12, "giga": 1e9, "mega": 1e6}
PREFIXES |= {"kilo": 1e3, "hecto": 1e2, "deca": 1e1, "deci": 1e-1, "centi": 1e-2, "milli": 1e-3, "micro": 1e-6, "nano": 1e-9}
PREFIXES |= {
    "pico": 1e-12,
    "femto": 1e-15,
    "atto": 1e-18,
    "kibi": 2.0**10,
    "mebi": 2.0**20,
    "gibi": 2.0**30,
    "tebi": 2.0**40,
    "pebi": 2.0**50,
}

_OWN = {
    "dimensionless": ("", 1.0),
    "count": ("", 1.0),
    "percent": ("percent", 1.0),
    "permille": ("percent", 0.1),
    "ppm": ("percent", 1e-4),
    "ppb": ("percent", 1e-7),
    # A difference of two percentages is another thing than a percentage: "2 percent more" of 40 % is 40.8 %, "2 points more" is 42 %.
    "percentage_point": ("percentage_point", 1.0),
    "basis_point": ("percentage_point", 0.01),
    "decibel": ("decibel", 1.0),
    "magnitude": ("magnitude", 1.0),
    # Newspapers never mean the short kind when they count in thousands and more: warheads, emissions and ice are metric.
    "kiloton": ("kilogram", 1e6),
    "megaton": ("kilogram", 1e9),
    "gigaton": ("kilogram", 1e12),
    # The mean Gregorian year as in pint (365.25 days), and its tenth part of a century; pint's own decade is a logarithm.
    "decade": ("second", 315576000.0),
    "quarter": ("second", 7889400.0),
    "flop": ("flop", 1.0),
    "bitcoin": ("XBT", 1.0),
}
"""Units that pint lacks, or gives no dimension of their own: name -> (base, factor)."""


class Dimension(NamedTuple):
    """`value * factor + offset` is the value in the units that `key` names."""

    key: str
    """Base units, sorted, as pint prints them ("meter / second", "USD / meter ** 3"), or "dimensionless". Equal keys can be compared."""
    factor: float
    offset: float
    """Not 0 for temperatures alone."""


@cache
def dimension(unit: str) -> Dimension:
    """What a canonical unit measures. A name that no table has is a dimension of its own, so that nothing else is compared with it.

    A month is a twelfth of a year, a year 365.25 days (pint), so "12 months" is "a year" and "365 days" nearly so.
    """
    if " / " not in unit and " * " not in unit and (simple := _simple(unit)).offset:
        return simple
    powers: dict[str, float] = {}
    factor = 1.0
    for name, exponent in _atoms(unit):
        simple = _simple(name)
        factor *= simple.factor**exponent
        for base, times in _atoms(simple.key):
            powers[base] = powers.get(base, 0.0) + times * exponent
    return Dimension(_written(powers), factor, 0.0)


def convert(value: float, unit_from: str, unit_to: str) -> float | None:
    """The value in another unit; None where the two do not measure the same."""
    a, b = dimension(unit_from), dimension(unit_to)
    return (value * a.factor + a.offset - b.offset) / b.factor if a.key == b.key else None


def convert_difference(value: float, unit_from: str, unit_to: str) -> float | None:
    """A rise, fall or step in another unit: as `convert`, but 5 degrees Celsius more are 9 degrees Fahrenheit more."""
    a, b = dimension(unit_from), dimension(unit_to)
    return value * a.factor / b.factor if a.key == b.key else None


SPANS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")


@cache
def _simple(name: str) -> Dimension:
    """One unit without power or partner."""
    table = load("units")
    if name in _OWN:
        return Dimension(*_OWN[name], 0.0)
    if row := table.get(name):
        return Dimension(row["base"], row["factor"], row.get("offset", 0.0))
    for prefix, times in PREFIXES.items():
        rest = name.removeprefix(prefix)
        if rest != name and (rest in table or rest in _OWN):
            return _simple(rest)._replace(factor=_simple(rest).factor * times)
    return Dimension(name, 1.0, 0.0)


def _atoms(unit: str) -> Iterator[tuple[str, float]]:
    """(name, power) of every factor: "meter / second ** 2" has ("meter", 1) and ("second", -2). Gauss has halves (pint's cgs)."""
    for place, side in enumerate(unit.split(" / ")):
        for atom in side.split(" * "):
            name, _, power = atom.partition(" ** ")
            if name not in ("", "1"):
                yield name, float(power or 1) * (-1 if place else 1)


def _written(powers: Mapping[str, float]) -> str:
    def side(sign: int) -> list[str]:
        return [name if n == 1 else f"{name} ** {n:g}" for name in sorted(powers) if (n := powers[name] * sign) > 0]

    above, below = side(1), side(-1)
    return " / ".join([" * ".join(above) or "1", *below]) if below else " * ".join(above) or "dimensionless"
