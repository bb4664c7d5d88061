"""How close two articles are, from what both of them name and print.

Two articles are compared by what they name (people, organisations, places) and by the figures
and dates they print, which need no translation. Each weighs the more the fewer articles of
the day have it; countries weigh little. Names alone make two articles alike only when most of
the shorter one's are shared, and more so when their figures speak against it: the same people
meet twice in a day, and talk of other things.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from summarize.articles import Precision, Span
from summarize.language.concepts import words
from summarize.passages import NameKind, Quantity
from summarize.stories.glossary import Glossary, Told, is_country

_BACKGROUND = 40
"""Articles of other days that a small batch is weighed against, or every name of a batch of
two would look common."""
COUNTRY = 0.25
"""Weight of a country: everything of a region names them."""
LEAD = 2.0
"""How much more than in passing a name matters in the headline or the summary."""
_FIGURE = 2.0
"""A figure, a date or an hour that two articles print is as telling as a name in the lead…"""
_ROUND = 1.0
"""…but a round one (20, 500, the first of a month) can be anything's."""
_SMALL = 13
"""Whole numbers below this are everywhere."""
_COMMON = 50
"""What more articles than this have in common proposes only neighbours as candidates."""
_SHARED = 3
"""Least number of things in common, countries aside: one town or one person who is in the
news twice makes no event."""
_FEWER = 2
"""One thing less leaves it open at most…"""
_OPEN = 0.95
"""…however much of the two it is."""
_JOIN = 0.33
"""Share of the lighter article's weight that must be shared where a figure is,"""
_JOIN_BY_NAMES = 0.45
"""…where none is,"""
_JOIN_AGAINST_FIGURES = 0.6
"""…and where both print some figures and have none in common."""
_SOME = 2
_MANY = 5
"""So many names say for sure that it is one event, without a figure;"""
_NOT_SURE = 1.3
"""…fewer leave it open."""
_SUBJECT = 2
"""Ideas of the headline and the summary that say what happened; if each of two articles has as
many and they share none, the same people did two things, and fewer names are not enough."""
_IDEA = 0.25
"""Things that an idea is worth which the headline or the summary of both tells…"""
_IDEAS = 16
"""…and how many of them count."""
_ENOUGH = 6.3
"""So much in common, counted in things that no other article has, may be one event whatever
else the two tell: long articles have much that is their own. A figure has to be among it, or…"""
_RETOLD = 0.23
"""…this share of the ideas of the headline and summary that has fewer of them."""
_CLOSELY = 0.4
"""With so many ideas in common a thing less will do."""
_ENOUGH_NAMES = 7.5
"""So much of names alone."""
_HOUR = re.compile(r"\b\d{1,2}:\d{2}\b")

Features = Mapping[str, float]
"""What an article has, with how much it matters there. Keys of figures start with ``=``."""


