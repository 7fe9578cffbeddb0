"""Takes a word, gives what it says of a rank: what a superlative measures, which place it names, what kind of thing it stands for."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.folding import SYNONYM
from checker.normalizer.frames.words import LETTER, singular

_DATA = load("standings")
_SHORTEST = 4


def _listed(table: str, key: str = "words") -> frozenset[str]:
    return frozenset(_DATA[table][key].split())


AXES: dict[str, str] = {form: axis for axis, forms in _DATA["axes"].items() for form in forms.split()}
"""Superlative -> what it measures."""
TASKS = _listed("places", "tasks")
COMPARATIVES: dict[str, str] = {form[:-3] + "er": axis for form, axis in AXES.items() if form.endswith("est")} | {"worse": "harm"}
"""Comparative -> what it measures."""
HEADS: dict[str, str] = {word: key for key, line in _DATA["heads"].items() for word in (key, *line.split())}
LOOSE, GROUPS, BUT = _listed("loose"), _listed("loose", "groups"), _listed("loose", "but")
FAINT, EVER, BY = _listed("faint"), _listed("ever"), frozenset((*_DATA["by"]["words"].split(), *_DATA["by"]["openers"].split()))
EVERYWHERE = frozenset(("anywhere", "worldwide", "globally", "nationwide", "nationally"))
"""Adverbs of a place that holds everything, behind a noun."""
ANYBODY = frozenset(("anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone"))
"""They begin a clause about the noun in front: "the fastest time anybody ran"."""
MEASURES = _listed("by", "nouns")
VERBS, MOVES, TAKES, PUTS, NOUNS, SECOND, LISTS, TOPS, FIELDS = (
    _listed("places", key) for key in ("verbs", "moves", "takes", "puts", "nouns", "second", "lists", "tops", "fields")
)
_MOST: dict[str, str] = _DATA["most"]
_TASTES = _listed("tastes")
_ENDINGS = tuple(_DATA["tastes"]["endings"].split())
_LOCAL = _listed("local")
_PLACES: dict[str, tuple[str, str]] = {
    **{word: (word, "") for word in _LOCAL},
    **dict.fromkeys(_DATA["world"]["words"].split(), ("world", "")),
    **{word: ("continent", key) for key, line in _DATA["continents"].items() for word in line.split()},
    **dict.fromkeys(_DATA["country"]["words"].split(), ("country", "")),
    **{word: ("country", key) for key, line in _DATA["countries"].items() for word in line.split()},
}


def place(low: str) -> tuple[str, str] | None:
    """(kind of place, its name) that a word names by itself, None for any other word."""
    return _PLACES.get(low) or _PLACES.get(singular(low))


def is_local(kind: str) -> bool:
    """Whether a kind of place is named by the words beside its noun: "the Orva valley"."""
    return kind in _LOCAL


def most(low: str) -> str | None:
    """What "most" and the word measure, None where they make no rank: "most people", "the most recent"."""
    known = _MOST.get(low)
    if known or low in _TASTES or len(low) < _SHORTEST:
        return known
    return f"most {low}" if low.endswith(_ENDINGS) and LETTER[low] in "WVQ" else None


def head(noun: str) -> str:
    """The key of a noun for a kind of things."""
    word = singular(noun)
    return HEADS.get(word) or SYNONYM.get(word) or word
