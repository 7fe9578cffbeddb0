"""Takes a place in a sentence, gives the unit that is named there: "km/h", "miles per hour", "m s-1", "per cent", "dollars a barrel".

Spellings are data (lexicon/unit_words.toml, units.toml, money_words.toml, currencies.toml); here stands how they are put together.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.lexicon.dimensions import SPANS, dimension
from checker.normalizer import money
from checker.normalizer.ambiguous import holds
from checker.normalizer.model import Tokens
from checker.normalizer.powers import power, split
from checker.normalizer.vocabulary import SYMBOLS, WORDS, Phrase, match

_DATA = load("unit_words")["grammar"]
_RAISED = {word: n for n, words in ((2, _DATA["square"]), (3, _DATA["cubic"])) for word in words.split()}
_TIMES = frozenset("·⋅*×∙•")
_DIVIDES = frozenset(("/", "per", "p", "-", "a", "an"))
"""In front of what a unit is told for: "km/h", "tons p.a.", "a barrel"."""
_UPPER = frozenset(_DATA["capitals"].split())
_SHORT = 3
"""Letters up to which a word in capitals is rather a name ("SEC", "ATM")."""
_LATER = frozenset(_DATA["later"].split())
_CURRENCIES = load("currencies")
_DURATIONS = frozenset((*SPANS, "decade", "century", "millisecond", "microsecond", "nanosecond", "picosecond", "femtosecond"))
_PERCENT = frozenset(("percent", "percentage_point", "basis_point", "permille", "ppm", "ppb"))
_METRIC = 1000 / 907.18474
"""Short tons in a metric one."""
_IMPERIAL = 4.54609 / 3.785411784
"""US gallons in a British one."""
_ALSO = {"ton": _METRIC, "tons": _METRIC, "tpd": _METRIC, "tpa": _METRIC, "gallon": _IMPERIAL, "gallons": _IMPERIAL, "gal": _IMPERIAL}
"""How many of the unit the same word says elsewhere: "tons" are metric in much of the world, gallons larger in Britain."""
_BY_WORD = frozenset((*WORDS, *money.WORDS, *_RAISED))
_BY_TEXT = frozenset((*SYMBOLS, *money.SIGNS))
"""First tokens of all spellings, in lower case and as they stand: what most words behind a number are not."""


class UnitReading(NamedTuple):
    """A unit that ends before token `last`."""

    last: int
    unit: str
    """Canonical: pint's names ("kilometer / hour"), ISO 4217 for money ("USD / barrel")."""
    kind: str
    """quantity | money | percent | duration."""
    scale: float = 1.0
    """What the number is to be multiplied by: 0.01 for cents."""
    bare: bool = False
    """Money whose country is not said: "$", "pounds"."""
    also: tuple[float, ...] = ()
    """Factors of other readings: 1.1 for "tons", which may be metric."""


class _Term(NamedTuple):
    """One factor: a unit with its power."""

    last: int
    unit: str
    power: int
    scale: float = 1.0
    bare: bool = False
    word: str = ""
    """The spelling, where it is a single word."""


def may_begin(tokens: Tokens, i: int) -> bool:
    """Whether a unit may be named at token i; one look into a table for most words."""
    return i < len(tokens.low) and names(tokens.text[i], tokens.low[i])


def names(text: str, low: str) -> bool:
    """Whether a token, also given in lower case, may begin the name of a unit."""
    return low in _BY_WORD or text in _BY_TEXT or split(text) is not None


def leads(text: str, low: str) -> bool:
    """Whether a token, also given in lower case, may begin the name of a currency."""
    return text in money.SIGNS or low in money.WORDS


def read_unit(tokens: Tokens, i: int) -> UnitReading | None:
    """The unit phrase that starts at token i, behind a number; a hyphen or an opening parenthesis may come first."""
    low = tokens.padded[i]
    if low == "(":
        inner = read_unit(tokens, i + 1) if i + 2 < len(tokens) and tokens.text[i + 1] in SYMBOLS else None
        return inner._replace(last=inner.last + 1) if inner and tokens.lower(inner.last) == ")" else None
    if low == "-" and tokens.glued(i) and tokens.glued(i + 1):
        i += 1
    first = _term(tokens, i)
    return _whole(tokens, first) if first else None


