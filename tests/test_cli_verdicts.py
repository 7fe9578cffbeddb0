from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import cli
from checker.reporters import FORMATS
from checker.tables import PUBLIC_ASSERTION, SEVERITIES, STATUSES

TEXTS = {
    "post.md": "---\npublisher: The Post\n---\nThe Halden library in Arnby holds 48,000 books, its director Ida Brekke said.\n",
    "herald.md": "---\npublisher: The Herald\n---\nThe Halden library in Arnby holds 84,000 books, its director Ida Brekke said.\n",
    "gazette.txt": "The Halden library is closed on Mondays.\n",
}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command line in a folder with three articles, two of which contradict each other."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CHECKER_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "in").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "in" / name).write_text(text, "utf-8")

    def go(*argv: str) -> tuple[int, str, str]:
        code = cli.run(argv)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return go


def conflicts(run: Run, *argv: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("check", *argv, "--format", "json")[1])["conflicts"]
    return found


@pytest.mark.parametrize("form", FORMATS)
def test_exit_code_is_the_same_for_every_format(run: Run, form: str) -> None:
    assert run("check", "in", "--format", form)[0] == 1
    assert run("check", "in/post.md", "in/gazette.txt", "--format", form)[0] == 0


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on(run: Run, fail_on: str, code: int) -> None:
    assert run("check", "in", "--fail-on", fail_on)[0] == code


def test_json_is_the_public_contract(run: Run) -> None:
    report = json.loads(run("check", "in", "--format", "json")[1])
    assert list(report) == ["version", "documents", "conflicts", "coverage", "summary"]
    assert list(report["documents"][0]) == ["doc", "path", "source", "title", "published", "assertions"]
    assert list(report["coverage"]) == ["seen", "understood", "aligned", "compared", "skipped"]
    assert report["summary"] == {"new": {"error": 1, "warning": 0, "note": 0}, "known": 0, "waived": 0, "gone": 0}
    (conflict,) = report["conflicts"]
    assert list(conflict) == ["id", "rule", "severity", "status", "about", "message", "sides", "assertions", "pairs"]
    assert conflict["severity"] in SEVERITIES
    assert conflict["status"] in STATUSES
    assert [list(a) for a in conflict["assertions"]] == [PUBLIC_ASSERTION] * 2
    assert [list(side) for side in conflict["sides"]] == [["value", "sources", "assertions"]] * 2
    assert list(conflict["pairs"][0]) == ["fingerprint", "left", "right", "similarity", "gap"]
    assert {a["path"] for a in conflict["assertions"]} == {"in/post.md", "in/herald.md"}


def test_terminal_report_shows_the_whole_case(run: Run) -> None:
    code, out, err = run("check", "in")
    assert (code, err) == (1, "")
    for part in (
        "✕ error",
        "The Post · undated",
        "in/post.md:4",
        "holds «48,000» books",
        "holds «84,000» books",
        "numbers/count: ",
        "sure: ",
    ):
        assert part in out
    assert "exit code  1: --fail-on error, and 1 new error" in out
    assert "to weigh   checker explain in --conflict " in out
    assert max(map(len, out.splitlines())) <= 80


def test_order_of_paths_and_hash_seed_change_nothing(tmp_path: Path, run: Run) -> None:
    names = [f"in/{name}" for name in TEXTS]
    expected = run("check", *names, "--format", "json")[1]
    assert run("check", *reversed(names), "--format", "json")[1] == expected
    command = [sys.executable, "-m", "checker", "check", *names, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=os.environ | {"PYTHONHASHSEED": "7"})
    assert done.stdout == expected


def test_select_and_ignore(run: Run) -> None:
    assert run("check", "in", "--select", "numbers/count")[0] == 1
    assert run("check", "in", "--select", "numbers")[0] == 1
    assert run("check", "in", "--select", "dates")[0] == 0
    assert run("check", "in", "--ignore", "numbers")[0] == 0
    code, _, err = run("check", "in", "--ignore", "numbrs")
    assert (code, err.count("\n")) == (2, 1)
    assert err.startswith("error: numbrs: no rule of this name; expected ")


def test_a_known_conflict_is_no_news(run: Run) -> None:
    assert run("baseline", "in", "--baseline", "known.yaml", "--accept")[0] == 0
    code, out, _ = run("check", "in", "--baseline", "known.yaml")
    assert code == 0
    assert "known      ✕ " in out
    assert [c["status"] for c in conflicts(run, "in", "--baseline", "known.yaml")] == ["known"]


def test_a_new_figure_is_news_again(run: Run, tmp_path: Path) -> None:
    run("baseline", "in", "--baseline", "known.yaml", "--accept")
    (tmp_path / "in" / "herald.md").write_text(TEXTS["herald.md"].replace("84,000", "480,000"), "utf-8")
    assert run("check", "in", "--baseline", "known.yaml")[0] == 1


def test_what_is_gone_is_told_and_dropped(run: Run, tmp_path: Path) -> None:
    run("baseline", "in", "--baseline", "known.yaml", "--accept")
    (tmp_path / "in" / "herald.md").unlink()
    code, out, _ = run("check", "in", "--baseline", "known.yaml")
    assert code == 0
    assert "to tidy up  checker baseline in --baseline known.yaml" in out
    assert "known.yaml: 0 known conflicts, 0 added, 1 dropped" in run("baseline", "in", "--baseline", "known.yaml")[1]
    assert "gone" not in run("check", "in", "--baseline", "known.yaml")[1]


