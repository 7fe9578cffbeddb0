"""Report files show what is in a known report, and nothing in an article can break out of them."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).parent))
import hostile
import sample

from checker.reporters import FORMATS, github, gitlab, junit, markdown, reporter
from checker.tables import Report

STEERING = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]")
COMMAND = re.compile(r"^\s*::[a-z]|##\[|##vso\[", re.MULTILINE)


def many(count: int) -> Report:
    """The sample with `count` facts of each of its two kinds."""
    report = sample.report()
    return replace(report, conflicts=pd.concat([report.conflicts] * count, ignore_index=True))


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_in_an_article_steers_a_terminal_or_a_build_server(form: str) -> None:
    text = reporter(form).render(hostile.report())
    text.encode("utf-8")
    assert not STEERING.search(text)
    commands = COMMAND.findall(text)
    assert commands == (["::e"] if form == "github" else [])


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_report_has_every_form(form: str) -> None:
    assert reporter(form).render(sample.empty()).endswith("\n")


def cases(report: Report) -> dict[str, str]:
    """Name of each test case -> its child, "" where it passed."""
    root = ElementTree.fromstring(junit.render(report))
    return {str(case.get("name")): next((child.tag for child in case), "") for case in root.iter("testcase")}


def test_junit_has_a_case_for_each_fact() -> None:
    assert cases(sample.report()) == {"passengers of the ferry terminal": "failure", "Pier": "failure"}
    assert cases(sample.report(status="waived"))["passengers of the ferry terminal"] == "skipped"
    assert cases(sample.report(status="known"))["passengers of the ferry terminal"] == "system-out"


def test_junit_shows_what_agrees_and_what_was_only_read() -> None:
    report = sample.report()
    assert set(cases(replace(report, conflicts=report.conflicts.iloc[1:])).values()) == {"failure", ""}
    assert cases(sample.empty()) == dict.fromkeys(sample.TEXTS, "")


def test_junit_loads_in_junitparser() -> None:
    junitparser = pytest.importorskip("junitparser")
    for report in (sample.report(status="waived"), sample.empty(), hostile.report()):
        suites = junitparser.JUnitXml.fromstring(junit.render(report).encode("utf-8"))
        assert suites.tests == sum(1 for suite in suites for _ in suite)
    (suite,) = junitparser.JUnitXml.fromstring(junit.render(sample.report(status="waived")).encode("utf-8"))
    assert (suite.failures, suite.skipped, suite.errors) == (1, 1, 0)


def test_github_annotates_what_is_new() -> None:
    error, warning, last = github.render(sample.report()).splitlines()
    assert error.startswith("::error file=harbour/gazette.md,line=1,col=")
    assert warning.startswith("::warning file=harbour/observer.md")
    assert "%0Aup to 4,200: The Gazette, Northern Wire%0A" in error
    assert last == "checker: 1 new error, 1 new warning, 0 new notes; 0 known, 0 waived, 0 gone"
    assert github.render(sample.report(status="known")).count("::error") == 0


def test_github_shows_ten_of_a_kind_and_counts_the_rest() -> None:
    *lines, last = github.render(many(13)).splitlines()
    assert [sum(line.startswith(f"::{kind} ") for line in lines) for kind in ("error", "warning")] == [10, 10]
    assert "6 left out above" in last
    assert "left out" not in github.render(many(10))


def test_github_escapes_what_separates() -> None:
    report = sample.report()
    rows = report.assertions.copy()
    rows["path"] = "a,b:c%.md"
    assert github.render(replace(report, assertions=rows)).startswith("::error file=a%2Cb%3Ac%25.md,line=1,")


def test_gitlab_has_an_issue_for_each_new_fact() -> None:
    issues = json.loads(gitlab.render(sample.report()))
    assert [(i["severity"], i["location"]["path"]) for i in issues] == [("major", "harbour/gazette.md"), ("minor", "harbour/observer.md")]
    assert all(set(i) == {"description", "check_name", "fingerprint", "severity", "location"} for i in issues)
    assert len(json.loads(gitlab.render(sample.report(status="waived")))) == 1


def test_markdown_shows_each_side() -> None:
    text = markdown.render(sample.report())
    assert text.startswith("## 2 facts in dispute\n")
    assert "| nearly 2,400 | Lowick Observer | 2026-03-03 |" in text
    assert "room for <b>nearly 2,400</b> passengers" in text
    assert "(waived)" in markdown.render(sample.report(status="waived"))


def test_markdown_stays_below_the_limit_and_counts_the_rest() -> None:
    text = markdown.render(many(2000))
    assert len(text.encode()) < 1024 * 1024
    assert re.search(r"\n\d,?\d+ more facts in dispute left out", text)
    assert "left out" not in markdown.render(many(20))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", "a\\|b"),
        ("<b>", "&lt;b&gt;"),
        ("&lt;", "&amp;lt;"),
        ("[a](b)", "\\[a\\]\\(b\\)"),
        ("a\n# b", "a \\# b"),
        ("@team", "&#64;team"),
        ("www.evil.example", "www\\.evil.example"),
        ("plain 1,200 words.", "plain 1,200 words."),
    ],
)
def test_markdown_shows_text_as_it_is(text: str, shown: str) -> None:
    assert markdown.escape(text) == shown


def test_json_says_the_same_after_its_escapes() -> None:
    report = hostile.report()
    assert json.loads(reporter("json").render(report)) == json.loads(json.dumps(report.to_dict()))
