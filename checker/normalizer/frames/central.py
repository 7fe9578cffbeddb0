"""Takes a document with the names of its title, gives the name of what the whole of it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from checker.lexicon import load
from checker.normalizer.frames.casing import Casing
from checker.normalizer.frames.names import CALENDAR, GRADERS
from checker.tables import Document

_DOCUMENTATION = frozenset(load("names")["documentation"]["words"].split())
_OFTEN = 2
"""Times, at least, that a name not of the title stands in a text about it, otherwise than as a place or as one of a sort."""
_EVERY = 900
"""Characters of text for each of these times."""
_MOST = 4
"""How many of the commonest names are looked at."""
_PLACED = re.compile(r"\b(?:in|at|near|from|to|on|of|by|outside|the|a|an|and|said|says) \Z")
_BEFORE = 9
"""Characters in front of a name in which such a word stands whole."""
_EDGE = re.compile(r"\b")


def central(document: Document, titled: Sequence[str], casing: Casing) -> str:
    """The product that the publisher's name tells, a name of the title that the text repeats, the name that it says again and again,
    the title's own; "" where an article of some length has none of these."""
    if product := _product(document):
        return product
    repeated = [name for name in titled if document.text.count(name) > 1]
    if repeated:
        return max(repeated, key=document.text.count)
    commonest = sorted(casing.runs, key=casing.runs.__getitem__, reverse=True)
    names = islice((run for run in commonest if _is_inside(run, casing)), _MOST)
    times = {name: _spoken_of(name, casing.prose) for name in names}
    best = max(times, key=times.__getitem__, default="")
    if times.get(best, 0) >= max(_OFTEN, len(document.text) / _EVERY):
        return best
    return titled[-1] if titled else best if len(document.text) < _EVERY else ""


def _product(document: Document) -> str:
    """What pages of documentation are about, as the name of their publisher tells: "Orvan" of "Orvan project (changelog)"; else ""."""
    words = re.findall(r"\w[\w.+#-]*", document.publisher or "")
    end = next((n for n, word in enumerate(words) if word.lower() in _DOCUMENTATION), 0)
    name = words[:end]
    return " ".join(name) if name and name[0][0].isupper() and all(w[0].isupper() or w[0].isdigit() for w in name) else ""


def _spoken_of(name: str, prose: str) -> int:
    """How often a text speaks of a name, and does not only say that something is there, or one of those; 0 where it is a common noun."""
    small = 0 if name.lower() in GRADERS else prose.count(name.lower())
    if name.lower() in GRADERS or (small and small >= prose.count(name)):
        return 0
    return sum(_PLACED.search(prose, max(0, at - _BEFORE), at) is None for at in _places(name, prose))


def _places(name: str, prose: str) -> Iterator[int]:
    """Where a name stands in a text and is no part of a longer word, none of them overlapping."""
    at = prose.find(name)
    while at >= 0:
        end = at + len(name)
        stands = _EDGE.match(prose, at) and _EDGE.match(prose, end)
        if stands:
            yield at
        at = prose.find(name, end if stands else at + 1)


def _is_inside(run: str, casing: Casing) -> bool:
    """Whether a run of capitalised words names something, and stands inside sentences, too."""
    return len(run) > 2 and run.lower() not in CALENDAR and re.split("[ -]", run)[0] in casing.inner
