"""Takes a place in a sentence, gives the longest single date phrase there, before bounds, ranges and times of day are looked at."""

from __future__ import annotations

from checker.normalizer.dates.openers import followed
from checker.normalizer.dates.part import Part, Scene
from checker.normalizer.dates.readers import CODE, FIRST, Reader, of_digits


def atom(scene: Scene, i: int) -> Part | None:
    """The longest single phrase that begins at token i; the earlier reader where two end together."""
    best: Part | None = None
    for reader in _readers(scene, i):
        found = reader(scene, i)
        if found and (best is None or found.last > best.last):
            best = found
    return best


def _readers(scene: Scene, i: int) -> list[Reader]:
    """Those whose phrases may begin at token i, as it and the one behind it tell."""
    kind = scene.kinds[i]
    if kind == "code":
        return CODE
    if kind == "number":
        return of_digits(scene.low[i], scene.low[i + 1])
    found = FIRST.get(scene.low[i], [])
    return found if found and followed(scene.tokens, i) else []
