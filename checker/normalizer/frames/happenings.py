"""Takes a date in its clause, tells what the words around it make of its event: none at all, a plan's, or that of a clause beside it."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.told import TELLS, said
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular, verb_class
from checker.normalizer.model import Mention

_DATA = load("verbs")["dated"]
_STAMPS, _PLANS, _AWAITED, _NOTHING = (frozenset(_DATA[key].split()) for key in ("stamps", "plans", "awaited", "nothing"))
_SHARES, _MOVES = (frozenset(_DATA[key].split()) for key in ("shares", "moves"))
SET_FOR = _PLANS | _AWAITED
"""Every plan that `is_set_for` finds has one of these verbs."""
_FIGURES, _BY_FIGURES, _TIMES, _PHRASED = (frozenset(_DATA[key].split()) for key in ("figures", "by figures", "times", "phrased"))
_LABEL = re.compile("[DGWBQIVAC]*[WBQI]:")
"""A line that begins with its event: "Hearing and vote: Monday, April 27"."""
_SAYS = re.compile("[APD]*")
_ASKING = ("what", "who", "which", "when", "where")


def asked(view: View) -> bool:
    """ "What is open on Monday?", "Was it signed on May 5?": a question says of no day what happened; "Why ..." takes it for granted."""
    return view.asks or ("?" in view.low[-3:] and view.low[0] in _ASKING)


def is_stamp(view: View, m: Mention, clause: Clause | None) -> bool:
    """ "Issued Friday, 4 May", "Last updated: May 5, 2026": the day of the text itself, no event that it tells of."""
    if clause is None or clause.lemma not in _STAMPS or len(view.clauses) > 1 or not view.low[clause.verb].endswith("ed"):
        return False
    return view.low[: clause.first] in ([], ["last"], ["first"]) and m.first - clause.last <= 2


def is_set_for(view: View, m: Mention, clause: Clause | None) -> bool:
    """ "Set for March 2020": a plan, whatever came of it."""
    if clause is None or clause.first > m.first:
        return False
    awaited = clause.passive and clause.lemma in _AWAITED and clause.last <= m.first and not view.tags[clause.last : m.first].strip("PAD")
    return awaited or (clause.lemma in _PLANS and view.words[m.before] == "for")


def set_for(view: View, m: Mention, clause: Clause | None) -> str:
    """Of "the launch was set for March 2020", "set a hearing for May 5" and "cells are expected in May", what is to be then; else ""."""
    if clause is None or not is_set_for(view, m, clause):
        return ""
    span = clause.subject if clause.passive else (clause.last, m.first)
    phrases = noun_phrases(view.tags, *span) if span else ()
    return singular(view.low[phrases[0][1] - 1]) if phrases and view.tags[phrases[0][1] - 1] in "WQIB" else ""


def beside(view: View, m: Mention, clause: Clause) -> Clause | None:
    """ "The break came on March 3, when detectives arrested two men": the clause that tells what happened on that day."""
    if clause.lemma not in _NOTHING or view.letters[m.last] != "," or view.words[m.last + 1] not in ("when", "as"):
        return None
    return next((c for c in view.clauses if c.start <= m.last + 2 < c.end and c is not clause), None)


def tells_nothing(view: View, clause: Clause) -> bool:
    """ "Carbon dioxide followed in November", "was not clear on Monday": a verb that names no event of its own."""
    return (clause.lemma in _NOTHING and clause.klass == clause.lemma and clause.lemma != "come") or view.low[clause.verb] == "clear"


def comes_out(view: View, clause: Clause) -> bool:
    """ "Version 2 came in May", "Version 3 followed": what is numbered comes out."""
    weak = clause.lemma in ("come", "follow") and clause.klass == verb_class(clause.lemma)
    return weak and any(m.kind == "designator" and m.last == clause.first for m in view.mentions)


def moves(view: View, clause: Clause) -> bool:
    """ "Shares in Orvan finished Monday up 3 percent": a price that moved, and nothing that ended."""
    phrases = noun_phrases(view.tags, *clause.subject) if clause.subject and clause.lemma in _MOVES else ()
    return len(phrases) > 0 and singular(view.low[phrases[0][1] - 1]) in _SHARES


def label(view: View, m: Mention) -> str:
    """The noun in front of the colon that the date stands behind."""
    found = _LABEL.match(view.tags, 0, m.first)
    return singular(view.low[found.end() - 2]) if found and found.end() == m.first else ""


def together(view: View, m: Mention, clause: Clause) -> tuple[str, frozenset[str]]:
    """The phrase that the verb makes with the words behind it, as the lexicon writes it, and those words; "" where it makes none."""
    behind = view.low[clause.last : _up_to(view, m, clause)]
    subject = noun_phrases(view.tags, *clause.subject) if clause.passive and clause.subject else ()
    done_to = [view.low[subject[0][1] - 1]] if subject and not m.hours else []
    found = (said(clause.lemma, done_to) if done_to else "") or said(clause.lemma, [*behind, *done_to])
    if not found and clause.lemma not in TELLS and clause.passive:
        found = said("be", [*view.low[clause.verb : clause.last], *behind])
    return found, frozenset(found.split())


def _up_to(view: View, m: Mention, clause: Clause) -> int:
    """Where the words that may belong to the verb end: the preposition right in front of the date is none of them."""
    if not clause.last <= m.first <= clause.end:
        return clause.end
    at = m.before
    return at if at >= clause.last and view.letters[at] == "P" else m.first


def is_figure(clause: Clause) -> bool:
    """Whether the class of the verb tells what a figure does and no event: "took swabs" needs none."""
    return clause.klass == verb_class(clause.lemma) and (clause.lemma in _BY_FIGURES or clause.klass in _FIGURES)


def is_phrased(clause: Clause) -> bool:
    """Whether the verb says little without the words behind it: "came off the reef", "got the green light"."""
    return clause.lemma in _PHRASED and clause.klass == verb_class(clause.lemma)


def started(view: View, clause: Clause) -> Clause:
    """ "Will start running on May 3": the verb that says that what follows begins or ends."""
    n = view.clauses.index(clause)
    before = view.clauses[n - 1] if n and view.tags[clause.first] == "I" else None
    return before if before and before.last == clause.first and before.klass in ("begin", "end", "stop", "resume") else clause


def is_time(word: str) -> bool:
    """Prepositions that make of a noun the time of something else: "after the signing on May 6"."""
    return word in _TIMES
