"""Takes the quotients that all articles tell, finds one that another article's amounts do not bear out: "ten times as many as in May".

Two are of one thing where the amount that is compared is the same and what it is compared with is named alike, or where the parts and the
whole of a share are named alike. What only may be the same is left alone: never all pairs, and of several that fit the nearest words win.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import log10

from checker.clashes.apart import gap, touch
from checker.clashes.arithmetic import close, middle, words
from checker.clashes.model import Finding, Library, Verdict
from checker.clashes.quotients import Quotient, quotients
from checker.clashes.reach import reach
from checker.clashes.settings import Quotients, Settings
from checker.lexicon import load

_DATA = load("relations")["retold"]
_BEFORE = frozenset(_DATA["before"].split())
_IDLE = frozenset(_DATA["idle"].split())
_KNOWN = frozenset(_DATA["known"].split())
_PERIODS = frozenset(_DATA["periods"].split())
_CROWD = 12
"""Quotients under one key that are looked at: what more share tells nothing."""
_TIMES = ("year:", "quarter:", "half:", "month:", "season:")
_NOUN = 3.0
"""Bits of one thing counted."""
_AMOUNT = 4.0
"""Bits of one amount told by both."""
_LEAST = 20.0
"""Counts below this are the same by chance."""
_TINY = 1e-9
"""Amounts with a unit need only be more than nothing: a price for one piece is far below one."""


def retold(library: Library, settings: Settings) -> Iterator[Finding]:
    """Figures of one article and amounts of another that do not fit, each figure once for each article."""
    assert isinstance(settings, Quotients)
    told = [q for article in library.articles for q in quotients(article)]
    seen: set[tuple[str, str]] = set()
    for finding in (*_by_amount(library, told, settings), *_by_words(library, told, settings)):
        key = finding.sides[0][0].id, finding.sides[1][0].doc
        if key not in seen:
            seen.add(key)
            yield finding


def _by_amount(library: Library, told: Sequence[Quotient], settings: Quotients) -> Iterator[Finding]:
    """What the same amount is compared with elsewhere."""
    index: dict[tuple[str, str], list[Quotient]] = defaultdict(list)
    for q in told:
        for key in _anchors(q):
            index[key].append(q)
    for q in told:
        for key in _anchors(q) if q.said else ():
            others = [o for o in index[key] if o is not q and _other(q, o)] if len(index[key]) <= _CROWD else []
            fitting = [o for o in others if _one_base(library, q, o, settings) and library.related(q.doc, o.doc)]
            yield from _clashes(q, fitting, settings)


def _anchors(q: Quotient) -> Iterator[tuple[str, str]]:
    """(dimension, value) of the amount that is compared."""
    known = reach(q.amount) if q.amount and q.kind == "change" else None
    least = _LEAST if known and known.key == "dimensionless" else _TINY
    if known and known.stated.low == known.stated.high >= least:
        yield known.key, f"{log10(known.stated.low):.3f}"


def _other(q: Quotient, o: Quotient) -> bool:
    """Whether it is another place: another article, or for two amounts another paragraph."""
    return q.doc != o.doc or (not o.said and all(r.block != q.rows[0].block for r in o.rows))


def _one_base(library: Library, q: Quotient, o: Quotient, settings: Quotients) -> bool:
    """Whether both are measured by one thing: it is named alike, or as what was before where only one amount came before."""
    mine, theirs = q.base - _IDLE, o.base - _IDLE
    named = mine - _BEFORE
    if named & theirs:
        alone = named - theirs - o.words
        return _PERIODS.isdisjoint(alone) and all(library.bits(word) <= settings.common for word in alone)
    open_base = bool(mine) and mine <= _BEFORE and not o.said
    return open_base and library.total(q.words & o.words) + _AMOUNT >= settings.bits


def _by_words(library: Library, told: Sequence[Quotient], settings: Quotients) -> Iterator[Finding]:
    """Shares whose part and whole are named as elsewhere, where two amounts give them."""
    index: dict[str, list[Quotient]] = defaultdict(list)
    for q in told:
        if not q.said and q.part and q.whole:
            index[min(q.part, key=lambda word: (-library.bits(word), word))].append(q)
    for q in told if index else ():
        if not q.said:
            continue
        near = [o for word in sorted(q.words) for o in index.get(word, ()) if _apart(q, o) and len(index[word]) <= _CROWD]
        found: dict[str, list[tuple[float, Quotient]]] = defaultdict(list)
        for o in near:
            worth = _worth(library, q, o, settings)
            if worth and library.related(q.doc, o.doc):
                found[o.doc].append((worth, o))
        for doc in sorted(found):
            best = max(worth for worth, _ in found[doc])
            yield from _clashes(q, [o for worth, o in found[doc] if worth == best], settings)


def _apart(q: Quotient, o: Quotient) -> bool:
    """Whether two quotients of one kind stand in two articles, and speak of no two times."""
    return (
        q.kind == o.kind
        and q.doc != o.doc
        and not any(mine.isdisjoint(theirs) for mine, theirs in zip(_times(q), _times(o), strict=True) if mine and theirs)
    )


def _times(q: Quotient) -> list[set[str]]:
    """Years, and shorter times, that narrow the figures."""
    scope = {s for row in q.rows for s in row.scope}
    return [{s for s in scope if s.startswith(prefix)} for prefix in _TIMES]


def _worth(library: Library, q: Quotient, o: Quotient, settings: Quotients) -> float:
    """Bits of the words that name the part and the whole alike; 0 where one says more of the part than the other."""
    if not o.part <= q.words or not o.whole <= q.words or not q.part <= o.words | _KNOWN or not _one_time(q, o):
        return 0.0
    if q.kind == "change" and not q.base - _IDLE <= o.base | o.words | _BEFORE:
        return 0.0
    shared = library.total((o.words & q.words) - o.whole) + _NOUN
    return shared if shared >= settings.bits else 0.0


def _one_time(q: Quotient, o: Quotient) -> bool:
    """Whether the figure is of the time of the amounts; a share may leave the time out or say it alone."""
    return q.when <= o.when or (q.kind == "share" and (not o.when or bool(q.when & o.when)))


def _clashes(q: Quotient, others: Sequence[Quotient], settings: Quotients) -> Iterator[Finding]:
    """The figure against those that differ, none where one of them bears it out."""
    if not others or any(touch(q.strict, o.strict) for o in others):
        return
    o = others[0]
    if not close(q.strict, o.strict, settings.near):
        return
    sure = not touch(q.loose, o.loose)
    kind = "share" if q.kind == "share" else "multiple"
    says = o.rows[0].surface if o.said else words(kind, o.strict)
    parts = " and ".join(" ".join(r.surface.split()) for r in o.rows)
    detail = says if o.said else f"{parts} make {says}"
    verdict = Verdict(gap(q.strict, o.strict) or abs(middle(q.strict) - middle(o.strict)), sure, detail)
    yield Finding((q.rows, o.rows), verdict, values=(q.rows[0].surface, detail))
