"""Takes a verb with the nouns that stand with it, gives the keys of the event that they tell."""

from __future__ import annotations

from collections.abc import Sequence

from checker.normalizer.frames.words import LIGHT
from checker.normalizer.orders.words import BIDS, FAINT, NOUNS, REPORTS, WEAK


def keys(lemma: str, klass: str, objects: Sequence[str], subjects: Sequence[str], *, bids: bool) -> frozenset[str]:
    """Classes of the verb, and of an event noun that a weak verb stands with; empty where verb and nouns tell no event.

    A verb that tells little by itself tells it with its object: "take lead". `bids`: an infinitive stands behind it.
    """
    if bids and lemma in BIDS:
        return frozenset(("order",))
    found = {klass}
    if lemma in WEAK or lemma in LIGHT or klass in WEAK:
        found |= {NOUNS[noun] for noun in (*objects, *subjects) if noun in NOUNS}
    found -= FAINT
    if lemma in FAINT:
        found.discard(klass)
    if not found and objects:
        if lemma in REPORTS:
            found = {lemma}
        elif FAINT & {lemma, klass} and klass not in ("be", "say"):
            found = {f"{lemma} {objects[0]}"}
    return frozenset(found - {""})
