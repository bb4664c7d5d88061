"""Two models side by side: a run next to the pinned figures of the baseline's model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarize.evals.baseline import Baseline, Hashes
from summarize.evals.gate import changed_since, same_way
from summarize.evals.model import Item, Score
from summarize.evals.stats import Interval, difference


class Compared(NamedTuple):
    """One score of both models."""

    value: float | None
    """Of the baseline's model."""
    apart: Interval | None
    """Of the run's figure less that one, over the same events; None with too few of them."""


class Beside(NamedTuple):
    """The figures of the baseline's model."""

    model: str
    scores: Mapping[str, Compared]
    """By score, where both have it."""


def beside(
    found: Sequence[tuple[Score, Sequence[Item]]],
    baseline: Baseline | None,
    *,
    model: str,
    hashes: Hashes,
) -> Beside | None:
    """The baseline's model next to a run of another one.

    None for a run of the baseline's own model, which the gate compares, and where the
    figures would be of other articles or labels. A score that is computed in another way
    than when it was pinned is left out.
    """
    if baseline is None or baseline.model == model or changed_since(baseline, hashes):
        return None
    compared = {}
    for score, items in found:
        was = baseline.scores.get(score.name)
        if was is not None and same_way(score, was):
            apart = difference(was.as_items(), items, score.value)
            compared[score.name] = Compared(was.value, apart)
    return Beside(baseline.model, compared)
