"""What the readers of units promise whoever calls them: where they end, what they multiply by, that they never stumble."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon import load
from checker.lexicon.dimensions import dimension
from checker.normalizer import ambiguous, money, vocabulary
from checker.normalizer.currencies import declared
from checker.normalizer.tokens import tokenize
from checker.normalizer.units import UnitReading, read_currency, read_rate, read_unit

SPELLINGS = sorted(
    {*vocabulary.SYMBOLS, *vocabulary.WORDS, *money.SIGNS, *money.WORDS, *"0123/-−^²³·*()'\"″$€%.,", "per", "a", "square", "of", "1,000"}
)


def behind(text: str) -> UnitReading | None:
    """The unit behind the number that `text` begins with."""
    return read_unit(tokenize(text, 0, len(text)), 1)


@given(st.lists(st.tuples(st.sampled_from(SPELLINGS), st.sampled_from(("", " ", "-"))), max_size=8))
def test_whatever_comes_readers_end_inside_and_move_on(words: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in words)
    tokens = tokenize(text, 0, len(text))
    for i in range(len(tokens) + 1):
        for read in (read_unit, read_currency, read_rate):
            found = read(tokens, i)
            if found:
                assert i < found.last <= len(tokens)
                assert found.scale > 0
                assert dimension(found.unit).factor > 0


@pytest.mark.parametrize(
    ("text", "unit", "scale", "last"),
    [
        ("5 cents", "USD", 0.01, 2),
        ("5 cents a gallon", "USD / gallon", 0.01, 4),
        ("7 litres per 100 km", "liter / kilometer", 0.01, 5),
        ("3 fortnights", "week", 2, 2),
        ("9 bcf", "foot ** 3", 1e9, 2),
        ("4-metre", "meter", 1, 3),
        ("4 (kg)", "kilogram", 1, 4),
        ("2 ml · kg −1 · min −1", "milliliter / kilogram / minute", 1, 10),
    ],
)
def test_where_a_unit_ends_and_what_it_multiplies(text: str, unit: str, scale: float, last: int) -> None:
    assert behind(text) == UnitReading(last, unit, behind(text).kind, pytest.approx(scale), *behind(text)[4:])  # type: ignore[union-attr,index]


@pytest.mark.parametrize("text", ["5 people", "5 per share", "5 in the box", "5 a side", "5 and", "5 point", "5 .", "5"])
def test_no_unit(text: str) -> None:
    assert behind(text) is None


def test_a_rate_is_what_divides() -> None:
    tokens = tokenize("$3 a gallon", 0, 11)
    assert read_rate(tokens, 2) == UnitReading(4, "gallon", "quantity")
    assert read_rate(tokenize("$3 a share", 0, 10), 2) is None


def test_what_may_mean_something_else_says_so() -> None:
    assert read_currency(tokenize("$5", 0, 2), 0).bare  # type: ignore[union-attr]
    assert not read_currency(tokenize("US$5", 0, 4), 0).bare  # type: ignore[union-attr]
    assert behind("5 tons").also  # type: ignore[union-attr]
    assert not behind("5 metric tons").also  # type: ignore[union-attr]
    assert not behind("5 short tons").also  # type: ignore[union-attr]


def test_every_test_that_the_lexicon_names_is_known() -> None:
    known = {*ambiguous.PLACES, *load("unit_words")["cues"]}
    for spelling, meanings in load("unit_words")["ambiguous"].items():
        named = {name.lstrip("!") for tests in meanings.values() for test in tests for name in test.split("|")}
        assert named <= known, spelling


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("All figures in Canadian dollars. Sales: $30.", {"USD": "CAD"}),
        ("Prices are in NZ$ unless otherwise stated. A ticket is $30.", {"USD": "NZD"}),
        ("The Singapore port cost $30m (US$22m), Singapore said.", {"USD": "SGD"}),
        ("The Singapore port cost $30m, Singapore said.", {}),
        ("All figures in US dollars. Sales: $30.", {}),
        ("30 Philippine pesos, then 20 pesos", {"MXN": "PHP"}),
        ("30 Philippine pesos and 20 Chilean pesos", {}),
        ("nothing of the kind", {}),
    ],
)
def test_bare_money_means_what_its_text_declares(text: str, meant: dict[str, str]) -> None:
    assert {bare: code for bare in ("USD", "MXN") if (code := declared(text, bare))} == meant
