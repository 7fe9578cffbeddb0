"""Takes faces, gives the pairs worth looking at, through an inverted index: never all pairs.

Two figures are held against each other when they have the same dimension and share one of the rarer things that they show: subject,
attribute, event, a name or a word of the sentence. What stands in very many places is not looked up: a rarer thing tells as much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from checker.aligner.features import Face
from checker.aligner.idf import Rarity

_KEYS = 12
"""Of each figure the rarest of what it shows are looked up."""
_CROWD = 80
"""A key that more figures of one dimension share is passed over."""


def pairs(faces: Sequence[Face], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Indices (i, j) with i < j, each once, in order of j. About `(_KEYS + 4) * _CROWD / 2` for each figure at most."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    shown = [sorted(_shows(face)) for face in faces]
    for face, keys in zip(faces, shown, strict=True):
        for place in product(face.keys, keys):
            counts[place] += 1
    for j, (face, keys) in enumerate(zip(faces, shown, strict=True)):
        rarest = [place for dimension in face.keys for place in _rarest(counts, dimension, keys)]
        for i in sorted({i for place in rarest for i in index[place]}):
            if not _together(faces[i], face):
                yield i, j
        for place in rarest:
            index[place].append(j)


def _rarest(counts: Mapping[tuple[str, str], int], dimension: str, keys: Sequence[str]) -> list[tuple[str, str]]:
    """(dimension, key) of the keys to look a figure up by."""
    useful = [k for k in keys if 1 < counts[dimension, k] <= _CROWD]
    return [(dimension, k) for k in sorted(useful, key=lambda k: (k[0] == "w", counts[dimension, k], k))[:_KEYS]]


def _together(a: Face, b: Face) -> bool:
    """Whether two figures stand in one sentence or are cells of tables of one article: then they are told as two."""
    x, y = a.row, b.row
    if x.doc != y.doc:
        return False
    return (x.block == y.block and x.sentence == y.sentence) or (a.cell and b.cell)


def _shows(face: Face) -> set[str]:
    """Keys under which a figure can be found: what it is about ("a:", "s:" ...), looked up first, and the words around it ("w:")."""
    row = face.row
    found = {f"w:{w}" for w in (*face.words, *(part for name in face.names for part in name.split()))}
    found |= {f"w:{part}" for part in face.subject}
    if row.kind == "designator":
        found |= {f"h:{row.subject_key}", f"c:{row.subject_code}"}
    if row.attribute_key:
        found.add(f"a:{row.attribute_key}")
        found |= {f"s:{row.subject_key}|{row.attribute_key}"} if row.subject_key else set()
    if row.predicate_class:
        found.add(f"p:{row.predicate_class}")
    if face.value is not None:
        found.add(f"v:{face.value:.3g}")
    return found
