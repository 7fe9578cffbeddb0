from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import cli
from checker.commands import reading
from checker.reporters import FORMATS
from checker.tables import PUBLIC_ASSERTION

MILL = "---\npublished: 2021-04-03\n---\nThe mill at Arnby employs 140 people and burns 3,000 tonnes of peat a year.\n"
FARM = "At Lund, 12 horses are left; the farm sold 30 last spring.\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command line in a folder with two articles, gives exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CHECKER_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "mill.md").write_text(MILL, "utf-8")
    (tmp_path / "in" / "farm.txt").write_text(FARM, "utf-8")

    def go(*argv: str) -> tuple[int, str, str]:
        code = cli.run(argv)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return go


def test_help_names_the_commands_in_the_order_of_their_use(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert out.index("  check ") < out.index("  extract ")


def test_no_command_is_a_call_for_help(run: Run) -> None:
    assert run() == run("--help")


def test_version(run: Run) -> None:
    assert run("--version")[1].startswith("checker ")


def test_extract_jsonl_is_the_public_contract(run: Run) -> None:
    code, out, err = run("extract", "in", "--format", "jsonl")
    lines = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert all(list(line) == PUBLIC_ASSERTION for line in lines)
    assert [(line["doc"], line["start"]) for line in lines] == sorted((line["doc"], line["start"]) for line in lines)
    texts = {"mill.md": MILL, "farm.txt": FARM}
    assert all(texts[line["doc"]][line["start"] : line["end"]] == line["surface"] for line in lines)
    assert {line["published"] for line in lines} == {"2021-04-03", None}


def test_extract_csv_has_the_same_rows(run: Run) -> None:
    lines = [json.loads(line) for line in run("extract", "in", "--format", "jsonl")[1].splitlines()]
    rows = list(csv.DictReader(run("extract", "in", "--format", "csv")[1].splitlines()))
    assert [row["id"] for row in rows] == [line["id"] for line in lines]


def test_extract_parquet_has_the_same_rows(run: Run) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is an extra")
    assert run("extract", "in", "--format", "parquet", "--output", "table.parquet")[0] == 0
    lines = [json.loads(line) for line in run("extract", "in", "--format", "jsonl")[1].splitlines()]
    table = parquet.read_table("table.parquet").to_pylist()
    assert [row["id"] for row in table] == [line["id"] for line in lines]
    assert [row["low"] if row["low"] is not None else row["low_day"] for row in table] == [line["low"] for line in lines]


def test_extract_for_people(run: Run) -> None:
    _, out, _ = run("extract", "in")
    assert "mill.md · 2021-04-03" in out
    assert "3,000" in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_goes_alone_to_standard_output(run: Run, form: str) -> None:
    code, out, err = run("check", "in", "--format", form)
    assert (code, err) == (0, "")
    assert out.endswith("\n")


def test_one_run_writes_many_reports(run: Run, tmp_path: Path) -> None:
    files = {name: str(tmp_path / f"report.{name}") for name in ("json", "sarif", "junit", "html", "markdown")}
    assert run("check", "in", *[part for name, file in files.items() for part in (f"--{name}", file)])[0] == 0
    for name, file in files.items():
        assert Path(file).read_text("utf-8") == run("check", "in", "--format", name)[1]


def test_output_takes_the_place_of_standard_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("old", "utf-8")
    assert run("check", "in", "--format", "json", "--output", "old.json") == (0, "", "")
    assert json.loads((tmp_path / "old.json").read_text("utf-8"))["version"] == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "old.json"]


