"""Who said it, where one outlet prints somebody's words and another has the same from somebody
else.

Officials repeat each other, and a figure has many sources. So one of the two must be a direct
quote, and what the other outlet retells must be most of it, with the person who says so; an
outlet that lets both persons say it is at odds with nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.articles import Span
from summarize.language.skeleton import distance, skeleton
from summarize.passages import Name, NameKind, Quote, Sentence, attribution
from summarize.stories.contents import Content, Handle, content_of, sentence_content
from summarize.stories.glossary import Glossary, Told, outlet
from summarize.stories.model import Claim, Disagreement, Slot
from summarize.stories.news import news, rivals
from summarize.stories.statements import Common, Weights, agree, opposed

_HELD = 0.55
"""Share of what the quote says that the retelling has."""
_WORDS = 3
"""Words that both have; one less where they have a figure, too."""
_LEAST = 4
"""Words of a quote; fewer («Это трагедия») can be anybody's."""
_SAME_NAME = 0.25
"""Share of the letters by which two surnames may differ and be one in two alphabets."""


class _Words(NamedTuple):
    sentence: Sentence
    span: Span
    cue: tuple[int, int] | None
    """Offsets of the words that name who says it; None where they have yet to be read."""
    quoted: bool


class _Saying(NamedTuple):
    told: Told
    words: _Words
    content: Content
    speaker: Name
    key: str
    """The speaker's entity."""

    @property
    def quoted(self) -> bool:
        return self.words.quoted


