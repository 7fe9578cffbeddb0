"""Takes the sentences of an article, gives wholes that stand behind their parts: "... and five lorries, 57 in all", "The other 135 ..."

The rest of a whole takes up the part that was told first; a sum in a sentence of its own is found by `steps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.clashes.model import Article
from checker.clashes.passages import REST, Passage, items, passages, phrases
from checker.clashes.sums import Sum, alike, plain
from checker.lexicon import load
from checker.tables import Assertion

_DATA = load("sums")["summed"]
_BEHIND = phrases(_DATA["behind"], before=r"^[^.;:,!?()]{0,40}\b")
_BEFORE = phrases(_DATA["before"], behind=r"(?: (?:of|to|at|about|some|almost|nearly|it|that|them|the|for))*[ ,:]*\W?$")
_RUNNING = phrases(load("sums")["running"]["words"])
_APART = re.compile(r"[,;–—(]|\bfor\b|\bto\b|\bwhich\b| - ")
_OF = re.compile(r"\b(?:of|among|out of)(?: (?:the|its|all|these|those|their|our|his|her))*\W?\s*$")
_NEAR, _REST_NEAR = 0.12, 0.2
"""How far from a whole, as a share of it, what is said to make it may be."""


def summed(article: Article) -> Iterator[Sum]:
    """Every figure that may be the sum of those in front of it."""
    told = passages(article)
    for passage in told:
        yield from _behind(passage)
    for before, passage in pairwise(told):
        if before.rows[0].block == passage.rows[0].block:
            yield from _rest(before, passage)


def _behind(passage: Passage) -> Iterator[Sum]:
    """ "41 cars, nine vans and five lorries, 57 in all", "... for a total of 57"."""
    for n, whole in enumerate(passage.rows):
        parts = [r for r in passage.rows[:n] if alike(r, whole)]
        if len(parts) < 2 or not plain(whole) or not _is_sum(passage, whole) or _more(passage, whole):
            continue
        between = passage.text(parts[-1].end, whole.start)
        found = items(passage, whole, parts[0].start, whole.start)
        if found and len(found) > 1 and (_APART.search(between) or _one_thing([*parts, whole])):
            rows = [i.row for i in found]
            yield Sum((whole,), tuple(tuple(rows[k:]) for k in range(len(rows) - 1)), _NEAR)


def _is_sum(passage: Passage, whole: Assertion) -> bool:
    return bool(_BEHIND.search(passage.text(whole.end, whole.end + 60)) or _BEFORE.search(passage.text(whole.start - 40, whole.start)))


def _more(passage: Passage, whole: Assertion) -> bool:
    """Whether more may have gone into the sum: "so far", "bringing", "another"."""
    return _RUNNING.search(passage.text(passage.start, passage.end)) is not None


def _one_thing(rows: Sequence[Assertion]) -> bool:
    """Whether all that count something count the same."""
    return len({r.attribute_key for r in rows if r.attribute_key}) <= 1


def _rest(before: Passage, passage: Passage) -> Iterator[Sum]:
    """ "Of the 312 delegates, 187 were for it. The other 125 were against it."."""
    left = next((r for r in passage.rows if plain(r)), None)
    if left is None or not REST.search(passage.text(left.start - 16, left.start)):
        return
    like = [r for r in before.rows if alike(r, left)]
    wholes = [r for r in like if _OF.search(before.text(before.start, r.start)[-24:])]
    if len(wholes) == 1 and len(like) > 1 and all(map(plain, like)):
        parts = [r for r in like if r is not wholes[0]]
        yield Sum((wholes[0],), ((*parts, left), *((p, left) for p in parts)), _REST_NEAR)
