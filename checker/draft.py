"""Takes the Report of a draft and the sources it is held against, says of each figure of the draft: contradicted, supported or not found.

A draft is an article, or a summary that a language model wrote; the stages are those of `check`, with the draft as one more source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from checker.clashes.same import same
from checker.tables import Assertion, Report, columns, records

CONTRADICTED, SUPPORTED, NOT_FOUND = "contradicted", "supported", "not found"
VERDICTS = (CONTRADICTED, SUPPORTED, NOT_FOUND)
"""From the gravest down."""
SURE = 0.5
"""Probability from which a figure that says the same as one of a source is held to be supported by it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the draft and what the sources say of it. One that some sources contradict is contradicted, whoever supports it."""

    said: Assertion
    verdict: str
    against: tuple[Assertion, ...] = ()
    """What contradicts it, in order of position; figures of the draft itself among them."""
    support: tuple[Assertion, ...] = ()
    """What says the same, in order of position; never of the draft itself."""
    severity: str | None = None
    """error or warning for what is contradicted."""
    conflict: str | None = None
    """Fingerprint of the surest pair that contradicts it."""


def own(report: Report, docs: Set[str]) -> Report:
    """The report with those conflicts alone that touch the draft, the documents `docs`."""
    drafted = {row["id"] for row in records(report.assertions, ("id", "doc")) if row["doc"] in docs}
    touching = [not drafted.isdisjoint(names) for names in report.conflicts["assertions"]]
    return replace(report, conflicts=report.conflicts[touching].reset_index(drop=True), gone=0)


def verdicts(report: Report, docs: Set[str]) -> list[Figure]:
    """A Figure for each assertion of `docs` that takes part in comparison, in order of position. Notes contradict nothing."""
    rows = {row["id"]: Assertion(**row) for row in records(report.assertions, columns(Assertion))}
    against, support = _against(report, rows), _support(report, rows, docs)
    return [_figure(row, against.get(row.id), support.get(row.id, [])) for row in rows.values() if row.doc in docs and not row.skipped]


Found = tuple[str, str, list[Assertion]]
"""Severity, fingerprint, and what contradicts."""


def _figure(row: Assertion, against: Found | None, support: Sequence[Assertion]) -> Figure:
    agreeing = tuple(sorted(support, key=_position))
    if against is None:
        return Figure(row, SUPPORTED if agreeing else NOT_FOUND, support=agreeing)
    severity, mark, others = against
    return Figure(row, CONTRADICTED, tuple(sorted(others, key=_position)), agreeing, severity, mark)


def _position(row: Assertion) -> tuple[str, int]:
    return row.doc, row.start


def _against(report: Report, rows: Mapping[str, Assertion]) -> dict[str, Found]:
    """Of each assertion the first conflict, they are sorted by severity, that has others on another side."""
    found: dict[str, Found] = {}
    for conflict in records(report.conflicts, ("severity", "sides", "pairs")):
        if conflict["severity"] == "note":
            continue
        sides = [side["assertions"] for side in conflict["sides"]]
        for n, names in enumerate(sides):
            others = [rows[i] for m, side in enumerate(sides) for i in side if m != n]
            for name in names:
                marks = [p["fingerprint"] for p in conflict["pairs"] if name in (p["left"], p["right"])]
                found.setdefault(name, (conflict["severity"], (marks or [conflict["pairs"][0]["fingerprint"]])[0], others))
    return found


def _support(report: Report, rows: Mapping[str, Assertion], docs: Set[str]) -> dict[str, list[Assertion]]:
    """Of each assertion of the draft what other documents say likewise of the same fact."""
    found: dict[str, list[Assertion]] = defaultdict(list)
    for mine, other in _held(report, rows, docs):
        if same(mine, other):
            found[mine.id].append(other)
    return found


def _held(report: Report, rows: Mapping[str, Assertion], docs: Set[str]) -> Iterator[tuple[Assertion, Assertion]]:
    """Pairs of an assertion of the draft and one of a source that are likelier one fact than not."""
    for pair in records(report.pairs, ("left", "right", "similarity")):
        a, b = rows[pair["left"]], rows[pair["right"]]
        if pair["similarity"] >= SURE and (a.doc in docs) != (b.doc in docs):
            yield (a, b) if a.doc in docs else (b, a)
