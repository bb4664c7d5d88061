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
from summarize.passages import Name, NameKind, Sentence, attribution
from summarize.stories.contents import Content, content_of
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
_SURNAME = 4


class _Saying(NamedTuple):
    told: Told
    sentence: Sentence
    content: Content
    speaker: Name
    key: str
    cue: tuple[int, int]
    """Offsets of the words that name who says it."""
    quoted: bool


def sayers(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """The words that two outlets give to two persons; each is shown once."""
    found = [s for t in told for s in _sayings(t, glossary)]
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


def _sayings(told: Told, glossary: Glossary) -> Iterator[_Saying]:
    article, passages = told.article, told.passages
    names = {n.id: n for n in passages.names}
    for sentence in news(told):
        quotes = [q for q in passages.quotes if q.speech and sentence.id in q.sentences]
        source = attribution(article, passages, sentence)
        for quote in quotes:
            if len(quote.speakers) != 1:
                continue
            name = names[quote.speakers[0]]
            cue = quote.cue or (source[1] if source else (quote.start, quote.end))
            span = article.span(quote.start, quote.end)
            yield from _saying(told, sentence, [span], name, cue, True, glossary)
        if quotes or source is None or source[0] is None:
            continue
        span = article.span(sentence.start, sentence.end)
        yield from _saying(told, sentence, [span], names[source[0]], source[1], False, glossary)


def _saying(
    told: Told,
    sentence: Sentence,
    spans: Sequence[Span],
    name: Name,
    cue: tuple[int, int],
    quoted: bool,
    glossary: Glossary,
) -> Iterator[_Saying]:
    keys = {
        k for m in name.mentions for k in glossary.keys_at(told.article.id, m.start, m.end)
    }
    people = sorted(k for k in keys if glossary.kind(k) is NameKind.PERSON)
    content = content_of(told, spans, glossary)
    if len(people) == 1 and len(content.printed) >= _LEAST:
        yield _Saying(told, sentence, content, name, people[0], cue, quoted)


def _same_person(a: _Saying, b: _Saying) -> bool:
    """Whether they are, or may be: a name that no rule could match across two alphabets."""
    if a.key == b.key:
        return True
    mine, theirs = (
        [w for w in skeleton(s.speaker.normal).split() if len(w) >= _SURNAME] for s in (a, b)
    )
    return any(
        distance(x, y) <= _SAME_NAME * max(len(x), len(y)) for x in mine[-1:] for y in theirs[-1:]
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


def _says(
    mine: _Saying, theirs: _Saying, every: Sequence[_Saying], weights: Weights
) -> bool:
    """Whether the article of one of them lets the other's speaker say it as well."""
    return any(
        s.told is mine.told and _same_person(s, theirs) and _same_words(s, theirs, weights)
        for s in every
        if s.quoted or theirs.quoted
    )


def _claim(saying: _Saying) -> Claim:
    told, span = saying.told, saying.content.spans[0]
    start, end = min(span.start, saying.cue[0]), max(span.end, saying.cue[1])
    return Claim(
        value=saying.speaker.normal,
        article=told.article.id,
        outlet=outlet(told),
        evidence=told.article.span(start, end),
    )
