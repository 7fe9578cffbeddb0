"""Imports run downward: a room knows the rooms below it, never a neighbour or one above; and each library lives in few rooms."""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

CHECKER = Path(__file__).parent.parent / "checker"

FLOORS: list[set[str]] = [
    {"__main__"},
    {"cli"},
    {"commands"},
    {"reporters"},
    {"__init__", "draft"},
    {"pipeline"},
    {"judge", "baseline", "config", "revisions"},
    {"readers", "normalizer", "aligner", "rulebook"},
    {"clashes"},
    {"tables", "lexicon"},
    {"errors"},
]
"""From the roof down."""

LIBRARIES = {
    "babel": {"lexicon"},
    "charset_normalizer": {"readers"},
    "click": {"cli", "commands"},
    "dask": {"pipeline"},
    "jinja2": {"reporters"},
    "markupsafe": {"reporters"},
    "numpy": {"tables"},
    "pandas": {"__init__", "pipeline", "tables"},
    "pint": {"lexicon"},
    "pyarrow": {"reporters"},
    "pydantic": {"clashes", "config", "rulebook"},
    "pydantic_core": {"config"},
    "rapidfuzz": {"aligner"},
    "rich": {"commands", "reporters"},
    "sentencex": {"normalizer"},
    "trafilatura": {"readers"},
    "yaml": {"baseline", "readers", "rulebook"},
}
"""The rooms that may import a library. A new one wants a reason."""


def imports() -> Iterator[tuple[str, str, str]]:
    """(room, what it imports, where) for every import of the package, late ones and those for types included."""
    for file in sorted(CHECKER.rglob("*.py")):
        path = file.relative_to(CHECKER)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from ((path.parts[0].removesuffix(".py"), name, f"checker/{path}:{node.lineno}") for name in names)  # type: ignore[attr-defined]


def floor(room: str) -> int:
    return next((n for n, rooms in enumerate(FLOORS) if room in rooms), -1)


def test_every_room_has_its_floor() -> None:
    rooms = {p.name.removesuffix(".py") for p in CHECKER.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert rooms <= set().union(*FLOORS)


def test_imports_run_downward() -> None:
    inner = [(room, name.split(".")[1], where) for room, name, where in imports() if name.startswith("checker.")]
    upward = [f"{where}: {room} imports {other}" for room, other, where in inner if room != other and floor(other) <= floor(room)]
    assert not upward


def test_one_library_lives_in_one_room() -> None:
    found = defaultdict(set)
    for room, name, where in imports():
        library = name.split(".")[0]
        if library not in (*sys.stdlib_module_names, "checker") and room not in LIBRARIES.get(library, set()):
            found[library].add(where)
    assert not found


def test_nothing_that_is_compiled_asks_for_cached_properties() -> None:
    """mypyc takes one for a plain property (hatch_build.py): what it makes is made anew at each look, and is never the same object."""
    assert not [where for room, name, where in imports() if room == "normalizer" and name == "functools.cached_property"]


def test_no_group_of_a_pattern_is_possessive() -> None:
    """Until Python 3.11.5 "(?:ab)*+" takes the "a" of a last "ab" that failed; a single character or class may be possessive."""
    possessive = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")
    texts = ((file, node) for file in sorted(CHECKER.rglob("*.py")) for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    strings = ((file, node.value) for file, node in texts if isinstance(node, ast.Constant) and isinstance(node.value, str))
    assert not [f"{file.relative_to(CHECKER)}: {string}" for file, string in strings if possessive.search(string)]
