"""Takes bundles with gold and pairs of texts, gives figures held against each other with a label: one fact, or two."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from checker.aligner import Prepared, prepare
from checker.aligner.comparisons import Level
from checker.aligner.features import Face
from checker.aligner.weights import crowding
from checker.clashes.same import same
from checker.normalizer import normalize
from checker.readers import read
from checker.tables import Assertion, Document

ONE_FACT = frozenset(("rounding", "hedge", "unit-conversion", "different-grain", "range-contains", "other"))
"""Why two values of one fact are no conflict."""
SKIPPED = frozenset(("update-over-time", "different-currency-same-value"))
SUMS = frozenset(("count-sum", "ratio", "order"))
"""Kinds of conflict whose sides are different figures that do not add up."""
LOOK_ALIKE = 2.0
"""What a pair counts that the gold file warns of: it stands for the false alarms that cost most."""
OF_ARTICLES = frozenset(("article", "crowd"))
"""Fields that compare whole articles: of two sentences they say nothing of what they say of two articles."""


class Labelled(NamedTuple):
    """The levels of a pair; whether it is one fact; how much the label counts; which text set it is from; bits of what is known of it
    beside the levels, which is how many articles it was found among."""

    group: str
    levels: tuple[Level, ...]
    match: bool
    weight: float
    origin: str
    known: float


def corpus(documents: Sequence[Document]) -> tuple[list[Assertion], Prepared]:
    rows = [row for d in documents for row in normalize(d)]
    rows.sort(key=lambda row: (row.doc, row.start))
    return rows, prepare(rows, documents)


def of_bundle(folder: Path, weight: float) -> Iterator[Labelled]:
    """The candidate pairs of a bundle. Pairs that touch and that no entry of the gold file names are left out: nobody knows."""
    documents = list(read([str(folder / "sources")], stdin=None))
    entries = _entries(folder, {d.doc: d.text for d in documents})
    _, prepared = corpus(documents)
    where = {id(face): _at(face.row, entries) for face in prepared.faces}
    for a, b in prepared.candidates():
        match = _label(a, b, where[id(a)], where[id(b)], entries)
        if match is not None:
            warned = not match and where[id(a)].keys() & where[id(b)].keys()
            counts = LOOK_ALIKE * weight if warned else weight
            yield Labelled(a.group, tuple(prepared.comparison.levels(a, b)), match, counts, folder.name, _known(a, b, len(documents)))


def _known(a: Face, b: Face, articles: int) -> float:
    return crowding(articles) if a.row.doc != b.row.doc else 0.0


def _entries(folder: Path, texts: dict[str, str]) -> list[dict[str, Any]]:
    gold = yaml.safe_load((folder / "gold.yaml").read_text("utf-8"))
    found = []
    for entry in [*(gold.get("conflicts") or []), *(gold.get("compatible") or [])]:
        sides = [[_place(texts, quote) for quote in side] for side in entry["sides"]]
        found.append({"kind": entry.get("kind"), "why": entry.get("why"), "sides": sides})
    return found


def _place(texts: dict[str, str], quote: dict[str, Any]) -> tuple[str, int, int]:
    text, at = texts[quote["source"]], -1
    for _ in range(quote.get("nth", 1)):
        at = text.index(quote["quote"], at + 1)
    return quote["source"], at, at + len(quote["quote"])


def _at(row: Assertion, entries: list[dict[str, Any]]) -> dict[int, int]:
    """Number of the entry -> number of its side, for every quote that the figure lies in."""
    found = {}
    for number, entry in enumerate(entries):
        for side, places in enumerate(entry["sides"]):
            if any(doc == row.doc and start < row.end and row.start < end for doc, start, end in places):
                found[number] = side
    return found


def _label(a: Face, b: Face, x: dict[int, int], y: dict[int, int], entries: list[dict[str, Any]]) -> bool | None:
    touching = same(a.row, b.row)
    for number in x.keys() & y.keys():
        entry, one_side = entries[number], x[number] == y[number]
        if one_side:
            return True if touching else None
        if entry["kind"]:
            return None if entry["kind"] in SUMS and not touching else True
        if entry["why"] in SKIPPED:
            return None
        return entry["why"] in ONE_FACT
    return None if touching else False


def of_pairs(file: Path, weight: float) -> Iterator[Labelled]:
    """Of pairs of texts that contradict each other, the only figures that differ; of those that do not, all that do."""
    for line in file.read_text("utf-8").splitlines():
        item = json.loads(line)
        _, prepared = corpus([Document(item["a"], "a", "a", "a"), Document(item["b"], "b", "b", "b")])
        apart = [(a, b) for a, b in prepared.candidates() if a.row.doc != b.row.doc and not same(a.row, b.row)]
        contradiction = item["label"] == "contradiction"
        if contradiction and len(apart) != 1:
            continue
        for a, b in apart:
            told = tuple(level for level in prepared.comparison.levels(a, b) if level[0] not in OF_ARTICLES)
            yield Labelled(a.group, told, contradiction, weight, item["origin"], _known(a, b, 2))


def of_stories(file: Path, weight: float) -> Iterator[Labelled]:
    """News stories of many events: figures that differ are taken to be of two facts, as nearly all of them are."""
    items = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    _, prepared = corpus([Document(i["text"], i["id"], i["id"], i["id"], i.get("title")) for i in items])
    for a, b in prepared.candidates():
        if not same(a.row, b.row):
            yield Labelled(a.group, tuple(prepared.comparison.levels(a, b)), False, weight, "stories", _known(a, b, len(items)))


def counts(items: Iterable[Labelled]) -> dict[tuple[str, str, bool], int]:
    """(group, origin, match) -> number, for a look at what there is."""
    found: dict[tuple[str, str, bool], int] = defaultdict(int)
    for item in items:
        found[item.group, item.origin, item.match] += 1
    return dict(found)
