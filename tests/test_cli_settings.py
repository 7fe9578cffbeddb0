from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import cli

POST = "The Halden library in Arnby holds 48,000 books, its director Ida Brekke said.\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command line in the folder `deep` of a project with two articles that contradict each other."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "post.txt").write_text(POST, "utf-8")
    (tmp_path / "deep" / "herald.txt").write_text(POST.replace("48,000", "84,000"), "utf-8")
    monkeypatch.chdir(tmp_path / "deep")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def go(*argv: str) -> tuple[int, str, str]:
        code = cli.run(argv)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return go


def settings(folder: Path, text: str) -> None:
    (folder / "checker.toml").write_text(text, "utf-8")


def documents(run: Run, *argv: str) -> dict[str, dict[str, object]]:
    return {d["doc"]: d for d in json.loads(run("check", *argv, "--format", "json")[1])["documents"]}


def test_paths_of_the_file_are_read_where_none_are_named(run: Run, tmp_path: Path) -> None:
    settings(tmp_path, 'paths = ["deep"]\n')
    assert {d["path"] for d in documents(run).values()} == {"post.txt", "herald.txt"}
    assert set(documents(run, "post.txt")) == {"post.txt"}


def test_verbose_says_which_file(run: Run, tmp_path: Path) -> None:
    settings(tmp_path, 'fail-on = "never"\n')
    code, out, err = run("check", ".", "-v", "--format", "json")
    assert (code, err) == (0, f"settings: {tmp_path / 'checker.toml'}\n")
    assert json.loads(out)["version"] == 1


def test_the_command_line_goes_over_the_file(run: Run, tmp_path: Path) -> None:
    settings(tmp_path, 'fail-on = "never"\nignore = ["numbers"]\n')
    assert run("check", ".")[0] == 0
    assert run("check", ".", "--fail-on", "error", "--ignore", "dates")[0] == 1


def test_settings_of_a_rule(run: Run, tmp_path: Path) -> None:
    settings(tmp_path, '[rule."numbers/count"]\nseverity = "note"\n')
    assert run("check", ".")[0] == 0
    settings(tmp_path, '[rule."numbers/count"]\ntolerance = 2.0\n')
    assert run("check", ".")[0] == 0
    settings(tmp_path, '[rule."numbers/cuont"]\ntolerance = 2.0\n')
    assert run("check", ".")[2].startswith("error: numbers/cuont: no rule of this name; expected ")


def test_what_is_said_of_sources_fills_what_they_leave_open(run: Run, tmp_path: Path) -> None:
    settings(tmp_path, '[sources."post*"]\npublisher = "Post"\npublished = 2026-02-03\n[publishers]\nPost = "The Post"\n')
    found = documents(run, ".")
    assert (found["post.txt"]["source"], found["post.txt"]["published"]) == ("The Post", "2026-02-03")
    assert (found["herald.txt"]["source"], found["herald.txt"]["published"]) == ("herald.txt", None)


def test_baseline_of_the_file(run: Run, tmp_path: Path) -> None:
    settings(tmp_path, 'baseline = "known.yaml"\npaths = ["deep"]\n')
    assert run("check")[2].startswith("error: ../known.yaml: ")
    assert run("baseline", "--accept")[0] == 0
    assert (tmp_path / "known.yaml").exists()
    assert run("check")[0] == 0


def test_a_wrong_setting_is_one_line(run: Run, tmp_path: Path) -> None:
    settings(tmp_path, "colour = 1\n")
    code, out, err = run("check", ".")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"error: {tmp_path / 'checker.toml'}:1")


def test_a_github_step_gets_its_summary(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    assert run("check", ".", "--format", "github")[0] == 1
    assert file.read_text("utf-8") == "before\n" + run("check", ".", "--format", "markdown")[1]
