"""Takes a place in a sentence, gives the figure there that is none of the story's: a page, a phone number, a score, an address, code.

What is read here is seen and left out, with a reason in a word or two.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from checker.lexicon import load
from checker.normalizer.followers import UNNAMED, counted, name_like, plural
from checker.normalizer.model import Block, Context, Mention, Tokens
from checker.normalizer.numerals import SINGLE, roman
from checker.normalizer.scores import score

_DATA = load("skips")
_REFERENCES = {word: f"{kind} number" for kind, words in _DATA["references"].items() for word in words.split()}
_GUARDED = frozenset(_DATA["guarded"]["words"].split())
_LAW_PARTS, _LAWS = (frozenset(_DATA["laws"][key].split()) for key in ("parts", "words"))
_LAW_REACH = 6
"""Tokens behind "Article 5 of" in which the law is named."""
_AGES, _STREETS, _STATES, _PHONES, _SERIALS = (
    frozenset(_DATA[k]["words"].split()) for k in ("ages", "streets", "states", "phones", "serials")
)
_ZIP = frozenset(_DATA["serials"]["zip"].split())
_FIXED: dict[str, list[tuple[list[str], bool, str]]] = {}
"""First word -> all words of a phrase, whether capitals mean nothing in it, and its reason."""
for _words, _reason in _DATA["fixed"].items():
    _FIXED.setdefault(_words.split()[0].lower(), []).append((_words.split(), _words == _words.lower(), _reason))

_WORDS = frozenset((*_REFERENCES, *_SERIALS, *_STATES))
_SIGNS = frozenset("[&#@§+(")
OPENERS: frozenset[str] = frozenset((*_REFERENCES, *_SERIALS, *_SIGNS))
"""Words and signs that may begin what is read here; besides, digits, codes, a state in capitals, and what stands in front of others."""
FIRST: frozenset[str] = frozenset(_FIXED)
SECOND: frozenset[str] = frozenset(words[1].lower() for phrases in _FIXED.values() for words, _, _ in phrases if len(words) > 1)
"""First and second words of fixed phrases."""
JOINTS: frozenset[str] = frozenset(".-/\\@:_")
"""What ties a word to figures behind it, as in an address."""

_ADDRESS = re.compile(
    r"(?:(?:https?|ftp|file)://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,63}){1,6}"
    r"|(?=\d{0,20}[a-zA-Z])(?:[a-zA-Z0-9-]{1,63}\.){1,5}(?:com|org|net|gov|edu|info|int|io|dev|app|co\.uk|eu)\b(?:/[^\s<>\"]*)?"
)
_FILE = re.compile(
    r"[\w/\\-]{1,200}(?:\.[\w-]{1,40}){0,3}\.(?:txt|md|html?|pdf|jpe?g|png|gif|csv|xlsx?|docx?|pptx?|zip|tar|gz|exe|dll|py|js|json|xml|ya?ml|toml)\b"
)
_IDENTIFIER = re.compile(
    r"0x[0-9a-fA-F]+\b|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b|10\.\d{4,9}/[^\s\"<>]+"
    r"|97[89][- ]?\d{1,5}-\d{1,7}-\d{1,7}-\d\b"
    r"|\d{4}\.\d{4,5}(?:v\d+)?\b|(?=[a-f]{0,40}\d)(?=\d{0,40}[a-f])[0-9a-f]{7,64}\b|(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2}|:\d{1,5})?\b"
    r"|(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}\b"
)
_PHONE = re.compile(
    r"(?:\+\d{1,3}[ .-]?)?\(\d{2,5}\)[ .-]?\d{3,4}(?:[ .-]\d{2,4}){1,2}\b|\+\d{1,3}(?:[ .-]\(?\d{2,5}\)?){2,6}\b"
    r"|(?:1[ .-])?\d{3}[.-]\d{3}[.-]\d{4}\b|1-\d{3}-\d{3}-\d{4}\b|0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}\b"
)
_LOCAL_PHONE = re.compile(r"\d{3}[ .-]\d{4}\b|\d{2,4}(?:[ .-]\d{2,4}){2,4}\b|\d{7,12}\b")
_CITATION = re.compile(r"\[\d{1,4}(?:[,;–-] ?\d{1,4}){0,20}\]|\[\^\d{1,4}\]")
_ENTITY = re.compile(r"&?#x?[0-9a-fA-F]{2,6};")
_HANDLE = re.compile(r"[@#][^\W\d]\w*\d\w*")
_ISSUE = re.compile(r"#\d{3,7}\b")
_ENUMERATION = re.compile(r"\(\d{1,2}\)(?=\s+[^\W\d_])")
_TICKER = re.compile(r"\d{3,6}\.[A-Z]{1,3}\b")
_MEMBER = r"(?:\(\d{1,4}[a-z]?\)|[A-Z]{0,2}\d{1,6}[a-zA-Z]?(?:(?:[.]\d{1,4}){1,4}[a-zA-Z]?)?(?:\(\w{1,4}\)){0,4}(?!\w))"
_MEMBERS = re.compile(rf"{_MEMBER}(?:(?:\s?[-–,&]\s?|\s(?:and|to|or)\s){_MEMBER}){{0,20}}(?![\w%])")
_POSTCODE = re.compile(r"\d{5}(?:-\d{4})?\b")
_DIGIT = re.compile(r"\d")


def is_state(text: str, low: str) -> bool:
    """Whether a word, also given in lower case, is the sign of a state as it stands in front of a postcode: "OR", and no "or"."""
    return low in _STATES and text.isupper()


def read(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """The figure to leave out whose first token is i, with its reason, or None."""
    block = context.block
    if block is not None and throughout(block) and (found := _by_block(tokens, i, block)):
        return found
    kind, low = tokens.kind[i], tokens.low[i]
    if low in _FIXED and (found := _fixed(tokens, i)):
        return found
    if kind == "word":
        return _word(tokens, i, context)
    if kind == "number":
        return _number(tokens, i, context)
    if kind == "code":
        return _code(tokens, i, context)
    return _sign(tokens, i, context) if low in _SIGNS else None


def throughout(block: Block) -> bool:
    """Whether the kind of block may make every token of it begin a skip."""
    return block.kind in ("code", "cell") or block.marker is not None


def _by_block(tokens: Tokens, i: int, block: Block) -> Mention | None:
    """Whatever stands in code, in the head row of a table, or is the number of a list item."""
    if tokens.start[i] < block.start:
        return _skip(i, len(tokens), "list number")
    if block.kind == "code":
        return _skip(i, len(tokens), "code")
    if block.head and any(map(_DIGIT.search, tokens.text[i:])):
        return _skip(i, len(tokens), "table head")
    return None


def _code(tokens: Tokens, i: int, context: Context) -> Mention | None:
    low = tokens.low[i]
    if low.startswith("update") and low[6:].isdecimal():
        return _skip(i, i + 1, "report number")
    if tokens.lower(i + 1) not in JOINTS and len(low) < _LONG:
        return None
    return _match(tokens, i, context, (_FILE, "file name"), (_ADDRESS, "address"), (_IDENTIFIER, "identifier"))


def _number(tokens: Tokens, i: int, context: Context) -> Mention | None:
    end = score(tokens, i)
    if end is not None:
        return _skip(i, end, "score")
    tied = tokens.glued(i + 1)
    if tied and tokens.low[i + 1] in JOINTS:
        found = _match(tokens, i, context, (_PHONE, "phone number"), (_ADDRESS, "address"), (_FILE, "file name"), (_TICKER, "ticker"))
        if found:
            return found
    if tied or len(tokens.text[i]) >= 4:
        found = _match(tokens, i, context, (_IDENTIFIER, "identifier"))
        if found:
            return found
    return _place(tokens, i, context)


def _place(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """A telephone number after "call", a postcode after a state, a number in a street."""
    before = tokens.lower(i - 1) or ""
    if before in (".", ":", ","):
        before = tokens.lower(i - 2)
    if before in _PHONES and (found := _match(tokens, i, context, (_LOCAL_PHONE, "phone number"))):
        return found
    if len(tokens.text[i]) == 5 and (before in _ZIP or (before in _STATES and tokens.text[i - 1][0] in _CAPITALS)):
        return _match(tokens, i, context, (_POSTCODE, "postcode"))
    if not tokens.text[i].isdecimal() or len(tokens.text[i]) > 5:
        return None
    k = i + 1
    while k < len(tokens) and k <= i + 3 and tokens.kind[k] == "word" and tokens.text[k][0].isupper() and not tokens.glued(k):
        if tokens.low[k] in _STREETS and k > i + 1 and tokens.low[i + 1] not in UNNAMED:
            return _skip(i, k + 1, "street number")
        k += 1
    return None


def _word(tokens: Tokens, i: int, context: Context) -> Mention | None:
    low, j = tokens.low[i], i + 1
    if j >= len(tokens.start):
        return None
    if (
        tokens.start[j] == tokens.end[i]
        and (tokens.low[j] in JOINTS or tokens.kind[j] == "number")
        and (found := _joined(tokens, i, context))
    ):
        return found
    if low not in _WORDS:
        return None
    if low in _REFERENCES:
        return _reference(tokens, i, context)
    if low in _SERIALS:
        return _serial(tokens, i)
    if len(tokens.text[j]) == 5 and tokens.text[i].isupper():
        found = _match(tokens, j, context, (_POSTCODE, "postcode"))
        return found and _skip(i, found.last, "postcode")
    return None


def _joined(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """A word with a point, a dash, a slash or a digit right behind it: an address, a file, an age group."""
    j = i + 1
    if tokens.low[i] in _AGES and tokens.low[j] == "-" and tokens.glued(j + 1) and tokens.kind[j + 1] == "number":
        last = j + 2 + (tokens.lower(j + 2) == "s")
        return None if _inside(tokens, last) else _skip(i, last, "age group")
    if tokens.low[j] == "." and not (tokens.glued(j + 1) and tokens.kind[j + 1] != "punct"):
        return None
    return _match(tokens, i, context, (_ADDRESS, "address"), (_FILE, "file name"), (_IDENTIFIER, "identifier"))


def _reference(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """ "page 12", "pp. 3-5", "Fig. 3a", "Section 230(c)", "Chapter VII", "Part 2 of 3"."""
    low, k = tokens.low[i], i + 1
    point = tokens.lower(k) == "." and tokens.glued(k)
    k += point
    if k >= len(tokens) or (low in _GUARDED and not point and (not tokens.text[i][0].isupper() or name_like(tokens, i - 1))):
        return None
    if tokens.kind[k] == "word" and roman(tokens.text[k]) and (tokens.text[k] not in SINGLE or tokens.text[i][0].isupper()):
        return _skip(i, k + 1, _REFERENCES[low])
    at = k + (tokens.low[k] == "(" and k + 1 < len(tokens))
    if tokens.kind[at] not in ("number", "code") or len(tokens.text[at]) > 6 or "," in tokens.text[at]:
        return None
    match = _MEMBERS.match(context.text, tokens.start[k], tokens.end[-1])
    if match is None:
        return None
    last = _token_at(tokens, match.end())
    if tokens.lower(last) == "of" and tokens.kind[min(last + 1, len(tokens) - 1)] == "number":
        last += 2
    small = not point and not tokens.text[i][0].isupper()
    if counted(tokens, last) or (small and plural(tokens, last)) or (not small and last == k + 1 and _of_law(tokens, low, last)):
        return None
    return _skip(i, last, _REFERENCES[low])


def _of_law(tokens: Tokens, low: str, last: int) -> bool:
    """ "Article 5 of the treaty": a part of a law that is spoken of as a thing, and no place to look something up."""
    if low not in _LAW_PARTS or tokens.lower(last) != "of":
        return False
    return any(low.rstrip("s") in _LAWS for low in tokens.low[last + 1 : last + _LAW_REACH])


def _serial(tokens: Tokens, i: int) -> Mention | None:
    """ "ISBN 978-...", "ticket 12345", "patent no. 5,123,456": everything up to the next space that holds a digit."""
    k = i + 1
    while k < min(i + 4, len(tokens)) and tokens.low[k] in ("no", "nos", "number", ".", ":", "#"):
        k += 1
    if k >= len(tokens) or tokens.kind[k] not in ("number", "code") or len(tokens.text[k]) < 4:
        return None
    last = k + 1
    while tokens.glued(last) and tokens.text[last] not in ".,;:)!?\"'”’":
        last += 1
    return None if counted(tokens, last) else _skip(i, last, "serial number")


def _sign(tokens: Tokens, i: int, context: Context) -> Mention | None:
    low = tokens.low[i]
    if low == "[":
        return _match(tokens, i, context, (_CITATION, "citation mark"))
    if low in "&#@":
        return _match(tokens, i, context, (_ENTITY, "character code"), (_HANDLE, "handle"), (_ISSUE, "issue number"))
    if low == "§":
        return _reference(tokens, i, context)
    if low == "+":
        return _match(tokens, i, context, (_PHONE, "phone number"))
    found = _match(tokens, i, context, (_PHONE, "phone number"))
    if found or not (i == 0 or tokens.low[i - 1] in (",", ";", ":", "and", "or")):
        return found
    return _match(tokens, i, context, (_ENUMERATION, "list number"))


def _fixed(tokens: Tokens, i: int) -> Mention | None:
    for words, small, reason in _FIXED[tokens.low[i]]:
        last = i + len(words)
        said = tokens.low[i:last] if small else tokens.text[i:last]
        if said == words and _hangs_together(tokens, words, i) and not _inside(tokens, last):
            return _skip(i, last, reason)
    return None


def _hangs_together(tokens: Tokens, words: list[str], i: int) -> bool:
    """Whether no space stands in the phrase at token i but between two words: "24/7", "cloud nine"."""
    return all(tokens.glued(i + n) or (words[n - 1].isalpha() and words[n].isalpha()) for n in range(1, len(words)))


def _inside(tokens: Tokens, k: int) -> bool:
    """Whether token k carries on the word before it."""
    return tokens.glued(k) and tokens.kind[k] in ("word", "number", "code")


def _match(tokens: Tokens, i: int, context: Context, *kinds: tuple[re.Pattern[str], str]) -> Mention | None:
    """The first of the patterns that matches the text from token i on; it must hold a digit and end where a token ends."""
    start, end = tokens.start[i], tokens.end[-1]
    if i and tokens.glued(i) and tokens.kind[i - 1] in ("number", "word", "code"):
        return None
    for pattern, reason in kinds:
        match = pattern.match(context.text, start, end)
        if match and _DIGIT.search(match[0]):
            return _skip(i, _token_at(tokens, start + len(match[0].rstrip(_TRAILING) if reason == "address" else match[0])), reason)
    return None


def _token_at(tokens: Tokens, offset: int) -> int:
    """The first token that begins at or behind the offset."""
    return bisect_left(tokens.start, offset)


def _skip(first: int, last: int, reason: str) -> Mention:
    return Mention(first, last, "number", skipped=reason)


_TRAILING = ".,;:!?'’"
"""Marks of the sentence that follow an address and are no part of it."""
_LONG = 7
"""Characters from which on a code may be a hash."""
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ.,")
