"""Takes an article, finds figures that relate two others and do not fit: "12 percent higher at $48, after $43", "four times the 40,000".

The two amounts are those that the form of the sentence gives ("from 40 to 52, up 20 percent"); where it gives none, those nearest to it
that it can mean (`nearest`). A figure that is far from what its amounts imply is taken to relate something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.clashes import nearest
from checker.clashes.apart import touch
from checker.clashes.arithmetic import close, implied, middle, quotient, words
from checker.clashes.in_turn import in_turn
from checker.clashes.model import Article, Finding, Verdict
from checker.clashes.operands import FALLS, RISES, Operands, is_mean, operands
from checker.clashes.reach import Range, Reach, counted_out, reach
from checker.clashes.scene import Scene
from checker.clashes.settings import Relation, Settings
from checker.clashes.twice_told import twice_told
from checker.lexicon import load
from checker.tables import Assertion

_COUNTED = ("number", "duration")
_REST = frozenset(load("relations")["parts"]["rest"].split())
"""Words by which a share may be that of the rest."""
_QUICK = frozenset(("faster", "quicker", "sooner", "shorter", "cheaper"))
"""What takes a third of the time is three times faster."""
_AROUND = 8
"""How many words before and behind a share may tell so."""


def relation(article: Article, settings: Settings) -> Iterator[Finding]:
    """Relating figures that miss the two amounts that they relate, each once."""
    assert isinstance(settings, Relation)
    for n, row in enumerate(article.rows):
        scene = Scene(article, n)
        if is_mean(scene):
            continue
        found = _meant(scene) if _relates(row) else []
        finding = _missed(scene, found, settings) if found else nearest.finding(article, n, settings) or twice_told(scene)
        if finding:
            yield finding


def _relates(row: Assertion) -> bool:
    told = row.kind == "percent" and row.unit == "percent" and row.role != "limit"
    return (
        (told or (row.kind == "ratio" and row.role in ("share", "multiple", "difference")))
        and not row.parts
        and (row.low or row.high) is not None
    )


def _meant(scene: Scene) -> list[Operands]:
    return [o for o in operands(scene) if o.firm or _is_one_thing(o)] or list(in_turn(scene))


def _is_one_thing(o: Operands) -> bool:
    """Whether amounts that do not stand side by side count one thing, or the second says nothing of its own."""
    return o.amount.kind not in _COUNTED or o.base.attribute_key in ("", o.amount.attribute_key)


def _missed(scene: Scene, found: list[Operands], settings: Relation) -> Finding | None:
    """What the figure says against its amounts; None where any of them bears it out."""
    row = scene.row
    said = reach(row)
    if said is None or any(touch(r, said.loose) for o in found for r in _implied(scene, o, "strict")):
        return None
    first = found[0]
    readings = _implied(scene, first, "strict" if first.firm else "loose")
    near = settings.beside if first.firm else settings.near
    if not readings or not close(readings[0], said.stated, near):
        return None
    return _finding(row, said, first, readings[0], sure=not any(touch(r, said.loose) for r in readings))


def _finding(row: Assertion, said: Reach, o: Operands, fits: Range, *, sure: bool) -> Finding:
    rows = {r.id: r for r in sorted((o.amount, o.base), key=lambda r: r.start)}
    kind = o.kind if o.kind in ("growth", "multiple") else "share"
    detail = f"{' and '.join(' '.join(r.surface.split()) for r in rows.values())} make {words(kind, fits)}"
    verdict = Verdict(abs(middle(fits) - middle(said.stated)), sure, detail)
    return Finding(((row,), tuple(rows.values())), verdict, values=(row.surface, detail))


def _implied(scene: Scene, o: Operands, field: str) -> list[Range]:
    """What the two amounts imply, the plainest reading first."""
    x, y = (r.stated if counted_out(row) else getattr(r, field) for row, r in zip((o.amount, o.base), o.reaches, strict=True))
    times = quotient(x, y)
    if times is None:
        return []
    if o.kind in ("growth", "either"):
        grown = implied("growth", x, y)[middle(x) < middle(y) :][:1]
        return grown if o.kind == "growth" else [*grown, times]
    if o.kind == "share":
        rest = not _REST.isdisjoint((*scene.before(scene.row, _AROUND), *scene.behind(scene.row, _AROUND)))
        return [times, Range(1 - times.high, 1 - times.low)] if rest else [times]
    behind = set(scene.behind(scene.row, 2))
    if o.kind == "multiple" and "again" in scene.behind(scene.row, 4):  # "half as many again"
        return [Range(times.low - 1, times.high - 1)]
    more = [Range(times.low - 1, times.high - 1)] if behind & RISES else []
    less = [Range(1 / times.high, 1 / times.low)] if behind & (FALLS | _QUICK) else []
    return [times, *more, *less] if o.kind == "multiple" else [times]