def sayers(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """The words that two outlets give to two persons; each is shown once."""
    order = {t.article.id: i for i, t in enumerate(told)}
    quoted = [s for t in told for s in _quoted(t, glossary)]
    if not quoted:
        return
    said = frozenset(h for s in quoted for h in s.content.handles)
    retelling = [r for t in told for r in _retelling(t, glossary, said)]
    if not _any_alike(quoted, retelling):
        return
    found = [*quoted, *(s for r in retelling for s in _reported(r, glossary))]
    found.sort(key=lambda s: (order[s.told.article.id], s.words.sentence.start))
    weights = Weights(s.content for s in found)
    used: set[int] = set()
    for i, a in enumerate(found):
        for j, b in enumerate(found[:i]):
            if used & {i, j} or not (a.quoted or b.quoted) or not rivals(a.told, b.told):
                continue
            if _same_person(a, b) or not _same_words(a, b, weights):
                continue
            if any(_says(x, y, found, weights) for x, y in ((a, b), (b, a))):
                continue
            used |= {i, j}
            quote = a if a.quoted else b
            yield Disagreement(
                slot=Slot.SPEAKER,
                subject=f"«{quote.content.spans[0].text}»",
                claims=tuple(map(_claim, (b, a))),
            )


def _quoted(told: Told, glossary: Glossary) -> Iterator[_Saying]:
    """Direct quotes with one speaker."""
    article, passages = told.article, told.passages
    names = {n.id: n for n in passages.names}
    for sentence, quotes in _with_quotes(told):
        for quote in quotes:
            if len(quote.speakers) != 1:
                continue
            span = article.span(quote.start, quote.end)
            words = _Words(sentence, span, quote.cue, quoted=True)
            yield from _saying(told, words, names[quote.speakers[0]], glossary)


class _Retelling(NamedTuple):
    """A sentence that may retell a quote."""

    told: Told
    sentence: Sentence
    content: Content


def _retelling(told: Told, glossary: Glossary, said: frozenset[Handle]) -> Iterator[_Retelling]:
    """Sentences without quotes that may retell one: ``said`` is what all quotes say."""
    for sentence, quotes in _with_quotes(told):
        if not quotes:
            content = sentence_content(told, sentence, glossary)
            if len(content.handles & said) >= _WORDS - 1:
                yield _Retelling(told, sentence, content)


def _any_alike(quoted: Sequence[_Saying], retelling: Sequence[_Retelling]) -> bool:
    """Whether any words stand in two outlets, as far as that is seen before anybody's sources
    are read: in most stories there are none."""
    unweighed = Weights(())
    others = [
        *((s.told, s.content, s) for s in quoted),
        *((r.told, r.content, None) for r in retelling),
    ]
    return any(
        not s.content.handles.isdisjoint(content.handles)
        and s.told is not told
        and rivals(s.told, told)
        and not (other is not None and _same_person(s, other))
        and _enough(s.content, content, unweighed) is not None
        for s in quoted
        for told, content, other in others
    )


def _reported(retelling: _Retelling, glossary: Glossary) -> Iterator[_Saying]:
    """Indirect speech of one person."""
    told, sentence, content = retelling
    source = attribution(told.article, told.passages, sentence)
    if source is not None and source[0] is not None:
        words = _Words(sentence, content.spans[0], source[1], quoted=False)
        name = next(n for n in told.passages.names if n.id == source[0])
        yield from _saying(told, words, name, glossary)


def _with_quotes(told: Told) -> Iterator[tuple[Sentence, list[Quote]]]:
    speech = [q for q in told.passages.quotes if q.speech]
    for sentence in news(told):
        yield sentence, [q for q in speech if sentence.id in q.sentences]


def _saying(told: Told, words: _Words, name: Name, glossary: Glossary) -> Iterator[_Saying]:
    keys = {k for m in name.mentions for k in glossary.keys_at(told.article.id, m.start, m.end)}
    people = sorted(k for k in keys if glossary.kind(k) is NameKind.PERSON)
    content = content_of(told, [words.span], glossary)
    if len(people) == 1 and len(content.printed) >= _LEAST:
        yield _Saying(told, words, content, name, people[0])


def _same_person(a: _Saying, b: _Saying) -> bool:
    """Whether they are, or may be: a name that no rule could match across two alphabets."""
    return a.key == b.key or _same_name(a.speaker.normal, b.speaker.normal)


@lru_cache(maxsize=5_000)
def _same_name(a: str, b: str) -> bool:
    x, y = skeleton(a), skeleton(b)
    if not (x and y):
        return True
    pairs = ((x, y), (x.split()[-1], y.split()[-1]))
    return any(
        distance(one, other) <= _SAME_NAME * max(len(one), len(other)) for one, other in pairs
    )


def _same_words(a: _Saying, b: _Saying, weights: Weights) -> bool:
    common = _enough(a.content, b.content, weights)
    if common is None:
        return False
    quote, other = (a, b) if a.quoted else (b, a)
    held = _held(common, quote, other, weights)
    return held >= _HELD and not opposed(a.content, b.content)


def _enough(a: Content, b: Content, weights: Weights) -> Common | None:
    """What two sayings share, if it is enough and of one thing."""
    common = weights.common(a, b)
    if common.words + (common.figures > 0) < _WORDS or common.words < _WORDS - 1:
        return None
    if agree(a.quantities, b.quantities) is False:
        return None
    return None if a.days and b.days and a.days.isdisjoint(b.days) else common


def _held(common: Common, quote: _Saying, other: _Saying, weights: Weights) -> float:
    """Share of what the quote says that the other has."""
    return common.shared / (weights.whole(quote.content, other.content) or 1.0)


def _says(mine: _Saying, theirs: _Saying, every: Sequence[_Saying], weights: Weights) -> bool:
    """Whether the article of one of them lets the other's speaker say it as well."""
    return any(
        s.told is mine.told and _same_person(s, theirs) and _same_words(s, theirs, weights)
        for s in every
    )


def _claim(saying: _Saying) -> Claim:
    told, span = saying.told, saying.content.spans[0]
    cue = saying.words.cue
    if cue is None:
        source = attribution(told.article, told.passages, saying.words.sentence)
        cue = source[1] if source else (span.start, span.end)
    start, end = min(span.start, cue[0]), max(span.end, cue[1])
    return Claim(
        value=saying.speaker.normal,
        article=told.article.id,
        outlet=outlet(told),
        evidence=told.article.span(start, end),
    )
