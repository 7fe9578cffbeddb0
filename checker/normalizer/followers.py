"""Takes the place behind a number, tells whether something there is counted by it: what designators and scores ask."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.model import Tokens

_DATA = load("designators")
COUNTS = frozenset(_DATA["counts"]["words"].split())
UNNAMED = frozenset(_DATA["unnamed"]["words"].split())
_PLURALS = frozenset(_DATA["counts"]["plurals"].split())
_GOES_ON = frozenset(_DATA["goes_on"]["words"].split())
_VERBS = frozenset(lemma for words in load("verbs")["classes"].values() for lemma in words.split())
_SUFFIXED = frozenset(("based", "powered", "class", "type", "style", "era", "like", "equipped", "compatible", "related", "only"))
"""What a hyphen ties to the name of a thing and not to a count: "Windows 11-based"."""
_PAST = frozenset(form for forms in load("verbs")["irregular"].values() for form in forms.split())
_MONEY = frozenset("$€£¥₹")
_ENDS = frozenset(".,;:)!?\"'”’]}-—–/(•*_|`[")
_NO_PLURAL = ("ss", "us", "is", "'s")


def free(tokens: Tokens, j: int) -> bool:
    """Whether the sentence plainly goes on at token j without anything counted: "Borealis 3 is", "Borealis 3, which"."""
    if j >= len(tokens):
        return True
    kind, low = tokens.kind[j], tokens.low[j]
    if kind == "punct":
        return low in _ENDS
    if kind != "word" or (tokens.glued(j) and not low.startswith("'")):
        return kind == "code" or (kind == "number" and not counted(tokens, j))
    return low in _GOES_ON or verb(low)


def counted(tokens: Tokens, j: int) -> bool:
    """Whether token j is a unit, a scale, a sign or another number, to which the number before it belongs. A sum or a code is none."""
    if j >= len(tokens):
        return False
    kind = tokens.kind[j]
    if kind == "symbol":
        return tokens.low[j] not in _MONEY
    if kind == "number":
        return not tokens.glued(j + 1) or tokens.kind[j + 1] not in ("word", "code")
    return kind == "word" and (tokens.low[j] in COUNTS or tokens.low[j] in _PLURALS)


def plural(tokens: Tokens, j: int) -> bool:
    """Whether token j, or the one behind it, is a plural in small letters: "gunmen", "random ruminations"."""
    for k in (j, j + 1):
        if k >= len(tokens) or tokens.kind[k] != "word" or not tokens.text[k][0].islower() or tokens.low[k] in _GOES_ON:
            return False
        low = tokens.low[k]
        if low in _PLURALS or (low.endswith("s") and len(low) > 3 and not low.endswith(_NO_PLURAL) and not verb(low)):
            return True
    return False


def verb(low: str, *, base: bool = False) -> bool:
    """A form of a known verb in the third person or the past ("draws", "opened"); with `base` also "draw" and "drawing"."""
    if base and (low in _VERBS or low.endswith("ing")):
        return True
    if low.endswith("ed") or low in _PAST:
        return len(low) > 4 or low in _PAST
    if not low.endswith("s"):
        return False
    return low[:-1] in _VERBS or low[:-2] in _VERBS or (low.endswith("ies") and low[:-3] + "y" in _VERBS)


def glued_word(tokens: Tokens, j: int) -> bool:
    """Whether token j carries on the number before it: "40th", "50-meter", "5%"."""
    if not tokens.glued(j):
        return False
    if tokens.low[j] == "-" and tokens.glued(j + 1):
        return tokens.kind[j + 1] == "word" and tokens.text[j + 1].lower() not in _SUFFIXED
    return tokens.kind[j] in ("word", "number", "symbol") and not tokens.low[j].startswith("'")


def name_like(tokens: Tokens, i: int) -> bool:
    """Whether token i is a capitalised word that can be a name: no month, no word of grammar, no possessive."""
    if not 0 <= i < len(tokens) or tokens.kind[i] != "word":
        return False
    low = tokens.low[i]
    return tokens.text[i][0].isupper() and low not in UNNAMED and not low.endswith("'s") and len(low) > 1
