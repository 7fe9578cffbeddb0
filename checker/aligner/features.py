"""Takes an assertion, gives what comparing needs of it, computed once: dimension, words with their bits, what it shows itself by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from math import inf

from checker.aligner.contrasts import marks
from checker.aligner.idf import Rarity
from checker.clashes.paces import pace
from checker.clashes.reach import measure, reach
from checker.lexicon import load
from checker.lexicon.dimensions import dimension
from checker.tables import DATE_KINDS, Assertion, period

_NEVER: dict[str, frozenset[int]] = {}
"""Word -> numbers of the sets of words that are never the same thing counted."""
for _number, _set in enumerate(load("attributes")["never"]["sets"]):
    for _word in _set:
        _NEVER[_word] = _NEVER.get(_word, frozenset()) | {_number}

_WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_BESIDE = 55
"""Characters on either side of a figure that are looked at, as far as its sentence goes."""
_END = re.compile(r"[.!?;:|]\s|\n")
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 3
"""Letters that a stem keeps at least."""
_OF_WHOLE = re.compile(r"\bof (?:whom|which|them|those|these)\b")
"""A whole and its parts are of one thing, whoever has the parts: "a board of eleven, six of whom Orsa names"."""
_MOST_APART = 8
"""Subjects of one sentence that are told apart: more are a list, whose cut into subjects is a guess."""
CLOCK = "time of day"
_FREEZING = dimension("degree_Celsius").offset
"""Temperatures are near each other by what they are above this, not above absolute zero: 15 and 30 degrees are not."""
_NEWS = 7
"""Days for which an article may tell the time of an event without its day."""
Span = tuple[str | None, str | None]
_RHETORICAL = frozenset(load("attributes")["rhetorical"]["keys"].split())
_DETERMINERS = frozenset(load("names")["determiners"]["words"].split())
_FLOWS = frozenset(load("verbs")["flows"]["classes"].split())
_FEW = 12
"""Points that somebody makes in one text."""
GENERIC = frozenset(load("attributes")["generic"]["keys"].split())
"""Attributes that nothing but the unit tells: any two figures of a dimension share them, and either may be more."""
_PLAIN = frozenset(("duration", "size")) | GENERIC
"""Attributes that a figure has by its unit: they tell less of it than its verb does."""
INHERITED = frozenset(("sentence", "lead-in", "heading", "title", "row", ""))
"""Ways of finding a subject that are guesses: it is not named in the figure's own clause."""


class Face:
    """What an assertion shows to others."""

    __slots__ = (
        "amounts", "apart", "cell", "crowd", "days", "group", "key", "keys", "marks", "named", "names", "near", "near_bits", "never",
        "paces", "proper", "rivals", "row", "subject", "value", "weak", "weekdays", "words", "words_bits",
    )  # fmt: skip

    def __init__(self, row: Assertion, rarity: Rarity, text: str) -> None:
        self.row = row
        self.group = "date" if row.kind in DATE_KINDS else "designator" if row.kind == "designator" else "number"
        self.key = block_key(row)
        self.keys = (self.key,) if row.hours is None or row.role == "clock" else (self.key, CLOCK)
        """The dimensions in which it can be compared: a day that is said with its time of day, as a time of day, too."""
        self.cell = row.sentence.strip("* `") == row.surface.strip("* `")
        self.subject = frozenset(row.subject_key.split())
        self.proper = bool(row.subject_code) or _is_name(row.subject or "")
        self.weak = row.subject_from in INHERITED
        self.names = frozenset(row.names) | frozenset(row.participants)
        self.words = frozenset(row.words)
        self.named = frozenset(word for name in self.names for word in name.split()) | self.words
        if self.group == "designator":
            self.words -= self.subject  # names are only held against each other where they share these
        self.words_bits = rarity.total(self.words)
        beside = _beside(row, text)
        self.near = frozenset(stem(word) for word in _WORD.findall(beside))
        """Stems of the words right beside the figure, which say more of it than the rest of its sentence."""
        self.near_bits = rarity.total(self.near)
        self.marks = marks(row, beside)
        """What its words and its verb say of it that excludes others: net, sought."""
        self.never = {w: _NEVER[w] for w in (row.attribute_key, *row.modifiers, *row.scope) if w in _NEVER}
        self.value = _middle(row)
        self.rivals = 0
        """How many other values the article gives for what this figure is said to be: of its attribute, or of its event."""
        self.crowd = 1
        """How many values its article gives in its dimension: where there are many, two that look alike are oftener two facts."""
        self.amounts: Mapping[str, frozenset[float]] = {}
        """Of a date: dimension -> what its sentence gives in it."""
        self.paces: frozenset[str] = frozenset()
        """Of a count for a second, a minute or an hour: the spans that are told apart from its own."""
        self.apart: frozenset[frozenset[str]] = frozenset()
        """Subjects, as their words, to which the sentence gives another figure of what this one is said to be."""
        self.weekdays = self.words & _WEEKDAYS
        self.days: tuple[Span, ...] = ()
        """The days, as their bounds, that the other dates of the sentence name."""


