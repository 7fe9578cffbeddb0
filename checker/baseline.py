"""Takes the known conflicts of a file and those of a run, gives each conflict its status: new, known or waived; and the file anew.

The file is YAML, one block for each conflict, sorted, without offsets or days, so that a change of one conflict is a change of one block.
Of a block a person writes `reason` (which makes it a waiver), `owner` and `expires: 2027-01-31`; everything else is written by the program.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from checker.errors import BaselineError
from checker.tables import Assertion, Conflict

VERSION = "1"
HEAD = f"""# Conflicts that are known, written by `checker baseline`. People fill in `reason` (then it is waived), `owner` and
# `expires: 2027-01-31` (after that day it counts as new again); the rest is the program's.
checker-baseline: {VERSION}
"""
NESTING = 5000
_WRITTEN = ("reason", "owner", "expires")
_TEXTS, _LISTS = ("rule", "about", *_WRITTEN), ("sides", "fingerprints")


@dataclass(frozen=True, slots=True)
class Entry:
    """A known conflict."""

    rule: str
    about: str
    sides: tuple[str, ...]
    """What a reader needs to know it by: each side as "VALUE - DOCUMENT, DOCUMENT"."""
    fingerprints: tuple[str, ...]
    """Of its pairs, sorted, each once."""
    count: int = 1
    """How many conflicts have these fingerprints: one article may contradict another twice in the same figures."""
    reason: str = ""
    owner: str = ""
    expires: str = ""
    """ISO day, the last on which it holds; kept as written, so that a mistyped day is seen and not dropped."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a file."""

    entries: tuple[Entry, ...] = field(default_factory=tuple)


def fingerprints(conflict: Conflict) -> tuple[str, ...]:
    """The fingerprints of a conflict's pairs, sorted, each once."""
    return tuple(sorted({str(pair["fingerprint"]) for pair in conflict.pairs}))


def apply(conflicts: Sequence[Conflict], baseline: Baseline, *, today: date) -> tuple[list[Conflict], int]:
    """The conflicts with their status and reason, in the same order; and how many entries match nothing any more.

    A conflict is known where one entry holds all its fingerprints, and waived where that entry has a reason. One that has grown by a pair
    (a third article, another figure) is new. An entry that has expired, or whose day cannot be read, makes nothing known: its conflicts are
    new and say why.
    """
    by_mark: dict[str, list[int]] = {}
    for number, entry in enumerate(baseline.entries):
        for mark in entry.fingerprints:
            by_mark.setdefault(mark, []).append(number)
    left, seen, found = [e.count for e in baseline.entries], set[int](), []
    for conflict in conflicts:
        marks = fingerprints(conflict)
        numbers = sorted({n for mark in marks for n in by_mark.get(mark, ())})
        seen.update(numbers)
        fitting = [n for n in numbers if left[n] and set(marks) <= set(baseline.entries[n].fingerprints)]
        if not fitting:
            held = {mark for n in numbers for mark in baseline.entries[n].fingerprints}
            found.append(replace(conflict, status="new", news=_beyond(conflict, held)))
            continue
        left[fitting[0]] -= 1
        found.append(_judged(conflict, baseline.entries[fitting[0]], today))
    return found, len(baseline.entries) - len(seen)


def _beyond(conflict: Conflict, held: Set[str]) -> tuple[str, ...]:
    """Its assertions that are in no pair that the baseline holds, where it holds one: what a conflict has grown by."""
    known = {name for pair in conflict.pairs if pair["fingerprint"] in held for name in (pair["left"], pair["right"])}
    return tuple(name for name in conflict.assertions if name not in known) if known else ()


def _judged(conflict: Conflict, entry: Entry, today: date) -> Conflict:
    lapsed = _lapsed(entry, today)
    if lapsed:
        return replace(conflict, status="new", reason=f"{lapsed}: {entry.reason}" if entry.reason else lapsed)
    by = f" ({entry.owner})" if entry.owner else ""
    return replace(conflict, status="waived" if entry.reason else "known", reason=f"{entry.reason}{by}" if entry.reason else None)


def _lapsed(entry: Entry, today: date) -> str:
    """Why the entry no longer holds, "" where it does."""
    if not entry.expires:
        return ""
    day = _day(entry.expires)
    if day is None:
        return f"the waiver's expires {entry.expires!r} is no day like 2027-01-31"
    return f"the waiver lapsed after {day.isoformat()}" if today > day else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def update(baseline: Baseline, conflicts: Iterable[Conflict], assertions: Mapping[str, Assertion], *, accept: bool) -> Baseline:
    """The baseline without what is gone and, where `accept`, with what is there; what people wrote stays with its conflict."""
    there: dict[tuple[str, ...], list[Conflict]] = {}
    for conflict in conflicts:
        there.setdefault(fingerprints(conflict), []).append(conflict)
    old = {mark: entry for entry in reversed(baseline.entries) for mark in entry.fingerprints}
    if accept:
        entries = [_entry(marks, found, _earlier(marks, old), assertions) for marks, found in there.items()]
    else:
        marks = {mark for found in there for mark in found}
        entries = [
            replace(e, fingerprints=kept, count=min(e.count, len(there.get(kept, [0] * e.count))))
            for e in baseline.entries
            if (kept := tuple(m for m in e.fingerprints if m in marks))
        ]
    return Baseline(tuple(sorted(entries, key=lambda e: (e.rule, e.sides, e.fingerprints))))


