"""A conflict stays known while its figures stay, and is new again when they change, when it grows, or when its waiver lapses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker import baseline
from checker.baseline import Baseline, Entry
from checker.errors import BaselineError
from checker.tables import Conflict

TODAY = date(2026, 5, 20)


def conflict(*marks: str, name: str = "c") -> Conflict:
    pairs = [{"fingerprint": m, "left": "a#1", "right": "b#2", "similarity": 0.99, "gap": 1.0} for m in marks]
    sides = [{"value": "5", "sources": ["A"], "assertions": []}, {"value": '7 "or" so\x1b[2J', "sources": ["B"], "assertions": []}]
    return Conflict(name, "numbers/count", "error", "books of Halden", "5 or 7?", "why", sides, [], pairs)


def accepted(*conflicts: Conflict) -> Baseline:
    return baseline.update(Baseline(), conflicts, {}, accept=True)


def statuses(known: Baseline, *conflicts: Conflict) -> list[str]:
    return [c.status for c in baseline.apply(conflicts, known, today=TODAY)[0]]


def test_what_was_accepted_is_known_and_the_rest_is_new() -> None:
    assert statuses(accepted(conflict("m1", "m2")), conflict("m1", "m2"), conflict("m3")) == ["known", "new"]


def test_a_conflict_that_lost_a_pair_is_known_and_one_that_grew_is_new() -> None:
    known = accepted(conflict("m1", "m2"))
    assert statuses(known, conflict("m1")) == ["known"]
    assert statuses(known, conflict("m1", "m2", "m3")) == ["new"]


def test_two_of_a_kind_are_counted() -> None:
    assert statuses(accepted(conflict("m1")), conflict("m1"), conflict("m1")) == ["known", "new"]
    assert statuses(accepted(conflict("m1"), conflict("m1")), conflict("m1"), conflict("m1")) == ["known", "known"]


def test_gone_entries_are_counted_and_removed() -> None:
    known = accepted(conflict("m1"), conflict("m2"))
    assert baseline.apply([conflict("m1")], known, today=TODAY)[1] == 1
    assert len(baseline.update(known, [conflict("m1")], {}, accept=False).entries) == 1
    assert not baseline.update(known, [], {}, accept=False).entries


def test_accepting_again_keeps_what_people_wrote() -> None:
    known = accepted(conflict("m1"))
    waived = Baseline((replace(known.entries[0], reason="two editions", owner="desk"),))
    again = baseline.update(waived, [conflict("m1", "m2")], {}, accept=True)
    assert (again.entries[0].reason, again.entries[0].owner, again.entries[0].fingerprints) == ("two editions", "desk", ("m1", "m2"))


@pytest.mark.parametrize(
    ("expires", "status"),
    [("", "waived"), ("2026-05-20", "waived"), ("2026-05-19", "new"), ("soon", "new"), ("2026-5-30", "new"), ("2026-02-30", "new")],
)
def test_a_waiver_holds_through_its_last_day_and_never_past_a_day_that_cannot_be_read(expires: str, status: str) -> None:
    waived = Baseline((replace(accepted(conflict("m1")).entries[0], reason="two editions", expires=expires),))
    found = baseline.apply([conflict("m1")], waived, today=TODAY)[0][0]
    assert found.status == status
    assert found.reason is not None
    assert (expires[:4] in found.reason) == (status == "new") or not expires


def test_the_file_gives_back_what_was_written(tmp_path: Path) -> None:
    entry = accepted(conflict("m1", "m2")).entries[0]
    known = Baseline((replace(entry, reason='a "quote", \\ and: colon\nline', owner="Ø", expires="2027-01-31"),))
    path = tmp_path / "known.yaml"
    path.write_text(baseline.text(known), "utf-8")
    assert baseline.read(path) == known
    assert all(c.isprintable() or c == "\n" for c in path.read_text("utf-8"))


def test_one_conflict_is_one_block() -> None:
    many = [conflict(f"m{n}") for n in range(9)]
    before, after = (baseline.text(accepted(*some)).split("\n\n") for some in (many[:4] + many[5:], reversed(many)))
    assert len(after) == len(before) + 1
    assert set(before) <= {*after, before[-1]}


def test_no_conflicts_make_a_file_that_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(baseline.text(Baseline()), "utf-8")
    assert baseline.read(tmp_path / "b.yaml") == Baseline()


GOOD = 'checker-baseline: 1\nconflicts:\n  - rule: numbers/count\n    fingerprints: ["m1"]\n'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "conflicts: []\n",
        "checker-baseline: 2\nconflicts: []\n",
        "checker-baseline: 1\n",
        "checker-baseline: 1\nconflicts: {}\n",
        "checker-baseline: 1\nconflicts: []\nother: 1\n",
        "[1, 2",
        "a: b: c",
        "- a\n",
        GOOD + "    waiver: yes\n",
        GOOD + "    count: none\n",
        GOOD + "    count: 0\n",
        GOOD + "    reason: [a]\n",
        GOOD.replace('["m1"]', "[]"),
        GOOD.replace('["m1"]', "m1"),
        GOOD + "  - just text\n",
    ],
)
def test_a_foreign_or_broken_file_is_an_error_of_one_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(BaselineError) as error:
        baseline.read(path)
    assert "\n" not in str(error.value)
    assert str(path) in str(error.value)


def test_a_missing_file_and_one_that_is_no_text_are_errors(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_bytes(b"\xff\xfe\x00\x01")
    for name in ("b.yaml", "c.yaml"):
        with pytest.raises(BaselineError):
            baseline.read(tmp_path / name)


def test_an_entry_needs_only_its_fingerprints(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text(GOOD, "utf-8")
    assert baseline.read(path).entries == (Entry("numbers/count", "", (), ("m1",)),)


@pytest.mark.parametrize("mark", ["[", "{", "- ", "? "])
def test_a_file_of_nests_is_an_error_and_no_crash(mark: str, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(mark * 100_000, "utf-8")
    with pytest.raises(BaselineError):
        baseline.read(tmp_path / "b.yaml")
