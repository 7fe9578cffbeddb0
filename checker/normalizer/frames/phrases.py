"""Takes the words of a sentence, gives the phrases of the lexicon in it: one pass and one dict lookup per token for all lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from checker.lexicon import load


class Hit(NamedTuple):
    """A phrase of the list `kind` at tokens [first, last), and what it means."""

    first: int
    last: int
    kind: str
    meaning: str


def _lists() -> Iterable[tuple[str, Mapping[str, str]]]:
    """(kind, {phrase: meaning}) of every list that frames look for."""
    scopes, moods = load("scopes"), load("moods")
    yield "scope before", scopes["before"]
    yield "scope near", scopes["near"]
    yield "expected", dict.fromkeys([*moods["expected"]["phrases"], *moods["expected"]["nouns"].split()], "")
    yield "verdict", dict.fromkeys(moods["denied"]["verdicts"], "")
    yield "historic before", dict.fromkeys(moods["historic"]["before"], "")
    yield "historic after", dict.fromkeys(moods["historic"]["after"], "")
    yield "according", dict.fromkeys(moods["reported"]["phrases"], "")


def _starts() -> dict[str, list[tuple[list[str], str, str]]]:
    """First word -> (words, kind, meaning), longest first."""
    found: dict[str, list[tuple[list[str], str, str]]] = {}
    for kind, meanings in _lists():
        for phrase, meaning in meanings.items():
            words = phrase.split()
            found.setdefault(words[0], []).append((words, kind, meaning))
    for entries in found.values():
        entries.sort(key=lambda e: -len(e[0]))
    return found


_STARTS = _starts()


def hits(low: list[str]) -> list[Hit]:
    """Every phrase in the words, by its place; of one list only the longest that begins at a place."""
    found: list[Hit] = []
    for i, word in enumerate(low):
        if word in _STARTS:
            taken: set[str] = set()
            for words, kind, meaning in _STARTS[word]:
                if kind not in taken and (len(words) == 1 or low[i : i + len(words)] == words):
                    found.append(Hit(i, i + len(words), kind, meaning))
                    taken.add(kind)
    return found


def within(found: list[Hit], kind: str, first: int, last: int) -> bool:
    """Whether a phrase of the list `kind` stands in tokens [first, last)."""
    return any(h.kind == kind and h.first >= first and h.last <= last for h in found)