class Closeness:
    """Some articles, compared two at a time. Articles go by their index."""

    def __init__(self, told: Sequence[Told], glossary: Glossary) -> None:
        self._told = told
        self._glossary = glossary
        found = [_features(t, glossary) for t in told]
        frequency = Counter(key for f in found for key in f)
        rarity = {key: math.log(1 + (_BACKGROUND + len(told)) / n) for key, n in frequency.items()}
        self._thing = math.log(1 + (_BACKGROUND + len(told)) / 2)
        self._features: list[Features] = [
            {k: v * rarity[k] * (COUNTRY if is_country(k) else 1.0) for k, v in f.items()}
            for f in found
        ]
        self._things = [frozenset(k for k in f if not is_country(k)) for f in found]
        self._figures = [frozenset(k for k in f if k.startswith("=")) for f in found]
        self._total = [math.fsum(f.values()) for f in self._features]
        self._towns = [
            frozenset(
                key
                for key in glossary.keys_of(t.article.id)
                if glossary.kind(key) is NameKind.PLACE and not is_country(key)
            )
            for t in told
        ]
        self._known: dict[tuple[int, int], float] = {}
        self._subjects = [_subject(t) for t in told]

    def of(self, i: int, j: int) -> float:
        """At least 1 for two articles on one event, as far as two alone can tell."""
        pair = (i, j) if i < j else (j, i)
        if pair not in self._known:
            self._known[pair] = self._compare(*pair)
        return self._known[pair]

    def average(self, a: Sequence[int], b: Sequence[int]) -> float:
        """How alike two groups are."""
        return math.fsum(self.of(x, y) for x in a for y in b) / (len(a) * len(b))

    def candidates(self, least: float) -> dict[tuple[int, int], float]:
        """The pairs that are at least this much alike, in order.

        They come from an index of names and figures, so the work grows with the articles and
        with the size of the events, not with all pairs.
        """
        found = {}
        posting: dict[str, list[int]] = defaultdict(list)
        for j, features in enumerate(self._features):
            common: Counter[int] = Counter()
            for key in features:
                if not is_country(key):
                    holders = posting[key]
                    common.update(holders[-_COMMON:])
                    holders.append(j)
            for i in sorted(i for i, count in common.items() if count >= _FEWER):
                if (alike := self._compare(i, j)) >= least:
                    found[i, j] = alike
        self._known |= found
        return found

    def evidence(self, i: int, j: int, most: int) -> tuple[Span, ...]:
        """Where the two print what they share, the most telling first: one place in each.

        Args:
            most: how many of the things that they share.
        """
        a, b = self._features[i], self._features[j]
        shared = sorted(a.keys() & b.keys(), key=lambda k: (-min(a[k], b[k]), k))[:most]
        places = [(self._told[x].article, self._places(x, shared)) for x in (i, j)]
        return tuple(
            article.span(*found[key]) for key in shared for article, found in places if key in found
        )

    def _places(self, i: int, keys: Collection[str]) -> dict[str, tuple[int, int]]:
        """The first place of each of some features in an article."""
        told = self._told[i]
        found: dict[str, tuple[int, int]] = {}
        mentions = self._glossary.mentions(told.article.id)
        for start, end, key in chain(mentions, ((f.start, f.end, f.key) for f in _figures(told))):
            if key in keys:
                found[key] = min(found.get(key, (start, end)), (start, end))
        return found

    def _compare(self, i: int, j: int) -> float:
        things = len(self._things[i] & self._things[j])
        if not things:
            return 0.0
        retold = self._retold(i, j)
        if things < _FEWER and retold < _CLOSELY:
            return 0.0
        a, b = self._features[i], self._features[j]
        shared = math.fsum([min(a[k], b[k]) for k in a.keys() & b.keys()])
        lighter = min(self._total[i], self._total[j])
        figures = not self._figures[i].isdisjoint(self._figures[j])
        alike = shared / lighter / _needed(self._figures[i], self._figures[j])
        if alike < _NOT_SURE:
            alike = max(alike, min(self._lifted(i, j, shared, figures, retold), _NOT_SURE))
        else:
            retold = 0.0
        if things < _SHARED and retold < _CLOSELY:
            return min(alike, _OPEN)
        if things < _MANY and self._elsewhere(i, j):
            alone = not figures or retold < _RETOLD or things < _SHARED
            return min(alike, _OPEN) if alone else alike
        if things >= _MANY or figures:
            return alike
        return min(alike, _OPEN if self._tell_of_two_things(i, j) else _NOT_SURE)

    def _lifted(self, i: int, j: int, shared: float, figures: bool, retold: float) -> float:
        """How alike two articles are by what they share, whatever else they tell."""
        things = shared / self._thing
        if not figures and retold < _RETOLD:
            return things / _ENOUGH_NAMES if retold else 0.0
        ideas = len(self._subjects[i] & self._subjects[j])
        return (things + _IDEA * min(_IDEAS, ideas)) / _ENOUGH

    def _retold(self, i: int, j: int) -> float:
        """Share of the ideas of the one with fewer."""
        a, b = self._subjects[i], self._subjects[j]
        return len(a & b) / (min(len(a), len(b)) or 1)

    def _elsewhere(self, i: int, j: int) -> bool:
        """Whether both name places, countries apart, and none in common: «В Лугине открыли
        школу» and «В Озерске открыли школу» are two schools."""
        a, b = self._towns[i], self._towns[j]
        return bool(a and b) and a.isdisjoint(b)

    def _tell_of_two_things(self, i: int, j: int) -> bool:
        a, b = self._subjects[i], self._subjects[j]
        return min(len(a), len(b)) >= _SUBJECT and a.isdisjoint(b)


def _subject(told: Told) -> frozenset[int]:
    """The ideas of the headline and the summary, without those of names and roles."""
    article, passages, brief = told
    spans = [span for statement in (brief.headline, *brief.summary) for span in statement.evidence]
    end = max((s.end for s in spans), default=0)
    hidden = [(m.start, m.end) for n in passages.names for m in n.mentions if m.start < end]
    hidden += [n.role for n in passages.names if n.role is not None]
    return frozenset(
        [
            concept
            for span in spans
            for word in words(span.text, article.language)
            if not word.light
            and not any(
                a < span.start + word.end and span.start + word.start < b for a, b in hidden
            )
            for concept in word.concepts
        ]
    )


def _needed(mine: frozenset[str], theirs: frozenset[str]) -> float:
    if not mine.isdisjoint(theirs):
        return _JOIN
    return _JOIN_AGAINST_FIGURES if min(len(mine), len(theirs)) >= _SOME else _JOIN_BY_NAMES


class _Figure(NamedTuple):
    key: str
    weight: float
    start: int
    end: int


def _features(told: Told, glossary: Glossary) -> dict[str, float]:
    found = {key: min(count, 3) ** 0.5 for key, count in glossary.keys_of(told.article.id).items()}
    for statement in (told.brief.headline, *told.brief.summary):
        for span in statement.evidence:
            found |= dict.fromkeys(glossary.keys_in(span), LEAD)
    return found | {f.key: f.weight for f in _figures(told)}


def _figures(told: Told) -> Iterator[_Figure]:
    """Figures, hours, and days that are not the day of the news or the next to it."""
    for quantity in told.passages.quantities:
        if weight := telling(quantity):
            yield _Figure(f"={quantity.value.normalize()}", weight, quantity.start, quantity.end)
    published = told.article.published.value
    for time in told.passages.times:
        if hour := _HOUR.search(told.article.text, time.start, time.end):
            yield _Figure(f"={hour[0]}", _FIGURE, *hour.span())
        if time.value is None or time.precision not in (Precision.DAY, Precision.MINUTE):
            continue
        if published is None or abs((time.value - published).days) > 1:
            weight = _ROUND if time.value.day == 1 else _FIGURE
            yield _Figure(f"={time.value}", weight, time.start, time.end)


def telling(quantity: Quantity) -> float:
    """How much a figure that two texts print says that they are on one event; 0 for a small
    number and for an ordinal."""
    value = abs(quantity.value)
    if quantity.ordinal or (value < _SMALL and value % 1 == 0):
        return 0.0
    digits = len(Decimal(value).normalize().as_tuple().digits)
    return _ROUND if digits == 1 and value < 1000 else _FIGURE
