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


def _index() -> dict[str, list[tuple[int, list[str], str, str]]]:
    """Longest word of a phrase, which is its rarest -> (how far into the phrase it stands, words, kind, meaning), longest phrase first."""
    found: dict[str, list[tuple[int, list[str], str, str]]] = {}
    for kind, meanings in _lists():
        for phrase, meaning in meanings.items():
            words = phrase.split()
            at = max(range(len(words)), key=lambda n: len(words[n]))
            found.setdefault(words[at], []).append((at, words, kind, meaning))
    for entries in found.values():
        entries.sort(key=lambda e: -len(e[1]))
    return found


_INDEX = _index()


def hits(low: list[str]) -> list[Hit]:
    """Every phrase in the words, by the place of its longest word; of one list only the longest phrase there."""
    found: list[Hit] = []
    for i, word in enumerate(low):
        if word in _INDEX:
            taken = ""
            for at, words, kind, meaning in _INDEX[word]:
                first = i - at
                if kind not in taken and (len(words) == 1 or (first >= 0 and low[first : first + len(words)] == words)):
                    found.append(Hit(first, first + len(words), kind, meaning))
                    taken += kind
    return found


def within(found: list[Hit], kind: str, first: int, last: int) -> bool:
    """Whether a phrase of the list `kind` stands in tokens [first, last)."""
    return any(h.kind == kind and h.first >= first and h.last <= last for h in found)
