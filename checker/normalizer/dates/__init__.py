"""Takes a place in a sentence, gives the date phrase there: a day or a range of days with every reading it allows, or why it has none."""

from __future__ import annotations

from checker.normalizer.dates.atoms import atom
from checker.normalizer.dates.counts import is_counted, may_count
from checker.normalizer.dates.document import survey
from checker.normalizer.dates.openers import FOLLOWERS, OPENERS, PLURALS
from checker.normalizer.dates.part import Scene
from checker.normalizer.dates.settle import settle
from checker.normalizer.dates.timed import timed
from checker.normalizer.model import Context, Mention, Tokens
from checker.normalizer.spelled import SMALL

__all__ = ["FOLLOWERS", "OPENERS", "SMALL", "is_counted", "may_count", "read"]

_RECURRING = frozenset(("every", "each"))


def read(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """The longest date phrase that begins at token i; kind "date" (one day) or "daterange".

    A phrase that is seen and cannot be told ("yesterday" without a publication date) or recurs ("every Friday") is given with the reason
    in `skipped`; a mere time of day has the grain "time". The context is changed: it remembers the latest date and year of the text.
    """
    if not context.surveyed:
        survey(context)
    if tokens.low[i] in PLURALS:
        return Mention(i, i + 1, "date", grain="day", skipped="recurring")
    scene = _scene(tokens, context)
    part = timed(scene, i)
    if part is None:
        return None
    if tokens.lower(i - 1) in _RECURRING and part.span is None and not part.wants:
        return Mention(i, part.last, "date", grain=part.grain, skipped="recurring")
    return settle(scene, i, part)


def _scene(tokens: Tokens, context: Context) -> Scene:
    """One for each sentence."""
    scene: Scene | None = context.scene
    if scene is None or scene.tokens is not tokens:
        scene = context.scene = Scene(tokens, context, atom)
    return scene
