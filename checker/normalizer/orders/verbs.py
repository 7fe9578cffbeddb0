"""Takes a verb with the nouns that stand with it, gives the keys of the event that they tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.normalizer.frames.told import TELLS, phrase
from checker.normalizer.frames.words import CLASS, FORMS, LEMMA, LIGHT
from checker.normalizer.orders.words import BIDS, FAINT, HAPPENS, MARKS, NOUNS, PASSING, REPORTS, WEAK

_AGAIN = "again"
_LEAVES = frozenset(("leave", "evacuate", "go", "out", "flee"))
"""What people are told to do who are evacuated."""


def keys(lemma: str, klass: str, objects: Sequence[str], subjects: Sequence[str], behind: Sequence[str], *, bids: bool) -> frozenset[str]:
    """Classes and events that the verb tells, and the event noun that a weak verb stands with; empty where they tell none.

    A verb that tells little by itself tells it with its object: "take lead". `behind`: the words that follow the verb, in lower case;
    `bids`: an infinitive stands behind it.
    """
    if bids and lemma in BIDS:
        return frozenset(("order", "evacuate") if _LEAVES.intersection(behind) else ("order",))
    nouns = _of_nouns(lemma, klass, objects, subjects)
    together = phrase(lemma, behind)
    if together:
        return together | nouns | (frozenset() if lemma in LIGHT else frozenset((klass,)) - FAINT)
    found = ({klass if klass in CLASS or lemma in FORMS else klass.removesuffix("e")} | nouns) - FAINT
    if lemma in PASSING or (nouns and lemma in LIGHT):
        found -= {klass}
    else:
        found |= TELLS.get(lemma) or TELLS.get(f"{lemma}e", frozenset())
    if not found and lemma in REPORTS:
        found = {lemma}
    elif not found and objects and (klass not in ("be", "say") or lemma == "tell"):
        found = {f"{lemma} {objects[0]}"}
    if lemma in HAPPENS and not nouns and subjects:
        found |= {f"the {subjects[0]}"}
    return frozenset(found - {""})


def _of_nouns(lemma: str, klass: str, objects: Sequence[str], subjects: Sequence[str]) -> frozenset[str]:
    """What the nouns tell that a weak verb stands with: "took the decision", "the explosion came"."""
    if lemma not in WEAK and lemma not in LIGHT and klass not in WEAK:
        return frozenset()
    told = [{event for noun in nouns for event in NOUNS.get(noun, ())} for nouns in (objects, subjects)]
    return frozenset(told[0] or told[1])


def marks(low: Sequence[str]) -> frozenset[str]:
    """Ordinals and the like in front of a word that says something ("the first offer", not "the first day"), and "again"."""
    found = {MARKS[word] for word, behind in pairwise((*low, "")) if word in MARKS and (word == _AGAIN or LEMMA[behind])}
    return frozenset(found)
