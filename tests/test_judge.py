"""One conflict for each fact in dispute, its fingerprints steady, its message plain, its order that of the report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from checker import check
from checker.tables import Document

LIBRARY = "The Halden library holds 48,000 books."
OTHER = "The Halden library holds 84,000 books."


def conflicts(*texts: str, published: Sequence[date | None] = (), publishers: Sequence[str | None] = ()) -> list[dict[Any, Any]]:
    days = [*published, *[None] * (len(texts) - len(published))]
    names = [*publishers, *[None] * (len(texts) - len(publishers))]
    documents = [
        Document(text, f"{n}.txt", f"{n}.txt", name or f"{n}.txt", None, day, name)
        for n, (text, day, name) in enumerate(zip(texts, days, names, strict=True))
    ]
    return check(documents).conflicts.to_dict("records")


def test_a_fact_in_dispute_is_one_conflict_with_a_side_for_each_value() -> None:
    (found,) = conflicts(LIBRARY, LIBRARY, OTHER, OTHER)
    assert [(side["value"], len(side["assertions"])) for side in found["sides"]] == [("48,000", 2), ("84,000", 2)]
    assert set(found["assertions"]) == {i for side in found["sides"] for i in side["assertions"]}
    assert all({"fingerprint", "left", "right", "similarity", "gap"} == set(pair) for pair in found["pairs"])


def test_fingerprints_stay_when_a_sentence_is_moved_and_change_with_its_figure() -> None:
    def marks(*texts: str) -> set[str]:
        return {pair["fingerprint"] for c in conflicts(*texts) for pair in c["pairs"]}

    assert marks(LIBRARY, OTHER) == marks(LIBRARY, "It rained all day.\n\n" + OTHER)
    assert not marks(LIBRARY, OTHER) & marks(LIBRARY, OTHER.replace("84,000", "85,000"))


def test_the_message_names_both_values_and_who_says_them() -> None:
    (found,) = conflicts(LIBRARY, OTHER, publishers=["Gazette", "Courier"])
    assert all(word in found["message"] for word in ("48,000", "84,000", "Gazette", "Courier"))
    assert found["why"]


def test_an_update_is_a_note() -> None:
    days = [date(2026, 3, 2), date(2026, 3, 5)]
    found = conflicts("The Orsa flood killed 23 people.", "The Orsa flood killed 31 people.", published=days)
    assert {c["severity"] for c in found} <= {"note"}


def test_a_correction_by_one_publisher_is_a_note() -> None:
    found = conflicts(LIBRARY, OTHER, published=[date(2026, 3, 2), date(2026, 3, 5)], publishers=["Gazette", "Gazette"])
    assert {c["severity"] for c in found} <= {"note"}


def test_the_gravest_come_first() -> None:
    found = conflicts(LIBRARY + " Orsa mended 38 bridges: 17 in the north, 12 in the south and 11 on the coast.", OTHER)
    order = ["error", "warning", "note"]
    assert [order.index(c["severity"]) for c in found] == sorted(order.index(c["severity"]) for c in found)
    assert len({c["id"] for c in found}) == len(found)


def test_a_figure_disputed_by_a_source_and_by_its_own_text_is_one_dispute() -> None:
    shares = "Teln's shares closed at $29.80. Orsa offers $39.92 a share, a premium of 44 percent."
    found = conflicts(shares, "Orsa offers Teln's shareholders a premium of 34 percent.")
    assert [c["rule"] for c in found] in (["numbers/share"], ["sums/relation"])
    assert {"34 percent", "44 percent"} >= {
        side["value"] for c in found for side in c["sides"] if "percent" in side["value"] and "make" not in side["value"]
    }
