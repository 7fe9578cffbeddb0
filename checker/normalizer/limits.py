"""Takes a numbered name, says whether its number is the least or the most that will do: "Kestra 3.9+", "needs Kestra 3.9"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.model import Mention, Tokens

_DATA = load("designators")["limits"]
_LINKS = frozenset(_DATA["links"].split())
_BEHIND = {word: hedge for key, hedge in (("up", "at least"), ("down", "at most")) for word in _DATA[key].split()}
_BEFORE = {words: hedge for key, hedge in (("least", "at least"), ("most", "at most")) for words in _DATA[key]}
_NEEDS = frozenset(_DATA["needs"].split())
"""Who needs a version needs that or a newer one."""
_LONGEST = max(len(words.split()) for words in _BEFORE)


def limited(tokens: Tokens, m: Mention) -> Mention:
    """The designator with its hedge and role. Its place stays: "or newer" is no part of the name."""
    if m.kind == "designator" and m.code:
        m.hedge = _behind(tokens, m.last) or _before(tokens, m.first)
        if m.hedge or ("." in m.code and tokens.lower(m.first - 1) in _NEEDS):
            m.role = "limit"
    return m


def _behind(tokens: Tokens, k: int) -> str | None:
    low = tokens.lower(k)
    if low == "+":
        return "at least"
    if low in _LINKS:
        return _BEHIND.get(tokens.lower(k + 1))
    return _BEHIND["onwards"] if low in ("onwards", "onward") else None


def _before(tokens: Tokens, i: int) -> str | None:
    said = (" ".join(tokens.low[i - n : i]) for n in range(1, min(i, _LONGEST) + 1))
    return next((_BEFORE[words] for words in said if words in _BEFORE), None)
