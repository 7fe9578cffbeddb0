"""Takes a cell of a table of settings, gives what it says: "| `client_timeout` | 30 s |" -> how long a client waits by default."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.folding import Attribute, fold_words
from checker.normalizer.frames.memory import Memory, Subject
from checker.normalizer.frames.names import fold
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import EMPTY, LEMMA, LETTER, is_plural, singular
from checker.normalizer.model import Block, Mention

_DATA = load("settings")
_COLUMN: dict[str, str] = {head: role for role, line in _DATA["columns"].items() for head in line.split(",")}
_NAMES = frozenset(_DATA["names"]["heads"].split(","))
_MEANINGS = frozenset(_DATA["meanings"]["heads"].split(","))
_BOUNDS: dict[str, str] = _DATA["bounds"]
_MEASURES: dict[str, str] = _DATA["measures"]
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_CODE = re.compile(r"[^\W_]+(?:[_.-]{1,3}[^\W_]+)+|[a-z]+[A-Z]\w*|--?\w[\w-]*")
"""A name as programs write it: "client_timeout", "client.timeout", "clientTimeout", "--client-timeout"."""
_NAMED = re.compile(r"`(-{0,2}[^\W_]+(?:[_.-]{1,3}[^\W_]+)+|[a-z]+[A-Z]\w*)`|\b([^\W_]+(?:_[^\W_]+)+)\b")
_ROLE_REACH = 24
"""Characters in front of a figure in which the word stands that tells a default from a range."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MARKUP = "*_`~ \t"
_BOUNDED = ("", "default", "maximum", "recommended", "example")
"""Columns whose figures the name bounds: the default of `max_size` is a limit, its range goes from here to there."""
_CHOOSES = frozenset(_DATA["chosen"]["verbs"].split())
_OPENING = 4
"""Words of an explanation among which is what it counts: "how many requests"."""
_BESIDE = 8
"""Cells on either side that are looked at for the words of the row."""


class Setting(NamedTuple):
    """What a cell says: of which thing, what, how narrowed, and the verb that a sentence would use."""

    subject: Subject | None
    attribute: Attribute
    scope: tuple[str, ...]
    verb: str
    words: tuple[str, ...]


def setting(memory: Memory, block: Block, kind: str) -> Setting | None:
    """What a figure of this kind in the cell says of the setting of its row; None where the table is of other things."""
    head = (block.column_head or "").strip(_MARKUP).lower()
    column = _COLUMN.get(head) or ("meaning" if head in _MEANINGS else None)
    if column is None or not block.row_head or not _is_setting(memory, block, column):
        return None
    words = _meaning(memory, block)
    return _told(memory, block.row_head, column, kind, {LEMMA[w] for w in words if w not in EMPTY and LEMMA[w]}, _counted(words))


def in_prose(view: View, m: Mention, clause: Clause | None) -> Setting | None:
    """What a sentence says of the setting that it names as programs do: "`lock_timeout` (default: 45 s)"; None if it names none or two."""
    if "`" not in view.said and "_" not in view.said:
        return _by_default(view, m, clause) if "default" in view.low else None
    found = {name[1] or name[2] for name in _NAMED.finditer(view.said)}
    if len(found) != 1:
        return None
    name = found.pop()
    at, place = view.said.index(name), view.tokens.start[m.first] - view.sentence.start
    begins = at <= 1 and view.block.kind == "bullet" and view.sentence.start == view.block.start
    heads = clause is not None and clause.subject is not None and name in view.text(*clause.subject)
    column = _role(view.said[max(0, place - _ROLE_REACH) : place]) or ("example" if _is_chosen(view, m, clause) else "")
    if not begins and not heads and not column:
        return None
    return _told(view.memory, name, column, m.kind, set())


def _is_chosen(view: View, m: Mention, clause: Clause | None) -> bool:
    """ "set `lock_timeout` to 90 s": what somebody makes of it, whatever it was."""
    return clause is not None and not clause.passive and clause.lemma in _CHOOSES and view.words[m.first - 1] == "to"


