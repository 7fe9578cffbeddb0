"""The GitHub Action, the pre-commit hook and the snippets of README do what they say, as far as that can be seen on one machine."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker import cli, config

ROOT = Path(__file__).parents[1]
BOOKS = "The Halden library in Arnby holds {} books, its director Ida Brekke said.\n"

pytestmark = pytest.mark.skipif(not shutil.which("git") or not shutil.which("bash"), reason="no git or no bash here")


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What a runner has of a pull request that adds an article in conflict: one commit, without history or the branch it goes to."""
    origin = tmp_path / "origin"
    (origin / "articles").mkdir(parents=True)
    git(origin, "init", "-q", "-b", "main")
    for name, figure in (("post.md", "48,000"), ("herald.md", "48,000")):
        (origin / "articles" / name).write_text(BOOKS.format(figure), "utf-8")
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "first")
    git(origin, "checkout", "-qb", "topic")
    (origin / "articles" / "wire.md").write_text(BOOKS.format("84,000"), "utf-8")
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "second")
    git(tmp_path, "clone", "-q", "--depth", "1", "--branch", "topic", origin.as_uri(), "clone")
    return tmp_path / "clone"


def step(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The step of the action that checks, as a runner starts it."""
    (script,) = [s["run"] for s in yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"] if s.get("name") == "Check"]
    (folder.parent / "checker").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m checker "$@"\n', "utf-8")
    (folder.parent / "checker").chmod(0o755)
    given = {"PATHS": "articles", "BASELINE": "", "FAIL_ON": "error", "SINCE": "", "SARIF": "checker.sarif"} | inputs
    summary = {"GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md"), "PATH": f"{folder.parent}{os.pathsep}{os.environ['PATH']}"}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=os.environ | given | summary, capture_output=True, text=True, check=False)


def test_the_action_fails_a_pull_request_that_adds_a_contradiction(clone: Path) -> None:
    done = step(clone, SINCE="origin/main")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("::error file=articles/wire.md,line=1,")
    assert (clone.parent / "summary.md").read_text("utf-8").count("## 1 fact in dispute") == 1
    (result,) = json.loads((clone / "checker.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "articles/wire.md"


def test_the_action_takes_no_input_for_a_command(clone: Path) -> None:
    assert step(clone, PATHS="articles/post.md\n articles/herald.md").returncode == 0
    done = step(clone, PATHS="$(touch owned) ;touch owned", BASELINE="`touch owned`")
    assert done.returncode == 2
    assert not (clone / "owned").exists()


def test_the_hook_fails_a_commit_that_adds_a_contradiction(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert (hook["id"], hook["pass_filenames"]) == ("checker", False)
    for name in ("a.md", "b/c.txt", "d.html", "e.jsonl", "checker.toml", "known.yaml"):
        assert re.search(hook["files"], name)
    assert not re.search(hook["files"], "setup.py")
    monkeypatch.chdir(clone)
    assert cli.run([*shlex.split(hook["entry"])[1:], "articles"]) == 1
    Path("articles/wire.md").unlink()
    assert cli.run([*shlex.split(hook["entry"])[1:], "articles"]) == 0


def snippets() -> list[str]:
    text = (ROOT / "README.md").read_text("utf-8")
    return [re.sub("^    ", "", block, flags=re.MULTILINE) for block in re.findall(r"(?:^    .*\n|^\n(?=    ))+", text, re.MULTILINE)]


def test_snippets_for_services_are_yaml() -> None:
    found: list[Any] = [yaml.safe_load(s) for s in snippets() if s.lstrip().startswith(("on:", "checker:\n", "repos:"))]
    action, gitlab, hooks = found
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    assert set(action["jobs"]["checker"]["steps"][1]["with"]) <= set(inputs)
    assert gitlab["checker"]["artifacts"]["reports"] == {"codequality": "quality.json", "junit": "junit.xml"}
    assert hooks["repos"][0]["hooks"][0]["id"] == "checker"


def test_the_settings_in_readme_are_settings(tmp_path: Path) -> None:
    (settings,) = [s for s in snippets() if "[tool.checker]" in s]
    (tmp_path / "pyproject.toml").write_text(settings, "utf-8")
    found = config.find(tmp_path)
    assert (found.fail_on, found.rule["numbers/money"].tolerance) == ("warning", 0.02)
    assert set(tomllib.loads(settings)["tool"]["checker"]) == {
        "paths", "baseline", "rules", "select", "ignore", "fail-on", "publishers", "sources", "rule",
    }  # fmt: skip
