"""Takes a table cell, gives what its row and column heads say: one names the subject, the other the attribute."""

from __future__ import annotations

import re

from checker.normalizer.frames.attributes import SYNONYM, Attribute, fold_words
from checker.normalizer.frames.memory import Memory, Subject, lemmas
from checker.normalizer.frames.names import fold
from checker.normalizer.frames.resolve import is_measure
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Block

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d|21\d\d)\b")
_CODE = re.compile(r"(.*\S)\s+(\d[\w.]*|[A-Z])")


def of_cell(memory: Memory, block: Block) -> tuple[Subject | None, Attribute, tuple[str, ...]]:
    """(subject, attribute, scope) of the figure in a cell. A head that is a year narrows; a head that measures is the attribute."""
    row, column = (block.row_head or "").strip("*`_ "), (block.column_head or "").strip("*`_ ")
    years = tuple(f"year:{y}" for y in _YEAR.findall(f"{row} {column}"))
    row, column = _YEAR.sub("", row).strip(" ,"), _YEAR.sub("", column).strip(" ,")
    if _measures(row) and not _measures(column):
        row, column = column, row
    attribute = _attribute(column) if column else _attribute(block.caption or "")
    return (_subject(memory, row) or _of_table(memory, block)), attribute, years


def _measures(head: str) -> bool:
    words = [singular(w.lower()) for w in _WORD.findall(head)]
    return any(" ".join(words[i:]) in SYNONYM or is_measure(words[i]) for i in range(len(words)))


def _attribute(head: str) -> Attribute:
    words = [singular(w.lower()) for w in _WORD.findall(head)]
    for at in range(len(words), 0, -1):
        if " ".join(words[:at]) in SYNONYM or is_measure(words[at - 1]):
            found = fold_words(words[:at], head)
            return found._replace(modifiers=tuple(sorted({*found.modifiers, *lemmas(words[at:])})))
    return fold_words(words, head) if words else Attribute(head or None, fold(head))


def _subject(memory: Memory, head: str) -> Subject | None:
    if not head:
        return None
    match = _CODE.fullmatch(head)
    name, code = (match[1], match[2].lower()) if match else (head, "")
    known = memory.entities.get((fold(name), code))
    return known.subject._replace(how="row") if known else Subject(head, fold(name), code, "row", named=head[:1].isupper())


def _of_table(memory: Memory, block: Block) -> Subject | None:
    """What the table is of: the topic of the text in front of it."""
    return memory.topic._replace(how="lead-in") if memory.topic else memory.main()
