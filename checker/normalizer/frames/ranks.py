"""Takes an ordinal in its sentence, gives what it counts: an edition of an event, a place, how long a series is, a superlative of what."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.folding import Attribute, of_phrase
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.nouns import possessor
from checker.normalizer.frames.resolve import entity, is_measure
from checker.normalizer.frames.versions import main
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention

_DATA = load("ranks")
_EVENTS, _EDITIONS = (frozenset(_DATA["editions"][key].split()) for key in ("events", "nouns"))
_VERBS, _PLACES = (frozenset(_DATA["places"][key].split()) for key in ("verbs", "nouns"))
_MOVES, _LISTS = (frozenset(_DATA["places"][key].split()) for key in ("moves", "lists"))
_FIELDS = frozenset(_DATA["places"]["fields"].split())
_CONTESTS = frozenset(_DATA["places"]["contests"].split())
_IN_A_ROW = frozenset(_DATA["series"]["adjectives"].split())
_STRETCHES = frozenset(_DATA["stretches"]["nouns"].split())
_BEHIND = tuple(tuple(words.split()) for words in _DATA["series"]["behind"])
_LINKS = frozenset(("in", "to", "up", "back", "into", "down"))
_REACH = 8
_LEAST = 5
"""Letters of the shortest superlative: "best"."""


class Rank(NamedTuple):
    """What an ordinal counts; a subject of None leaves it to the sentence."""

    attribute: Attribute
    subject: Subject | None = None
    scope: tuple[str, ...] = ()


def rank(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Rank | None:
    """The reading of the words around an ordinal; None where it counts the noun behind it like any other number."""
    found = _series(view, m) or _edition(view, noun) or _place(view, m, noun, clause) or _superlative(view, m, noun, clause)
    within = _within(view, noun[1]) if noun else ()
    if found is None and within:
        found = Rank(of_phrase(view, *noun)) if noun else None
    return found._replace(scope=(*found.scope, *within)) if found else None


def _within(view: View, end: int) -> tuple[str, ...]:
    """ "her second title of the season", "the ninth of her career": the stretch that is counted over."""
    if view.word(end) != "of" or view.tag(end + 1) not in "DU" or view.word(end + 2) not in _STRETCHES:
        return ()
    return (f"within:{view.word(end + 2)}",)


def _series(view: View, m: Mention) -> Rank | None:
    """ "third consecutive year", "fourth year in a row": how long something has gone on."""
    at = m.last
    if view.word(at) in _IN_A_ROW:
        thing = singular(view.word(at + 1))
    elif any(tuple(view.low[at + 1 : at + 1 + len(words)]) == words for words in _BEHIND):
        thing = singular(view.word(at))
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
    of = noun_phrases(view.tags, noun[1] + 1, min(noun[1] + 1 + _REACH, len(view.tags))) if view.word(noun[1]) == "of" else []
    return Rank(Attribute("edition", "edition"), _event(view, of[0]) if of else main(view))


def _event(view: View, span: Span) -> Subject | None:
    """The event of "the 43rd edition of ...": by its name, else the one that is known by its noun, else what the article is about."""
    name = view.name_in(*span)
    if name and name.last == span[1]:
        return view.memory.named(name)
    return view.memory.definite(view.low[span[1] - 1], view.block.index) or main(view)


def _place(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Rank | None:
    """ "came second", "finished in third place", "ranks fifth"; "climbed to fifth" in an order that goes on."""
    said = noun is not None and noun[1] - noun[0] == 1 and singular(view.low[noun[0]]) in _PLACES
    at = view.before(m)
    while view.word(at) in _LINKS:
        at -= 1
    alone = noun is None and clause is not None and clause.lemma in _VERBS | _MOVES and at == clause.last - 1
    if not said and not alone:
        return None
    goes_on = clause is not None and clause.lemma in _MOVES
    what = "rank" if goes_on or _listed(view, noun[1] if noun else m.last) else "place"
    return Rank(Attribute(what, what), scope=_contest(view))


def _contest(view: View) -> tuple[str, ...]:
    """ "second in the Halden Cup", "third in the women's race": the contest that the sentence names, and whose it is."""
    found = [n.full for n in view.names if n.entity and view.low[n.last - 1].removesuffix("'s") in _EVENTS | _CONTESTS]
    whose = sorted(_FIELDS.intersection(view.low))
    return (*((f"contest:{found[0]}",) if len(found) == 1 else ()), *((f"field:{whose[0]}",) if len(whose) == 1 else ()))


def _listed(view: View, at: int) -> bool:
    """ "in the league", "in the charts": an order that goes on, and is another one next week."""
    return view.word(at) == "in" and view.tag(at + 1) in "DG" and view.word(at + 2) in _LISTS


def _superlative(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Rank | None:
    """ "the third-largest bank in Europe", "her run was the sixth-fastest of 2021": of what, and among which."""
    if noun is None or not _is_superlative(view.low[noun[0]]):
        return None
    own = clause.subject if clause and clause.lemma == "be" and clause.subject and clause.subject[1] <= m.first else None
    thing, by = singular(view.low[noun[1] - 1]), view.low[noun[0]]
    if noun[1] - noun[0] == 1:
        thing = singular(view.low[own[1] - 1]) if own and is_measure(view.low[own[1] - 1]) else ""
    words = tuple(view.low[i] for i in range(noun[0] + 1, noun[1] - 1)) if thing else ()
    found = Attribute(f"{by} {thing}".strip(), thing or by, tuple(sorted({by, *words})) if thing else ())
    return Rank(
        found,
        _apposed(view, m) or (entity(view, own) if own else None),
        (*_among(view, m), *_by(view, noun[1]), *_until_now(view, noun[1])),
    )


def _is_superlative(low: str) -> bool:
    return low.endswith("est") and len(low) >= _LEAST


def _apposed(view: View, m: Mention) -> Subject | None:
    """ "Teln, the third-largest bank in Europe, ...": the name in front."""
    i = m.first - 1
    while i > 0 and (view.tags[i] in "DAG" or (view.tags[i] == "B" and view.tags[i + 1] == "G")):
        i -= 1
    name = view.name_ending(i) if i > 0 and view.tags[i] in ",(" else None
    return view.memory.named(name) if name else None


def _among(view: View, m: Mention) -> tuple[str, ...]:
    """ "Europe's second-largest bank", "the country's": the place whose banks are ranked."""
    i = possessor(view, m)
    return (f"in:{view.low[i].split(chr(39))[0]}",) if i >= 0 and view.tags[i] == "G" else ()


def _by(view: View, end: int) -> tuple[str, ...]:
    """ "by assets": what the order goes by."""
    stop = next((i for i in range(end, len(view.low)) if view.tags[i] in ",.;V"), len(view.low))
    return tuple(f"by:{singular(view.low[i + 1])}" for i in range(end, stop - 1) if view.low[i] == "by" and view.tags[i + 1] in "WQ")


def _until_now(view: View, end: int) -> tuple[str, ...]:
    """ "that anyone has run this year": the year of the relative clause."""
    told = view.relative_to(end)
    years = [d for d in view.dates if told and told.start <= d.first < told.end and d.grain == "year"]
    return tuple(f"year:{str(d.low)[:4]}" for d in years if str(d.low)[:1].isdigit())