def test_a_link_stays_a_link_and_permissions_stay(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old", "utf-8")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    assert run("check", "in", "--output", "link")[0] == 0
    assert (tmp_path / "link").is_symlink()
    assert "No contradiction" in (tmp_path / "real").read_text("utf-8")
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o640


def test_standard_input_is_an_article() -> None:
    done = checker("extract", "-", "--format", "jsonl", stdin=FARM)
    assert {json.loads(line)["doc"] for line in done.stdout.splitlines()} == {"-"}


@pytest.mark.parametrize(
    ("argv", "error"),
    [
        (["check"], "sources: nothing to read; expected a file, a folder, or - for standard input"),
        (["check", "gone"], "gone: no such file or folder; expected a file, a folder, or -"),
        (["check", "in", "--format", "pdf"], "checker check: Invalid value for '--format': 'pdf' is not one of"),
        (["check", "in", "--fail-on", "all"], "checker check: Invalid value for '--fail-on': 'all' is not one of"),
        (["check", "in", "--jobs", "0"], "checker check: Invalid value for '--jobs'"),
        (["check", "in", "--colour"], "checker check: No such option '--colour'"),
        (["czech", "in"], "checker: No such command 'czech'"),
        (["check", "in", "--output", "in"], "in: a folder; expected the name of a file to write"),
        (["check", "in", "--json", "no/file"], "no/file: in a folder that does not exist; expected a file in a folder that does"),
        (["check", "in", "--json", "a", "--html", "a"], "a: named twice; expected a file of its own for every report"),
        (["check", "a\x1b[2J\u202eb\nc"], "a\ufffd[2J\ufffdb c: no such file or folder"),
    ],
)
def test_what_cannot_be_done_is_one_line(run: Run, argv: list[str], error: str) -> None:
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert err.startswith(f"error: {error}")
    assert err.count("\n") == 1


def test_undecodable_source_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in" / "picture.txt").write_bytes(bytes(range(256)) * 40)
    code, out, err = run("check", "in")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("error: in/picture.txt: ")


def test_missing_pyarrow_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run("extract", "in", "--format", "parquet")[2] == (
        "error: --format parquet: pyarrow is not installed; expected `pip install pyarrow`, or the format csv or jsonl\n"
    )


def test_our_own_mistakes_are_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.normalizer.read_all", None)
    code, out, err = run("check", "in")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("error: internal error: TypeError: ")
    assert "CHECKER_DEBUG=1" in err
    monkeypatch.setenv("CHECKER_DEBUG", "1")
    with pytest.raises(TypeError):
        run("check", "in")


def test_interruption_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.normalizer.read_all", interrupted)
    code, out, err = run("check", "in")
    assert (code, out, err.strip()) == (2, "", "error: interrupted")


def checker(*argv: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONIOENCODING")}
    command = [sys.executable, "-m", "checker", *argv]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, encoding="utf-8", env=clean | environment)


def test_colour_is_for_those_who_ask(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("check", "in")[1]
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;32m" in run("check", "in")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    bold = run("check", "in")[1]
    assert "\x1b[1m" in bold
    assert "32m" not in bold


def test_columns_are_respected(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    assert max(map(len, run("extract", "in")[1].splitlines())) <= 44
    assert run("extract", "in", "--output", "page")[0] == 0
    assert max(map(len, Path("page").read_text("utf-8").splitlines())) <= 44


def test_a_terminal_without_unicode_is_no_obstacle() -> None:
    assert checker("check", "-", stdin=FARM, PYTHONIOENCODING="ascii").stdout.startswith("ok No contradiction")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_one_line() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        command = [sys.executable, "-m", "checker", "check", "-"]
        done = subprocess.run(command, input=FARM, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("error: standard output: cannot be written")
    assert done.stderr.count("\n") == 1


def test_a_closed_pipe_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "checker", "extract", "-", "--format", "jsonl"]
    done = subprocess.run(command, input=FARM * 2000, stdout=writer, stderr=subprocess.PIPE, text=True)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


def test_progress_is_for_terminals_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.0)
    assert run("check", "in")[2] == ""


def test_progress_is_drawn_and_taken_away(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    code, out, err = run("check", "in", "--format", "json")
    assert (code, json.loads(out)["version"]) == (0, 1)
    assert "judging" in err
    assert err.rstrip("\n").endswith("\x1b[2K")


def test_help_needs_no_heavy_library() -> None:
    heavy = {"pandas", "numpy", "pydantic", "rich", "trafilatura", "jinja2", "yaml"}
    code = "import sys; from checker import cli; cli.run(['check', '--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Usage: checker check" in done.stdout
    assert not heavy & set(done.stdout.splitlines()[-1].split())
