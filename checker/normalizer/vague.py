"""Takes a place in a sentence, gives the vague number that begins there, as a band: "dozens", "tens of thousands", "a few hundred"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.model import Tokens
from checker.normalizer.numbers import Number
from checker.normalizer.spelled import SCALES

_VAGUE: dict[str, dict[str, object]] = load("hedges")["vague"]
_BANDS = {tuple(words.split()): (float(str(v["low"])), float(str(v["high"])), str(v["hedge"])) for words, v in _VAGUE.items()}
SECONDS = frozenset(words[1] for words in _BANDS if words[0] == "a")
"""Words that can, behind "a"."""
_MULTI = {f"multi{word}": n for word, n in SCALES.items()}
STARTS = (frozenset(words[0] for words in _BANDS) | frozenset((*_MULTI, "multi"))) - {"a"}
"""Words that can begin one, but for the article."""
_LEAST_MULTI = 2.0


def read(tokens: Tokens, i: int) -> Number | None:
    """The vague number whose first token is i, or None. "of" behind it is not part of it; a scale is ("several hundred")."""
    band = _BANDS.get((tokens.low[i],)) or _BANDS.get((tokens.low[i], tokens.lower(i + 1)))
    if band is None:
        return multi(tokens, i)
    low, high, hedge = band
    k = i + 1 + (tokens.low[i] == "a")
    plural = tokens.low[k - 1].endswith("s") and hedge != "several"
    step, scale = 1.0, 1.0
    while times := _scale(tokens, k, plural=plural):
        k, scale = times[0], scale * times[1]
    if scale == 1 and (hedge == "tens" or (hedge == "scores" and tokens.lower(k) != "of")):
        return None
    if scale > 1:
        step, low, high = scale, low * scale, ((high + 1) * scale - 1 if high != low else high * scale)
    return Number(k, low, high, step, "vague", scale, hedge)


def _scale(tokens: Tokens, k: int, *, plural: bool) -> tuple[int, float] | None:
    """A scale behind the band: "of thousands" behind a plural, "hundred" or "of hundred" behind "several" and "a couple"."""
    j = k + (tokens.lower(k) == "of")
    low = tokens.lower(j)
    if low.endswith("s") and (plural or j == k) and j > k:
        low = low[:-1]
    elif plural and j > k:
        return None
    times = SCALES.get(low)
    return (j + 1, times) if times else None


def multi(tokens: Tokens, i: int) -> Number | None:
    """ "multi-billion", "multimillion": more than one of what follows; "multi-" before a unit is left to the caller."""
    low = tokens.low[i]
    times = _MULTI.get(low)
    k = i + 1
    if low == "multi":
        k += tokens.lower(k) == "-"
        times = SCALES.get(tokens.lower(k), 1.0)
        k += times > 1
    if times is None:
        return None
    return Number(k, _LEAST_MULTI * times, _LEAST_MULTI * times, times, "vague", times, "multi")