def read_currency(tokens: Tokens, i: int) -> UnitReading | None:
    """The sign or code of a currency that starts at token i, in front of a number: "$", "US$", "Rs.", "CHF"."""
    found = (money.sign(tokens, i) or money.leading(tokens, i)) if i < len(tokens) else None
    if found is None:
        return None
    last, phrase = found
    return UnitReading(last, phrase.unit, "money", phrase.scale, phrase.bare)


def read_rate(tokens: Tokens, i: int) -> UnitReading | None:
    """What money is paid for, at token i: "a barrel", "per square foot", "/MWh", "per 1,000 litres" (scale 0.001). `unit` is what divides.

    None where it is no unit ("per share", "a head"): that is for the frame to keep.
    """
    below, last, scale = _denominators(tokens, i, priced=True)
    return UnitReading(last, " / ".join(below), "quantity", scale) if below else None


def _whole(tokens: Tokens, first: _Term) -> UnitReading:
    """The first factor with everything that multiplies or divides it."""
    above, k = [_written(first.unit, first.power)] if first.power > 0 else [], first.last
    below = [] if first.power > 0 else [_written(first.unit, -first.power)]
    while times := _product(tokens, k, first.unit):
        (above if times.power > 0 else below).append(_written(times.unit, abs(times.power)))
        k = times.last
    more: list[str] = []
    scale = 1.0
    if tokens.lower(k) in _DIVIDES and first.unit not in _DURATIONS:
        more, k, scale = _denominators(tokens, k, priced=first.unit in _CURRENCIES)
    unit = " / ".join([" * ".join(sorted(above)) or "1", *below, *more])
    also = (_ALSO[first.word],) if first.word in _ALSO else ()
    return UnitReading(k, unit, _kind(unit), first.scale * scale, first.bare, also)


def _kind(unit: str) -> str:
    head = unit.partition(" / ")[0]
    if head in _CURRENCIES:
        return "money"
    return "percent" if head in _PERCENT else "duration" if unit in _DURATIONS else "quantity"


def _written(unit: str, n: int) -> str:
    return unit if n == 1 else f"{unit} ** {n}"


def _term(tokens: Tokens, i: int, *, below: bool = False) -> _Term | None:
    """One unit with its power at token i; `below` a stroke or "per" a bare digit behind it may be its power ("kg/m 3")."""
    low = tokens.padded[i]
    if not low:
        return None
    if low not in _BY_WORD and tokens.text[i] not in _BY_TEXT:
        return _split(tokens, i)
    if (raised := _RAISED.get(low)) and (term := _term(tokens, i + 1 + (tokens.lower(i + 1) == "."))):
        return term._replace(power=raised * term.power)
    found = _plain(tokens, i)
    if found is None:
        return _split(tokens, i)
    last, phrase = found
    symbol = last == i + 1 and (tokens.text[i] in SYMBOLS or phrase.unit in SPANS)
    n, last = power(tokens, last, symbol=symbol, below=below)
    return _Term(last, phrase.unit, n, phrase.scale, phrase.bare, "" if phrase.rest else low)


def _plain(tokens: Tokens, i: int) -> tuple[int, Phrase] | None:
    """The longest spelling at token i, symbols before words before money."""
    best = _spelled(tokens, i, SYMBOLS.get(tokens.text[i], ()), tokens.text)
    words = _spelled(tokens, i, WORDS.get(tokens.low[i], ()), tokens.low)
    if words and not words[1].rest and len(tokens.text[i]) <= _SHORT and tokens.text[i].isupper() and not _capitals(tokens, i):
        words = None
    cash = money.sign(tokens, i) or money.word(tokens, i)
    for other in (words, cash):
        if other and (best is None or other[0] > best[0]):
            best = other
    return best


def _capitals(tokens: Tokens, i: int) -> bool:
    """Whether a short word in capitals is a unit: "RPM", or "SEC" where everything is in capitals."""
    return tokens.low[i] in _UPPER or not any(text.islower() for text in tokens.text)


