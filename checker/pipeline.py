"""Takes documents, gives a Report: read -> align -> judge -> baseline, the stages in their order.

Each document is read once, in one process: its assertions and, where a rule asks for them, its orders of events and its ranks.
The tables are the same for any order of the documents and any number of processes: documents are normalized one by one, each without
knowledge of the others, then sorted by name; every later stage sees the whole.
"""

from __future__ import annotations

import gc
import math
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from checker import normalizer
from checker.errors import SourceError, UsageError
from checker.tables import Assertion, Conflict, Document, Pair, Report, frame, records, table

if TYPE_CHECKING:
    import pandas as pd

    from checker.clashes.events import Told
    from checker.clashes.standings import Standing
    from checker.rulebook import Example, Rule


class Read(NamedTuple):
    """A document with its assertions, and what else it was asked for: None where it was not."""

    document: Document
    rows: list[Assertion]
    orders: Sequence[Told] | None = None
    standings: Sequence[Standing] | None = None


Known = Callable[[list[Conflict]], tuple[list[Conflict], int]]
"""Gives conflicts their status, and how many known ones are gone."""
Fresh = Callable[[str], bool]
"""Whether a source, by its path, is one whose conflicts count."""
Watch = Callable[[str, int], None]
"""Is told the stage and how many documents, assertions or pairs it has done or takes up."""

CHUNK = 100_000
"""Characters that go to another process at once: long enough that sending costs little, short enough that all processes end together."""
AHEAD = 4
"""Chunks for each process that are read before they are needed, so that memory holds few documents that wait."""
_STEP = 50_000
"""New objects after which cycles among them are looked for while articles are read."""
UNTOUCHED = "none of its sources is new"
DOCUMENT_COLUMNS = ("doc", "path", "source", "title", "published", "publisher", "url", "assertions", "text")


def unknown(conflicts: list[Conflict]) -> tuple[list[Conflict], int]:
    """The Known of a run without a baseline: every conflict is new."""
    return conflicts, 0


def silent(stage: str, done: int) -> None:
    """The Watch of a run that nobody looks at."""


def extract(documents: Iterable[Document], *, rules: Sequence[Rule] = (), jobs: int = 1, watch: Watch = silent) -> list[Read]:
    """Each document with its assertions and what the rules ask for besides, sorted by `doc`. SourceError where two have one name."""
    read, asked = [], _asked(rules)
    with _seldom_collected():
        for item in _pool(documents, asked, jobs) if jobs > 1 else _read(documents, asked):
            read.append(item)
            watch("reading", len(read))
    read.sort(key=lambda item: item.document.doc)
    for a, b in pairwise(item.document for item in read):
        if a.doc == b.doc:
            raise SourceError(b.path, f"an article named {b.doc!r}, as in {a.path}", "one name for each article")
    return read


def check(documents: Iterable[Document], *, rules: Sequence[Rule] | None = None, jobs: int = 1, watch: Watch = silent) -> Report:
    """The report of the documents. Pure, but for what iterating over `documents` reads."""
    from checker import rulebook

    rules = rulebook.load() if rules is None else rules
    return compare(extract(documents, rules=rules, jobs=jobs, watch=watch), rules, watch=watch)


def compare(
    read: Sequence[Read],
    rules: Sequence[Rule],
    *,
    known: Known = unknown,
    fresh: Fresh | None = None,
    watch: Watch = silent,
) -> Report:
    """The report of documents that `extract` has read for these rules, sorted by `doc`.

    `known` gives the conflicts their status, and says how many known ones are gone. With `fresh`, a conflict is new only where one of its
    sources is.
    """
    from checker import aligner
    from checker.judge import judge

    documents = [r.document for r in read]
    rows = [row for r in read for row in r.rows]
    watch("aligning", len(rows))
    pairs = aligner.align(rows, documents)
    watch("judging", len(pairs))
    orders, standings = [told for r in read for told in r.orders or ()], [told for r in read for told in r.standings or ()]
    conflicts, gone = known(judge(rows, pairs, documents, rules, orders, standings))
    shown = _with_told(rows, [*orders, *standings], conflicts)
    if fresh is not None:
        touched = {row.id for row in shown if fresh(row.path)}
        conflicts = [_told_new(c, touched) for c in conflicts]
    tables = (table(Assertion, shown), table(Pair, pairs), table(Conflict, conflicts))
    return Report(_documents(read, fresh), *tables, _coverage(rows, pairs, rules), gone)


