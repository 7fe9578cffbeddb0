"""Takes a figure in its sentence, gives its subject: the entity that the sentence gives the figure to."""

from __future__ import annotations

import re

from checker.normalizer.frames.bearers import apposed, bearer, complement, gapped, given, is_set, measured, modified, wide
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.contests import beaten
from checker.normalizer.frames.datelines import dateline
from checker.normalizer.frames.degrees import SHARES, abstract
from checker.normalizer.frames.groups import is_whole
from checker.normalizer.frames.inherited import inherited
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import fold
from checker.normalizer.frames.nouns import possessor
from checker.normalizer.frames.resolve import antecedent, entity, has_size, is_measure, plain, pronoun
from checker.normalizer.frames.terms import is_term
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, is_plural, singular
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS

_OF_WHICH = ("which", "whom")
"""Behind "each of", "most of" or "none of": the subject is what stands in front of the relative clause."""
_WORKPLACE = 8
"""Tokens behind "work in" in which the place is named."""
_HOLDERS, _PLACES, _EMPTY, _PERSON, _OWNER = (ROLE[r] for r in ("holder", "place", "empty", "person", "owner"))
_NOBODY_KNOWN = ("he", "she", "they", "those", "nobody", "nothing", "none")
_ASIDE = re.compile(r"[AY]*|P[AWDY]*")
"""What may stand behind the one who says a sentence: "..., the mayor said on Monday"."""


