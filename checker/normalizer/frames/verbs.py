"""Takes a figure that no noun names, gives what its verb says that it is: a price of "sold for $5", a loss of "the storm cost them $5"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.folding import SYNONYM, Attribute
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention

_DATA = load("attributes")
_VERB: dict[str, dict[str, str]] = _DATA["verbs"]
_PHRASE: dict[str, dict[str, str]] = _DATA["phrases"]
_HARM = frozenset(_DATA["harm"]["nouns"].split())


def by_verb(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "pays $4 million" says payment."""
    if clause is None:
        return None
    if m.kind == "money" and clause.lemma == "cost" and _harms(view, clause):
        return Attribute("loss", "loss")
    name = of_verb(m.kind, clause)
    return Attribute(name, SYNONYM.get(name, name)) if name else None


def of_verb(kind: str, clause: Clause) -> str | None:
    """What a verb alone says of a figure of this kind."""
    if clause.passive and clause.lemma == "make" and kind == "money":
        return "price"  # "was made for $5 million"
    verbs = _VERB.get(kind, {})
    return verbs.get(clause.klass) or verbs.get(clause.lemma)


def by_phrase(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """What a verb says together with the word before or behind the figure or itself: "went for $5", "wants $5 for", "put up about $5"."""
    phrases = _PHRASE.get(m.kind)
    if phrases is None or clause is None or clause.last > m.first:
        return None
    before, behind = f"{clause.lemma} {_leads(view, m)}", f"{clause.lemma} + {view.words[m.last]}"
    parted = f"{clause.lemma} {view.words[clause.last]}"  # "put up", "brought in"
    name = phrases.get(before) or phrases.get(behind) or phrases.get(parted)
    return Attribute(name, SYNONYM.get(name, name)) if name else None


def _leads(view: View, m: Mention) -> str:
    """The word that leads to a figure: "for" of "for a fixed $5"."""
    at = m.before
    article = at - 1 if view.letters[at] in "WVQI" and view.words[at - 1] in ("a", "the") else at
    return view.words[article - 1] if view.words[article] in ("a", "the") else view.words[at]


def _harms(view: View, clause: Clause) -> bool:
    """Whether what costs money is a harm and nothing that is bought."""
    if clause.subject is None or clause.passive:
        return False
    return any(singular(view.low[i]) in _HARM for i in range(*clause.subject) if view.tags[i] in "WQIB")
