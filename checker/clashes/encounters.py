"""Takes what all articles tell of events, gives for an order the orders and dates that may speak of the same two: never all pairs.

Two are held against each other when they share a verb and a word; what very many share is not looked up, as in the aligner's blocks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from checker.clashes.events import Chronicle, Dated, Event, Told

_CROWD = 40
"""A key that more orders or dates share is passed over."""
_KEYS = 8
"""Of each order the rarest of its keys are looked up."""
_Key = tuple[str, str, str]
_Item = TypeVar("_Item", Told, Dated)


class Encounters:
    """An inverted index of the chronicle."""

    def __init__(self, chronicle: Chronicle) -> None:
        self._told: dict[_Key, list[Told]] = defaultdict(list)
        self._dated: dict[_Key, list[Dated]] = defaultdict(list)
        for told in chronicle.told:
            for key in sorted(_keys(told, "earlier", "later")):
                self._told[key].append(told)
        for dated in chronicle.dated:
            for key in sorted(_places(dated)):
                self._dated[key].append(dated)

    def orders(self, told: Told) -> list[Told]:
        """Orders whose later event has the verb of this one's earlier event, or the other way round; itself not among them."""
        return [t for t in _found(self._told, _keys(told, "later", "earlier")) if t.row.id != told.row.id]

    def articles(self, told: Told) -> list[str]:
        """Articles that date an event with the verb of one of the two and a word of either, by name."""
        keys = {("", verb, word) for event in (told.earlier, told.later) for verb in event.verbs for word in _words(told)}
        return sorted({d.row.doc for d in _found(self._dated, keys)})

    def dates(self, event: Event, doc: str) -> list[Dated]:
        """The dated events of an article that have a verb or a word of the event, in order of position."""
        found = _found(self._dated, ((doc, "", word) for word in (*event.verbs, *event.words)))
        return sorted(found, key=lambda d: d.row.start)


def _words(told: Told) -> frozenset[str]:
    return told.earlier.words | told.later.words


def _keys(told: Told, first: str, second: str) -> Iterator[_Key]:
    words = _words(told)
    for role, event in ((first, told.earlier), (second, told.later)):
        yield from ((role, verb, word) for verb in event.verbs for word in words)


def _places(dated: Dated) -> set[_Key]:
    event, doc = dated.event, dated.row.doc
    words = event.words | event.around
    return {("", verb, word) for verb in event.verbs for word in words} | {(doc, "", word) for word in (*event.verbs, *words)}


def _found(index: Mapping[_Key, list[_Item]], keys: Iterable[_Key]) -> list[_Item]:
    """What stands under the rarest of the keys, each once, in an order that depends on nothing but the keys."""
    known = sorted((len(found), key) for key in keys if (found := index.get(key)) and len(found) <= _CROWD)
    return list({id(item): item for _, key in known[:_KEYS] for item in index[key]}.values())
