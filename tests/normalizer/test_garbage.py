"""A law of reading: a document leaves nothing behind that only a search for cycles could free; such searches go through every row kept."""

from __future__ import annotations

import gc
from datetime import date

from checker.normalizer import ORDERS, STANDINGS, read
from checker.tables import Document

_TEXT = """\
Orvan opens a mill

The Orvan mill opened on May 6 with 40 looms. It cost $2.5 million, 12 percent more than planned. They hum.
Ruth Dale, 56, runs it. She hired 31 weavers before the first loom arrived. The hall is the largest in Skarholm.

- Looms: 40
- Hall 3: 56 beds
"""


def test_a_document_that_was_read_is_freed_without_a_search_for_cycles() -> None:
    document = Document(_TEXT, "a", title="Orvan opens a mill", published=date(2025, 5, 7))
    read(document, (ORDERS, STANDINGS))  # what is worked out once for each word
    gc.collect()
    gc.disable()
    try:
        assert read(document, (ORDERS, STANDINGS)).rows
        assert gc.collect() == 0
    finally:
        gc.enable()
