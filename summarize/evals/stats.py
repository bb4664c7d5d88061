"""What a small set of items can and cannot tell: intervals, differences, least changes.

Articles about one event are not independent of each other: what a rule gets wrong in one it
gets wrong in the next. So whole clusters (events) are resampled, never single items, and an
exact test counts clusters. Method: Efron and Tibshirani, *An Introduction to the Bootstrap*,
1993, chapters 8 and 13 (percentile interval); the sign test needs no source.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from summarize.evals.model import Item

Value = Callable[[Sequence[Item]], float | None]

RESAMPLES = 2000
LEVEL = 0.95
SEED = 7
"""Any fixed number: the same items give the same interval on every machine."""
FEWEST = 5
"""Clusters. Below this the bootstrap draws the same few samples again and again and its
intervals are too narrow by far, so none is given."""


class Interval(NamedTuple):
    """A range that holds the true value in 95 of 100 such sets of items."""

    low: float
    high: float


def by_cluster(items: Iterable[Item]) -> dict[str, list[Item]]:
    """The items of each cluster, in the order in which the clusters first occur."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.cluster, []).append(item)
    return found


def interval(items: Sequence[Item], value: Value, *, resamples: int = RESAMPLES) -> Interval | None:
    """The interval of a score; None with too few clusters, or nothing to score."""
    clusters = list(by_cluster(items).values())
    return _percentiles(len(clusters), resamples, lambda drawn: value(_pick(clusters, drawn)))


def difference(
    before: Sequence[Item], after: Sequence[Item], value: Value, *, resamples: int = RESAMPLES
) -> Interval | None:
    """The interval of ``value(after) - value(before)``, both on the same clusters each time.

    A cluster that only one side has counts with no items on the other.
    """
    old, new = by_cluster(before), by_cluster(after)
    names = list(dict.fromkeys((*old, *new)))
    olds, news = [old.get(n, []) for n in names], [new.get(n, []) for n in names]
    if olds == news:
        return Interval(0.0, 0.0) if len(names) >= FEWEST else None

    def change(drawn: Sequence[int]) -> float | None:
        a, b = value(_pick(olds, drawn)), value(_pick(news, drawn))
        return None if a is None or b is None else b - a

    return _percentiles(len(names), resamples, change)


def _pick(clusters: Sequence[Sequence[Item]], drawn: Iterable[int]) -> list[Item]:
    return list(chain.from_iterable(clusters[i] for i in drawn))


def _percentiles(
    clusters: int, resamples: int, figure: Callable[[Sequence[int]], float | None]
) -> Interval | None:
    if clusters < FEWEST:
        return None
    chance, every = random.Random(SEED), range(clusters)
    drawn = (figure(chance.choices(every, k=clusters)) for _ in range(resamples))
    found = sorted(v for v in drawn if v is not None)
    if not found:
        return None
    cut = (1 - LEVEL) / 2
    last = len(found) - 1
    return Interval(found[round(cut * last)], found[round((1 - cut) * last)])


def sign_test(worse: int, better: int) -> float:
    """Exact two-sided probability of a split at least as uneven, were both directions as
    likely. 1.0 when nothing changed."""
    changed, fewer = worse + better, min(worse, better)
    tail = sum(math.comb(changed, k) for k in range(fewer + 1)) / 2**changed
    return float(min(1.0, 2 * tail))


def least_clusters(clusters: int) -> int | None:
    """How many of so many clusters must change in one direction for the bootstrap to tell.

    A resample without any of ``m`` changed clusters shows no change; its probability is
    ``(1 - m/n)^n``. The interval excludes no change once that is below half of what the
    level leaves. None when the clusters are too few for any change to be seen.
    """
    if clusters < FEWEST:
        return None
    tail = (1 - LEVEL) / 2
    return next(m for m in range(1, clusters + 1) if (1 - m / clusters) ** clusters < tail)


def signs(
    before: Mapping[str, Sequence[Item]], after: Mapping[str, Sequence[Item]], value: Value
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups of items whose value fell, and those whose value rose.

    A group that had a value and has none any more (nothing is predicted now) neither fell
    nor rose: the score over all items says what that is worth.
    """
    worse: list[str] = []
    better: list[str] = []
    for name, old in before.items():
        was, now = value(old), value(after.get(name, ()))
        if was is None or now is None or math.isclose(was, now, abs_tol=1e-9):
            continue
        (worse if now < was else better).append(name)
    return tuple(worse), tuple(better)
