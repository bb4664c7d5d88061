"""Who stands behind a story and each of its facts: copies are not corroboration.

Outlets that print the same text, that take it from the same agency, or that belong to one
publisher are one voice. Where that cannot be known for a whole text (two languages), it is
decided by what the outlets say themselves of their source.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple, TypeVar

from summarize.articles import Article, Span
from summarize.stories.glossary import UNKNOWN_OUTLET, Told
from summarize.stories.model import StoryFact, Voice
from summarize.stories.newsroom import Newsroom, Publisher, identity

Copies = Mapping[str, Sequence[Article]]
"""By the id of an article: those that print it a second time."""

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"\n]*\"")
_RUN = 5
"""Words in a row, of one sentence."""
_FEWEST = 10
"""Runs; a shorter text shows nothing."""
_REPRINT = 0.5
"""Share of the shorter text's runs that the other one has: two reports on one event have
about 2 in 100 in common."""
_CREDITED = 0.2
"""The same where both name the source, or one names the other."""
_SENTENCE_RUN = 3
_SENTENCE = 0.6
"""Share of the shorter sentence's runs."""
_SHORTEST = 8
"""Words of a sentence; anybody writes «Погибших нет»."""
_HOLDERS = 20
"""Articles that a run of words is looked up in, the first of a story; the others are one
voice with these."""


class _Carrier(NamedTuple):
    """An article that tells of the event, or a copy of one."""

    article: Article
    publisher: Publisher | None
    copy_of: str | None = None

    @property
    def outlet(self) -> str:
        return self.article.publisher.name if self.article.publisher else UNKNOWN_OUTLET


