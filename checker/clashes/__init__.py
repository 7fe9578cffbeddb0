"""Gives the closed set of tests that a rule may name, by name."""

from __future__ import annotations

from checker.clashes import (
    ages,
    apart,
    clock,
    conversions,
    days,
    denials,
    designators,
    intervals,
    order,
    ranking,
    relations,
    retold,
    spans,
    tallies,
    totals,
    weekdays,
)
from checker.clashes.model import Article, Finding, Test, Verdict
from checker.clashes.settings import (
    Apart,
    Clock,
    Conversion,
    Days,
    Factor,
    Order,
    Quotients,
    Ranking,
    Relation,
    Settings,
    Total,
    Weekday,
)

__all__ = ["TESTS", "Article", "Finding", "Settings", "Test", "Verdict"]

TESTS: dict[str, Test] = {
    test.name: test
    for test in (
        Test("apart", Apart, pair=apart.apart),
        Test("tally", Settings, pair=tallies.tally),
        Test("factor", Factor, pair=apart.factor),
        Test("denied", Settings, pair=denials.denied),
        Test("days", Days, pair=days.apart),
        Test("clock", Clock, pair=clock.apart),
        Test("designator", Settings, pair=designators.sibling),
        Test("total", Total, article=totals.total),
        Test("relation", Relation, article=relations.relation),
        Test("quotient", Quotients, library=retold.retold),
        Test("conversion", Conversion, article=conversions.conversion),
        Test("weekday", Weekday, article=weekdays.weekday),
        Test("span", Settings, article=spans.span),
        Test("age", Settings, corpus=ages.age),
        Test("interval", Order, chronicle=intervals.interval),
        Test("order", Order, chronicle=order.order),
        Test("ranking", Ranking, ladder=ranking.ranking),
        Test("generation", Settings, pair=designators.generation),
    )
}
