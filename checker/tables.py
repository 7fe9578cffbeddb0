"""The rows and columns of every table that goes from stage to stage: documents, assertions, pairs, conflicts; and the Report.

A row class is the one place where its columns are named: the fields of the class, in order, are the columns of the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pandas as pd

SEVERITIES = ("error", "warning", "note")
"""From the gravest down."""
STATUSES = ("new", "known", "waived")

NUMERIC_KINDS = ("number", "quantity", "money", "percent", "ratio", "ordinal", "duration")
DATE_KINDS = ("date", "daterange")
KINDS = (*NUMERIC_KINDS, *DATE_KINDS, "designator")
DAY_MINUTES = 1440


class Hours(NamedTuple):
    """A time of day in minutes since midnight, both ends included; None = open, above 1440 = the next day."""

    low: int | None
    high: int | None
    step: int
    """Minutes of the last part said: 1 for "14:03", more for "6 p.m."."""
    zone: float | None = None
    """Hours ahead of universal time; None where none is said."""
    either: bool = False
    """Morning or evening: the words leave it open ("8:30", "5 o'clock")."""
    span: bool = False
    """It goes on from `low` to `high`; else it is some time between the two."""

    def __str__(self) -> str:
        """ "14:05", "05:00 or 17:00", "09:00 to 17:00", "12:00 or before", "08:30 UTC-4"."""
        low, high = (None if v is None else f"{v // 60 % 24:02d}:{v % 60:02d}" for v in (self.low, self.high))
        said = low if low == high else f"{low} to {high}" if low and high else f"{low} or after" if low else f"{high} or before"
        later = f" or {(self.low // 60 + 12) % 24:02d}:{self.low % 60:02d}" if self.either and self.low is not None and low == high else ""
        return f"{said}{later}" if self.zone is None else f"{said}{later} UTC{self.zone:+g}"


@dataclass(frozen=True, slots=True)
class Document:
    """One article. Offsets of every later stage are code points of `text`, 0-based, half-open."""

    text: str
    doc: str = "text"
    """Unique name: the path relative to the folder that was named, or the id of a JSON record."""
    path: str = "-"
    """The file as it was named on the command line, joined with what was found below it (POSIX style)."""
    source: str | None = None
    """Who says it: publisher where known, else `doc`. Two documents of one source can revise each other."""
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    markup: str = "plain"
    """"plain" or "markdown": how headings, lists and tables are marked in `text`."""
    body: int = 0
    """Offset in `text` at which the article itself begins (past the front matter)."""


@dataclass(slots=True)
class Assertion:
    """One number, date or designator phrase with what it is about. The first fields, up to `skipped`, are the public contract."""

    id: str
    """"DOC#START"."""
    doc: str
    path: str
    source: str
    published: str | None
    """ISO day."""
    start: int
    end: int
    line: int
    column: int
    surface: str
    sentence: str
    kind: str
    low: float | str | None
    """Lower bound in `unit`, included, as the words state it; for dates an ISO day, "--05-06" without a year; None = open."""
    high: float | str | None
    """Upper bound, included; None = open."""
    step: float | None
    """Size of the last digit said, in `unit`; None for dates and designators."""
    hedge: str | None
    unit: str | None
    subject: str | None
    attribute: str | None
    predicate: str | None
    mood: str
    """asserted | denied | expected | reported."""
    as_of_low: str | None
    as_of_high: str | None
    skipped: str | None
    """None = takes part in comparison, else the reason in a word or two."""

    # What the stages tell each other beyond the contract.
    publisher: str | None = None
    grain: str | None = None
    """Dates: day | week | month | quarter | half | season | year | decade | century | time. None else."""
    readings: tuple[tuple[Any, Any], ...] = ()
    """Every (low, high) an ambiguous phrase may mean, (low, high) itself first; empty where there is only one."""
    derivation: str | None = None
    """How a computed value came about: "signed --05-05 + 1 day = --05-06"."""
    role: str = "level"
    """level | change | difference | limit | part | total | rank | place | share | multiple | age | clock | tally."""
    subject_key: str = ""
    """The subject folded for comparison: lower case, no article, no designator ("kestra")."""
    subject_code: str = ""
    """The designator of the subject ("1" of "Kestra 1"); for a designator its own code."""
    subject_from: str = ""
    """How the subject was found: clause | sentence | pronoun | definite | lead-in | heading | row | title | "" (none)."""
    attribute_key: str = ""
    """Head lemma of the attribute ("gpu"), singular, lower case."""
    modifiers: tuple[str, ...] = ()
    """Lower-case lemmas that qualify the attribute ("diluted", "nvidia")."""
    predicate_class: str = ""
    """Class of the verb in the lexicon ("sign", "announce", "hold", "cost")."""
    participants: tuple[str, ...] = ()
    """Folded names in the clause of the predicate, sorted; who takes part in the event that a date dates."""
    scope: tuple[str, ...] = ()
    """What narrows the figure, sorted: "annual", "quarter:1", "per:share", "in:turkey", "so far", "total", "part"."""
    names: tuple[str, ...] = ()
    """Folded names in the sentence, sorted."""
    words: tuple[str, ...] = ()
    """Content lemmas of the sentence, sorted, without the phrase itself."""
    speaker: str | None = None
    historic: bool = False
    """The figure is told as a comparison with an earlier time or another case."""
    done: bool = False
    """The verb above the figure tells of what was or has been: "cost", "has heard", and not "costs" or "will cost"."""
    passive: bool = False
    """The subject of the verb above the figure is what something is done to."""
    block: int = 0
    """Index of the paragraph, bullet, heading or table cell it stands in."""
    clause: int = 0
    """Index of the clause within the document; figures of one clause say things of each other."""
    relation: str | None = None
    """Dates: before | after | since | until | by | during | None. Differences: "more" | "less" | "times"."""
    edge: tuple[str, str] | None = None
    """Dates with a relation: first and last ISO day of the time that the bound names ("until 2028": 2028-01-01, 2028-12-31)."""
    weekday: str | None = None
    """Dates said together with their day of the week: "friday" of "Friday, March 6"."""
    carrier: tuple[str, bool] | None = None
    """Of a grade ("Category 3") or a step ("Phase 2"): folded, the thing that carries it, and whether that is a name."""
    parts: tuple[int, int] | None = None
    """Of a vote or a score: its two numbers as they are said."""
    cell: tuple[int, str, str] | None = None
    """Of a figure in a table: number of the table in the document, head of the row, head of the column."""
    hours: Hours | None = None
    """Dates: the time of day said with them. A mere time of day is a date of role "clock", its days are open."""


def period(grain: str, first: str) -> str:
    """The scope of what holds for a time that begins on an ISO day: "year:2026", "month:2026-05", "month:--05" where the year is open."""
    return f"{grain}:{first[: 4 if grain == 'year' or first[0] == '-' else 7]}"


@dataclass(slots=True)
class Pair:
    """Two assertions held against each other. `left` < `right` in (doc, start) order."""

    left: str
    right: str
    weight: float
    """Match weight in bits: log2 of the odds that the two speak of one fact."""
    similarity: float
    """The same as a probability, 0 to 1."""
    levels: tuple[tuple[str, str, float], ...] = ()
    """(field, level, bits) for every comparison: the waterfall that `explain` prints."""


@dataclass(slots=True)
class Conflict:
    """One fact in dispute with two or more sides."""

    id: str
    rule: str
    severity: str
    about: str
    message: str
    why: str
    """The reason of the rule, for the reader of the report."""
    sides: list[dict[str, Any]] = field(default_factory=list)
    """[{"value", "sources": [...], "assertions": [ID, ...]}, ...], two or more, in order of first position."""
    assertions: list[str] = field(default_factory=list)
    pairs: list[dict[str, Any]] = field(default_factory=list)
    """[{"fingerprint", "left": ID, "right": ID, "similarity", "gap"}], similarity highest first."""
    status: str = "new"
    reason: str | None = None
    """Why it is waived or known, from the baseline."""
    news: tuple[str, ...] = ()
    """Ids of those of its assertions that make it new, in order of position: they are of new sources, or beyond what the baseline holds.
    Empty = no telling, or all of them."""


def columns(row: type) -> list[str]:
    """Names of the columns of a row class, in order."""
    return [f.name for f in fields(row)]


PUBLIC_ASSERTION = columns(Assertion)[: columns(Assertion).index("skipped") + 1]


def table(row: type, rows: Iterable[Any]) -> pd.DataFrame:
    """A DataFrame with one line for each row object, columns as the row class names them, all of dtype object.

    Object dtype keeps None, tuples and dates as they are: nothing turns into NaN on the way.
    """
    names = columns(row)
    found = list(rows)
    return _framed(names, map(attrgetter(*names), found), len(found))


def frame(names: Sequence[str], lines: Sequence[Sequence[Any]]) -> pd.DataFrame:
    """A DataFrame with the columns `names`, all of dtype object."""
    return _framed(names, lines, len(lines))


def _framed(names: Sequence[str], lines: Iterable[Sequence[Any]], height: int) -> pd.DataFrame:
    """One array for all of it, filled cell by cell from a stream: a column at a time costs five times as much."""
    import numpy as np
    import pandas as pd

    cells = np.fromiter(chain.from_iterable(lines), dtype=object, count=height * len(names)).reshape(height, len(names))
    return pd.DataFrame(cells, columns=list(names), dtype=object)


def records(table: pd.DataFrame, names: Sequence[str]) -> list[dict[str, Any]]:
    """The lines of a table as dicts of the columns `names`, in their order."""
    places = {name: n for n, name in enumerate(table.columns)}
    return [{name: line[places[name]] for name in names} for line in table.to_numpy(dtype=object)]


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found: four tables, the coverage and the counts. Reporters see this and nothing else."""

    documents: pd.DataFrame
    """doc, path, source, title, published, publisher, url, assertions (how many), text."""
    assertions: pd.DataFrame
    pairs: pd.DataFrame
    conflicts: pd.DataFrame
    coverage: Mapping[str, Any]
    """{"seen", "understood", "aligned", "compared", "skipped": {REASON: COUNT}}."""
    gone: int = 0
    """Entries of the baseline that match nothing any more."""

    def summary(self) -> dict[str, Any]:
        """Counts of conflicts by status and severity."""
        status, severity = list(self.conflicts["status"]), list(self.conflicts["severity"])
        new = {s: sum(a == "new" and b == s for a, b in zip(status, severity, strict=True)) for s in SEVERITIES}
        return {"new": new, "known": status.count("known"), "waived": status.count("waived"), "gone": self.gone}

    def to_dict(self) -> dict[str, Any]:
        """The JSON of `checker check --format json`, version 1."""
        rows = {r["id"]: r for r in records(self.assertions, PUBLIC_ASSERTION)}
        shown = ("doc", "path", "source", "title", "published", "assertions")
        return {
            "version": 1,
            "documents": records(self.documents, shown),
            "conflicts": [_conflict(c, rows) for c in records(self.conflicts, columns(Conflict))],
            "coverage": dict(self.coverage),
            "summary": self.summary(),
        }


def _conflict(row: dict[Any, Any], assertions: Mapping[str, Any]) -> dict[str, Any]:
    keys = ("id", "rule", "severity", "status", "about", "message", "sides")
    return {k: row[k] for k in keys} | {"assertions": [assertions[i] for i in row["assertions"]], "pairs": row["pairs"]}
