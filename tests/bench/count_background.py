"""Takes news stories (JSON lines with "text"), writes checker/lexicon/background.toml: in how many of them each common word stands.

    python tests/bench/count_background.py STORIES.jsonl checker/lexicon/background.toml

Only words that are written small more often than not are counted, so that no name gets in; each as it stands, as its lemma and as its stem.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from checker.aligner.features import stem
from checker.normalizer.frames.words import LEMMA

LEAST = 6
"""Documents in which a word must stand; rarer ones all count alike."""
WORD = re.compile(r"[A-Za-z]{3,}")
HEAD = """# Source: how many of {n:,} short news stories have a common word; written by tests/bench/count_background.py, not by hand.

[size]
documents = {n}

# documents = words, lemmas and stems that stand in so many of them, cut to steps; a word that is missing stands in fewer than {least}.
[documents]
"""


def step(count: int) -> int:
    """The count, cut so that about twenty steps make a factor of ten."""
    size = 10 ** max(0, len(str(count)) - 2)
    return count // size * size


def count(texts: list[str]) -> Counter[str]:
    """Documents that have each word in small letters; none for words that are names at least as often."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        words = set(WORD.findall(text))
        low = {w for w in words if w.islower()}
        small.update(low | {x for w in low if (x := LEMMA[w])} | {stem(w) for w in low})
        large = {w.lower() for w in words if not w.islower()}
        capital.update(large | {x for w in large if (x := LEMMA[w])} | {stem(w) for w in large})
    return Counter({w: n for w, n in small.items() if n >= LEAST and n > capital[w]})


def main(source: str, target: str) -> None:
    texts = [json.loads(line)["text"] for line in Path(source).read_text("utf-8").splitlines()]
    groups: dict[int, list[str]] = defaultdict(list)
    for word, n in sorted(count(texts).items()):
        groups[step(n)].append(word)
    lines = [f'{n} = "{" ".join(groups[n])}"' for n in sorted(groups, reverse=True)]
    Path(target).write_text(HEAD.format(n=len(texts), least=LEAST) + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
