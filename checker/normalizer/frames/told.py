"""Takes a verb with the words behind it, gives the events that they tell together: "stepped down", "handed in his notice"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.lexicon import load

_DATA = load("orders")["particles"]
_REACH = 8
"""Words behind a verb among which those of a phrase are looked for: "handed his superior in Orsa his notice"."""
_PARTICLES, _ACTED_ON, _CLOSERS = (frozenset(_DATA[key].split()) for key in ("words", "acted on", "closers"))


def _verbs() -> tuple[dict[str, frozenset[str]], dict[str, list[tuple[tuple[str, ...], str]]]]:
    plain: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for event, line in load("events")["verbs"].items():
        for verb in line.split(", "):
            lemma, *behind = verb.split()
            if behind:
                phrases[lemma].append((tuple(behind), event))
            else:
                plain[lemma].add(event)
    return {lemma: frozenset(events) for lemma, events in plain.items()}, dict(phrases)


TELLS, PHRASES = _verbs()
"""Lemma of a verb -> the events that it tells; lemma -> the words that may follow it, each with the event that they tell together."""


def _nouns() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for event, line in load("events")["nouns"].items():
        for noun in line.split():
            found[noun].add(event)
    return {noun: frozenset(events) for noun, events in found.items()}


NAMED = _nouns()
"""Noun -> the events that it names."""


def said(lemma: str, behind: Sequence[str]) -> str:
    """The longest phrase whose words follow the verb, as the lexicon writes it: "go dark"; "" where none does."""
    behind = behind[:_REACH]
    found = [words for words, _ in _beginning(lemma, behind) if _follow(words, behind)]
    longest = max(found, key=lambda words: (len(words), words), default=())
    return " ".join((lemma, *longest)).removesuffix(" .") if longest else ""


def phrase(lemma: str, behind: Sequence[str]) -> frozenset[str]:
    """The events of the longest phrase whose words follow the verb; `behind` in lower case."""
    behind = behind[:_REACH]
    found = [(len(words), event) for words, event in _beginning(lemma, behind) if _follow(words, behind)]
    longest = max((length for length, _ in found), default=0)
    return frozenset(event for length, event in found if length == longest)


def spanned(lemma: str, behind: Sequence[str]) -> int:
    """Words of the longest phrase of three words or more that stand right behind its verb: "brought up to date"; 0 where none does."""
    return max((len(words) for words, _ in PHRASES.get(lemma, ()) if tuple(behind[: len(words)]) == words), default=0)


def _beginning(lemma: str, behind: Sequence[str]) -> list[tuple[tuple[str, ...], str]]:
    """The verb's phrases whose first word is there at all, or that have none: few do, and only they need a closer look."""
    known = PHRASES.get(lemma)
    return [entry for entry in known if entry[0][0] in behind or entry[0][0] == "."] if known else []


def _follow(words: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether the words stand behind the verb in this order; with a dot at the end, directly, and with nothing that it is done to."""
    if words[-1] == ".":
        end = len(words) - 1
        return tuple(behind[:end]) == tuple(words[:-1]) and (len(behind) <= end or behind[end] not in _ACTED_ON)
    if len(words) > 1 and any(tuple(behind[i : i + len(words)]) == words for i in range(2)):
        return True
    if words[0] in _PARTICLES and not _splits(words[0], behind):
        return False
    rest = iter(behind)
    return all(word in rest for word in words)


def _splits(particle: str, behind: Sequence[str]) -> bool:
    """Whether a particle stands right behind its verb, or behind what that is done to and in front of nothing that it could govern."""
    at = behind.index(particle) if particle in behind else -1
    return at == 0 or (at > 0 and (at + 1 == len(behind) or behind[at + 1] in _CLOSERS))
