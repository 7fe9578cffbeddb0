"""Takes the text of a token, gives its letter, as far as it tells that by itself, whatever stands around it: see `tags` for the letters."""

from __future__ import annotations

from checker.normalizer.frames.words import LETTER
from checker.normalizer.tokens import MOST, SHAPES

_SIGN = dict(zip(",;:()[].!?/*|•…&@-", ",;:()()...H....HP-", strict=True)) | dict.fromkeys('"«»„', '"')


class _Letters(dict[str, str]):
    """Text of a token -> its letter; "" for a hyphen and a full stop, of which only their place tells what they are."""

    def __missing__(self, text: str) -> str:
        _, kind, low, _ = SHAPES[text]
        if len(self) >= MOST:
            self.clear()
        self[text] = letter = _alone(text, kind, low)
        return letter


LETTERS = _Letters()


def _alone(text: str, kind: str, low: str) -> str:
    if kind == "word":
        return LETTER[low]
    if kind in ("number", "symbol"):
        return "M"
    if kind == "code":
        return "B" if text[0].isupper() else "W"
    if low in ("-", ".") and text != "—":
        return ""
    return _SIGN.get(low, "W" if low in "_`" else "~")
