"""Takes a length of time, gives the term that it is: of a warranty, a lease, a contract, a ban, however the words say so."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention

_DATA = load("attributes")["terms"]
_NOUNS: dict[str, str] = {noun: key for key, line in _DATA["nouns"].items() for noun in line.split()}
_VERBS: dict[str, str] = {verb: key for key, line in _DATA["verbs"].items() for verb in line.split()}
_RUNS = frozenset(_DATA["runs"].split())


def term(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Attribute | None:
    """ "a two-year lease", "a lease of two years", "the lease runs for two years", "let for two years"."""
    if m.kind != "duration":
        return None
    at = m.before
    if noun and is_term(view, m, noun):
        said = _NOUNS[singular(view.low[noun[1] - 1])]
        return Attribute(said, said)
    if view.words[at] == "of" and (key := _NOUNS.get(singular(view.words[at - 1]))):
        return Attribute(key, key)
    if clause is None or clause.first > m.first:
        return None
    if view.words[at] == "for" and (key := _VERBS.get(clause.lemma)):
        return Attribute(key, key)
    return _running(view, clause) if clause.lemma in _RUNS and view.words[at] not in ("in", "within", "after") else None


def is_term(view: View, m: Mention, noun: Span | None) -> bool:
    """ "a two-year warranty": the noun says what the time is, and does not have it as a bridge has its 40 metres."""
    return noun is not None and m.kind == "duration" and noun[0] == m.last and singular(view.low[noun[1] - 1]) in _NOUNS


def _running(view: View, clause: Clause) -> Attribute | None:
    """What the subject is that runs for so long, where it is a term."""
    phrases = noun_phrases(view.tags, *clause.subject) if clause.subject else ()
    key = _NOUNS.get(singular(view.low[phrases[0][1] - 1])) if phrases else None
    return Attribute(key, key) if key else None
