"""The life of a contradiction in a CI job, from the command line: accepted, joined by another, waived, lapsed, mended."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from checker import cli, pipeline, readers
from checker.reporters import FORMATS, reporter

BOOKS = "The Halden library in Arnby holds {} books, its director Ida Brekke said.\n"
ROOMS = "The Halden library in Arnby has {} reading rooms, its director Ida Brekke said.\n"
TEXTS = {
    "post.md": "---\npublisher: The Post\n---\n" + BOOKS.format("48,000") + "\n" + ROOMS.format("36"),
    "herald.md": "---\npublisher: The Herald\n---\n" + BOOKS.format("84,000"),
}
WIRE = "---\npublisher: The Wire\n---\n" + ROOMS.format("63")

Check = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Check:
    """Checks the articles against the baseline: the exit code, and the run of the SARIF log."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "in").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "in" / name).write_text(text, "utf-8")

    def go(*argv: str) -> tuple[int, dict[str, Any]]:
        code = cli.run(["check", "in", "--baseline", "known.yaml", *argv, "--sarif", "sarif.json"])
        return code, json.loads(Path("sarif.json").read_text("utf-8"))["runs"][0]

    return go


def keep(*argv: str) -> str:
    """Writes the baseline anew, gives what stands in it."""
    assert cli.run(["baseline", "in", "--baseline", "known.yaml", *argv]) == 0
    return Path("known.yaml").read_text("utf-8")


def write(entry: str, **fields: str) -> None:
    """What a person writes into the block of the baseline that speaks of `entry`."""
    blocks = Path("known.yaml").read_text("utf-8").split("\n\n")
    (at,) = [n for n, block in enumerate(blocks) if entry in block]
    for name, value in fields.items():
        blocks[at] = re.sub(rf'{name}: ".*"', f'{name}: "{value}"', blocks[at])
    Path("known.yaml").write_text("\n\n".join(blocks), "utf-8")


def states(run: dict[str, Any]) -> list[tuple[str, bool]]:
    return sorted((result["baselineState"], "suppressions" in result) for result in run["results"])


def primary(run: dict[str, Any]) -> list[str]:
    """The file that each new result points at."""
    new = [result for result in run["results"] if result["baselineState"] == "new"]
    return [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in new]


def test_the_life_of_a_contradiction(check: Check) -> None:
    keep("--accept")
    assert (check()[0], states(check()[1])) == (0, [("unchanged", False)])

    Path("in/wire.md").write_text(WIRE, "utf-8")
    code, run = check("--new", "in/wire.md")
    assert (code, primary(run)) == (1, ["in/wire.md"])
    (new,) = [result for result in run["results"] if result["baselineState"] == "new"]
    (old,) = new["relatedLocations"]
    assert old["physicalLocation"]["artifactLocation"]["uri"] == "in/post.md"
    assert f"]({old['id']})" in new["message"]["text"]

    keep("--accept")
    write("63", reason="the Wire counts closets", owner="desk", expires="2999-12-31")
    code, run = check()
    assert (code, states(run)) == (0, [("unchanged", False), ("unchanged", True)])
    assert [r["suppressions"][0]["justification"] for r in run["results"] if "suppressions" in r] == ["the Wire counts closets (desk)"]

    write("63", expires="2001-01-31")
    assert (check()[0], states(check()[1])) == (1, [("new", False), ("unchanged", False)])

    Path("in/wire.md").write_text(WIRE.replace("63", "36"), "utf-8")
    assert (check()[0], states(check()[1])) == (0, [("unchanged", False)])
    kept = keep()
    assert "63" not in kept
    assert "84,000" in kept


def test_a_third_source_makes_a_known_conflict_new_by_itself(check: Check) -> None:
    keep("--accept")
    Path("in/atlas.md").write_text(BOOKS.format("480,000"), "utf-8")
    Path("in/wire.md").write_text(BOOKS.format("480,000"), "utf-8")
    code, run = check()
    assert (code, primary(run)) == (1, ["in/atlas.md"])
    assert check("--new", "in/wire.md")[0] == 1
    assert primary(check("--new", "in/wire.md")[1]) == ["in/wire.md"]
    assert check("--new", "in/post.md")[0] == 1


def test_moving_and_rewording_keeps_it_known_and_another_figure_does_not(check: Check) -> None:
    keep("--accept")
    post = Path("in/post.md")
    post.write_text(TEXTS["post.md"].replace("---\nThe", "---\nIt rained in the valley.\n\nThe").replace("said", "told visitors"), "utf-8")
    assert check()[0] == 0
    post.write_text(TEXTS["post.md"].replace("48,000", "45,000"), "utf-8")
    assert check()[0] == 1


def test_one_conflict_is_one_block_of_the_difference(check: Check) -> None:
    keep("--accept")
    Path("in/wire.md").write_text(WIRE, "utf-8")
    before = Path("known.yaml").read_bytes()
    keep("--accept")
    Path("old.yaml").write_bytes(before)
    shown = subprocess.run(
        ["git", "diff", "--no-index", "-U0", "old.yaml", "known.yaml"], capture_output=True, text=True, check=False
    ).stdout
    body = [line for line in shown.splitlines() if not line.startswith(("diff", "index", "---", "+++"))]
    assert sum(line.startswith("@@") for line in body) == 1
    assert all(line.startswith(("@@", "+")) for line in body)
    assert sum(line.lstrip("+ ").startswith("- rule:") for line in body) == 1


@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_code_is_that_of_the_conflicts_not_of_the_format(check: Check, form: str) -> None:
    steps: list[tuple[Sequence[str], int]] = [((), 1), (("--fail-on", "never"), 0), (("--new", "in/herald.md"), 1), (("--rules", "no"), 2)]
    assert [cli.run(["check", "in", *argv, "--format", form]) for argv, _ in steps] == [code for _, code in steps]
    keep("--accept")
    assert cli.run(["check", "in", "--baseline", "known.yaml", "--format", form]) == 0


def test_the_same_bytes_in_any_order(check: Check) -> None:
    names = ["in/herald.md", "in/post.md", "in/wire.md"]
    Path("in/wire.md").write_text(WIRE, "utf-8")
    told = set()
    for n in range(20):
        random.Random(n).shuffle(names)
        report = pipeline.check(readers.read(names))
        told.add("".join(reporter(form).render(report) for form in FORMATS))
    assert len(told) == 1


def test_the_same_bytes_with_any_hash_seed(check: Check) -> None:
    Path("in/wire.md").write_text(WIRE, "utf-8")
    forms = ("json", "sarif", "junit", "html", "markdown")
    command = [sys.executable, "-m", "checker", "check", "in", *(part for form in forms for part in (f"--{form}", f"report.{form}"))]
    told = set()
    for seed in ("1", "2"):
        done = subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=False)
        told.add((done.stdout, *(Path(f"report.{form}").read_bytes() for form in forms)))
    assert len(told) == 1
