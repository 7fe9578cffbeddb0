"""Takes one sentence, gives its tokens with the document's offsets; and the cheap test whether a sentence can say anything."""

from __future__ import annotations

import re

from checker.normalizer.model import Tokens

GROUP_SPACES = "\u00a0\u2009\u202f"
"""Non-breaking, thin and narrow non-breaking space: what typesetters put between groups of three digits."""

_MONEY = "USD EUR GBP JPY CHF CAD AUD NZD CNY RMB INR HKD SGD MYR THB KRW SEK NOK DKK PLN CZK HUF RUB ZAR BRL MXN IDR PHP TWD AED SAR ILS"
_MONEY += " KWD QAR EGP PKR BDT LKR NGN KES GHS UAH VND MNT ARS COP CLP PEN TRY RON BGN"
_NO_CODE = rf"(?<!\b(?:{_MONEY.replace(' ', '|')}))(?<!\bR[sM])"
"""Currencies written right before an amount ("EUR50", "Rs500"): two tokens, no code."""

_TOKEN = re.compile(
    rf"""
      (?P<number> \d{{1,3}} (?: [,'’{GROUP_SPACES}] \d{{3}} (?!\d) )+ (?: \.\d+ )?
                | \d{{1,3}} (?: ,\d{{2}} )+ ,\d{{3}} (?!\d) (?: \.\d+ )?
                | \d+ (?: \.\d+ )* )
    | (?P<code>   (?<!\d) [^\W\d_]+ (?=\d) {_NO_CODE} \d [^\W_]* )
    | (?P<symbol> [$€£¥₹₽₩₺₴₦₫฿₪₱₡₵₸₮₲₼₾¢%‰°½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒] )
    | (?P<word>   [^\W\d_]+ (?: ['’] [^\W\d_]+ )* )
    | (?P<punct>  [^\s] )
    """,
    re.VERBOSE,
)

_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "−": "-", "“": '"', "”": '"'})


def tokenize(text: str, start: int, end: int) -> Tokens:
    """Tokens of text[start:end] in order; `start` and `end` of each token are offsets in `text`. Linear in the length."""
    tokens = Tokens()
    kind, surface, first, last = tokens.kind, tokens.text, tokens.start, tokens.end
    for match in _TOKEN.finditer(text, start, end):
        kind.append(match.lastgroup or "punct")
        surface.append(match[0])
        first.append(match.start())
        last.append(match.end())
    tokens.low = [s.lower() if s.isascii() else s.lower().translate(_PLAIN) for s in surface]
    return tokens
