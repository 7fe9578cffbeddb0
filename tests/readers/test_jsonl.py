"""JSON lines: a record a line, an error a place."""

from __future__ import annotations

import pytest

from checker.errors import SourceError
from checker.readers.jsonl import read_jsonl

BAD = {
    "no JSON": ('{"text": "a"}\n{"text": "b"\n', "a.jsonl:2:"),
    "no object": ('["a"]', "a.jsonl:1: a JSON list"),
    "no text": ('{"title": "a"}', "a.jsonl:1: a record without text"),
    "text that is none": ('{"text": 5}', "a.jsonl:1: text is a int; expected a string"),
    "no day": ('{"text": "a", "published": "soon"}', "a.jsonl:1: published 'soon'"),
    "too deep": ("[" * 100_000, "a.jsonl:1"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad(name: str) -> None:
    text, message = BAD[name]
    with pytest.raises(SourceError) as error:
        list(read_jsonl(text.encode(), doc="a.jsonl", path="a.jsonl"))
    assert str(error.value).startswith(message)


def test_records() -> None:
    lines = '{"text": "one\\r\\ntwo", "id": 7, "title": null}\r\n\n  \n{"text": "x\\ud83dy\u2028z"}'
    first, second = read_jsonl(lines.encode(), doc="s/a.jsonl", path="in/s/a.jsonl")
    assert (first.doc, first.text, first.title, first.path) == ("7", "one\r\ntwo", None, "in/s/a.jsonl")
    assert (second.doc, second.text) == ("s/a.jsonl#4", "x\ufffdy\u2028z")