def _earlier(marks: Sequence[str], old: Mapping[str, Entry]) -> Entry | None:
    """The entry that most of the fingerprints come from."""
    found = Counter(id(old[m]) for m in marks if m in old)
    return next((old[m] for m in marks if m in old and id(old[m]) == found.most_common(1)[0][0]), None)


def _entry(marks: tuple[str, ...], found: Sequence[Conflict], old: Entry | None, assertions: Mapping[str, Assertion]) -> Entry:
    first = found[0]
    sides = tuple(_side(side, assertions) for side in first.sides)
    kept = {key: getattr(old, key) for key in _WRITTEN} if old else {}
    return Entry(first.rule, first.about, sides, marks, len(found), **kept)


def _side(side: Mapping[str, Any], assertions: Mapping[str, Assertion]) -> str:
    docs = dict.fromkeys(assertions[i].doc for i in side["assertions"] if i in assertions)
    return f"{side['value']} - {', '.join(docs)}"


def text(baseline: Baseline) -> str:
    """The file of a baseline, which `read` reads."""
    return HEAD + "conflicts:\n" + "".join(_block(e) for e in baseline.entries) if baseline.entries else HEAD + "conflicts: []\n"


def _block(entry: Entry) -> str:
    lines = [f"rule: {_quoted(entry.rule)}", f"about: {_quoted(entry.about)}", "sides:", *(f"  - {_quoted(s)}" for s in entry.sides)]
    lines += ["fingerprints:", *(f"  - {_quoted(m)}" for m in entry.fingerprints), f"count: {entry.count}"]
    lines += [f"{key}: {_quoted(getattr(entry, key))}" for key in _WRITTEN]
    return "\n" + "\n".join(("  - " if n == 0 else "    ") + line for n, line in enumerate(lines)) + "\n"


def _quoted(text: str) -> str:
    """A YAML scalar in double quotes; what cannot be printed is escaped, so that a figure out of any article makes a readable file."""
    return '"' + "".join(f"\\{c}" if c in '"\\' else c if c.isprintable() else f"\\U{ord(c):08x}" for c in text) + '"'


def read(path: Path) -> Baseline:
    """The baseline of a file. BaselineError for one that is missing, broken or no baseline; nothing is ever read as an empty one."""
    import yaml

    try:
        text = path.read_bytes().decode("utf-8-sig")
        # The loader in C is ten times as fast, but not safe from nesting; where PyYAML was built without it, there is only the other one.
        data = yaml.load(text, yaml.BaseLoader if _nested(text) else getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (OSError, UnicodeDecodeError) as error:
        found = getattr(error, "strerror", None) or str(error)
        raise BaselineError(str(path), found, "a file that `checker baseline` has written") from None
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise BaselineError(place, str(getattr(error, "problem", None) or error), "YAML") from None
    if not isinstance(data, dict) or data.get("checker-baseline") != VERSION:
        raise BaselineError(str(path), "no baseline", f"a file that begins with checker-baseline: {VERSION}")
    blocks = data.get("conflicts")
    if not isinstance(blocks, list) or set(data) != {"checker-baseline", "conflicts"}:
        raise BaselineError(str(path), "keys of something else", "a list under the one key conflicts")
    return Baseline(tuple(_read(path, blocks)))


def _nested(text: str) -> bool:
    """Whether a text may nest deeper than the stack of a loader in C holds: each of these marks opens a level."""
    return sum(text.count(mark) for mark in ("[", "{", "- -", "? ")) > NESTING


def _read(path: Path, blocks: list[Any]) -> Iterator[Entry]:
    for number, block in enumerate(blocks, 1):
        mistake = _mistake(block)
        if mistake:
            raise BaselineError(f"{path}: conflict {number}", *mistake)
        values: dict[str, Any] = {key: block.get(key, "") for key in _TEXTS} | {key: tuple(block.get(key, ())) for key in _LISTS}
        yield Entry(**values, count=int(block.get("count", "1")))


def _mistake(block: object) -> tuple[str, str] | None:
    """What is wrong with a block, and what was expected; None where nothing is."""
    if not isinstance(block, dict):
        return repr(block)[:60], "a block with the keys of a conflict"
    unknown = sorted(set(block) - {*_TEXTS, *_LISTS, "count"})
    if unknown:
        return f"unknown key {unknown[0]!r}", "one of " + ", ".join((*_TEXTS, *_LISTS, "count"))
    wrong = [k for k in _TEXTS if not isinstance(block.get(k, ""), str)] + [k for k in _LISTS if not _strings(block.get(k, []))]
    if wrong:
        return f"{wrong[0]} is {block[wrong[0]]!r}"[:90], "a list of texts" if wrong[0] in _LISTS else "a text"
    count = str(block.get("count", "1"))
    if not count.isdecimal() or int(count) < 1:
        return f"count is {count!r}", "a whole number from 1"
    return None if block.get("fingerprints") else ("no fingerprints", "at least one")


def _strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
