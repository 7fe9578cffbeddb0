"""Takes two faces, gives a level for each field of what they say: attribute, object, predicate, role, and how those go together."""

from __future__ import annotations

from checker.aligner.contrasts import narrowed
from checker.aligner.deeds import deeds, done_to, may_be_one
from checker.aligner.features import GENERIC, Face, said_to_be
from checker.lexicon import load
from checker.tables import DATE_KINDS, Assertion

_MANY = 5
_CROWDS = ((1, "alone"), (2, "two"), (4, "few"), (16, "some"), (32, "several"), (64, "many"), (128, "very many"))
"""By how many pairs of values two articles can make in one dimension, up to and including so many."""
_EMPTY = frozenset(("be", "have", "hold", "say", "expect", "do", "tell", "go", "arrive", "take", "leave", "receive", "need", "use"))
"""Classes of verbs that say little of what happened."""
_FAMILY: dict[tuple[str, str], frozenset[str]] = {}
"""(kind of figure, word) -> words for one thing: what is paid for a thing is its price, and what a deal is worth."""
for _kind, _sets in load("attributes")["families"].items():
    for _set in _sets:
        for _word in _set:
            _FAMILY[_kind, _word] = _FAMILY.get((_kind, _word), frozenset()) | frozenset(_set)

_EVENTS = frozenset(load("verbs")["classes"]) - _EMPTY
"""Classes of verbs that are known to tell of different events: signing is not announcing."""
_DEADLINE = "deadline"
_BECOME = "become"
_SPENT = ("duration", "time")
_SHARES = ("percent", "ratio")
_HOLDING = frozenset(("own", "hold", "pay", "cover", "control", "bear", "keep", "have"))
"""Classes of verbs whose subject has the share."""
_ONCE = frozenset(load("verbs")["once"]["classes"].split())
EACH, EACH_KIND = "each did so", "each kind did so"
_STANDS = {"equal": "+", "same verb of what happens once": "+", "same word": "+", "same class": "+", "alias": "+", "fuzzy": "+"}
_DOUBT = (
    "absent",
    "one absent",
    "both be",
    "different, inherited",
    "a name and a noun",
    "related",
    "equal, other modifiers",
    "equal noun",
    "overlapping",
    "named beside",
)


def frame(about: str, said: str) -> str:
    """What subject and attribute (of a date: its event) say together: each agrees (+), differs (-), or leaves it open (?).

    Of two who did so there are two facts, told alike the better their sentences are parallel."""
    if about in (EACH, EACH_KIND):
        return about
    return "".join(_STANDS.get(x) or ("?" if x in _DOUBT else "+" if x.startswith("equal") else "-") for x in (about, said))


def choice(a: Face, b: Face) -> str:
    """How many values each article has to choose from for what both figures are said to be."""
    x, y = said_to_be(a.row), said_to_be(b.row)
    if not x or x != y or x in _EMPTY:
        return "open"
    most, least = max(a.rivals, b.rivals), min(a.rivals, b.rivals)
    return "both the only ones" if most == 0 else "one the only one" if least == 0 else "a few" if most < _MANY else "many"


def crowd(a: Face, b: Face) -> str:
    """How many values of their dimension the two articles have: where both have only one, they are likely to be of one thing."""
    return next((name for most, name in _CROWDS if a.crowd * b.crowd <= most), "a crowd")


def attribute(a: Face, b: Face) -> str:
    """What is counted or measured."""
    x, y = a.row, b.row
    if _never(a, b) or _two_holders(a, b):
        return "never the same"
    if not x.attribute_key or not y.attribute_key:
        return "absent" if x.attribute_key == y.attribute_key else "one absent"
    if not GENERIC.isdisjoint((x.attribute_key, y.attribute_key)):
        return _by_unit(x, y)
    if x.attribute_key == y.attribute_key:
        if x.attribute_key == _DEADLINE and not _one_deed(a, b):
            return "different"  # what must be paid in 30 days need not be sent back in them
        if x.kind in _SHARES and y.kind in _SHARES and _otherwise_spent(x, y):
            return "never the same"  # what goes into one thing of the time is no share that goes into another
        if narrowed(x) != narrowed(y):
            return "one is narrower"
        return "equal, other modifiers" if _otherwise_spent(x, y) else _modified(x, y)
    if _open_whole(x) or _open_whole(y):
        return "one absent"
    if x.kind == y.kind and x.attribute_key in _FAMILY.get((x.kind, y.attribute_key), ()):
        return "of one family"
    related = x.attribute_key in y.modifiers or y.attribute_key in x.modifiers or set(x.modifiers) & set(y.modifiers)
    return "related" if related else "different"


def _by_unit(a: Assertion, b: Assertion) -> str:
    """Of two measures of which one or both have only a unit: what they are so much of tells more, if both say it."""
    if a.attribute_key != b.attribute_key:
        return "one absent"
    x, y = set(a.modifiers), set(b.modifiers)
    return "equal" if x == y else "equal, one says more" if x & y or not (x and y) else "different"


def _otherwise_spent(a: Assertion, b: Assertion) -> bool:
    """Of two lengths or shares of time, whether they are spent on different things: on keeping a job, on waiting for one."""
    x, y = a.predicate_class, b.predicate_class
    return a.attribute_key in _SPENT and bool(x and y) and x != y and not {x, y} & _EMPTY


