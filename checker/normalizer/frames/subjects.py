"""Takes a figure in its sentence, gives its subject: the entity that the sentence gives the figure to."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import Name, fold, kind_of
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention

AMOUNTS = frozenset(load("attributes")["amounts"]["nouns"].split())
_OWNERS = frozenset(["its", "their", "his", "her", "our", "my", "your"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "such"])
_HOLDERS = frozenset(("of", "in", "at", "on", "from", "for", "inside", "within", "across", "aboard", "by", "among", "to"))
_BEHIND = re.compile(r"P[DAWQIMH]*[BG]")
_COUNTED = re.compile(r"[AH]*(?:[WBQI][AH]*)*[WBQI]")


def counted(view: View, m: Mention) -> Span | None:
    """The noun phrase right behind a figure: what it counts, or what it is a measure of."""
    if m.counted:
        return m.counted
    match = _COUNTED.match(view.tags, m.last)
    return (m.last, match.end()) if match else None


def subject(view: View, m: Mention, noun: Span | None) -> Subject | None:
    """The subject of a figure; the nearest of owner, thing modified, complement, clause, then what the text left standing."""
    if m.kind == "designator":
        return Subject(m.name or view.text(m.first, m.last), fold(m.name or view.text(m.first, m.last)), m.code.lower(), named=True)
    clause = view.clause_at(m.first)
    return (
        _owner(view, m)
        or _modified(view, m, noun)
        or _apposed(view, m)
        or _holder(view, m, noun, clause)
        or _of_clause(view, m, clause)
        or inherited(view)
    )


def _owner(view: View, m: Mention) -> Subject | None:
    """ "Oakdale's 300 buses", "its 300 buses": the possessor in the same noun phrase."""
    i = m.first - 1
    while i >= 0 and view.tags[i] in "AWQMH":
        if view.low[i] == "s" and i > 1 and view.tags[i - 2] in "BM":
            return _from_span(view, (max(0, i - 3), i - 1))
        i -= 1
    if i < 0:
        return None
    if view.tags[i] == "G":
        return _from_span(view, (_run_start(view, i), i + 1))
    return _pronoun(view, view.low[i], m.first) if view.low[i] in _OWNERS else None


def _run_start(view: View, i: int) -> int:
    while i > 0 and view.tags[i - 1] in "BWDH":
        i -= 1
    return i


def _modified(view: View, m: Mention, noun: Span | None) -> Subject | None:
    """ "a 350 MW cluster", "the $2 billion plant": the thing that a measure stands in front of, unless it is itself an amount."""
    if noun is None or m.kind in ("number", "percent", "ratio", "ordinal", "date", "daterange") or m.unit == "dimensionless":
        return None
    head = singular(view.low[noun[1] - 1])
    if head in AMOUNTS or view.tags[noun[1] - 1] == "I":
        return None
    name = view.name_in(*noun)
    if name:
        return view.memory.named(name)
    of = _complement(view, noun[1])
    if of and kind_of(head):
        return of
    text = view.text(*noun)
    return Subject(text, fold(" ".join(view.low[noun[0] : noun[1]])))


def _apposed(view: View, m: Mention) -> Subject | None:
    """ "Ruth Okoro, 56, ..." and "Harbour Tower (210 m)": the name in front of a figure between commas or brackets."""
    i = m.first - 1
    if i < 1 or view.tags[i] not in ",(:" or view.tags[m.last : m.last + 1] not in ("", ",", ")", ".", "-", ";"):
        return None
    name = next((n for n in view.names if n.last == i), None)
    return view.memory.named(name) if name and (m.kind in ("number", "duration") or view.tags[i] in "(:") else None


def _holder(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Subject | None:
    """The name behind the figure by preposition, where the clause has no subject of its own to give it to."""
    end = noun[1] if noun else m.last
    free = clause is None or clause.subject is None or clause.first >= m.last or view.low[clause.subject[0]] == "there"
    if not free and view.low[end : end + 1] != ["of"]:
        return None
    found = _complement(view, end)
    if found or clause is None or not free:
        return found
    return _agent(view, clause)


def _complement(view: View, end: int) -> Subject | None:
    match = _BEHIND.match(view.tags, end)
    if not match or view.low[end] not in _HOLDERS:
        return None
    name = next((n for n in view.names if n.first < match.end() <= n.last), None)
    return view.memory.named(name) if name else None


def _agent(view: View, clause: Clause) -> Subject | None:
    """ "40 ships are held by Norway": the agent of a passive."""
    if not clause.passive:
        return None
    for i in range(clause.last, min(clause.end, len(view.low))):
        if view.low[i] == "by":
            name = next((n for n in view.names if n.first > i), None)
            return view.memory.named(name) if name and name.first - i <= 4 else None
    return None


def _of_clause(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """The grammatical subject."""
    if clause is None or clause.subject is None:
        return None
    a, b = clause.subject
    if a <= m.first < b:
        return None
    return _from_span(view, clause.subject)


def _from_span(view: View, span: Span) -> Subject | None:
    """The entity that a noun phrase names, points to, or is."""
    a, b = span
    low = view.low
    if b - a == 1 and view.tags[a] in "UE":
        return _pronoun(view, low[a].split("'")[0], a)
    name = _name_of(view, a, b)
    if name:
        return view.memory.named(name)
    if low[a] in _OWNERS:
        owner = _pronoun(view, low[a], a)
        if owner:
            return owner
    phrases = noun_phrases(view.tags, a, b)
    if not phrases:
        return None
    a, b = phrases[0]
    head = singular(low[b - 1])
    if low[a] in _DEFINITE:
        known = _earlier_name(view, head, a) or view.memory.definite(head)
        if known:
            return known
    text = view.text(a, b)
    key = fold(" ".join(w for w, t in zip(low[a:b], view.tags[a:b], strict=True) if t not in "DAM"))
    return Subject(text, key or fold(text))


def _name_of(view: View, a: int, b: int) -> Name | None:
    """The name that a noun phrase is about: its head where that is a name, its possessor, or its "of" complement."""
    phrases = noun_phrases(view.tags, a, b)
    for first, last in phrases:
        name = view.name_in(first, last)
        if name:
            return name
    return None


def _earlier_name(view: View, head: str, before: int) -> Subject | None:
    """A name of this very sentence that the definite description takes up."""
    kind = kind_of(head)
    if not kind:
        return None
    for name in reversed(view.names):
        if name.last <= before:
            entity = view.memory.entities.get((view.memory.short(name), name.code))
            if entity and (head in entity.nouns or kind in entity.kinds):
                return entity.subject._replace(how="definite")
    return None


def _pronoun(view: View, word: str, at: int) -> Subject | None:
    """Who a pronoun stands for: the subject of a clause before it in the sentence, else of the sentence before."""
    if word in ("we", "our", "us", "i", "my", "you", "your"):
        return view.memory.pronoun(word)
    if word in ("there", "one", "this", "that", "nobody", "everyone"):
        return None
    for clause in reversed(view.clauses):
        if clause.first < at and clause.subject and clause.subject[1] <= at and view.tags[clause.subject[0]] not in "UE":
            found = _from_span(view, clause.subject)
            if found and found.named:
                return found._replace(how="pronoun")
    return view.memory.pronoun(word)


def inherited(view: View) -> Subject | None:
    """What the text left standing: the lead-in or heading of a bullet, the sentence before, the heading, the title."""
    memory, block = view.memory, view.block
    name = next((n for n in view.names if n.code), None)
    if name:
        return memory.named(name, "sentence")
    if memory.topic and memory.topic_block == block.index:
        return memory.topic._replace(how="sentence")
    if block.kind in ("bullet", "cell") and memory.topic:
        return memory.topic._replace(how="lead-in")
    if view.names:
        return memory.named(view.names[0], "sentence")
    if memory.topic:
        return memory.topic._replace(how="sentence")
    title = memory.document.title
    return Subject(title, fold(title), how="title") if title else None
