"""Takes documents, gives a Report: normalize -> align -> judge -> baseline, the stages in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from checker.errors import SourceError
from checker.normalizer import normalize
from checker.tables import Assertion, Conflict, Document, Pair, Report, table


def extract(documents: Iterable[Document], *, jobs: int = 1) -> Iterator[tuple[Document, list[Assertion]]]:
    """Each document with its assertions, sorted by `doc`, whatever the order they come in and the number of processes."""
    read = [(d, normalize(d)) for d in documents]
    read.sort(key=lambda item: item[0].doc)
    for (a, _), (b, _) in zip(read, read[1:], strict=False):
        if a.doc == b.doc:
            raise SourceError(b.path, f"its name {b.doc!r} is also that of {a.path}", "a name of its own for every source")
    yield from read


def check(documents: Iterable[Document], *, rules: Any = None, jobs: int = 1) -> Report:
    """The report of the documents; pure but for what `documents` itself reads."""
    read = list(extract(documents, jobs=jobs))
    docs = [d for d, _ in read]
    rows = [row for _, found in read for row in found]
    pairs: list[Pair] = []
    conflicts: list[Conflict] = []
    if all(find_spec(f"checker.{name}") for name in ("rulebook", "judge")) and find_spec("checker.aligner"):
        rules = import_module("checker.rulebook").load() if rules is None else rules
        pairs = list(import_module("checker.aligner").align(rows, docs))
        conflicts = list(import_module("checker.judge").judge(rows, pairs, docs, rules))
    return Report(_documents(read), table(Assertion, rows), table(Pair, pairs), table(Conflict, conflicts), _coverage(rows, pairs, conflicts))


def _documents(read: list[tuple[Document, list[Assertion]]]) -> Any:
    import pandas as pd

    columns = ("doc", "path", "source", "title", "published", "publisher", "url", "assertions", "text")
    lines = [
        (d.doc, d.path, d.source or d.doc, d.title, d.published and d.published.isoformat(), d.publisher, d.url, len(found), d.text)
        for d, found in read
    ]
    return pd.DataFrame(lines, columns=list(columns), dtype=object)


def _coverage(rows: list[Assertion], pairs: list[Pair], conflicts: list[Conflict]) -> Mapping[str, Any]:
    skipped = Counter(row.skipped for row in rows if row.skipped)
    held = {i for pair in pairs for i in (pair.left, pair.right)}
    return {
        "seen": len(rows),
        "understood": len(rows) - sum(skipped.values()),
        "aligned": len(held),
        "compared": len(held),
        "skipped": dict(sorted(skipped.items())),
    }
