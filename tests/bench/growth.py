"""Takes nothing, gives how the time grows with the text where texts are at their worst: a ratio of 1 is time in step with length.

usage: python tests/bench/growth.py [BYTES]        the longer text of each pair; 10,000,000 where nothing is given, the nested ones less

Each shape is read once short and once four times as long; the ratio is (time a byte, long) / (time a byte, short). Near 1 is linear, near 4
would be quadratic.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from checker.normalizer import normalize
from checker.tables import Document

LINE = "The yard built 12 ships in 2024, about 30% more than the 9.2 of 2023, and sold them for $45 million to a firm in the north; "
FACTOR = 4

SHAPES: dict[str, Callable[[int], str]] = {
    "one line of prose": lambda n: (LINE * (n // len(LINE) + 1))[:n],
    "one line without a figure": lambda n: ("the rain came down and nobody in the valley was surprised " * (n // 58 + 1))[:n],
    "digits in a row": lambda n: "7" * n,
    "digits and spaces": lambda n: "7 " * (n // 2),
    "groups of digits": lambda n: "1" + ",000" * (n // 4),
    "digits and points": lambda n: "7." * (n // 2),
    "dashes between digits": lambda n: "7-" * (n // 2),
    "open brackets": lambda n: "(" * n,
    "nested brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "square brackets": lambda n: "[1](" * (n // 4),
    "capital words": lambda n: "Aa " * (n // 3),
    "names with numbers": lambda n: "Aa 1 " * (n // 5),
    "number words": lambda n: "twenty one hundred " * (n // 19),
    "days and months": lambda n: "5 May " * (n // 6),
    "hedges": lambda n: "more than about " * (n // 16),
    "commas": lambda n: "a, " * (n // 3),
    "one long word": lambda n: "a" * n,
    "pipes": lambda n: "|1" * (n // 2),
    "table rows": lambda n: "| 1 | a |\n" * (n // 10),
    "bullets": lambda n: "- 1 a\n" * (n // 6),
    "headings": lambda n: "# 1 a\n" * (n // 6),
    "empty lines": lambda n: "\n" * n,
    "quotes": lambda n: '"1 ' * (n // 3),
    "currency signs": lambda n: "$" * n,
}


def spent(text: str, markup: str) -> float:
    began = time.perf_counter()
    normalize(Document(text, markup=markup))
    return time.perf_counter() - began


def main(longest: int, wanted: list[str]) -> None:
    print("| shape | bytes | seconds | MB/s | ratio |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, shape in SHAPES.items():
        if wanted and not any(w in name for w in wanted):
            continue
        size = longest if name.startswith("one line") else min(longest, 100_000)
        markup = "markdown" if name in ("table rows", "bullets", "headings", "square brackets", "pipes") else "plain"
        short, long = (min(spent(shape(n), markup) for _ in range(1 if n > 1_000_000 else 3)) for n in (size // FACTOR, size))
        print(f"| {name} | {size:,} | {long:.2f} | {size / 1e6 / long:.2f} | {long / short / FACTOR:.2f} |", flush=True)


if __name__ == "__main__":
    main(int(float(sys.argv[1])) if sys.argv[1:] else 10_000_000, sys.argv[2:])
