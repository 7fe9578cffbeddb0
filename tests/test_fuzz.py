"""Whatever bytes a file holds, reading it gives articles or one error that names the file; whatever they say, reading on does not fail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import Document, check, extract
from checker.errors import SourceError
from checker.readers import KINDS, read

often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
HEADS = [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"---\n", b"---\ntitle: x\n---\n", b"<html><body><p>", b'{"text": "', b"| 1 | 2 |\n|---|---|\n"]
contents = st.builds(
    lambda head, parts: head + b"".join(parts),
    st.sampled_from(HEADS),
    st.lists(
        st.one_of(
            st.binary(max_size=40), st.sampled_from([b"12 km on May 6, 2026. ", b"\n---\n", b"<td>5</td>", b'"}\n{', b"&#x31;", b"\r\n"])
        )
    ),
)


@often
@given(contents, st.sampled_from(sorted(KINDS)))
def test_any_bytes_are_articles_or_one_error_that_names_the_file(tmp_path: Path, content: bytes, kind: str) -> None:
    file = tmp_path / f"odd{kind}"
    file.write_bytes(content)
    told = ""
    try:
        check(read([str(file)]))
    except SourceError as error:
        told = str(error)
    assert not told or (str(file) in told and "\n" not in told)


@often
@given(st.text(max_size=300))
def test_a_record_of_any_text_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    file = tmp_path / "one.jsonl"
    file.write_text(json.dumps({"text": text.encode("utf-8", "replace").decode()}) + "\n", "utf-8")
    assert [d.text for d in read([str(file)])] == [text.encode("utf-8", "replace").decode()]


HOSTILE = {
    "digits": "7" * 100_000,
    "groups": "1" + ",000" * 25_000,
    "points": "7." * 20_000,
    "brackets": "(" * 20_000 + "1" + ")" * 20_000,
    "links": "[1](" * 2_000,
    "one line": "The yard sold 12 ships for $45 million in May 2024, about 30% more than in 2023; " * 250,
    "one word": "a" * 100_000,
    "quotes": '"' * 20_000 + "5",
    "signs": "$" * 20_000 + "5",
    "pipes": "|" * 20_000 + "5|",
    "lines": "\n" * 100_000 + "5",
    "bullets": "- " * 20_000 + "5",
    "hashes": "#" * 20_000 + " 5",
}


@pytest.mark.parametrize("shape", HOSTILE)
@pytest.mark.parametrize("markup", ["plain", "markdown"])
def test_texts_at_their_worst_are_read(shape: str, markup: str) -> None:
    """Slow here means quadratic: tests/bench/growth.py measures it."""
    text = HOSTILE[shape]
    report = check([Document(text, markup=markup)])
    assert all(text[start:end] for start, end in zip(report.assertions["start"], report.assertions["end"], strict=True))


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "\ufeff", "\r\n\r\n", "\ud800 5", "५", "5", "-", "1e400 km", "10^400", "9" * 400, "0/0", "1/0 of it"]
)
def test_small_oddities(text: str) -> None:
    table = extract(text)
    assert [text[a:b] for a, b in zip(table["start"], table["end"], strict=True)] == list(table["surface"])
