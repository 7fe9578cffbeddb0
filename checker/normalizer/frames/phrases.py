"""Takes a list of word phrases, gives a finder: which of them begin where in a run of tokens. One dict lookup per token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


class Phrases:
    """Phrases of one or more words in lower case, each with a meaning."""

    def __init__(self, meanings: Mapping[str, str] | Iterable[str]) -> None:
        pairs = meanings.items() if isinstance(meanings, Mapping) else ((m, m) for m in meanings)
        self._starts: dict[str, list[tuple[list[str], str]]] = {}
        for phrase, meaning in pairs:
            words = phrase.split()
            self._starts.setdefault(words[0], []).append((words, meaning))
        for entries in self._starts.values():
            entries.sort(key=lambda e: -len(e[0]))

    def find(self, low: list[str], first: int, last: int) -> Iterator[tuple[int, int, str]]:
        """(start, end, meaning) of the longest phrase at every place in [first, last); ends may reach past `last`."""
        starts = self._starts
        for i in range(first, last):
            for words, meaning in starts.get(low[i], ()):
                if len(words) == 1 or low[i : i + len(words)] == words:
                    yield i, i + len(words), meaning
                    break

    def any(self, low: list[str], first: int, last: int) -> bool:
        """Whether one of them begins and ends in [first, last)."""
        return any(end <= last for _start, end, _meaning in self.find(low, first, last))
