from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

sys.path.insert(0, str(Path(__file__).parent))
import sample

from checker.reporters import terminal
from checker.reporters.summary import Verdict
from checker.tables import Report

HOSTILE = "a \x1b[2Jb [bold]c[/bold] \u202ed\u2066 \x07\r\n:smile: \u009b31m"


def shown(report: Report, width: int = 80, verdict: Verdict | None = None, *, color_system: str | None = None) -> str:
    file = StringIO()
    plain = {"highlight": False, "markup": False, "emoji": False, "_environ": {}}
    terminal.show(report, Console(file=file, width=width, color_system=color_system, **plain), verdict)  # type: ignore[arg-type]
    return "".join(line.rstrip(" ") + "\n" for line in file.getvalue().splitlines())


@pytest.mark.parametrize("width", [80, 160])
def test_report_looks_as_it_should(width: int, snapshot: Callable[[str, str], None]) -> None:
    snapshot(f"terminal-{width}.txt", shown(sample.report(), width, Verdict("error", 1, ("harbour",), "known.yaml")))


def test_render_is_plain_text() -> None:
    assert [line.rstrip() for line in terminal.render(sample.report()).splitlines()] == shown(sample.report()).splitlines()


@pytest.mark.parametrize("width", [40, 60, 80, 119, 120, 160, 200])
def test_no_line_is_longer_than_the_screen(width: int) -> None:
    assert max(map(len, shown(sample.report(), width).splitlines())) <= min(width, 160)


def test_phrases_are_marked_where_colour_cannot_show_them() -> None:
    assert "room for «nearly 2,400» passengers" in shown(sample.report(), 160)
    coloured = shown(sample.report(), 160, color_system="standard")
    assert "«" not in coloured
    assert "\x1b[1;36mnearly 2,400\x1b[0m" in coloured


def test_severities_have_words_and_signs() -> None:
    text = shown(sample.report())
    assert "✕ error · passengers" in text
    assert "! warning · Pier" in text


def test_nothing_found_is_one_calm_line() -> None:
    assert shown(sample.empty()) == "✓ No contradiction in 3 articles: 0 figures seen, 0 understood, 0 compared.\n"


def test_waived_conflicts_are_one_line_with_their_reason() -> None:
    text = shown(sample.report(status="waived"), 160)
    assert "waived    ✕ passengers of the ferry terminal: up to 4,200 / nearly 2,400 (the Observer counts seats)" in text
    assert "╭─ ✕ error" not in text


@pytest.mark.parametrize(
    ("fail_on", "code", "words"),
    [
        ("error", 1, "1: --fail-on error, and 1 new error"),
        ("warning", 1, "1: --fail-on warning, and 2 new errors or warnings"),
        ("never", 0, "0: --fail-on never"),
    ],
)
def test_exit_code_is_explained(fail_on: str, code: int, words: str) -> None:
    assert words in shown(sample.report(), 80, Verdict(fail_on, code))


def test_a_side_of_many_sources_is_folded() -> None:
    report = sample.report()
    side = report.conflicts.loc[0, "sides"][0]
    more = [dataclasses.replace(sample.said("harbour/wire.md", "4,200"), id=f"x#{n}", source=f"Paper {n}") for n in range(8)]
    side["assertions"] += [row.id for row in more]
    rows = [sample.said("harbour/gazette.md", "up to 4,200"), sample.said("harbour/observer.md", "nearly 2,400")]
    rows += [
        sample.said("harbour/wire.md", "4,200"),
        sample.said("harbour/observer.md", "Pier 2"),
        sample.said("harbour/wire.md", "Pier 3"),
    ]
    folded = sample.assemble([*rows, *more], [], [])
    text = shown(dataclasses.replace(folded, conflicts=report.conflicts), 80)
    assert "and 7 more: Paper 1, Paper 2, Paper 3, Paper 4 ..." in text


def test_text_of_articles_cannot_steer_the_terminal() -> None:
    report = sample.report()
    for column in ("sentence", "source", "path", "subject", "attribute"):
        report.assertions[column] = HOSTILE + report.assertions[column].astype(str)
    for column in ("about", "message", "rule", "why"):
        report.conflicts[column] = HOSTILE
    for side in report.conflicts.loc[0, "sides"]:
        side["value"] = HOSTILE
    text = shown(report, 100, Verdict("error", 1, (HOSTILE,), HOSTILE))
    assert not {"\x1b", "\x07", "\r", "\u202e", "\u2066", "\u009b"} & set(text)
    assert "[bold]" in text
    assert ":smile:" in text
