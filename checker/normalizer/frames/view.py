"""Takes a sentence's tokens and mentions, gives everything about it that all of its figures share, worked out once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import compress

from checker.normalizer.frames.clauses import Clause, Span, clauses
from checker.normalizer.frames.datelines import dateline
from checker.normalizer.frames.memory import Memory, Subject
from checker.normalizer.frames.names import Name, names
from checker.normalizer.frames.phrases import Hit, hits
from checker.normalizer.frames.tags import tag
from checker.normalizer.frames.words import LEMMA
from checker.normalizer.model import PADDING, Block, Mention, Sentence, Tokens
from checker.tables import DATE_KINDS

_MARGIN = "." * len(PADDING)
"""What stands on both sides of the letters of a sentence."""


class View:
    """One sentence read: its tags, names and clauses. Token indices throughout."""

    __slots__ = (
        "block",
        "clauses",
        "dates",
        "firsts",
        "governs",
        "hits",
        "lasts",
        "letters",
        "low",
        "memory",
        "mentions",
        "names",
        "narrows",
        "plain",
        "said",
        "sentence",
        "source",
        "spelled",
        "tags",
        "things",
        "thresholds",
        "tokens",
        "words",
    )

    clauses: list[Clause]
    governs: list[int]
    hits: list[Hit]
    names: list[Name]
    spelled: list[str]
    """Keys of the names as the sentence writes them."""
    tags: str
    letters: str
    """The tags with a full stop on both sides: an index a little outside needs no test."""
    words: list[str]
    """Tokens in lower case with "" on both sides, likewise."""

    def __init__(
        self, memory: Memory, sentence: Sentence, tokens: Tokens, mentions: list[Mention], source: str | None = None, *, ahead: bool = False
    ) -> None:
        """`source`: the text that the offsets point into where that is not the document's. `ahead`: what it says is still to be `read`."""
        self.memory, self.sentence, self.tokens, self.mentions = memory, sentence, tokens, mentions
        self.source = memory.document.text if source is None else source
        self.said = self.source[sentence.start : sentence.end]
        self.low, self.words = tokens.low, tokens.padded
        self.block: Block = memory.blocks[sentence.block]
        self.dates = [m for m in mentions if m.kind in DATE_KINDS and m.skipped is None]
        self.firsts, self.lasts = [m.first for m in mentions], [m.last for m in mentions]
        self.things: dict[Span, Subject | None] = {}
        """What those of its noun phrases stand for that take up nothing said before, as far as they have been asked for."""
        self.thresholds: list[Mention] | None = None
        """Figures that say whom others are told for ("those aged 65 and over"); None until a figure asks for them."""
        self.plain: bool | None = None
        """Whether no word denies, plans or compares (see `moods`); None until a figure asks."""
        self.narrows: bool | None = None
        """Whether it has one of the rarer words that narrow a figure (see `scopes`); None until a figure asks."""
        if not ahead:
            read((self,))
            self.meet()

    def meet(self) -> None:
        """Tells the memory which names have been met, as the text is read from front to back."""
        for key in self.spelled:
            self.memory.met.setdefault(key)

    def leave_out_dateline(self) -> None:
        """The place and agency in front of a report are nobody that its figures could be of."""
        end = dateline(self.tags)
        if end and self.names and self.names[0].last <= end:
            self.names = [n._replace(entity=False) if n.last <= end else n for n in self.names]

    def relative_to(self, end: int) -> Clause | None:
        """The relative clause that begins right behind token end-1: "people who had applied"."""
        return next((c for c in self.clauses if c.opener == "R" and c.start == end + 1), None) if self.letters[end] == "R" else None

    @property
    def asks(self) -> bool:
        """Whether the sentence is a question for yes or no: what it says is not asserted."""
        return "?" in self.low[-3:] and self.tags[:1] in ("X", "E")

    def clause_at(self, i: int) -> Clause | None:
        """The clause that governs token i."""
        n = self.governs[i] if i < len(self.governs) else -1
        return self.clauses[n] if n >= 0 else None

    def text(self, first: int, last: int) -> str:
        """The text of tokens [first, last)."""
        return self.source[self.tokens.start[first] : self.tokens.end[last - 1]]

    def near(self, first: int, last: int) -> list[Mention]:
        """The mentions that have a token in [first, last); found without a look at the others."""
        return self.mentions[bisect_right(self.lasts, first) : bisect_left(self.firsts, last)]

    def name_in(self, first: int, last: int) -> Name | None:
        """The last name of an entity that lies in tokens [first, last)."""
        found = None
        for name in self.names:
            if name.first >= last:
                break
            if name.first >= first and name.last <= last and name.entity:
                found = name
        return found

    def name_ending(self, end: int) -> Name | None:
        """The name whose last token is end-1."""
        return next((n for n in self.names if n.last == end and n.entity), None)

    def name_keys(self) -> tuple[str, ...]:
        """Every name of the sentence under its short key, with its code, sorted."""
        return tuple(sorted({n.full for n in self.names}))

    def content(self) -> tuple[str, ...]:
        """Lemmas of the content words, sorted."""
        found = set(map(LEMMA.__getitem__, compress(self.low, map("WVQIBG".__contains__, self.tags))))
        found.discard("")
        return tuple(sorted(found))


def read(views: Sequence[View]) -> None:
    """Reads what sentences say, each step over all of them before the next begins: its code and words stay in the processor's cache."""
    for view in views:
        view.tags = tag(view.tokens, view.mentions, view.memory.is_name)
    for view in views:
        found = names(view.tags, view.tokens, view.mentions, view.source)
        view.names = list(map(view.memory.shortened, found))
        view.spelled = [name.key for name in found]
    for view in views:
        view.clauses, view.governs, view.tags = clauses(view.tags, view.tokens)
        view.letters = view.tags + _MARGIN
        view.leave_out_dateline()
        for m in view.mentions:
            m.before = _before(view.tags, m.first)
    for view in views:
        view.hits = hits(view.low) if view.mentions else []


def _before(tags: str, first: int) -> int:
    """The token in front of `first` and of the hedges and other adverbs there; -1 where the sentence begins with them."""
    i = first - 1
    while i >= 0 and tags[i] == "A":
        i -= 1
    return i
