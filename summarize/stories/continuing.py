"""Which story of an earlier digest a story of today goes on from, decided without a model.

Two days of one event share names as two articles of one day do, but not the figures, which
are what changes, and one name less, because what was explained yesterday is short today. So
the words of the news count as well, in whatever language: the lexicon knows that «қызылша» is
measles. Names alone join nothing: the same council decides on grain today and on fish
tomorrow.

Candidates come from an index, so the work grows with the stories, not with all pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.language.concepts import words
from summarize.passages import Passages
from summarize.stories.closeness import COUNTRY, LEAD, telling
from summarize.stories.earlier import Earlier, statements
from summarize.stories.glossary import Glossary, Told, is_country
from summarize.stories.model import Story

_BACKGROUND = 20
"""Stories that a small digest is weighed against, or every name of two would look common."""
_FIGURE = 2.0
_NAMES = 0.5
_WORDS = 2.0
"""What all of the names in common weigh, and what all of the words. Two stories of one topic
share a sixth of their words, two days of one event a quarter and more."""
_SAME = 0.7
"""Least sum of both for one event."""
_LEAST_NAMES = 0.4
"""Share of the names, whatever the words: a meeting and a ship route of the same sea have as
many words in common as two days of one event, but hardly more than the country."""
_COMMON = 200
"""What more earlier stories than this have proposes none of them."""
_TRIED = 20
"""Candidates that are weighed, of those that share most."""


class Features(NamedTuple):
    """What a story is about."""

    names: Mapping[str, float]
    """Entities with how much they matter."""
    figures: frozenset[str]
    words: frozenset[str]
    """Ideas of the lexicon."""

    @property
    def keys(self) -> Iterator[str]:
        yield from self.names
        yield from self.figures
        yield from self.words


def continued(
    stories: Sequence[Story],
    told: Mapping[str, Told],
    before: Sequence[Earlier],
    glossary: Glossary,
) -> list[list[Earlier]]:
    """For each story the earlier stories of its event, the likest first; mostly none.

    Args:
        told: today's articles by id.
        glossary: of today's articles and of those before.
    """
    if not before:
        return [[] for _ in stories]
    mine = [_features(s, (told[a] for a in s.articles), glossary) for s in stories]
    theirs = [_features(e.story, e.told, glossary) for e in before]
    weighed = _Weighing([*mine, *theirs])
    index: dict[str, list[int]] = defaultdict(list)
    for i, features in enumerate(theirs):
        for key in features.keys:
            index[key].append(i)
    found = []
    for features in mine:
        near: dict[int, float] = defaultdict(float)
        for key in sorted(features.keys):
            if len(index.get(key, ())) <= _COMMON:
                for i in index.get(key, ()):
                    near[i] += weighed.rarity(key)
        tried = sorted(near, key=lambda i: (-near[i], i))[:_TRIED]
        scored = sorted((-weighed.likeness(features, theirs[i]), i) for i in tried)
        found.append([before[i] for score, i in scored if -score >= _SAME])
    return found


class _Weighing:
    """Everything counts the more the fewer stories have it."""

    def __init__(self, stories: Sequence[Features]) -> None:
        self._total = _BACKGROUND + len(stories)
        self._frequency = Counter(key for s in stories for key in s.keys)

    def rarity(self, key: str) -> float:
        rare = math.log(1 + self._total / self._frequency[key])
        return rare * (COUNTRY if is_country(key) else 1.0)

    def likeness(self, a: Features, b: Features) -> float:
        """``_SAME`` or more for two days of one event."""
        common = a.names.keys() & b.names.keys()
        figures = a.figures & b.figures
        if not common:
            return 0.0
        shared = math.fsum(min(a.names[k], b.names[k]) * self.rarity(k) for k in common)
        shared += math.fsum(_FIGURE * self.rarity(k) for k in figures)
        least = min(math.fsum(v * self.rarity(k) for k, v in x.names.items()) for x in (a, b))
        names = min(1.0, shared / least)
        return _NAMES * names + _WORDS * self._wording(a, b) if names >= _LEAST_NAMES else 0.0

    def _wording(self, a: Features, b: Features) -> float:
        """The words in common, as a share of the mean of both."""
        size = [math.fsum(map(self.rarity, x.words)) for x in (a, b)]
        if not all(size):
            return 0.0
        return math.fsum(map(self.rarity, a.words & b.words)) / math.sqrt(size[0] * size[1])


def _features(story: Story, told: Iterable[Told], glossary: Glossary) -> Features:
    passages = {t.article.id: t.passages for t in told}
    counts = sum((glossary.keys_of(a) for a in story.articles), Counter[str]())
    names = {key: min(count, 3) ** 0.5 for key, count in counts.items()}
    for statement in (story.headline, *story.summary):
        for span in statement.evidence:
            names |= dict.fromkeys(glossary.keys_in(span), LEAD)
    return Features(names, frozenset(_figures(story, passages)), frozenset(_ideas(story)))


def _figures(story: Story, passages: Mapping[str, Passages]) -> Iterator[str]:
    """Of the statements only: an earlier digest has no more."""
    for statement in statements(story):
        for span in statement.evidence:
            for quantity in passages[span.article].quantities if span.article in passages else ():
                if span.start <= quantity.start < span.end and telling(quantity):
                    yield f"={quantity.value.normalize()}"


def _ideas(story: Story) -> Iterator[str]:
    for statement in statements(story):
        for word in words(statement.text, statement.language):
            if not word.light:
                yield from (f"~{c}" for c in word.concepts)
