"""Takes the ranks that the documents tell, gives what the rules find in them across all documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.clashes import TESTS, Finding
from checker.clashes.standings import Ladder, Standing
from checker.judge.topics import Topics
from checker.rulebook import Rule
from checker.tables import Document


def ranked(told: Sequence[Standing], documents: Sequence[Document], rules: Sequence[Rule]) -> Iterator[tuple[Rule, Finding]]:
    """What the rules find in the ranks; nothing where none is told."""
    asked = [(rule, test) for rule in rules if (test := TESTS[rule.test].ladder) is not None]
    if not asked or not told:
        return
    topics = Topics(documents)
    ladder = Ladder(told, topics.related, topics.has)
    for rule, test in asked:
        for finding in test(ladder, rule.settings):
            yield rule, finding
