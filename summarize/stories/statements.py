"""How much two statements of one story say the same, in one language or in two.

What counts: names (by the glossary), numbers and days, and the words that mean the same in the
lexicon of concepts or sound the same. Each weighs by its rarity within the story: everything
that is told of a meeting names those who met, and all that is told of a flood says *water*.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from summarize.grounding import polarity
from summarize.grounding.model import Reason, Result
from summarize.language.amounts import Comparison, compare
from summarize.language.units import factor, is_canonical
from summarize.passages import Quantity
from summarize.stories.contents import Content, Handle, Term

_DIGIT = 1.5
_DIGITS = 3
"""A number weighs by its digits, up to so many: «41,5 млрд» is hardly told of two things,
«два» of many."""
_MANY = 2 * _DIGIT
_NUMBERS = 2
"""Of more numbers the others say no more that two statements are one."""
_DAY = 1.5
_LONE = 0.5
"""Of its weight has a number or a day to which the other statement has none to compare: one
outlet gives more detail than another."""
_UNKNOWN = 0.6
"""Of its weight has a word without a counterpart that the lexicon does not have: it may have
been said in other words."""


class Common:
    """What two statements share. It is counted at once, and weighed when that is asked for:
    most pairs of a story share too little for it."""

    __slots__ = (
        "_days",
        "_held",
        "_keys",
        "_numbers",
        "_pair",
        "_weighed",
        "_weights",
        "figures",
        "names",
        "words",
    )

    def __init__(self, weights: Weights, a: Content, b: Content) -> None:
        self._weights = weights
        self._pair = (a, b)
        self._weighed: _Weighed | None = None
        self._keys = a.keys & b.keys
        handles = a.handles & b.handles
        self._held = mine, theirs = (a.holding(handles), b.holding(handles)) if handles else (0, 0)
        self._numbers: list[Quantity] = []
        self._days = 0
        if self._keys or handles:  # a number alone is no statement
            if a.quantities and b.quantities:
                self._numbers = _shared_numbers(a.quantities, b.quantities)[:_NUMBERS]
            self._days = len(a.days & b.days)
        self.words = min((mine & a.whole_terms).bit_count(), (theirs & b.whole_terms).bit_count())
        """How many words that are no names, roles, numbers or days."""
        self.names = len(self._keys)
        self.figures = self._days
        """How many numbers and days; a number of several digits is as good as two."""
        for number in self._numbers:
            self.figures += 1 + (_number(number) > _MANY)

    def _weigh(self) -> _Weighed:
        if self._weighed is None:
            weights, (a, b), (mine, theirs) = self._weights, self._pair, self._held
            equal = math.fsum(map(weights.name, self._keys))
            equal += math.fsum(map(_number, self._numbers))
            equal += _DAY * self._days
            shares = equal + weights.held(a, mine), equal + weights.held(b, theirs)
            wholes = weights.beside(a, mine, b), weights.beside(b, theirs, a)
            share, whole = math.fsum(shares), math.fsum(wholes)
            self._weighed = _Weighed(shares, wholes, share / 2, share / whole if whole else 0.0)
        return self._weighed

    @property
    def shared(self) -> float:
        """The weight of what they share."""
        return self._weigh().shared if self else 0.0

    @property
    def dice(self) -> float:
        """Share of all that both say, 0 to 1."""
        return self._weigh().dice if self else 0.0

    @property
    def cover(self) -> float:
        """Share of what the shorter one says."""
        if not self:
            return 0.0
        weighed = self._weigh()
        both = zip(weighed.shares, weighed.wholes, strict=True)
        return max((share / whole for share, whole in both if whole), default=0.0)

    def __bool__(self) -> bool:
        """Whether they share anything."""
        return bool(self._keys or any(self._held))


class _Weighed(NamedTuple):
    """The weight of what two statements share and of all that they say, as each puts it."""

    shares: tuple[float, float]
    wholes: tuple[float, float]
    shared: float
    dice: float


class _Parts(NamedTuple):
    """The weights of what a statement says."""

    terms: list[float]
    """Of its words, one by one."""
    known: float
    """Of those that the lexicon has."""
    unknown: list[tuple[int, float]]
    """Of the others, one by one, each with its bit in ``Content.holders``."""
    names: float
    numbers: float
    """Of the heaviest."""


class Weights:
    """The rarity of names and words among the statements of a story."""

    def __init__(self, contents: Iterable[Content]) -> None:
        self._where: dict[Handle, set[int]] = defaultdict(set)
        self._count = 0
        self._terms: dict[frozenset[Handle], float] = {}
        self._parts: dict[Content, _Parts] = {}
        for i, content in enumerate(contents):
            self._count += 1
            for handle in content.handles:
                self._where[handle].add(i)
            for key in content.keys:
                self._where[_named(key)].add(i)

    def name(self, key: str) -> float:
        return self._weight(len(self._where[_named(key)]))

    def term(self, term: Term) -> float:
        weight = self._terms.get(term.handles)
        if weight is None:
            weight = self._weight(len(set().union(*(self._where[h] for h in term.handles))))
            self._terms[term.handles] = weight
        return weight * term.share

    def _weight(self, statements: int) -> float:
        return math.log(1 + self._count / max(1, statements))

    def common(self, a: Content, b: Content) -> Common:
        """What two statements share, whatever speaks against their being one (see
        ``contradict``)."""
        return Common(self, a, b)

    def held(self, content: Content, terms: int) -> float:
        """The weight of some terms of a statement; see ``Content.holders``."""
        weights = self._parts_of(content).terms
        found = []
        while terms:
            lowest = terms & -terms
            found.append(weights[lowest.bit_length() - 1])
            terms ^= lowest
        return math.fsum(found)

    def whole(self, mine: Content, other: Content) -> float:
        """The weight of all that a statement says beside another one."""
        return self.beside(mine, mine.holding(mine.handles & other.handles), other)

    def beside(self, mine: Content, held: int, other: Content) -> float:
        """The same, where it is known which terms the other one has, too."""
        parts = self._parts_of(mine)
        words_ = parts.known + math.fsum(
            [weight if bit & held else weight * _UNKNOWN for bit, weight in parts.unknown]
        )
        figures = parts.numbers * (1.0 if other.quantities else _LONE)
        days = _DAY * len(mine.days) * (1.0 if other.days else _LONE)
        return words_ + parts.names + figures + days

    def _parts_of(self, content: Content) -> _Parts:
        found = self._parts.get(content)
        if found is None:
            heaviest = sorted(map(_number, content.quantities), reverse=True)[:_NUMBERS]
            terms = list(map(self.term, content.terms))
            each = list(zip(content.terms, terms, strict=True))
            found = self._parts[content] = _Parts(
                terms,
                math.fsum([weight for t, weight in each if t.word.concepts]),
                [(1 << i, weight) for i, (t, weight) in enumerate(each) if not t.word.concepts],
                math.fsum(map(self.name, content.keys)),
                math.fsum(heaviest),
            )
        return found


def _named(key: str) -> Handle:
    return f"name {key}"


def contradict(a: Content, b: Content) -> bool:
    """Whether two statements cannot be one: another number, day or hour, other people, or one
    denies what the other says."""
    if agree(a.quantities, b.quantities) is False:
        return True
    other = ((a.days, b.days), (a.hours, b.hours), (a.people, b.people))
    if any(x and y and x.isdisjoint(y) for x, y in other):
        return True
    return opposed(a, b)


def opposed(a: Content, b: Content) -> bool:
    """Whether one denies what the other says."""
    # In both directions: in one only, it may be a paraphrase («не подлежит», "beyond repair").
    return _denies(a, b) or (
        (a.negated or b.negated)
        and all(
            verdict is not None
            and verdict.result is Result.UNSUPPORTED
            and verdict.reason is Reason.POLARITY
            for verdict in (polarity.check(a.parsed, b.parsed), polarity.check(b.parsed, a.parsed))
        )
    )


def agree(a: Sequence[Quantity], b: Sequence[Quantity]) -> bool | None:
    """Whether the quantities agree; None when there is nothing to compare.

    They disagree when each side gives a value that fits none of the other's.
    """
    if not (a and b):
        return None
    mine, theirs = ([_fits(q, others) for q in some] for some, others in ((a, b), (b, a)))
    if False in mine and False in theirs:
        return False
    return True if True in mine else None


def _shared_numbers(a: Sequence[Quantity], b: Sequence[Quantity]) -> list[Quantity]:
    """The first's quantities that the second has as well, the heaviest first."""
    return sorted((q for q in a if _fits(q, b)), key=_number, reverse=True)


