"""What the normalizer's modules hand each other: blocks, sentences, tokens, mentions, and the context of one document."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from checker.tables import Hours


@dataclass(slots=True)
class Block:
    """A run of text that is one thing: a title, heading, paragraph, bullet or table cell. [start, end) in the document."""

    index: int
    kind: str
    """title | heading | paragraph | bullet | cell | quote | code."""
    start: int
    end: int
    level: int = 0
    """Depth of a heading (1 = top) or of a bullet's indent."""
    headings: tuple[int, ...] = ()
    """Indices of the blocks of the headings above, outermost first."""
    lead: int | None = None
    """Bullets and cells: index of the paragraph that leads in to the list or table."""
    row_head: str | None = None
    """Cells: text of the first cell of the row."""
    column_head: str | None = None
    """Cells: text of the head of the column."""
    caption: str | None = None
    """Cells: caption of the table, or the head of its first column where that says a unit or scale."""
    table: int | None = None
    """Cells: number of the table in the document."""
    head: bool = False
    """Cells: it stands in the head row; its text is the `column_head` of the cells below, its own figures are not compared."""
    marker: int | None = None
    """Where the list number in front of `start` begins ("3. " before the words), None where there is none."""


class Sentence(NamedTuple):
    """[start, end) in the document, within the block `block`."""

    start: int
    end: int
    block: int


class Figures(NamedTuple):
    """A sentence with the figures read in it; `tokens` are None where it was plain that it holds none."""

    sentence: Sentence
    tokens: Tokens | None
    mentions: list[Mention]


PADDING = [""] * 16
"""More tokens than any phrase looks ahead or back."""


class Tokens:
    """The tokens of one sentence as parallel lists. Offsets are those of the document.

    kind is one of
        "number"   digits with their grouping and decimal part: "220,000", "2.3", "1 200" with a thin or non-breaking space
        "word"     letters, with inner apostrophes: "Orvan's" is one token, "multi-year" is word, "-", word
        "code"     letters with digits behind them: "K70", "Q3", "H20", "m2", "v3"
        "symbol"   a currency, percent or degree sign, a vulgar fraction
        "punct"    any other single character that is no white space
    "910B" is "910" and "B", "$5B" is "$", "5", "B": `glued(i)` tells that nothing stands between token i-1 and token i.
    """

    __slots__ = ("end", "kind", "low", "padded", "start", "text")

    def __init__(self) -> None:
        self.kind: list[str] = []
        self.text: list[str] = []
        self.low: list[str] = []
        """Text in lower case, typographic apostrophes, dashes and minus signs made plain."""
        self.start: list[int] = []
        self.end: list[int] = []
        self.padded: list[str] = PADDING
        """`low` with "" on both sides: `padded[-1]` and `padded[len(low)]` are "", so that an index a little outside needs no test."""

    def __len__(self) -> int:
        return len(self.kind)

    def glued(self, i: int) -> bool:
        """Whether token i follows token i-1 without white space."""
        return 0 < i < len(self.start) and self.start[i] == self.end[i - 1]

    def lower(self, i: int) -> str:
        """Token i in lower case, "" outside of the sentence: saves every caller the test of the bounds."""
        return self.padded[i]


@dataclass(slots=True)
class Mention:
    """One phrase read: tokens [first, last) of its sentence and what they say. Bounds and units as in tables.Assertion."""

    first: int
    last: int
    kind: str
    low: Any = None
    high: Any = None
    step: float | None = None
    hedge: str | None = None
    unit: str | None = None
    grain: str | None = None
    readings: tuple[tuple[Any, Any], ...] = ()
    derivation: str | None = None
    role: str = "level"
    skipped: str | None = None
    name: str = ""
    """Designators: the head ("Kestra")."""
    code: str = ""
    """Designators: the number or code ("1")."""
    counted: tuple[int, int] | None = None
    """Counts: tokens [first, last) of the noun phrase that is counted, where it follows the number ("high-end GPUs")."""
    relation: str | None = None
    """Dates: before | after | since | until | by | during | None. Differences: "more" | "less" | "times"."""
    edge: tuple[str, str] | None = None
    """Dates with a relation: first and last ISO day of the time that the bound names ("until 2028": 2028-01-01, 2028-12-31)."""
    parts: tuple[int, int] | None = None
    """Votes and scores: the two numbers, in the order in which they are said; `name` is "vote" or "score"."""
    weekday: str | None = None
    """Dates said together with their day of the week: "friday" of "Friday, March 6"; nothing checked."""
    hours: Hours | None = None
    """Dates: the time of day said with them. A mere time of day is a date of grain "time" and role "clock"; its days are open."""
    before: int = -1
    """The token in front of it and its hedges, once the sentence has been read; -1 where it opens the sentence."""


@dataclass(slots=True)
class Context:
    """What is known of a document while its sentences are read, from front to back. One for each document, never shared."""

    text: str
    published: date | None = None
    title: str | None = None
    day_first: bool | None = None
    """Order of 03/04/2026 as the document's own dates show it; None = unknown, both are kept."""
    long_scale: bool = False
    """The document itself uses or explains the long scale ("milliard", "thousand million")."""
    currency: dict[str, str | None] = field(default_factory=dict)
    """What bare signs and names met so far mean here, by the code they have alone: {"USD": "AUD"}; None where the document does not say."""
    last_date: Mention | None = None
    """The latest date read that can anchor "the following month"."""
    last_day: Mention | None = None
    """The latest single day read, which "that morning" counts from."""
    day_at: int = -1
    """Offset at which that day was said."""
    year: int | None = None
    """The year that the text was last speaking of explicitly, for "in May" without one."""
    year_at: int = -1
    """Offset at which that year was said."""
    today: date | None = None
    """The day from which "yesterday" counts: the publication date, else a dateline of the text."""
    surveyed: bool = False
    """Whether `today` and `day_first` have been looked for in the text."""
    blocks: list[Block] = field(default_factory=list)
    block: Block | None = None
    """The block whose sentences are being read."""
    numbered: set[tuple[str, str]] | None = None
    """(name, number) of things that the document plainly numbers ("Kestra", "3"); None = not looked for yet."""
    scene: Any = None
    """The sentence whose dates were last looked for, as the readers of dates see it."""
    headline: tuple[int, bool] = (-1, False)
    """Start of the sentence that was last asked for, and whether it has capitals throughout."""
