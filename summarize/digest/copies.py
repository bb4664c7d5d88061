"""Articles that are printed a second time, a few words apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarize.articles import Article
from summarize.passages import Passages

_WORD = re.compile(r"\w+")
_RUN = 5
"""Words in a row: two reports on one event have about 2 in 100 of them in common, a copy
nearly all."""
_COPY = 0.8
_FEWEST = 10
"""Runs; a shorter text shows nothing."""
_HOLDERS = 50
"""Articles that a run of words is looked up in, the first of a day. What more of them have (a
line on subscriptions) is counted for those that have something else in common as well."""


class Copy(NamedTuple):
    """An article that another one holds nearly word for word, all its names and numbers
    included: the weather of two towns may be told in the same words."""

    article: Article
    original: Article
    share: float
    """Of its runs of words that stand in the original."""


class Reprints:
    """Which articles print which one a second time; an original is none of them."""

    def __init__(self) -> None:
        self._original: dict[str, str] = {}
        self._articles: list[Article] = []
        self._under: list[str] = []

    def add(self, article: Article, original: str) -> None:
        """Note that an article prints another one (by its id) again."""
        self._articles.append(article)
        self._under.append(original)
        if self._first(original) != article.id:
            self._original[article.id] = original

    def carriers(self) -> dict[str, tuple[Article, ...]]:
        """By the id of the first print: all others of it, also the copies of its copies."""
        found: dict[str, list[Article]] = defaultdict(list)
        for article, under in zip(self._articles, self._under, strict=True):
            found[self._first(under)].append(article)
        return {original: tuple(articles) for original, articles in found.items()}

    def _first(self, article: str) -> str:
        while article in self._original:
            article = self._original[article]
        return article


def copies(articles: Sequence[Article], passages: Mapping[str, Passages]) -> tuple[Copy, ...]:
    """The copies among some articles; the original of a copy is not one itself.

    The original is the one whose outlet the others credit, then one whose outlet is known,
    then the first by path.
    """
    credited = {outlet.name.casefold() for a in articles for outlet in a.agencies}

    def preference(article: Article) -> tuple[bool, bool, str]:
        outlet = article.publisher
        return (outlet is None or outlet.name.casefold() not in credited, outlet is None,
                article.path)  # fmt: skip

    found: list[Copy] = []
    by_id = {a.id: a for a in articles}
    holders: dict[int, list[str]] = defaultdict(list)
    for article in sorted(articles, key=preference):
        runs = _runs(article, passages[article.id])
        known = [held for run in runs if (held := holders.get(run))]
        shared = Counter(holder for held in known for holder in held)
        if full := sum(len(held) == _HOLDERS for held in known):
            shared = Counter(
                {
                    holder: len(runs & _runs(by_id[holder], passages[holder]))
                    for holder, count in shared.items()
                    if count + full >= _COPY * len(runs)
                }
            )
        original, count = min(shared.items(), key=lambda s: (-s[1], s[0]), default=("", 0))
        if len(runs) >= _FEWEST and count >= _COPY * len(runs):
            holder = by_id[original]
            said = set(_WORD.findall(holder.text.casefold()))
            if _particulars(article, passages[article.id]) <= said:
                found.append(Copy(article, holder, count / len(runs)))
                continue
        for run in runs:
            if len(holders[run]) < _HOLDERS:
                holders[run].append(article.id)
    return tuple(found)


def _particulars(article: Article, passages: Passages) -> set[str]:
    """The capitalised words and the numbers, in lower case; a sentence's first word is
    capitalised for nothing."""
    return {
        word.casefold()
        for sentence in passages.sentences
        for i, word in enumerate(_WORD.findall(article.text[sentence.start : sentence.end]))
        if (i > 0 and word[0].isupper()) or word[0].isdigit()
    }


def _runs(article: Article, passages: Passages) -> set[int]:
    """The runs of words, each by its hash: a day has millions."""
    runs: set[int] = set()
    for sentence in passages.sentences:
        words = _WORD.findall(article.text[sentence.start : sentence.end].casefold())
        runs |= {hash(tuple(words[i : i + _RUN])) for i in range(len(words) - _RUN + 1)}
    return runs
