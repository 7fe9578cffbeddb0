"""Takes the articles and the rules whose tests look at a whole article, gives the clashes in each: figures that do not add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.clashes import TESTS, Article, Finding
from checker.clashes.model import Library
from checker.judge.facts import Fact
from checker.judge.model import Clash, Held, stepped
from checker.judge.topics import Topics
from checker.rulebook import Rule
from checker.tables import Assertion, Document, Pair

_SURE = 0.99
"""Probability that the figures of a finding belong together: the text says so by its form, and the tests look at nothing else."""


def findings(rows: Sequence[Assertion], documents: Sequence[Document], rules: Sequence[Rule]) -> Iterator[tuple[Rule, Finding]]:
    """What the rules find in single articles, in order of the articles and the rules."""
    asked = [(rule, test) for rule in rules if (test := TESTS[rule.test].article) is not None]
    for article in _articles(rows, documents) if asked else ():
        for rule, test in asked:
            for finding in test(article, rule.settings):
                yield rule, finding


def compared(rows: Sequence[Assertion], documents: Sequence[Document], rules: Sequence[Rule]) -> Iterator[tuple[Rule, Finding]]:
    """What the rules find in the articles held against each other."""
    asked = [(rule, test) for rule in rules if (test := TESTS[rule.test].library) is not None]
    if not asked:
        return
    topics = Topics(documents)
    library = Library(tuple(_articles(rows, documents)), topics.bits, topics.related)
    for rule, test in asked:
        for finding in test(library, rule.settings):
            yield rule, finding


def _articles(rows: Sequence[Assertion], documents: Sequence[Document]) -> Iterator[Article]:
    """The articles with their figures, by name."""
    figures: dict[str, list[Assertion]] = defaultdict(list)
    for row in rows:
        if row.skipped is None:
            figures[row.doc].append(row)
    for document in sorted(documents, key=lambda d: d.doc):
        yield Article(document.text, tuple(sorted(figures[document.doc], key=lambda row: row.start)))


def across(rows: Sequence[Assertion], rules: Sequence[Rule]) -> Iterator[tuple[Rule, Finding]]:
    """What the rules find in the figures of all articles, held against each other by the tests themselves."""
    asked = [(rule, test) for rule in rules if (test := TESTS[rule.test].corpus) is not None]
    told = sorted((row for row in rows if row.skipped is None), key=lambda row: (row.doc, row.start)) if asked else []
    for rule, test in asked:
        for finding in test(told, rule.settings):
            yield rule, finding


def fact(rule: Rule, finding: Finding) -> Fact:
    """A finding as a fact in dispute."""
    return Fact(tuple(clashes(rule, finding)), finding.sides, finding.values)


def clashes(rule: Rule, finding: Finding) -> Iterator[Clash]:
    """The first figure of a finding against each figure of its other sides."""
    severity = stepped(rule.severity, loose=not finding.verdict.sure)
    first = finding.sides[0][0]
    for other in (row for side in finding.sides[1:] for row in side):
        a, b = sorted((first, other), key=lambda row: (row.doc, row.start))
        levels = (("form", rule.test, 6.6),)
        yield Clash(rule, Held(Pair(a.id, b.id, 6.6, _SURE, levels), a, b), finding.verdict, severity)


def joined(facts: Sequence[Fact], found: Sequence[tuple[Rule, Finding]]) -> list[Fact]:
    """The facts and the findings; a figure that other sources dispute and that its own text does not bear out is one dispute."""
    facts = list(facts)
    for rule, finding in found:
        stated = finding.sides[0][0]
        home = next((n for n, f in enumerate(facts) if _holds(f, stated)), None)
        if home is None:
            facts.append(fact(rule, finding))
        else:
            facts[home] = _supported(facts[home], rule, finding)
    return facts


def _holds(disputed: Fact, stated: Assertion) -> bool:
    """Whether a figure is disputed already: by other sources, or as one that relates the figures of the other sides."""
    if disputed.values:
        return disputed.sides[0][0].id == stated.id
    return any(row.id == stated.id for side in disputed.sides for row in side)


def _supported(disputed: Fact, rule: Rule, finding: Finding) -> Fact:
    """The dispute with the figures that speak against the stated one on the first side that does not hold it."""
    stated = finding.sides[0][0]
    against = next(n for n, side in enumerate(disputed.sides) if all(row.id != stated.id for row in side))
    held = {row.id for side in disputed.sides for row in side}
    more = tuple(row for side in finding.sides[1:] for row in side if row.id not in held)
    sides = tuple((*side, *more) if n == against else side for n, side in enumerate(disputed.sides))
    return Fact((*disputed.clashes, *clashes(rule, finding)), sides, disputed.values)
