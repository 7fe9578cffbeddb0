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
_RUNS, _LASTING, _UNTIL = (frozenset(_DATA[key].split()) for key in ("runs", "lasting", "until"))


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


def end(view: View, m: Mention, clause: Clause) -> tuple[str, Attribute] | None:
    """ "The lease runs until May", "expires in May", "signed for Teln until 2030": the day on which a term ends, as an event."""
    key = _of_phrases(view, clause.subject) if clause.klass == "end" or m.relation == "until" else None
    if key is None and m.relation == "until":
        key = "contract" if clause.lemma in _UNTIL else _of_phrases(view, (clause.last, m.first))
    return (f"{key} end", Attribute(f"end of the {key}", f"{key} end")) if key in _LASTING else None


def is_term(view: View, m: Mention, noun: Span | None) -> bool:
    """ "a two-year warranty": the noun says what the time is, and does not have it as a bridge has its 40 metres."""
    return noun is not None and m.kind == "duration" and noun[0] == m.last and singular(view.low[noun[1] - 1]) in _NOUNS


def _running(view: View, clause: Clause) -> Attribute | None:
    """What the subject is that runs for so long, where it is a term."""
    key = _of_phrases(view, clause.subject)
    return Attribute(key, key) if key else None


def _of_phrases(view: View, span: Span | None) -> str | None:
    """The term that the first noun phrase of a span is."""
    phrases = noun_phrases(view.tags, *span) if span and span[0] < span[1] else ()
    return _NOUNS.get(singular(view.low[phrases[0][1] - 1])) if phrases else None
