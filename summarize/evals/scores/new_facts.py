"""Which labelled facts of a day are new about an event, and which repeat an earlier day.

A digest's labels say in English what is new; the labels of its articles say in English what
each fact is and where it stands. The two are brought together by their words and numbers, so
that a labelled new thing has characters that a digest can be held against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles.model import Span
from summarize.briefs.model import FactKind
from summarize.evals.labels import EventLabel
from summarize.evals.locate import locate
from summarize.evals.model import GoldSet, Run
from summarize.grounding.wording import Wording, content_words

_STATES = 0.6
"""Share of the words and numbers of a new thing, or of a fact, that the other one has."""
_REPEATS = 0.7
"""Share of a fact's words and numbers that stand in the facts of an earlier day."""
_NUMBER = re.compile(
    r"\d[\d.,:]*\d|\d"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)


class Labelled(NamedTuple):
    """A fact, or something upcoming, that the labels of an article have."""

    says: str
    kind: FactKind
    evidence: tuple[tuple[Span, ...], ...]
    """Alternatives; never empty."""

    def is_stated(self, spans: Sequence[Span]) -> bool:
        """Whether spans cover half of the characters of one alternative."""
        return any(
            2 * sum(_covered(part, spans) for part in parts) >= sum(p.end - p.start for p in parts)
            for parts in self.evidence
        )


def _covered(part: Span, spans: Sequence[Span]) -> int:
    places = {
        i
        for s in spans
        if s.article == part.article
        for i in range(max(s.start, part.start), min(s.end, part.end))
    }
    return len(places)


def facts_of(event: EventLabel, gold: GoldSet, run: Run) -> list[Labelled]:
    """All labelled facts of an event's articles that stand in the articles as read."""
    return [fact for stem in event.articles for fact in _facts(stem, gold, run)]


def _facts(stem: str, gold: GoldSet, run: Run) -> Iterator[Labelled]:
    if stem not in gold.articles or stem not in run.articles:
        return
    located = locate(gold.articles[stem], run.articles[stem].article)
    for fact in located.facts:
        if fact.alternatives:
            yield Labelled(fact.says, fact.kind, fact.alternatives)
    for says, span in located.upcoming:
        if span is not None:
            yield Labelled(says, FactKind.NEXT, ((span,),))


def earlier_of(event: str, date: str, gold: GoldSet, run: Run) -> list[Labelled]:
    """The labelled facts of the same event on earlier dates."""
    return [
        fact
        for earlier, labels in gold.digests.items()
        if earlier < date
        for one in labels.events
        if one.id == event
        for fact in facts_of(one, gold, run)
    ]


def stating(new: str, facts: Sequence[Labelled]) -> list[Labelled]:
    """The facts that state a labelled new thing, or a part of it: the one nearest in words and
    numbers, and all that are near."""
    near = [(*_shares(new, f.says), f) for f in facts if f.kind is not FactKind.BACKGROUND]
    best = max((a + b for a, b, _ in near), default=0.0)
    return [f for a, b, f in near if best > 0 and (a + b == best or max(a, b) >= _STATES)]


def repeats(fact: Labelled, earlier: Sequence[Labelled]) -> bool:
    """Whether a fact of an earlier day says it; what the labels call background, all of them
    together may have said."""
    if fact.kind is FactKind.BACKGROUND:
        return _held(fact.says, " ".join(f.says for f in earlier)) >= _REPEATS
    return any(
        _held(fact.says, f.says) >= _REPEATS
        for f in earlier
        if _numbers(fact.says) <= _numbers(f.says)
        and not (f.kind is FactKind.NEXT and fact.kind is FactKind.NEWS)
    )


def _shares(a: str, b: str) -> tuple[float, float]:
    return _held(a, b), _held(b, a)


def _held(text: str, within: str) -> float:
    words, there = content_words(text, "en"), Wording(content_words(within, "en"))
    numbers = _numbers(text)
    total = len(words) + len(numbers)
    held = there.count(words) + len(numbers & _numbers(within))
    return held / total if total else 0.0


def _numbers(text: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(text.casefold()))
