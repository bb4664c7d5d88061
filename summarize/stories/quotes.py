"""Quotes that several outlets print: told once, or shown where they differ on who spoke."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from summarize.articles import Span
from summarize.briefs import SpokenQuote
from summarize.stories.contents import Content
from summarize.stories.glossary import Glossary, Told, outlet
from summarize.stories.model import Claim, Disagreement, Slot
from summarize.stories.news import rivals
from summarize.stories.sayers import sayers
from summarize.stories.statements import Weights, contradict

_PARTS = 3
"""Words, names and numbers that a quote and its translation share."""
_TRANSLATED = 0.45
"""Share of all that the two say."""
_WORDS = 4
"""Fewer («Это трагедия») can be anybody's."""


class _Printed(NamedTuple):
    told: Told
    quote: SpokenQuote
    content: Content
    speaker: str | None
    """The entity."""


def merge_quotes(
    told: Sequence[Told], glossary: Glossary
) -> tuple[tuple[SpokenQuote, ...], tuple[Disagreement, ...]]:
    """The quotes of a story, each once with all who print it, and the disagreements on who
    said the same words, quoted or retold.

    Quotes are the same when their words are, in their order, or when one can be the other's
    translation; it is told in the words of the first article.
    """
    quotes: list[SpokenQuote] = []
    differing: list[Disagreement] = []
    for group in _groups(told, glossary):
        speakers = list(dict.fromkeys(p.speaker for p in group if p.speaker is not None))
        if len(speakers) < 2:
            quotes.append(_one(group))
            continue
        quotes.extend(_one([p for p in group if p.speaker == s]) for s in (*speakers, None)
                      if any(p.speaker == s for p in group))  # fmt: skip
        claims = tuple(_claim(p) for p in group if p.speaker is not None)
        if len(group[0].content.printed) >= _WORDS and any(
            rivals(p.told, group[0].told) for p in group
        ):
            differing.append(
                Disagreement(slot=Slot.SPEAKER, subject=f"«{group[0].quote.text}»", claims=claims)
            )
    shown = [c.evidence for d in differing for c in d.claims]
    differing += [
        d
        for d in sayers(told, glossary)
        if not any(_touch(c.evidence, e) for c in d.claims for e in shown)
    ]
    return tuple(quotes), tuple(differing)


def _touch(a: Span, b: Span) -> bool:
    return a.article == b.article and a.start < b.end and b.start < a.end


def _groups(told: Sequence[Told], glossary: Glossary) -> list[list[_Printed]]:
    """The printed quotes by what is said."""
    same: dict[tuple[str, ...], list[_Printed]] = defaultdict(list)
    for item in told:
        for quote in item.brief.quotes:
            content = Content(item, [quote.evidence[0]], glossary)
            same[content.printed].append(_Printed(item, quote, content, _speaker(quote, glossary)))
    weights = Weights(group[0].content for group in same.values())
    found: list[list[_Printed]] = []
    for group in same.values():
        scores = [_alike(g, group, weights) for g in found]
        best = max(scores, default=0.0)
        if best:
            found[scores.index(best)].extend(group)
        else:
            found.append(list(group))
    return found


def _alike(a: Sequence[_Printed], b: Sequence[_Printed], weights: Weights) -> float:
    """How sure it is that two quotes are one in two languages; 0 when they are not. Of two in
    one language one may be the longer: those are two."""
    one, other = a[0], b[0]
    if {p.told.article.id for p in a} & {p.told.article.id for p in b}:
        return 0.0
    if one.quote.language == other.quote.language:
        return 0.0
    common = weights.common(one.content, other.content)
    if common.words + common.names + common.figures < _PARTS or common.dice < _TRANSLATED:
        return 0.0
    return 0.0 if contradict(one.content, other.content) else common.dice


def _speaker(quote: SpokenQuote, glossary: Glossary) -> str | None:
    if quote.speaker_mention is None:
        return quote.speaker
    return min(glossary.keys_in(quote.speaker_mention), default=quote.speaker)


def _one(group: Sequence[_Printed]) -> SpokenQuote:
    """The first that names its speaker, resting on all."""
    quotes = [p.quote for p in group]
    first = next((q for q in quotes if q.speaker), quotes[0])
    rest = [s for q in quotes if q is not first for s in q.evidence]
    return first.model_copy(update={"evidence": (*first.evidence, *rest)})


def _claim(printed: _Printed) -> Claim:
    told, quote = printed.told, printed.quote
    span = quote.evidence[0]
    mention = quote.speaker_mention or span
    # Words of the quote and of who said it, as they stand.
    start, end = min(span.start, mention.start), max(span.end, mention.end)
    return Claim(
        value=quote.speaker or "",
        article=told.article.id,
        outlet=outlet(told),
        evidence=told.article.span(start, end),
    )
