"""What a grade, a step or a limit is said of, and the bound that words around a numbered name state."""

from __future__ import annotations

import pytest

from checker.normalizer import normalize
from checker.tables import Assertion, Document

CARRIERS = [
    ("Hurricane Marenda struck Halden on Friday as a Category 4 hurricane.", "hurricane marenda"),
    ("Marenda was a Category 1 storm when it came ashore.", "marenda"),
    ("Marenda, a Category 3 storm, came ashore on Friday.", "marenda"),
    ("The Category 3 storm came ashore on Friday.", "storm"),
    ("The alert for the volcano was raised to level 4 on Monday.", "alert"),
    ("Orsa raised the alert for the volcano to level 4 on Monday.", "alert"),
    ("In HARBOR, a Phase 3 trial of a drug, the risk fell.", "harbor"),
    ("The risk fell in a Phase 3 trial called HARBOR.", "harbor"),
    ("In a Phase 2 trial, two of the volunteers had a rash.", None),
    ("Kestra 5 needs Orvan 3.11 or later.", "kestra 5"),
    ("Orsa has leased Kestra 3 from Teln.", None),
]
OCCASIONS = [
    ("Marenda was a Category 1 storm at landfall.", "strike"),
    ("Marenda was a Category 1 storm when it came ashore.", "strike"),
    ("Marenda was a Category 1 storm on paper.", "be"),
]
LIMITS = [
    ("You need Orvan 1.82 or newer.", "at least", "limit"),
    ("It runs on Orvan 3.9+ and on nothing else.", "at least", "limit"),
    ("It runs on at least Orvan 3.9 here.", "at least", "limit"),
    ("It runs on Orvan 3.9 or older.", "at most", "limit"),
    ("Needs Orvan 1.24 to build.", None, "limit"),
    ("It runs on Orvan 3.9 and Linux.", None, "level"),
]


def name(text: str) -> Assertion:
    """The last numbered name of the text."""
    return [row for row in normalize(Document(text, "a", "a", "a")) if row.kind == "designator"][-1]


@pytest.mark.parametrize(("text", "key"), CARRIERS)
def test_what_carries_the_number(text: str, key: str | None) -> None:
    carrier = name(text).carrier
    assert (carrier and carrier[0]) == key


@pytest.mark.parametrize(("text", "klass"), OCCASIONS)
def test_a_thing_is_of_a_grade_at_an_event(text: str, klass: str) -> None:
    assert name(text).predicate_class == klass


@pytest.mark.parametrize(("text", "hedge", "role"), LIMITS)
def test_a_number_may_be_the_least_that_will_do(text: str, hedge: str | None, role: str) -> None:
    row = name(text)
    assert (row.hedge, row.role) == (hedge, role)
