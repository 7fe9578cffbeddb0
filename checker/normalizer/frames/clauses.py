"""Takes the tags of a sentence, gives its clauses: each verb group with its subject, and for any token the clause that governs it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from checker.normalizer.frames.datelines import dateline
from checker.normalizer.frames.pieces import pieces, promoted_at
from checker.normalizer.frames.words import CLASS, FORMS, PHRASAL, ROLE, stem, verb_class
from checker.normalizer.model import Tokens

Span = tuple[int, int]

_GROUP = re.compile(r"X[XEAN]*V?|E[XEAN]*V?|NV|V|I(?=[AP]?[DGMBUYTW])")
"""A verb group; each kind of it begins with one letter, so that the search leaps from one such letter to the next."""
_BOUND_DATE = re.compile(r"P[DG]Y+A?\Z|(?<=[WQIB])PY+A?\Z")
"""A date that belongs to the noun behind it, both behind a preposition: "near the May 5 camp", "oil for October delivery"."""
_FINITE_SIGN = re.compile("[XE]")
_NP = re.compile(r"(?:D{1,2}A*M*|M+|(?=[WBQIGUE]))(?:[WBGQIH]*G[AM]+)?[WBGQIH]*[WBQI]|D*M+|[DU](?![WBMQI])|G(?=[VX]|\Z)")
_PARTED = frozenset(lemma for lemma, *_ in PHRASAL)
_FATAL = frozenset(("fatally", "mortally"))
_MODAL, _PASSIVE, _HAD = ROLE["modal"], ROLE["passive"], ROLE["had"]
_CHANGES = ("rise", "fall")
"""Classes of verbs that nobody does to anything: behind a participle such a verb is the one of the clause."""
_ASIDE = ("S", "R", "(")
_APART = (*_ASIDE, "-")
_INVERTED = re.compile(r"((?:[DG]A*)?[WBGQIH]*[WBQ])(?=[,.\"R-]|\Z)")
"""The speaker behind the verb: "..., said Anna Brodsky, ..."."""
_FOR_SUM, _SUM = re.compile("PA*M"), re.compile("PA*M+")
"""What a sum or figure alone hangs on by a preposition is told in front of an aside: "bought Orvan, which runs mills, for $5 million"."""
_COUNTED_FROM = re.compile(r"[AMDP]*M+S")
_DATED = re.compile(r"P?A?Y+")
_REACH = 12
"""How many tokens before a relative pronoun its antecedent may begin."""


class Clause:
    """One verb group. `first`..`last` are its tokens, `verb` the main verb's; `subject` the tokens of its subject, if it has one.

    `start`..`end` are the piece of the sentence it stands in, `opener` the tag of the break in front of that.
    """

    __slots__ = (
        "end", "first", "had", "klass", "last", "lemma", "modal", "negated", "opener", "participants", "passive", "start",
        "subject", "verb",
    )  # fmt: skip

    lemma: str
    klass: str
    subject: Span | None
    modal: bool
    negated: bool

    def __init__(self, first: int, last: int, start: int, end: int, opener: str) -> None:
        self.first, self.last, self.verb = first, last, last - 1
        self.start, self.end, self.opener = start, end, opener
        self.passive = self.had = False
        self.participants: tuple[str, ...] | None = None
        """Keys of the names that take part, once somebody has asked for them."""

    @property
    def said(self) -> str:
        """The verb's lemma, or what it says together with the word behind it ("come ashore" -> "strike")."""
        return self.lemma if verb_class(self.lemma) == self.klass else self.klass


@lru_cache(maxsize=1 << 12)
def noun_phrases(tags: str, start: int, end: int) -> tuple[Span, ...]:
    """Noun phrases in tokens [start, end), from left to right; the same ones are asked for by many of a sentence's figures."""
    return tuple([m.span() for m in _NP.finditer(tags, start, end)])


def clauses(tags: str, tokens: Tokens) -> tuple[list[Clause], list[int], str]:
    """The clauses of the sentence in order, for each token the index of the clause that governs it (-1 = none), and the tags.

    In the tags a word that could have been a noun is V where it turned out to be the verb of its clause.
    """
    found: list[Clause] = []
    governs = [-1] * len(tags)
    loose: list[tuple[int, int, str]] = []
    floating: Span | None = None
    told, undecided = dateline(tags), "Q" in tags
    for start, end, opener in pieces(tags):
        if told and start == told:
            floating, loose = None, []
        promoted = promoted_at(tags, start, end) if undecided else None
        if promoted is not None:
            tags = tags[:promoted] + "V" + tags[promoted + 1 :]
        groups = [m.span() for m in _GROUP.finditer(tags, start, end)]
        if not groups:
            floating = subject_in(tags, start, end) if opener not in _ASIDE and not floating else floating
            loose.append((start, end, opener))
            continue
        at = begin = start
        if opener == "," and tokens.low[start] == "for" and _FOR_SUM.match(tags, start) and tags[groups[0][0] - 1] == "T":
            begin = groups[0][0] - 1  # "..., for about $75 million to gain entry": the sum is no part of what comes next
            loose.append((start, begin, opener))
        for n, (a, b) in enumerate(groups):
            clause = Clause(a, b, start, end, opener)
            _read_verb(clause, tokens.low, tags)
            clause.subject = _subject(tags, tokens, found, clause, n, at, floating)
            if n and clause.subject == found[-1].subject and not _FINITE_SIGN.search(tags, a, b - 1):
                clause.modal |= found[-1].modal
            begin = begin if n == 0 or _raised(tags, found[-1], at, a) else _content(tags, found[-1], clause, at)
            found.append(clause)
            governs[begin:end] = [len(found) - 1] * (end - begin)
            at = b
        if opener not in _ASIDE and not (opener == "," and _is_told_between(tags, found[-1], len(groups))):
            floating = None
    if loose:
        _hang(loose, governs, found, tags)
    _adopt(found)
    return found, governs, tags