def subject(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Subject | None:
    """The subject of a figure: owner, thing modified, name beside it, complement, clause, else what the text left standing."""
    if m.kind == "designator":
        name = m.name or view.text(m.first, m.last)
        return Subject(name, fold(name), m.code.lower(), named=True)
    if m.kind in DATE_KINDS:
        return _of_date(view, m, clause)
    if m.role == "tally":  # "by a vote of 52-48" is said of who voted, not of the vote
        return _of_clause(view, m, noun, clause) or inherited(view)
    return (
        _owner(view, m)
        or (modified(view, m, noun) if not is_term(view, m, noun) else None)
        or apposed(view, m)
        or gapped(view, m, noun)
        or beaten(view, m)
        or given(view, m, clause)
        or (measured(view, m) or inherited(view) if is_set(view, m) else None)
        or bearer(view, m, noun, clause)
        or wide(view, m)
        or _workplace(view, noun, clause)
        or _holder(view, m, noun, clause)
        or _of_clause(view, m, noun, clause)
        or _undergone(view, m, clause)
        or (None if (is_someone(view, clause) and not _is_itself(m, clause)) or _is_somebodys(view, m) else inherited(view))
    )


def _is_itself(m: Mention, clause: Clause | None) -> bool:
    """ "Nobody was hurt": the subject is the figure, and says of what came before that so many were."""
    return clause is not None and clause.subject is not None and clause.subject[0] == m.first


def _of_date(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """The same of a date, which modifies nothing, counts nobody and measures nothing; that of a dateline has no subject."""
    if dateline(view.tags) >= m.last:
        return None
    return (
        _owner(view, m)
        or gapped(view, m, None)
        or (measured(view, m) or inherited(view) if is_set(view, m) else None)
        or bearer(view, m, None, clause)
        or _holder(view, m, None, clause)
        or _of_clause(view, m, None, clause)
        or (None if is_someone(view, clause) or _is_somebodys(view, m) else inherited(view))
    )


def _undergone(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """ "Seven birds have struck it", "40,000 people use the bridge": what the counted do something to."""
    if clause is None or clause.subject is None or clause.passive or clause.klass == "say" or clause.lemma == "be":
        return None
    a, b = clause.subject
    at = clause.last
    if not a <= m.first < m.last < b <= clause.first or m.kind not in ("number", "percent") or view.tags[a : m.first].strip("ADH"):
        return None
    if view.words[at + (view.letters[at] == "P")] in ("it", "them"):
        at += view.letters[at] == "P"
        return pronoun(view, view.low[at], at)
    found = noun_phrases(view.tags, at, clause.end) if view.words[at] in ("the", "this") else ()
    about = entity(view, found[0]) if found and found[0][0] == at else None
    return about._replace(how="sentence") if about else None


def is_someone(view: View, clause: Clause | None) -> bool:
    """Whether the subject is a "he", "she" or "they" that nobody is known for, or nothing at all: no thing is."""
    a, b = clause.subject if clause and clause.subject else (0, 0)
    return b - a == 1 and view.low[a] in _NOBODY_KNOWN


def _is_somebodys(view: View, m: Mention) -> bool:
    """ "Her 40 buses", of which nobody knows whose they are."""
    i = possessor(view, m)
    return i >= 0 and view.low[i] in _PERSON


def _owner(view: View, m: Mention) -> Subject | None:
    """ "Orvan's 300 buses", "its 300 buses": the possessor in the same noun phrase."""
    i = possessor(view, m)
    if i < 0:
        return _of_whose(view, m)
    if view.low[i] == "s":
        name = view.name_ending(i - 1)
        return view.memory.named(name) if name else None
    if view.tags[i] == "G":
        name = view.name_ending(i + 1)
        return view.memory.named(name) if name else entity(view, (_run_start(view, i), i + 1))
    if view.low[i] == "whose":
        return antecedent(view, i)
    return pronoun(view, view.low[i], i)


def _of_whose(view: View, m: Mention) -> Subject | None:
    """ "nine of her works", "half of its staff": the possessor behind the figure."""
    owned = view.words[m.last] == "of" and view.words[m.last + 1] in _OWNER and m.kind in ("number", "percent", "ratio")
    return pronoun(view, view.low[m.last + 1], m.last + 1) if owned else None


def _run_start(view: View, i: int) -> int:
    while i > 0 and view.tags[i - 1] in "BWDH":
        i -= 1
    return i


def _holder(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Subject | None:
    """The name behind the figure by preposition, where the clause has no subject of its own to give it to."""
    end = noun[1] if noun else m.last
    led = view.words[end]
    free = clause is None or clause.subject is None or clause.first >= m.last or view.low[clause.subject[0]] in _EMPTY
    shared = _agent(view, clause) if m.kind in SHARES and clause and clause.passive and clause.first >= m.last else None
    if shared:  # "a third of the hall is owned by the town" is the town's share, and not the hall's
        return shared
    if not free and led not in _HOLDERS:
        return None
    found = complement(view, end)
    if found and found.code and m.kind in ("number", "quantity") and led in _PLACES:
        return found
    if not free and (led != "of" or m.kind in SHARES):
        return None
    return found if found or clause is None or not free else _agent(view, clause) or _sufferer(view, clause)


def _workplace(view: View, noun: Span | None, clause: Clause | None) -> Subject | None:
    """ "the 90 people who work in the mill": what employs them, whether it has a name or not."""
    told = view.relative_to(noun[1]) or clause if noun else None
    if noun is None or told is None or told.klass != "employ" or told.passive or told.first < noun[1] or view.letters[told.last] != "P":
        return None
    phrases = noun_phrases(view.tags, told.last + 1, min(told.last + 1 + _WORKPLACE, len(view.tags)))
    found = phrases and phrases[0][0] == told.last + 1 and view.tags[phrases[0][0]] in "DGB"
    return entity(view, phrases[0]) if found else None


def _agent(view: View, clause: Clause) -> Subject | None:
    """ "40 ships are held by Norway", "a third is paid by the state", "60 percent comes from the state": who stands behind it."""
    word = "by" if clause.passive else "from" if clause.lemma == "come" else ""
    at = next((i for i in range(clause.last, min(clause.end, len(view.low))) if view.low[i] == word), -1)
    if at < 0:
        return None
    name = next((n for n in view.names if n.first > at), None)
    if name and name.first - at <= 4:
        return view.memory.named(name)
    found = noun_phrases(view.tags, at + 1, clause.end)
    if not found or found[0][0] != at + 1:
        return None
    if view.words[at + 1] == "the":
        return entity(view, found[0])
    return plain(view, *found[0]) if is_plural(view.low[found[0][1] - 1]) and view.tags[at + 1] in "WQ" else None


def _sufferer(view: View, clause: Clause) -> Subject | None:
    """ "In the Orvan flood 320 people were killed": the name in front by preposition."""
    name = view.name_in(clause.start, clause.first)
    return view.memory.named(name) if name and name.first and view.letters[name.first - 1] in "PD" else None


def _of_clause(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Subject | None:
    """The grammatical subject."""
    if clause is None or clause.subject is None:
        return None
    a, b = clause.subject
    if a <= m.first < b or (m.last <= a and is_whole(view, m)):  # "in two of the 40 towns Orvan failed": Orvan has no 40 towns
        return None
    if clause.klass == "say" and (":" in view.tags[clause.last : m.first] or _tells(view, m, clause)):
        return None
    if clause.opener == "R" and view.low[clause.start - 1] == "whose":
        return antecedent(view, clause.start - 1)
    if view.words[b] == "of" and view.words[b + 1] in _OF_WHICH:
        return antecedent(view, a) or _counted_before(view, a)
    if m.kind in SHARES and (span := abstract(view, m, clause)):
        rest = noun_phrases(view.tags, span[1], b)
        return entity(view, rest[0]) if rest else None
    found = entity(view, clause.subject) or _whose(view, b) or _thing(view, m, clause) or _dated(view, m, clause)
    alike = noun is None and m.kind in ("number", "percent", "ratio")  # "40 people came on Monday and 30 on Tuesday"
    return found or (None if alike else _counted(view, clause))


def _counted(view: View, clause: Clause) -> Subject | None:
    """ "Some 40 ships were stuck from May to July": another figure is of those that the subject counts."""
    a, b = clause.subject or (0, 0)
    phrases = noun_phrases(view.tags, a, b)
    first = phrases[1] if len(phrases) > 1 and view.tags[slice(*phrases[0])].strip("DAMU") == "" else phrases[0] if phrases else (0, 0)
    head = first[1] - 1
    owned = "G" in view.tags[a : first[1]] or not ROLE["owner"].isdisjoint(view.low[a : first[1]])
    if owned or "M" not in view.tags[a : first[1]] or first == (0, 0) or view.tags[head] not in "WQ" or is_measure(view.low[head]):
        return None
    return None if singular(view.low[head]) in ROLE["time"] else plain(view, *first)


def _tells(view: View, m: Mention, clause: Clause) -> bool:
    """ "Behind two locks, says Anna Brodsky": whether the clause does no more than say who says what stands before it."""
    if clause.opener not in (",", '"') or clause.subject is None or clause.subject[0] < clause.start or m.last > clause.start:
        return False
    return _ASIDE.fullmatch(view.tags, max(clause.last, clause.subject[1]), clause.end) is not None


def _counted_before(view: View, at: int) -> Subject | None:
    """ "four barges, each of which ...": what is counted in front of the relative clause."""
    phrases = noun_phrases(view.tags, 0, at)
    return plain(view, *phrases[-1]) if phrases and phrases[-1][1] == at - (view.letters[at - 1] == ",") else None


def _thing(view: View, m: Mention, clause: Clause) -> Subject | None:
    """ "values may have 16 bytes", "values up to 16 bytes long": a noun of measure that has measures itself is a thing."""
    phrases = noun_phrases(view.tags, *clause.subject) if clause.subject else []
    if not phrases or view.tags[phrases[0][1] - 1] not in "WQ":
        return None
    return plain(view, *phrases[0]) if clause.klass == "hold" or has_size(view.low[phrases[0][1] - 1], m.unit) else None


def _dated(view: View, m: Mention, clause: Clause) -> Subject | None:
    """ "The new price applies from Monday": what measures other things has its own days."""
    phrases = noun_phrases(view.tags, *clause.subject) if clause.subject and m.kind in DATE_KINDS else ()
    own = phrases and view.tags[phrases[0][1] - 1] in "WQ" and view.low[phrases[0][0]] in ROLE["definite"] and clause.lemma != "be"
    return plain(view, *phrases[0]) if own else None


def _whose(view: View, end: int) -> Subject | None:
    """ "the number of people whom the storm killed": the subject of the relative clause behind a noun that only counts."""
    inner = next((c for c in view.clauses if c.opener == "R" and c.start in (end + 1, end + 2)), None)
    return entity(view, inner.subject) if inner and inner.subject and inner.subject[0] >= inner.start else None
