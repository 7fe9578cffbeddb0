"""Takes a name and the number behind it, says whether the number counts what one before it counts: "Reform took 68, the Union 51 ..."

The verb and the noun are said once and left out then; a list of numbered things ("Lynx 4, Orvan 12 and Tessel 9") begins with a name.
"""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.codes import CLASSES
from checker.normalizer.model import Tokens

_JOINTS = frozenset((",", ";", "and", "while", "but", "with"))
_ENDS = frozenset((",", ";", ".", "and", ")", "while", "but"))
_PREPOSITIONS = frozenset(load("sums")["bare"]["words"]) | frozenset(("since", "until", "before", "after", "during", "around", "about"))
_LONGEST = 4
"""Words of who takes up the count: "the Union of Farmers"."""
_MOST = 12
"""Members of such a list, at most."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def gapped(tokens: Tokens, i: int, k: int) -> bool:
    """Whether number k, behind a name that ends with token i, takes its noun from a number before it."""
    if k + 1 < len(tokens) and tokens.low[k + 1] not in _ENDS:
        return False
    for _ in range(_MOST):
        number = _before(tokens, i)
        if number <= 0:
            return False
        verb = tokens.text[number - 1]
        if verb == tokens.low[number - 1]:
            plain = (
                verb.isalpha()
                and verb not in _PREPOSITIONS
                and not {verb, verb[:-1]} & CLASSES
                and not _YEAR.fullmatch(tokens.text[number])
            )
            return plain and verb not in _JOINTS
        i = number - 1
    return False


def _before(tokens: Tokens, i: int) -> int:
    """The bare number in front of the joint before the name that ends with token i; 0 where none stands there."""
    first = i
    while first > 0 and i - first < _LONGEST and tokens.kind[first] == "word" and tokens.low[first] not in _JOINTS:
        first -= 1
    if tokens.low[first] not in _JOINTS:
        return 0
    first -= tokens.low[first - 1] in _JOINTS
    return first - 1 if first > 1 and tokens.kind[first - 1] == "number" else 0
