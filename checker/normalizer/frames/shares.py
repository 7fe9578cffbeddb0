"""Takes a share in its clause, gives what it is a share of where its own words do not say: a vote, a company, "Of the 90 mills a third"."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.folding import Attribute, of_phrase
from checker.normalizer.frames.names import kind_of
from checker.normalizer.frames.nouns import possessor
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular, stem
from checker.normalizer.model import Mention

_DATA = load("attributes")["shares"]
_SIDES: dict[str, str] = {phrase: side for side, line in _DATA["sides"].items() for phrase in line.split(",")}
"""Words behind a share of voters -> which of the two it is: "in favour" -> "approval"."""
_VERBS: dict[str, str] = {verb: side for side, line in _DATA["verbs"].items() for verb in line.split()}
_OWNED = frozenset(_DATA["owned"].split())
_OWNS, _HOLDS = frozenset(_DATA["owns"].split()), frozenset(_DATA["holds"].split())
_VOTES = frozenset(_DATA["votes"].split())
_BREAK = re.compile("[.;:,MYSR]")
_AHEAD = 9
"""Tokens behind a share in which its side is told: "68 percent of those who came were in favour"."""
_LONGEST_SIDE = 2
_CLOSES = (".", ",", ";", ":", ")")
_WORDS = re.compile(r"[a-z']+")
_MAKES, _POINTS = ("be", "make"), ("that", "this", "which", "it")
KINDS = ("percent", "ratio")
"""Kinds of figures that can be shares."""
_NO_SHARE = ("change", "difference", "multiple", "tally")


def is_share(m: Mention) -> bool:
    """Whether the figure can be a part of a whole."""
    return m.kind in KINDS and m.role not in _NO_SHARE


def side(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "82 percent were in favour", "backed by 82 percent": which side of a vote the share is."""
    if not is_share(m):
        return None
    found = _told_behind(view, m) or _done(view, m, clause) or _taken_up(view, m, clause)
    return Attribute(found, found) if found else None


def _told_behind(view: View, m: Mention) -> str:
    stop = _BREAK.search(view.tags, m.last, m.last + _AHEAD)
    end = stop.start() if stop else min(m.last + _AHEAD, len(view.tags))
    if view.words[m.last] == "against" and view.letters[m.last + 1] in _CLOSES:
        return "rejection"
    for i in range(m.last, end):
        for n in range(_LONGEST_SIDE, 0, -1):
            found = _SIDES.get(" ".join(view.low[i : i + n]))
            if found and view.letters[i + n] not in "BM" and "N" not in view.tags[m.last : i]:
                return found
    return ""


def _done(view: View, m: Mention, clause: Clause | None) -> str:
    """ "82 percent backed it", "it was backed by 82 percent", "they backed it by 82 percent"."""
    if clause is None or clause.negated:
        return ""
    does = clause.subject is not None and clause.subject[0] <= m.first < clause.subject[1] and not clause.passive
    by = view.words[m.before] in ("by", "with") and clause.last <= m.first
    voted = not _VOTES.isdisjoint(view.low)
    return _VERBS.get(clause.lemma, "") if does or (by and voted) else ""


def _taken_up(view: View, m: Mention, clause: Clause | None) -> str:
    """ "900 of us said yes and 200 no. That is 82 percent": the side that the sentence in front tells first."""
    rows = view.memory.rows
    pointed = clause is not None and clause.lemma in _MAKES and clause.subject is not None and view.low[clause.subject[0]] in _POINTS
    if not pointed or not rows or rows[-1].block != view.block.index or view.letters[m.last] not in ".,;PC":
        return ""
    words = _WORDS.findall(rows[0].sentence.lower())
    pairs = (" ".join(words[i : i + n]) for i in range(len(words)) for n in range(_LONGEST_SIDE, 0, -1))
    return next((_SIDES[words] for words in pairs if words in _SIDES), "")


def spent(view: View, m: Mention, clause: Clause | None) -> str:
    """ "spends two thirds of its time observing", "a tenth of it on repairs": the lemma of what a share of the time is spent on."""
    if clause is None or clause.lemma not in ("spend", "devote") or not is_share(m):
        return ""
    at = max(clause.last, m.last)
    doing = view.tags.find("I", clause.first, min(at + _AHEAD, len(view.tags)))
    if doing > 0:
        return stem(view.low[doing])
    on = next((i for i in range(at, min(at + _AHEAD, len(view.low))) if view.low[i] in ("on", "to")), 0)
    found = noun_phrases(view.tags, on + 1, min(on + _AHEAD, len(view.tags))) if on else ()
    return stem(singular(view.low[found[0][1] - 1])) if found and found[0][0] == on + 1 else ""


def off(view: View, m: Mention) -> Attribute | None:
    """ "a fifth off the fine", "30 percent off": a share that is taken away from a sum is its discount."""
    if not is_share(m) or view.words[m.last] != "off":
        return None
    found = noun_phrases(view.tags, m.last + 1, min(m.last + 6, len(view.tags)))
    plain = found and found[0][0] == m.last + 1 and view.tags[found[0][1] - 1] in "WQI"
    of = of_phrase(view, *found[0]) if plain else None
    return Attribute("discount", "discount", (of.key,) if of else ())


def is_owned(word: str) -> bool:
    """Whether a share of the thing is one in its ownership: "of the club", "of the venture"."""
    return kind_of(word) == "company" or word in _OWNED


def owned(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "It keeps its 35 percent", "she holds 1.2 percent": a share that somebody has, without a word of what it is of."""
    told = clause is not None and (clause.lemma in _OWNS or clause.klass in _OWNS)
    holds = clause is not None and clause.lemma in _HOLDS and clause.last <= m.first and m.kind == "percent"
    bare = (holds or possessor(view, m) >= 0) and view.letters[m.last] in ".,;:CPS"
    return Attribute("share", "share") if is_share(m) and told and bare else None


def fronted(view: View, m: Mention) -> Attribute | None:
    """ "Of the bicycles stolen, one in nine is found", "Out of 900 trains it ran 300, or a third": the whole at the sentence's head."""
    at = 1 if view.low[:1] == ["of"] else 2 if view.low[:2] == ["out", "of"] else 0
    if not at or not is_share(m):
        return None
    while view.words[at] == "all":
        at += 1
    found = noun_phrases(view.tags, at, m.first)
    if not found or found[0][0] != at or view.tags[found[0][1] - 1] not in "WQ":
        return None
    return of_phrase(view, *found[0]) if singular(view.low[found[0][1] - 1]) else None
