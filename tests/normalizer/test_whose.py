"""Every line of whose.txt is a test: a text, and whose its figures are."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.normalizer import normalize
from checker.tables import Document

_LINES = [line for line in (Path(__file__).parent / "whose.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("line", _LINES)
def test_whose_a_figure_is(line: str) -> None:
    said, _, wanted = line.rpartition(" | ")
    title, _, text = said.rpartition(" :: ")
    rows = normalize(Document(text.replace("\\n", "\n"), title=title or None, markup="markdown"))
    for part in wanted.split("; "):
        figure, _, key = part.partition(" = ")
        row = next((r for r in rows if figure in r.surface and r.kind != "designator"), None)
        assert row is not None, f"{figure!r} is no figure of {text!r}"
        found = f"{row.subject_key} {row.subject_code}".strip()
        if key.startswith("!"):
            assert found != key[1:]
        else:
            assert found == key, f"{figure!r} is of {found!r} ({row.subject_from}), not of {key!r}"