def test_a_missing_baseline_is_an_error(run: Run) -> None:
    for command in ("check", "baseline"):
        code, out, err = run(command, "in", "--baseline", "none.yaml")
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert err.startswith("error: none.yaml: ")


def test_a_waiver_that_lapsed_brings_the_conflict_back_and_says_so(run: Run, tmp_path: Path) -> None:
    run("baseline", "in", "--baseline", "known.yaml", "--accept")
    file = tmp_path / "known.yaml"
    file.write_text(
        file.read_text("utf-8").replace('reason: ""', 'reason: "two buildings"').replace('expires: ""', 'expires: "2001-01-31"')
    )
    code, out, _ = run("check", "in", "--baseline", "known.yaml")
    assert code == 1
    assert "two buildings" in out
    assert "lapsed" in out


def test_only_new_sources_count(run: Run) -> None:
    assert run("check", "in", "--new", "in/herald.md")[0] == 1
    code, out, _ = run("check", "in", "--new", "in/gazette.txt")
    assert code == 0
    assert "none of its sources is new" in " ".join(out.split())
    code, _, err = run("check", "in", "--new", "in/heradl.md")
    assert (code, err) == (2, "error: --new in/heradl.md: no source that was read; expected a file or a folder among PATH...\n")


def test_only_changed_sources_count(run: Run, tmp_path: Path) -> None:
    git = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for step in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *step], check=True)
    assert run("check", "in", "--since", "HEAD")[0] == 0
    with open(tmp_path / "in" / "post.md", "a", encoding="utf-8") as file:
        file.write("It opened long ago.\n")
    assert run("check", "in", "--since", "HEAD")[0] == 1


def test_explain_a_conflict(run: Run) -> None:
    pair = conflicts(run, "in")[0]["pairs"][0]  # type: ignore[index]
    code, out, _ = run("explain", "in", "--conflict", pair["fingerprint"])
    assert code == 0
    assert "sure that this is one fact" in out
    assert run("explain", "in", "--conflict", pair["fingerprint"][:9])[1] == out
    assert run("explain", "in", "--pair", pair["left"], pair["right"])[1] == out


@pytest.mark.parametrize(
    ("argv", "error"),
    [
        ([], "checker explain: no pair; expected either --pair ID ID or --conflict FINGERPRINT"),
        (["--pair", "a", "b", "--conflict", "c"], "checker explain: both --pair and --conflict; expected either"),
        (["--pair", "a#1", "b#2"], "--pair: no figure 'a#1'; expected ids as `checker extract --format jsonl` gives them"),
        (["--conflict", "zz"], "--conflict: 0 conflicts whose fingerprint begins with 'zz'; expected one, as the report shows it"),
        (["--conflict", ""], "--conflict: 0 conflicts whose fingerprint begins with ''; expected one"),
    ],
)
def test_explain_what_is_not_there(run: Run, argv: list[str], error: str) -> None:
    code, out, err = run("explain", "in", *argv)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"error: {error}")


def test_rules_are_listed_and_shown(run: Run) -> None:
    code, out, _ = run("rules", "list")
    assert code == 0
    assert "numbers/count" in out
    assert run("rules")[1] == out
    code, out, _ = run("rules", "show", "numbers/count")
    assert code == 0
    assert "These contradict each other:" in out
    assert run("rules", "show", "numbers/cuont")[0] == 2


RULE = """
id: shop/books
title: Two counts of books
severity: warning
why: A shelf holds one number of books.
when: {kinds: [number]}
clash: {test: apart}
message: "How many? $sides"
examples:
  clash:
    - texts: ["The Halden library holds 48,000 books.", "The Halden library holds 84,000 books."]
    - texts: ["The Halden library holds 21,000 maps.", "The Halden library holds 12,000 maps."]
  agree:
    - texts: ["The Halden library holds 48,000 books.", "The Halden library holds 48,000 books."]
    - texts: ["The Halden library holds 48,000 books.", "The Halden library has 12 doors."]
"""


def test_rules_of_ones_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "books.yaml").write_text(RULE, "utf-8")
    assert run("rules", "test", "shop")[:2] == (0, "✓ 1 rule, 4 examples: all as their rules say\n")
    assert "shop/books" in run("rules", "list", "--rules", "shop")[1]
    assert run("check", "in", "--rules", "shop", "--select", "shop/books")[0] == 0
    assert run("check", "in", "--rules", "shop", "--select", "shop/books", "--fail-on", "warning")[0] == 1


def test_an_example_that_fails_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "books.yaml").write_text(RULE.replace("12 doors", "84,000 books"), "utf-8")
    code, out, _ = run("rules", "test", "shop/books.yaml")
    assert code == 1
    assert "shop/books found a contradiction; expected agree" in " ".join(out.split())


def test_every_mistake_of_a_rule_is_a_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "books.yaml").write_text(RULE.replace("severity: warning", "severity: dire").replace("title:", "titel:"), "utf-8")
    code, out, err = run("check", "in", "--rules", "shop")
    assert (code, out) == (2, "")
    assert len(err.splitlines()) >= 2
    assert all(line.startswith("error: shop/books.yaml:") for line in err.splitlines())