def _is_name(subject: str) -> bool:
    """Whether a subject is a name: "The lake" at the head of a sentence is none."""
    first, _, rest = subject.partition(" ")
    return (rest if first.lower() in _DETERMINERS and rest else subject)[:1].isupper()


def block_key(row: Assertion) -> str:
    """What a figure can be held against: its dimension, "date", or "designator"."""
    if row.role == "clock":
        return CLOCK
    if row.kind in DATE_KINDS:
        return "date"
    if row.kind in ("designator", "ordinal"):
        return row.kind
    if row.parts:
        return "tally"
    kind = "age" if "age" in (row.role, row.attribute_key) else "duration" if row.kind == "duration" else ""
    return f"{measure(row).key}|{kind}"


def _middle(row: Assertion) -> float | None:
    """One number that stands for a range: its middle, or its one bound."""
    found = reach(row)
    if found is None:
        return None
    low, high = found.stated
    middle = high if low == -inf else low if high == inf else (low + high) / 2
    return middle - _FREEZING if measure(row).offset else middle


def _beside(row: Assertion, text: str) -> str:
    """What stands right beside the figure, as far as its sentence goes, in small letters."""
    before, behind = text[max(0, row.start - _BESIDE) : row.start], text[row.end : row.end + _BESIDE]
    return f"{_END.split(before)[-1]} {_END.split(behind)[0]}".lower()


def stem(word: str) -> str:
    """A word in small letters without its commonest endings: "leases", "leased" and "leasing" are one. Cruder than lemmas; no lexicon."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)]
    return word


def news_days(row: Assertion) -> tuple[Span, ...]:
    """The days that a mere time of day can be of, where it is told of something that has happened: those before its article."""
    if row.role != "clock" or row.mood == "expected" or not row.published:
        return ()
    last = date.fromisoformat(row.published[:10])
    first = date.fromordinal(max(1, last.toordinal() - _NEWS))
    return ((first.isoformat(), last.isoformat()),)


def _is_rhetorical(row: Assertion) -> bool:
    """ "For two reasons", "three things": a count of the article's own points, which another article may count otherwise."""
    return row.attribute_key in _RHETORICAL and isinstance(row.high, float) and row.high <= _FEW


def faces(rows: Iterable[Assertion], rarity: Rarity, texts: Mapping[str, str]) -> list[Face]:
    """Of the figures that take part in comparison, each with the days of its sentence."""
    found = [Face(row, rarity, texts.get(row.doc, "")) for row in rows if row.skipped is None and not _is_rhetorical(row)]
    days: dict[tuple[str, int, str], list[Span]] = defaultdict(list)
    last: Assertion | None = None
    for face in found:
        row = face.row
        if face.group == "number":
            last = row
        if face.group == "date" and row.grain == "day" and isinstance(row.low, str) and not _of_before(row, last):
            days[row.doc, row.block, row.sentence].append((row.low, str(row.high) if row.high else None))
    _count_rivals(found)
    _tell_apart(found)
    _give_amounts(found)
    _give_paces(found)
    for face in found:
        if face.row.hours and face.key != CLOCK:
            face.days = ((str(face.row.low), str(face.row.high)),)
        elif face.group != "date" or face.key == CLOCK:
            face.days = tuple(days.get((face.row.doc, face.row.block, face.row.sentence), ()))
    scopes: dict[tuple[str, int, str], set[str]] = defaultdict(set)
    for face in found:
        if face.group == "number":
            scopes[face.row.doc, face.row.block, face.row.sentence].update(face.row.scope)
    return [face for face in found if not _dates_nothing(face, scopes.get((face.row.doc, face.row.block, face.row.sentence), ()))]