class Voices:
    """The independent sources of one story.

    Args:
        told: the story's articles, the leading one first.
        copies: what else prints them.
    """

    def __init__(self, told: Sequence[Told], copies: Copies, newsroom: Newsroom) -> None:
        self._told = {t.article.id: t for t in told}
        self._newsroom = newsroom
        self._carriers = [
            *(self._carrier(t.article, None) for t in told),
            *(
                self._carrier(copy, t.article.id)
                for t in told
                for copy in sorted(copies.get(t.article.id, ()), key=lambda a: (a.path, a.id))
            ),
        ]
        self._own = {
            c.article.id: c.publisher.key for c in self._carriers if c.publisher and not c.copy_of
        }
        self._agencies = {a: self._named_by(t) for a, t in self._told.items()}
        self._credits = {a: self._credited_by(t) for a, t in self._told.items()}
        self._joined = _Joined()
        self._join()
        self._groups = self._named_groups()
        self._voice = {
            self._carriers[i].article.id: name for name, group in self._groups for i in group
        }

    def _carrier(self, article: Article, original: str | None) -> _Carrier:
        outlet = article.publisher
        return _Carrier(
            article, self._newsroom.publisher(outlet.name) if outlet else None, original
        )

    def all(self) -> tuple[Voice, ...]:
        """The voices in the order of their first articles. Unknown outlets are one at most,
        and none beside a known one."""
        found: list[Voice] = []
        unknown: list[str] = []
        for name, members in self._groups:
            ids = tuple(dict.fromkeys(self._carriers[i].article.id for i in members))
            if outlets := self._outlets(members):
                found.append(Voice(name=name, outlets=outlets, articles=ids))
            else:
                unknown.extend(ids)
        if found or not unknown:
            return tuple(found)
        return (Voice(name=UNKNOWN_OUTLET, outlets=(), articles=tuple(dict.fromkeys(unknown))),)

    def behind(self, fact: StoryFact) -> tuple[str, ...]:
        """The names of the voices behind a fact, each once.

        Articles that print the fact's sentence in the same words, or credit the same agency
        with it, are one.
        """
        spans = {a: [s for s in fact.evidence if s.article == a] for a in fact.articles}
        credited = {a: self._credits_of_sentence(a, spans[a]) | self._credits[a] for a in spans}
        joined = _Joined()
        for a, b in combinations(spans, 2):
            if (
                self._voice[a] == self._voice[b]
                or self._common(a, credited[a], b, credited[b])
                or _same_sentence(spans[a], spans[b])
            ):
                joined.join(a, b)
        names = [
            self._name_of_fact(members, spans, credited) for members in joined.groups(list(spans))
        ]
        known = [n for n in names if n != UNKNOWN_OUTLET]
        return tuple(dict.fromkeys(known or names))

    def _join(self) -> None:
        by_publisher: dict[str, int] = {}
        place = {c.article.id: i for i, c in enumerate(self._carriers) if c.copy_of is None}
        for i, carrier in enumerate(self._carriers):
            if carrier.publisher:
                self._joined.join(by_publisher.setdefault(carrier.publisher.key, i), i)
            if carrier.copy_of is not None:
                self._joined.join(place[carrier.copy_of], i)
        for a, b in self._reprints():
            self._joined.join(place[a], place[b])

    def _reprints(self) -> Iterator[tuple[str, str]]:
        """Pairs that carry one text, or one agency's text in two languages."""
        if len(self._told) < 2:
            return
        runs = {a: _runs(t) for a, t in self._told.items()}
        holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for b, own in runs.items():
            shared = Counter(a for run in own for a in holders.get(run, ()))
            for a, count in shared.items():
                fewest = min(len(runs[a]), len(own))
                credited = self._common(a, self._agencies[a], b, self._agencies[b])
                if fewest >= _FEWEST and count >= fewest * (_CREDITED if credited else _REPRINT):
                    yield a, b
            for run in own:
                if len(holders[run]) < _HOLDERS:
                    holders[run].append(b)
        sources = {key for found in self._credits.values() for key in found}
        crediting = [a for a in self._told if self._credits[a] or self._own.get(a) in sources]
        for a, b in combinations(crediting[:_HOLDERS], 2):
            if self._told[a].article.language != self._told[b].article.language and self._common(
                a, self._credits[a], b, self._credits[b]
            ):
                yield a, b

    def _common(self, a: str, of_a: Mapping[str, str], b: str, of_b: Mapping[str, str]) -> bool:
        """Whether two articles credit one source, or one of them credits the other."""
        return bool(
            of_a.keys() & of_b.keys() or self._own.get(b) in of_a or self._own.get(a) in of_b
        )

    def _named_by(self, told: Told) -> dict[str, str]:
        """The sources that an article names, by their keys, as printed."""
        found: dict[str, str] = {}
        for outlet in told.article.agencies:
            key = self._newsroom.publisher(outlet.name).key
            if key != self._own.get(told.article.id):
                found.setdefault(key, outlet.name)
        return found

    def _credited_by(self, told: Told) -> dict[str, str]:
        """Those that it credits with the whole text: at its head or at its very end."""
        sentences = told.passages.sentences
        if not sentences:
            return {}
        head, tail = sentences[:2][-1].end, sentences[-1].start
        named = {
            self._newsroom.publisher(o.name).key
            for o in told.article.agencies
            if o.evidence and (o.evidence.start < head or o.evidence.start >= tail)
        }
        return {k: name for k, name in self._agencies[told.article.id].items() if k in named}

    def _credits_of_sentence(self, article: str, spans: Sequence[Span]) -> dict[str, str]:
        """Those that the words of a fact name."""
        return {
            key: name
            for key, name in self._agencies[article].items()
            if any(re.search(rf"(?<!\w){re.escape(name)}", s.text) for s in spans)
        }

    def _named_groups(self) -> list[tuple[str, list[int]]]:
        """The carriers by voice; two groups of one name are one voice."""
        found: dict[str, list[int]] = {}
        for members in self._joined.groups(range(len(self._carriers))):
            found.setdefault(self._name(members), []).extend(members)
        return [(name, sorted(members)) for name, members in found.items()]

    def _outlets(self, members: Iterable[int]) -> tuple[str, ...]:
        """Distinct known outlets, the first spelling of each."""
        named = [c.outlet for i in members if (c := self._carriers[i]).publisher]
        return tuple({identity(n): n for n in reversed(named)}.values())[::-1]

    def _name(self, members: Sequence[int]) -> str:
        outlets = self._outlets(members)
        if not outlets:
            return UNKNOWN_OUTLET
        if len(outlets) == 1:
            return outlets[0]
        ids = [self._carriers[i].article.id for i in members if not self._carriers[i].copy_of]
        if agency := self._agency(ids, self._agencies):
            return agency
        publishers = {p for i in members if (p := self._carriers[i].publisher)}
        if len({p.key for p in publishers}) == 1:
            return min(p.name for p in publishers)
        return outlets[0]

    def _agency(self, articles: Sequence[str], credited: Mapping[str, Mapping[str, str]]) -> str:
        """The source that most of some articles have in common; empty if there is none.

        One of them that is the source's own counts with those that credit it.
        """
        own = {self._own.get(a): self._told[a].article for a in reversed(articles)}
        printed = {k: n for a in reversed(articles) for k, n in credited[a].items()}
        counts = Counter(k for a in articles for k in credited[a])
        counts.update(k for k in own if k is not None and k in counts)
        enough = {k: n for k, n in counts.items() if n > 1 or len(articles) == 1}
        if not enough:
            return ""
        best = min(enough, key=lambda k: (-enough[k], k))
        published = own[best].publisher if best in own else None
        return published.name if published else printed[best]

    def _name_of_fact(
        self,
        articles: Sequence[str],
        spans: Mapping[str, Sequence[Span]],
        credited: Mapping[str, Mapping[str, str]],
    ) -> str:
        in_sentence = {a: self._credits_of_sentence(a, spans[a]) for a in articles}
        named = {key for found in in_sentence.values() for key in found}
        if all(in_sentence[a] or self._own.get(a) in named for a in articles) and (
            agency := self._agency(articles, in_sentence)
        ):
            return agency
        names = list(dict.fromkeys(self._voice[a] for a in articles))
        if len(names) > 1 and (agency := self._agency(articles, credited)):
            return agency
        return next((n for n in names if n != UNKNOWN_OUTLET), names[0])


