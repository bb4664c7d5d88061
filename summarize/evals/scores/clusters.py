"""B-cubed: how well a grouping of things agrees with the labelled one.

Bagga and Baldwin, *Entity-Based Cross-Document Coreferencing Using the Vector Space Model*,
1998. Each thing is judged by the group it stands in: precision is the share of that group
that belongs with it, recall the share of what belongs with it that stands there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class BCubed(NamedTuple):
    """One thing's share in the sums."""

    precision: float | None
    """None for a thing that the product put nowhere."""
    recall: float
    """0 for a thing that the product put nowhere: a lost thing is an error."""

    @property
    def counts(self) -> dict[str, float]:
        return {
            "precision": self.precision or 0.0,
            "placed": float(self.precision is not None),
            "recall": self.recall,
            "members": 1.0,
        }


def b_cubed(
    gold: Mapping[Thing, Hashable],
    predicted: Mapping[Thing, Hashable],
    *,
    same: Mapping[Thing, Hashable] | None = None,
) -> dict[Thing, BCubed]:
    """Precision and recall of each thing of ``gold``.

    Args:
        gold: thing → the group where it belongs.
        predicted: thing → the group where the product put it; things that are not in
            ``gold`` are left out.
        same: what makes two things of one predicted group belong together, where that is
            wider than the gold group.
    """
    same = same or gold
    gold_members: dict[Hashable, list[Thing]] = defaultdict(list)
    groups: dict[Hashable, list[Thing]] = defaultdict(list)
    for thing, group in gold.items():
        gold_members[group].append(thing)
        if thing in predicted:
            groups[predicted[thing]].append(thing)
    kinds = {group: Counter(same[t] for t in things) for group, things in groups.items()}
    found: dict[Thing, BCubed] = {}
    for thing, group in gold.items():
        mates = gold_members[group]
        if thing not in predicted:
            found[thing] = BCubed(None, 0.0)
            continue
        here = predicted[thing]
        together = sum(predicted.get(t, _NOWHERE) == here for t in mates)
        found[thing] = BCubed(kinds[here][same[thing]] / len(groups[here]), together / len(mates))
    return found


def added(scored: Iterable[BCubed]) -> dict[str, float]:
    """The sums of B-cubed over some things."""
    total = {"precision": 0.0, "placed": 0.0, "recall": 0.0, "members": 0.0}
    for one in scored:
        for key, value in one.counts.items():
            total[key] += value
    return total


_NOWHERE = object()