def _give_amounts(found: Iterable[Face]) -> None:
    amounts: dict[tuple[str, int, str], dict[str, frozenset[float]]] = defaultdict(dict)
    for face in found:
        if face.group == "number" and face.value is not None:
            told = amounts[face.row.doc, face.row.block, face.row.sentence]
            told[face.key] = told.get(face.key, frozenset()) | {face.value}
    for face in found:
        if face.group == "date":
            face.amounts = amounts.get((face.row.doc, face.row.block, face.row.sentence), {})


def _give_paces(found: Iterable[Face]) -> None:
    """Where one article tells two spans apart ("50 a second, 900 an hour at most"), they are two facts in all that tell of its subject."""
    paced = [(face, span, (face.row.doc, said_to_be(face.row))) for face in found if (span := pace(face.row))]
    spans: dict[tuple[str, str], set[str]] = defaultdict(set)
    apart: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, span, key in paced:
        spans[key].add(span)
    for face, _, key in paced:
        if len(spans[key]) > 1:
            apart[face.row.subject_key, key[1]] |= spans[key]
    for face, _, key in paced:
        face.paces = frozenset(spans[key] | apart[face.row.subject_key, key[1]])


def _dates_nothing(face: Face, scopes: Collection[str]) -> bool:
    """Whether a date tells of no event but when something else was so: "at noon today the hall was 80 percent full", "sold 40 in May".

    `scopes`: those of the figures of its sentence.
    """
    row = face.row
    if face.group != "date" or face.key == CLOCK:
        return False
    of_figure = row.predicate_class in _FLOWS and period(row.grain or "", str(row.low)) in scopes
    return of_figure or not (face.cell or row.attribute_key or row.predicate_class)


def _of_before(day: Assertion, last: Assertion | None) -> bool:
    """ "40, up from 31 on Monday": whether a day is that of an earlier figure which the sentence only compares with."""
    return last is not None and last.historic and (last.doc, last.block, last.sentence) == (day.doc, day.block, day.sentence)


def said_to_be(row: Assertion) -> str:
    """What a figure is said to be, for counting how many of it an article has: of a length of time also what it is spent on."""
    if row.attribute_key in _PLAIN and row.predicate_class:
        return f"{row.attribute_key} {row.predicate_class}"
    return row.attribute_key or row.predicate_class


def _count_rivals(found: Iterable[Face]) -> None:
    values: dict[tuple[str, str, str], set[object]] = defaultdict(set)
    kinds: dict[tuple[str, str], set[object]] = defaultdict(set)
    keys = [(face, (face.row.doc, face.key, said_to_be(face.row))) for face in found]
    for face, key in keys:
        value = _told(face)
        values[key].add(value)
        kinds[key[:2]].add(value)
    for face, key in keys:
        face.rivals = len(values[key]) - 1
        face.crowd = len(kinds[key[:2]])


def _told(face: Face) -> object:
    """What tells one value from another."""
    row = face.row
    if face.group == "number":
        return face.value
    return (row.subject_key, row.subject_code) if face.group == "designator" else row.low or row.high or row.hours


def _tell_apart(found: Iterable[Face]) -> None:
    """ "Orsa has 40 mills and Teln 52": each figure knows whose the other one is."""
    groups: dict[tuple[str, int, str, str, str], list[Face]] = defaultdict(list)
    for face in found:
        row = face.row
        told = not face.weak or row.subject_from == "sentence"
        parallel = told and said_to_be(row) and not _OF_WHOLE.search(row.sentence)
        if face.subject and face.group != "designator" and parallel:
            groups[row.doc, row.block, row.sentence, face.key, said_to_be(row)].append(face)
    for group in groups.values():
        subjects = {face.subject for face in group}
        for face in group if 1 < len(subjects) <= _MOST_APART else ():
            face.apart = frozenset(s for s in subjects if not (s <= face.subject or face.subject <= s))
