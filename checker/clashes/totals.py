"""Takes an article, finds totals that their parts do not add up to, wherever they are laid out: in a sentence, in bullets or in a table.

A total and its parts are told by their form. What only comes near the total is held to be meant as its parts; what is far off is another
list, and so is one that adds up to another figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.clashes.bulleted import bulleted
from checker.clashes.columns import columns
from checker.clashes.hundred import hundred
from checker.clashes.listed import listed
from checker.clashes.model import Article, Finding
from checker.clashes.settings import Settings, Total
from checker.clashes.steps import steps
from checker.clashes.summed import summed
from checker.clashes.sums import Sum, fitting, missed


def total(article: Article, settings: Settings) -> Iterator[Finding]:
    """Totals and parts that do not fit, each total once."""
    assert isinstance(settings, Total)
    found = list(_sums(article))
    settled = {start for s in found for start in fitting(s)}
    for s in found:
        finding = None if settled & _parts(s) else missed(s, settings.near)
        if finding and finding.sides[0][0].start not in settled:
            settled |= {row.start for side in finding.sides for row in side}
            yield finding
    yield from hundred(article)


def _parts(s: Sum) -> set[int]:
    return {row.start for rows in s.readings for row in rows}


def _sums(article: Article) -> Iterator[Sum]:
    yield from listed(article)
    yield from summed(article)
    yield from steps(article)
    yield from columns(article)
    yield from bulleted(article)
