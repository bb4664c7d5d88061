"""What the gate costs: milliseconds of CPU per written sentence, by language of the sentence.

    python benchmarks/gate.py

Each statement of the development pairs is checked once against what it cites, in one process,
after the dictionaries are loaded: most of its words are read for the first time, as in a
digest.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from statistics import mean, quantiles
from time import process_time

from summarize.evals.grounding.pairs import Half, Pair, load
from summarize.grounding import Gate


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=Path("evals/grounding"))
    pairs = load(parser.parse_args().pairs, Half.DEV)
    for pair in pairs[::16]:
        check(pair)
    spent: dict[str, list[float]] = defaultdict(list)
    for pair in pairs:
        spent[pair.language].append(check(pair))
    spent["all"] = [ms for row in list(spent.values()) for ms in row]
    print(f"{'language':10} {'sentences':>9} {'mean ms':>8} {'p95 ms':>8}")
    for language in sorted(spent, key=lambda x: (x == "all", x)):
        row = spent[language]
        print(f"{language:10} {len(row):9} {mean(row):8.2f} {quantiles(row, n=20)[-1]:8.2f}")


def check(pair: Pair) -> float:
    """Milliseconds of CPU."""
    source = pair.source
    started = process_time()
    Gate(source.article, source.passages, pair.language).check(
        pair.statement, source.sentences(pair.cites)
    )
    return (process_time() - started) * 1000


if __name__ == "__main__":
    main()