def _content(tags: str, before: Clause, clause: Clause, at: int) -> int:
    """Where a later clause of a piece begins: "said 40 workers were hurt" says the hurt workers, and no 40 workers."""
    told = before.klass == "say" and not before.passive and clause.subject and clause.subject[0] >= at and tags[clause.first] != "I"
    return clause.subject[0] if told and clause.subject and "T" not in tags[at : clause.first] else clause.first


def _raised(tags: str, before: Clause, at: int, first: int) -> bool:
    """ "are known to have died", "is to open", "does it hold": the verb before says nothing of its own."""
    if (
        tags[before.verb] == "X"
        and before.lemma in ("do", "be", "have")
        and "T" not in tags[at:first]
        and tags[first] == "V"
        and at > before.start
        and tags[at:first].strip("AM")
    ):
        return tags[before.start : before.first].strip("AN") in ("", "U")
    return (before.passive or before.lemma == "be") and tags[at:first].lstrip("AN") == "T"


def _read_verb(clause: Clause, low: list[str], tags: str) -> None:
    """What a verb group says: main verb and its class, modal, negation, voice, past perfect."""
    a, b = clause.first, clause.last
    clause.lemma, clause.modal, clause.negated = _verb(low[b - 1])
    if tags[b - 1] not in "VIQ":
        clause.verb, clause.lemma = _copula(low, tags, a, b)
    if b - a > 1:
        _help(clause, low, tags)
    clause.klass = _class(low, clause)


@lru_cache(maxsize=1 << 14)
def _verb(word: str) -> tuple[str, bool, bool]:
    """The lemma of a verb's form, and whether it is a modal or negated."""
    return stem(word), word in _MODAL, word.endswith("n't")


def _help(clause: Clause, low: list[str], tags: str) -> None:
    """What the words of a verb group say together: modal, negation, past perfect, voice."""
    a, b, verb = clause.first, clause.last, clause.verb
    clause.modal = not _MODAL.isdisjoint(low[a:b])
    clause.negated = clause.negated or "N" in tags[a:b] or any(word.endswith("n't") for word in low[a : b - 1])
    clause.had = not _HAD.isdisjoint(low[a:verb])
    helped = tags[verb] == "V" and not low[verb].endswith("ing")
    clause.passive = helped and not _PASSIVE.isdisjoint(low[a:verb])


def _class(low: list[str], clause: Clause) -> str:
    """Class of the verb, with the words behind it where they are one, or as the adverb in front says: "fatally wounded" is killed."""
    if low[clause.verb - 1] in _FATAL and clause.verb > 0:
        return "kill"
    if clause.lemma not in _PARTED:
        return CLASS.get(clause.lemma, clause.lemma)
    behind = tuple(low[clause.last : clause.last + 2])
    said = PHRASAL.get((clause.lemma, *behind)) or PHRASAL.get((clause.lemma, *behind[:1]))
    return verb_class(clause.lemma) if said is None or (said == "trade" and clause.passive) else said


def _copula(low: list[str], tags: str, a: int, b: int) -> tuple[int, str]:
    for i in range(b - 1, a - 1, -1):
        if tags[i] == "X" and low[i] not in _MODAL:
            return i, FORMS.get(low[i].removesuffix("n't"), "be")
    return b - 1, "be"


def _subject(tags: str, tokens: Tokens, earlier: list[Clause], clause: Clause, n: int, at: int, floating: Span | None) -> Span | None:
    """Where the subject of a verb group stands: in front of it, else where its piece hangs on to."""
    if tags[clause.first] == "E":
        return clause.first, clause.first + 1
    if clause.klass == "say" and clause.lemma != "tell" and clause.first == clause.start and tags[clause.verb] == "V":
        inverted = _INVERTED.match(tags, clause.last)
        if inverted:
            return inverted.span(1)
    if n:
        return _inner_subject(tags, earlier[-1], clause, at, floating)
    own = subject_in(tags, at, clause.first)
    if own and not (clause.opener == "R" and tokens.low[clause.start - 1] in ROLE["adverbial"] and own[1] < clause.first):
        return own
    if clause.opener == "R":
        return _antecedent(tags, clause.start)
    if floating and (clause.opener not in ("C", "S") or not earlier):
        return floating
    return earlier[-1].subject if earlier else None


