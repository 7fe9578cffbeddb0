"""What must hold for any text: the laws of the product, put to small stories that hypothesis makes up and to the sample articles."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import Document, check, extract, normalizer
from checker.pipeline import extract as extract_all
from checker.readers import read

ROOT = Path(__file__).parent.parent
SOURCES = list(read([str(ROOT / "sources")]))

few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
many = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


# Stories: two to four sources that tell the same few facts, each with one of two values that reports of one fact might give.


class Fact(NamedTuple):
    says: str
    values: tuple[str, str]
    twins: tuple[str, str]
    """The same two values in another form."""


def fact(says: str, forms: Sequence[tuple[str, str]]) -> st.SearchStrategy[Fact]:
    two = st.lists(st.sampled_from(list(forms)), min_size=2, max_size=2, unique=True)
    return two.map(lambda pair: Fact(says, (pair[0][0], pair[1][0]), (pair[0][1], pair[1][1])))


def day_forms() -> list[tuple[str, str]]:
    days = [date(2026, 2, 3) + timedelta(n) for n in (0, 1, 6, 12, 40)]
    return [(f"{d:%B} {d.day}, {d.year}", f"{d.day} {d:%B} {d.year}") for d in days]


FACTS = st.tuples(
    fact("The quarry at Elmsworth employs {} people.", [(f"{n}", f"{n}") for n in (38, 52, 140, 1200)]),
    fact("The tunnel under Mount Orley is {} long.", [("5 km", "5,000 m"), ("7.25 km", "7,250 metres"), ("12 km", "12,000 m")]),
    fact("The bridge over the Tarn cost {}.", [("$42 million", "$42m"), ("$55 million", "$55,000,000"), ("$420 million", "$0.42 billion")]),
    fact("The ferry line to Skarholm opened on {}.", day_forms()),
    fact("Turnout in Vellmar reached {}.", [("41%", "41 percent"), ("57%", "57 per cent"), ("8.5%", "8.5 percent")]),
)  # fmt: skip
CHOICES = st.lists(st.lists(st.integers(0, 1), min_size=5, max_size=5), min_size=2, max_size=4)


class Story(NamedTuple):
    facts: tuple[Fact, ...]
    choices: list[list[int]]
    """For each source, which of its two values it gives to each fact."""

    def documents(self, twin: int | None = None) -> list[Document]:
        """The sources; the one numbered `twin` gives its values in their other form."""
        return [
            document(f"s{n}", [f.says.format((f.twins if n == twin else f.values)[c]) for f, c in zip(self.facts, row, strict=True)])
            for n, row in enumerate(self.choices)
        ]


def document(name: str, paragraphs: Iterable[str]) -> Document:
    return Document("\n\n".join(paragraphs) + "\n", name, f"{name}.txt", name, published=date(2026, 5, 7))


stories = st.builds(Story, FACTS, CHOICES)


def conflicts(documents: Iterable[Document]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = check(documents).to_dict()["conflicts"]
    return found


def verdict(documents: Iterable[Document]) -> Counter[tuple[Any, ...]]:
    """How many conflicts there are of each rule and severity between the same sides, whatever the values are written like."""
    return Counter(
        (c["rule"], c["severity"], tuple(sorted(tuple(sorted({i.split("#")[0] for i in s["assertions"]})) for s in c["sides"])))
        for c in conflicts(documents)
    )  # fmt: skip


def fingerprints(documents: Iterable[Document]) -> list[str]:
    return sorted(p["fingerprint"] for c in conflicts(documents) for p in c["pairs"])


# The laws.


@few
@given(stories, st.randoms(use_true_random=False))
def test_order_of_sources_changes_nothing(story: Story, random: Any) -> None:
    documents = story.documents()
    told = check(documents).to_dict()
    random.shuffle(documents)
    assert check(documents).to_dict() == told


@few
@given(stories)
def test_stories_with_two_values_conflict_and_with_one_do_not(story: Story) -> None:
    """Without this, every law below would hold of a product that never says anything."""
    said = [{row[n] for row in story.choices} for n in range(len(story.facts))]
    found = [c for c in conflicts(story.documents()) if c["severity"] != "note"]
    assert len(found) == sum(len(values) > 1 for values in said)


@few
@given(stories, st.integers(0, 3))
def test_an_article_never_contradicts_its_own_copy(story: Story, which: int) -> None:
    article = story.documents()[which % len(story.choices)]
    assert conflicts([article, replace(article, doc="copy", path="copy.txt", source="copy")]) == []


@pytest.mark.parametrize("article", SOURCES, ids=lambda d: d.doc)
def test_a_copy_of_a_sample_article_adds_no_conflict(article: Document) -> None:
    copy = replace(article, doc="copy", path="copy.md", source="copy")
    assert len(conflicts([article, copy])) == len(conflicts([article]))


@few
@given(stories, st.integers(0, 3))
def test_another_form_of_the_same_value_changes_no_verdict(story: Story, which: int) -> None:
    assert verdict(story.documents(twin=which % len(story.choices))) == verdict(story.documents())


@few
@given(stories, st.integers(1, 5), st.integers(0, 3))
def test_a_paragraph_in_front_changes_no_fingerprint(story: Story, lines: int, which: int) -> None:
    documents = story.documents()
    moved = documents[which % len(documents)]
    front = replace(moved, text="Here is what we know so far.\n\n" * lines + moved.text)
    assert fingerprints([front if d is moved else d for d in documents]) == fingerprints(documents)


def test_a_paragraph_in_front_of_the_samples_changes_no_fingerprint() -> None:
    moved = [replace(d, text=d.text[: d.body] + "\nHere is what we know so far.\n\n" + d.text[d.body :]) for d in SOURCES]
    assert fingerprints(moved) == fingerprints(SOURCES)
    assert fingerprints(SOURCES)


LOOSER = [
    ("{n}", "about {n}"),
    ("{n}", "roughly {n}"),
    ("{n}", "between {less} and {more}"),
    ("exactly {n}", "{n}"),
    ("nearly {n}", "about {n}"),
    ("just over {n}", "over {n}"),
    ("just under {n}", "under {n}"),
    ("more than {n}", "at least {n}"),
    ("fewer than {n}", "at most {n}"),
]
"""The same figure, said more loosely. "More than 15" is no looser form of "more than 20": it is another figure, and may stretch too far."""


@many
@given(st.integers(20, 3000), st.integers(20, 3000), st.sampled_from(LOOSER), st.integers(1, 15))
def test_loosening_a_hedge_never_creates_a_conflict(here: int, there: int, hedges: tuple[str, str], slack: int) -> None:
    def clash(form: str) -> set[str]:
        said = form.format(n=here, less=here - slack, more=here + slack)
        documents = [document(name, [f"The quarry at Elmsworth employs {n} people."]) for name, n in (("a", said), ("b", there))]
        return {c["severity"] for c in conflicts(documents)} - {"note"}

    tight, loose = map(clash, hedges)
    assert bool(loose) <= bool(tight)
    assert ("error" in loose) <= ("error" in tight)


@few
@given(stories, st.integers(0, 4))
def test_a_cut_into_parts_changes_no_table(story: Story, cut: int) -> None:
    documents = story.documents() + SOURCES
    parts = list(extract_all(documents[:cut])) + list(extract_all(documents[cut:]))
    assert sorted(parts, key=lambda part: part.document.doc) == list(extract_all(documents))


def test_who_asks_for_orders_and_ranks_too_gets_the_same_assertions() -> None:
    """What is read for them of sentences without figures, and of the title, is news to no figure behind."""
    passed = "Brodsky runs the Teln mill. It is the largest of the mills. The Orvan is a tug. She is the biggest of the six tugs."
    told = f"{passed} It has 40 looms.\n\nAfter the vote, the company sold it. The line has 12 stops.\n\n{passed} The mill has 9 doors."
    articles = [*SOURCES, Document(told, "a", title="Halden, the second-biggest tug"), Document(f"{told}\n\n" * 3, "b", title="Teln")]
    for article in articles:
        both = normalizer.read(article, (normalizer.ORDERS, normalizer.STANDINGS))
        assert both.rows == normalizer.normalize(article)
    assert both.orders
    assert both.standings


def test_any_number_of_processes_gives_the_same_report() -> None:
    told = check(SOURCES).to_dict()
    assert all(check(SOURCES, jobs=n).to_dict() == told for n in (2, 3))


# Texts: whatever can stand in a file.

ODDITIES = """\
the of and in on to from between May Sunday Q3 FY2026 3rd 1,200 12.5 -3 2026-05-06 05/06/2026 7:30 $5 5bn 40-50 RK70 A-1 v2.0 #4 \
km kg % per million dozen half about over nearly [3] (4) ² ½ 1 200 1'000 ١٢٣ ５ 12th 3-2 9/11 24/7 1e9 0x1F 10^6 +49 555-0100 \
. , ; : - – — … " ' ’ ( ) | | * # > \n \n\n - 1. || --- === <td> & \t \u00a0 \u2009 \u202e \x1b[2J \x00 🚀"""
PIECES = ODDITIES.split(" ")
texts = st.one_of(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6), st.integers(0, 10**14).map(str)), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=200),
)


