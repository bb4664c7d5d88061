"""Which articles tell of one event, decided without a model.

Two articles are compared by what they name (people, organisations, places) and by the figures
and dates they print, which need no translation. Each weighs the more the fewer articles of
the day have it; countries weigh little. Names alone join two articles only when most of
the shorter one's are shared, and more so when their figures speak against it: the same people
meet twice in a day, and talk of other things.

Candidates come from an index of names and figures, so the work grows with the articles and
with the size of the events, not with all pairs.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from summarize.articles import Precision
from summarize.passages import Quantity
from summarize.stories.glossary import Glossary, Told

_BACKGROUND = 40
"""Articles of other days that a small batch is weighed against, or every name of a batch of
two would look common."""
_COUNTRY = 0.25
"""Weight of a country: everything of a region names them."""
_LEAD = 2.0
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
_JOIN = 0.33
"""Share of the lighter article's weight that must be shared where a figure is,"""
_JOIN_BY_NAMES = 0.45
"""…where none is,"""
_JOIN_AGAINST_FIGURES = 0.6
"""…and where both print some figures and have none in common."""
_SOME = 2

Features = Mapping[str, float]
"""What an article has, with how much it matters there. Keys of figures start with ``=``."""


def events(told: Sequence[Told], glossary: Glossary) -> list[list[Told]]:
    """Sort the articles into events; each article is in exactly one.

    The order is that of the first article of each event.
    """
    found = [_features(t, glossary) for t in told]
    frequency = Counter(key for f in found for key in f)
    rarity = {key: math.log(1 + (_BACKGROUND + len(told)) / n) for key, n in frequency.items()}
    weighed = [
        {k: v * rarity[k] * (_COUNTRY if _is_country(k) else 1.0) for k, v in f.items()}
        for f in found
    ]
    return [[told[i] for i in group] for group in _Grouping(weighed).groups()]


def _features(told: Told, glossary: Glossary) -> dict[str, float]:
    found = {key: min(count, 3) ** 0.5 for key, count in glossary.keys_of(told.article.id).items()}
    for statement in (told.brief.headline, *told.brief.summary):
        for span in statement.evidence:
            found |= dict.fromkeys(glossary.keys_in(span), _LEAD)
    return found | dict(_figures(told))


def _figures(told: Told) -> Iterator[tuple[str, float]]:
    """Figures, hours, and days that are not the day of the news or the next to it."""
    for quantity in told.passages.quantities:
        if weight := _telling(quantity):
            yield f"={quantity.value.normalize()}", weight
    published = told.article.published.value
    for time in told.passages.times:
        if hour := re.search(r"\b\d{1,2}:\d{2}\b", told.article.text[time.start : time.end]):
            yield f"={hour[0]}", _FIGURE
        if time.value is None or time.precision not in (Precision.DAY, Precision.MINUTE):
            continue
        if published is None or abs((time.value - published).days) > 1:
            yield f"={time.value}", _ROUND if time.value.day == 1 else _FIGURE


def _telling(quantity: Quantity) -> float:
    value = abs(quantity.value)
    if quantity.ordinal or (value < _SMALL and value % 1 == 0):
        return 0.0
    digits = len(Decimal(value).normalize().as_tuple().digits)
    return _ROUND if digits == 1 and value < 1000 else _FIGURE


def _is_country(key: str) -> bool:
    return key.startswith("country:")


class _Grouping:
    """Joins the closest first; a group joins another only when they fit on average, so that
    one in-between article does not chain two events together."""

    def __init__(self, articles: Sequence[Features]) -> None:
        self._articles = articles
        self._total = [math.fsum(a.values()) for a in articles]
        self._scores: dict[tuple[int, int], float] = {}

    def groups(self) -> list[list[int]]:
        """The indices of each group; groups in the order of their first."""
        group = list(range(len(self._articles)))
        members = {i: [i] for i in group}
        pairs = {pair: self._score(*pair) for pair in self._candidates()}
        for (i, j), value in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
            if value < 1.0:
                break
            a, b = group[i], group[j]
            if a != b and self._average(members[a], members[b]) >= 1.0:
                for y in members.pop(b):
                    members[a].append(y)
                    group[y] = a
        return [sorted(m) for m in sorted(members.values(), key=min)]

    def _candidates(self) -> set[tuple[int, int]]:
        posting: dict[str, list[int]] = defaultdict(list)
        for i, found in enumerate(self._articles):
            for key in found:
                if not _is_country(key):
                    posting[key].append(i)
        return {
            (i, j)
            for holders in posting.values()
            for n, i in enumerate(holders)
            for j in holders[n + 1 : n + 1 + _COMMON]
        }

    def _average(self, a: Sequence[int], b: Sequence[int]) -> float:
        return math.fsum(self._score(x, y) for x in a for y in b) / (len(a) * len(b))

    def _score(self, i: int, j: int) -> float:
        """At least 1 for two articles on one event."""
        pair = (min(i, j), max(i, j))
        if pair not in self._scores:
            self._scores[pair] = self._likeness(*pair)
        return self._scores[pair]

    def _likeness(self, i: int, j: int) -> float:
        a, b = self._articles[i], self._articles[j]
        common = a.keys() & b.keys()
        if sum(not _is_country(k) for k in common) < _SHARED:
            return 0.0
        shared = math.fsum(min(a[k], b[k]) for k in common)
        return shared / min(self._total[i], self._total[j]) / _needed(a, b)


def _needed(a: Features, b: Features) -> float:
    mine, theirs = ({k for k in f if k.startswith("=")} for f in (a, b))
    if mine & theirs:
        return _JOIN
    return _JOIN_AGAINST_FIGURES if min(len(mine), len(theirs)) >= _SOME else _JOIN_BY_NAMES
