"""Takes a place in a sentence, gives the designator that begins there: a name with a number or code that tells siblings apart.

"Borealis 1", "phase 3", "Helios II", "Hall A", "Windows 11", "exit code 3", "S&P 500"; one-word codes stand in codes.py.
Never a quantity: where the word behind the number is counted ("Ford 12 trucks"), it is none.
"""

from __future__ import annotations

from string import ascii_lowercase

from checker.lexicon import load
from checker.normalizer.codes import CLASSES, HYPHENED, code_end, coded, hyphened, joined
from checker.normalizer.followers import counted, free, glued_word, name_like, plural
from checker.normalizer.limits import limited
from checker.normalizer.model import Context, Mention, Tokens
from checker.normalizer.named import headline, named, numbers, reaches
from checker.normalizer.numbered import bare, dotted
from checker.normalizer.numerals import NUMERALS, SINGLE, roman, spelled
from checker.normalizer.scores import score
from checker.normalizer.standards import BODIES, standard

_DATA = load("designators")
_CAPITAL = frozenset(_DATA["classes"]["capital"].split())
_NUMBERED = frozenset(_DATA["classes"]["numbered"].split())
_HOLDERS = frozenset(_DATA["classes"]["holders"].split())
_COMPOUND = frozenset(tuple(pair.split()) for pair in _DATA["classes"]["compound"])
_LETTERS = frozenset(_DATA["letters"]["words"].split())
_FIXED: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
for _words, _says in _DATA["fixed"].items():
    _name, _, _code = _says.partition(" | ")
    _FIXED.setdefault(_words.split()[0].lower(), []).append((tuple(_words.split()), _name, _code))

_LETTERS_END = 0x530
"""Code points below are Latin, Greek and Cyrillic."""
_GRADES = frozenset(("phase", "type", "stage", "grade", "level", "category", "tier", "class"))
"""A number word may stand between these and a noun: "phase two trial"."""
_SPECIAL = frozenset(("no", "nos", "number", *_FIXED))
_CAPITALS = frozenset(letter for letter in map(chr, range(_LETTERS_END)) if letter.isupper())
_BEHIND: frozenset[str] = frozenset((*NUMERALS, *ascii_lowercase, *(second for _, second in _COMPOUND)))
"""What can stand behind the first word of a designator, if that is no number."""
SECONDS: frozenset[str] = _BEHIND | {"no", "nos", "-"}
_HEADS = frozenset((*CLASSES, *(first for first, _ in _COMPOUND)))
_PLANETS = tuple("bcdefgh")
_AGAIN = frozenset(("and", "or", ",", "&", "/"))
_MOST_AGAIN = 6
"""Numbers that one head can have: "formats 5, 6 and 7"."""


def is_opener(text: str, low: str) -> bool:
    """Whether a word, also given in lower case, may begin a designator: "No.", "number", the "D" of "Gates C and D", fixed names, "ISO"."""
    known = any(words[0] in (text, low) for words, _, _ in _FIXED.get(low, ()))
    return known or text in _CAPITALS or text in BODIES or low == "number" or (low in _SPECIAL and text[0] == "N")


def is_noun(text: str, low: str) -> bool:
    """Whether a word, also given in lower case, may begin one in front of a number or one of `SECONDS`: a name, a noun that is numbered."""
    return not text.islower() or low in _HEADS or low in HYPHENED or _singular(low) in CLASSES


