"""Takes the tags of a sentence, gives its clauses: each verb group with its subject, and for any token the clause that governs it."""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.normalizer.frames.words import FORMS, verb_class
from checker.normalizer.model import Tokens

Span = tuple[int, int]

_BREAK = re.compile(r"[,;:()\"\-.~SR]|C(?=[^,;:()\"\-.~SRC]*[VXE])")
_GROUP = re.compile(r"(?:[XE][XEAN]*|N)?V|[XE][XEAN]*|I(?=[AP]?[DMBUYTW])")
_NP = re.compile(r"(?:[DG]|(?=[WBMQIGUE]))[ADWBMGQIH]*[WBMQI]|[DU](?![WBMQI])")
_PASSIVE = frozenset(
    [
        "be",
        "am",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "it's",
        "he's",
        "she's",
        "that's",
        "they're",
        "we're",
        "there's",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "get",
        "got",
    ]
)
_MODAL = frozenset(
    [
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "won't",
        "wouldn't",
        "can't",
        "couldn't",
        "shouldn't",
        "cannot",
        "ought",
        "i'll",
        "you'll",
        "we'll",
        "they'll",
        "he'll",
        "she'll",
        "it'll",
    ]
)
_HAD = frozenset(("had", "hadn't", "he'd", "they'd", "it'd", "we'd", "i'd"))


class Clause:
    """One verb group. `first`..`last` are its tokens, `verb` the main verb's; `subject` the tokens of its subject, if it has one."""

    __slots__ = ("end", "first", "had", "last", "lemma", "modal", "negated", "opener", "passive", "start", "subject", "verb")

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last, self.verb = first, last, last - 1
        self.lemma = ""
        self.start = self.end = 0
        self.subject: Span | None = None
        self.modal = self.negated = self.passive = self.had = False
        self.opener = ""

    @property
    def klass(self) -> str:
        """Class of the verb in the lexicon."""
        return verb_class(self.lemma)


def noun_phrases(tags: str, start: int, end: int) -> list[Span]:
    """Noun phrases in tokens [start, end), from left to right."""
    return [m.span() for m in _NP.finditer(tags, start, end)]


def clauses(tags: str, tokens: Tokens) -> tuple[list[Clause], list[int]]:
    """The clauses of the sentence in order, and for each token the index of the clause that governs it (-1 = none)."""
    found: list[Clause] = []
    governs = [-1] * len(tags)
    loose: list[Span] = []
    floating: Span | None = None
    for start, end, opener in _pieces(tags):
        groups = [m.span() for m in _GROUP.finditer(tags, start, end)] or _promoted(tags, start, end)
        if not groups:
            floating = _subject_in(tags, start, end) if opener not in "SR(" and not floating else floating
            loose.append((start, end))
            continue
        at = start
        for n, (a, b) in enumerate(groups):
            clause = _clause(tokens, tags, a, b)
            clause.opener, clause.start, clause.end = opener, start, end
            clause.subject = _subject(tags, tokens, found, clause, n, at, floating)
            found.append(clause)
            stop = groups[n + 1][0] if n + 1 < len(groups) else end
            for i in range(at if n == 0 else a, stop):
                governs[i] = len(found) - 1
            at = b
        if opener not in "RS(":
            floating = None
    _hang(loose, governs, found)
    return found, governs


def _pieces(tags: str) -> list[tuple[int, int, str]]:
    """(start, end, opener): the runs between breaks, with the tag of the break in front ("" for the first)."""
    pieces, start, opener = [], 0, ""
    for match in _BREAK.finditer(tags):
        at = match.start()
        if at > start:
            pieces.append((start, at, opener))
            opener = ""
        opener = tags[at] if opener in ("", ",", "C") or tags[at] in "RS" else opener
        start = at + 1
    if len(tags) > start:
        pieces.append((start, len(tags), opener))
    return pieces


def _promoted(tags: str, start: int, end: int) -> list[Span]:
    """The first word of a piece without a verb that could be one: "Verrano reports on Monday"."""
    at = tags.find("Q", start, end)
    while at >= 0:
        before, after = tags[at - 1 : at] or ".", tags[at + 1 : at + 2] or "."
        if (before in "WBUG)" and after in "PDMTAYBU") or (at == start and after in "MDT"):
            return [(at, at + 1)]
        at = tags.find("Q", at + 1, end)
    return []


def _clause(tokens: Tokens, tags: str, a: int, b: int) -> Clause:
    clause = Clause(a, b)
    low = tokens.low
    clause.lemma = FORMS.get(low[b - 1], low[b - 1])
    if tags[b - 1] not in "VIQ":
        clause.verb, clause.lemma = _copula(low, tags, a, b)
    for i in range(a, b):
        word = low[i]
        clause.modal |= word in _MODAL
        clause.negated |= tags[i] == "N" or word.endswith("n't")
        clause.had |= word in _HAD
        clause.passive |= word in _PASSIVE and i < clause.verb and tags[clause.verb] == "V" and not low[clause.verb].endswith("ing")
    return clause


def _copula(low: list[str], tags: str, a: int, b: int) -> tuple[int, str]:
    for i in range(b - 1, a - 1, -1):
        if tags[i] == "X" and low[i] not in _MODAL:
            return i, FORMS.get(low[i], low[i])
    return b - 1, "be"


def _subject(tags: str, tokens: Tokens, earlier: list[Clause], clause: Clause, n: int, at: int, floating: Span | None) -> Span | None:
    """Where the subject of a verb group stands: in front of it, else where its piece hangs on to."""
    if tags[clause.first] == "E":
        return clause.first, clause.first + 1
    if (n and tags[at : clause.first].lstrip("AN") in ("T", "C", "")) or (tags[clause.first] == "I" and n):
        return earlier[-1].subject
    own = _subject_in(tags, at, clause.first)
    if own and not (clause.opener == "R" and n == 0 and tokens.low[clause.start - 1] in ("where", "why", "how")):
        return own
    if n:
        between = noun_phrases(tags, at, clause.first)
        return between[-1] if between else earlier[-1].subject
    if clause.opener == "R":
        return _antecedent(tags, clause.start)
    if clause.opener in ("C", "") or not floating:
        return earlier[-1].subject if earlier and clause.opener != "" else floating
    return floating


def _subject_in(tags: str, start: int, end: int) -> Span | None:
    """The last noun phrase in [start, end) that no preposition governs, with what hangs on it by prepositions."""
    best: Span | None = None
    for a, b in noun_phrases(tags, start, end):
        if a > start and tags[a - 1] in "PT" and not (a - 1 == start and best):
            if best and tags[a - 1] == "P" and best[1] == a - 1:
                best = (best[0], b)
            continue
        if a > start and tags[a - 1] == "C" and best and best[1] == a - 1:
            best = (best[0], b)
            continue
        best = (a, b)
    return best


def _antecedent(tags: str, start: int) -> Span | None:
    """The noun phrase in front of a relative pronoun at start-1, past a comma or preposition."""
    end = start - 1
    while end > 0 and tags[end - 1] in ",PA":
        end -= 1
    found = noun_phrases(tags, max(0, end - 12), end)
    return found[-1] if found and found[-1][1] == end else None


def _hang(loose: list[Span], governs: list[int], found: list[Clause]) -> None:
    """Gives pieces without a verb to the clause before them, the first ones to the clause behind."""
    ends = [c.end for c in found]
    for start, end in loose:
        if not found:
            return
        n = max(bisect_right(ends, start) - 1, 0)
        for i in range(start, end):
            governs[i] = n
