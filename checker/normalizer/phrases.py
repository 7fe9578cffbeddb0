"""Takes the tokens of a sentence, gives its mentions: the readers tried at every place that can begin one, the longest kept."""

from __future__ import annotations

from checker.normalizer.model import Context, Mention, Sentence, Tokens


def read(tokens: Tokens, sentence: Sentence, context: Context) -> list[Mention]:
    """Mentions in order, none overlapping; every token with a digit is in one of them, if need be in a skipped one."""
    found = []
    for i, kind in enumerate(tokens.kind):
        if kind == "number":
            value = float(tokens.text[i].replace(",", "").split(".")[0])
            found.append(Mention(i, i + 1, "number", value, value, 1.0, unit="dimensionless"))
    return found
