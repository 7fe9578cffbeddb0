"""Takes one sentence, gives its tokens with the document's offsets; and the cheap test whether a sentence can say anything."""

from __future__ import annotations

import re
from itertools import accumulate
from operator import sub

from checker.normalizer.model import PADDING, Tokens

GROUP_SPACES = "\u00a0\u2009\u202f"
"""Non-breaking, thin and narrow non-breaking space: what typesetters put between groups of three digits."""

_MONEY = (
    "USD EUR GBP JPY CHF CAD AUD NZD CNY RMB INR HKD SGD MYR THB KRW SEK NOK DKK PLN CZK HUF RUB ZAR BRL MXN IDR PHP TWD AED SAR ILS"
    " KWD QAR EGP PKR BDT LKR NGN KES GHS UAH VND MNT ARS COP CLP PEN TRY RON BGN Won Rmb SKr NKr DKr SFr FFr Ksh"
)
_NO_CODE = rf"(?<!\b(?:{_MONEY.replace(' ', '|')}))(?<!\bR[sMp])(?<!\$[AC])(?<!\$(?:US|AU|CA|NZ|HK))"
"""Currencies written right before an amount ("EUR50", "Rs500", "$US20"): two tokens, no code."""
_SUM = r"[RNP]\d{1,3}(?:(?:,\d{3})+|(?:\.\d+)?(?:m|bn|\ [mb]illion|\ trillion))\b"
"""A sum of rand, naira or Philippine pesos: "R5m", "N2.5bn", "P300 million", "R250,000"; "R5" is a code."""

_PIECE = re.compile(
    rf"""
    \s*+ (?:
      [A-Za-z]++ (?=[ ,.;:)!?\n"-])
    | [,.;:()"-]
    | [$€£¥₹₽₩₺₴₦₫฿₪₱₡₵₸₮₲₼₾¢%‰°½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]
    | [^\W\d_]++ (?!\d) (?: ['’] [^\W\d_]++ )*
    | \d{{1,3}}+ (?: [,'’{GROUP_SPACES}] \d{{3}} (?!\d) )+ (?: \.\d+ )?
    | \d{{1,3}}+ (?: ,\d{{2}} ){{1,6}} ,\d{{3}} (?!\d) (?: \.\d+ )?
    | \d+ (?: \.\d+ )*
    | (?<!\d) (?!{_SUM}) [^\W\d_]++ (?=\d) {_NO_CODE} \d [^\W_]*
    | [^\W\d_]+
    | [^\s]
    )
    """,
    re.VERBOSE,
)
"""A token with the white space in front of it, so that the pieces of a sentence are all of it and their lengths tell where each stands.

Plain words and the commonest signs stand first: the others are tried for nothing else.
"""
_SYMBOL = frozenset("$€£¥₹₽₩₺₴₦₫฿₪₱₡₵₸₮₲₼₾¢%‰°½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒")
_NUMBER, _CODE, _WORD = re.compile(r"\d"), re.compile(r"[^\W\d_]+\d"), re.compile(r"[^\W\d_]")

_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "−": "-", "“": '"', "”": '"'})
MOST, _LONGEST = 1 << 16, 40
"""Pieces that are kept, more than the vocabulary of a newspaper, and the letters of those that can come again."""


Shape = tuple[str, str, str, int]
"""Text, kind, text in lower case, and length."""


class _Shapes(dict[str, Shape]):
    """A token, with or without white space in front of it -> its shape, worked out once for each: texts repeat their words."""

    def __missing__(self, piece: str) -> Shape:
        text = piece.lstrip()
        low = text.lower() if text.isascii() else text.lower().translate(_PLAIN)
        made = text, _kind(text), low, len(text)
        if len(self) >= MOST:
            self.clear()
        if len(piece) <= _LONGEST:
            self[piece] = made
        return made


SHAPES = _Shapes()


def tokenize(text: str, start: int, end: int) -> Tokens:
    """Tokens of text[start:end] in order; `start` and `end` of each token are offsets in `text`. Linear in the length."""
    tokens = Tokens()
    found = _PIECE.findall(text, start, end)
    if found:
        columns = zip(*map(SHAPES.__getitem__, found), strict=True)
        tokens.text, tokens.kind, tokens.low, lengths = map(list, columns)
        tokens.padded = tokens.low + PADDING
        tokens.end = list(accumulate(map(len, found), initial=start))[1:]
        tokens.start = list(map(sub, tokens.end, lengths))
    return tokens


def _kind(text: str) -> str:
    """What a token is, as its first letters tell."""
    if text in _SYMBOL:
        return "symbol"
    if _NUMBER.match(text):
        return "number"
    return "code" if _CODE.match(text) else "word" if _WORD.match(text) else "punct"
