"""What the tests hand on: a verdict on two assertions, or a finding of several; and what a test is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from checker.tables import Assertion

if TYPE_CHECKING:
    from checker.clashes.settings import Settings


class Verdict(NamedTuple):
    """Two assertions cannot both be true of one fact."""

    gap: float | None
    """How far they lie apart: in the base unit of their dimension, in days for dates; None where there is no distance."""
    sure: bool = True
    """Whether no fair reading reconciles them; else they clash only when hedges and rounding are taken strictly."""
    detail: str = ""
    """What to add for the reader: "a factor of 1,000", "110 + 85 + 65 = 260"."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Several figures that cannot all be true, though each states another fact: parts and their total, a share and its whole."""

    sides: tuple[tuple[Assertion, ...], ...]
    """Two or more; the figures of one side belong together."""
    verdict: Verdict
    about: str = ""
    values: tuple[str, ...] = ()
    """What each side says, in words; empty = the surfaces of its figures."""


Agreeing = Callable[[Assertion], Sequence[Assertion]]
"""Figure -> the figures aligned with it that say the same, itself first."""
PairTest = Callable[[Assertion, Assertion, "Settings"], Verdict | None]
ArticleTest = Callable[[Sequence[Assertion], "Settings"], Iterable[Finding]]
"""Takes the assertions of one article, in order."""


@dataclass(frozen=True, slots=True)
class Test:
    """One way in which figures can contradict each other; rules name it."""

    name: str
    settings: type[Settings]
    pair: PairTest | None = None
    article: ArticleTest | None = None
    defaults: Mapping[str, object] = field(default_factory=dict)
