"""Takes one sentence, gives its tokens with the document's offsets; and the cheap test whether a sentence can say anything."""

from __future__ import annotations

import re

from checker.normalizer.model import Tokens

GROUP_SPACES = "\u00a0\u2009\u202f"
"""Non-breaking, thin and narrow non-breaking space: what typesetters put between groups of three digits."""

_MONEY = "USD EUR GBP JPY CHF CAD AUD NZD CNY RMB INR HKD SGD MYR THB KRW SEK NOK DKK PLN CZK HUF RUB ZAR BRL MXN IDR PHP TWD AED SAR ILS"
_MONEY += " KWD QAR EGP PKR BDT LKR NGN KES GHS UAH VND MNT ARS COP CLP PEN TRY RON BGN Won Rmb SKr NKr DKr SFr FFr Ksh"
_NO_CODE = rf"(?<!\b(?:{_MONEY.replace(' ', '|')}))(?<!\bR[sMp])(?<!\$[AC])(?<!\$(?:US|AU|CA|NZ|HK))"
"""Currencies written right before an amount ("EUR50", "Rs500", "$US20"): two tokens, no code."""
_SUM = r"[RNP]\d{1,3}(?:(?:,\d{3})+|(?:\.\d+)?(?:m|bn|\ [mb]illion|\ trillion))\b"
"""A sum of rand, naira or Philippine pesos: "R5m", "N2.5bn", "P300 million", "R250,000"; "R5" is a code."""

_TOKEN = re.compile(
    rf"""
      ( [$€£¥₹₽₩₺₴₦₫฿₪₱₡₵₸₮₲₼₾¢%‰°½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒] )
    | ( [A-Za-z]++ (?=[ ,.]) | [^\W\d_]++ (?!\d) (?: ['’] [^\W\d_]+ )*+ )
    | ( \d{{1,3}} (?: [,'’{GROUP_SPACES}] \d{{3}} (?!\d) )+ (?: \.\d+ )?
      | \d{{1,3}} (?: ,\d{{2}} ){{1,6}} ,\d{{3}} (?!\d) (?: \.\d+ )?
      | \d+ (?: \.\d+ )* )
    | ( (?<!\d) (?!{_SUM}) [^\W\d_]++ (?=\d) {_NO_CODE} \d [^\W_]* )
    | ( [^\W\d_]+ )
    | ( [^\s] )
    """,
    re.VERBOSE,
)
_KINDS = ("", "symbol", "word", "number", "code", "word", "punct")
"""What the groups are, in order; the second kind of word is one that digits touch: "m" of "32m2"."""

_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "−": "-", "“": '"', "”": '"'})


def tokenize(text: str, start: int, end: int) -> Tokens:
    """Tokens of text[start:end] in order; `start` and `end` of each token are offsets in `text`. Linear in the length."""
    tokens = Tokens()
    found = list(_TOKEN.finditer(text, start, end))
    tokens.kind = [_KINDS[match.lastindex or 0] for match in found]
    tokens.text = surface = [match[0] for match in found]
    tokens.start = [match.start() for match in found]
    tokens.end = [match.end() for match in found]
    tokens.low = _lower(surface)
    return tokens


def _lower(surface: list[str]) -> list[str]:
    """The tokens in lower case and with plain signs; all at once where there is nothing but ASCII."""
    joined = "\n".join(surface)
    if joined.isascii():
        return joined.lower().split("\n") if joined else []
    return [s.lower() if s.isascii() else s.lower().translate(_PLAIN) for s in surface]
