"""The scorecard: every score of a run with what it has to be compared with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from summarize.evals.baseline import Hashes, Pinned, pinned
from summarize.evals.beside import Beside
from summarize.evals.gate import Gate, Judged
from summarize.evals.labels import WrongLabel
from summarize.evals.model import GoldSet, Item, Run, Score
from summarize.evals.stats import Interval, by_cluster, difference, interval

Found = Sequence[tuple[Score, Sequence[Item]]]
"""Each score with its items."""


class Slice(NamedTuple):
    """A score over some of its items."""

    value: float | None
    items: int


class Row(NamedTuple):
    """One score."""

    name: str
    says: str
    direction: Literal["up", "invariant"]
    items: tuple[Item, ...]
    clusters: int
    value: float | None
    interval: Interval | None
    """None with too few clusters."""
    lead: float | None
    """The same score of the lead-k baseline."""
    added: Interval | None
    """Of the run's score less the baseline's."""
    ceiling: float | None
    """How far two independent labellings agree; None if nobody measured it."""
    slices: Mapping[str, Slice]
    judged: Judged

    @property
    def failed(self) -> tuple[Item, ...]:
        """The items with something wrong."""
        return tuple(i for i in self.items if i.misses)


class Card(NamedTuple):
    """All scores of one run."""

    model: str
    how: str
    """``replayed``, ``recorded`` or ``live``."""
    lead: str
    """Name of the baseline without a model."""
    run: Run
    rows: tuple[Row, ...]
    gate: Gate
    hashes: Hashes
    gold: str = "evals/gold"
    """The folder of gold as the user wrote it: annotations point there."""
    wrong: Mapping[str, Sequence[WrongLabel]] = MappingProxyType({})
    """By stem: what would be wrong to state. No score counts it; a person reads the brief."""

    statuses: Mapping[tuple[str, str], int] = MappingProxyType({})
    """How many articles of each labelled status were given which: the confusion matrix."""
    beside: Beside | None = None
    """The figures of the baseline's model, where that is another one."""

    @property
    def articles(self) -> int:
        return len(self.run.articles)

    @property
    def slices(self) -> tuple[str, ...]:
        """Names of all slices, languages first."""
        names = {name for row in self.rows for name in row.slices}
        return tuple(sorted(names, key=lambda n: (len(n) != 2, n)))


def score_run(scores: Sequence[Score], gold: GoldSet, run: Run) -> Found:
    """Every score's items of a run."""
    return [(score, tuple(score.items(gold, run))) for score in scores]


def pin(found: Found) -> dict[str, Pinned]:
    """What a baseline keeps of them."""
    return {score.name: pinned(score.value(items), items) for score, items in found}


def rows(found: Found, lead: Found, gate: Gate, ceilings: Mapping[str, float]) -> tuple[Row, ...]:
    """The rows of a card.

    Args:
        found: the run's items.
        lead: the same scores of the lead-k baseline.
        ceilings: agreement of two labellings, by score.
    """
    without = {score.name: items for score, items in lead}
    return tuple(
        _row(score, items, without.get(score.name, ()), gate, ceilings) for score, items in found
    )


def _row(
    score: Score,
    items: Sequence[Item],
    lead: Sequence[Item],
    gate: Gate,
    ceilings: Mapping[str, float],
) -> Row:
    sliced: dict[str, list[Item]] = {}
    for item in items:
        for name in item.slices:
            sliced.setdefault(name, []).append(item)
    return Row(
        name=score.name,
        says=score.says,
        direction=score.direction,
        items=tuple(items),
        clusters=len(by_cluster(items)),
        value=score.value(items),
        interval=interval(items, score.value),
        lead=score.value(lead) if lead else None,
        added=difference(lead, items, score.value) if lead else None,
        ceiling=ceilings.get(score.name),
        slices={n: Slice(score.value(own), len(own)) for n, own in sorted(sliced.items())},
        judged=gate.scores[score.name],
    )