@many
@given(texts, st.sampled_from(["plain", "markdown"]))
def test_surface_is_what_the_text_says_there(text: str, markup: str) -> None:
    document = Document(text, markup=markup)
    rows = extract_all([document])[0].rows
    assert normalizer.read(document, (normalizer.ORDERS, normalizer.STANDINGS)).rows == rows
    assert [text[r.start : r.end] for r in rows] == [r.surface for r in rows]
    assert all(r.surface and r.id == f"{r.doc}#{r.start}" for r in rows)
    assert [r.start for r in rows] == sorted({r.start for r in rows})


@many
@given(texts, st.sampled_from(["plain", "markdown"]))
def test_every_digit_is_accounted_for(text: str, markup: str) -> None:
    rows = extract_all([Document(text, markup=markup)])[0].rows
    assert not unread(text, 0, [(r.start, r.end) for r in rows])


def unread(text: str, body: int, spans: Iterable[tuple[int, int]]) -> list[str]:
    """The ASCII digits of text[body:] that stand in none of the spans, each with what surrounds it."""
    inside = {i for start, end in spans for i in range(start, end)}
    return [text[max(0, i - 20) : i + 20] for i in range(body, len(text)) if text[i] in "0123456789" and i not in inside]


@pytest.mark.parametrize("article", SOURCES, ids=lambda d: d.doc)
def test_every_digit_of_the_samples_is_accounted_for(article: Document) -> None:
    rows = extract_all([article])[0].rows
    assert not unread(article.text, article.body, [(r.start, r.end) for r in rows])
    assert [article.text[r.start : r.end] for r in rows] == [r.surface for r in rows]