def read(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """The designator whose first token is i, or None."""
    found = _read(tokens, i, context)
    return limited(tokens, found) if found else None


def _read(tokens: Tokens, i: int, context: Context) -> Mention | None:
    kind = tokens.kind[i]
    if kind == "word":
        return _word(tokens, i, context)
    if kind == "code":
        return coded(tokens, i)
    if kind == "number":
        if tokens.low[i] in _FIXED and (found := _fixed(tokens, i)):
            return found
        version = dotted(tokens, i, context) if "." in tokens.low[i] else None
        return version or _again(tokens, i, context) or bare(tokens, i, context)
    return None


def _word(tokens: Tokens, i: int, context: Context) -> Mention | None:
    low, j = tokens.low[i], i + 1
    if tokens.text[i] in BODIES and (found := standard(tokens, i)):
        return found
    if low in _SPECIAL and (found := _fixed(tokens, i) if low in _FIXED else _rank(tokens, i)):
        return found
    kind = tokens.kind[j] if j < len(tokens.kind) else ""
    if kind == "number":
        return _classed(tokens, i, j, context) if _takes_number(tokens, i) else named(tokens, i, context)
    if kind == "word" and tokens.low[j] in _BEHIND:
        if (low, tokens.low[j]) in _COMPOUND:
            return _classed(tokens, i, j + 1, context)
        return _classed(tokens, i, j, context) if _takes_number(tokens, i) else _regnal(tokens, i)
    numbered = kind == "word" and tokens.text[j] in ("No", "Nos") and _takes_number(tokens, i) and not headline(tokens, context)
    if numbered and (place := _rank(tokens, j)):
        return Mention(i, place.last, "designator", name=tokens.text[i], code=tokens.text[place.last - 1])
    if kind == "punct" and tokens.low[j] == "-" and tokens.end[i] == tokens.start[j]:
        return hyphened(tokens, i)
    return _letter_again(tokens, i, context) if len(low) == 1 else None


def _takes_number(tokens: Tokens, i: int) -> bool:
    low = tokens.low[i]
    return low in CLASSES or (low[-1] == "s" and _singular(low) in CLASSES) or (low in _CAPITAL and tokens.text[i][0].isupper())


def _rank(tokens: Tokens, i: int) -> Mention | None:
    """ "No. 5", "number one": a place in an order; "No. 5 buoy": the name of one of them."""
    if tokens.low[i] != "number" and tokens.text[i][0] != "N":
        return None
    k = i + 1 + (tokens.lower(i + 1) == ".")
    digits = tokens.text[k] if k < len(tokens) else ""
    if tokens.low[i] == "number":
        digits = spelled(tokens.lower(k)) or digits
    if not digits.isdecimal() or len(digits) > 3 or glued_word(tokens, k + 1) or counted(tokens, k + 1):
        return None
    if tokens.text[i][0] == "N" and tokens.lower(k + 1) in _NUMBERED and tokens.low[i] != "number":
        return Mention(i, k + 2, "designator", name=tokens.text[k + 1], code=digits)
    place = float(digits)
    return Mention(i, k + 1, "ordinal", place, place, 1.0, unit="dimensionless", role="rank")


def _fixed(tokens: Tokens, i: int) -> Mention | None:
    """Names with a figure in them that the lexicon knows: "7-Eleven", "S&P 500"."""
    for words, name, code in _FIXED.get(tokens.low[i], ()):
        last = i + len(words)
        said = tokens.low[i:last] if all(word == word.lower() for word in words) else tokens.text[i:last]
        if tuple(said) == words and not (counted(tokens, last) and tokens.kind[last] != "number"):
            return Mention(i, last, "designator", name=name, code=code)
    return None


def _classed(tokens: Tokens, i: int, k: int, context: Context) -> Mention | None:
    """A noun that takes numbers, with a number, a numeral or a letter: "category 3", "Phase II", "phase two", "Hall A"."""
    if k >= len(tokens) or tokens.glued(k) or (tokens.glued(i) and tokens.low[i - 1] == "-"):
        return None
    if i and tokens.low[i] not in CLASSES and (tokens.kind[i - 1] == "number" or spelled(tokens.low[i - 1])):
        return None  # things that were counted just before: "in the three wards 912 people"
    name, text = _singular(" ".join(tokens.text[i:k])), tokens.text[k]
    capital = tokens.text[i][0].isupper()
    if tokens.kind[k] == "number":
        if not numbers(tokens, k, tokens.low[k - 1]) or score(tokens, k):
            return None
        last = code_end(tokens, k + 1)
        holds = not capital and len(text) > 1 and tokens.low[i] in _HOLDERS and plural(tokens, last)
        if holds or counted(tokens, last) or reaches(tokens, last):
            return None
        return Mention(i, last, "designator", name=name, code=joined(tokens, text, k + 1, last))
    code = _numeral(tokens, i, k, capital=capital) or _letter(tokens, k, tokens.low[k - 1], context)
    return Mention(i, k + 1, "designator", name=name, code=code) if code else None


def _singular(name: str) -> str:
    """ "ports" -> "port", "Categories" -> "Category"; "series" and "class" stay."""
    if name.lower().endswith("ies") and name.lower() not in CLASSES:
        return name[:-3] + "y"
    return name[:-1] if name.lower()[:-1] in CLASSES else name


def _numeral(tokens: Tokens, i: int, k: int, *, capital: bool) -> str | None:
    text = tokens.text[k]
    code = roman(text)
    if code and (text not in SINGLE or (capital and text != "L")) and (text != "I" or k - i > 1 or free(tokens, k + 1)):
        return None if tokens.glued(k + 1) and tokens.low[k + 1] in (".", "&") and k + 2 < len(tokens) else code
    counts = counted(tokens, k + 1) or plural(tokens, k + 1) or (tokens.glued(k + 1) and tokens.low[k + 1] == "-")
    if counts or not (capital or tokens.low[k - 1] in _GRADES or free(tokens, k + 1)) or (tokens.lower(k + 1) == "of" and text.islower()):
        return None
    return spelled(tokens.low[k])


def _letter(tokens: Tokens, k: int, noun: str, context: Context) -> str | None:
    """A single capital behind a noun that takes letters; in a headline "A" may be the article."""
    text = tokens.text[k]
    if len(text) != 1 or not text.isupper() or text == "I" or not (noun in _LETTERS or noun[:-1] in _LETTERS):
        return None
    if tokens.glued(k + 1) and tokens.low[k + 1] in (".", "-", "&", "'"):
        return text if tokens.low[k + 1] == "." and k + 2 >= len(tokens) else None
    return text if text != "A" or free(tokens, k + 1) or not headline(tokens, context) else None


def _regnal(tokens: Tokens, i: int) -> Mention | None:
    """A name and a Roman numeral of two letters or more: "Helios II", "Elizabeth II"; or the small letter of a planet: "Borealis b"."""
    j = i + 1
    code = roman(tokens.text[j]) if tokens.text[j] not in SINGLE else None
    if code is None and tokens.text[j] in _PLANETS and not tokens.glued(j + 1) and free(tokens, j + 1):
        code = tokens.text[j]
    if code is None or not name_like(tokens, i):
        return None
    return Mention(i, j + 1, "designator", name=tokens.text[i], code=code)


def _again(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """A further number of a head that stands before: "21.04" in "Ubuntu 20.10 and 21.04", "443" in "ports 80 and 443"."""
    if i < 3 or tokens.low[i - 1] not in _AGAIN:
        return None
    k, steps = i, 0
    while steps < _MOST_AGAIN and (before := _number_before(tokens, k)) is not None:
        k, steps = before, steps + 1
    if not steps or k == 0 or tokens.kind[k - 1] != "word" or not numbers(tokens, i, tokens.low[k - 1]):
        return None
    head = _word(tokens, k - 1, context)
    alike = "." in tokens.text[i] or len(tokens.text[i]) <= len(tokens.text[k]) + 1
    last = code_end(tokens, i + 1)
    if head is None or not alike or not free(tokens, last):
        return None
    return Mention(i, last, "designator", name=head.name, code=joined(tokens, tokens.text[i], i + 1, last))


def _number_before(tokens: Tokens, k: int) -> int | None:
    """The number before "and", "or" or a comma, with its letter: "12A and"."""
    if k < 2 or tokens.low[k - 1] not in _AGAIN:
        return None
    at = k - 2 - (k > 2 and tokens.kind[k - 2] == "word" and tokens.glued(k - 2))
    return at if tokens.kind[at] == "number" else None


def _letter_again(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """ "B" in "Gates C and D"."""
    if i < 3 or tokens.low[i - 1] not in _AGAIN or len(tokens.low[i - 2]) != 1 or not free(tokens, i + 1):
        return None
    head = _classed(tokens, i - 3, i - 2, context) if tokens.kind[i - 3] == "word" and _singular(tokens.low[i - 3]) in _LETTERS else None
    if head is None or not tokens.text[i].isupper() or tokens.low[i - 3] in _LETTERS:
        return None
    return Mention(i, i + 1, "designator", name=head.name, code=tokens.text[i])
