"""A fact in dispute is called by the words that its figures share: what is said of whom, or the event that its dates tell of."""

from __future__ import annotations

import pytest

from checker import check_texts
from checker.judge.naming import bare, gerund

GERUNDS = [
    ("sign", "signing"), ("close", "closing"), ("run", "running"), ("open", "opening"), ("die", "dying"), ("see", "seeing"),
    ("begin", "beginning"), ("fix", "fixing"), ("look", "looking"), ("visit", "visiting"), ("cut", "cutting"), ("play", "playing"),
]  # fmt: skip


@pytest.mark.parametrize(("lemma", "form"), GERUNDS)
def test_the_ing_form_is_spelled_as_english_does(lemma: str, form: str) -> None:
    assert gerund(lemma) == form


def test_articles_go_from_the_front_and_nowhere_else() -> None:
    assert bare("its the power") == "power"
    assert bare("The") == "The"
    assert bare("bank of the river") == "bank of the river"


ABOUT = [
    ("The Orsa mill signed the lease on May 5, 2026.", "The Orsa mill signed the lease on May 8, 2026.", "Orsa's signing"),
    ("Anna Brodsky died in 1937.", "Anna Brodsky died in 1941.", "Anna Brodsky's death"),
    ("The Falls opened on May 5, 2026.", "The Falls opened on May 8, 2026.", "Falls' opening"),
    ("The Halden library holds 48,000 books.", "The Halden library holds 84,000 books.", "books of Halden"),
    ("Orvan leases Kestra 1 to Tessel.", "Orvan leases Kestra 2 to Tessel.", "which Kestra"),
    ("The power of the Orsa plant is 180 MW.", "The power of the Orsa plant is 280 MW.", "power of Orsa"),
]


@pytest.mark.parametrize(("one", "other", "about"), ABOUT)
def test_a_fact_is_called_by_what_its_figures_share(one: str, other: str, about: str) -> None:
    conflicts = check_texts(one, other).to_dict()["conflicts"]
    assert [c["about"] for c in conflicts] == [about]
    assert conflicts[0]["message"].lower().startswith(about.lower()) or about == "which Kestra"
