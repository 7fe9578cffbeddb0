"""Takes a date, says whether support of a version ends on it: "maintained until", "end of life", "gets its last fixes on"."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import fold
from checker.normalizer.frames.versions import is_dotted, is_version, main, version
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import FORMS
from checker.normalizer.model import Block, Mention

_DATA = load("settings")
_SUPPORT = _DATA["support"]
_NOUNS, _GIVEN, _GOT = (frozenset(_SUPPORT[key].split()) for key in ("nouns", "given", "got"))
_ENDS, _LAST, _REACHES = (frozenset(_SUPPORT[key].split()) for key in ("ends", "last", "reaches"))
_PHRASES = tuple(tuple(phrase.split()) for phrase in _SUPPORT["phrases"])
_CUES = _NOUNS | {form for form, lemma in FORMS.items() if lemma in _GIVEN} | {max(phrase, key=len) for phrase in _PHRASES}
"""One of these stands in front of every date on which support ends."""
_KINDS = {word: kind for kind, line in _DATA["kinds_of_support"].items() for word in line.split()}
_SILENT = frozenset("PDATX:(-")
"""Tags of what may stand between the words for the end and its date."""
_NEAR, _FAR, _QUALIFIES = 3, 9, 3
"""Tokens in front of a date in which stands what is done until then; what ends on it; tokens in front of a noun that say which support."""
_WORD = re.compile(r"[a-z]+")
_BOUNDS = ("until", "through", "thru", "till", "to")
_DAY = ("date", "day", "on", "at")
_KEY = "support end"


def support_end(view: View, m: Mention, clause: Clause | None, about: Subject | None) -> tuple[Subject | None, Attribute] | None:
    """(whose support, its end as an event) if the date is that of such an end; `about` is what the date is said of otherwise."""
    at = _ends_at(view, m, clause) if not _CUES.isdisjoint(view.low[max(0, m.first - _FAR) : m.first]) else None
    if at is None:
        return None
    told = _supported(view, m)
    if not told and not view.memory.versions:  # what is supported by its voters has no versions
        return None
    return told or _other(view, about), _named(view.low[max(0, at - _QUALIFIES) : at + 1])


def of_head(block: Block) -> tuple[str, Attribute] | None:
    """(what happens, it as an event) of a cell by the head of its column or row: "Supported until", "End of life", "Security fixes end"."""
    for head in (block.column_head, block.row_head):
        words = _WORD.findall((head or "").lower())
        while len(words) > 1 and words[-1] in _DAY:
            words.pop()
        if words and _is_end(words):
            ended = _named(words)
            return ended.key, ended
    return None


def _is_end(words: list[str]) -> bool:
    if any(_at(phrase, words) >= 0 for phrase in _PHRASES):
        return True
    told = {w for w in words if w in _NOUNS or FORMS.get(w) in _GIVEN}
    bound = words[-1] in _BOUNDS or FORMS.get(words[-1]) in _ENDS or ((words[0] == "end" or words[0] in _LAST) and words[-1] in _NOUNS)
    return bool(told) and bound


def _named(words: list[str]) -> Attribute:
    """The end of support, by which kind it is; fixes of security are the last that are given, so that their end is the plain one."""
    kind = next((_KINDS[w] for w in words if w in _KINDS), "")
    key = f"{kind} {_KEY}".strip()
    return Attribute(f"{kind} end of support".strip(), key)


def _at(phrase: tuple[str, ...], low: list[str]) -> int:
    """Where the phrase begins, the last time that it does; -1 where it does not."""
    return next((i for i in range(len(low) - len(phrase), -1, -1) if tuple(low[i : i + len(phrase)]) == phrase), -1)


def _ends_at(view: View, m: Mention, clause: Clause | None) -> int | None:
    """The token that tells of support whose end the date is; None where it is none."""
    low, end = view.low, m.first
    start = max(0, end - _FAR, max((i + 1 for i in range(end) if view.tags[i] in ".;"), default=0))
    if m.relation == "until":
        near = range(end - 1, max(start, end - _NEAR) - 1, -1)
        given = next((i for i in near if FORMS.get(low[i]) in _GIVEN or low[i] in _NOUNS), None)
        return given if given is not None else _got(view, start, end)
    if (ended := _ended(view, start, end)) is not None:
        return ended
    if any(low[i] in _LAST for i in range(start, end)):
        return _got(view, start, end, last=True)
    return _phrased(view, start, end, clause)


def _ended(view: View, start: int, end: int) -> int | None:
    """ "Support for 3.x ends on": the noun in front of the verb that stands right before the date."""
    verb = next((i for i in range(end - 1, start, -1) if view.tags[i] not in _SILENT and view.low[i] != "out"), start)
    if FORMS.get(view.low[verb]) not in _ENDS:
        return None
    return next((i for i in range(verb - 1, start - 1, -1) if view.low[i] in _NOUNS), None)


def _got(view: View, start: int, end: int, *, last: bool = False) -> int | None:
    """ "gets fixes until", "gets its last fixes on": the noun behind the verb, right in front of the date."""
    noun = next((i for i in range(end - 1, start, -1) if view.tags[i] not in _SILENT), start)
    if view.low[noun] not in _NOUNS:
        return None
    before = view.low[max(start, noun - _QUALIFIES - 1) : noun]
    got = any(FORMS.get(w) in _GOT for w in before)
    return noun if got and (not last or not _LAST.isdisjoint(before)) else None


def _phrased(view: View, start: int, end: int, clause: Clause | None) -> int | None:
    """ "reaches its end of life on", "the end of life of 3.x is": not what was only said of it that day."""
    at, size = max(((_at(phrase, view.low[start:end]), len(phrase)) for phrase in _PHRASES), default=(-1, 0))
    if at < 0 or (clause is not None and clause.lemma not in _REACHES and clause.klass not in _REACHES):
        return None
    between = {view.tags[i] for i in range(start + at + size, end)} - _SILENT
    return start + at if between <= set("BWVQE,") else None


def _supported(view: View, m: Mention) -> Subject | None:
    """The version that is named nearest in front of the date."""
    first = view.tags.rfind(";", 0, m.first)
    told = [o for o in view.mentions if o.kind == "designator" and first < o.first and o.last <= m.first]
    if not told:
        return None
    last = told[-1]
    if is_version(last):
        return version(view, last) or Subject(view.text(last.first, last.last), "version", last.code.lower(), named=True)
    return Subject(view.text(last.first, last.last), fold(last.name), last.code.lower(), named=True) if _is_release(last.code) else None


def _is_release(code: str) -> bool:
    return code.isdecimal() or is_dotted(code)


def _other(view: View, about: Subject | None) -> Subject | None:
    """What the sentence is of otherwise: no "support", and no "security"."""
    if about is None or about.how != "clause" or about.code:
        return about
    words = set(about.key.split())
    return main(view) if words & (_NOUNS | {"security", "life", *_KINDS}) else about
