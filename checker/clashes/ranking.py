"""Takes all ranks that the articles tell, finds one thing that two articles put in two places of one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from checker.clashes.model import Finding, Verdict
from checker.clashes.pools import excluded, one_set, one_thing
from checker.clashes.settings import Ranking, Settings
from checker.clashes.standings import PLACE, Ladder, Standing

_CROWD = 40
"""Standings that one key leads to; a key that more share tells nothing of what is ranked."""
_ALIKE = 0.75
"""Share of their words that two sentences have in common that say the same of somebody."""


def ranking(ladder: Ladder, settings: Settings) -> Iterator[Finding]:
    """Two places of one thing, each pair of places that speak against each other once."""
    assert isinstance(settings, Ranking)
    told = sorted(ladder.told, key=lambda s: (s.row.doc, s.row.start))
    for i, j in sorted(_met(told)):
        a, b = told[i], told[j]
        sure = _against(a, b, ladder, settings)
        if sure is not None and not (_also(told, a, b) or _also(told, b, a)):
            yield Finding(((a.row,), (b.row,)), Verdict(abs(a.place - b.place), sure), one_fact=True)


def _met(told: list[Standing]) -> set[tuple[int, int]]:
    """Pairs of different articles that share the axis and what is ranked: its noun with a word of its set, or its name, or what is told
    around one without."""
    index: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for n, standing in enumerate(told):
        for key in _keys(standing):
            index[key].append(n)
    crowds = (found for found in index.values() if 1 < len(found) <= _CROWD)
    return {(i, j) for found in crowds for i, j in combinations(found, 2) if told[i].row.doc != told[j].row.doc}


def _keys(s: Standing) -> set[tuple[str, str, str]]:
    pool = s.pool
    words = {*pool.among, *(kind for kind, _ in pool.places), *({pool.period} if pool.period else ())}
    names = s.thing.name if s.thing.told else s.near
    return {(s.axis, pool.head, word) for word in words if pool.head} | {(s.axis, "", name) for name in names}


def _against(a: Standing, b: Standing, ladder: Ladder, settings: Ranking) -> bool | None:
    """Whether two standings cannot both be, for sure (True) or as it seems (False); None where they can."""
    if a.planned != b.planned or _other_time(a, b, settings):
        return None
    same, pool = one_thing(a.thing, b.thing), one_set(a.pool, b.pool, contest=a.axis == PLACE)
    if same is False or pool is None or not excluded(a, b, pool):
        return None
    if a.axis == PLACE:
        return _in_contest(a, b, same, ladder)
    if same and pool.alike:
        return True
    if not ladder.related(a.row.doc, b.row.doc) or not (same or (a.pool.head and b.pool.head and _known(a, b, ladder))):
        return None
    return False if same or (pool.likely and pool.narrower == 0) else None


def _known(a: Standing, b: Standing, ladder: Ladder) -> bool:
    """Whether what one of the two names is spoken of in the other's article."""
    return all(
        any(ladder.has(y.row.doc, name) for name in x.thing.name) for x, y in ((a, b), (b, a)) if x.thing.name and not x.thing.guessed
    )


def _in_contest(a: Standing, b: Standing, same: bool | None, ladder: Ladder) -> bool | None:
    """Of places in a contest: of one named thing, or of one that is left open in the same words, in articles of the same matters."""
    if same is None and not (a.thing.told or b.thing.told):
        same = len(a.near & b.near) >= _ALIKE * len(a.near | b.near) > 0
    if not same or not ladder.related(a.row.doc, b.row.doc):
        return None
    return bool(a.pool.among & b.pool.among)


def _one_contest(a: Standing, b: Standing) -> bool:
    """Whether two places are in one contest that is over, which one names and the other at least speaks of."""
    shared = (a.pool.among & (b.pool.among | b.near)) | (b.pool.among & a.near)
    return bool(shared) and not (a.passing or b.passing)


def _other_time(a: Standing, b: Standing, settings: Ranking) -> bool:
    """Whether the two are told of different times: by their own dates, or by the days of their articles."""
    if a.when and b.when and (a.when[1] < b.when[0] or b.when[1] < a.when[0]):
        return True
    limit = settings.contest if a.axis == PLACE and not _one_contest(a, b) else settings.days
    if a.row.published is None or b.row.published is None:
        return False
    return abs((date.fromisoformat(a.row.published[:10]) - date.fromisoformat(b.row.published[:10])).days) > limit


def _also(told: list[Standing], a: Standing, b: Standing) -> bool:
    """Whether the article of the first knows the other's place as well: of the same thing, as it was at another time, or of something else,
    which may be what the other tells of."""
    others = [s for s in told if s.row.doc == a.row.doc and s.axis == a.axis and s.row.id != a.row.id and s.place == b.place]
    if one_thing(a.thing, b.thing):
        return any(one_thing(s.thing, b.thing) for s in others)
    return any(one_set(s.pool, b.pool) for s in others)