def _by_default(view: View, m: Mention, clause: Clause | None) -> Setting | None:
    """ "The default lock timeout is 45 s", "the lock timeout is 45 s by default": a setting by its name in words."""
    if clause is None or clause.subject is None or clause.lemma != "be" or clause.first > m.first:
        return None
    first, last = clause.subject[0], clause.first
    words = [w for w, t in zip(view.low[first:last], view.tags[first:last], strict=True) if t in "WQI" and w not in _COLUMN]
    named = len(words) > 1 and any(w in _MEASURES for w in words)
    return _told(view.memory, " ".join(words), "default", m.kind, set()) if named else None


def _role(before: str) -> str:
    """What the words right in front of a figure say that it is: "default" of "(default: 45 s)"."""
    words = before.rstrip(" :=\"'`(").lower().removesuffix(" is").removesuffix(" of").split()
    return next((_COLUMN[phrase] for n in (2, 1) if (phrase := " ".join(words[-n:]).lstrip("(,")) in _COLUMN), "")


def _told(memory: Memory, name: str, column: str, kind: str, meaning: set[str], counted: str = "") -> Setting:
    """`counted` is what is counted in the words that explain the setting: the rate of a number without a unit is one of that.

    What is an adverb elsewhere is a noun in the name of a setting: "upstream".
    """
    words = [w.lower() for w in _PART.findall(name)]
    bounds = [_BOUNDS[singular(w)] for w in words if singular(w) in _BOUNDS]
    measured = next((_MEASURES[w] for w in reversed(words) if _MEASURES.get(w)), "").split()
    rest = [singular(w) for w in words if singular(w) not in _BOUNDS and w not in _MEASURES and (w not in EMPTY or LETTER[w] == "A")]
    if kind == "number" and measured[:1] == ["speed"]:
        measured, said, about = [], [counted] if counted else [], rest
    else:
        said = measured[:1] or (rest[-1:] if kind == "number" else [])
        about = rest if measured or kind != "number" else rest[:-1]
    narrowed = set(bounds) if column in _BOUNDED else set()
    if column:
        narrowed.add(f"setting:{column}")
    return Setting(
        Subject(" ".join(about), fold(" ".join(about)), how="cell") if about else memory.main(),
        fold_words(said, name.strip(_MARKUP)),
        tuple(sorted(narrowed)),
        measured[1] if len(measured) > 1 else "",
        tuple(sorted(meaning.union(measured[1:], filter(None, map(LEMMA.__getitem__, words))))),
    )


def _is_setting(memory: Memory, block: Block, column: str) -> bool:
    """Whether the table is one of settings: by its defaults, by the head of its names, or because the name is written as programs do."""
    return column == "default" or _CODE.fullmatch((block.row_head or "").strip(_MARKUP)) is not None or _first_head(memory, block) in _NAMES


def _first_head(memory: Memory, block: Block) -> str:
    """The head of the column of names."""
    if block.table not in memory.corners:
        head = next((b for b in memory.blocks if b.table == block.table and b.head), None)
        text = memory.document.text[head.start : head.end] if head else ""
        memory.corners[block.table or 0] = text.strip(_MARKUP).lower()
    return memory.corners[block.table or 0]


def _meaning(memory: Memory, block: Block) -> list[str]:
    """The words, in small letters, in the other cells of the row: what explains it. Empty where there is but one."""
    near = memory.blocks[max(0, block.index - _BESIDE) : block.index + _BESIDE + 1]
    row = [b for b in near if b.table == block.table and b.row_head == block.row_head and not b.head and b is not block]
    words = [w.lower() for b in row for w in _WORD.findall(memory.document.text[b.start : b.end])]
    return words if len(words) > 1 else []


def _counted(words: list[str]) -> str:
    """ "requests a client may send": the noun, in the singular, that an explanation begins with; "" where it begins otherwise."""
    at = next((w for w in words[:_OPENING] if LETTER[w] in "WQ" and is_plural(w)), "")
    return singular(at)
