"""Krippendorff's alpha of two labellers for nominal data.

Krippendorff, *Content Analysis*, 2004, chapter 11: one minus observed over expected
disagreement, where the expectation comes from the pooled values of both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence


def alpha(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """1 is perfect, 0 is chance, below 0 is worse than chance.

    None when there is nothing to compare, or only one value in use: then agreement cannot
    be told from a habit.
    """
    counts = Counter(value for pair in pairs for value in pair)
    n = sum(counts.values())
    expected = sum(c * (n - c) for c in counts.values()) / (n - 1) if n > 1 else 0.0
    if not expected:
        return None
    observed = sum(2 for one, other in pairs if one != other)
    return 1 - observed / expected