def _number(quantity: Quantity) -> float:
    """The weight of a number."""
    return _weight_of(quantity.value)


@lru_cache(maxsize=5_000)
def _weight_of(value: Decimal) -> float:
    return _DIGIT * min(len(value.normalize().as_tuple().digits), _DIGITS)


def _fits(quantity: Quantity, others: Sequence[Quantity]) -> bool | None:
    """Whether one of the others can be the same; None if none of them can be compared."""
    comparable = False
    for other in others:
        if _comparable(quantity, other):
            if compare(quantity, other) is not Comparison.DIFFERENT:
                return True
            comparable = True
    return False if comparable else None


def _comparable(a: Quantity, b: Quantity) -> bool:
    """A counted noun that the table of units does not have can be anything counted: nobody
    knows here that «құжат» is a document."""
    if a.ordinal is not b.ordinal:
        return False
    return _one_scale(a.unit, b.unit)


@lru_cache(maxsize=5_000)
def _one_scale(a: str, b: str) -> bool:
    x, y = factor(a), factor(b)
    if x or y:
        return bool(x and y and x[0] == y[0])
    return a == b or not (is_canonical(a) and is_canonical(b))


def _denies(a: Content, b: Content) -> bool:
    """Whether only one of them has a word for denying."""
    return any(t.handles.isdisjoint(b.handles) for t in a.denials) or any(
        t.handles.isdisjoint(a.handles) for t in b.denials
    )
