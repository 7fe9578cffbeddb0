"""Takes the memory of a document, lends it to one who follows the reading: what is noted meanwhile is forgotten, and no row changes.

It takes time for what is noted, however much is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from checker.normalizer.frames.memory import Memory

_PASSING = (
    "topic", "hero", "many", "one", "measure", "titled", "pair", "topic_block", "sibling", "sibling_block", "passed", "started", "_clock",
    "_main", "_versions",
)  # fmt: skip
"""What reading on may change, besides the entities; what else a memory has depends on the document alone, whenever it is looked up."""


@contextmanager
def aside(memory: Memory) -> Iterator[None]:
    """While it is open, the memory may be read and written; behind it everything is as it was before."""
    before = {name: getattr(memory, name) for name in _PASSING}
    met = len(memory.met)
    memory.titled, memory.passed, memory.kept = [*memory.titled], [*memory.passed], {}
    try:
        yield
    finally:
        for key, entity in memory.kept.items():
            if entity is None:
                del memory.entities[key]
            else:
                memory.entities[key] = entity
        memory.kept = None
        while len(memory.met) > met:
            memory.met.popitem()
        for name, value in before.items():
            setattr(memory, name, value)
