"""Takes texts or documents, gives the tables of their assertions and a report of where they contradict each other.

    from checker import check, check_texts, extract, Document

Everything heavy is imported when it is first used: `import checker` alone costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker.errors import UsageError
from checker.tables import Assertion, Document, Report, table

if TYPE_CHECKING:
    import pandas as pd

    from checker.rulebook import Rule

__all__ = ["Document", "Report", "check", "check_texts", "extract"]


def extract(text: str, *, published: date | None = None) -> pd.DataFrame:
    """The assertions table of one text: a line for each number, date and designator phrase, in order of `start`.

    Columns are the fields of `tables.Assertion`; dates without a year are resolved against `published` where it is given.
    """
    from checker.normalizer import normalize

    return table(Assertion, normalize(Document(text, published=published)))


def check_texts(*texts: str, published: Sequence[date | None] = ()) -> Report:
    """Checks texts against each other, each as a source of its own, named "text1", "text2" ... in the order given.

    `published` gives their days of publication in the same order; it may be shorter than `texts`, the rest are unknown.
    """
    if len(published) > len(texts):
        raise UsageError("published", f"{len(published)} days for {len(texts)} texts", "at most one for each text")
    days = [*published, *[None] * (len(texts) - len(published))]
    names = [f"text{n:0{len(str(len(texts)))}d}" for n in range(1, len(texts) + 1)]
    return check(Document(text, doc=name, path=name, published=day) for text, name, day in zip(texts, names, days, strict=True))


def check(documents: Iterable[Document], *, rules: Sequence[Rule] | None = None, jobs: int = 1) -> Report:
    """Checks documents against each other and within themselves.

    `rules` is what `rulebook.load` gives, or None for the rules that come with the package. `jobs` processes share the reading of the
    documents; the report is the same for any number, and for any order of `documents`. Raises CheckerError where the work cannot be done.
    """
    from checker import pipeline

    return pipeline.check(documents, rules=rules, jobs=jobs)
