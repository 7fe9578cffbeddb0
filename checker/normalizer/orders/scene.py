"""Takes a sentence that has been heard, with the assertions in it, gives its clauses, the events that they tell, and the dates of these."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from checker.clashes.events import Event, Told
from checker.normalizer.frames.clauses import Clause, Span, clauses, noun_phrases
from checker.normalizer.frames.memory import Memory
from checker.normalizer.frames.tags import tag
from checker.normalizer.frames.told import spanned
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import LEMMA, singular
from checker.normalizer.model import Mention, Sentence
from checker.normalizer.orders import stages
from checker.normalizer.orders.verbs import keys, marks
from checker.normalizer.orders.words import ASPECT, NOUNS
from checker.normalizer.tokens import tokenize
from checker.tables import DATE_KINDS, Assertion

Dates = tuple[Assertion | None, Assertion | None]
"""Of the earlier and of the later event."""
_LABEL = 6
"""Tokens behind a verb that are quoted along with it, at most."""

_PHRASE = 4
"""Tokens of a phrase of time that is a figure of its own, at most."""

_AUXILIARY = ("do", "be", "have")
_INVERTS = frozenset(("only", "not", "never", "nor", "neither", "so"))
_SPEAKERS = ("i", "we", "you", "me", "us")
_GOING = ("go", "come", "rush", "hurry", "turn", "proceed", "move")
_TIMES = frozenset(("", "afterward", "afterwards", "prior", "wake", "eve", "later", "advance"))
"""What stands in a sentence to tell an order, and takes no part in what happened."""
_NOBODY = ("no", "nobody", "none", "neither", "few")


def _opens(low: Sequence[str], i: int) -> bool:
    """Whether an auxiliary at token i stands in front of its subject: behind "only", "nor" or the clause that they go with."""
    return bool(_INVERTS.intersection(low[:i]))


class Heard(NamedTuple):
    """A sentence as the reading of its document hands it on."""

    sentence: Sentence
    view: View | None
    """None where nobody has read it."""
    rows: Sequence[Assertion]
    """Those that begin in it, in order."""


class Scene:
    """One sentence. Token indices throughout."""

    def __init__(self, memory: Memory, heard: Heard, before: Heard | None = None) -> None:
        self.memory, self.sentence, self.rows, self._front = memory, heard.sentence, heard.rows, before
        self._before: Scene | None = None
        self.text = memory.document.text
        view = heard.view
        self.tokens = view.tokens if view else tokenize(self.text, self.sentence.start, self.sentence.end)
        self.low = self.tokens.low
        self.places = [(*self._tokens_of(row), row) for row in self.rows]
        self.clauses, self.governs, self.tags = (view.clauses, view.governs, view.tags) if view else self._read()

    def _read(self) -> tuple[list[Clause], list[int], str]:
        mentions = [Mention(a, b, row.kind, skipped=row.skipped) for a, b, row in self.places]
        return clauses(tag(self.tokens, mentions, self.memory.is_name), self.tokens)

    def _tokens_of(self, row: Assertion) -> tuple[int, int]:
        return bisect_left(self.tokens.end, row.start + 1), bisect_left(self.tokens.start, row.end)

    @property
    def before(self) -> Scene | None:
        """The sentence in front, of the same paragraph: one and the same scene each time, as its clauses are told apart by identity."""
        if self._before is None and self._front:
            self._before = Scene(self.memory, self._front)
        return self._before

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return "?" in self.low[-3:]

    def clause_at(self, i: int) -> Clause | None:
        """The clause that governs token i."""
        n = self.governs[i] if 0 <= i < len(self.governs) else -1
        return self.clauses[n] if n >= 0 else None

    def event(self, clause: Clause, doer: Span | None = None) -> Event | None:
        """What a clause tells; None where its verb says too little. `doer`: its subject, where that is known better."""
        end = self._reach(clause)
        spans = [doer] if doer else self._subject(clause)
        if stages.is_over(self.low, clause):
            return self.ending(clause, clause.last + 1)
        objects = noun_phrases(self.tags, clause.last, end)
        subjects = self._heads(spans[:1])
        done_to = subjects if clause.passive else self._heads(objects[:1])
        whole = self._bids(clause) or clause.lemma in ("let", "set", "get") or spanned(clause.lemma, self.low[clause.last : clause.end])
        behind = self.low[clause.last : clause.end if whole else end]
        verbs = keys(clause.lemma, clause.klass, done_to, subjects, behind, bids=self._bids(clause))
        words = self.nouns([*spans, *objects]) | self._called(verbs, [*subjects, *done_to])
        words |= frozenset() if doer else self._meant(clause)
        return Event(verbs, words, self._marks(clause.start, end), self._label(clause, end)) if verbs else None

    def _called(self, verbs: frozenset[str], heads: Sequence[str]) -> frozenset[str]:
        """What an event is called that a noun tells in other words: "sent a distress call", "sent a mayday"."""
        return frozenset(event for head in heads for event in NOUNS.get(head, ()) if event in verbs and "-" in head)

    def done_to(self, clause: Clause) -> list[str]:
        """Head of what something is done to."""
        return self._heads(self._subject(clause)[:1] if clause.passive else noun_phrases(self.tags, clause.last, self._reach(clause))[:1])

    def negated(self, clause: Clause) -> bool:
        """Whether it did not happen: "was not sold", "no laboratory had found"."""
        return clause.negated or (clause.subject is not None and self.low[clause.subject[0]] in _NOBODY)

    def ending(self, clause: Clause, end: int) -> Event | None:
        """The end of what a clause is about."""
        first = clause.subject[0] if clause.subject and clause.subject[0] < clause.first else clause.first
        return stages.end_of(self.nouns(self._subject(clause)), self._marks(clause.start, end), self.said(first, end))

    def _marks(self, first: int, last: int) -> frozenset[str]:
        """Ordinals and numbered names in tokens [first, last)."""
        numbered = {f"{row.subject_key} {row.subject_code}" for a, _, row in self.places if first <= a < last and row.kind == "designator"}
        return frozenset(numbered) | marks(self.low[first : last + 1])

    def _heads(self, spans: Sequence[Span]) -> list[str]:
        """Head lemmas of stretches."""
        return [self.head(*p) for a, b in spans for p in noun_phrases(self.tags, a, b)[:1]]

    def head(self, first: int, last: int) -> str:
        """Head lemma of a noun phrase, with the word in front where the two name an event together: "power cut"."""
        head = singular(self.low[last - 1])
        both = f"{self.low[last - 2]}-{head}" if last - first > 1 else ""
        return both if both in NOUNS else head

    def _subject(self, clause: Clause) -> list[Span]:
        """Where the subject of a clause is named: for a pronoun, the nouns of the first clause of the sentence with a named subject."""
        asked = self.inverted(clause)
        if asked:
            return [asked]
        if clause.subject is None:
            return []
        if self.tags[clause.subject[0]] not in "UE":
            return [clause.subject]
        first = self._named(clause)
        if first is None or not first.subject or (first.first > clause.first and self.before and self.before.spoken_of()):
            return []
        return [first.subject, *noun_phrases(self.tags, first.last, self._reach(first))]

    def _named(self, clause: Clause | None = None) -> Clause | None:
        """The first other clause of the sentence whose subject is named."""
        return next((c for c in self.clauses if c.subject and self.tags[c.subject[0]] not in "UE" and c is not clause), None)

    def spoken_of(self) -> frozenset[str]:
        """Nouns of the first named subject of the sentence: what a pronoun of the next sentence may stand for."""
        first = self._named()
        return self.nouns([first.subject]) if first and first.subject else frozenset()

    def _meant(self, clause: Clause) -> frozenset[str]:
        """What a pronoun at the head of the sentence stands for, by the sentence in front."""
        alone = clause.subject is not None and self.tags[clause.subject[0]] in "UE" and self.low[clause.subject[0]] not in _SPEAKERS
        first = self._named(clause) if alone else None
        before = self.before if alone and (first is None or first.first > clause.first) else None
        return before.spoken_of() if before else frozenset()

    def inverted(self, clause: Clause) -> Span | None:
        """ "Only then did the firm sell": the subject between an auxiliary and its verb."""
        n = self.clauses.index(clause)
        before = self.clauses[n - 1] if n else None
        if before is None or before.start != clause.start or before.lemma not in _AUXILIARY or before.last - before.first > 1:
            return None
        between = self.tags[before.last : clause.first]
        named = between and not between.strip("DGWBQPMHA") and self.tags[clause.verb] == "V"
        return (before.last, clause.first) if named and _opens(self.low, before.first) else None

    def inner(self, clause: Clause) -> Clause:
        """The infinitive that somebody went to do: "went down to check the vault"."""
        n = self.clauses.index(clause) + 1
        behind = self.clauses[n] if n < len(self.clauses) else None
        goes = clause.lemma in _GOING and behind is not None and behind.start == clause.start
        return behind if behind and goes and self.tags[clause.last : behind.first].endswith("T") else clause

    def outer(self, clause: Clause) -> Clause:
        """The clause whose verb an infinitive completes, where that is what happened: "voted to strike" tells of a vote."""
        n = self.clauses.index(clause)
        before = self.clauses[n - 1] if n else None
        if before is None or before.start != clause.start or before.lemma in ASPECT or before.lemma in _AUXILIARY:
            return clause
        between = self.tags[before.last : clause.first]
        spans = spanned(before.lemma, self.low[before.last : clause.end]) > clause.first - before.last
        return before if spans or (between in ("T", "") and self.tags[clause.first] == "V") else clause

    def _bids(self, clause: Clause) -> bool:
        """ "told everyone to go": the verb has an infinitive behind it."""
        later = next((c for c in self.clauses if c.first > clause.first), None)
        return later is not None and later.start == clause.start and "T" in self.tags[clause.last : later.first]

    def _reach(self, clause: Clause) -> int:
        """Where what is said with the verb ends: at the next verb of its piece."""
        later = [c.first for c in self.clauses if c.start == clause.start and c.first > clause.first]
        return min([clause.end, *later])

    def nouns(self, spans: Sequence[tuple[int, int]]) -> frozenset[str]:
        """Lemmas of the nouns and names in some stretches."""
        found = {LEMMA[self.low[i].removesuffix("'s")] for a, b in spans for i in range(a, b) if self.tags[i] in "WQIBG"}
        return frozenset(found - _TIMES)

    def _label(self, clause: Clause, end: int) -> str:
        """Subject, verb and the first noun phrase behind it."""
        first = clause.subject[0] if clause.subject and clause.start <= clause.subject[0] < clause.first else clause.first
        behind = next((span for span in noun_phrases(self.tags, clause.last, end)), None)
        last = behind[1] if behind and behind[1] - clause.last <= _LABEL else clause.last
        return " ".join(self.said(first, last).split())

    def said(self, first: int, last: int) -> str:
        """The text of tokens [first, last)."""
        return self.text[self.tokens.start[first] : self.tokens.end[last - 1]]

    def date(self, clause: Clause) -> Assertion | None:
        """The date of a clause."""
        n = self.clauses.index(clause)
        return next((row for a, _, row in self.places if row.kind in DATE_KINDS and not row.skipped and self.governs[a] == n), None)

    def length_before(self, i: int) -> Assertion | None:
        """The duration right in front of token i: "three weeks before"."""
        return next((row for _, b, row in self.places if row.kind == "duration" and b == i and not row.skipped), None)

    def is_clear(self, first: int, last: int) -> bool:
        """Whether no figure stands in tokens [first, last)."""
        return not any(a < last and first < b for a, b, _ in self.places)

    def told(self, first: int, last: int, earlier: Event, later: Event, dates: Dates = (None, None)) -> Told | None:
        """The order with its row: a figure's own where that is the phrase ("two days later"); None where the phrase lies across figures."""
        own = next((row for a, b, row in self.places if a == first and b <= last), None)
        if own and last - first <= _PHRASE:
            return Told(own, earlier, later, *dates)
        taken = [(a, b) for a, b, _ in self.places]
        last = min([last, *(a for a, _ in taken if a > first)])
        if last <= first or any(a < last and first < b for a, b in taken):
            return None
        return Told(self._row(first, last, earlier, later), earlier, later, *dates)

    def _row(self, first: int, last: int, earlier: Event, later: Event) -> Assertion:
        d, memory = self.memory.document, self.memory
        start, end = self.tokens.start[first], self.tokens.end[last - 1]
        line, column = memory.place(start)
        return Assertion(
            id=f"{d.doc}#{start}", doc=d.doc, path=d.path, source=d.source or d.doc, published=memory.published,
            start=start, end=end, line=line, column=column, surface=self.text[start:end],
            sentence=self.text[self.sentence.start : self.sentence.end], kind="daterange", low=None, high=None, step=None,
            hedge=None, unit=None, subject=f"{earlier.text} / {later.text}", attribute="order", predicate=min(earlier.verbs, default=None),
            mood="asserted", as_of_low=None, as_of_high=None, skipped=None, publisher=d.publisher, role="order", relation="before",
            predicate_class=min(earlier.verbs, default=""), attribute_key=min(later.verbs, default=""), block=self.sentence.block,
        )  # fmt: skip
