"""Takes the sentence of a figure, gives pairs of amounts that its form sets against each other: "from 40 to 52", "90 of the 250 homes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.clashes.reach import Range, Reach
from checker.clashes.scene import Scene, alike
from checker.lexicon import load
from checker.tables import Assertion

_DATA = load("relations")
STOPS = frozenset(_DATA["links"]["stops"].split())
"""Behind these a sentence speaks of something else."""
_ONE = frozenset(_DATA["versus"]["one"].split())
_TWO = frozenset(tuple(words.split()) for words in _DATA["versus"]["two"])
OTHER = frozenset(_DATA["versus"]["other"].split())
_DETERMINERS = frozenset(_DATA["parts"]["determiners"].split())
TAKES_UP = frozenset(_DATA["parts"]["takes_up"].split())
ENDS = frozenset(".;!?")
_NOUN = 3
"""Words of a noun with what stands in front of it, at most."""
_CLAUSE = 12
"""Words between two amounts of one clause, at most."""


class Set(NamedTuple):
    """Two amounts set against each other."""

    kind: str
    """ "growth" of what was before, or "share" of a whole."""
    amount: Assertion
    base: Assertion
    """What came before, or the whole."""
    reaches: tuple[Reach, Reach]

    @property
    def start(self) -> int:
        """Where the earlier of the two begins."""
        return min(self.amount.start, self.base.start)

    @property
    def end(self) -> int:
        """Where the later of the two ends."""
        return max(self.amount.end, self.base.end)


def sets(scene: Scene) -> Iterator[Set]:
    """Every pair of the sentence, in order; a part of what the sentence before told is one too."""
    for a, b in pairwise(scene.figures):
        found = _changed(scene, a, b) or _part(scene, a, b)
        if found:
            yield found
    for n, a in enumerate(scene.figures):
        yield from _taken_up(scene, a, [*scene.earlier, *scene.figures[:n]])


def _changed(scene: Scene, a: Assertion, b: Assertion) -> Set | None:
    """ "from A to B", "to A from B", "A, compared with B", "A, up 5 percent from B"."""
    if a.id == b.id:
        return _set("growth", b, a)
    between, before = scene.between(a, b), scene.before(a, _NOUN + 1)
    if len(between) > _CLAUSE:
        return None
    if "from" in before and "to" in between and not _broken(between) and len(between) - between.index("to") <= _NOUN + 1:
        return _set("growth", b, a)
    return _set("growth", a, b) if _is_versus(between) and OTHER.isdisjoint(scene.behind(b, _NOUN + 2)) else None


def _is_versus(between: Sequence[str]) -> bool:
    """Whether the words between two amounts, and not the first of them, set the one against the other."""
    at = [k for k, word in enumerate(between) if word in _ONE or tuple(between[k : k + 2]) in _TWO]
    if not at:
        return False
    behind = between[at[-1] + 1 + (tuple(between[at[-1] : at[-1] + 2]) in _TWO) :]
    return len(behind) <= 1 + _NOUN and OTHER.isdisjoint(behind) and "," not in behind and not _broken((*between[: at[-1]], *behind))


def _part(scene: Scene, a: Assertion, b: Assertion) -> Set | None:
    """ "A of the B homes", "A out of B", "of the B homes, A"."""
    between, before = scene.between(a, b), scene.before(a, _NOUN + 1)
    if "of" in between:
        at = between.index("of")
        noun, whole = between[: at - (between[at - 1 : at] == ["out"])], between[at + 1 :]
        noun = noun[:-1] if noun[-1:] == [","] and between[at - 1] == "out" else noun
        if len(noun) <= _NOUN and not _broken(noun) and "," not in noun and _is_noun(whole):
            return _set("share", a, b)
    if "of" in before and not _broken(between) and len(between) <= _CLAUSE and "," in between:
        at = before.index("of")
        if _is_noun(before[at + 1 :]) and (at == 0 or not before[at - 1][-1].isalpha()):
            return _set("share", b, a)
    return None


def _is_noun(words: Sequence[str]) -> bool:
    """Whether nothing but determiners and the words of a noun stand there."""
    rest = [w for w in words if w not in _DETERMINERS]
    return len(rest) < _NOUN and not _broken(rest) and "," not in rest


def _taken_up(scene: Scene, a: Assertion, before: Sequence[Assertion]) -> Iterator[Set]:
    """ "A of it", "A of them": of every amount told before, nearest first."""
    behind = scene.behind(a, _NOUN + 2)
    if "of" not in behind or _broken(behind[: behind.index("of")]) or not TAKES_UP.intersection(behind[behind.index("of") + 1 :][:1]):
        return
    for whole in reversed(before):
        found = _set("share", a, whole) if whole.id != a.id else None
        if found:
            yield found


def _set(kind: str, amount: Assertion, base: Assertion) -> Set | None:
    """The two, None where they cannot be: of two dimensions or things, or a part that is larger than its whole."""
    reaches = alike(amount, base)
    if reaches is None or _two_things(kind, amount, base):
        return None
    x, y = reaches
    known = all(0 < r.stated.low == r.stated.high for r in reaches)
    return Set(kind, amount, base, reaches) if known and (kind == "growth" or _lower(x.stated, y.stated)) else None


def _two_things(kind: str, a: Assertion, b: Assertion) -> bool:
    """Whether two amounts count or measure two things: what is told to have changed is one thing."""
    both = a.attribute_key and b.attribute_key and a.attribute_key != b.attribute_key
    return bool(both) and kind == "growth" and a.kind in ("number", "duration")


def _lower(x: Range, y: Range) -> bool:
    return x.high < y.low


def _broken(words: Sequence[str]) -> bool:
    """Whether the sentence has gone on to something else."""
    return not (STOPS.isdisjoint(words) and ENDS.isdisjoint(words))
