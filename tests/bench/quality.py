"""Takes the evaluation texts beside the checkout, gives the figures of today and whether each keeps its limit in floors.toml.

usage: python tests/bench/quality.py [FIGURE...]        all figures, or those whose name starts with one of FIGURE

The texts lie in ../shared, seen from the repository: `seeds` and `bundles` (articles with the conflicts in them), `eval` (sentences with
the figures in them, pairs of sentences that agree or contradict, news that nobody should raise an alarm about) and the scorers. `own` are
the bundles of tests/bundles, `plain` the pairs of tests/pairs. Exit code 1 where a figure is worse than its limit; 0, with a word of
explanation, where there is no ../shared.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from checker import Document, check

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
EVAL = SHARED / "eval"
Figures = dict[str, float]


def run(*command: object) -> str:
    """What a scorer prints; it runs the `checker` that belongs to this interpreter. SystemExit with its errors where it fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, env=os.environ | {"PATH": path})
    if done.returncode:
        sys.exit(f"{command[0]}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def conflicts(prefix: str, bundles: Iterable[Path], *options: str) -> Figures:
    line = run(EVAL / "score_conflicts.py", *options, *sorted(bundles)).splitlines()[-1]
    found = re.search(
        r"recall (\S+) \(error level (\S+)\) .* false +(\d+) +repeats +(\d+) +traps +(\d+)/(\d+) +precision (\S+) +F1 (\S+)", line
    )
    assert found, line
    names = ("recall", "recall_error", "false", "repeats", "traps", "entries", "precision", "f1")
    got = dict(zip(names, map(float, found.groups()), strict=True))
    share = got["traps"] / (got.pop("entries") or 1)
    return {f"{prefix}_{name}": value for name, value in {**got, "traps": share}.items()}


def seeds() -> Figures:
    return conflicts("seeds", [SHARED / "seeds"])


def bundles() -> Figures:
    return conflicts("bundles", (SHARED / "bundles").glob("d*"))


def own() -> Figures:
    return conflicts("own", (path.parent for path in (HERE.parent / "bundles").glob("*/gold.yaml")))


def mixed() -> Figures:
    return conflicts("mixed", [SHARED / "seeds", *(SHARED / "bundles").glob("d*")], "--mixed")


def extraction() -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        gold, guess = EVAL / "extraction_dev.jsonl", Path(folder) / "guess.jsonl"
        run(EVAL / "predict.py", "extraction", gold, guess)
        scores = json.loads(run(EVAL / "score_extraction.py", gold, guess, "--json"))
    origins = {f"extraction_{r['origin']}": r["END"] for r in scores["rows"] if r["origin"] != "ALL" and not r["kind"]}
    return {"extraction": scores["headline"], **origins}


def pairs() -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        gold, guess = EVAL / "pairs_dev.jsonl", Path(folder) / "guess.jsonl"
        run(EVAL / "predict.py", "pairs", gold, guess)
        scores = json.loads(run(EVAL / "score_pairs.py", gold, guess, "--json"))
    whole = next(row for row in scores if row["group"] == "ALL")
    return {f"pairs_{name}": whole[name] for name in ("balanced", "precision", "recall")}


def wild() -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        line = run(EVAL / "predict.py", "wild", EVAL / "wild_dev.jsonl", Path(folder) / "report.json")
    return {f"wild_{name}s": float(re.search(rf"{name} (\S+?)(,|$)", line.strip())[1]) for name in ("error", "warning", "note")}  # type: ignore[index]


def plain() -> Figures:
    """Two short texts, with or without a contradiction between them: the share of contradictions found, and of alarms that are true."""
    told = [json.loads(line) for line in (HERE.parent / "pairs/plain.jsonl").read_text("utf-8").splitlines()]
    alarms = [(pair["contradiction"], alarm(pair)) for pair in told]
    found = alarms.count((True, True))
    return {
        "plain_recall": found / sum(known for known, _ in alarms),
        "plain_precision": found / max(1, sum(alarmed for _, alarmed in alarms)),
        "plain_silent": alarms.count((False, False)) / sum(not known for known, _ in alarms),
    }


def alarm(pair: dict[str, Any]) -> bool:
    """Whether an error or a warning is reported between the two texts."""
    days = [day and date.fromisoformat(day) for day in pair["published"] or (None, None)]
    report = check(Document(pair[name], doc=name, published=day) for name, day in zip("ab", days, strict=True))
    return any(severity != "note" for severity in report.conflicts["severity"])


def within(name: str, value: float, least: Figures, most: Figures) -> bool:
    return least.get(name, value) <= value <= most.get(name, value)


def main(wanted: list[str]) -> int:
    if not EVAL.is_dir():
        print(f"no evaluation texts at {SHARED}: nothing to measure")
        return 0
    limits = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    least, most = limits["at_least"], limits["at_most"]
    measures: list[Callable[[], Figures]] = [seeds, bundles, own, mixed, extraction, pairs, plain, wild]
    bad = 0
    for measure in measures:
        if wanted and not any(measure.__name__.startswith(name) for name in wanted):
            continue
        for name, value in measure().items():
            good = within(name, value, least, most)
            bad += not good
            limit = f"  at least {least[name]}" if name in least else f"  at most {most[name]}" if name in most else ""
            print(f"{name:28} {value:8.3f}{limit}{'' if good else '   NOT MET'}", flush=True)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
