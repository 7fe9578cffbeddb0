"""Each case is a small tree of files, the paths that are named, and the documents (or the error) that come of it."""

from __future__ import annotations

import io
import os
from datetime import date
from pathlib import Path

import pytest

from checker.errors import SourceError
from checker.readers import read

TREE = {
    "news/b.txt": "It rained.",
    "news/a.md": "---\ntitle: Dam full\npublisher: Valley Post\npublished: 2026-04-02\nurl: https://example.org/d\nmood: wet\n---\n\nRain.",
    "news/old/c.jsonl": '{"text": "One.", "id": "first"}\n\n{"text": "Two.", "publisher": "Wire", "published": "2026-04-03T08:00:00Z"}\n',
    "news/.hidden.md": "no",
    "news/.git/x.md": "no",
    "news/data.csv": "1,2",
    "other/b.txt": "It stopped.",
    "empty/readme.rst": "no",
}

FOUND = {
    "a folder, walked and sorted": (["news"], ["a.md", "b.txt", "first", "old/c.jsonl#3"]),
    "a file by its name": (["news/b.txt"], ["b.txt"]),
    "a file and the folder above it": (["news/old/c.jsonl", "news"], ["a.md", "b.txt", "first", "old/c.jsonl#3"]),
    "a path with a dot and a slash": (["./news/old/"], ["first", "c.jsonl#3"]),
}

ERRORS = {
    "nothing named": ([], "sources: nothing to read"),
    "nothing there": (["empty"], "empty: nothing to read"),
    "no such path": (["nws"], "nws: no such file or folder"),
    "a kind that is not read": (["news/data.csv"], "news/data.csv: a file of no known kind; expected one of .txt, .md"),
    "two of one name": (["news", "other"], "other/b.txt: an article named 'b.txt', as in news/b.txt"),
}


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in TREE.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", FOUND)
def test_documents(tree: Path, name: str) -> None:
    paths, docs = FOUND[name]
    assert [d.doc for d in read(paths)] == docs
    assert [d.doc for d in read(paths[::-1])] == docs


@pytest.mark.parametrize("name", ERRORS)
def test_errors(tree: Path, name: str) -> None:
    paths, message = ERRORS[name]
    with pytest.raises(SourceError) as error:
        list(read(paths))
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_metadata(tree: Path) -> None:
    by_name = {d.doc: d for d in read(["news/"])}
    a, b, c = by_name["a.md"], by_name["b.txt"], by_name["old/c.jsonl#3"]
    assert (a.title, a.publisher, a.source, a.published, a.url) == (
        "Dam full",
        "Valley Post",
        "Valley Post",
        date(2026, 4, 2),
        "https://example.org/d",
    )
    assert (a.path, a.markup, a.text[a.body :].strip(), a.text) == ("news/a.md", "markdown", "Rain.", TREE["news/a.md"])
    assert (b.source, b.publisher, b.published, b.markup, b.path) == ("b.txt", None, None, "plain", "news/b.txt")
    assert (c.source, c.published, c.text, c.path) == ("Wire", date(2026, 4, 3), "Two.", "news/old/c.jsonl")


def test_standard_input() -> None:
    (document,) = read(["-"], stdin=io.BytesIO(b"It rained.\r\n"))
    assert (document.doc, document.path, document.text, document.markup) == ("-", "-", "It rained.\r\n", "plain")


def test_documents_are_read_one_by_one(tree: Path) -> None:
    (tree / "news" / "z.txt").write_bytes(b"\0\0\0")
    stream = read(["news"])
    assert next(stream).doc == "a.md"
    with pytest.raises(SourceError, match=r"z.txt: binary"):
        list(stream)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links")
def test_a_link_to_nothing_is_an_error(tree: Path) -> None:
    os.symlink("gone.md", tree / "news" / "link.md")
    with pytest.raises(SourceError, match=r"news/link.md: cannot be read"):
        list(read(["news"]))


def test_a_name_that_is_no_utf8_can_be_shown(tree: Path) -> None:
    Path(os.fsdecode(b"other/caf\xe9.txt")).write_text("It rained.")
    names = [d.doc for d in read(["other"])]
    assert names == ["b.txt", "caf\ufffd.txt"]
