"""Takes the place of a word that may say that a count is nought, gives the count: "nobody was hurt", "there were no deaths"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.model import Mention, Tokens

_DATA = load("numbers")["nobody"]
_NOUNS, _WAS, _BEFALLEN, _DID = (frozenset(_DATA[key].split()) for key in ("nouns", "was", "befallen", "did"))
_BEFORE = frozenset(_DATA["before"].split())
STARTS = _NOUNS | {"nobody"}
"""Words that may say it; "one" may, too, behind "no"."""


def read(tokens: Tokens, i: int, floor: int) -> Mention | None:
    """The count of token i, None where less is said: "no further deaths", "nobody else was hurt", "nobody was seriously hurt"."""
    low = tokens.low[i]
    if low in _NOUNS:
        said = tokens.lower(i - 1) == "no" and i > floor and (i == 1 or tokens.lower(i - 2) in _BEFORE)
        return _nought(i - 1, i) if said else None
    if low == "nobody":
        return _nought(i, i + 1) if _befell(tokens, i + 1) else None
    return _nought(i - 1, i + 1) if i > floor and tokens.lower(i - 1) == "no" and _befell(tokens, i + 1) else None


def _nought(first: int, last: int) -> Mention:
    return Mention(first, last, "number", 0.0, 0.0, 1.0, unit="dimensionless")


def _befell(tokens: Tokens, k: int) -> bool:
    """Whether what befell nobody follows at once: "was hurt", "had been killed", "died"."""
    if tokens.lower(k) in _DID:
        return True
    begins = k
    while tokens.lower(k) in _WAS:
        k += 1
    return k > begins and tokens.lower(k) in _BEFALLEN
