"""Pairs are proposed by what figures share, weighed field by field, and share their odds with rivals."""

from __future__ import annotations

from datetime import date

import pytest

from checker.aligner import align
from checker.aligner.groups import Groups
from checker.aligner.idf import Rarity
from checker.aligner.weights import similarity, table, waterfall
from checker.normalizer import normalize
from checker.tables import Assertion, Document, Pair


def aligned(*texts: str) -> tuple[dict[str, Assertion], list[Pair]]:
    documents = [Document(text, f"{n}.txt", f"{n}.txt", f"{n}.txt", None, date(2026, 5, 7)) for n, text in enumerate(texts)]
    rows = [row for d in documents for row in normalize(d)]
    return {row.id: row for row in rows}, align(rows, documents)


def weight(first: str, second: str) -> float:
    """Of the surest pair of amounts across the two texts; -99 where there is none."""
    rows, pairs = aligned(first, second)
    return max((p.weight for p in pairs if rows[p.left].kind != "designator"), default=-99.0)


def test_one_fact_weighs_more_than_two() -> None:
    library = "The Halden library holds 48,000 books."
    assert weight(library, "Halden's library has 84,000 books.") > weight(library, "The Orsa school has 84,000 pupils.")
    assert weight("Kestra 3 draws 180 MW at full load.", "At full load Kestra 3 draws 280 MW.") > weight(
        "Kestra 3 draws 180 MW at full load.", "At full load Kestra 2 draws 280 MW."
    )


def test_the_weight_is_the_sum_of_its_waterfall_and_the_similarity_its_probability() -> None:
    _, pairs = aligned("The Halden library holds 48,000 books.", "The Halden library holds 84,000 books.")
    for pair in pairs:
        assert abs(pair.weight - sum(bits for _, _, bits in pair.levels)) < 0.05
        assert abs(pair.similarity - similarity(pair.weight)) < 1e-5


def test_dimensions_do_not_meet() -> None:
    rows, pairs = aligned("The Orsa bridge is 480 meters long.", "The Orsa bridge weighs 480 tonnes and cost $480 million.")
    assert not [p for p in pairs if rows[p.left].unit != rows[p.right].unit]


def test_figures_of_one_sentence_are_two_facts() -> None:
    _, pairs = aligned("The Halden library holds 48,000 books and the Halden school 9,000 books.")
    assert not pairs


def test_a_better_counterpart_takes_the_odds() -> None:
    alone = "The Halden library holds 84,000 books."
    both = alone + " The reading room of the Halden library holds 48,000 books."
    first = "The Halden library holds 48,000 books."

    def against(text: str) -> float:
        rows, pairs = aligned(first, text)
        found = [
            p.weight for p in pairs if {rows[p.left].surface, rows[p.right].surface} == {"48,000", "84,000"} and rows[p.left].doc == "0.txt"
        ]
        return max(found, default=-99.0)

    assert against(both) < against(alone)


def test_order_of_rows_and_documents_makes_no_difference() -> None:
    documents = [Document(text, name, name, name) for name, text in (("a", "Teln has 48 mills."), ("b", "Teln has 84 mills."))]
    rows = [row for d in documents for row in normalize(d)]
    assert align(rows, documents) == align(rows[::-1], documents[::-1])


def test_groups_are_joined_through_each_other() -> None:
    groups = Groups([("a", "b"), ("c", "d"), ("b", "c"), ("e", "f")])
    assert sorted(map(sorted, groups.all())) == [["a", "b", "c", "d"], ["e", "f"]]


def test_rare_words_are_worth_more_than_common_ones() -> None:
    rarity = Rarity([{"the", "halden", "company"}, {"the", "company"}])
    assert rarity.bits("halden") > rarity.bits("company") > rarity.bits("the") >= 0
    assert rarity.bits("never seen") >= rarity.bits("halden")


def test_every_level_of_the_first_weights_is_known_to_the_table() -> None:
    for group in ("number", "date", "designator"):
        assert table()[group]["prior"]["bits"] < 0
    assert waterfall("number", [("subject", "no such level")])[-1] == ("subject", "no such level", 0.0)


def level(field: str, first: str, second: str) -> str:
    """Of the surest pair of amounts across the two texts."""
    rows, pairs = aligned(first, second)
    best = max((p for p in pairs if rows[p.left].kind != "designator"), key=lambda p: p.weight)
    return next(name for known, name, _ in best.levels if known == field)


def test_a_nought_may_change_places_too() -> None:
    slips = [("2,600", "2,060"), ("3,150", "3,015"), ("48,050", "40,850"), ("790", "709")]
    for first, second in slips:
        assert level("value", f"The Halden library holds {first} books.", f"The Halden library holds {second} books.") == "slip of the pen"
    for first, second in (("2,600", "2,400"), ("790", "708")):
        assert not level("value", f"The Halden library holds {first} books.", f"The Halden library holds {second} books.").startswith(
            "slip"
        )


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("2,640", "26,400", "slip of scale"),
        ("2,600", "26,000", "two digits on another scale"),
        ("2.64 million", "2.64 billion", "slip of scale"),
        ("26", "2,600", "same digits on another scale"),
        ("0.26", "2,600", "same digits on another scale"),
        ("61.5", "156", "within a factor of 3"),
        ("nine", "nine", "equal, and small"),
        ("nine", "more than nine", "small, and the other's bound"),
        ("2,600", "more than 2,600", "equal"),
    ],
)
def test_what_two_values_have_in_common(first: str, second: str, said: str) -> None:
    assert level("value", f"The Halden library holds {first} books.", f"The Halden library holds {second} books.") == said


def test_temperatures_are_near_each_other_above_freezing() -> None:
    assert level("value", "The Orsa oven ran at 64 °C.", "The Orsa oven ran at 165 °F.") == "within 60 %"
    assert level("value", "The Orsa oven ran at 64 °C.", "The Orsa oven ran at 147 °F.") == "within 3 %"


def test_parts_told_of_two_wholes_say_nothing_of_the_wholes() -> None:
    first, second = "Orsa closed three of its 40 mills.", "Orsa sold nine of its 44 mills."
    rows, pairs = aligned(first, second)
    found = [p for p in pairs if {rows[p.left].surface, rows[p.right].surface} == {"40", "44"}]
    assert all(("scope", "none") in [(field, name) for field, name, _ in p.levels] for p in found)
    assert found


def test_among_many_figures_of_their_kind_two_are_seldomer_of_one_fact() -> None:
    first, second = "The Halden library holds 48,000 books.", "Halden's library has 84,000 books."
    counts = " ".join(f"The {n}th class counted {3 * n} pupils." for n in range(4, 20))
    lengths = " ".join(f"The {n}th class walked {3 * n} km." for n in range(4, 20))
    assert -3 < weight(f"{first} {counts}", f"{second} {counts}") < weight(first, second)
    assert weight(f"{first} {lengths}", f"{second} {lengths}") == weight(first, second)


def test_two_days_of_one_article_with_an_amount_each_are_of_two_events() -> None:
    told = "Kestra raised {} million in May. In June it raised {} million."

    def of_days(*amounts: str) -> float:
        rows, pairs = aligned(told.format(*amounts))
        return next(p.weight for p in pairs if rows[p.left].surface == "May")

    assert of_days("$9", "$6") < 0 < of_days("$9", "$9")
