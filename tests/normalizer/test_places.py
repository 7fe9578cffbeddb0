"""No reader is left out at a place where it would find something."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.normalizer import dates, designators, quantities, skips, tallies
from checker.normalizer.model import Context
from checker.normalizer.places import DATE, DESIGNATOR, QUANTITY, SKIP, TALLY, openings
from checker.normalizer.tokens import tokenize

_WORDS = """
    a an the A B in IN or and on at to of by No no nos number page section aged cloud nine under one roof Gates Hall Phase phase Kestra
    II V i b two three twenty five third first second last half quarter dozen few several multi full week weeks century km km² m2
    rupees $ € US USD A$ EUR20 % ½ 3 13 20 45 2031 46204 1.5 2.16 220,000 3.x Q3 K70 FY27 . , - – : / ( ) ' @ # + § & votes percent people
    May March Friday noon good new year Easter end early before since over more than ago later every Mondays ticket call x times
""".split()  # noqa: SIM905


@settings(max_examples=500)
@given(st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(("", " ", " "))), min_size=1, max_size=8))
def test_no_reader_is_left_out_that_would_find_something(words: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in words)
    tokens = tokenize(text, 0, len(text))
    asked = dict(openings(tokens))
    context = Context(text=text, published=date(2031, 5, 7))
    for i in range(len(tokens)):
        missing = ~asked.get(i, 0)
        assert not (missing & SKIP and skips.read(tokens, i, context))
        assert not (missing & DATE and dates.read(tokens, i, context))
        assert not (missing & DESIGNATOR and designators.read(tokens, i, context))
        assert not (missing & QUANTITY and quantities.read(tokens, i, 0, context))
        assert not (missing & TALLY and tallies.read(tokens, i))
