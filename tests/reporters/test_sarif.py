from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import hostile
import sample

from checker.reporters import sarif
from checker.tables import Report

SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "sarif-schema-2.1.0.json"


def results(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(sarif.render(report))["runs"][0]["results"]
    return found


def with_news(*docs: str) -> Report:
    """The sample, its conflicts new by their assertions of `docs`."""
    report = sample.report()
    conflicts = report.conflicts.copy()
    conflicts["news"] = [tuple(i for i in names if i.split("#")[0] in docs) for names in conflicts["assertions"]]
    return replace(report, conflicts=conflicts)


@pytest.mark.parametrize("report", [sample.report(), sample.report(status="waived"), sample.empty(), hostile.report()])
def test_the_official_schema_holds(report: Report) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    if not SCHEMA.exists():
        pytest.skip("the official schema does not lie beside the checkout")
    jsonschema.validate(json.loads(sarif.render(report)), json.loads(SCHEMA.read_text("utf-8")))


@pytest.mark.parametrize(
    ("news", "primary"), [((), "gazette"), (("harbour/observer.md",), "observer"), (("harbour/wire.md", "harbour/observer.md"), "observer")]
)
def test_the_new_source_comes_first(news: tuple[str, ...], primary: str) -> None:
    first = results(with_news(*news))[0]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == f"harbour/{primary}.md"
    assert len(first["relatedLocations"]) == 2


def test_the_message_links_to_the_other_sides_only() -> None:
    first = results(sample.report())[0]
    (linked,) = [r for r in first["relatedLocations"] if f"]({r['id']})" in first["message"]["text"]]
    assert "observer" in linked["physicalLocation"]["artifactLocation"]["uri"]
    assert len({r["id"] for r in first["relatedLocations"]}) == 2


def test_columns_are_those_of_the_phrase() -> None:
    log = json.loads(sarif.render(sample.report()))["runs"][0]
    place = log["results"][0]["locations"][0]["physicalLocation"]["region"]
    text = sample.TEXTS["harbour/gazette.md"][2]
    assert log["columnKind"] == "unicodeCodePoints"
    assert text[place["startColumn"] - 1 : place["endColumn"] - 1] == place["snippet"]["text"] == "up to 4,200"
    assert text[place["charOffset"] :][: place["charLength"]] == "up to 4,200"


@pytest.mark.parametrize(("status", "state"), [("new", "new"), ("known", "unchanged"), ("waived", "unchanged")])
def test_the_state_is_that_of_the_baseline(status: str, state: str) -> None:
    first = results(sample.report(status=status))[0]
    assert first["baselineState"] == state
    assert ("suppressions" in first) == (status == "waived")
    if status == "waived":
        assert first["suppressions"][0]["justification"] == "the Observer counts seats"


def test_a_pair_keeps_its_fingerprint() -> None:
    assert set(results(sample.report())[0]["partialFingerprints"].values()) == {"4f1d8a20", "77aa0c1e"}


def test_every_rule_helps() -> None:
    rules = json.loads(sarif.render(sample.report()))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["counts/apart", "designators/sibling"]
    assert all("checker rules show" in rule["help"]["text"] for rule in rules)


def test_articles_make_no_links() -> None:
    text = results(hostile.report())[0]["message"]["text"]
    assert "\\[link\\](javascript" in text
    assert "[link](" not in text.replace("\\[link\\](", "")


def test_a_file_that_is_extracted_has_no_columns() -> None:
    report = sample.report()
    rows = report.assertions.copy()
    rows["path"] = "all.jsonl"
    location = results(replace(report, assertions=rows))[0]["locations"][0]
    assert location["physicalLocation"]["region"] == {"startLine": 1}
    assert location["logicalLocations"][0]["name"] == "harbour/gazette.md"


@pytest.mark.parametrize(("path", "uri"), [("./a b/c#1.md", "a%20b/c%231.md"), ("/in/é.md", "file:///in/%C3%A9.md"), ("-", "-")])
def test_names_of_files_become_uris(path: str, uri: str) -> None:
    report = sample.report()
    rows = report.assertions.copy()
    rows["path"] = path
    assert results(replace(report, assertions=rows))[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
