"""Takes a table cell, gives what its row and column heads say: one names the subject, the other the attribute."""

from __future__ import annotations

import re

from checker.normalizer.frames import heads
from checker.normalizer.frames.called import read_title
from checker.normalizer.frames.folding import NONE, SYNONYM, Attribute, fold_words
from checker.normalizer.frames.memory import Memory, Subject, lemmas
from checker.normalizer.frames.names import fold
from checker.normalizer.frames.resolve import is_counter, is_measure
from checker.normalizer.frames.words import EMPTY, ROLE, singular
from checker.normalizer.headed import unitless
from checker.normalizer.model import Block

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d|21\d\d)\b")
_CODE = re.compile(r"(.*\S)\s+(\d[\w.]*|[A-Z])")
_VERSION = re.compile(r"(\d+(?:\.\d+)+|\d+(?:\.\d+)*(?=\.x))(?:\.x)?")
"""A version or a series of versions; the group is its number."""
_SHORT = 40
"""Characters of a caption that names what the table measures; a longer one is a sentence."""
_NUMBERED = re.compile(r"\d")


def of_cell(memory: Memory, block: Block) -> tuple[Subject | None, Attribute, tuple[str, ...]]:
    """(subject, attribute, scope) of the figure in a cell.

    A head that is a year or figure narrows; one that measures is the attribute, and so is a row's beside a column that says a unit alone.
    """
    read_title(memory)
    if block.row_head is None and block.column_head and _WORD.search(memory.document.text, block.start, block.end):
        return None, NONE, ()  # the head of a row counts nothing: "The other eight", "7 to 9 a.m."
    row, column = block.row_head or "", block.column_head or ""
    scope = [f"year:{year}" for year in _YEAR.findall(f"{row} {column}")]
    row, column = _YEAR.sub("", row).strip(" ,*"), _YEAR.sub("", column).strip(" ,*")
    only_unit = bool(column) and not unitless(column)
    row, column = unitless(row) or row, unitless(column)
    if only_unit and row and not _names(memory, row):
        row, column = "", row
    if row and not _WORD.search(row):
        scope.append(f"row:{fold(row)}")
        row = _beside(memory, block)
    both = row and column and _WORD.search(block.row_head or "")
    if heads.turned(memory, block, _rank) if both else _rank(memory, column) > _rank(memory, row):
        row, column = column, row
    whole = heads.whole(row)
    if whole:
        scope.append(whole)
        row = ""
    elif heads.narrows(row):
        scope.append(f"row:{fold(row)}")
        row = ""
    scope += [f"row:{fold(said)}" for said in column.split(",")[1:] if heads.narrows(said)]
    if _NUMBERED.search(column):
        scope.append(f"row:{fold(column)}")
    caption = block.caption or ""
    attribute = _attribute(column.strip("`_") if _WORD.search(column) else caption if len(caption) <= _SHORT else "")
    of_all = memory.main() if only_unit and not (memory.topic and memory.topic.named) else None
    return _subject(memory, row.strip("`_")) or of_all or _of_table(memory), attribute, tuple(scope)


def _names(memory: Memory, head: str) -> bool:
    """Whether a head is the name of a thing, by its capitals or as the text knows it, and not what is measured of the table's."""
    words = [w for w in _WORD.findall(head) if w.lower() not in EMPTY]
    return _rank(memory, head) > 0 or (len(words) > 1 and all(w[0].isupper() for w in words))


def _beside(memory: Memory, block: Block) -> str:
    """The words in an earlier cell of the row, where its first cell is only a number."""
    for earlier in reversed(memory.blocks[max(0, block.index - 6) : block.index]):
        if earlier.table == block.table and earlier.row_head == block.row_head and not earlier.head:
            text = memory.document.text[earlier.start : earlier.end]
            if _WORD.search(text):
                return text.split(",")[0]
    return ""


def _rank(memory: Memory, head: str) -> int:
    """How likely a head names what the figures are about: a known name or version 2, a setting or a numbered thing 1, a measure -1."""
    if (fold(head), "") in memory.entities or any(s.key == fold(head) for s in memory.titled):
        return 2
    if _VERSION.fullmatch(head):
        return 2
    if head.startswith("`") or "_" in head or _NUMBERED.search(head):
        return 1
    words = [singular(w.lower()) for w in _WORD.findall(head)]
    return -1 if any(" ".join(words[i:]) in SYNONYM or is_measure(words[i]) for i in range(len(words))) else 0


def _attribute(head: str) -> Attribute:
    words = [singular(w.lower()) for w in _WORD.findall(head)]
    for at in range(len(words), 0, -1):
        if " ".join(words[:at]) in SYNONYM or is_measure(words[at - 1]):
            found = fold_words(words[:at], head)
            return found._replace(modifiers=tuple(sorted({*found.modifiers, *lemmas(words[at:])})))
    first = next((i for i, w in enumerate(words) if w not in heads.EMPTY), 0)
    said, words = len(_WORD.findall(head.split(",")[0])) - first, words[first:]
    end = next((i for i, w in enumerate(words) if i and (i == said or _ends(words, i, w))), len(words))
    found = fold_words(words[:end], head) if words else NONE
    more = {*found.modifiers, *lemmas(words[end:])} - heads.EMPTY
    return found._replace(modifiers=tuple(sorted(more)))


def _ends(words: list[str], i: int, word: str) -> bool:
    """Whether a word of a head stands behind what is counted: "Trains a day", "Boats hired", "Cost of the mill"."""
    return word in heads.BEHIND or word.endswith("ed") or (word in ROLE["holder"] and not is_counter(words[i - 1]))


def _subject(memory: Memory, head: str) -> Subject | None:
    if not head:
        return None
    release = _VERSION.fullmatch(head)
    main = memory.main() if release else None
    if main and release:
        return Subject(f"{main.text} {head}", main.key, release[1], "row", named=True)
    match = _CODE.fullmatch(head)
    name, code = (match[1], match[2].lower().removesuffix(".x")) if match else (head, "")
    known = memory.entities.get((fold(name), code))
    return known.subject._replace(how="row") if known else Subject(head, fold(name), code, "row", named=head[:1].isupper())


def _of_table(memory: Memory) -> Subject | None:
    """What the table is of: the topic of the text in front of it."""
    return memory.topic._replace(how="lead-in") if memory.topic else memory.main()
