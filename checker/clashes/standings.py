"""What is told of ranks: a thing, its place, by what it is ranked and among which; made to be compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.tables import Assertion

PLACE = "place"
"""The axis of places in a contest or a list: "came third", "No. 2 in the market"."""
WIDTH = {"world": 3, "continent": 2, "country": 1}
"""Kinds of places by how much lies in them; what is not among them lies in all of these."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What is ranked: the tokens of its name or of the phrase that it is told by; nothing where the article points to it some other way."""

    name: frozenset[str] = frozenset()
    code: str = ""
    phrase: frozenset[str] = frozenset()
    """Lemmas of a phrase without a name that stands for it ("the line to the airport")."""
    guessed: bool = False
    """Whether a pronoun stands for the name."""

    @property
    def told(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.name or self.phrase)


@dataclass(frozen=True, slots=True)
class Pool:
    """What a thing is ranked among."""

    head: str = ""
    """The noun for all of its members, one for all synonyms: "ship"."""
    kinds: frozenset[str] = frozenset()
    """Lemmas that narrow the noun: "driverless" of "the driverless lines"."""
    places: frozenset[tuple[str, str]] = frozenset()
    """(kind of place, name or ""): ("country", "france"), ("country", ""), ("valley", "orsa")."""
    among: frozenset[str] = frozenset()
    """Every other name and noun that tells which members: "fleet" of "in the company's fleet"."""
    period: str = ""
    """"ever", or the stretch of time that it is limited to ("year 2021"); "" = not said."""
    by: frozenset[str] = frozenset()
    """What the order goes by, where that is said: "asset"."""
    bare: bool = False
    """Whether the noun is not said with the rank, nor what narrows it: "the second-largest of its kind"."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of a thing in an order; its row has the place as `low` and `high`."""

    row: Assertion
    axis: str
    """What the superlative measures, PLACE for places in a contest."""
    thing: Thing
    pool: Pool
    planned: bool = False
    """Whether it is to come about, and not so already."""
    when: tuple[str, str] | None = None
    """First and last ISO day of the time that the sentence gives it."""
    passing: bool = False
    """Places in a contest: whether it is one in a list that goes on, and is another next week."""
    near: frozenset[str] = frozenset()
    """Places in a contest: words and lemmas of what is told around it, where the contest may be named."""

    @property
    def place(self) -> float:
        """1 for the first."""
        assert isinstance(self.row.low, int | float)
        return float(self.row.low)


@dataclass(frozen=True, slots=True)
class Ladder:
    """All standings that the articles tell, and how much two articles have in common."""

    told: Sequence[Standing]
    related: Callable[[str, str], bool]
    """Whether two articles tell of the same matters."""
    has: Callable[[str, str], bool]
    """Whether an article, by its name, has a word."""
