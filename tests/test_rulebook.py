"""Rules are found, chosen and changed by name; every mistake in a rule file is one line with its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from checker import pipeline, rulebook
from checker.errors import RuleError, UsageError
from checker.rulebook import Example, Rule

GOOD = """\
id: bridges/length
title: Two lengths of one bridge
severity: warning
why: A bridge has one length.
when: {kinds: [quantity], similarity: 0.5}
clash: {test: apart, tolerance: 0.05}
message: "$about: $sides."
examples:
  clash:
    - texts: [a, b]
    - texts: [c, d]
  agree:
    - texts: [e, f]
    - texts: [g]
      published: [2026-05-07]
"""


def rule_file(folder: Path, text: str = GOOD, name: str = "length") -> Path:
    path = folder / "bridges" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_shipped_rules_are_found_sorted_and_each_has_examples() -> None:
    rules = rulebook.load()
    assert [r.id for r in rules] == sorted(r.id for r in rules)
    assert {"dates", "designators", "numbers", "ranks", "sums"} <= {r.topic for r in rules}
    assert all(len(r.examples.clash) >= 2 and len(r.examples.agree) >= 2 and r.why for r in rules)


@pytest.mark.parametrize("rule", rulebook.load(), ids=lambda rule: rule.id)
def test_examples_of_a_shipped_rule_come_out_as_it_says(rule: Rule) -> None:
    assert rulebook.test([rule], pipeline.clashing) == []


def test_rules_are_chosen_by_id_and_by_topic() -> None:
    assert [r.id for r in rulebook.load(select=["dates/event"])] == ["dates/event"]
    assert {r.topic for r in rulebook.load(select=["numbers", "dates"])} == {"numbers", "dates"}
    assert "numbers" not in {r.topic for r in rulebook.load(ignore=["numbers"])}
    assert not rulebook.load(select=["dates/event"], ignore=["dates"])


@pytest.mark.parametrize("names", [{"select": ["number"]}, {"ignore": ["numbers/counts"]}])
def test_an_unknown_name_is_an_error(names: dict[str, Sequence[str]]) -> None:
    with pytest.raises(UsageError, match="no rule of this name"):
        rulebook.load(**names)  # type: ignore[arg-type]


def test_rules_of_a_project_join_the_shipped_ones(tmp_path: Path) -> None:
    rule_file(tmp_path)
    (rule,) = rulebook.load([tmp_path], select=["bridges"])
    assert (rule.id, rule.test, rule.when.similarity, rule.settings.model_dump()) == ("bridges/length", "apart", 0.5, {"tolerance": 0.05})
    assert rule.examples.agree[1].published[0].isoformat() == "2026-05-07"


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        rulebook.load([tmp_path / "none"])


MISTAKES = [
    ("severity: warning", "severity: grave", ":3:11: severity is 'grave'; expected 'error', 'warning' or 'note'"),
    ("title:", "titel:", ":2:8: unknown key 'titel'"),
    ("kinds: [quantity]", "kinds: [length]", ":5:16: when.kinds.0 is 'length'"),
    ("similarity: 0.5", "similarity: 1.5", "expected less than or equal to 1"),
    ("test: apart", "test: far", "expected one of age"),
    ("tolerance: 0.05", "tolerance: no", "clash.tolerance is 'no'"),
    ("tolerance: 0.05", "leeway: 1", "unknown key 'clash.leeway'"),
    ("$about", "$abuot", "message is"),
    ("bridges/length", "Bridges", "TOPIC/NAME"),
    ("bridges/length", "bridges/width", "as the file is named"),
    ("    - texts: [c, d]\n", "", "at least 2 items"),
    ("why: A bridge has one length.", "why: a\nwhy: b", "key 'why' a second time"),
    ("why: A bridge has one length.", "why: &x a", ""),
    ("title: Two", "title: *x", ""),
    ("when: {", "when: [", "expected"),
]


@pytest.mark.parametrize(("old", "new", "words"), MISTAKES)
def test_a_mistake_is_a_line_with_its_place(old: str, new: str, words: str, tmp_path: Path) -> None:
    path = rule_file(tmp_path, GOOD.replace(old, new))
    if new == "why: &x a":
        assert rulebook.load([path], select=["bridges"])
        return
    with pytest.raises(RuleError) as error:
        rulebook.load([path])
    assert words in str(error.value)
    assert all(line.startswith(str(path)) for line in str(error.value).splitlines())


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    rule_file(tmp_path, GOOD.replace("warning", "grave").replace("title:", "titel:"))
    rule_file(tmp_path, "- a list\n", "list")
    with pytest.raises(RuleError) as error:
        rulebook.load([tmp_path])
    assert len(str(error.value).splitlines()) == 4


@pytest.mark.parametrize("data", [b"\xff\xfe", b"", b"a: &a [*a]", b"[" * 5000])
def test_a_file_that_is_no_rule_is_an_error_and_no_traceback(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "rule.yaml"
    path.write_bytes(data)
    with pytest.raises(RuleError):
        rulebook.load([path])


def test_scalars_stay_as_they_are_written(tmp_path: Path) -> None:
    path = rule_file(tmp_path, GOOD.replace("why: A bridge has one length.", "why: no").replace("[a, b]", "[12:30, on]"))
    (rule,) = rulebook.load([path], select=["bridges"])
    assert (rule.why, rule.examples.clash[0].texts) == ("no", ("12:30", "on"))


def test_a_project_changes_severity_and_tolerance() -> None:
    rules = rulebook.adjust(rulebook.load(), severity={"dates/event": "note"}, tolerance={"numbers/count": 0.1})
    assert {r.id: r.severity for r in rules}["dates/event"] == "note"
    assert {r.id: r for r in rules}["numbers/count"].settings.model_dump() == {"tolerance": 0.1}
    with pytest.raises(UsageError):
        rulebook.adjust(rulebook.load(), severity={}, tolerance={"designators/sibling": 0.1})


def test_examples_that_come_out_otherwise_are_failures(tmp_path: Path) -> None:
    rules = rulebook.load([rule_file(tmp_path)], select=["bridges"])

    def always(example: Example, asked: Sequence[Rule]) -> list[str]:
        return [rule.id for rule in asked]

    failures = rulebook.test(rules, always)
    assert [(f.rule, f.expected) for f in failures] == [("bridges/length", "agree")] * 2
