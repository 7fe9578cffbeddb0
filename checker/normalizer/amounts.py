"""Takes a place in a sentence, gives the amount that begins there: a number with its currency, unit or percent sign, no hedge, no range."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer import compounds, hedges, measures, numbers, units, vague
from checker.normalizer.amount import Amount, negated
from checker.normalizer.digits import MINUS
from checker.normalizer.model import Tokens
from checker.normalizer.numbers import Number, scaled

_NAMED_FIRST = frozenset(load("numbers")["measures"]["money first"].split())
"""Names of money that stand in front of a number, too, and mean nothing else there: "rupees 500"."""
_GOES_ON = frozenset(("and", ","))
"""Between dollars and cents: "$20 and 43c"."""
_NEGATIVE = frozenset(("minus", "negative"))
_NUMBER = ["number"]
_FEET = frozenset(("'", "′"))
_OPEN = frozenset(("(", "[", "=", ",", "<", ">", "~", ":", "/", '"'))
"""What may stand right before a minus sign that belongs to a number."""


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


def is_currency(text: str, low: str) -> bool:
    """Whether a word, also given in lower case, may begin the name of a currency in front of a number."""
    return low in _NAMED_FIRST or units.leads(text, low)


def before_number(tokens: Tokens, k: int) -> bool:
    """Whether a currency may stand before token k: a number, a sign, or the point of "Rs. 20"."""
    kinds = tokens.kind
    if k >= len(kinds):
        return False
    kind = kinds[k]
    return kind == "number" or kind == "symbol" or (kind == "punct" and tokens.low[k] == "." and kinds[k + 1 : k + 2] == _NUMBER)


def _money(tokens: Tokens, i: int, *, joined: bool) -> Amount | None:
    """Currency first: "$5bn", "US$ 3.2 million", "Rs 500 crore", "€-15"."""
    if tokens.text[i] == "us" and any(text[0].isupper() for text in tokens.text):
        return None  # "pays us $5 million"; only a text without capitals writes the country so
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
    low, high, step = scaled(number, factor)
    amount = Amount(
        i, last, low, high, abs(step), "money", unit, number.form, number.scale, hedge,
        number.last, currency.scale, bare=currency.bare and unit.startswith(currency.unit), prefixed=True,
    )  # fmt: skip
    return (tokens.lower(last) in _GOES_ON and compounds.smaller(tokens, amount)) or amount


def _per(tokens: Tokens, k: int, unit: str) -> tuple[str, int, float]:
    """The unit with the rate behind it, where it ends, and the factor: "a barrel", "per 1,000 litres"; the currency may be said again."""
    j, again = k, units.read_unit(tokens, k) if k < len(tokens) and tokens.kind[k] == "word" else None
    if again and again.kind == "money" and not measures.of_next(tokens, again, prefixed=True):
        unit, j = again.unit, again.last
    rate = units.read_rate(tokens, j)
    return (f"{unit} / {rate.unit}", rate.last, rate.scale) if rate and not rate.unit.isupper() else (unit, j, 1.0)


def _measured(tokens: Tokens, i: int, number: Number) -> Amount:
    """The number with the unit behind it, if it has one."""
    k, hedge, said = number.last, number.hedge, tokens.padded
    if said[k] == "(":
        k = _again(tokens, number)
    if after := hedges.glued_after(tokens, k):
        k, hedge = after
    if said[k] in _FEET and (tall := compounds.feet(tokens, i, number)):
        return tall
    reading = measures.unit(tokens, k, number) if said[k] else None
    if reading is None:
        last = k if hedge != number.hedge or said[k - 1] == ")" else number.last
        return Amount(
            i, last, number.low, number.high, number.step, "number", "dimensionless", number.form, number.scale, hedge, number.last
        )
    low, high, step = scaled(number, reading.scale)
    amount = Amount(
        i, reading.last, low, high, step, reading.kind, reading.unit, number.form,
        number.scale, hedge, number.last, reading.scale, reading.also, reading.bare,
    )  # fmt: skip
    return compounds.whole(tokens, amount)


def _again(tokens: Tokens, number: Number) -> int:
    """Where the number ends, said again in digits or not, in front of a parenthesis: "sixty (60) days"."""
    k = number.last
    if tokens.lower(k + 2) == ")" and tokens.kind[k + 1] in ("number", "word") and number.form == "words":
        said = numbers.read(tokens, k + 1)
        if said and said.low == number.low and said.last == k + 2:
            return k + 3
    return k


def _minus(tokens: Tokens, amount: Amount) -> Amount:
    """A minus in front: "-5", "−3.2%", "minus 260", but not the hyphen of a compound nor the dash of a range."""
    i = amount.first
    low = tokens.lower(i - 1)
    if low in _NEGATIVE or (low == "-" and tokens.lower(i - 2) in _NEGATIVE):
        return negated(amount, i - 1 - (low == "-"))
    if low != "-" or tokens.text[i - 1] not in MINUS or not tokens.glued(i):
        return amount
    if i > 1 and tokens.glued(i - 1) and tokens.low[i - 2] not in _OPEN:
        return amount
    if tokens.text[i - 1] == "–" and i > 1 and tokens.kind[i - 2] != "punct":
        return amount
    return negated(amount, i - 1)