@many
@given(texts)
def test_any_text_can_be_checked_against_itself(text: str) -> None:
    alone = Document(text, "a", "a.txt", "a")
    copy = Document(text, "b", "b.txt", "b")
    assert len(conflicts([alone, copy])) <= max(1, len(conflicts([alone])))


@many
@given(texts)
def test_bounds_are_in_order_and_are_numbers(text: str) -> None:
    for low, high in zip(*(extract(text)[column] for column in ("low", "high")), strict=True):
        if isinstance(low, float | int) and isinstance(high, float | int):
            assert low <= high
        assert (low, high) == (low, high), "not a number is no bound"


# The surroundings: hash seed, locale, time zone and working directory leave no trace.


def told(tmp: Path, **surroundings: str) -> bytes:
    command = [sys.executable, "-m", "checker", "check", str(ROOT / "sources"), "--format", "json", "--fail-on", "never"]
    env = os.environ | {"PYTHONPATH": str(ROOT)} | surroundings
    return subprocess.run(command, capture_output=True, check=True, env=env, cwd=tmp).stdout


def test_surroundings_leave_no_trace(tmp_path: Path) -> None:
    plain = told(ROOT, PYTHONHASHSEED="0", LC_ALL="C", TZ="UTC")
    assert plain.startswith(b"{")
    assert told(tmp_path, PYTHONHASHSEED="1", LC_ALL="de_DE.UTF-8", TZ="Pacific/Kiritimati", COLUMNS="40", PYTHONUTF8="0") == plain