def _one_deed(a: Face, b: Face) -> bool:
    """Whether what is to be done in two times may be one thing: the verbs tell one, or the other sentence has the word, too."""
    x, y = a.row, b.row
    if not (x.predicate and y.predicate) or x.predicate_class == y.predicate_class or {x.predicate_class, y.predicate_class} & _EMPTY:
        return True
    return bool(deeds(x) & deeds(y)) or x.predicate in b.words or y.predicate in a.words


def _modified(a: Assertion, b: Assertion) -> str:
    """How the words that qualify one attribute go together: a name here and an adjective there do not exclude each other."""
    x, y = set(a.modifiers), set(b.modifiers)
    if x == y:
        return "equal"
    if x <= y or y <= x or not _named(x - y, a) & _named(y - x, b):
        return "equal, one says more"
    return "equal, other modifiers"


def _named(modifiers: set[str], row: Assertion) -> set[bool]:
    """Whether the modifiers are names, or not, or both."""
    return {any(m in name.split() for name in row.names) for m in modifiers}


def _never(a: Face, b: Face) -> bool:
    """Whether the two name different members of a set of things that are never the same."""
    return any(w != v and s & t for w, s in a.never.items() for v, t in b.never.items() if w not in b.never and v not in a.never)


def _two_holders(a: Face, b: Face) -> bool:
    """ "The state pays 60 percent", "two fifths are paid by the town": shares of two who have them, each named where its share is told."""
    x, y = a.row, b.row
    if x.kind not in _SHARES or y.kind not in _SHARES or not {x.predicate_class, y.predicate_class} <= _HOLDING:
        return False
    known = a.subject and b.subject and not (a.weak or b.weak) and _is_name(a) == _is_name(b)
    return bool(known) and not a.subject & b.subject


def _is_name(face: Face) -> bool:
    """Whether the subject is a name of its sentence, and no noun that opens it: "Women hold"."""
    return any(face.subject <= set(name.split()) for name in face.names)


def _open_whole(row: Assertion) -> bool:
    """ "Eight percent of what is stolen", "of those": a share whose whole has no noun."""
    return row.attribute_key == "proportion" and not row.modifiers


def objects(one: Face, other: Face) -> str:
    """Of two dated events, what was done, and to what."""
    a, b = one.row, other.row
    x, y = set(a.modifiers), set(b.modifiers)
    if a.doc == b.doc and _of_other_amounts(one, other):
        return "other object"
    if not a.attribute_key or not b.attribute_key:
        return "absent"
    if a.attribute_key != b.attribute_key:
        if not may_be_one(a, b):
            return "other event, shared object" if x & y else "different"
        x, y = set(done_to(a)), set(done_to(b))
    if not x and not y:
        return "event alone"
    if x == y:
        return "equal"
    return "alike" if x & y else "other object" if x and y else "one says more"


def _of_other_amounts(a: Face, b: Face) -> bool:
    """ "It raised 9 million in May. In June it raised 6 million": an article that gives each of two days its amount tells of two events."""
    shared = a.amounts.keys() & b.amounts.keys()
    return any(a.amounts[key].isdisjoint(b.amounts[key]) for key in shared)


def amounts(a: Face, b: Face) -> str:
    """Of two dates, whether their sentences give the same in a dimension, or not: "9 million in May", "6 million in June"."""
    shared = a.amounts.keys() & b.amounts.keys()
    if not shared:
        return "open"
    return "shared" if any(a.amounts[key] & b.amounts[key] for key in shared) else "others"


def partners(a: Face, b: Face, about: str) -> str:
    """ "Lund bought Orsa for 3 million", "Lund bought Teln for 4": of one verb and subject, whether others take part, or ""."""
    x, y = (set(face.row.participants) - {face.row.subject_key} for face in (a, b))
    alike = a.row.predicate == b.row.predicate and about.startswith(("equal", "alias", "fuzzy"))
    words, others = ([frozenset(name.split()) for name in names] for names in (x, y))
    apart = alike and a.row.predicate and x and y and not any(n <= m or m <= n for n in words for m in others)
    return "others" if apart else ""


def predicate(a: Assertion, b: Assertion) -> str:
    """What is said to be done or to be so."""
    if not a.predicate_class or not b.predicate_class:
        return "absent"
    dated = a.kind in DATE_KINDS and b.kind in DATE_KINDS
    if a.predicate_class in _EMPTY and b.predicate_class in _EMPTY and not (dated and a.predicate_class != b.predicate_class):
        return "both be"
    if dated and a.predicate_class != b.predicate_class and a.predicate == b.predicate == _BECOME:
        return "another event"  # who became mayor had been a minister
    if a.predicate_class == b.predicate_class and a.predicate_class in _ONCE and a.kind in DATE_KINDS:
        return "same verb of what happens once"
    if a.predicate == b.predicate:
        return "same word"
    if a.predicate_class == b.predicate_class:
        return "same class"
    if dated and deeds(a) and deeds(b):
        return "same class" if may_be_one(a, b) else "another event"
    return "another event" if {a.predicate_class, b.predicate_class} <= _EVENTS else "different"


def role(a: Assertion, b: Assertion) -> str:
    """Level, change, part, total ..."""
    return "equal" if a.role == b.role else "different"
