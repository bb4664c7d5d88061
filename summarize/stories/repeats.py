"""Whether an earlier digest has told what a statement says, in its language or in another one.

Numbers and days decide first: a statement with a value that the earlier one does not have is
new, however alike the words are. Of the names and words most must stand in one earlier
statement. Doubt makes a statement new: an editor sees a repetition rather than misses news.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarize.articles import Article, Span
from summarize.briefs import Fact, FactKind, Statement
from summarize.grounding import polarity, poles
from summarize.grounding.model import Result, Verdict
from summarize.grounding.parsed import Parsed, cited
from summarize.grounding.wording import Wording, content_words
from summarize.language.concepts import Word
from summarize.language.tense import tense
from summarize.passages import Passages, Quantity, Sentence, attribution
from summarize.stories.changes import may_be
from summarize.stories.glossary import Glossary, Told, is_country

_TOLD = 0.65
"""Share of a statement's weight that one earlier statement must hold."""
_TOGETHER = 0.7
"""…and all earlier statements together, for a headline, which may sum up several,"""
_RECALLED = 0.5
"""…and for what the article itself tells as background."""
_NAME = 1.5
_COUNTRY = 0.5
_NUMBER = 2.0
_WORD = 1.0
_UNKNOWN = 0.5
"""A word that the lexicon does not have may have been said in other words."""
_LEAST = 4.0
"""Weight of what can be compared at all."""
_OPENING = 4
"""Words before a verb of saying that are still only who says it."""
_HOUR = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>[ap])\.?m\b"
    r"|(?<![\d.:])(?P<hour24>\d{1,2}):(?P<minute24>\d{2})(?!\d)",
    re.IGNORECASE,
)


class Said(NamedTuple):
    """What a statement says, as far as another one can repeat it."""

    words: tuple[Word, ...]
    names: frozenset[str]
    quantities: tuple[Quantity, ...]
    days: frozenset[str]
    """Resolved days, and hours."""
    ahead: bool
    """It tells what will be."""
    text: str
    parsed: Parsed | None
    """For what it denies; None for several statements together."""


def said(statement: Statement, told: Told, glossary: Glossary) -> Said:
    """Take a statement apart, by the characters that it rests on.

    Args:
        told: the article of its evidence.
    """
    spans = [s for s in statement.evidence if s.article == told.article.id]
    passages = told.passages

    def inside(start: int, end: int) -> bool:
        return any(s.start <= start and end <= s.end for s in spans)

    sources = [
        source
        for sentence in _sentences(spans, passages)
        if (source := _source(told.article, passages, sentence))
    ]
    quantities = tuple(q for q in passages.quantities if inside(q.start, q.end))
    times = [t for t in passages.times if inside(t.start, t.end)]
    language = _language(spans, passages, statement.language)
    hidden = [
        *sources,
        *((q.start, q.end) for q in quantities),
        *((t.start, t.end) for t in times),
        *((m.start, m.end) for n in passages.names for m in n.mentions if inside(m.start, m.end)),
    ]
    words = tuple(
        word
        for s in spans
        for word in content_words(s.text, language)
        if not any(a < s.start + word.end and s.start + word.start < b for a, b in hidden)
    )
    kind = statement.kind if isinstance(statement, Fact) else None
    text = " ".join(s.text for s in spans)
    return Said(
        words=words,
        # Who says it is no part of what is said.
        names=frozenset(
            key
            for start, end, key in glossary.mentions(told.article.id)
            if inside(start, end) and not any(a <= start and end <= b for a, b in sources)
        ),
        quantities=quantities,
        days=frozenset([*(str(t.value) for t in times if t.value), *_hours(text)]),
        ahead=kind is FactKind.NEXT or tense(text, language) == "future",
        text=text,
        parsed=cited(told.article, passages, _sentences(spans, passages)),
    )


def _hours(text: str) -> Iterator[str]:
    """The hours of a day, as ``22:00`` however they are printed."""
    for m in _HOUR.finditer(text):
        if m["half"]:
            hour = int(m["hour"]) % 12 + (12 if m["half"].lower() == "p" else 0)
            yield f"{hour}:{m['minute'] or '00'}"
        else:
            yield f"{int(m['hour24'])}:{m['minute24']}"


def _source(article: Article, passages: Passages, sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says who tells it: «Міністерство транспорту повідомляє про …»."""
    found = attribution(article, passages, sentence)
    if found is None:
        return None
    start, end = found[1]
    opening = len(article.text[sentence.start : start].split())
    return (sentence.start if opening <= _OPENING else start), end


def _sentences(spans: Sequence[Span], passages: Passages) -> list[Sentence]:
    printed = [*passages.sentences, *([passages.title] if passages.title else [])]
    return [p for p in printed if any(p.start < s.end and s.start < p.end for s in spans)]


def _language(spans: Sequence[Span], passages: Passages, default: str) -> str:
    return next((p.language for p in _sentences(spans, passages)), default)


class Memory:
    """What earlier digests said of one event."""

    def __init__(self, told: Iterable[Said]) -> None:
        self._told = [(t, Wording(t.words)) for t in told]
        self._all = _together([t for t, _ in self._told])
        self._words = Wording(self._all.words)

    def has(self, now: Said, *, background: bool = False) -> bool:
        """Whether one earlier statement says it, or for background all of them together."""
        if background and self.sums_up(now, _RECALLED):
            return True
        return any(
            t.text == now.text or (_share(now, t, w) >= _TOLD and not _contradicts(now, t))
            for t, w in self._told
        )

    def sums_up(self, headline: Said, least: float = _TOGETHER) -> bool:
        """Whether a headline says only what all earlier statements together say."""
        return _share(headline, self._all, self._words, least=0.0) >= least


def _together(told: Sequence[Said]) -> Said:
    return Said(
        words=tuple(w for t in told for w in t.words),
        names=frozenset(n for t in told for n in t.names),
        quantities=tuple(q for t in told for q in t.quantities),
        days=frozenset(d for t in told for d in t.days),
        ahead=False,
        text="",
        parsed=None,
    )


def _share(now: Said, before: Said, wording: Wording, least: float = _LEAST) -> float:
    """How much of a statement an earlier one holds, by weight; 0 for another number or
    another day, and for a fulfilled promise."""
    fulfilled = before.ahead and not now.ahead
    numbers = all(any(may_be(q, p) for p in before.quantities) for q in now.quantities)
    if fulfilled or not numbers or now.days - before.days:
        return 0.0
    total = held = _NUMBER * len(now.quantities) + _WORD * len(now.days)
    for name in now.names:
        weight = _COUNTRY if is_country(name) else _NAME
        total += weight
        held += weight if name in before.names else 0.0
    for word in now.words:
        weight = _WORD if word.concepts else _UNKNOWN
        total += weight
        held += weight if wording.carries(word) else 0.0
    return held / total if total and total >= least else 0.0


def _contradicts(now: Said, before: Said) -> bool:
    """Whether one denies what the other says, or has the opposite word."""
    if now.parsed is None or before.parsed is None:
        return False
    verdicts: list[Verdict | None] = [
        check(now.parsed, before.parsed) for check in (polarity.check, poles.check)
    ]
    return any(v is not None and v.result is Result.UNSUPPORTED for v in verdicts)
