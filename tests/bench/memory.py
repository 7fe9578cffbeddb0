"""Takes the text that make_text.py makes, gives the peak memory of reading it: the same for few documents and for many.

usage: python tests/bench/memory.py [MEGABYTES]        20 where no size is given

Documents are a stream until the table: what is kept of one that is read is its assertions, and nothing grows but them. The last column
is what the process holds at most while it reads and forgets; the run with the assertions kept shows what the table itself costs.
"""

from __future__ import annotations

import resource
import subprocess
import sys

READ = """
import sys, resource
sys.path.insert(0, {here!r})
from make_text import articles
from checker.normalizer import normalize
from checker.tables import Document
kept, count = [], 0
for a in articles({size}):
    rows = normalize(Document(a["text"], a["id"], title=a["title"]))
    count += len(rows)
    if {keep}:
        kept += rows
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak(size: int, keep: bool) -> tuple[int, float]:
    """(assertions, megabytes at most) of a process that reads `size` bytes of articles."""
    code = READ.format(here=sys.path[0], size=size, keep=keep)
    count, kilobytes = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    return int(count), int(kilobytes) / 1024


def main(megabytes: float) -> None:
    assert resource.RUSAGE_SELF == 0
    print("| MB of articles | assertions | peak MB, forgotten | peak MB, kept |")
    print("| ---: | ---: | ---: | ---: |")
    for part in (0.05, 0.25, 1.0):
        size = int(megabytes * part * 1e6)
        (count, thrown), (_, kept) = peak(size, False), peak(size, True)
        print(f"| {size / 1e6:.0f} | {count:,} | {thrown:.0f} | {kept:.0f} |")


if __name__ == "__main__":
    main(float(sys.argv[1]) if sys.argv[1:] else 20)
