"""Takes the Pythons of two installations, tells whether both read the same: exit code 0 where every look at the paths gives the same bytes.

usage: python tests/bench/same_rows.py PYTHON PYTHON [PATH...]        without a path: sources/, tests/bundles/ and 1 MB of made articles

For an installation whose normalizer is compiled (hatch_build.py) and one whose normalizer is Python, with the same libraries in both.
`checker extract` shows the columns of the contract, `checker check` what the rules make of them. The third look shows all that is read,
with what neither of these tells: the columns that only rules ask for, every order of events and every rank.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from itertools import zip_longest
from pathlib import Path

HERE = Path(__file__).resolve().parent
WHERE = "import checker.normalizer.phrases as m; print(m.__file__)"
ALL = """
import sys
from checker import pipeline, readers, rulebook
for read in pipeline.extract(readers.read(sys.argv[1:]), rules=rulebook.load()):
    print(*read.rows, *read.orders, *read.standings, sep="\\n")
"""
LOOKS = {
    "extract": ("-m", "checker", "extract", "--format", "jsonl"),
    "check": ("-m", "checker", "check", "--format", "json", "--fail-on", "never"),
    "all": ("-c", ALL),
}
"""What is looked at -> arguments of Python in front of a path. Each prints something, line by line."""
SHOWN = 100
"""Characters of a line that are shown where two differ."""


def made(folder: str) -> str:
    """A file of articles that have every kind of figure."""
    file = Path(folder) / "made.jsonl"
    with file.open("w") as out:
        subprocess.run([sys.executable, str(HERE / "make_text.py"), "1"], stdout=out, check=True)
    return str(file)


def told(python: str, arguments: tuple[str, ...], away: str) -> list[bytes]:
    """The lines it prints, run away from the checkout, whose modules would else stand before those installed; sets are in one order."""
    fixed = {**os.environ, "PYTHONHASHSEED": "0"}
    return subprocess.run([python, *arguments], cwd=away, env=fixed, check=True, capture_output=True).stdout.splitlines()


def difference(first: bytes, second: bytes) -> str:
    """Two lines from shortly in front of where they part."""
    common = next((n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second)))
    at = max(0, common - SHOWN // 2)
    return "\n".join(f"    {line[at : at + SHOWN].decode(errors='replace')}" for line in (first, second))


def same(pythons: list[str], path: str, away: str) -> bool:
    """Whether both tell the same of a path; says how many lines each look has and where the first two differ."""
    equal = True
    for name, arguments in LOOKS.items():
        first, second = (told(python, (*arguments, path), away) for python in pythons)
        odd = next(((a, b) for a, b in zip_longest(first, second, fillvalue=b"") if a != b), None)
        equal = equal and odd is None and bool(first)
        print(f"{'same' if odd is None else 'OTHER'}  {name:8} {len(first):9,} lines  {path}")
        if odd is not None:
            print(difference(*odd))
    return equal


def main() -> None:
    pythons, paths = sys.argv[1:3], sys.argv[3:]
    with tempfile.TemporaryDirectory() as away:
        for python in pythons:
            print(*(line.decode() for line in told(python, ("-c", WHERE), away)))
        root = HERE.parents[1]
        read = [str(Path(p).resolve()) for p in paths] or [str(root / "sources"), str(root / "tests" / "bundles"), made(away)]
        sys.exit(not min([same(pythons, path, away) for path in read]))


if __name__ == "__main__":
    main()
