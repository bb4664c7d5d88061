"""Ten thousand articles of one day, grouped and told without a model.

    python benchmarks/day.py [COUNT …]

Each count runs in a process of its own. Timed is ``tell`` from the first name to the last
story: names sorted into entities, articles into events, facts merged, disagreements found,
stories ordered. It runs in one thread; processor time is what it takes on a machine that does
nothing else, and what the exponent is of. Making the articles is not timed: they are put
together by hand (``invented_day.py``), and nothing is read, split or asked.

Memory is the process's peak, and that peak less what the articles had taken before ``tell``
began. The exponent is the slope of the time over the count, both as logarithms, by least
squares: 1 is linear.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent)]

COUNTS = (1_000, 2_000, 5_000, 10_000)
_MB = 1024
"""Linux counts the peak in KiB."""


def one(count: int) -> dict[str, float]:
    """Make a day of this many articles, and tell it."""
    from invented_day import articles

    from summarize.stories import tell

    tell(articles(50, seed=2))  # dictionaries load once
    began = time.perf_counter()
    day = articles(count)
    made, busy = time.perf_counter(), time.process_time()
    inputs = peak()
    stories = tell(day)
    return {
        "count": count,
        "making": made - began,
        "seconds": time.perf_counter() - made,
        "cpu": time.process_time() - busy,
        "inputs": inputs,
        "total": peak(),
        "stories": len(stories),
        "events": len({t.article.path.partition("-")[0] for t in day}),
        "disagreements": sum(len(s.disagreements) for s in stories),
    }


def peak() -> float:
    """Megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MB


def exponent(counts: Sequence[float], seconds: Sequence[float]) -> float:
    """The slope of ``log seconds`` over ``log counts``, by least squares."""
    x, y = [math.log(c) for c in counts], [math.log(s) for s in seconds]
    mean_x, mean_y = math.fsum(x) / len(x), math.fsum(y) / len(y)
    return math.fsum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True)) / math.fsum(
        (a - mean_x) ** 2 for a in x
    )


def main(counts: Sequence[int]) -> None:
    print(
        f"{'articles':>9}{'events':>8}{'stories':>9}{'differ':>8}{'making, s':>11}{'tell, s':>9}"
        f"{'cpu, s':>9}{'peak, MB':>10}{'less inputs':>13}"
    )
    rows = []
    for count in counts:
        run = subprocess.run(
            [sys.executable, __file__, "--one", str(count)],
            check=True,
            capture_output=True,
            text=True,
        )
        row = json.loads(run.stdout)
        rows.append(row)
        print(
            f"{count:9}{row['events']:8}{row['stories']:9}{row['disagreements']:8}"
            f"{row['making']:11.1f}{row['seconds']:9.1f}{row['cpu']:9.1f}{row['total']:10.0f}"
            f"{row['total'] - row['inputs']:13.0f}",
            flush=True,
        )
    if len(rows) > 1:
        slope = exponent([r["count"] for r in rows], [r["cpu"] for r in rows])
        print(f"time grows as n^{slope:.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(int(sys.argv[2]))))
    else:
        main([int(a) for a in sys.argv[1:]] or COUNTS)
