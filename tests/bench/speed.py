"""Takes nothing but the text that make_text.py makes, gives a Markdown table: megabytes a second of checker and of its peers, on one core.

usage: python tests/bench/speed.py [--megabytes 20] [--seconds 60]

All run over the same text, in one process, bound to one core. The scan for digits and checker read all of it. A peer that is installed
(pip install quantulum3 recognizers-text-suite "emoji<2" dateparser) reads as much of it from the start as takes it about `--seconds`,
paragraph by paragraph, which suits all of them better than whole articles; what they need to load at first is not counted.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from typing import Any, NamedTuple

from make_text import articles

from checker.pipeline import extract
from checker.tables import Assertion, Document, table

MEGABYTE = 1e6


class Speed(NamedTuple):
    name: str
    read: float
    """Bytes."""
    spent: float
    """Seconds of the processor, so that what else the machine does is not counted."""
    found: int

    @property
    def rate(self) -> float:
        """Megabytes a second."""
        return self.read / MEGABYTE / self.spent


def size(texts: Iterable[str]) -> int:
    return sum(len(text.encode()) for text in texts)


def scan(texts: list[str]) -> int:
    """The least that any reader of figures must do."""
    digits = re.compile(r"\d+")
    return sum(sum(1 for _ in digits.finditer(text)) for text in texts)


def checker(documents: list[Document]) -> int:
    """Text to assertions table, end to end."""
    return len(table(Assertion, [row for r in extract(documents) for row in r.rows]))


def quantulum3() -> Callable[[str], int]:
    parse = import_module("quantulum3.parser").parse
    return lambda text: len(parse(text))


def recognizers() -> Callable[[str], int]:
    number, unit, when = (import_module(f"recognizers_{name}") for name in ("number", "number_with_unit", "date_time"))
    readers = [
        number.recognize_number,
        number.recognize_percentage,
        unit.recognize_currency,
        unit.recognize_dimension,
        when.recognize_datetime,
    ]
    return lambda text: sum(len(read(text, "en-us")) for read in readers)


def dateparser() -> Callable[[str], int]:
    search = import_module("dateparser.search").search_dates
    return lambda text: len(search(text, languages=["en"]) or ())


PEERS: dict[str, Callable[[], Callable[[str], int]]] = {
    "quantulum3": quantulum3,
    "recognizers-text": recognizers,
    "dateparser": dateparser,
}
"""Name of the package -> its reader, whose calls give how many figures or dates stand in a text."""


def timed(name: str, work: Callable[[Any], int], texts: list[Any], read: int) -> Speed:
    began = time.process_time()
    found = work(texts)
    return Speed(name, read, time.process_time() - began, found)


def peer(name: str, paragraphs: list[str], seconds: float) -> Speed | None:
    """None where the package is not installed."""
    try:
        title = f"{name} {version(name)}"
        count = PEERS[name]()
    except (PackageNotFoundError, ImportError) as error:
        print(f"{name}: not measured ({error})\n")
        return None
    for text in paragraphs[:20]:
        count(text)
    done = found = 0
    began = time.process_time()
    for text in paragraphs:
        found += count(text)
        done += len(text.encode())
        if time.process_time() - began > seconds:
            break
    return Speed(title, done, time.process_time() - began, found)


def rows(speeds: list[Speed], ours: Speed) -> Iterator[str]:
    yield "| | MB read | found | MB/s | checker is |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for speed in speeds:
        ratio = ours.rate / speed.rate
        told = (
            ""
            if speed is ours
            else f"{ratio:.0f} times as fast"
            if ratio >= 10
            else f"{ratio:.1f} times as fast"
            if ratio > 1
            else f"1/{1 / ratio:.0f}"
        )
        yield f"| {speed.name} | {speed.read / MEGABYTE:.2f} | {speed.found:,} | {speed.rate:.4g} | {told} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
    made = list(articles(int(asked.megabytes * MEGABYTE)))
    texts = [a["text"] for a in made]
    documents = [Document(a["text"], a["id"], title=a["title"], published=date.fromisoformat(a["published"])) for a in made]
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n")]
    checker(list(islice(documents, 2)))
    ours = timed(f"**checker {version('checker')}**, text to table", checker, documents, size(texts))
    found = [timed("`re.finditer` over digits", scan, texts, size(texts)), ours]
    found += [speed for name in PEERS if (speed := peer(name, paragraphs, asked.seconds))]
    print(f"{size(texts) / MEGABYTE:.1f} MB of text, {len(texts):,} articles; one core, Python {platform.python_version()}\n")
    print("\n".join(rows(found, ours)))


if __name__ == "__main__":
    main()
