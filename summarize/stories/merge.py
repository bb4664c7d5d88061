"""Facts that say the same become one fact with all its sources."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from summarize.articles import Span
from summarize.briefs import Fact, FactKind, Statement
from summarize.language.amounts import Comparison, compare
from summarize.language.units import factor, is_canonical
from summarize.passages import Passages, Quantity
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import StoryFact

_SAME = 0.75
"""Share of the shorter statement's weight that the longer one holds."""
_RARE = 1.6
"""Weight of a name that one in four facts of the story names, or fewer."""
_SHARED = 4
"""Least number of shared names; a rare one, and a number that agrees, count twice."""
_NAMES = 3
_SAME_NAMES = 0.4
"""Fewer names than that speak for themselves, without a number, only from three on and if they
are this share of all that the two name: what the same people did and what they plan names the
same people."""


class Features(NamedTuple):
    """What a statement is about, comparable across languages."""

    keys: frozenset[str]
    """Entities and resolved days."""
    quantities: tuple[Quantity, ...]
    words: tuple[str, ...]
    """As printed, in lower case: outlets print an agency's sentence word for word."""


def features(spans: Sequence[Span], passages: Passages, glossary: Glossary) -> Features:
    """The features of the characters that a statement rests on."""

    def inside(start: int, end: int) -> bool:
        return any(s.start <= start and end <= s.end for s in spans)

    keys = {k for s in spans for k in glossary.keys_in(s)}
    keys |= {f"day:{t.value}" for t in passages.times if t.value and inside(t.start, t.end)}
    return Features(
        frozenset(keys),
        tuple(q for q in passages.quantities if inside(q.start, q.end)),
        tuple(word for s in spans for word in re.findall(r"\w+", s.text.casefold())),
    )


def merge(told: Sequence[Told], glossary: Glossary) -> tuple[StoryFact, ...]:
    """The facts of the articles of a story, those that say the same merged into one.

    Args:
        told: the story's articles, the leading one first.

    The order is that of the leading article; what only others tell follows. A fact that one
    article tells as news and another as planned is planned; one that any tells as news is no
    background.
    """
    everything = [
        [
            (f, features(f.evidence, t.passages, glossary))
            for f in (*t.brief.facts, *t.brief.next, *t.brief.background)
        ]
        for t in told
    ]
    frequency = Counter(k for facts in everything for _, found in facts for k in found.keys)
    total = sum(len(facts) for facts in everything)
    weight = {k: math.log(1 + total / n) for k, n in frequency.items()}
    merged: list[list[tuple[Fact, Features]]] = []
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
        for j, item in enumerate(facts):
            if j in home:
                merged[home[j]].append(item)
            else:
                merged.append([item])
    return tuple(_one([fact for fact, _ in group]) for group in merged)


def _likeness(a: Features, b: Features, weight: Mapping[str, float]) -> float:
    """How much of the shorter statement the other one holds, by weight; 0 when the two say
    different things of the same people.

    Names make two facts one only where several are shared and not all of them common:
    everything that is told of a meeting names those who met.
    """
    if a.words == b.words:
        return 1.0
    agreement = agree(a.quantities, b.quantities)
    if agreement is False:
        return 0.0
    common = a.keys & b.keys
    rare = sum(weight[k] >= _RARE for k in common) + (agreement is True)
    if rare == 0 or rare + len(common) < _SHARED:
        return 0.0

    def sum_of(keys: Set[str]) -> float:
        return math.fsum(weight[k] for k in keys)

    shared = sum_of(common)
    if agreement is None and len(common) < _SHARED:
        alike = shared / sum_of(a.keys | b.keys)
        if len(common) < _NAMES or alike < _SAME_NAMES:
            return 0.0
    return shared / min(sum_of(a.keys), sum_of(b.keys))


def agree(a: Sequence[Quantity], b: Sequence[Quantity]) -> bool | None:
    """Whether the quantities agree; None when there is nothing to compare.

    They disagree when each side gives a value that fits none of the other's.
    """
    mine, theirs = ([_fits(q, others) for q in some] for some, others in ((a, b), (b, a)))
    if False in mine and False in theirs:
        return False
    return True if True in mine else None


def _fits(quantity: Quantity, others: Sequence[Quantity]) -> bool | None:
    """Whether one of the others can be the same; None if none of them can be compared."""
    verdicts = {
        compare(quantity, o) is not Comparison.DIFFERENT for o in others if _comparable(quantity, o)
    }
    return any(verdicts) if verdicts else None


def _comparable(a: Quantity, b: Quantity) -> bool:
    """A counted noun that the table of units does not have can be anything counted: nobody
    knows here that «құжат» is a document."""
    if a.ordinal is not b.ordinal:
        return False
    x, y = factor(a.unit), factor(b.unit)
    if x or y:
        return bool(x and y and x[0] == y[0])
    return a.unit == b.unit or not (is_canonical(a.unit) and is_canonical(b.unit))


def _one(facts: Sequence[Fact]) -> StoryFact:
    first, *rest = facts
    kinds = {f.kind for f in facts}
    return StoryFact(
        **{f: getattr(first, f) for f in Fact.model_fields if f not in {"evidence", "kind"}},
        kind=next(k for k in (FactKind.NEXT, FactKind.NEWS, FactKind.BACKGROUND) if k in kinds),
        evidence=tuple(s for f in facts for s in f.evidence),
        articles=tuple(dict.fromkeys(s.article for f in facts for s in f.evidence)),
        others=tuple(
            Statement(**{f: getattr(fact, f) for f in Statement.model_fields}) for fact in rest
        ),
    )