def _spelled(tokens: Tokens, i: int, phrases: tuple[Phrase, ...], lower: list[str]) -> tuple[int, Phrase] | None:
    for phrase in phrases:
        last = match(tokens, i, phrase, lower)
        if last is not None and (not phrase.tests or holds(phrase.tests, tokens, i)):
            return last, phrase
    return None


def _split(tokens: Tokens, i: int) -> _Term | None:
    """A symbol grown together with its power: "m2", "km²"."""
    parted = split(tokens.text[i])
    phrases = SYMBOLS.get(parted[0], ()) if parted else ()
    if not parted or not phrases or phrases[0].rest or dimension(phrases[0].unit).key not in ("meter", "second"):
        return None
    return _Term(i + 1, phrases[0].unit, parted[1])


def _product(tokens: Tokens, k: int, unit: str) -> _Term | None:
    """A further factor at token k: "·s" of "Pa·s", "s-1" of "m s-1"."""
    if k >= len(tokens) or unit in _CURRENCIES:
        return None
    raised = tokens.low[k] in _TIMES
    dot = raised or (tokens.low[k] == "." and tokens.glued(k + 1))
    j = k + dot
    if j >= len(tokens) or (tokens.text[j] not in SYMBOLS and tokens.low[j] not in SPANS and not split(tokens.text[j])):
        return None
    term = _term(tokens, j)
    if term is None or term.unit in _CURRENCIES or not (term.power < 0 or raised or (dot and tokens.glued(k))):
        return None
    return term


def _denominators(tokens: Tokens, k: int, *, priced: bool) -> tuple[list[str], int, float]:
    """Everything at token k that the unit is told for: (units, last, factor). `priced`: money, which is paid for any measure."""
    below: list[str] = []
    scale = 1.0
    while (found := _denominator(tokens, k, priced=priced)) and found[0].last > k:
        term, times = found
        below.append(_written(term.unit, term.power) if term.power > 0 else term.unit)
        k, scale = term.last, scale / times
    return below, k, scale


def _denominator(tokens: Tokens, k: int, *, priced: bool) -> tuple[_Term, float] | None:
    low = tokens.lower(k)
    if low == "/" or low == "per":
        return _counted(tokens, k + 1)
    if low == "p" and tokens.low[k + 1 : k + 3] == [".", "a"] and tokens.glued(k + 2):
        return _Term(k + 3 + (tokens.lower(k + 3) == "." and tokens.glued(k + 3)), "year", 1), 1.0
    if low == "-" and tokens.glued(k):
        return _denominator(tokens, k + 1, priced=priced) if tokens.lower(k + 1) in ("per", "a", "an") else None
    if low not in ("a", "an"):
        return None
    k += 1 + (tokens.lower(k + 1) == "-")
    term = _term(tokens, k) if tokens.lower(k) in WORDS or tokens.lower(k) == "quarter" else None
    if term is None or (term.unit not in SPANS and not priced) or tokens.lower(term.last) in _LATER:
        return None
    return _mass(term), 1.0


def _counted(tokens: Tokens, k: int) -> tuple[_Term, float] | None:
    """A unit below the stroke, perhaps so many of it: "100 km", "1,000 cubic feet", "MWh"."""
    times = 1.0
    if k < len(tokens) and tokens.kind[k] == "number":
        digits = tokens.text[k].replace(",", "")
        times = float(digits) if digits.isdecimal() and len(digits) < 8 else 0.0
        k += 1
    elif tokens.lower(k) in _THOUSANDS:
        times = _THOUSANDS[tokens.lower(k)]
        k += 1
    term = _term(tokens, k, below=True) if times else None
    if term is None or (term.unit in _CURRENCIES and (term.scale < 1 or _before_number(tokens, term.last))):  # "per cent", "$7/$9"
        return None
    return _mass(term), times * term.scale


def _before_number(tokens: Tokens, k: int) -> bool:
    return k < len(tokens) and tokens.kind[k] == "number"


_THOUSANDS: dict[str, float] = {"hundred": 100.0, "thousand": 1000.0, "million": 1e6}


def _mass(term: _Term) -> _Term:
    """What is paid for is no money: "£3 a pound"."""
    return term._replace(unit="pound") if term.unit == "GBP" else term
