"""Takes the sentence of a share, says whether it restates the share in front of it and misses it: "nine in ten, or 80 percent"."""

from __future__ import annotations

from checker.clashes.apart import gap, touch
from checker.clashes.forms import STOPS
from checker.clashes.model import Finding, Verdict
from checker.clashes.reach import reach
from checker.clashes.scene import Scene
from checker.lexicon import load
from checker.tables import Assertion

_MARKS = frozenset(load("relations")["parts"]["marks"].split())
_LINKS = frozenset(load("relations")["links"]["words"].split())
_NOUN = 6
"""Words between a share and its restatement: "a quarter of the pupils (25 percent)"."""


def twice_told(scene: Scene) -> Finding | None:
    """The two shares, None where the second restates nothing or fits. Two percentages are two shares: only a fraction restates one."""
    row = scene.row
    front = next((r for r in reversed(scene.article.rows[: scene.n]) if _is_share(r)), None) if _is_share(row) else None
    if front is None or front.sentence != row.sentence or front.kind == row.kind or not _is_restated(scene, front):
        return None
    if any(front.end <= r.start < row.start for r in scene.figures):
        return None
    said, first = reach(row), reach(front)
    if said is None or first is None or said.key != first.key or touch(said.strict, first.strict):
        return None
    verdict = Verdict(gap(said.stated, first.stated), not touch(said.loose, first.loose), row.surface)
    return Finding(((front,), (row,)), verdict, values=(front.surface, row.surface))


def _is_share(row: Assertion) -> bool:
    told = row.kind == "percent" and row.unit == "percent" and row.role not in ("change", "difference")
    return (told or (row.kind == "ratio" and row.role == "share")) and row.mood != "denied"


def _is_restated(scene: Scene, front: Assertion) -> bool:
    """ ", or 80 percent", " of the pupils (25 percent)"."""
    words = scene.between(front, scene.row)
    at = next((k for k, w in enumerate(words) if not w[0].isalnum()), -1)
    if at < 0 or at > _NOUN or words[at] not in ",(–—" or not STOPS.isdisjoint(words):
        return False
    link, behind = words[at + 1 :], scene.behind(scene.row, 1)
    if words[at] == "(":
        return not link and behind == [")"]
    return bool(link) and link[0] in _MARKS and all(w in _LINKS for w in link) and behind != ["if"]
