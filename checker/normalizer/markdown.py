"""Takes the lines of a Markdown text, gives its blocks. Lines up to a blank one are one paragraph; marks stay outside of the blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from checker.normalizer.grids import cells, grid
from checker.normalizer.lines import Line, item, rule
from checker.normalizer.model import Block
from checker.normalizer.plain import bullet

_ATX = re.compile(r"#{1,6}(?=[ \t]|$)")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^\n*_]{1,120}?)(?<=\S)\1(?!\w)")
_LEADS_IN = (".", "?", "!", ":")
_BOLD_LINE, _BOLD_LEAD = 7, 8
"""Levels below the six that Markdown's own headings have."""
_CODE_INDENT = 4
_ITEM_INDENT = 2

Reader = Callable[[str, Sequence[Line], int, list[Block]], int]


def marked(text: str, found: Sequence[Line]) -> list[Block]:
    """Blocks in order, not yet numbered."""
    made: list[Block] = []
    n = 0
    while n < len(found):
        n += next(taken for reader in _READERS if (taken := reader(text, found, n, made)))
    return made


# Each reader looks at line n, appends its blocks to `made` and returns how many lines it took, 0 where it is none of its kind.


def _fenced(text: str, found: Sequence[Line], n: int, made: list[Block]) -> int:
    fence = _FENCE.match(found[n].text)
    if not fence or "`" in found[n].text[fence.end() :]:
        return 0
    last = n + 1
    while last < len(found) and not found[last].text.startswith(fence[1]):
        last += 1
    if last > n + 1:
        made.append(Block(-1, "code", found[n + 1].start, found[last - 1].end))
    return last + 1 - n


def _indented(text: str, found: Sequence[Line], n: int, made: list[Block]) -> int:
    if found[n].indent < _CODE_INDENT or not found[n].apart or (made and made[-1].kind == "bullet"):
        return 0
    last = n + 1
    while last < len(found) and found[last].indent >= _CODE_INDENT:
        last += 1
    made.append(Block(-1, "code", found[n].start, found[last - 1].end))
    return last - n


def _comment(text: str, found: Sequence[Line], n: int, made: list[Block]) -> int:
    if not found[n].text.startswith("<!--"):
        return 0
    last = n
    while last < len(found) - 1 and "-->" not in found[last].text:
        last += 1
    return last + 1 - n


def _heading(text: str, found: Sequence[Line], n: int, made: list[Block]) -> int:
    line = found[n]
    marks = _ATX.match(line.text)
    if not marks:
        return 0
    words = line.text[marks.end() :].rstrip("# \t").strip()
    if words:
        start = line.start + line.text.index(words, marks.end())
        made.append(Block(-1, "heading", start, start + len(words), len(marks[0])))
    return 1


def _rule(text: str, found: Sequence[Line], n: int, made: list[Block]) -> int:
    """A dividing line; under a paragraph of one line it makes that a heading."""
    line = found[n]
    if not rule(line) and not (made and not line.apart and set(line.text) <= {"="}):
        return 0
    if n and not line.apart and made and made[-1].kind == "paragraph" and made[-1].start == found[n - 1].start and line.text[0] in "=-":
        made[-1].kind, made[-1].level = "heading", 1 if line.text[0] == "=" else 2
    return 1


def _table(text: str, found: Sequence[Line], n: int, made: list[Block]) -> int:
    table = grid(text, found, n)
    if not table:
        return 0
    above = text[made[-1].start : made[-1].end] if made and made[-1].kind in ("paragraph", "heading") else None
    number = next((b.table + 1 for b in reversed(made) if b.table is not None), 0)
    made += cells(text, table, number, above)
    return table.taken


def _quote(text: str, found: Sequence[Line], n: int, made: list[Block]) -> int:
    if not found[n].text.startswith(">"):
        return 0
    last = n + 1
    while last < len(found) and found[last].text.startswith(">") and not found[last].apart:
        last += 1
    start = found[n].end - len(found[n].text.lstrip("> \t"))
    if start < found[last - 1].end:
        made.append(Block(-1, "quote", start, found[last - 1].end))
    return last - n


def _item(text: str, found: Sequence[Line], n: int, made: list[Block]) -> int:
    in_list = bool(made) and made[-1].kind == "bullet"
    listed = item(found[n], in_list=in_list)
    if listed:
        made.append(bullet(found[n], listed.words, numbered=listed.numbered))
    elif in_list and found[n].apart and found[n].indent >= _ITEM_INDENT:
        made.append(Block(-1, "bullet", found[n].start, found[n].end, made[-1].level))
    else:
        return 0
    taken = _continued(found, n, in_list=True)
    made[-1].end = found[n + taken - 1].end
    return taken


def _paragraph(text: str, found: Sequence[Line], n: int, made: list[Block]) -> int:
    taken = _continued(found, n, in_list=False)
    start, end = found[n].start, found[n + taken - 1].end
    bold = _BOLD.match(text, start, end)
    if bold and bold.end() == end:
        made.append(Block(-1, "heading", *bold.span(2), _BOLD_LINE))
    elif bold and (bold[2].endswith(_LEADS_IN) or text[bold.end()] == ":") and bold[2].count(" ") < 14:
        made.append(Block(-1, "heading", *bold.span(2), _BOLD_LEAD))
        rest = text[bold.end() : end]
        made.append(Block(-1, "paragraph", end - len(rest.lstrip(": \t\r\n")), end))
    else:
        made.append(Block(-1, "paragraph", start, end))
    return taken


def _continued(found: Sequence[Line], n: int, *, in_list: bool) -> int:
    """How many lines from n on are one paragraph: up to a blank line or to a line that begins something else."""
    last = n + 1
    while last < len(found) and not found[last].apart and not _begins(found[last], in_list=in_list):
        last += 1
    return last - n


def _begins(line: Line, *, in_list: bool) -> bool:
    if line.text[0] in "#>`~|=<":
        marked = _ATX.match(line.text) or _FENCE.match(line.text) or line.text[0] in ">|=" or line.text[:4] == "<!--"
        return bool(marked) or rule(line)
    return rule(line) or item(line, in_list=in_list) is not None


_READERS: tuple[Reader, ...] = (_comment, _fenced, _rule, _heading, _table, _quote, _item, _indented, _paragraph)
