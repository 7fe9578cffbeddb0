"""Takes the sentence of a figure, gives two amounts told in turn that it relates: "It was 3,200. Now it is 4,800, a rise of"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.clashes.apart import touch
from checker.clashes.forms import sets
from checker.clashes.operands import FALLS, LINKS, RISES, Operands, goes_on, is_apposed, is_growth
from checker.clashes.paired import is_elsewhere, is_of, paired
from checker.clashes.portion import portion
from checker.clashes.scene import Scene, alike, tokens
from checker.tables import DATE_KINDS, Assertion

_OPENING = 5
"""Words in front of a figure that opens its sentence: "That is a drop of"."""
_ANY = ("", "extent")
"""What is told of an amount that tells nothing."""
_LEADS = LINKS | RISES | FALLS | {"it", "them"}
"""Words in front of a figure that is told of what the sentence before has told, and of nothing else."""
_TWO = 2
_LAYS_OUT = ([":"], ["–"], ["—"], ["-"])
"""Between a change and its two amounts: "have halved: 300 in 2020, 150 in 2024"."""


def in_turn(scene: Scene) -> Iterator[Operands]:
    """The two amounts, none where others could be meant as well."""
    front = next((r for r in reversed(scene.figures) if r.end <= scene.row.start), None)
    if front is None:
        if goes_on(scene) and len(scene.before(scene.row, _OPENING + 1)) <= _OPENING:
            yield from _taken_up(scene)
        elif len(scene.figures) == _TWO and _lays_out(scene):
            yield from _either(scene, *scene.figures)
    elif _kind(scene) == "share":
        yield from portion(scene, front)
    elif is_apposed(scene.between(front, scene.row)):
        here = [r for r in scene.figures if r.end <= front.start]
        yield from _after(scene, front, here or scene.earlier)


def _kind(scene: Scene) -> str:
    if scene.row.role == "multiple" or scene.row.relation == "times" or scene.behind(scene.row, 2)[:1] == ["as"]:
        return "multiple"
    return "growth" if is_growth(scene) else "share"


def _taken_up(scene: Scene) -> Iterator[Operands]:
    """ "Of the 72 members, 48 voted yes. That is three quarters": the sentence tells of the one before."""
    if is_elsewhere(scene) or not _leads(scene):
        return
    if _kind(scene) == "share":
        last = next((k for k in range(scene.n - 1, -1, -1) if scene.earlier and scene.article.rows[k].id == scene.earlier[-1].id), None)
        found = [s for s in sets(Scene(scene.article, last)) if s.kind == "share"] if last is not None else []
        yield from (Operands("share", s.amount, s.base, s.reaches, firm=True) for s in found if len(found) == 1)
        return
    told = [r for sentence in scene.paragraph for r in sentence if r.surface.lower() != "one"] or paired(scene)
    if len(told) == _TWO:
        yield from _either(scene, *told)
    elif told:
        yield from _after(scene, told[-1], told[:-1])


def _leads(scene: Scene) -> bool:
    """Whether nothing stands between "that" and the figure that tells of something new: not "that costs twice as much"."""
    front = scene.before(scene.row, _OPENING)
    return front[:1] == ["it"] or _LEADS.issuperset(front)


def _lays_out(scene: Scene) -> bool:
    """ "Deaths have halved: 300 in 2020, 150 in 2024": whether the two amounts stand behind the figure, each with its time."""
    dates = [r for r in scene.article.rows[scene.n :] if r.kind in DATE_KINDS and r.sentence == scene.row.sentence]
    return len(dates) == _TWO and tokens(scene.article.between(scene.row, scene.figures[0])) in _LAYS_OUT


def _either(scene: Scene, a: Assertion, b: Assertion) -> Iterator[Operands]:
    """The one against the other, whichever of them the figure says to be larger."""
    yield from list(_after(scene, b, [a])) or _after(scene, a, [b])


def _after(scene: Scene, amount: Assertion, before: Sequence[Assertion]) -> Iterator[Operands]:
    """What was told before, where it is the only amount of one thing, and lies on the side that the figure says."""
    found = [(base, reaches) for base in before if _is_same(amount, base) and (reaches := alike(amount, base))]
    found = found if is_of(scene, amount) else []
    if len(found) != 1 or len({r.attribute_key for r in (amount, *before) if r.kind == amount.kind}) > 1 + (amount.attribute_key != ""):
        return
    base, reaches = found[0]
    rises, falls = (reaches[0].stated.low > reaches[1].stated.high, reaches[0].stated.high < reaches[1].stated.low)
    up, down = _sides(scene)
    if not (rises and down) and not (falls and up) and not touch(reaches[0].stated, reaches[1].stated):
        yield Operands(_kind(scene), amount, base, reaches, firm=True)


def _sides(scene: Scene) -> tuple[bool, bool]:
    """Whether the figure says that the amount is the larger one, and whether that it is the smaller one."""
    said = {*scene.before(scene.row, 4), *scene.behind(scene.row, 2), scene.row.relation or ""}
    if _kind(scene) == "growth" or said & (RISES | FALLS):
        return bool(said & RISES) and not said & FALLS, bool(said & FALLS) and not said & RISES
    if "again" in scene.behind(scene.row, 4):  # "half as many again"
        return True, False
    times = scene.row.low
    larger = isinstance(times, float | int) and times > 1
    return larger, isinstance(times, float | int) and not larger


def _is_same(a: Assertion, b: Assertion) -> bool:
    """Whether two amounts are of one thing, as far as they say."""
    return a.attribute_key == b.attribute_key or not {a.attribute_key, b.attribute_key}.isdisjoint(_ANY)
