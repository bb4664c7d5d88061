"""From counts to a figure: the few ways in which items add up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarize.evals.model import Item


def ratio(items: Sequence[Item]) -> float | None:
    """``hits`` of ``total``."""
    hits = total = 0.0
    for item in items:
        hits += item.counts["hits"]
        total += item.counts["total"]
    return hits / total if total else None


def f1(items: Sequence[Item]) -> float | None:
    """The harmonic mean of precision and recall over all ``tp``, ``fp`` and ``fn``."""
    tp = wrong = 0.0
    for item in items:
        tp += item.counts["tp"]
        wrong += item.counts["fp"] + item.counts["fn"]
    return 2 * tp / (2 * tp + wrong) if tp or wrong else None


def b_cubed_f1(items: Sequence[Item]) -> float | None:
    """The harmonic mean of B-cubed precision and recall (see ``clusters``)."""
    precision = placed = recall = members = 0.0
    for item in items:
        precision += item.counts["precision"]
        placed += item.counts["placed"]
        recall += item.counts["recall"]
        members += item.counts["members"]
    if not members:
        return None
    p, r = (precision / placed if placed else 0.0), recall / members
    return 2 * p * r / (p + r) if p + r else 0.0


def counted(found: Iterable[bool]) -> dict[str, float]:
    """``hits`` and ``total`` of some answers."""
    answers = list(found)
    return {"hits": float(sum(answers)), "total": float(len(answers))}
