"""Takes an ordinal in its sentence, gives what it counts: an edition of an event, how long a series is, the titles of a season.

Where one says a place in an order ("came third", "the second-largest"), only what is ranked: which order, the readers of standings tell.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.folding import Attribute, of_phrase
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.resolve import entity, is_measure
from checker.normalizer.frames.versions import main
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention

_DATA, _ORDERS = load("ranks"), load("standings")
_EVENTS, _EDITIONS = (frozenset(_DATA["editions"][key].split()) for key in ("events", "nouns"))
_VERBS = frozenset(word for key in ("verbs", "moves") for word in _ORDERS["places"][key].split())
_PLACES = frozenset(_ORDERS["places"]["nouns"].split())
_SUPERLATIVES = frozenset(("most", *" ".join(_ORDERS["axes"].values()).split()))
_NUMBER, _OVERALL = ("no", "number"), ("overall",)
_IN_A_ROW = frozenset(_DATA["series"]["adjectives"].split())
_STRETCHES = frozenset(_DATA["stretches"]["nouns"].split())
_BEHIND = tuple(tuple(words.split()) for words in _DATA["series"]["behind"])
_LINKS = frozenset(("in", "to", "up", "back", "into", "down"))
_REACH = 8


class Rank(NamedTuple):
    """What an ordinal counts; a subject of None leaves it to the sentence."""

    attribute: Attribute
    subject: Subject | None = None
    scope: tuple[str, ...] = ()


_PLACE = Rank(Attribute("place", "place"))


def rank(view: View, m: Mention, noun: Span | None) -> Rank | None:
    """The reading of the words around an ordinal; None where it counts the noun behind it like any other number."""
    found = _series(view, m) or _edition(view, noun)
    within = _within(view, noun[1]) if noun else ()
    if found is None and within:
        found = Rank(of_phrase(view, *noun)) if noun else None
    return found._replace(scope=(*found.scope, *within)) if found else None


def place(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Rank | None:
    """What an ordinal ranks where it says a place in an order and counts nothing: "third-largest", "in third place", "came second"."""
    hyphen = view.letters[m.last] == "H"
    behind = view.words[m.last + hyphen]
    if behind in _SUPERLATIVES or (hyphen and behind.endswith("est")):
        return _superlative(view, m, noun, clause)
    if noun is not None and (noun[1] - noun[0] > 1 or behind not in _OVERALL):
        said = noun[1] - noun[0] == 1 and singular(view.low[noun[0]]) in _PLACES
        return _PLACE if said else None
    at = m.before
    while view.words[at] in _LINKS:
        at -= 1
    told = clause is not None and clause.lemma in _VERBS and at == clause.last - 1
    return _PLACE if told and view.low[m.first] not in _NUMBER else None


def _superlative(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Rank:
    """ "Teln, the third-largest bank", "her run was the sixth-fastest": of what, and whose."""
    if noun is None:
        return _PLACE
    own = clause.subject if clause and clause.lemma == "be" and clause.subject and clause.subject[1] <= m.first else None
    by, words = view.low[noun[0]], view.low[noun[0] + 1 : noun[1]]
    measure = own is not None and not words and is_measure(view.low[own[1] - 1])
    thing = singular(words[-1]) if words else singular(view.low[own[1] - 1]) if own and measure else ""
    found = Attribute(f"{by} {thing}".strip(), thing or by, tuple(sorted({by, *words[:-1]})) if thing else ())
    return Rank(found, _apposed(view, m) or (entity(view, own) if own else None))


def _apposed(view: View, m: Mention) -> Subject | None:
    """ "Teln, the third-largest bank in Europe, ...": the name in front."""
    i = m.first - 1
    while i > 0 and (view.tags[i] in "DAG" or (view.tags[i] == "B" and view.tags[i + 1] == "G")):
        i -= 1
    name = view.name_ending(i) if i > 0 and view.tags[i] in ",(" else None
    return view.memory.named(name) if name else None


def _within(view: View, end: int) -> tuple[str, ...]:
    """ "her second title of the season", "the ninth of her career": the stretch that is counted over."""
    if view.words[end] != "of" or view.letters[end + 1] not in "DU" or view.words[end + 2] not in _STRETCHES:
        return ()
    return (f"within:{view.words[end + 2]}",)


def _series(view: View, m: Mention) -> Rank | None:
    """ "third consecutive year", "fourth year in a row": how long something has gone on."""
    at = m.last
    if view.words[at] in _IN_A_ROW:
        thing = singular(view.words[at + 1])
    elif any(tuple(view.low[at + 1 : at + 1 + len(words)]) == words for words in _BEHIND):
        thing = singular(view.words[at])
    else:
        return None
    return Rank(Attribute(f"{thing} in a row", "in a row", (thing,))) if thing else None


def _edition(view: View, noun: Span | None) -> Rank | None:
    """ "the 41st Halden Marathon", "the 38th edition of the run": how often the event has been held."""
    if noun is None:
        return None
    head, name = view.low[noun[1] - 1], view.name_in(*noun)
    if name and name.last == noun[1] and (head in _EVENTS or singular(head) in _EVENTS):
        return Rank(Attribute("edition", "edition"), view.memory.named(name))
    if head not in _EDITIONS:
        return None
    of = noun_phrases(view.tags, noun[1] + 1, min(noun[1] + 1 + _REACH, len(view.tags))) if view.words[noun[1]] == "of" else []
    return Rank(Attribute("edition", "edition"), _event(view, of[0]) if of else main(view))


def _event(view: View, span: Span) -> Subject | None:
    """The event of "the 43rd edition of ...": by its name, else the one that is known by its noun, else what the article is about."""
    name = view.name_in(*span)
    if name and name.last == span[1]:
        return view.memory.named(name)
    return view.memory.definite(view.low[span[1] - 1], view.block.index) or main(view)
