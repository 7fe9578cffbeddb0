"""What a share is of, where its own words do not say: sides of a vote, what is owned, a discount, the whole at the sentence's head."""

from __future__ import annotations

import pytest

from checker import extract

WHOLES = {
    "In the ballot 82 percent were in favour.": "approval",
    "Two thirds of the drivers said yes.": "approval",
    "The members backed the merger with 71 percent of the votes.": "approval",
    "The plan was supported by 64 percent in a vote on Friday.": "approval",
    "Nine in ten voted against.": "rejection",
    "A third of them opposed the plan.": "rejection",
    "It passed, with 18 percent against.": "rejection",
    "Kestra owns 40 percent of the venture.": "share",
    "Three-quarters of the club belongs to Larch Partners.": "share",
    "Kestra keeps its 35 percent.": "share",
    "The court took a third off the fine.": "discount",
    "Pensioners pay 20 percent off the fare.": "discount",
    "Of all the bridges in Orvan, one in six is unsafe.": "bridge",
    "Out of 640 flights on a normal day it offers 160, or 25 percent.": "flight",
    "Half of its time Orvan spends on repairs.": "time",
}
NONE_OF_THEM = {
    "In Halden 54 percent voted for Anna Brodsky.": "approval",
    "The price rose by 12 percent against the dollar.": "rejection",
    "The vaccine has an efficacy of 84 percent against the virus.": "rejection",
    "The airline was backed by a loan at 6 percent.": "approval",
    "Kestra owns 40 percent of its lorries.": "share",
}


@pytest.mark.parametrize("text", WHOLES)
def test_what_a_share_is_of(text: str) -> None:
    rows = extract(text).query("kind in ('percent', 'ratio')")
    assert WHOLES[text] in list(rows.attribute_key)


@pytest.mark.parametrize("text", NONE_OF_THEM)
def test_what_a_share_is_not_of(text: str) -> None:
    rows = extract(text).query("kind in ('percent', 'ratio')")
    assert len(rows)
    assert NONE_OF_THEM[text] not in list(rows.attribute_key)
