"""Takes a verb with the nouns that stand with it, gives the keys of the event that they tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.normalizer.frames.words import CLASS, FORMS, LEMMA, LIGHT
from checker.normalizer.orders.words import BIDS, FAINT, MARKS, NOUNS, PASSING, REPORTS, WEAK

_AGAIN = "again"


def keys(lemma: str, klass: str, objects: Sequence[str], subjects: Sequence[str], *, bids: bool) -> frozenset[str]:
    """Classes of the verb, and of an event noun that a weak verb stands with; empty where verb and nouns tell no event.

    A verb that tells little by itself tells it with its object: "take lead". `bids`: an infinitive stands behind it.
    """
    if bids and lemma in BIDS:
        return frozenset(("order",))
    found = {klass if klass in CLASS or lemma in FORMS else klass.removesuffix("e")}
    if lemma in WEAK or lemma in LIGHT or klass in WEAK:
        found |= {NOUNS[noun] for noun in (*objects, *subjects) if noun in NOUNS}
    found -= FAINT
    if lemma in PASSING:
        found.discard(klass)
    if not found and lemma in REPORTS:
        found = {lemma}
    elif not found and objects and (klass not in ("be", "say") or lemma == "tell"):
        found = {f"{lemma} {objects[0]}"}
    return frozenset(found - {""})


def marks(low: Sequence[str]) -> frozenset[str]:
    """Ordinals and the like in front of a word that says something ("the first offer", not "the first day"), and "again"."""
    found = {word for word, behind in pairwise((*low, "")) if word in MARKS and (word == _AGAIN or LEMMA[behind])}
    return frozenset(found)
