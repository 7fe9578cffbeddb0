"""Gives a report in which every text of an article, and every name, is made to break out of the file that shows it."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import sample

from checker.tables import Assertion, Conflict, Document, Report, columns, records, table

ATTACKS = (
    "::error::owned",
    "\n::error file=x::owned",
    "##[add-mask]a",
    "]]>",
    "<script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "</textarea></title></svg>",
    "<img src=http://evil.example/x onerror=alert(1)>",
    "[link](javascript:alert(1))",
    "javascript:alert(1)",
    '"onmouseover="alert(1)',
    "{{ 7*7 }}{% raw %}",
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m",
    "\u202edesrever\u2066",
    "\ufffe\uffff\x00\x08",
    "a | b `c` *d* ~~e~~ @team www.evil.example https://evil.example $x$ :tada:",
    "&amp; &lt;b&gt; &#60;",
    "%0A::error::owned",
    "\ud800",
)
TEXT = " ".join(ATTACKS)


def report() -> Report:
    """Two articles of one text, a fact in dispute between them; title, source, path, subject and messages are hostile as well."""
    name = TEXT.replace("\n", " ").replace("\x00", "")
    documents = [Document(f"{TEXT} {n} {TEXT}", f"{n}/{name}.md", f"{n}/{name}.md", name, title=name) for n in (7, 9)]
    rows = [_said(d, str(n)) for d, n in zip(documents, (7, 9), strict=True)]
    pair = {"fingerprint": "00ff", "left": rows[0].id, "right": rows[1].id, "similarity": 0.99, "gap": 2.0}
    sides = [{"value": TEXT, "sources": [row.source], "assertions": [row.id]} for row in rows]
    conflict = Conflict("00ff", "counts/apart", "error", name, TEXT, TEXT, sides, [r.id for r in rows], [pair], "new", TEXT)
    base = sample.report()
    frame = base.documents.iloc[:2].copy()
    told = {"doc": [d.doc for d in documents], "text": [d.text for d in documents], "source": [name] * 2}
    for column, cells in (told | {"path": told["doc"], "title": told["source"]}).items():
        frame[column] = pd.Series(cells, dtype=object)  # as the product's tables are: no text is too odd for them
    return replace(
        base, documents=frame, assertions=table(Assertion, rows), pairs=base.pairs.iloc[:0], conflicts=table(Conflict, [conflict])
    )


def _said(document: Document, figure: str) -> Assertion:
    row = Assertion(**records(sample.report().assertions, columns(Assertion))[0])
    start = len(TEXT) + 1
    place = {"id": f"{document.doc}#{start}", "doc": document.doc, "path": document.path, "source": document.source or ""}
    where = {"start": start, "end": start + 1, "line": 2, "column": 3, "surface": figure, "sentence": document.text}
    return replace(row, **place, **where, subject=TEXT, attribute=TEXT, low=float(figure), high=float(figure), published=None)  # type: ignore[arg-type]