def _asked(rules: Iterable[Rule]) -> frozenset[str]:
    """What the rules want to know of a document besides its assertions."""
    from checker.clashes import TESTS

    tests = [TESTS[rule.test] for rule in rules]
    wanted = {normalizer.ORDERS: any(t.chronicle for t in tests), normalizer.STANDINGS: any(t.ladder for t in tests)}
    return frozenset(what for what, wants in wanted.items() if wants)


def _with_told(rows: list[Assertion], told: Sequence[Told | Standing], conflicts: Iterable[Conflict]) -> list[Assertion]:
    """The assertions, and the phrases of those orders and ranks that are in dispute; by (doc, start)."""
    disputed = {name for c in conflicts for name in c.assertions}
    known = {row.id for row in rows}
    added = {t.row.id: t.row for t in told if t.row.id in disputed and t.row.id not in known}.values()
    return sorted([*rows, *added], key=lambda row: (row.doc, row.start)) if added else rows


def weigh(read: Sequence[Read], left: str, right: str) -> Pair | None:
    """The evidence that two assertions, by their ids, speak of one fact, also where no rule would look at it. None: one is skipped."""
    from checker import aligner

    prepared = aligner.prepare([row for r in read for row in r.rows], [r.document for r in read])
    faces = {face.row.id: face for face in prepared.faces}
    return prepared.pair(faces[left], faces[right]) if left in faces and right in faces else None


def clashing(example: Example, rules: Sequence[Rule]) -> list[str]:
    """Ids of the rules that find an error or a warning in the texts of an example, each text a source of its own."""
    rest = len(example.texts)
    days = [*example.published, *[None] * (rest - len(example.published))]
    publishers = [*example.publishers, *[None] * (rest - len(example.publishers))]
    documents = [
        Document(text, str(n), str(n), publisher, published=day, publisher=publisher)
        for n, (text, day, publisher) in enumerate(zip(example.texts, days, publishers, strict=True))
    ]
    found = records(check(documents, rules=rules).conflicts, ("rule", "severity"))
    return sorted({conflict["rule"] for conflict in found if conflict["severity"] != "note"})


def _read(documents: Iterable[Document], asked: Collection[str]) -> Iterator[Read]:
    return (Read(document, *reading) for document, reading in normalizer.read_all(documents, asked))


def _chunk(documents: list[Document], asked: Collection[str]) -> list[Read]:
    """The work of another process."""
    with _seldom_collected():
        return list(_read(documents, asked))


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Python looks for cycles in larger steps: rows are many, stay and have none, and going through them again and again takes time."""
    before = gc.get_threshold()
    if 0 < before[0] < _STEP:
        gc.set_threshold(_STEP, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _pool(documents: Iterable[Document], asked: Collection[str], jobs: int) -> Iterator[Read]:
    """The same as `_read`, in the same order, by `jobs` processes."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    waiting: deque[Future[list[Read]]] = deque()
    try:
        with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
            for chunk in normalizer.batches(documents, CHUNK):
                waiting.append(pool.submit(_chunk, chunk, asked))
                if len(waiting) > AHEAD * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise UsageError("--jobs", f"one of {jobs} processes ended before its work", "fewer processes, or more memory") from None


def _told_new(conflict: Conflict, touched: Set[str]) -> Conflict:
    """A new conflict without an assertion in `touched` is known; one that has some is new by these."""
    if conflict.status != "new":
        return conflict
    news = tuple(name for name in conflict.assertions if name in touched)
    return replace(conflict, news=news) if news else replace(conflict, status="known", reason=UNTOUCHED)


def _documents(read: Sequence[Read], fresh: Fresh | None) -> pd.DataFrame:
    lines = [
        (d.doc, d.path, d.source or d.doc, d.title, d.published and d.published.isoformat(), d.publisher, d.url, len(r.rows), d.text)
        for r in read
        for d in (r.document,)
    ]
    documents = frame(DOCUMENT_COLUMNS, lines)
    if fresh is not None:
        documents["new"] = [fresh(r.document.path) for r in read]
    return documents


def _coverage(rows: Sequence[Assertion], pairs: Sequence[Pair], rules: Sequence[Rule]) -> Mapping[str, Any]:
    """seen = understood + skipped; aligned: in some pair; compared: in a pair that is sure enough for some rule."""
    skipped = Counter(row.skipped for row in rows if row.skipped)
    least = min((rule.when.similarity for rule in rules), default=math.inf)
    return {
        "seen": len(rows),
        "understood": len(rows) - sum(skipped.values()),
        "aligned": len(_members(pairs)),
        "compared": len(_members(pair for pair in pairs if pair.similarity >= least)),
        "skipped": dict(sorted(skipped.items())),
    }


def _members(pairs: Iterable[Pair]) -> set[str]:
    return {name for pair in pairs for name in (pair.left, pair.right)}
