"""Spans against spans."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.articles.model import Span


def shared(a: Span, b: Span) -> int:
    """Characters that two spans have in common."""
    if a.article != b.article:
        return 0
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def length(span: Span) -> int:
    return span.end - span.start


def covers(span: Span, gold: Span, share: float = 0.5) -> bool:
    """Whether a span holds at least this share of the labelled words."""
    return shared(span, gold) >= share * length(gold) > 0


def pairs(gold: Sequence[Span], predicted: Sequence[Span]) -> list[tuple[int, int]]:
    """The best one-to-one pairing of spans: indices into both, the best overlap first.

    Two spans can pair when they share at least half of the shorter one, because labels and
    product may draw the end of a name differently («Балқаш көлінің», «Балқаш»); of
    several the one that shares most of both wins.
    """
    found = []
    for i, g in enumerate(gold):
        for j, p in enumerate(predicted):
            common = shared(g, p)
            if common and 2 * common >= min(length(g), length(p)):
                found.append((common / (length(g) + length(p) - common), i, j))
    used_gold: set[int] = set()
    used: set[int] = set()
    kept = []
    for _, i, j in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        if i not in used_gold and j not in used:
            used_gold.add(i)
            used.add(j)
            kept.append((i, j))
    return kept
