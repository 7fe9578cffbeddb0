"""Takes the words of a sentence, gives the phrases of the lexicon in it: one pass and one dict lookup per token for all lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import compress
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


def _index() -> dict[str, list[tuple[int, int, list[str], str, str]]]:
    """Longest word of a phrase, which is its rarest -> (its place in the phrase, words in all, the words, kind, meaning), longest first."""
    found: dict[str, list[tuple[int, int, list[str], str, str]]] = {}
    for kind, meanings in _lists():
        for phrase, meaning in meanings.items():
            words = phrase.split()
            at = max(range(len(words)), key=lambda n: len(words[n]))
            found.setdefault(words[at], []).append((at, len(words), words, kind, meaning))
    for entries in found.values():
        entries.sort(key=lambda e: -e[1])
    return found


_INDEX = _index()


def hits(low: list[str]) -> list[Hit]:
    """Every phrase in the words, by the place of its longest word; of one list only the longest phrase there."""
    found: list[Hit] = []
    for i in compress(range(len(low)), map(_INDEX.__contains__, low)):
        taken = ""
        for at, length, words, kind, meaning in _INDEX[low[i]]:
            first = i - at
            if kind not in taken and (length == 1 or (first >= 0 and low[first : first + length] == words)):
                found.append(Hit(first, first + length, kind, meaning))
                taken += kind
    return found


def within(found: list[Hit], kind: str, first: int, last: int) -> bool:
    """Whether a phrase of the list `kind` stands in tokens [first, last)."""
    return bool(found) and any(h.kind == kind and h.first >= first and h.last <= last for h in found)
