"""Takes a length of time, gives what it says by the words around it: how long something went on, how late it came, what is left of it."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.resolve import is_measure
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention

_DATA = load("attributes")["lasting"]
_BEHIND: dict[str, str] = {phrase: name for name, line in _DATA["behind"].items() for phrase in line.split(",")}
"""One or two words behind the time -> what they make of it."""
_SPENT_AT, _SPENT_OVER, _OTHERS, _NOT_OF, _FREE, _SENTENCED = (
    frozenset(_DATA[k].split()) for k in ("spent at", "spent over", "which of many", "bounds", "free", "sentenced")
)
_SENTENCE = "sentence"
_CONTENT = re.compile("A*[WIQ]")
_LONGEST = 2


def lasting(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "two months of doubt", "over the next six years", "after four years at the helm", "three years late", "94 seconds to go"."""
    if m.kind != "duration":
        return None
    for n in range(_LONGEST, 0, -1):
        if name := _BEHIND.get(" ".join(view.low[m.last : m.last + n])):
            if name != _SENTENCE:
                return Attribute(name, name)
            got = clause is not None and clause.lemma in _SENTENCED
            return Attribute(name, name) if got else Attribute("time served", "time served")
    if view.words[m.last] == "off" and clause is not None and clause.lemma in _FREE and view.letters[m.last + 1] not in "DGMB":
        return Attribute("leave", "leave")
    long = _filled_with(view, m) or _spent(view, m) or _throughout(view, m) or _is_said(view, m, clause)
    return Attribute("duration", "duration") if long else None


def _is_said(view: View, m: Mention, clause: Clause | None) -> bool:
    """ "The ride is 26 minutes": what lasts so long, where nothing else is said of it and the subject is no measure itself."""
    if clause is None or clause.lemma != "be" or clause.subject is None or clause.last != m.before + 1:
        return False
    return view.letters[m.last] in ".;)" and not any(is_measure(w) for w in view.low[slice(*clause.subject)])


def _filled_with(view: View, m: Mention) -> bool:
    """ "two months of doubt", "six minutes of added time": what the time was full of, and no thing that it belongs to."""
    bound = view.low[m.first] in _NOT_OF or view.words[m.before] in _NOT_OF
    return view.words[m.last] == "of" and _CONTENT.match(view.tags, m.last + 1) is not None and not bound


def _spent(view: View, m: Mention) -> bool:
    """ "after four years at the helm": the state that had lasted so long."""
    behind = view.words[m.last] in _SPENT_AT and view.letters[m.last + 1] not in "YM"
    return behind and "after" in (view.low[m.first], view.words[m.before])


def _throughout(view: View, m: Mention) -> bool:
    """ "over five years", "in the first six years"."""
    i = m.first - 1
    while i >= 0 and view.low[i] in _OTHERS:
        i -= 1
    return view.words[i] in _SPENT_OVER and not (i == m.first - 1 and view.words[i] == "in")
