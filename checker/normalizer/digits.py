"""Takes a place in a sentence, gives the value of the digits there: grouped as any country groups them, decimal, with a power of ten."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.model import Tokens

_SCALES = frozenset(load("numbers")["scales"])
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_SEPARATORS = re.compile("[,'’\u00a0\u2009\u202f]")
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_SUPERSCRIPT = re.compile("[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_MOST = 30
"""Digits beyond which nobody writes a number; a longer run is an identifier."""
MINUS = frozenset("-−‐‑–")
_TIMES = frozenset("x×·*⋅∙")
_LISTS = frozenset(",/-")
_HIGHEST_POWER = 100
_HIGHEST_BASE = 1000
_MOST_GROUPS = 6


def digits(tokens: Tokens, i: int) -> tuple[int, float, float] | None:
    """(last, value, step) of the digits at token i: grouped, decimal, with an exponent. None where they are no number (a version)."""
    text = tokens.text[i]
    if tokens.kind[i] == "punct":
        return _point(tokens, i)
    if len(text) > _MOST:
        return None
    plain = text if text.isdecimal() else _SEPARATORS.sub("", text)
    if not plain.isdecimal() and not _DECIMAL.fullmatch(plain):
        if not _DOTTED.fullmatch(plain):
            return None  # a version
        plain = plain.replace(".", "")
    last, low = i + 1, tokens.padded
    if low[last]:
        last, plain = _grouped(tokens, last, plain)
        if low[last] == "(" and "." in plain and tokens.glued(last):
            last = _uncertain(tokens, last)
        if low[last] in _TIMES or tokens.glued(last):
            return _exponent(tokens, last, float(plain), _place(plain))
    return last, float(plain), _place(plain)


def _point(tokens: Tokens, i: int) -> tuple[int, float, float] | None:
    """ ".25" """
    if tokens.low[i] != "." or not tokens.glued(i + 1) or not tokens.text[i + 1].isdecimal() or len(tokens.text[i + 1]) > _MOST:
        return None
    if tokens.glued(i) and tokens.kind[i - 1] in ("number", "word", "code"):
        return None
    plain = "0." + tokens.text[i + 1]
    return i + 2, float(plain), _place(plain)


def _grouped(tokens: Tokens, last: int, plain: str) -> tuple[int, str]:
    """Joins what other customs part: "10 000 000" with spaces, "1.234.567,89" and "2,5" with a decimal comma."""
    if tokens.kind[last] == "number":
        return _spaced(tokens, last, plain) if len(plain) <= 3 and plain.isdecimal() and plain[0] != "0" else (last, plain)
    if tokens.low[last] == "," and tokens.glued(last) and tokens.glued(last + 1) and tokens.kind[last + 1] == "number":
        return _comma(tokens, last, plain)
    return last, plain


def _spaced(tokens: Tokens, last: int, plain: str) -> tuple[int, str]:
    """Groups of three digits, each behind a single space, no further number behind them."""
    k = last
    while k < len(tokens) and k < last + _MOST_GROUPS and _is_group(tokens, k):
        k += 1
    lone = k < len(tokens) and tokens.kind[k] == "number"
    return (k, plain + "".join(tokens.text[last:k])) if k > last and not lone else (last, plain)


def _is_group(tokens: Tokens, k: int) -> bool:
    return len(tokens.text[k]) == 3 and tokens.text[k].isdecimal() and tokens.start[k] - tokens.end[k - 1] == 1


def _comma(tokens: Tokens, last: int, plain: str) -> tuple[int, str]:
    """A decimal comma, where points part the thousands before it or a sign or scale stands behind it: elsewhere it parts a list."""
    cents, behind = tokens.text[last + 1], last + 2
    if not cents.isdecimal() or len(cents) > 2 or (tokens.glued(behind) and tokens.low[behind] in _LISTS):
        return last, plain
    dotted = _DOTTED.fullmatch(tokens.text[last - 1])
    measured = behind < len(tokens) and (tokens.kind[behind] == "symbol" or tokens.low[behind] in _SCALES)
    return (behind, plain.replace(".", "") + "." + cents) if dotted or measured else (last, plain)


def _uncertain(tokens: Tokens, k: int) -> int:
    """Where "0.4953(12)" ends: the digits in parentheses are the uncertainty of the last ones."""
    inner = tokens.text[k + 1] if k + 2 < len(tokens) and tokens.glued(k + 1) else ""
    return k + 3 if inner.isdecimal() and len(inner) <= 2 and tokens.low[k + 2] == ")" else k


def _place(plain: str) -> float:
    """Size of the last digit said: 0.01 of "2.30", 10,000 of "220,000"; 1 for whole numbers below 100, which are seldom rounded."""
    whole, point, fraction = plain.partition(".")
    if point:
        return 10.0 ** -len(fraction)
    zeros = len(whole) - len(whole.rstrip("0"))
    return 10.0**zeros if len(whole) > 2 and zeros < len(whole) else 1.0


def _exponent(tokens: Tokens, k: int, value: float, step: float) -> tuple[int, float, float]:
    """ "1e-5", "8x10^10", "1.5 × 10−3", "10^6" behind a mantissa that ends before token k."""
    low = tokens.lower(k)
    if low == "e" and tokens.glued(k) and tokens.glued(k + 1):
        found = _signed(tokens, k + 1)
        if found and not tokens.glued(found[0]):
            return _raised(found, value, step, 10.0)
    if low in _TIMES and tokens.lower(k + 1) == "10":
        found = _power(tokens, k + 2)
        if found:
            return _raised(found, value, step, 10.0)
    if (tokens.glued(k) and low == "^") or (value == 10 and _SUPERSCRIPT.fullmatch(tokens.text[k] if k < len(tokens) else "")):
        found = _power(tokens, k)
        if found and 0 < value <= _HIGHEST_BASE:
            return found[0], value ** found[1], step if value != 10 else 10.0 ** found[1]
    return k, value, step


def _raised(found: tuple[int, int], value: float, step: float, base: float) -> tuple[int, float, float]:
    return found[0], value * base ** found[1], step * base ** found[1]


def _power(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """The power behind a ten: "^10", "⁶", "−3"; a minus may stand apart ("10 −4", out of a PDF)."""
    if k >= len(tokens):
        return None
    if tokens.low[k] == "^":
        return _signed(tokens, k + 1)
    if _SUPERSCRIPT.fullmatch(tokens.text[k]):
        return k + 1, int(tokens.text[k].translate(_RAISED))
    if tokens.text[k] in MINUS and tokens.glued(k + 1):
        return _signed(tokens, k)
    return _signed(tokens, k) if tokens.kind[k] == "number" and len(tokens.text[k]) <= 2 and not tokens.glued(k) else None


def _signed(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """A whole number with an optional sign, glued together, small enough for a float."""
    sign = 1
    if tokens.lower(k) in ("-", "+") and tokens.glued(k + 1):
        sign, k = (-1 if tokens.lower(k) == "-" else 1), k + 1
    if k >= len(tokens) or not tokens.text[k].isdecimal() or len(tokens.text[k]) > 3 or int(tokens.text[k]) > _HIGHEST_POWER:
        return None
    return k + 1, sign * int(tokens.text[k])
