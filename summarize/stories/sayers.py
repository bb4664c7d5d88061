"""Who said it, where one outlet prints somebody's words and another has the same from somebody
else.

Officials repeat each other, and a figure has many sources. So one of the two must be a direct
quote, and what the other outlet retells must be most of it, with the person who says so; an
outlet that lets both persons say it is at odds with nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles import Span
from summarize.language.skeleton import distance, skeleton
from summarize.passages import Name, NameKind, Quote, Sentence, attribution
from summarize.stories.contents import Content, Handle, content_of
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
    cue: tuple[int, int]
    """Offsets of the words that name who says it."""
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
    found = [*quoted, *(s for t in told for s in _reported(t, glossary, said))]
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
            cue = quote.cue
            if cue is None:
                source = attribution(article, passages, sentence)
                cue = source[1] if source else (quote.start, quote.end)
            words = _Words(sentence, article.span(quote.start, quote.end), cue, quoted=True)
            yield from _saying(told, words, names[quote.speakers[0]], glossary)


def _reported(told: Told, glossary: Glossary, said: frozenset[Handle]) -> Iterator[_Saying]:
    """Indirect speech that may retell a quote: ``said`` is what all quotes say."""
    article, passages = told.article, told.passages
    names = {n.id: n for n in passages.names}
    for sentence, quotes in _with_quotes(told):
        span = article.span(sentence.start, sentence.end)
        if quotes or len(content_of(told, [span], glossary).handles & said) < _WORDS - 1:
            continue
        source = attribution(article, passages, sentence)
        if source is not None and source[0] is not None:
            words = _Words(sentence, span, source[1], quoted=False)
            yield from _saying(told, words, names[source[0]], glossary)


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
    if a.key == b.key:
        return True
    x, y = skeleton(a.speaker.normal), skeleton(b.speaker.normal)
    if not (x and y):
        return True
    pairs = ((x, y), (x.split()[-1], y.split()[-1]))
    return any(
        distance(one, other) <= _SAME_NAME * max(len(one), len(other)) for one, other in pairs
    )


def _same_words(a: _Saying, b: _Saying, weights: Weights) -> bool:
    if agree(a.content.quantities, b.content.quantities) is False:
        return False
    if a.content.days and b.content.days and a.content.days.isdisjoint(b.content.days):
        return False
    common = weights.common(a.content, b.content)
    if common.words + (common.figures > 0) < _WORDS or common.words < _WORDS - 1:
        return False
    quote, other = (a, b) if a.quoted else (b, a)
    held = _held(common, quote, other, weights)
    return held >= _HELD and not opposed(a.content, b.content)


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
    start, end = min(span.start, saying.words.cue[0]), max(span.end, saying.words.cue[1])
    return Claim(
        value=saying.speaker.normal,
        article=told.article.id,
        outlet=outlet(told),
        evidence=told.article.span(start, end),
    )
