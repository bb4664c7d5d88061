"""Facts that say the same become one fact with all its sources."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarize.articles import Span
from summarize.briefs import Fact, Statement
from summarize.language.amounts import Comparison, compare
from summarize.passages import Passages, Quantity
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import StoryFact

_SAME = 0.5
"""Share of weight that two statements of one fact have in common."""
_ENOUGH = 2.0
"""Least shared weight: two facts that share only what every fact names say different things."""


class Features(NamedTuple):
    """What a statement is about, comparable across languages."""

    keys: frozenset[str]
    """Entities and resolved days."""
    quantities: tuple[Quantity, ...]


def features(spans: Sequence[Span], passages: Passages, glossary: Glossary) -> Features:
    """The features of the characters that a statement rests on."""

    def inside(start: int, end: int) -> bool:
        return any(s.start <= start and end <= s.end for s in spans)

    keys = {k for s in spans for k in glossary.keys_in(s)}
    keys |= {f"day:{t.value}" for t in passages.times if t.value and inside(t.start, t.end)}
    return Features(
        frozenset(keys), tuple(q for q in passages.quantities if inside(q.start, q.end))
    )


def merge(
    told: Sequence[Told], glossary: Glossary, pick: Mapping[str, Sequence[Fact]]
) -> tuple[StoryFact, ...]:
    """Merge one list of facts of each article into the story's list.

    Args:
        told: the story's articles, the leading one first.
        pick: the facts of each article, by its id.

    The order is that of the leading article; what only others tell follows.
    """
    merged: list[list[tuple[Fact, Features]]] = []
    everything = [
        [(f, features(f.evidence, t.passages, glossary)) for f in pick[t.article.id]] for t in told
    ]
    frequency = Counter(k for facts in everything for _, found in facts for k in found.keys)
    total = sum(len(facts) for facts in everything)
    weight = {k: math.log(1 + total / n) for k, n in frequency.items()}
    for facts in everything:
        pairs = sorted(
            (
                (score, i, j)
                for i, group in enumerate(merged)
                for j, (_, found) in enumerate(facts)
                if (score := max(_likeness(found, other, weight) for _, other in group)) >= _SAME
            ),
            key=lambda p: (-p[0], p[1], p[2]),
        )
        home: dict[int, int] = {}
        for _, i, j in pairs:
            if j not in home and i not in home.values():
                home[j] = i
        fresh: list[list[tuple[Fact, Features]]] = []
        for j, item in enumerate(facts):
            if j in home:
                merged[home[j]].append(item)
            else:
                fresh.append([item])
        merged.extend(fresh)
    return tuple(_one([fact for fact, _ in group]) for group in merged)


def _likeness(a: Features, b: Features, weight: Mapping[str, float]) -> float:
    """Weighted overlap, or 0 when the two say different things of the same people."""
    shared = sum(weight[k] for k in a.keys & b.keys)
    either = sum(weight[k] for k in a.keys | b.keys)
    same = agree(a.quantities, b.quantities)
    if same is False:
        return 0.0
    if same:
        shared, either = shared + _ENOUGH, either + _ENOUGH
    if shared < _ENOUGH or not either:
        return 0.0
    return shared / either


def agree(a: Sequence[Quantity], b: Sequence[Quantity]) -> bool | None:
    """Whether the quantities agree; None when there is nothing to compare.

    They disagree when both give values of one unit and none of them fits.
    """
    verdict: bool | None = None
    for unit in {q.unit for q in a} & {q.unit for q in b}:
        mine = [q for q in a if q.unit == unit]
        theirs = [q for q in b if q.unit == unit]
        if any(compare(x, y) is not Comparison.DIFFERENT for x in mine for y in theirs):
            verdict = True
        else:
            return False
    return verdict


def _one(facts: Sequence[Fact]) -> StoryFact:
    first, *rest = facts
    return StoryFact(
        **{f: getattr(first, f) for f in Fact.model_fields if f != "evidence"},
        evidence=tuple(s for f in facts for s in f.evidence),
        articles=tuple(dict.fromkeys(s.article for f in facts for s in f.evidence)),
        others=tuple(
            Statement(**{f: getattr(fact, f) for f in Statement.model_fields}) for fact in rest
        ),
    )
