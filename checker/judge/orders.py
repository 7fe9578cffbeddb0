"""Takes the orders of events that the documents tell, and their dates, gives what the rules find in them across all documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.clashes import TESTS, Finding
from checker.clashes.events import Chronicle, Told
from checker.judge.topics import Topics
from checker.normalizer.orders import dated
from checker.rulebook import Rule
from checker.tables import Assertion, Document


def turned(
    told: Sequence[Told], rows: Sequence[Assertion], documents: Sequence[Document], rules: Sequence[Rule]
) -> Iterator[tuple[Rule, Finding]]:
    """What the rules find in the orders; nothing where none is told."""
    asked = [(rule, test) for rule in rules if (test := TESTS[rule.test].chronicle) is not None]
    if not asked or not told:
        return
    topics = Topics(documents)
    ordered = sorted(told, key=lambda t: (t.row.doc, t.row.start))
    days = sorted(dated(rows), key=lambda d: (d.row.doc, d.row.start))
    chronicle = Chronicle(ordered, days, topics.bits, topics.related)
    for rule, test in asked:
        for finding in test(chronicle, rule.settings):
            yield rule, finding
