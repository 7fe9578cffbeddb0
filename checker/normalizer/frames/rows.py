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
    # The columns of the contract stand in its order: as keywords they would be looked for among fifty names, and take twice the time.
    return Assertion(
        f"{d.doc}#{start}", d.doc, d.path, d.source or d.doc, memory.published,  # id, doc, path, source, published
        start, end, line, column, d.text[start:end], view.said,  # ..., surface, sentence
        m.kind, m.low, m.high, m.step, m.hedge, m.unit,
        None, None, None, "asserted", None, None,  # subject, attribute, predicate, mood, as_of_low, as_of_high
        m.skipped, publisher=d.publisher, grain=m.grain, readings=m.readings, derivation=m.derivation,
        role=m.role, relation=m.relation, edge=m.edge, weekday=m.weekday, parts=m.parts, block=view.sentence.block, cell=_cell(view.block),
        clause=memory.clauses + view.governs[m.first] + 1, hours=m.hours, names=names, words=words,
    )  # fmt: skip


def _cell(block: Block) -> tuple[int, str, str] | None:
    return None if block.table is None else (block.table, block.row_head or "", block.column_head or "")
