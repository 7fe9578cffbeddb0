"""What the readers of dates hand each other: a part (a stretch of time as far as its words say it) and the scene it is read in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from checker.normalizer.dates import days
from checker.normalizer.dates.days import Span
from checker.normalizer.model import PADDING, Context, Tokens
from checker.tables import Hours

Yearly = Callable[[int], Span | None]
Around = Callable[[date], list[Span]]
LEAP = 2000
"""A year that has every day there is."""


@dataclass(slots=True)
class Part:
    """A stretch of time up to token `last`: fixed days in `span`, days of some year in `yearly`, days near
    the day of the text in `around`, or none (`wants` says why)."""

    last: int
    grain: str
    """day | week | month | quarter | half | season | year | decade | century | time."""
    span: Span | None = None
    yearly: Yearly | None = None
    """Year -> days in it; None where that year has no such day."""
    around: Around | None = None
    """Day of the text -> the days it may mean, in order of time: "Friday", "the 22nd"."""
    others: tuple[Span, ...] = ()
    """Further readings of `span`."""
    weekday: int | None = None
    """The day of the week said, whatever the date: Monday is 0."""
    lean: str = ""
    """past | future | "": what the words themselves say about where an unnamed year lies."""
    derivation: str | None = None
    wants: str = ""
    """What is missing to tell the days: "publication date", "anchor"."""
    dated: bool = False
    """A year was said."""
    movable: bool = False
    """Its month and day depend on the year."""
    alternative: Callable[[Span], Span | None] | None = None
    """A second reading worked out of each first one."""
    aside: bool = False
    """It looks back from another date, and the story does not go on from it."""
    hedge: str | None = None
    relation: str | None = None
    hours: Hours | None = None
    """The time of day said with it."""

    def over(self, change: Callable[[Span], Span | None]) -> Part | None:
        """The same with its days changed, in whatever year."""
        if self.span:
            span = change(self.span)
            others = tuple(o for s in self.others if (o := change(s)))
            return replace(self, span=span, others=others) if span else None
        if self.around:
            near = self.around
            return replace(self, around=lambda d: [s for a in near(d) if (s := change(a))])
        if self.yearly:
            before = self.yearly
            return replace(self, yearly=lambda y: change(s) if (s := before(y)) else None)
        return self


_DEEPEST = 3
""" "the end of the first week of next month" is two phrases inside of another; no text means more."""


class Scene:
    """A sentence with its document's context, and the reader that every other reader may call for what stands inside of its phrase.

    `low` and `kinds` are those of the tokens with "" on both sides: `low[-1]` and `low[len(tokens)]` are "".
    """

    __slots__ = ("context", "depth", "kinds", "low", "read", "today", "tokens")

    def __init__(self, tokens: Tokens, context: Context, read: Callable[[Scene, int], Part | None]) -> None:
        self.tokens, self.context, self.today, self.read = tokens, context, context.today, read
        self.low, self.kinds, self.depth = tokens.padded, tokens.kind + PADDING, 0

    def word(self, k: int) -> str:
        """Token k in lower case without its possessive, "" outside of the sentence."""
        low = self.low[k]
        return low[:-2] if low[-2:] == "'s" else low

    def part(self, k: int) -> Part | None:
        """The longest part that begins at token k; None where phrases stand in each other too deep."""
        if not 0 <= k < len(self.tokens) or self.depth >= _DEEPEST:
            return None
        self.depth += 1
        found = self.read(self, k)
        self.depth -= 1
        return found

    def capital(self, k: int) -> bool:
        """Whether token k begins with a capital letter."""
        text = self.tokens.text
        return 0 <= k < len(text) and text[k][0].isupper()

    def glued(self, k: int) -> bool:
        """Whether token k follows token k-1 without white space."""
        return self.tokens.glued(k)


def one(d: date) -> Span:
    """The span of a single day."""
    return d, d


def fixed(last: int, grain: str, span: Span | None, **more: object) -> Part | None:
    """A part of known days; None where there are none."""
    return Part(last, grain, span, **more) if span else None  # type: ignore[arg-type]


def relative(scene: Scene, last: int, grain: str, span: Callable[[date], Span | None], **more: object) -> Part | None:
    """A part that counts from the day of the text; without one it wants a publication date."""
    if scene.today is None:
        return Part(last, grain, wants="publication date", **more)  # type: ignore[arg-type]
    return fixed(last, grain, span(scene.today), **more)


def of_year(last: int, grain: str, first: tuple[int, int], final: tuple[int, int], year: int | None = None) -> Part | None:
    """From (month, day) to (month, day), over the turn of the year where the second is the earlier; a day 31 is the last of its month."""

    def yearly(y: int) -> Span | None:
        a = days.day(y, *first)
        end = days.month(y + (final < first), final[0])[1] if y < 9999 else None
        return (a[0], end if final[1] >= end.day else end.replace(day=final[1])) if a and end else None

    if year is None:
        return Part(last, grain, yearly=yearly)
    return fixed(last, grain, yearly(year), dated=True) if year > 0 else None
