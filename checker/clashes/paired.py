"""Takes a figure that relates two amounts, says whether its words name another base, and gives the two of a list or a table before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.clashes.scene import Scene, tokens
from checker.lexicon import load
from checker.tables import Assertion

_DATA = load("relations")
_SAME = (
    frozenset(_DATA["retold"]["before"].split()) | frozenset(_DATA["retold"]["idle"].split()) | frozenset(_DATA["retold"]["pro"].split())
)
_ENDS = frozenset(".,;:!?()–—")
_NAMES = frozenset(("as", "than", "of", "off", "from", "on", "over", "above", "below", "against"))
_MANY = frozenset(_DATA["measured"]["any"].split())
_MORE = frozenset(("more", "less", "fewer"))
_GOES_ON = frozenset(("again", "as", "than", "of", "now", "today", "and", "or", "in", "for"))
_STEM = 4
"""Letters by which two forms of a noun are one."""
_BEHIND = 12
_TWO = 2
_BULLET = re.compile(r"[ \t]*(?:[-*+•·▪◦‣–—]|\d{1,2}[.)])[ \t]+\S")
_AMOUNTS = ("number", "quantity", "money", "duration")


def is_elsewhere(scene: Scene) -> bool:
    """ "three times as many as in Teln", "half of what a clerk earns": whether it is measured by another thing than what was told."""
    behind = scene.behind(scene.row, _BEHIND)
    end = next((k for k, word in enumerate(behind) if word in _ENDS), len(behind))
    at = [k for k, word in enumerate(behind[:end]) if word in _NAMES]
    if behind[:1] == ["as"]:
        at = at[1:]
    told = {word for sentence in scene.paragraph for r in sentence for word in tokens(r.sentence.lower())}
    return bool(at) and any(word not in _SAME and word not in told for word in behind[at[0] + 1 : end])


def is_of(scene: Scene, amount: Assertion) -> bool:
    """Whether "as many", "as long" or "more" behind the figure can be said of the amount: not "as dangerous", "more work"."""
    behind = scene.behind(scene.row, 4)
    if behind[:1] == ["as"] and behind[1:2]:
        if behind[1] not in _MANY and behind[1] not in _DATA["measured"].get(amount.kind, "").split():
            return False
        behind = behind[2:]
    elif not _MORE.isdisjoint(behind[:1]):
        behind = behind[1:]
    else:
        return True
    noun = behind[0] if behind else "."
    return not noun[0].isalpha() or noun in _GOES_ON or noun[:_STEM] in {w[:_STEM] for w in (amount.attribute_key, *amount.modifiers)}


def paired(scene: Scene) -> Sequence[Assertion]:
    """The two amounts of two bullets, or of a table of two figures, right above the paragraph that the figure opens; else none."""
    rows, row, text = scene.article.rows, scene.row, scene.article.text
    before = [r for r in rows[: scene.n] if r.kind in _AMOUNTS and r.low is not None and r.low == r.high]
    found = [r for r in before if r.block != row.block][-_TWO - 1 :]
    last = found[-_TWO:]
    if len(last) < _TWO or len(text[last[1].end : row.start].split("\n\n")) > _TWO or not _is_list(scene, last):
        return ()
    third = found[0] if len(found) > _TWO else None
    if third is not None and _is_list(scene, [third, last[0]]):
        return ()
    one_row = last[0].cell and last[1].cell and last[0].line == last[1].line
    return [replace(r, attribute_key="") for r in last] if one_row else last  # its columns name two cases of one thing


def _is_list(scene: Scene, rows: Sequence[Assertion]) -> bool:
    """Whether figures stand in one table, or in bullets one below the other."""
    tables = {r.cell[0] if r.cell else None for r in rows}
    if tables != {None}:
        return len(tables) == 1
    text = scene.article.text
    between = text[rows[0].end : rows[1].start]
    return "\n" in between and "\n\n" not in between and all(_BULLET.match(text[text.rfind("\n", 0, r.start) + 1 :][:80]) for r in rows)
