"""Takes a number in its sentence, gives the unit behind it: at once, behind a hyphen, or behind a word that may stand between."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer import units
from checker.normalizer.amount import Amount
from checker.normalizer.model import Tokens
from checker.normalizer.numbers import Number
from checker.normalizer.spelled import product

_BETWEEN = frozenset(load("numbers")["measures"]["adjectives"].split())
_NO_UNIT = frozenset((*",.;:)]!?…", "and", "or", "to", "of", "the", "people"))
"""What stands behind most numbers and begins no unit: saves the look-up."""


def unit(tokens: Tokens, k: int, number: Number) -> units.UnitReading | None:
    """The unit at token k: at once, behind a hyphen, behind "of" or "a" where the number is vague or a part, behind "consecutive"."""
    low = tokens.low[k]
    if low == "-":
        return units.read_unit(tokens, k + 1) if tokens.glued(k) and tokens.glued(k + 1) else None
    if low not in _NO_UNIT and tokens.kind[k] != "number":
        found = units.read_unit(tokens, k)
        if found and not of_next(tokens, found):
            return found
    if low in ("of", "a", "an") and (number.form in ("part", "vague") or (number.form == "words" and number.scale > 1)):
        j = k + 1 + (low == "of" and tokens.lower(k + 1) in ("a", "an"))
        return units.read_unit(tokens, j) if j < len(tokens) else None
    if low == "of" and number.form == "digits" and number.high < 1 and tokens.lower(k + 1) in ("a", "an") and k + 2 < len(tokens):
        return units.read_unit(tokens, k + 2)  # "0.5 of a second"
    if low in _BETWEEN and k + 1 < len(tokens):
        found = units.read_unit(tokens, k + 1)
        return found if found and found.kind == "duration" else None
    return None


def of_next(tokens: Tokens, reading: units.UnitReading, *, prefixed: bool = False) -> bool:
    """Whether the unit belongs to the number behind it: "3 USD50 vouchers"; `prefixed`: or "rmb 10 usd 20", each in front."""
    k = reading.last
    return k < len(tokens) and tokens.kind[k] == "number" and (tokens.glued(k) or (reading.kind == "money" and prefixed))


def with_unit(tokens: Tokens, k: int, amount: Amount) -> Amount | None:
    """The bare amount with the unit that begins at token k: of "4 (± 2) nM" the 2 in nM."""
    reading = units.read_unit(tokens, k) if k < len(tokens) and amount.kind == "number" else None
    if reading is None:
        return None
    low, high, step = (product(value, reading.scale) for value in (amount.low, amount.high, amount.step))
    return amount._replace(last=reading.last, low=low, high=high, step=step, kind=reading.kind, unit=reading.unit)
