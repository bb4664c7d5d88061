"""Facts that say the same become one fact with all its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from summarize.briefs import Fact, FactKind, Statement
from summarize.stories.contents import Content, content_of
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import StoryFact
from summarize.stories.predicates import share_predicate
from summarize.stories.statements import Common, Weights, agree, contradict

_SAME = 0.40
"""Share of all that two statements say."""
_HELD = 0.75
"""Share of what the shorter one says: outlets tell in one sentence what others tell in two."""
_HELD_SAME = 0.33
"""Share of all that the two say, in that case."""
_LEAST = 3.0
"""Weight of what is shared."""
_PARTS = 3
"""Words, names, numbers and days that are shared; «учителя» and the town are little."""
_SHORT_SAME = 0.55
"""With fewer parts the two say hardly anything else."""
_NAMES = 4
_NAMES_SAME = 0.6
"""So many names, and hardly anything else, are a list of those who were there."""
_PLANNED = 0.3
"""Share of all that two plans for one day say."""
_WITNESSES = 4
"""Statements of a fact that another one is held against; more of them say no more."""
_AGAIN = 0.6
"""Share of all that two sentences of one article say."""


class _Item(NamedTuple):
    fact: Fact
    content: Content

    @property
    def article(self) -> str:
        return self.fact.evidence[0].article


def merge(told: Sequence[Told], glossary: Glossary) -> tuple[StoryFact, ...]:
    """The facts of the articles of a story, those that say the same merged into one.

    Args:
        told: the story's articles, the leading one first.

    The order is that of the leading article; what only others tell follows. A fact that one
    article tells as news and another as planned is planned; one that any tells as news is no
    background. What an article says twice is one fact, too.
    """
    everything = [
        [
            _Item(f, content_of(t, f.evidence, glossary))
            for f in (*t.brief.facts, *t.brief.next, *t.brief.background)
        ]
        for t in told
    ]
    weights = Weights(item.content for facts in everything for item in facts)
    merged = _Groups()
    for facts in everything:
        home = _homes(facts, merged, weights)
        for j, i in home.items():
            merged.add(facts[j], i)
        own = sorted(home.values())
        for j, item in enumerate(facts):
            if j in home:
                continue
            again = (i for i in own if _repeats(item, merged[i], weights))
            if (group := next(again, None)) is not None:
                merged.add(item, group)
            else:
                own.append(merged.open(item))
    return tuple(_one([item.fact for item in group]) for group in merged)


class _Groups:
    """Facts that say the same, with an index of what their witnesses say: most pairs of a story
    have nothing in common, and are not looked at."""

    def __init__(self) -> None:
        self._groups: list[list[_Item]] = []
        self._holders: dict[Hashable, set[int]] = defaultdict(set)

    def __getitem__(self, i: int) -> Sequence[_Item]:
        return self._groups[i]

    def __iter__(self) -> Iterator[Sequence[_Item]]:
        return iter(self._groups)

    def open(self, item: _Item) -> int:
        """A new group of one fact; its number."""
        self._groups.append([])
        self.add(item, len(self._groups) - 1)
        return len(self._groups) - 1

    def add(self, item: _Item, i: int) -> None:
        group = self._groups[i]
        group.append(item)
        if len(group) <= _WITNESSES:
            content = item.content
            for said in (content.printed, *content.handles, *content.days, *_named(content)):
                self._holders[said].add(i)

    def like(self, item: _Item) -> set[int]:
        """All that a fact may be one with; see ``_may_be_same``."""
        content = item.content
        said: list[Hashable] = [content.printed, *content.handles, *content.days]
        if content.quantities or len(content.keys) >= _NAMES:
            said += _named(content)
        return set().union(*[self._holders[s] for s in said if s in self._holders])


def _named(content: Content) -> list[tuple[str, str]]:
    return [("name", key) for key in content.keys]


def _homes(facts: Sequence[_Item], merged: _Groups, weights: Weights) -> dict[int, int]:
    """Which facts of an article are one with which group of others', the surest first; one
    fact joins one group, and no group gets two."""
    pairs = sorted(
        (
            (score, i, j)
            for j, item in enumerate(facts)
            for i in merged.like(item)
            if (score := _likeness(item, merged[i], weights)) > 0
        ),
        key=lambda p: (-p[0], p[1], p[2]),
    )
    home: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in pairs:
        if j not in home and i not in taken and _compatible(facts[j], merged[i]):
            home[j] = i
            taken.add(i)
    return home


def _likeness(item: _Item, group: Sequence[_Item], weights: Weights) -> float:
    """How much a fact says the same as those of a group; 0 when it is another one."""
    best = 0.0
    for other in group[:_WITNESSES]:
        if item.content.printed == other.content.printed:
            return 1.0
        if not _may_be_same(item.content, other.content):
            continue
        common = weights.common(item.content, other.content)
        same = _same(common) and not _done_otherwise(item.content, other.content, common)
        if same or (_overlaps(common) and _same_day_ahead(item, other)):
            best = max(best, common.dice)
    return best


def _done_otherwise(a: Content, b: Content, common: Common) -> bool:
    """Whether the two share their things but nothing that is done with them, and no number: the
    road on which the bus overturned is not what was told of when it was opened again. To tell a
    thing twice is a small fault beside a source that says something else."""
    return (
        common.dice < _SHORT_SAME
        and agree(a.quantities, b.quantities) is not True
        and share_predicate(a, b) is False
    )


def _compatible(item: _Item, group: Sequence[_Item]) -> bool:
    """Whether nothing that a fact says speaks against its being one with those of a group."""
    return any(item.content.printed == other.content.printed for other in group[:_WITNESSES]) or (
        not any(_fulfils(item, other) or contradict(item.content, other.content) for other in group)
    )


def _may_be_same(a: Content, b: Content) -> bool:
    """Whether they share a word or a figure or many names; quick, for most pairs do not."""
    return (
        not a.handles.isdisjoint(b.handles)
        or (bool(a.quantities and b.quantities) and not a.keys.isdisjoint(b.keys))
        or not a.days.isdisjoint(b.days)
        or (min(len(a.keys), len(b.keys)) >= _NAMES and len(a.keys & b.keys) >= _NAMES)
    )


def _fulfils(a: _Item, b: _Item) -> bool:
    """Whether one tells as done what the other tells as planned."""
    planned = {i.fact.kind is FactKind.NEXT for i in (a, b)} == {True, False}
    return planned and {a.content.tense, b.content.tense} == {"past", "future"}


def _repeats(item: _Item, group: Sequence[_Item], weights: Weights) -> bool:
    """Whether an article has said it before in this group: a sentence and the next one share
    much anyway."""
    for other in group:
        if other.article != item.article:
            continue
        if item.content.printed == other.content.printed:
            return True
        common = weights.common(item.content, other.content)
        if common.words >= _PARTS and common.dice >= _AGAIN:
            return not any(contradict(item.content, o.content) for o in group)
    return False


def _same_day_ahead(a: _Item, b: _Item) -> bool:
    """Whether both tell what is planned for one day."""
    planned = a.fact.kind is b.fact.kind is FactKind.NEXT
    days = a.content.days & b.content.days
    published = a.content.told.article.published.value
    return planned and published is not None and any(d > published for d in days)


def _overlaps(common: Common) -> bool:
    return common.words > 0 and common.dice >= _PLANNED


def _same(common: Common) -> bool:
    """Names alone make no two facts one: the same people do many things."""
    if not (common.words or common.figures):
        many = common.names >= _NAMES and common.shared >= _LEAST
        return many and common.dice >= _NAMES_SAME
    if common.shared < _LEAST:
        return False
    if common.words + common.names + common.figures < _PARTS and common.dice < _SHORT_SAME:
        return False
    return common.dice >= _SAME or (common.cover >= _HELD and common.dice >= _HELD_SAME)


def _one(facts: Sequence[Fact]) -> StoryFact:
    first, *rest = facts
    kinds = {f.kind for f in facts}
    return StoryFact(
        **{f: getattr(first, f) for f in Fact.model_fields if f not in {"evidence", "kind"}},
        kind=next(k for k in (FactKind.NEXT, FactKind.NEWS, FactKind.BACKGROUND) if k in kinds),
        evidence=tuple(s for f in facts for s in f.evidence),
        articles=tuple(dict.fromkeys(s.article for f in facts for s in f.evidence)),
        others=tuple(
            Statement(**{f: getattr(fact, f) for f in Statement.model_fields})
            for fact in _first_of_each(rest, first)
        ),
    )


def _first_of_each(rest: Sequence[Fact], first: Fact) -> Iterator[Fact]:
    """One wording an article; what an article repeats is evidence and no more."""
    seen = {first.evidence[0].article}
    for fact in rest:
        if (article := fact.evidence[0].article) not in seen:
            seen.add(article)
            yield fact
