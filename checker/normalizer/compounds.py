"""Takes an amount, gives it with the smaller units behind it: "5 ft 11 in", "2h 14m 5s", "20 dollars 43 cents", "a year and a half"."""

from __future__ import annotations

from checker.lexicon import load
from checker.lexicon.dimensions import convert
from checker.normalizer import measures, numbers, parts, units
from checker.normalizer.amount import Amount, negated
from checker.normalizer.model import Tokens
from checker.normalizer.numbers import Number
from checker.normalizer.spelled import product

_CHAINS = {tuple(pair.split()) for pair in load("numbers")["measures"]["chains"]}
_RESTS = {"hour": 1 / 60, "foot": 1 / 12}
_CENT = 0.01
_DOZEN = 12
_ENDS = frozenset((".", ",", ";", ")", "!", "?", ""))
_INCHES = frozenset(('"', "″"))
_DUST = 12
"""Decimals beyond which a sum of binary fractions says nothing."""


def whole(tokens: Tokens, amount: Amount) -> Amount:
    """The amount with all that belongs to it behind its unit; "5 degrees below zero" is negative."""
    if amount.form == "vague" or amount.last >= len(tokens):
        return amount
    if tokens.low[amount.last] == "below" and tokens.lower(amount.last + 1) == "zero":
        return negated(amount, amount.first)._replace(last=amount.last + 2)
    if half := parts.and_part(tokens, amount.last, 0.0):
        last, part, step = half
        value = amount.low + part * amount.factor
        return amount._replace(last=last, low=value, high=value, step=step)
    while more := smaller(tokens, amount):
        amount = more
    return amount


def smaller(tokens: Tokens, amount: Amount) -> Amount | None:
    """The amount with the next smaller unit added: "11 in" behind "5 ft", "43 cents" behind "20 dollars"; None where there is none."""
    k = amount.last + (tokens.lower(amount.last) in (",", "and"))
    k += tokens.lower(amount.last) == "," and tokens.lower(k) == "and"
    if k >= len(tokens) or not (tokens.kind[k] == "number" or tokens.low[k] in numbers.STARTS):
        return None
    number = numbers.read(tokens, k)
    if number is None or number.form not in ("digits", "words"):
        return None
    reading = measures.unit(tokens, number.last, number) if number.last < len(tokens) else None
    if reading is None:
        return _unnamed(tokens, amount, number)
    value = _in_units(tokens, amount, number.low, reading)
    return value and _added(amount, reading.last, *value)


def _in_units(tokens: Tokens, amount: Amount, value: float, reading: units.UnitReading) -> tuple[float, float] | None:
    """(value, one) of the smaller unit in the unit of the amount, None where the two are no pair."""
    name = "minute" if reading.unit == "meter" and amount.unit in ("hour", "day") else reading.unit
    if reading.kind == amount.kind == "money":
        cents = name == amount.unit and reading.scale < 1
        return (product(value, reading.scale), reading.scale) if cents else None
    if _last_unit(tokens, amount) == name:
        return None  # "2 hours and 37 seconds, 33 seconds faster"
    if (_last_unit(tokens, amount), name) not in _CHAINS and (amount.unit, name) not in _CHAINS:
        return None
    one = convert(1.0, name, amount.unit)
    return (value * one, one) if one else None


def _added(amount: Amount, last: int, value: float, step: float) -> Amount:
    value = round(amount.low + value if amount.low >= 0 else amount.low - value, _DUST)
    return amount._replace(last=last, low=value, high=value, step=step)


def _unnamed(tokens: Tokens, amount: Amount, number: Number) -> Amount | None:
    """Cents, minutes, inches that are not named: "15 dollars 50.", "1 hour fifteen", "6 ft 2"."""
    share = _CENT if amount.kind == "money" else _RESTS.get(amount.unit, 0.0)
    if not share or amount.factor != 1 or number.scale > 1 or tokens.lower(number.last) not in _ENDS:
        return None
    fits = number.low.is_integer() and number.low * share < 1 and (share > _CENT or number.low >= 10)
    return _added(amount, number.last, number.low * share, share) if fits else None


def _last_unit(tokens: Tokens, amount: Amount) -> str:
    """The unit said last, so that "2 yards 7 ft 10 in" goes down step by step."""
    found = units.read_unit(tokens, amount.last - 1)
    return found.unit if found and found.last == amount.last else amount.unit


def feet(tokens: Tokens, i: int, number: Number) -> Amount | None:
    """ "6'2", "5'11\\"" with the foot sign behind the number that begins at token i: feet and inches."""
    k = number.last + 1
    if not (tokens.glued(k - 1) and tokens.glued(k)) or number.form != "digits":
        return None
    inches = tokens.text[k]
    if not inches.isdecimal() or len(inches) > 2 or int(inches) >= _DOZEN:
        return None
    value, last = number.low + int(inches) / _DOZEN, k + 1 + (tokens.glued(k + 1) and tokens.low[k + 1] in _INCHES)
    return Amount(i, last, value, value, 1 / _DOZEN, "quantity", "foot", "digits", end=number.last)
