"""Takes a place in a sentence, gives the designator of one word that begins there: "K700", "Orca-2.5", "v3.4", "Covid-19", "7.1.0"."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.followers import UNNAMED
from checker.normalizer.model import Mention, Tokens

_DATA = load("designators")
CLASSES = frozenset(_DATA["classes"]["things"].split())
HYPHENED: frozenset[str] = frozenset(_DATA["hyphened"]["words"].split())
_PREFIXES: dict[str, str] = {k: v for k, v in _DATA["prefixes"].items() if isinstance(v, str)}
WORDS = frozenset(_DATA["words"]["words"].split())
_SUFFIXES = frozenset(_DATA["suffixes"]["words"].split())
_CODE = re.compile(r"([^\W\d_]+)(\d[^\W_]*)")
_PERIOD = re.compile(r"(?:Q[1-4]|H[12]|[FC]Y\d+)", re.IGNORECASE)
_MEASURE = re.compile(r"(?:[munpkcd]?m|ft|in|mi|yd|s|kg|x)\d?")
"""With a power or a factor behind it: "m2", "km2", "cm3", "x10"."""
_SCALES = frozenset(("m", "mn", "bn", "tn", "million", "billion", "trillion", "mln", "bln", "crore", "lakh"))
_HONORIFICS = frozenset(load("names")["honorifics"]["words"].split())
_MOST_PARTS = 4
"""Words and hyphens in front of the number of "SARS-CoV-2"."""
_SMALL = frozenset("sabceiox")
_SHORT = 4
"""Characters of a code glued to a number: "8" + "x7B"."""
_TAIL = re.compile(r"(?<=[\dA-Z])s$|\.x$")
"""What a code is told without: the s of a plural; the x of a series, whose number is that of all its members: "3.x"."""


def coded(tokens: Tokens, i: int) -> Mention | None:
    """Letters with digits behind them. None for periods (Q3, FY27), measures (km2), money (EUR5) and words of the language (CO2)."""
    match = _CODE.fullmatch(tokens.text[i])
    if not match or tokens.low[i] in WORDS or _PERIOD.fullmatch(tokens.text[i]):
        return None
    head, low = match[1], match[1].lower()
    if head.islower() and low not in CLASSES:
        if low not in _PREFIXES:
            return None
        head = _PREFIXES[low]
    if low in UNNAMED or (head.islower() and _MEASURE.fullmatch(low)):
        return None
    last = code_end(tokens, i + 1)
    while tokens.lower(last) == "." and tokens.glued(last) and tokens.glued(last + 1) and tokens.kind[last + 1] == "number":
        last = code_end(tokens, last + 2)
    return None if _money(tokens, last) or _ticker(tokens, last) else _designator(tokens, i, last, head, match[2])


def _money(tokens: Tokens, last: int) -> bool:
    """A currency stands glued before a sum: "RM300,000", "UK8.75bn"."""
    if tokens.lower(last) == "," and tokens.glued(last) and tokens.glued(last + 1):
        return tokens.kind[last + 1] == "number"
    return tokens.lower(last) in _SCALES


def _ticker(tokens: Tokens, last: int) -> bool:
    """A share by its sign at a stock exchange: "AMBV4.SA"."""
    return tokens.lower(last) == "." and tokens.glued(last) and tokens.glued(last + 1) and tokens.text[last + 1].isupper()


def hyphened(tokens: Tokens, i: int) -> Mention | None:
    """A name, a hyphen and a number: "F-16", "Orca-2.5", "SARS-CoV-2", "CVE-2031-4477"; in small letters only known ones ("omega-3")."""
    k = i
    while k < i + _MOST_PARTS and _joined(tokens, k) and tokens.kind[k + 2] == "word" and tokens.text[k + 2][0].isupper():
        k += 2
    if not _joined(tokens, k) or tokens.kind[k + 2] != "number" or "," in tokens.text[k + 2]:
        return None
    low = tokens.low[i]
    if (
        (low in UNNAMED and not _initials(tokens.text[i]))
        or tokens.low[k] in UNNAMED - _HONORIFICS
        or not (tokens.text[i][0].isupper() or tokens.text[i][-1].isupper() or low in HYPHENED)
    ):
        return None
    last = code_end(tokens, k + 3)
    name = "".join(tokens.text[i : k + 1])
    return _designator(tokens, i, last, name, tokens.text[k + 2], k + 3)


def _initials(text: str) -> bool:
    """ "MS-25" is no lady."""
    return text.isupper() and text.lower() in _HONORIFICS


def _joined(tokens: Tokens, k: int) -> bool:
    """Whether a hyphen stands behind token k and something right behind it; a dash is no hyphen."""
    return k + 2 < len(tokens) and tokens.text[k + 1] in "-‐‑" and tokens.glued(k + 1) and tokens.glued(k + 2)


def code_end(tokens: Tokens, last: int) -> int:
    """Token behind the code whose first token ends at `last`: "450" + "B", "737" + "-800", "1" + "-AA", "15" + " Pro Max", "3" + ".x"."""
    if is_series(tokens, last):
        return last + 2
    last += _letters(tokens, last)
    while tokens.glued(last) and tokens.text[last] in "-‐‑" and tokens.glued(last + 1) and _part(tokens, last + 1):
        last += 2
        last += _letters(tokens, last)
    while last < len(tokens) and tokens.low[last] in _SUFFIXES and tokens.text[last][0].isupper():
        last += 1
    return last


def is_series(tokens: Tokens, k: int) -> bool:
    """Whether ".x" stands glued behind a number that ends at token k: "3.x", "3.4.x"."""
    return tokens.lower(k) == "." and tokens.lower(k + 1) == "x" and tokens.glued(k) and tokens.glued(k + 1)


def _letters(tokens: Tokens, k: int) -> bool:
    """One or two capitals, a suffix, a plural s or a small letter early in the alphabet, glued to the number."""
    if not tokens.glued(k) or tokens.kind[k] not in ("word", "code"):
        return False
    text = tokens.text[k]
    if tokens.kind[k] == "code":
        return len(text) <= _SHORT
    return (len(text) <= 2 and text.isupper()) or text in _SMALL or (text[0].isupper() and text.lower() in _SUFFIXES)


def _part(tokens: Tokens, k: int) -> bool:
    text = tokens.text[k]
    if tokens.kind[k] == "number":
        return "," not in text
    return tokens.kind[k] == "code" or (tokens.kind[k] == "word" and text.isupper() and len(text) <= 2)


def _designator(tokens: Tokens, i: int, last: int, name: str, code: str, rest: int | None = None) -> Mention:
    rest = i + 1 if rest is None else rest
    return Mention(i, last, "designator", name=name, code=joined(tokens, code, rest, last))


def joined(tokens: Tokens, code: str, rest: int, last: int) -> str:
    """The code with the tokens [rest, last) behind it, with spaces where they stand, without the s of a plural and the x of a series."""
    for k in range(rest, last):
        code += ("" if tokens.glued(k) else " ") + tokens.text[k]
    return _TAIL.sub("", code)
