"""Takes a place in a sentence, gives the amount that begins there: a number with its currency, unit or percent sign, no hedge, no range."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.lexicon.dimensions import convert
from checker.normalizer import hedges, numbers, parts, units, vague
from checker.normalizer.digits import MINUS
from checker.normalizer.model import Tokens
from checker.normalizer.numbers import Number

_DATA = load("numbers")
_BETWEEN = frozenset(_DATA["measures"]["adjectives"].split())
_CHAINS = {tuple(pair.split()) for pair in _DATA["measures"]["chains"]}
_NEGATIVE = frozenset(("minus", "negative"))
_NO_UNIT = frozenset((*",.;:)]!?…", "and", "or", "to", "of", "the", "people"))
"""What stands behind most numbers and begins no unit: saves the look-up."""
_GOES_ON = frozenset(("and", ","))
_ENDS = frozenset((".", ",", ";", ")", "!", "?"))
_NAMED_FIRST = frozenset(_DATA["measures"]["money first"].split())
"""Names of money that stand in front of a number, too, and mean nothing else there: "rupees 500"."""
_RESTS = {"hour": 1 / 60, "foot": 1 / 12}
_NUMBER = ["number"]
_FEET, _INCHES = frozenset(("'", "′")), frozenset(('"', "″"))
_OPEN = frozenset(("(", "[", "=", ",", "<", ">", "~", ":", "/", '"'))
"""What may stand right before a minus sign that belongs to a number."""


class Amount(NamedTuple):
    """Tokens [first, last) and what they say, in `unit`. `low` .. `high` differ only for a vague number."""

    first: int
    last: int
    low: float
    high: float
    step: float
    kind: str
    """number | quantity | money | percent | duration."""
    unit: str
    form: str
    """digits | words | part | vague."""
    scale: float = 1.0
    hedge: str | None = None
    end: int = 0
    """Token behind the number itself, where its unit begins."""
    factor: float = 1.0
    """What the unit multiplied the number by: 0.01 for cents."""
    also: tuple[float, ...] = ()
    """How many of the unit other readings of its name make: 1.1 for "tons", which may be metric."""
    bare: bool = False
    """Money whose country is not said: "$", "pounds"."""
    prefixed: bool = False
    """The currency stands in front."""


def read(tokens: Tokens, i: int, *, joined: bool = True) -> Amount | None:
    """The amount whose number or currency sign is token i; a minus in front of it is taken along. None where none begins there.

    `joined`: whether "and" may go on with the number; not so in "between five and".
    """
    kind, low = tokens.kind[i], tokens.low[i]
    found = None
    if kind == "symbol" or (kind == "word" and before_number(tokens, i + 1) and (low not in numbers.STARTS or tokens.glued(i + 1))):
        found = _money(tokens, i, joined=joined)
    if found is None and (number := numbers.read(tokens, i, joined=joined) or vague.read(tokens, i)):
        found = _measured(tokens, i, number)
    return _minus(tokens, found) if found else None


def before_number(tokens: Tokens, k: int) -> bool:
    """Whether a currency may stand before token k: a number, a sign, or the point of "Rs. 20"."""
    kinds = tokens.kind
    if k >= len(kinds):
        return False
    kind = kinds[k]
    return kind == "number" or kind == "symbol" or (kind == "punct" and tokens.low[k] == "." and kinds[k + 1 : k + 2] == _NUMBER)


def _money(tokens: Tokens, i: int, *, joined: bool) -> Amount | None:
    """Currency first: "$5bn", "US$ 3.2 million", "Rs 500 crore", "€-15"."""
    currency = units.read_currency(tokens, i)
    if currency is None and tokens.low[i] in _NAMED_FIRST:
        currency = units.read_unit(tokens, i)
    if currency is None or currency.last >= len(tokens) or " / " in currency.unit:
        return None
    j = currency.last
    negative = tokens.text[j] in MINUS and tokens.glued(j + 1)
    number = numbers.read(tokens, j + negative, money=True, joined=joined) if j + negative < len(tokens) else None
    if number is None:
        return None
    last, hedge = number.last, number.hedge
    if after := hedges.glued_after(tokens, last):
        last, hedge = after
    unit, last, rate = _per(tokens, last, currency.unit)
    factor = currency.scale * rate * (-1 if negative else 1)
    return Amount(
        i, last, number.low * factor, number.high * factor, number.step * abs(factor), "money", unit, number.form, number.scale, hedge,
        number.last, currency.scale, bare=currency.bare and unit.startswith(currency.unit), prefixed=True,
    )  # fmt: skip


def _per(tokens: Tokens, k: int, unit: str) -> tuple[str, int, float]:
    """The unit with the rate behind it, where it ends, and the factor: "a barrel", "per 1,000 litres"; the currency may be said again."""
    j, again = k, units.read_unit(tokens, k) if k < len(tokens) and tokens.kind[k] == "word" else None
    if again and again.kind == "money" and not _of_next(tokens, again, prefixed=True):
        unit, j = again.unit, again.last
    rate = units.read_rate(tokens, j)
    return (f"{unit} / {rate.unit}", rate.last, rate.scale) if rate and not rate.unit.isupper() else (unit, j, 1.0)


def _measured(tokens: Tokens, i: int, number: Number) -> Amount:
    """The number with the unit behind it, if it has one."""
    k, hedge = _again(tokens, number), number.hedge
    if after := hedges.glued_after(tokens, k):
        k, hedge = after
    if k < len(tokens) and tokens.low[k] in _FEET and (tall := _tall(tokens, i, number)):
        return tall
    reading = _unit(tokens, k, number) if k < len(tokens) else None
    if reading is None:
        last = k if hedge != number.hedge or tokens.lower(k - 1) == ")" else number.last
        return Amount(
            i, last, number.low, number.high, number.step, "number", "dimensionless", number.form, number.scale, hedge, number.last
        )
    times = reading.scale
    amount = Amount(
        i, reading.last, number.low * times, number.high * times, number.step * times, reading.kind, reading.unit, number.form,
        number.scale, hedge, number.last, times, reading.also, reading.bare,
    )  # fmt: skip
    return whole(tokens, amount)


def _again(tokens: Tokens, number: Number) -> int:
    """Where the number ends, said again in digits or not: "sixty (60) days"."""
    k = number.last
    if tokens.lower(k) == "(" and tokens.lower(k + 2) == ")" and tokens.kind[k + 1] in ("number", "word") and number.form == "words":
        said = numbers.read(tokens, k + 1)
        if said and said.low == number.low and said.last == k + 2:
            return k + 3
    return k


def _tall(tokens: Tokens, i: int, number: Number) -> Amount | None:
    """ "6'2", "5'11\"": feet and inches."""
    k = number.last + 1
    if (
        not (tokens.glued(k - 1) and tokens.glued(k))
        or number.form != "digits"
        or not tokens.text[k].isdecimal()
        or int(tokens.text[k][:3]) >= 12
    ):
        return None
    value, last = number.low + int(tokens.text[k]) / 12, k + 1 + (tokens.glued(k + 1) and tokens.low[k + 1] in _INCHES)
    return Amount(i, last, value, value, 1 / 12, "quantity", "foot", "digits", end=number.last)


def unit_behind(tokens: Tokens, k: int, amount: Amount) -> Amount | None:
    """The bare amount with the unit that begins at token k: of "4 (± 2) nM" the 2 in nM."""
    reading = units.read_unit(tokens, k) if k < len(tokens) and amount.kind == "number" else None
    if reading is None:
        return None
    low, high, step = amount.low * reading.scale, amount.high * reading.scale, amount.step * reading.scale
    return amount._replace(last=reading.last, low=low, high=high, step=step, kind=reading.kind, unit=reading.unit)


def _unit(tokens: Tokens, k: int, number: Number) -> units.UnitReading | None:
    """The unit at token k: at once, behind a hyphen, behind "of" or "a" where the number is vague or a part, behind "consecutive"."""
    low = tokens.low[k]
    if low == "-":
        return units.read_unit(tokens, k + 1) if tokens.glued(k) and tokens.glued(k + 1) else None
    if (
        low not in _NO_UNIT
        and tokens.kind[k] != "number"
        and (found := units.read_unit(tokens, k))
        and not _of_next(tokens, found, prefixed=False)
    ):
        return found
    if number.form in ("part", "vague", "words") and low in ("of", "a", "an"):
        j = k + 1 + (low == "of" and tokens.lower(k + 1) in ("a", "an"))
        return units.read_unit(tokens, j) if j < len(tokens) and (number.form != "words" or number.scale > 1) else None
    if low in _BETWEEN and k + 1 < len(tokens):
        found = units.read_unit(tokens, k + 1)
        return found if found and found.kind == "duration" else None
    return None


def _of_next(tokens: Tokens, reading: units.UnitReading, *, prefixed: bool) -> bool:
    """Whether the unit belongs to the number behind it: "3 USD50 vouchers", "rmb 10 usd 20" where each has its currency before it."""
    k = reading.last
    return k < len(tokens) and tokens.kind[k] == "number" and (tokens.glued(k) or (reading.kind == "money" and prefixed))


def whole(tokens: Tokens, amount: Amount) -> Amount:
    """The amount with its smaller parts: "5 ft 11 in", "2h 14m 5s", "a year and a half", "20 dollars 43 cents", "5 degrees below zero"."""
    if amount.form == "vague" or amount.last >= len(tokens):
        return amount
    if tokens.low[amount.last] == "below" and tokens.lower(amount.last + 1) == "zero":
        return _negated(amount, amount.first)._replace(last=amount.last + 2)
    if half := parts.and_part(tokens, amount.last, 0.0):
        last, part, step = half
        if amount.low == 1 or tokens.lower(amount.last) == "and":
            size = amount.step if amount.low == 0 else amount.low / max(1.0, abs(amount.low))
            value = amount.low + part * size
            return amount._replace(last=last, low=value, high=value, step=step)
    while more := _smaller(tokens, amount):
        amount = more
    return amount


def _smaller(tokens: Tokens, amount: Amount) -> Amount | None:
    k = amount.last + (tokens.lower(amount.last) in (",", "and"))
    k += tokens.lower(amount.last) == "," and tokens.lower(k) == "and"
    if k >= len(tokens) or not (tokens.kind[k] == "number" or tokens.low[k] in numbers.STARTS):
        return None
    number = numbers.read(tokens, k)
    reading = _unit(tokens, number.last, number) if number and number.last < len(tokens) and number.form != "part" else None
    if number is None or number.form not in ("digits", "words"):
        return None
    if reading is None:
        return _bare_rest(tokens, amount, number)
    head = amount.unit
    if reading.unit == "meter" and head in ("hour", "day"):
        reading = reading._replace(unit="minute", kind="duration")
    if reading.kind == "money" and amount.kind == "money" and head == reading.unit and reading.scale < 1:
        value, step = number.low * reading.scale, reading.scale
    elif ((_last_unit(tokens, amount), reading.unit) in _CHAINS or (head, reading.unit) in _CHAINS) and (
        value_in := convert(number.low, reading.unit, head)
    ) is not None:
        value, step = value_in, convert(number.step, reading.unit, head) or 1.0
    else:
        return None
    value = amount.low + value if amount.low >= 0 else amount.low - value
    return amount._replace(last=reading.last, low=value, high=value, step=step)


def _bare_rest(tokens: Tokens, amount: Amount, number: Number) -> Amount | None:
    """Cents, minutes, inches that are not named: "15 dollars 50.", "1 hour fifteen", "6 ft 2"."""
    share = 0.01 if amount.kind == "money" else _RESTS.get(amount.unit, 0.0)
    whole_number = number.low.is_integer() and (share > 0.05 or number.low >= 10) and number.low * share < 1
    if (
        not share
        or not whole_number
        or number.scale > 1
        or amount.factor != 1
        or (number.last < len(tokens) and tokens.low[number.last] not in _ENDS)
    ):
        return None
    value = amount.low + number.low * share
    return amount._replace(last=number.last, low=value, high=value, step=share)


def _last_unit(tokens: Tokens, amount: Amount) -> str:
    """The unit said last, so that "2 yards 7 ft 10 in" goes down step by step."""
    k = amount.last - 1
    found = units.read_unit(tokens, k)
    return found.unit if found and found.last == amount.last else amount.unit


def _minus(tokens: Tokens, amount: Amount) -> Amount:
    """A minus in front: "-5", "−3.2%", "minus 260", but not the hyphen of a compound nor the dash of a range."""
    i = amount.first
    low = tokens.lower(i - 1)
    if low in _NEGATIVE or (low == "-" and tokens.lower(i - 2) in _NEGATIVE):
        return _negated(amount, i - 1 - (low == "-"))
    if i == 0 or tokens.text[i - 1] not in MINUS or not tokens.glued(i):
        return amount
    if i > 1 and tokens.glued(i - 1) and tokens.low[i - 2] not in _OPEN:
        return amount
    if tokens.text[i - 1] == "–" and i > 1 and tokens.kind[i - 2] != "punct":
        return amount
    return _negated(amount, i - 1)


def _negated(amount: Amount, first: int) -> Amount:
    return amount._replace(first=first, low=-amount.high, high=-amount.low)
