"""Takes the Pythons of two installations, tells whether both read the same rows: exit code 0 where `checker extract` gives the same bytes.

usage: python tests/bench/same_rows.py PYTHON PYTHON [PATH...]        sources/ and 1 MB of made articles where no path is given

For an installation whose normalizer is compiled (hatch_build.py) and one whose normalizer is Python.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
WHERE = "import checker.normalizer.phrases as m; print(m.__file__)"


def made(folder: str) -> str:
    """A file of articles that have every kind of figure."""
    file = Path(folder) / "made.jsonl"
    with file.open("w") as out:
        subprocess.run([sys.executable, str(HERE / "make_text.py"), "1"], stdout=out, check=True)
    return str(file)


def rows(python: str, paths: list[str], away: str) -> str:
    """The digest of what it reads, run away from the checkout, whose modules would else stand before those installed."""
    where = subprocess.run([python, "-c", WHERE], cwd=away, check=True, capture_output=True, text=True).stdout.strip()
    command = [python, "-m", "checker", "extract", *paths, "--format", "jsonl"]
    told = subprocess.run(command, cwd=away, check=True, capture_output=True).stdout
    digest = hashlib.sha256(told).hexdigest()
    print(f"{digest[:16]}  {len(told.splitlines()):,} rows  {where}")
    return digest


def main() -> None:
    first, second, *paths = sys.argv[1:]
    with tempfile.TemporaryDirectory() as away:
        read = [str(Path(p).resolve()) for p in paths] or [str(HERE.parents[1] / "sources"), made(away)]
        sys.exit(rows(first, read, away) != rows(second, read, away))


if __name__ == "__main__":
    main()
