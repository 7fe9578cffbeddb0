"""A draft is held against sources figure by figure: contradicted, supported or not found, and by whom."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker import cli, draft, pipeline, rulebook
from checker.reporters import FORMATS
from checker.tables import PUBLIC_ASSERTION, Document

BOOKS = "The Halden library in Arnby holds {} books, its director Ida Brekke said."
POST, HERALD = BOOKS.format("48,000"), BOOKS.format("84,000")

CASES = {
    "another figure": (BOOKS.format("36,000"), [POST], [("36,000", "contradicted", ["0"], [])]),
    "the same figure": (BOOKS.format("48,000"), [POST], [("48,000", "supported", [], ["0"])]),
    "a looser one": (BOOKS.format("about 48,000"), [POST], [("about 48,000", "supported", [], ["0"])]),
    "sources at odds": (BOOKS.format("48,000"), [POST, HERALD], [("48,000", "contradicted", ["1"], ["0"])]),
    "nobody knows": ("The ferry to Lowick carries 220 cars.", [POST], [("220", "not found", [], [])]),
}


def judged(text: str, sources: list[str]) -> list[draft.Figure]:
    documents = [Document(text, "draft", "draft", "draft"), *(Document(s, str(n), str(n), str(n)) for n, s in enumerate(sources))]
    rules = rulebook.load()
    report = pipeline.compare(pipeline.extract(documents, rules=rules), rules, fresh=lambda path: path == "draft")
    return draft.verdicts(draft.own(report, {"draft"}), {"draft"})


@pytest.mark.parametrize("case", CASES)
def test_each_figure_has_its_verdict(case: str) -> None:
    text, sources, expected = CASES[case]
    found = [(f.said.surface, f.verdict, [a.source for a in f.against], [a.source for a in f.support]) for f in judged(text, sources)]
    assert found[: len(expected)] == expected


def test_what_sources_have_among_themselves_is_none_of_its_business() -> None:
    (figure,) = judged("The ferry to Lowick carries 220 cars.", [POST, HERALD])
    assert figure.verdict == "not found"


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "in").mkdir()
    for name, text in {"in/post.md": POST, "in/herald.md": HERALD, "good.md": "It rained.\n", "bad.md": BOOKS.format("36,000")}.items():
        (tmp_path / name).write_text(text + "\n", "utf-8")

    def go(*argv: str) -> tuple[int, str, str]:
        code = cli.run(["draft", *argv])
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return go


@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_code_is_the_same_in_every_format(run: Run, form: str) -> None:
    assert run("bad.md", "--against", "in", "--format", form)[0] == 1
    assert run("good.md", "--against", "in", "--format", form)[0] == 0
    assert run("bad.md", "--against", "in", "--format", form, "--fail-on", "never")[0] == 0


def test_the_terminal_says_who(run: Run) -> None:
    _, out, err = run("bad.md", "--against", "in")
    assert err == ""
    assert "36,000" in out
    assert "contradicted by herald.md, post.md" in " ".join(out.split())
    assert "in/post.md:1 The Halden library in Arnby holds «48,000»" in " ".join(out.split())
    assert out.endswith("1 figure: 1 contradicted, 0 supported, 0 not found; 0 left out\n")
    assert max(map(len, out.splitlines())) <= 80


def test_json_has_an_entry_for_each_figure(run: Run) -> None:
    data = json.loads(run("bad.md", "--against", "in/post.md", "--format", "json")[1])
    assert data["summary"] == {"contradicted": 1, "supported": 0, "not found": 0, "left out": 0}
    (figure,) = data["figures"]
    assert list(figure) == ["assertion", "verdict", "severity", "conflict", "contradicted_by", "supported_by"]
    assert list(figure["assertion"]) == PUBLIC_ASSERTION
    assert [a["doc"] for a in figure["contradicted_by"]] == ["post.md"]


def test_report_files_are_written_beside(run: Run) -> None:
    assert run("bad.md", "--against", "in", "--json", "a.json", "--sarif", "a.sarif", "--html", "a.html")[0] == 1
    assert Path("a.json").read_text("utf-8") == run("bad.md", "--against", "in", "--format", "json")[1]
    (result,) = json.loads(Path("a.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad.md"
    assert "1 fact in dispute" in Path("a.html").read_text("utf-8")


def verdicts(out: str) -> list[Any]:
    return [figure["verdict"] for figure in json.loads(out)["figures"]]


def test_a_draft_among_its_sources_is_none(run: Run) -> None:
    assert verdicts(run("in/post.md", "--against", "in/herald.md", "--against", "in", "--format", "json")[1]) == ["contradicted"]
    Path("in/herald.md").unlink()
    code, out, err = run("in/post.md", "--against", "in")
    assert (code, out) == (2, "")
    assert err == "error: --against: no source but the draft itself; expected articles to hold it against\n"


def test_a_new_version_of_a_source_goes_by_another_name(run: Run) -> None:
    Path("post.md").write_text(BOOKS.format("36,000"), "utf-8")
    figures = json.loads(run("post.md", "--against", "in", "--format", "json")[1])["figures"]
    assert figures[0]["assertion"]["id"].startswith("draft:post.md#")
    assert {a["doc"] for a in figures[0]["contradicted_by"]} == {"herald.md", "post.md"}


@pytest.mark.parametrize(
    ("argv", "error"),
    [
        ([], "checker draft: no draft; expected DRAFT --against PATH..."),
        (["bad.md"], "checker draft: no sources; expected DRAFT --against PATH..."),
        (["gone.md", "--against", "in"], "gone.md: no such file or folder"),
        (["bad.md", "--against", "gone"], "gone: no such file or folder"),
    ],
)
def test_what_cannot_be_done_is_one_line(run: Run, argv: list[str], error: str) -> None:
    code, out, err = run(*argv)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"error: {error}")


def test_more_sources_may_follow(run: Run) -> None:
    data = json.loads(run("bad.md", "--against", "in/post.md", "in/herald.md", "--format", "json")[1])
    assert [a["doc"] for a in data["figures"][0]["contradicted_by"]] == ["herald.md", "post.md"]