def _runs(told: Told) -> set[tuple[str, ...]]:
    """The runs of words of an article's own sentences; what people are quoted with is theirs."""
    found: set[tuple[str, ...]] = set()
    for sentence in told.passages.sentences:
        found |= _runs_of(told.article.text[sentence.start : sentence.end], _RUN)
    return found


@lru_cache(maxsize=1_000)
def _runs_of(text: str, length: int) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(_QUOTED.sub(" | ", text).casefold())
    return frozenset(tuple(words[i : i + length]) for i in range(len(words) - length + 1))


def _same_sentence(a: Sequence[Span], b: Sequence[Span]) -> bool:
    """Whether the words of a fact stand, most of them, in the words of another outlet."""
    for x in a:
        for y in b:
            mine, theirs = (_runs_of(s.text, _SENTENCE_RUN) for s in (x, y))
            fewest = min(len(mine), len(theirs))
            if fewest + _SENTENCE_RUN - 1 >= _SHORTEST and len(mine & theirs) >= _SENTENCE * fewest:
                return True
    return False


_T = TypeVar("_T", bound=Hashable)


class _Joined:
    """Things that were found to be one."""

    def __init__(self) -> None:
        self._parent: dict[Hashable, Hashable] = {}

    def _root(self, item: Hashable) -> Hashable:
        while (parent := self._parent.get(item, item)) != item:
            self._parent[item] = item = self._parent.get(parent, parent)
        return item

    def join(self, a: Hashable, b: Hashable) -> None:
        self._parent[self._root(b)] = self._root(a)

    def groups(self, items: Iterable[_T]) -> list[list[_T]]:
        """The items by group, in their order."""
        found: dict[Hashable, list[_T]] = {}
        for item in items:
            found.setdefault(self._root(item), []).append(item)
        return list(found.values())
