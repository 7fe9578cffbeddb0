"""Gives reports of known content for the tests of the reporters: rows are stated, the texts they stand in are our own."""

from __future__ import annotations

from typing import Any

from checker.tables import Assertion, Conflict, Document, Pair, Report, table

TEXTS = {
    "harbour/gazette.md": (
        "The Gazette",
        "2026-03-02",
        "The new ferry terminal at Lowick opened on Sunday. It can hold up to 4,200 passengers at a time, the port authority said, "
        "and its two piers, each as long as two football pitches, were built by a consortium of four firms from the region in two years.",
    ),
    "harbour/observer.md": ("Lowick Observer", "2026-03-03", "Inside, there is room for nearly 2,400 passengers. Pier 2 opens in May."),
    "harbour/wire.md": (
        "Northern Wire",
        None,
        "The terminal at Lowick holds 4,200 passengers. Its first ferry, from Pier 3, left at dawn.",
    ),
}


def documents() -> list[Document]:
    return [Document(text, doc, doc, source) for doc, (source, _, text) in TEXTS.items()]


def said(doc: str, surface: str, **fields: Any) -> Assertion:
    """The assertion of `surface` in one of TEXTS, with its place and sentence filled in."""
    source, published, text = TEXTS[doc]
    start = text.index(surface)
    begin = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
    stop = text.find(". ", start) + 1 or len(text)
    known: dict[str, Any] = dict.fromkeys(Assertion.__dataclass_fields__)
    known |= {"readings": (), "modifiers": (), "participants": (), "scope": (), "names": (), "words": (), "block": 0, "clause": 0}
    known |= {"role": "level", "subject_key": "", "subject_code": "", "subject_from": "", "attribute_key": "", "predicate_class": ""}
    known |= {"id": f"{doc}#{start}", "doc": doc, "path": doc, "source": source, "published": published, "start": start}
    known |= {"end": start + len(surface), "line": 1, "column": start + 1, "surface": surface, "sentence": text[begin:stop]}
    return Assertion(**(known | {"kind": "number", "mood": "asserted", "historic": False} | fields))


def report(*, status: str = "new") -> Report:
    """Two facts in dispute, an error with three sources on two sides and a warning, among six assertions of three documents."""
    holds = {"unit": "dimensionless", "attribute": "passengers", "attribute_key": "passenger"}
    a = said("harbour/gazette.md", "up to 4,200", high=4200.0, step=100.0, hedge="up to", subject="ferry terminal", **holds)
    b = said("harbour/observer.md", "nearly 2,400", high=2400.0, step=100.0, hedge="nearly", subject="ferry terminal", **holds)
    c = said("harbour/wire.md", "4,200", low=4200.0, high=4200.0, step=100.0, subject="terminal", **holds)
    d = said("harbour/observer.md", "Pier 2", kind="designator", subject="Pier", subject_code="2")
    e = said("harbour/wire.md", "Pier 3", kind="designator", subject="Pier", subject_code="3")
    f = said("harbour/gazette.md", "two", skipped="list number")
    levels = (("prior", "number", -7.0), ("subject", "equal", 4.0), ("attribute", "equal", 4.0), ("predicate", "different", -0.5))
    levels += (("scope", "none", 0.3), ("names", "many shared", 3.0), ("context", "alike", 2.0), ("article", "little alike", -2.0))
    pairs = [Pair(a.id, b.id, 3.8, 0.933, levels), Pair(b.id, c.id, 6.1, 0.985, levels), Pair(d.id, e.id, 3.4, 0.91, levels[:2])]
    facts = [
        Conflict(
            id="4f1d8a20",
            rule="counts/apart",
            severity="error",
            about="passengers of the ferry terminal",
            message="The Gazette says up to 4,200 passengers, Lowick Observer nearly 2,400.",
            why="One thing holds one number of things at one time.",
            sides=[
                {"value": "up to 4,200", "sources": ["The Gazette", "Northern Wire"], "assertions": [a.id, c.id]},
                {"value": "nearly 2,400", "sources": ["Lowick Observer"], "assertions": [b.id]},
            ],
            assertions=[a.id, b.id, c.id],
            pairs=[
                {"fingerprint": "4f1d8a20", "left": a.id, "right": b.id, "similarity": 0.933, "gap": 1800.0},
                {"fingerprint": "77aa0c1e", "left": b.id, "right": c.id, "similarity": 0.985, "gap": 1800.0},
            ],
            status=status,
            reason="the Observer counts seats" if status == "waived" else None,
        ),
        Conflict(
            id="b02c55d9",
            rule="designators/sibling",
            severity="warning",
            about="Pier",
            message="Lowick Observer says Pier 2, Northern Wire Pier 3.",
            why="Things that are told apart by a number are not the same thing.",
            sides=[
                {"value": "Pier 2", "sources": ["Lowick Observer"], "assertions": [d.id]},
                {"value": "Pier 3", "sources": ["Northern Wire"], "assertions": [e.id]},
            ],
            assertions=[d.id, e.id],
            pairs=[{"fingerprint": "b02c55d9", "left": d.id, "right": e.id, "similarity": 0.91, "gap": None}],
        ),
    ]
    return assemble([a, f, b, d, c, e], pairs, facts)


def empty() -> Report:
    return assemble([], [], [])


def assemble(rows: list[Assertion], pairs: list[Pair], conflicts: list[Conflict]) -> Report:
    import pandas as pd

    columns = ["doc", "path", "source", "title", "published", "publisher", "url", "assertions", "text"]
    lines = [(doc, doc, source, None, day, source, None, 2, text) for doc, (source, day, text) in TEXTS.items()]
    held = {i for p in pairs for i in (p.left, p.right)}
    skipped = {"list number": 1} if rows else {}
    coverage = {
        "seen": len(rows),
        "understood": len(rows) - len(skipped),
        "aligned": len(held),
        "compared": len(held),
        "skipped": skipped,
    }
    frame = pd.DataFrame(lines, columns=columns, dtype=object)
    return Report(frame, table(Assertion, rows), table(Pair, pairs), table(Conflict, conflicts), coverage)