def _inner_subject(tags: str, before: Clause, clause: Clause, at: int, floating: Span | None) -> Span | None:
    """The subject of a later verb of the same piece: that of the verb before ("plans to build"), else the nouns between the two."""
    between = tags[at : clause.first].strip("AN")
    if between in ("T", "C", "", "P"):
        return before.subject
    phrases = noun_phrases(tags, at, clause.first)
    if between.endswith("T"):
        return phrases[0] if phrases and phrases[0][0] == at and tags[phrases[0][1] : clause.first].strip("AN") == "T" else before.subject
    if not phrases or phrases[-1][1] < clause.first - 1 or between.endswith("C"):
        return before.subject
    if tags[phrases[-1][0] - 1] == "P" and tags[clause.first] in "XE":
        return floating if clause.opener == "R" and floating else before.subject
    if _is_reduced(tags, before, clause) and "C" not in between:
        return before.subject
    if clause.opener == "R" and floating and tags[phrases[-1][0] - 1] == "P":
        return floating
    return phrases[-1]


def _is_reduced(tags: str, before: Clause, clause: Clause) -> bool:
    """ "The number of farms using drip lines is 40", "the number of worms aimed at it rose": a participle behind the subject of both."""
    behind = before.subject is not None and before.subject[1] == before.first == before.last - 1
    if tags[before.first] == "I":
        return behind and tags[clause.first] in "XE"
    return behind and tags[before.last] == "P" and before.klass not in _CHANGES and clause.klass in _CHANGES and tags[before.first] == "V"


def subject_in(tags: str, start: int, end: int) -> Span | None:
    """The last noun phrase in [start, end) that no preposition governs, with what hangs on it by prepositions."""
    if start == end:
        return None
    best: Span | None = None
    dates = "Y" in tags[start:end]
    for a, b in noun_phrases(tags, start, end):
        if a == start:
            best = (a, b)
            continue
        dated = _BOUND_DATE.search(tags, best[1] if best else start, a) if dates and tags[a] not in "UE" else None
        if (
            best and best[0] == start and a == best[1] and tags[a:b].strip("M") == "" and tags[a - 1] in "WQB"
        ):  # "a quake of magnitude 6.8", "section 14"
            best = (best[0], b)
            continue
        before = "P" if dated and (best is None or dated.start() == best[1]) else tags[start:a].rstrip("A")[-1:]
        if before in ("P", "T", "C"):
            if best and (dated or tags[best[1] : a].strip("A") == before):
                best = (best[0], b)
            elif before == "C":
                best = (a, b)
            continue
        best = (a, b)
    return best


def _antecedent(tags: str, start: int) -> Span | None:
    """The noun phrase in front of a relative pronoun at start-1, past a comma or preposition."""
    end = start - 1
    while end > 0 and tags[end - 1] in ",PA":
        end -= 1
    found = noun_phrases(tags, max(0, end - _REACH), end)
    return found[-1] if found and found[-1][1] == end else None


def _is_told_between(tags: str, clause: Clause, groups: int) -> bool:
    """ "The price, the mayor said, is $400": who says it between commas, and no subject of what is said."""
    between = tags[clause.end : clause.end + 1] == ","
    return groups == 1 and between and clause.klass == "say" and clause.subject is not None and clause.subject[0] >= clause.start


def _hang(loose: list[tuple[int, int, str]], governs: list[int], found: list[Clause], tags: str) -> None:
    """Gives pieces without a verb to the clause before them; the first ones, and "and on Monday", to the main clause behind.

    So too the day that says once more what was counted: "Nine days after it began, on May 6, the strike was called off".
    """
    ends = [c.end for c in found]
    main = next((n for n, c in enumerate(found) if c.opener not in _APART), -1)
    for start, end, opener in loose:
        n = bisect_right(ends, start) - 1
        if opener == "C" and 0 <= n < len(found) - 1 and found[n + 1].opener in (",", "C"):
            n += 1
        while opener == "," and n > 0 and found[n].opener == "R" and _SUM.fullmatch(tags, start, end):
            n -= 1
        if n == 0 < main and _DATED.fullmatch(tags, start, end) and _COUNTED_FROM.match(tags):
            n = main
        governs[start:end] = [n if n >= 0 else main] * (end - start)


def _adopt(found: list[Clause]) -> None:
    """ "Founded in 2019, Orvan runs nine mills": a clause without a subject that opens the sentence has that of the next."""
    for clause, following in pairwise(found):
        if clause.subject is None and following.subject and clause.end < following.start:
            clause.subject = following.subject
