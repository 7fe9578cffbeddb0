"""Takes a number of sources, gives how long the baseline of their conflicts takes to be read and applied, and how large its file is.

usage: python tests/bench/baseline.py [SOURCES]        1,000 where none is given

As many conflicts as sources, which is many: every source contradicts the next, over one figure. The best of five runs is told.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from checker import baseline
from checker.tables import Conflict

LIMIT = 0.3
"""Seconds for 1,000 sources: what a gate may cost that is run at every commit."""
RUNS = 5


def conflict(n: int) -> Conflict:
    """Source `n` against the next, with a pair of its own."""
    sides = [{"value": f"{value:,} books", "sources": [f"source {k}"], "assertions": []} for k, value in ((n, 48_000), (n + 1, 84_000))]
    pair = {"fingerprint": f"{n * 7919:016x}", "left": f"{n}.md#40", "right": f"{n + 1}.md#40", "similarity": 0.99, "gap": 36_000.0}
    about = f"books of library {n}"
    return Conflict(f"{n:x}", "numbers/count", "error", about, f"How many books? {about}", "why", sides, [f"{n}.md#40"], [pair])


def main(sources: int) -> int:
    """Prints the figures; 1 where they are beyond the limit."""
    found = [conflict(n) for n in range(sources)]
    file = Path(tempfile.mkdtemp(), "known.yaml")
    file.write_text(baseline.text(baseline.update(baseline.Baseline(), found, {}, accept=True)), "utf-8")
    spent = []
    for _ in range(RUNS):
        began = time.perf_counter()
        known, gone = baseline.apply(found, baseline.read(file), today=date(2026, 5, 20))
        spent.append(time.perf_counter() - began)
    assert {c.status for c in known} == {"known"}
    assert gone == 0
    print(f"{sources:,} conflicts of {sources:,} sources, {file.stat().st_size / 1000:,.0f} kB: read and applied in {min(spent):.3f} s")
    return int(min(spent) > LIMIT * sources / 1000)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
