"""Takes a noun phrase, gives the attribute that it names: the key of its head, one for all synonyms, and what qualifies it."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular

SYNONYM: dict[str, str] = {phrase: key for key, line in load("attributes")["synonyms"].items() for phrase in line.split(",")}
"""Noun or noun phrase -> key of the attribute."""


class Attribute(NamedTuple):
    """As written, the key of its head, and the lemmas that qualify the head."""

    text: str | None
    key: str
    modifiers: tuple[str, ...] = ()


NONE = Attribute(None, "")


def of_phrase(view: View, first: int, last: int) -> Attribute:
    """The attribute that the noun phrase [first, last) names."""
    if set(view.tags[first:last]) == {"M"}:  # "two trees in five": the noun stands inside of its figure
        return fold_words([singular(w) for w in view.low[first:last]], view.text(first, last))
    words: list[str] = []
    for i in range(first, last):
        if view.tags[i - 1] == "H" and words and i > first:
            words[-1] += "-" + view.low[i]
        elif (view.tags[i] not in "DAMHPG" and view.low[i][0].isalpha()) or (view.tags[i] == "A" and view.letters[i + 1] == "H"):
            words.append(view.low[i])
    return fold_words([singular(w) for w in words], view.text(first, last))


def fold_words(words: list[str], text: str) -> Attribute:
    """Head and modifiers of a list of singular lemmas; the longest tail that the lexicon knows is the head."""
    for n in range(min(3, len(words)), 0, -1):
        key = SYNONYM.get(" ".join(words[-n:]))
        if key:
            return Attribute(text, key, tuple(sorted(words[:-n])))
    return Attribute(text, words[-1], tuple(sorted(words[:-1]))) if words else Attribute(text, "")
