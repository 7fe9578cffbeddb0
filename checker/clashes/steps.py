"""Takes the sentences of an article, gives wholes that are told to be the sum of the steps before: "40 points, then 60. That makes 100"

The steps stand in the sentence of their sum or in the one before; where the sentence before that one tells of more of them, these may
belong to the sum as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.clashes.model import Article
from checker.clashes.passages import OPEN, Passage, passages, phrases
from checker.clashes.series import ADDED, measured, series, turns
from checker.clashes.sums import Sum, plain
from checker.lexicon import load
from checker.tables import Assertion

_DATA = load("sums")
_OPENS = phrases((*_DATA["summed"]["behind"], *_DATA["summed"]["opening"]), before=r"^\W*(?:and |so |all in all,? )?")
_SUM = phrases(_DATA["summed"]["opening"], before=r"^\W*(?:and |so |all in all,? )?")
_BEHIND = phrases(_DATA["summed"]["behind"], before=r"^[^.;:,!?()\d]{0,40}\b")
_FOR = phrases(_DATA["summed"]["making"], behind=r"(?: (?:of|to|about|some|almost|nearly|the|an?))*[ ,:]*\W?$")
_RUNNING = phrases(_DATA["running"]["words"])
_RUNNING_ON = phrases(w for w in _DATA["running"]["words"] if w not in _DATA["running"]["when"])
_RELATED = phrases(_DATA["summed"]["related"], before=r"^\W*(?:[\w-]+ ){0,2}")
_APART = re.compile(r"[,;–—(:]|\bfor\b|\bto\b|\bwhich\b| - ")
_IDLE = ("be", "have", "make", "total", "come", "number", "count", "reach", "amount")
"""Verbs of a sum that may be told of whatever was done to its parts."""
_LEAST = 2
_NEAR, _FAR = 0.12, 0.25
"""How far from a whole, as a share of it, steps may be that others may belong to, and steps that nothing stands beside."""


def steps(article: Article) -> Iterator[Sum]:
    """Every figure that is told to be the sum of steps."""
    told = passages(article)
    for n, passage in enumerate(told):
        yield from _inside(passage)
        if n and told[n - 1].rows[0].block == passage.rows[0].block:
            earlier = told[n - 2] if n > 1 and told[n - 2].rows[0].block == passage.rows[0].block else None
            yield from _behind(passage, told[n - 1], earlier)


def _inside(passage: Passage) -> Iterator[Sum]:
    """ "40 metres in May, then 60 and now 20, 120 in all"."""
    for n, told in enumerate(passage.rows):
        front = passage.rows[:n]
        whole = measured(passage, front, told)
        if (
            len(front) < _LEAST
            or not plain(whole, ADDED)
            or not _is_sum(passage, whole)
            or OPEN.search(passage.text(passage.start, whole.end))
        ):
            continue
        parts = series(passage, front, whole)
        if len(parts) < _LEAST or not _APART.search(passage.text(parts[-1].end, whole.start)):
            continue
        if not _RUNNING_ON.search(passage.text(passage.start, parts[-1].end)) and not _RUNNING.search(
            passage.text(parts[-1].end, passage.end)
        ):
            yield _sum(whole, [parts], _FAR if len(parts) > _LEAST else _NEAR)


def _is_sum(passage: Passage, whole: Assertion) -> bool:
    behind, before = passage.text(whole.end, whole.end + 60), passage.text(whole.start - 40, whole.start)
    return bool(_BEHIND.search(behind) or _FOR.search(before)) and not _RELATED.search(behind)


def _behind(passage: Passage, before: Passage, earlier: Passage | None) -> Iterator[Sum]:
    """ "The one has 410, the other 230. Together they have 640."."""
    text, said = passage.text(passage.start, passage.end), before.text(before.start, before.end)
    first = next((r for r in passage.rows if r.kind in ADDED), None)
    opening = _SUM.search(text) or _OPENS.search(text)
    if first is None or opening is None or _RUNNING.search(text) or OPEN.search(text[opening.end() :]) or OPEN.search(said):
        return
    whole = measured(before, before.rows, first) if first.kind == "number" else first
    parts = series(before, before.rows, whole)
    if not parts or not plain(whole, ADDED) or _RELATED.search(passage.text(whole.end, whole.end + 60)) or turns(before):
        return
    if not _SUM.search(text) and not _one_thing(parts, whole):
        return
    more = series(earlier, earlier.rows, whole) if earlier else []
    lists = [parts, [*more, *parts], parts[-_LEAST:], *([*more[k:], *parts] for k in range(1, len(more)))]
    yield _sum(whole, [p for p in lists if len(p) >= _LEAST], _NEAR if more or (len(parts) == _LEAST and not _SUM.search(text)) else _FAR)


def _one_thing(parts: Sequence[Assertion], whole: Assertion) -> bool:
    """ "Together they sold 640 boats": whether a count is told to be of what its parts count, and of what is done to them."""
    named = {r.attribute_key for r in parts if r.attribute_key}
    done = {r.predicate_class for r in parts if r.predicate_class}
    one_noun = not whole.attribute_key or not named or whole.attribute_key in named
    return whole.kind != "number" or (one_noun and (whole.predicate_class in ("", *_IDLE) or not done or whole.predicate_class in done))


def _sum(whole: Assertion, lists: Sequence[Sequence[Assertion]], near: float) -> Sum:
    return Sum((whole,), tuple(map(tuple, lists)), near, ADDED)
