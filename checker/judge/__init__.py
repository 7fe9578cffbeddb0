"""Takes aligned pairs and rules, gives conflicts: facts in dispute, each with its sides, its severity and its message."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from checker.clashes import TESTS, Verdict
from checker.clashes.events import Told as Order
from checker.clashes.same import same
from checker.clashes.standings import Standing
from checker.judge.articles import across, compared, findings, joined
from checker.judge.articles import clashes as clashes_of
from checker.judge.facts import Fact, facts
from checker.judge.model import Clash, Held, stepped
from checker.judge.natures import CONTRADICTION, UNDATED, former, known, nature, of_two_times, running
from checker.judge.orders import turned
from checker.judge.ranks import ranked
from checker.judge.rivals import Rivals
from checker.judge.siblings import Told
from checker.judge.wording import conflict
from checker.rulebook import Rule, When
from checker.tables import DATE_KINDS, NUMERIC_KINDS, SEVERITIES, Assertion, Conflict, Document, Pair

SIBLING = "sibling"
"""Two numbered things of one kind: what differs between "Orvan 5.1" and "Orvan 5.2" contradicts nobody, however alike the sentences."""
PLACE = "place"
"""Role of an ordinal that says a place in an order: two are alike by what is ranked and among which, and not by their sentences."""
SURE = 0.85
"""Probability from which two figures that say the same count as one fact said twice."""


def judge(
    assertions: Sequence[Assertion],
    pairs: Sequence[Pair],
    documents: Sequence[Document],
    rules: Sequence[Rule],
    orders: Sequence[Order] = (),
    standings: Sequence[Standing] = (),
) -> list[Conflict]:
    """Conflicts sorted by severity, then by how sure the alignment is, then by first position. Order of the inputs does not matter.

    `orders` are those that the documents tell of events, `standings` the ranks; a conflict may name their rows along with the assertions.
    """
    rows = {row.id: row for row in assertions}
    held = [Held(pair, rows[pair.left], rows[pair.right]) for pair in pairs]
    rivals, told = Rivals(held, same), Told(assertions, documents)
    asked = _asked_in_turn(rules)
    agreeing = [h for h in held if h.pair.similarity >= SURE and same(h.a, h.b) and PLACE not in (h.a.role, h.b.role)]
    kind_of = partial(nature, goes_on=running(agreeing), was=known(former(assertions), agreeing))
    clashes = [c for h in held for c in _clash(h, asked, kind_of) if not rivals.explain(h) and not _siblings(h, told)]
    odd = [*findings(assertions, documents, rules), *across(assertions, rules), *compared(assertions, documents, rules)]
    odd += [*turned(orders, assertions, documents, rules), *ranked(standings, documents, rules)]
    clashes += [c for rule, finding in odd if finding.one_fact for c in clashes_of(rule, finding)]
    disputed = [found for topic in _topics(clashes) for found in facts(topic, agreeing, _differ)]
    disputed = joined(disputed, [(rule, finding) for rule, finding in odd if not finding.one_fact])
    return sorted(
        (conflict(f) for f in disputed), key=lambda c: (SEVERITIES.index(c.severity), -c.pairs[0]["similarity"], c.assertions[0], c.id)
    )


def _siblings(held: Held, told: Told) -> bool:
    """Whether two numbered names stand for two things, by the figures told of them and by what else their articles say of either."""
    return (
        held.a.kind == held.b.kind == "designator"
        and held.a.doc != held.b.doc
        and (told.apart(held.a, held.b) or told.elsewhere(held.a, held.b))
    )


def _topics(clashes: Iterable[Clash]) -> list[list[Clash]]:
    """Clashes of one kind of figure go together, whichever rule found them."""
    found: dict[str, list[Clash]] = defaultdict(list)
    for c in clashes:
        found[f"{c.rule.topic} {'note' if c.severity == 'note' else ''}"].append(c)
    return [found[topic] for topic in sorted(found)]


def _asked_in_turn(rules: Sequence[Rule]) -> dict[str, list[Rule]]:
    """Kind of figure -> the rules for pairs of it, those of the more telling tests first."""
    turns = list(TESTS)
    ordered = sorted((r for r in rules if TESTS[r.test].pair is not None), key=lambda r: turns.index(r.test))
    return {kind: [r for r in ordered if not r.when.kinds or kind in r.when.kinds] for kind in (*NUMERIC_KINDS, *DATE_KINDS, "designator")}


def _clash(held: Held, rules: Mapping[str, Sequence[Rule]], kind_of: Callable[[Held], str]) -> Iterator[Clash]:
    """The clash that the first rule finds in a pair."""
    if held.level("scope") == "conflicting":
        return  # two cases that exclude each other, a default and what is recommended: never one fact
    if held.level("day") == "another" and of_two_times(held.a, held.b):
        return
    for rule in rules[held.a.kind]:
        verdict = _asked(held, rule)
        kind = kind_of(held) if verdict is not None else ""
        if verdict is not None and not (kind == UNDATED and held.pair.similarity < rule.when.certain):
            yield Clash(rule, held, verdict, _severity(rule, held, verdict, kind))
            return


def _asked(held: Held, rule: Rule) -> Verdict | None:
    test, when = TESTS[rule.test].pair, rule.when
    one_denied = (held.a.mood == "denied") != (held.b.mood == "denied")
    if test is None or held.pair.similarity < _least(held, when) or one_denied != (rule.test == "denied"):
        return None
    for row in (held.a, held.b):
        if (when.kinds and row.kind not in when.kinds) or (when.roles and row.role not in when.roles):
            return None
        if when.attributes and row.attribute_key not in when.attributes:
            return None
    if held.level("subject") == SIBLING:
        return None
    if any(held.level(field) not in levels for field, levels in when.levels.items()):
        return None
    return test(held.a, held.b, rule.settings)


def _least(held: Held, when: When) -> float:
    """How probable it must be that the two speak of one fact, at the levels that they have."""
    return max(when.similarity, *(levels.get(held.level(field), 0.0) for field, levels in when.surer.items()), 0.0)


def _severity(rule: Rule, held: Held, verdict: Verdict, kind: str) -> str:
    """The rule's own, a step lower where the clash or the alignment is loose; a note where its kind is no contradiction."""
    if kind not in (CONTRADICTION, UNDATED):
        return "note"
    loose = (not verdict.sure) or held.pair.similarity < rule.when.certain or kind == UNDATED
    return stepped(rule.severity, loose=loose)


def _differ(a: Assertion, b: Assertion) -> bool:
    return not same(a, b)


__all__ = ["Fact", "judge"]
