"""Which articles tell of one event.

Rules decide where it is clear: two groups of articles are one event, or they are not. Between
the two lies a band in which a model may decide (``kinship``); without its ruling the rules'
nearer half of the band stands.

The closest are joined first, and a group joins another only when they fit on average, so that
one in-between article does not chain two events together. An article that fits the rest of its
group badly leaves it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from summarize.articles import Span
from summarize.stories.closeness import Closeness
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Decider, Joint, Kin, Kinship

SURE = 1.35
"""Groups that are this much alike are one event; 1 is where the rules draw the line."""
DOUBT = 0.65
"""Groups less alike are not."""
_FITS = 0.7
"""How much an article must be like the others of its event, on average, to stay with them."""
_ON_AVERAGE = 0.8
"""Of the likeness that two articles need, all pairs of two groups need so much on average."""
_SHOWN = 3
"""Of what two articles share, as evidence."""
_LEFT = "it fits the other articles of that story too little"


class Decision(StrEnum):
    """What the rules say of two groups of articles."""

    ONE = "one event"
    UNCLEAR = "unclear"
    APART = "not one event"


def decision(likeness: float) -> Decision:
    """The decision on two groups that are this much alike."""
    if likeness >= SURE:
        return Decision.ONE
    return Decision.UNCLEAR if likeness >= DOUBT else Decision.APART


class Ruling(NamedTuple):
    """What a model said of two groups of articles."""

    kinship: Kinship | None
    """None when it gave no answer."""
    evidence: tuple[Span, ...] = ()
    """Sentences of both sides that decided it."""
    note: str = ""
    """Why there is no answer, for an editor."""


Pair = tuple[str, str]
"""Two groups, each by the least id of its articles, in order."""
Rulings = Mapping[Pair, Ruling]


class Unclear(NamedTuple):
    """Two groups that the rules can neither join nor keep apart for sure."""

    pair: Pair
    likeness: float
    nearest: tuple[Told, Told]
    """The two articles, one of each group, that are most alike."""


class Event(NamedTuple):
    """The articles of one event."""

    articles: tuple[Told, ...]
    joints: tuple[Joint, ...] = ()
    kin: tuple[Kin, ...] = ()

    @property
    def id(self) -> str:
        """The id of its story."""
        return story_id(t.article.id for t in self.articles)


def story_id(articles: Iterable[str]) -> str:
    """The id of the story that these articles tell."""
    return "e" + min(articles)[1:]


def events(told: Sequence[Told], glossary: Glossary, rulings: Rulings | None = None) -> list[Event]:
    """Sort the articles into events; each article is in exactly one.

    Args:
        rulings: a model's, on pairs that are `unclear`; those on others are not looked at.

    The order is that of the first article of each event.
    """
    return _Grouping(told, glossary).events(rulings or {})


def unclear(told: Sequence[Told], glossary: Glossary) -> list[Unclear]:
    """The pairs of groups on which a ruling would count, the most doubtful first."""
    found = _Grouping(told, glossary).unclear()
    return sorted(found, key=lambda u: (abs(u.likeness - 1), u.pair))


Group = list[int]


class _Grouping:
    """Articles go by their index."""

    def __init__(self, told: Sequence[Told], glossary: Glossary) -> None:
        self._told = told
        self._alike = Closeness(told, glossary)
        self._pairs = self._alike.candidates(DOUBT)
        # What is clear comes first, so that rulings are on groups and not on single articles.
        sure = [pair for pair, alike in self._pairs.items() if alike >= SURE]
        self._cores = self._joined([[i] for i in range(len(told))], sure, SURE)
        self._core = {i: n for n, core in enumerate(self._cores) for i in core}
        self._ruled: dict[tuple[int, int], Ruling] = {}
        self._open = {
            cores: alike
            for cores in dict.fromkeys(self._cores_of(*pair) for pair in self._pairs)
            if cores[0] != cores[1]
            and decision(alike := self._alike.average(*self._members(cores))) is Decision.UNCLEAR
        }

    def _cores_of(self, i: int, j: int) -> tuple[int, int]:
        a, b = sorted((self._core[i], self._core[j]))
        return a, b

    def _members(self, cores: tuple[int, int]) -> tuple[Group, Group]:
        return self._cores[cores[0]], self._cores[cores[1]]

    def _name(self, cores: tuple[int, int]) -> Pair:
        a, b = sorted(min(self._told[i].article.id for i in m) for m in self._members(cores))
        return a, b

    def unclear(self) -> list[Unclear]:
        found = []
        for cores, alike in self._open.items():
            nearest = self._nearest(*self._members(cores))
            i, j = sorted(nearest, key=lambda i: self._told[i].article.id)
            found.append(Unclear(self._name(cores), alike, (self._told[i], self._told[j])))
        return found

    def _nearest(self, a: Group, b: Group) -> tuple[int, int]:
        """The two that are most alike, one of each."""
        return max(
            ((i, j) for i in a for j in b),
            key=lambda p: (self._alike.of(*p), *(self._told[i].article.id for i in p)),
        )

    def events(self, rulings: Rulings) -> list[Event]:
        self._ruled = {
            cores: rulings[name] for cores in self._open if (name := self._name(cores)) in rulings
        }
        ruled = [
            (i, j)
            for cores, ruling in self._ruled.items()
            if ruling.kinship is Kinship.SAME_EVENT
            for a, b in [self._members(cores)]
            for i in a
            for j in b
        ]
        pairs = dict.fromkeys([*(p for p, v in self._pairs.items() if v >= 1.0), *ruled])
        left: dict[int, int] = {}
        groups = []
        for group in self._joined(self._cores, pairs, 1.0):
            leaving = self._leaving(group)
            rest = [i for i in group if i not in leaving]
            groups.append(rest)
            left |= dict.fromkeys(leaving, rest[0])
            among = [p for p in combinations(leaving, 2) if self._fit(*p) >= 1.0]
            groups.extend(self._joined([[i] for i in leaving], among, 1.0))
        groups.sort(key=min)
        return self._told_of(groups, left)

    def _fit(self, i: int, j: int) -> float:
        """How alike two articles are, with what was ruled on their groups."""
        alike = self._alike.of(i, j)
        ruling = self._ruled.get(self._cores_of(i, j))
        if ruling is not None and ruling.kinship is Kinship.SAME_EVENT:
            return max(alike, 1.0)
        return alike

    def _barred(self, a: Group, b: Group) -> bool:
        """Whether it was ruled that some of the two are not one event."""
        return bool(self._ruled) and any(
            ruling.kinship not in (None, Kinship.SAME_EVENT)
            for i in {self._core[i] for i in a}
            for j in {self._core[j] for j in b}
            if (ruling := self._ruled.get((min(i, j), max(i, j)))) is not None
        )

    def _joined(
        self, groups: Sequence[Group], pairs: Iterable[tuple[int, int]], least: float
    ) -> list[Group]:
        """The groups, joined where they fit on average, the closest articles first."""
        fit = self._fit if least < SURE else self._alike.of
        members = {n: list(group) for n, group in enumerate(groups)}
        home = {i: n for n, group in members.items() for i in group}
        refused: set[tuple[int, int, int, int]] = set()
        for i, j in sorted(pairs, key=lambda p: (-fit(*p), p)):
            a, b = sorted((home[i], home[j]))
            state = (a, b, len(members[a]), len(members[b]))
            if a == b or state in refused:
                continue
            x, y = members[a], members[b]
            mean = math.fsum(fit(p, q) for p in x for q in y) / (len(x) * len(y))
            if mean < least * _ON_AVERAGE or (least < SURE and self._barred(x, y)):
                refused.add(state)
                continue
            for p in members.pop(b):
                members[a].append(p)
                home[p] = a
        return [sorted(m) for m in sorted(members.values(), key=min)]

    def _leaving(self, group: Group) -> Group:
        """Those that fit the others too little, the worst first, as long as two stay."""
        rest, leaving = list(group), []
        sums = {i: math.fsum(self._fit(i, j) for j in rest if j != i) for i in rest}
        while len(rest) > 2:
            worst = min(rest, key=lambda i: (sums[i], i))
            if sums[worst] / (len(rest) - 1) >= _FITS:
                break
            rest.remove(worst)
            leaving.append(worst)
            for i in rest:
                sums[i] -= self._fit(i, worst)
        return sorted(leaving)

    def _told_of(self, groups: Sequence[Group], left: Mapping[int, int]) -> list[Event]:
        story = {
            i: story_id(self._told[j].article.id for j in group) for group in groups for i in group
        }
        kin: dict[str, dict[str, Kin]] = {s: {} for s in story.values()}

        def relate(i: int, j: int, alike: float, ruling: Ruling) -> None:
            if story[i] == story[j]:
                return
            shown = ruling.evidence or self._alike.evidence(i, j, _SHOWN)
            for here, there in ((i, j), (j, i)):
                own = self._told[here].article.id
                kin[story[here]].setdefault(
                    story[there],
                    Kin(
                        story=story[there],
                        by=Decider.MODEL if ruling.kinship else Decider.RULES,
                        kinship=ruling.kinship,
                        likeness=round(alike, 2),
                        evidence=tuple(s for s in shown if s.article == own),
                        note=ruling.note,
                    ),
                )

        open_ = [(c, alike, self._ruled.get(c, Ruling(None))) for c, alike in self._open.items()]
        # Of several groups of the same two stories the weightiest speaks.
        for cores, alike, ruling in sorted(open_, key=lambda o: (not o[2].kinship, -o[1], o[0])):
            relate(*self._nearest(*self._members(cores)), alike, ruling)
        for i, j in left.items():
            relate(i, j, self._fit(i, j), Ruling(None, note=_LEFT))
        return [
            Event(
                tuple(self._told[i] for i in group),
                tuple(self._joints(group)),
                tuple(kin[story[group[0]]].values()),
            )
            for group in groups
        ]

    def _joints(self, group: Group) -> list[Joint]:
        """Each article but the first with the one that it is most like, of those before it:
        the strongest ties that hold the whole group."""
        near = {i: (self._fit(i, group[0]), group[0]) for i in group[1:]}
        own = {self._told[i].article.id for i in group}
        joints = []
        while near:
            i = max(near, key=lambda i: (near[i][0], -i))
            _, j = near.pop(i)
            ruling = self._ruled.get(self._cores_of(i, j), Ruling(None))
            # What was shown to the model may have left the story.
            said = ruling.evidence if {s.article for s in ruling.evidence} <= own else ()
            joints.append(
                Joint(
                    article=self._told[i].article.id,
                    to=self._told[j].article.id,
                    by=Decider.MODEL if ruling.kinship else Decider.RULES,
                    sure=self._core[i] == self._core[j],
                    likeness=round(self._alike.of(i, j), 2),
                    evidence=said or self._alike.evidence(i, j, _SHOWN),
                    note=ruling.note,
                )
            )
            for k, (best, _) in near.items():
                if (fit := self._fit(k, i)) > best:
                    near[k] = (fit, i)
        return joints
