"""Quotes that several outlets print: told once, or shown where they differ on who spoke."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from summarize.briefs import SpokenQuote
from summarize.stories.glossary import Glossary, Told, outlet
from summarize.stories.model import Claim, Disagreement, Slot

_WORDS = 4
"""Fewer («Это трагедия») can be anybody's."""


class _Printed(NamedTuple):
    told: Told
    quote: SpokenQuote
    speaker: str | None
    """The entity."""


def merge_quotes(
    told: Sequence[Told], glossary: Glossary
) -> tuple[tuple[SpokenQuote, ...], tuple[Disagreement, ...]]:
    """The quotes of a story, each once with all who print it, and the disagreements on who
    said the same words.

    Quotes are the same when their words are, in their order; a translation is another quote.
    """
    groups: dict[tuple[str, ...], list[_Printed]] = defaultdict(list)
    for item in told:
        for quote in item.brief.quotes:
            words = tuple(re.findall(r"\w+", quote.text.casefold()))
            groups[words].append(_Printed(item, quote, _speaker(quote, glossary)))
    quotes: list[SpokenQuote] = []
    differing: list[Disagreement] = []
    for words, group in groups.items():
        speakers = list(dict.fromkeys(p.speaker for p in group if p.speaker is not None))
        if len(speakers) < 2:
            quotes.append(_one(group))
            continue
        quotes.extend(_one([p for p in group if p.speaker == s]) for s in (*speakers, None)
                      if any(p.speaker == s for p in group))  # fmt: skip
        claims = tuple(_claim(next(p for p in group if p.speaker == s)) for s in speakers)
        if len(words) >= _WORDS and len({c.outlet for c in claims}) > 1:
            differing.append(
                Disagreement(slot=Slot.SPEAKER, subject=f"«{group[0].quote.text}»", claims=claims)
            )
    return tuple(quotes), tuple(differing)


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
