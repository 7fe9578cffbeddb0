"""Takes the numbered names of a corpus, says how their articles stand to them: which siblings each knows, whether it makes much of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.aligner.carriers import is_grade
from checker.aligner.features import Face
from checker.lexicon import load

_CLASSES = frozenset(word for key in ("things", "numbered") for word in load("designators")["classes"][key].split())
"""Common nouns that take numbers: "category 3" grades, and "hall A" counts, what there are many of."""
_LEAD = 0.25
"""A name that stands in the first quarter of an article is one it makes much of; so is one that it names three times."""
_OFTEN = 3


class Siblings:
    """What each article does with the numbered names of one head."""

    def __init__(self, faces: Iterable[Face], sizes: Mapping[str, int]) -> None:
        self._codes: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._places: dict[tuple[str, str, str], list[float]] = defaultdict(list)
        for face in faces:
            row = face.row
            if face.group == "designator":
                self._codes[row.doc, row.subject_key].add(row.subject_code)
                self._places[row.doc, row.subject_key, row.subject_code].append(row.start / max(1, sizes.get(row.doc, 1)))

    def known(self, a: Face, b: Face) -> str:
        """Whether either article names the other's sibling, and so tells the two apart."""
        x, y = a.row, b.row
        left = y.subject_code in self._codes[x.doc, y.subject_key]
        right = x.subject_code in self._codes[y.doc, x.subject_key]
        if not (left or right):
            return "each knows its own"
        return "grades of other times" if is_grade(a) else "both know both" if left and right else "one knows both"

    def prominence(self, a: Face, b: Face) -> str:
        """Whether the articles make much of the names; of grades and the like ("phase 3") every article has its own."""
        if head(a, b) == "a class":
            return "a class"
        much = self._much(a) + self._much(b)
        return ("neither", "one", "both")[much]

    def _much(self, face: Face) -> bool:
        places = self._places[face.row.doc, face.row.subject_key, face.row.subject_code]
        return len(places) >= _OFTEN or min(places, default=1.0) < _LEAD


def head(a: Face, b: Face) -> str:
    """What kind of head the names have."""
    x, y = a.row.subject_key, b.row.subject_key
    if x != y:
        return "other letters" if x.endswith(y) or y.endswith(x) else "different"
    last = x.rsplit(" ", 1)[-1]
    return "a class" if last in _CLASSES or last.removesuffix("s") in _CLASSES else "a code" if len(x) <= 2 else "a name"
