"""Takes an amount in its sentence, gives the share that it opens with its noun inside: "two trees in five", "one acre in ten"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer import numbers
from checker.normalizer.amount import Amount
from checker.normalizer.model import Mention, Tokens
from checker.normalizer.ratios import is_round

_DATA = load("numbers")["portions"]
_NO_NOUN = frozenset(_DATA["no noun"].split())
_SCORED = frozenset(_DATA["scored"].split())
_GOES_ON = frozenset(_DATA["behind"].split()) | {form for forms in load("verbs")["irregular"].values() for form in forms.split()}
_MOST_WORDS = 3
"""Words of the noun, at most: "one new car in ten"."""
_FEW = 20
"""The part that people cut out of a whole is small."""
_YEARS = range(1800, 2200)


def read(tokens: Tokens, part: Amount) -> Mention | None:
    """The share, None where the second number counts something of its own: "two ships in three ports", "three wins in ten"."""
    if part.form not in ("digits", "words") or part.scale > 1 or not 0 < part.low == part.high <= _FEW or part.prefixed:
        return None
    noun = part.end, _end_of_noun(tokens, part.end)
    at = _whole_at(tokens, noun[1]) if noun[0] < noun[1] else 0
    whole = numbers.read(tokens, at) if 0 < at < len(tokens) else None
    if whole is None or whole.form not in ("digits", "words") or whole.scale > 1 or not part.low < whole.low or not is_round(whole.low):
        return None
    if (whole.low in _YEARS and "," not in tokens.text[at]) or not _alone(tokens, whole.last):
        return None
    share, step = part.low / whole.low, 1 / whole.low
    return Mention(part.first, whole.last, "ratio", share, share, step, unit="dimensionless", role="share", counted=noun)


def _end_of_noun(tokens: Tokens, i: int) -> int:
    """The token behind a noun of a few plain words; `i` where none stands there."""
    for k in range(i, min(i + _MOST_WORDS + 1, len(tokens))):
        if tokens.low[k] in ("in", "out"):
            return i if tokens.low[k - 1] in _SCORED else k
        if tokens.kind[k] != "word" or tokens.text[k] != tokens.low[k] or tokens.low[k] in _NO_NOUN:
            break
    return i


def _whole_at(tokens: Tokens, i: int) -> int:
    """Where the whole begins behind "in", "in every" and "out of"; 0 where neither stands."""
    if tokens.lower(i) == "out":
        i += 1
        if tokens.lower(i) != "of":
            return 0
    i += 1
    return i + (tokens.lower(i) in ("every", "each"))


def _alone(tokens: Tokens, i: int) -> bool:
    """Whether the sentence goes on behind the whole as it does behind a number that counts nothing."""
    low = tokens.lower(i)
    if not low[:1].isalpha():
        return low in ("", ".", ",", ";", ":", "!", "?", ")", '"') or (low == "-" and not tokens.glued(i))
    return low in _GOES_ON or low.endswith("ed")
