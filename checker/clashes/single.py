"""Takes a part of a list that holds no figure, says whether it tells of a single thing: "the tug", "a press", "and its flagship"."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.lexicon import load

_DATA = load("sums")["single"]
_JOINTS = frozenset(("and", "plus"))
_INDEFINITE = frozenset(("a", "an"))
_DETERMINERS = frozenset(_DATA["determiners"])
_MANY = frozenset(_DATA["many"]) | frozenset(load("designators")["counts"]["plurals"].split())
_ENDS = frozenset(_DATA["ends"])
_VERBS = frozenset(form for forms in load("verbs")["irregular"].values() for form in forms.split()) | frozenset(_DATA["verbs"])
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOUN = 4
"""Words of a noun with what qualifies it, at most."""


class Single(NamedTuple):
    """What a part of a list tells that holds no figure."""

    one: bool
    """Whether it is a single thing of the list; else more, or something else."""
    joined: bool
    """Whether an "and" joins it to the list; else it may only say what the part before it is: "its flagship, the Orsa"."""
    words: str = ""
    """The thing as the text names it."""


def single(text: str) -> Single:
    """`text` from the comma or the conjunction in front of the part to the next one."""
    found = list(_WORD.finditer(text))
    joined = text.lstrip()[:1] == "&" or bool(found and found[0][0].lower() in _JOINTS)
    if found and found[0][0].lower() in _JOINTS:
        del found[0]
    low = [m[0].lower() for m in found]
    end = next((k for k, word in enumerate(low) if word in _ENDS), len(low))
    noun = low[1:end]
    if low[:1] and low[0] in _DETERMINERS and 0 < len(noun) <= _NOUN and _is_one(low[0], noun) and not re.search(r"\d", text):
        return Single(True, joined, text[found[0].start() : found[end - 1].end()])
    return Single(False, joined)


def _is_one(determiner: str, noun: list[str]) -> bool:
    head = noun[-1]
    if any(w in _MANY or w in _VERBS or (len(w) > 3 and w.endswith("ed") and k == len(noun) - 1) for k, w in enumerate(noun)):
        return False
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s"))
    return determiner in _INDEFINITE or not plural
