"""Laws of tokens: they are the text at their places and all of it but the white space; the table behind them stays small."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.normalizer import tokens as module
from checker.normalizer.tokens import SHAPES, tokenize

_SAID = ["Mill 2", "€5bn", "Q3", "km²", "1 200", "220,000", "K70s", "l’usine", "Orvan's", "—", "½", "\n\t", "x" * 60, "3.5.1"]


@given(st.lists(st.one_of(st.sampled_from(_SAID), st.text(max_size=5)), max_size=8), st.integers(0, 3))
def test_tokens_are_the_text_at_their_places(parts: list[str], start: int) -> None:
    text = " ".join(parts)
    found = tokenize(text, min(start, len(text)), len(text))
    assert found.text == [text[a:b] for a, b in zip(found.start, found.end, strict=True)]
    assert "".join(found.text) == "".join(text[start:].split())
    assert [found.lower(i) for i in (-1, *range(len(found)), len(found))] == ["", *found.low, ""]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Orvan's 12 mills", ["word", "number", "word"]),
        ("EUR50 K70 32m2", ["word", "number", "code", "number", "word", "number"]),
        ("$5bn, 3%", ["symbol", "number", "word", "punct", "number", "symbol"]),
        ("R5m R5 P300 million", ["word", "number", "word", "code", "word", "number", "word"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert tokenize(text, 0, len(text)).kind == kinds


def test_a_quotation_mark_behind_a_word_is_no_part_of_it() -> None:
    text = "'first' and the millers' 'Orvan's second'"
    assert tokenize(text, 0, len(text)).text == ["'", "first", "'", "and", "the", "millers", "'", "'", "Orvan's", "second", "'"]


def test_the_table_of_shapes_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 50)
    text = " ".join(f"mill{n}" for n in range(500))
    assert tokenize(text, 0, len(text)).text == text.split()
    assert len(SHAPES) <= 50
    tokenize("y" * 5000, 0, 5000)
    assert "y" * 5000 not in SHAPES
