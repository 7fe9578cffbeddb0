"""Takes documents, gives a Report: normalize -> align -> judge -> baseline, the stages in their order.

The tables are the same for any order of the documents and any number of processes: documents are normalized one by one, each without
knowledge of the others, then sorted by name; every later stage sees the whole.
"""

from __future__ import annotations

import gc
import math
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from checker.errors import SourceError, UsageError
from checker.normalizer import normalize
from checker.tables import Assertion, Conflict, Document, Pair, Report, frame, records, table

if TYPE_CHECKING:
    import pandas as pd

    from checker.clashes.events import Told
    from checker.clashes.standings import Standing
    from checker.rulebook import Example, Rule

Read = tuple[Document, list[Assertion]]
"""A document with its assertions."""
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


def extract(documents: Iterable[Document], *, jobs: int = 1, watch: Watch = silent) -> list[Read]:
    """Each document with its assertions, sorted by `doc`. SourceError where two documents have one name."""
    read = []
    with _seldom_collected():
        for item in _pool(documents, jobs) if jobs > 1 else _normalized(documents):
            read.append(item)
            watch("reading", len(read))
    read.sort(key=lambda item: item[0].doc)
    for (a, _), (b, _) in pairwise(read):
        if a.doc == b.doc:
            raise SourceError(b.path, f"an article named {b.doc!r}, as in {a.path}", "one name for each article")
    return read


def check(documents: Iterable[Document], *, rules: Sequence[Rule] | None = None, jobs: int = 1, watch: Watch = silent) -> Report:
    """The report of the documents. Pure, but for what iterating over `documents` reads."""
    return compare(extract(documents, jobs=jobs, watch=watch), rules=rules, watch=watch)


def compare(
    read: Sequence[Read],
    *,
    rules: Sequence[Rule] | None = None,
    known: Known = unknown,
    fresh: Fresh | None = None,
    watch: Watch = silent,
) -> Report:
    """The report of documents that are normalized, sorted by `doc`.

    `rules` = None: those that come with the product. `known` gives the conflicts their status, and says how many known ones are gone. With
    `fresh`, a conflict is new only where one of its sources is.
    """
    from checker import aligner, rulebook
    from checker.judge import judge

    rules = rulebook.load() if rules is None else rules
    documents = [d for d, _ in read]
    rows = [row for _, found in read for row in found]
    watch("aligning", len(rows))
    pairs = aligner.align(rows, documents)
    watch("judging", len(pairs))
    told, standings = _orders(read, rules), _standings(read, rules)
    conflicts, gone = known(judge(rows, pairs, documents, rules, told, standings))
    shown = _with_told(rows, [*told, *standings], conflicts)
    if fresh is not None:
        touched = {row.id for row in shown if fresh(row.path)}
        conflicts = [_told_new(c, touched) for c in conflicts]
    tables = (table(Assertion, shown), table(Pair, pairs), table(Conflict, conflicts))
    return Report(_documents(read, fresh), *tables, _coverage(rows, pairs, rules), gone)


def _orders(read: Sequence[Read], rules: Sequence[Rule]) -> list[Told]:
    """What the documents tell of the order of events, where a rule asks for it."""
    from checker.clashes import TESTS
    from checker.normalizer import orders

    asked = any(TESTS[rule.test].chronicle for rule in rules)
    return [told for document, rows in read for told in orders.read(document, rows)] if asked else []


def _standings(read: Sequence[Read], rules: Sequence[Rule]) -> list[Standing]:
    """The ranks that the documents tell, where a rule asks for them."""
    from checker.clashes import TESTS
    from checker.normalizer import standings

    asked = any(TESTS[rule.test].ladder for rule in rules)
    return [told for document, rows in read for told in standings.read(document, rows)] if asked else []


def _with_told(rows: list[Assertion], told: Sequence[Told | Standing], conflicts: Iterable[Conflict]) -> list[Assertion]:
    """The assertions, and the phrases of those orders and ranks that are in dispute; by (doc, start)."""
    disputed = {name for c in conflicts for name in c.assertions}
    known = {row.id for row in rows}
    added = {t.row.id: t.row for t in told if t.row.id in disputed and t.row.id not in known}.values()
    return sorted([*rows, *added], key=lambda row: (row.doc, row.start)) if added else rows


def weigh(read: Sequence[Read], left: str, right: str) -> Pair | None:
    """The evidence that two assertions, by their ids, speak of one fact, also where no rule would look at it. None: one is skipped."""
    from checker import aligner

    prepared = aligner.prepare([row for _, rows in read for row in rows], [d for d, _ in read])
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


def _normalized(documents: Iterable[Document]) -> Iterator[Read]:
    return ((d, normalize(d)) for d in documents)


def _chunk(documents: list[Document]) -> list[Read]:
    """The work of another process."""
    with _seldom_collected():
        return list(_normalized(documents))


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


def _pool(documents: Iterable[Document], jobs: int) -> Iterator[Read]:
    """The same as `_normalized`, in the same order, by `jobs` processes."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    waiting: deque[Future[list[Read]]] = deque()
    try:
        with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
            for chunk in _chunks(documents):
                waiting.append(pool.submit(_chunk, chunk))
                if len(waiting) > AHEAD * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise UsageError("--jobs", f"one of {jobs} processes ended before its work", "fewer processes, or more memory") from None


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    chunk: list[Document] = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += len(document.text)
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _told_new(conflict: Conflict, touched: Set[str]) -> Conflict:
    """A new conflict without an assertion in `touched` is known; one that has some is new by these."""
    if conflict.status != "new":
        return conflict
    news = tuple(name for name in conflict.assertions if name in touched)
    return replace(conflict, news=news) if news else replace(conflict, status="known", reason=UNTOUCHED)


def _documents(read: Sequence[Read], fresh: Fresh | None) -> pd.DataFrame:
    lines = [
        (d.doc, d.path, d.source or d.doc, d.title, d.published and d.published.isoformat(), d.publisher, d.url, len(found), d.text)
        for d, found in read
    ]
    documents = frame(DOCUMENT_COLUMNS, lines)
    if fresh is not None:
        documents["new"] = [fresh(d.path) for d, _ in read]
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
