"""Which articles of earlier digests had wrong what a correction takes back.

An outlet corrects itself, unless it names another one; of its articles it is that which prints
the wrong value and says what is taken back. Where the text does not name its outlet, only what
an article prints can show that it is meant, and one that has it right is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles import Span
from summarize.grounding.wording import Wording, content_words
from summarize.language.concepts import Word
from summarize.passages import Quantity
from summarize.stories.changes import may_be
from summarize.stories.corrections import TakenBack
from summarize.stories.earlier import Earlier
from summarize.stories.glossary import Glossary, Told
from summarize.stories.newsroom import identity
from summarize.stories.sides import Side, Sides

_OUTLET = 3.0
"""Its own outlet."""
_EVENT = 1.5
"""Of the event that the correcting article tells of."""
_DAY = 1.0
"""Of a day that the correction names."""
_VALUE = 1.5
"""Each wrong value that it prints, of two at most; the same off where it prints the right one
instead."""
_SAID = 2.0
"""It says all that is taken back; half of that off where it says what is right."""
_NAMES = 1.5
"""It prints all names of the correction."""
_LANGUAGE = 1.0
_LIKELY = 0.5
"""Share of what is taken back that an article must say where nothing else shows that it is
meant."""
_SURE = 1.2
"""The same with the share of the names that it prints, together."""
_LINKED = 2
"""Names and values that a correction shares with its outlet's article on another event."""
_UNKNOWN = 0.5
"""A word that the lexicon does not have may have been said in other words."""
_TIE = 0.75
_WORD = re.compile(r"\w")


class Mistaken(NamedTuple):
    """The earlier story, and its articles that are corrected."""

    source: Earlier
    articles: tuple[Told, ...]


class _Match(NamedTuple):
    earlier: Earlier
    told: Told
    score: float
    own: bool
    """It is known to be of the outlet that had it wrong."""
    wrong: bool
    """It prints a wrong value."""


def mistaken(
    told: Told,
    words: TakenBack,
    event: Sequence[Earlier],
    before: Sequence[Earlier],
    glossary: Glossary,
) -> Mistaken | None:
    """The earlier articles that a correction is of; None when no digest told it.

    Args:
        told: the correcting article.
        words: what it takes back.
        event: the earlier stories of its event.
        before: all earlier stories, these included.
        glossary: of today's articles and of those before.
    """
    wanted = _Wanted(told, words, glossary)
    of_event = {(e.date, e.story.id) for e in event}
    found = [
        match
        for e in before
        for t in e.told
        if (match := wanted.match(e, t, in_event=(e.date, e.story.id) in of_event)) is not None
    ]
    if not found:
        return None
    best = max(found, key=lambda m: (m.score, m.earlier.date, m.told.article.path))
    same = [
        m.told
        for m in found
        if m is best
        or (
            m.earlier is best.earlier
            and m.own
            and m.wrong == best.wrong
            and best.score - m.score <= _TIE
        )
    ]
    return Mistaken(best.earlier, tuple(same))


def quantities_in(told: Told, span: Span) -> list[Quantity]:
    """The values of a correction."""
    return [
        q
        for q in told.passages.quantities
        if span.start <= q.start and q.end <= span.end and not q.ordinal
    ]


class _Prints(NamedTuple):
    """What an article has of a correction."""

    wrong: int
    """Wrong values."""
    right: int
    said: float
    """Share of what is taken back."""
    true: float
    """Share of what is right."""
    shared: int
    """Names."""
    named: float
    """Share of the names."""


class _Wanted:
    """What is looked for."""

    def __init__(self, told: Told, words: TakenBack, glossary: Glossary) -> None:
        span = words.span
        publisher = told.article.publisher
        name = words.names or (publisher.name if publisher else "")
        self._outlet = identity(name) if name else ""
        self._glossary = glossary
        self._language = told.article.language
        self._other = words.names is not None and (
            publisher is None or identity(publisher.name) != self._outlet
        )
        self._names = frozenset(glossary.keys_in(span))
        sides = Sides(told, span)
        values = [(q, sides.of(q.start, q.end)) for q in quantities_in(told, span)]
        self._wrong = [q for q, side in values if side is not Side.RIGHT]
        self._right = [q for q, side in values if side is Side.RIGHT]
        self._said = list(_content(sides.texts(Side.WRONG), words.language))
        self._true = list(_content(sides.texts(Side.RIGHT), words.language))
        self._days = {
            t.value
            for t in told.passages.times
            if t.value and span.start <= t.start and t.end <= span.end
        }

    def match(self, e: Earlier, t: Told, *, in_event: bool) -> _Match | None:
        """How well an article fits; None where it cannot be meant."""
        theirs = identity(t.article.publisher.name) if t.article.publisher else ""
        if self._outlet and theirs and self._outlet != theirs:
            return None
        own = bool(self._outlet and theirs)
        prints = self._prints(t)
        linked = prints.shared + 2 * (prints.wrong + prints.right) >= _LINKED
        if not ((in_event or linked) if own else self._shown(prints, in_event=in_event)):
            return None
        instead = -1 if prints.right and self._wrong else 0
        same = not self._other and t.article.language == self._language
        score = (
            _OUTLET * own
            + _EVENT * in_event
            + _DAY * (t.article.published.value in self._days)
            + _VALUE * (min(prints.wrong, 2) or instead)
            + _SAID * (prints.said - prints.true / 2)
            + _NAMES * prints.named
            + _LANGUAGE * same
        )
        return _Match(e, t, score, own, prints.wrong > 0)

    def _prints(self, t: Told) -> _Prints:
        wording = Wording(_content(_sentences(t), t.article.language))
        shared = self._names & set(self._glossary.keys_of(t.article.id))
        return _Prints(
            wrong=_printed(t, self._wrong),
            right=_printed(t, self._right),
            said=_share(self._said or self._true, wording),
            true=_share(self._true, wording) if self._said else 0.0,
            shared=len(shared),
            named=len(shared) / len(self._names) if self._names else 0.0,
        )

    def _shown(self, prints: _Prints, *, in_event: bool) -> bool:
        """Whether an article is known to be meant by what it prints alone."""
        if self._other:
            return False
        if prints.wrong:
            return in_event or prints.shared > 0 or prints.said >= _LIKELY
        if self._wrong and prints.right:
            return False
        # One that says what is right in as many words is not the one that had it wrong.
        likely = bool(self._said) and prints.said >= max(_LIKELY, prints.true)
        return likely and prints.said + prints.named >= _SURE


def _printed(told: Told, values: Sequence[Quantity]) -> int:
    """How many of the values an article prints."""
    return sum(any(may_be(v, q) for q in told.passages.quantities) for v in values)


def _sentences(told: Told) -> Iterator[str]:
    for s in told.passages.sentences:
        if _WORD.search(text := told.article.text[s.start : s.end]):
            yield text


def _content(texts: Iterator[str], language: str) -> Iterator[Word]:
    for text in texts:
        yield from content_words(text, language)


def _share(words: Sequence[Word], wording: Wording) -> float:
    """How much of what is said stands in an article, by weight."""
    total = held = 0.0
    for word in words:
        weight = 1.0 if word.concepts else _UNKNOWN
        total += weight
        held += weight if wording.carries(word) else 0.0
    return held / total if total else 0.0
