"""Takes the sentence of a figure, gives two amounts told in turn that it relates: "It was 3,200. Now it is 4,800, a rise of"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.clashes.apart import touch
from checker.clashes.forms import sets
from checker.clashes.operands import FALLS, RISES, Operands, goes_on, is_apposed, is_growth
from checker.clashes.scene import Scene, alike
from checker.tables import Assertion

_OPENING = 5
"""Words in front of a figure that opens its sentence: "That is a drop of"."""


def in_turn(scene: Scene) -> Iterator[Operands]:
    """The two amounts, none where others could be meant as well."""
    front = next((r for r in reversed(scene.figures) if r.end <= scene.row.start), None)
    if front is None:
        if goes_on(scene) and len(scene.before(scene.row, _OPENING + 1)) <= _OPENING:
            yield from _taken_up(scene)
    elif _kind(scene) != "share" and is_apposed(scene.between(front, scene.row)):
        here = [r for r in scene.figures if r.end <= front.start]
        yield from _after(scene, front, here or scene.earlier)


def _kind(scene: Scene) -> str:
    if scene.row.role == "multiple" or scene.row.relation == "times":
        return "multiple"
    return "growth" if is_growth(scene) else "share"


def _taken_up(scene: Scene) -> Iterator[Operands]:
    """ "Of the 72 members, 48 voted yes. That is three quarters": the sentence tells of the one before."""
    kind = _kind(scene)
    if kind == "share":
        last = next((k for k in range(scene.n - 1, -1, -1) if scene.earlier and scene.article.rows[k].id == scene.earlier[-1].id), None)
        found = [s for s in sets(Scene(scene.article, last)) if s.kind == "share"] if last is not None else []
        yield from (Operands("share", s.amount, s.base, s.reaches, firm=True) for s in found if len(found) == 1)
        return
    told = [r for sentence in scene.paragraph for r in sentence]
    if scene.earlier and told:
        yield from _after(scene, told[-1], told[:-1])


def _after(scene: Scene, amount: Assertion, before: Sequence[Assertion]) -> Iterator[Operands]:
    """What was told before, where it is the only amount of one thing, and lies on the side that the figure says."""
    found = [(base, reaches) for base in before if _is_same(amount, base) and (reaches := alike(amount, base))]
    if len(found) != 1 or len({r.attribute_key for r in (amount, *before) if r.kind == amount.kind}) > 1 + (amount.attribute_key != ""):
        return
    base, reaches = found[0]
    rises, falls = (reaches[0].stated.low > reaches[1].stated.high, reaches[0].stated.high < reaches[1].stated.low)
    said = {*scene.before(scene.row, 4), *scene.behind(scene.row, 2), scene.row.relation or ""}
    against = (rises and said & FALLS and not said & RISES) or (falls and said & RISES and not said & FALLS)
    if not against and not touch(reaches[0].stated, reaches[1].stated):
        yield Operands(_kind(scene), amount, base, reaches, firm=True)


def _is_same(a: Assertion, b: Assertion) -> bool:
    """Whether two amounts are of one thing, as far as they say."""
    return a.attribute_key == b.attribute_key or not a.attribute_key or not b.attribute_key
