"""What the tests hand on: a verdict on two assertions, or a finding of several; and what a test is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from checker.tables import Assertion

if TYPE_CHECKING:
    from checker.clashes.events import Chronicle
    from checker.clashes.settings import Settings
    from checker.clashes.standings import Ladder


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
    one_fact: bool = False
    """Whether the sides say different values of one fact after all, as two clashing figures do."""
    values: tuple[str, ...] = ()
    """What each side says, in words; empty = the surfaces of its figures."""


PairTest = Callable[[Assertion, Assertion, "Settings"], Verdict | None]
ArticleTest = Callable[["Article", "Settings"], Iterable[Finding]]
CorpusTest = Callable[[Sequence[Assertion], "Settings"], Iterable[Finding]]
LibraryTest = Callable[["Library", "Settings"], Iterable[Finding]]
ChronicleTest = Callable[["Chronicle", "Settings"], Iterable[Finding]]
LadderTest = Callable[["Ladder", "Settings"], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its figures in order; those left out of comparison are not among them."""

    text: str
    rows: tuple[Assertion, ...]

    def between(self, a: Assertion, b: Assertion) -> str:
        """The text from the end of one figure to the start of a later one, in small letters."""
        return self.text[a.end : b.start].lower()

    def before(self, row: Assertion, reach: int = 60) -> str:
        """The text in front of a figure, in small letters, at most `reach` characters and not beyond its sentence."""
        first = row.sentence[:40]
        opening = self.text.rfind(first, 0, row.start + len(first)) if first else -1
        return self.text[max(opening, row.start - reach, 0) : row.start].lower()

    def behind(self, row: Assertion, reach: int = 60) -> str:
        """The text behind a figure, in small letters, at most `reach` characters."""
        return self.text[row.end : row.end + reach].lower()


@dataclass(frozen=True, slots=True)
class Library:
    """All articles, and what tells whether two of them speak of one thing."""

    articles: tuple[Article, ...]
    bits: Callable[[str], float]
    """How rare a word is among the articles."""
    related: Callable[[str, str], bool]
    """Whether two articles, by name, tell of the same matters."""

    def total(self, words: Iterable[str]) -> float:
        """Bits of several words."""
        return sum(map(self.bits, sorted(words)))


@dataclass(frozen=True, slots=True)
class Test:
    """One way in which figures can contradict each other; rules name it."""

    name: str
    settings: type[Settings]
    pair: PairTest | None = None
    article: ArticleTest | None = None
    corpus: CorpusTest | None = None
    library: LibraryTest | None = None
    chronicle: ChronicleTest | None = None
    ladder: LadderTest | None = None
