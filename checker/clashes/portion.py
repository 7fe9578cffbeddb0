"""Takes a share beside a part of what was told before, gives the part and its whole: "60 wells ... Nine are dry, or one in four".

The part is a bare count, so that it takes its noun from the whole: the only other amount of the sentence, or of the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.clashes.operands import MARKS, Operands, is_apposed
from checker.clashes.scene import Scene, alike
from checker.tables import Assertion

_SIGNS = (",", "–", "—", "-", "(")
_TAKES_UP = (["of", "them"], ["of", "these"], ["of", "those"], ["of", "the", "total"], ["of", "the", "whole"], ["of", "all"])
_ALONE = re.compile(r"\s*(?:[,–—(]|\b(?:of (?:them|these|those)|is|are|was|were|have|has|had)\b)")
_ENDS = frozenset(".,;)–—")


def portion(scene: Scene, part: Assertion) -> Iterator[Operands]:
    """The part in front of the share and its whole; none where another amount could be either, or the share be of the part."""
    row = scene.row
    words = scene.between(part, row)
    marked = not MARKS.isdisjoint(words[-2:]) or (bool(words) and words[-1] == "(")
    if row.role == "limit" or not words or not is_apposed(words) or not _is_closed(scene, marked=marked, beside=words[0] in _SIGNS):
        return
    before = [r for r in scene.figures if r.end <= part.start] or scene.earlier
    if len(before) != 1 or part.kind != "number" or not _ALONE.match(scene.article.behind(part, 20)):
        return
    whole = before[0]
    reaches = alike(part, whole)
    one_thing = whole.attribute_key and part.attribute_key in ("", whole.attribute_key)
    if reaches and one_thing and reaches[0].stated.high < reaches[1].stated.low:
        yield Operands("share", part, whole, reaches, firm=True)


def _is_closed(scene: Scene, *, marked: bool, beside: bool) -> bool:
    """Whether nothing follows that the share could be of; "half of them" beside the part is of the whole only where "or" says so."""
    behind = scene.behind(scene.row, 4)
    taken = next((t for t in _TAKES_UP if behind[: len(t)] == t), [])
    rest = behind[len(taken) :]
    return (marked or (beside and not taken)) and (not rest or rest[0] in _ENDS)
