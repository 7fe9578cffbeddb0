"""Takes a mention in its sentence, gives its row of the assertions table, with what it is about still to be filled in."""

from __future__ import annotations

from checker.normalizer.frames.view import View
from checker.normalizer.model import Block, Mention
from checker.tables import Assertion


def row(view: View, m: Mention, names: tuple[str, ...], words: tuple[str, ...]) -> Assertion:
    """The mention's own columns: where it stands and what it states; `names` and `words` are those of its sentence."""
    d, memory = view.memory.document, view.memory
    start, end = view.tokens.start[m.first], view.tokens.end[m.last - 1]
    line, column = memory.place(start)
    return Assertion(
        id=f"{d.doc}#{start}", doc=d.doc, path=d.path, source=d.source or d.doc, published=memory.published,
        start=start, end=end, line=line, column=column, surface=d.text[start:end], sentence=view.said,
        kind=m.kind, low=m.low, high=m.high, step=m.step, hedge=m.hedge, unit=m.unit,
        subject=None, attribute=None, predicate=None, mood="asserted", as_of_low=None, as_of_high=None,
        skipped=m.skipped, publisher=d.publisher, grain=m.grain, readings=m.readings, derivation=m.derivation,
        role=m.role, relation=m.relation, edge=m.edge, weekday=m.weekday, parts=m.parts, block=view.sentence.block, cell=_cell(view.block),
        clause=memory.clauses + view.governs[m.first] + 1, hours=m.hours, names=names, words=words,
    )  # fmt: skip


def _cell(block: Block) -> tuple[int, str, str] | None:
    return None if block.table is None else (block.table, block.row_head or "", block.column_head or "")
