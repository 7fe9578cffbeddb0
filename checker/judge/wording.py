"""Takes a fact in dispute, gives the conflict as the report shows it: about, message, sides, pairs with their fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from string import Template
from typing import Any

from checker.clashes import TESTS
from checker.clashes.paces import pace
from checker.clashes.paces import said as in_span
from checker.judge.facts import Fact
from checker.judge.model import Clash
from checker.judge.naming import bare, name
from checker.tables import SEVERITIES, Assertion, Conflict

_MANY = 3
"""Sources that are named; further ones are counted."""


def conflict(fact: Fact) -> Conflict:
    """The row of the table of conflicts."""
    lead = leading(fact)
    about = subject_matter(fact, lead)
    pairs = sorted((_pair(c) for c in fact.clashes), key=lambda p: (-float(p["similarity"]), p["left"], p["right"]))
    mark = fingerprint_of([lead.rule.id, *sorted({str(p["fingerprint"]) for p in pairs})])
    return Conflict(
        id=mark,
        rule=lead.rule.id,
        severity=min((c.severity for c in fact.clashes), key=SEVERITIES.index),
        about=about,
        message=message(fact, lead, about),
        why=lead.rule.why,
        sides=[
            {"value": said, "sources": sources(side), "assertions": [row.id for row in side]}
            for said, side in zip(values(fact), fact.sides, strict=True)
        ],
        assertions=list(dict.fromkeys(row.id for row in sorted((r for s in fact.sides for r in s), key=lambda row: (row.doc, row.start)))),
        pairs=pairs,
    )


def leading(fact: Fact) -> Clash:
    """The clash that tells the dispute: the gravest and surest, of two sources rather than of one that does not add up."""
    told = [c for c in fact.clashes if TESTS[c.rule.test].pair] or list(fact.clashes)
    return min(told, key=lambda c: (SEVERITIES.index(c.severity), -c.held.pair.similarity, c.held.pair.left, c.held.pair.right))


def _pair(c: Clash) -> dict[str, Any]:
    a, b = c.held.a, c.held.b
    mark = fingerprint(c.rule.id, a, b)
    return {"fingerprint": mark, "left": a.id, "right": b.id, "similarity": c.held.pair.similarity, "gap": c.verdict.gap}


def fingerprint(rule: str, a: Assertion, b: Assertion) -> str:
    """What stays when a sentence is moved or reworded: the rule, and of each side its document, dimension and range. 16 hex digits."""
    return fingerprint_of([rule, *sorted((identity(a), identity(b)))])


def identity(row: Assertion) -> str:
    """What a figure says and where, without its place in the article."""
    said: tuple[object, ...] = (row.subject_key, row.subject_code) if row.kind == "designator" else (row.low, row.high)
    if row.role == "order":
        said = (row.predicate_class, row.relation, row.attribute_key)
    clock = (str(row.hours),) if row.hours else ()
    return "|".join((row.doc, row.kind, row.unit or "", *(repr(s) for s in said), *clock))


def fingerprint_of(parts: Sequence[str]) -> str:
    """A short hash of texts, the same on every machine."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def values(fact: Fact) -> list[str]:
    """What each side says."""
    if fact.values:
        return [" ".join(v.split()) for v in fact.values]
    lead = leading(fact).held
    plain = [[row for row in side if row.kind in (lead.a.kind, lead.b.kind)] for side in fact.sides]
    paced = len({span for rows in plain for row in rows if (span := pace(row))}) > 1
    return [value(rows or side, paced=paced) for rows, side in zip(plain, fact.sides, strict=True)]


def value(side: Sequence[Assertion], *, paced: bool = False) -> str:
    """The value of a side in the words of the figure that says it most plainly; `paced`: also for which span it is counted."""
    best = min(side, key=lambda row: (row.hedge is not None, row.low is None or row.high is None, len(row.surface), row.doc, row.start))
    said = " ".join(best.surface.split())
    said = in_span(best, said) if paced else said
    return f"not {said}" if all(row.mood == "denied" for row in side) else said


def sources(side: Sequence[Assertion]) -> list[str]:
    """Who says it, each once, in order of position."""
    return list(dict.fromkeys(row.source for row in side))


def subject_matter(fact: Fact, lead: Clash) -> str:
    """Which fact, in a few words."""
    return name([lead.held.a, lead.held.b, *(row for side in fact.sides for row in side)])


def message(fact: Fact, lead: Clash, about: str) -> str:
    """The rule's message with its fields filled in, first letter large."""
    said = values(fact)
    sides = [f"{v} ({_named(sources(side))})" for v, side in zip(said, fact.sides, strict=True)]
    fields = {
        "about": about,
        "subject": lead.held.a.subject or lead.held.b.subject or "it",
        "attribute": bare(lead.held.a.attribute or lead.held.b.attribute or "figure"),
        "first": said[0],
        "values": " or ".join(dict.fromkeys(said)),
        "sides": " against ".join(sides),
        "detail": lead.verdict.detail,
    }
    fields["detail"] = f" ({fields['detail']})" if fields["detail"] and not fact.values else fields["detail"]
    text = " ".join(Template(lead.rule.message).safe_substitute(fields).split())
    return text[:1].upper() + text[1:]


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MANY])
    return shown if len(names) <= _MANY else f"{shown} and {len(names) - _MANY} more"
