"""What is told of events: two that an article puts in order, and one that it dates; both by the same keys, so that they can be compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.tables import Assertion


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened once, as one clause or noun tells it."""

    verbs: frozenset[str]
    """Classes of the verb, and of an event noun that a weak verb stands with ("made an offer"): one of them is the event's."""
    words: frozenset[str]
    """Lemmas of the nouns and names that take part."""
    marks: frozenset[str] = frozenset()
    """Numbers and ordinals that tell it from others of its kind: "first" of "the first offer"."""
    text: str = ""
    """How the article says it, in a few words."""
    around: frozenset[str] = frozenset()
    """Lemmas of the whole sentence, where the clause is not known."""

    @property
    def vague(self) -> bool:
        """Whether no verb of its own tells it: a noun alone, or a verb that says little with its object."""
        return all(" " in verb for verb in self.verbs)


@dataclass(frozen=True, slots=True)
class Told:
    """Two events in the order in which an article puts them."""

    row: Assertion
    """The phrase that says the order: "before the signing"; its bounds are open, for it names no day."""
    earlier: Event
    later: Event
    since: Assertion | None = None
    """A date of the earlier event in the same sentence."""
    until: Assertion | None = None
    """A date of the later event in the same sentence."""
    distance: Assertion | None = None
    """How much later the later event was: "three weeks before the signing"."""
    planned: bool = False
    """Whether it is how things are to be, and not how they were."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with its date."""

    row: Assertion
    event: Event


@dataclass(frozen=True, slots=True)
class Chronicle:
    """What all articles tell of the order and the dates of events."""

    told: Sequence[Told]
    dated: Sequence[Dated]
    bits: Callable[[str], float]
    """How rare a word is among the articles."""
    related: Callable[[str, str], bool]
    """Whether two articles tell of the same matters."""
