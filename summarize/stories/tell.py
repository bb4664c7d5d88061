"""Tell each event once: the lead, the merged facts, the names, the disagreements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.briefs import FactKind, SpokenQuote
from summarize.passages import NameKind
from summarize.stories.disagreements import disagreements
from summarize.stories.events import events
from summarize.stories.glossary import UNKNOWN_OUTLET, Glossary, Told, outlet
from summarize.stories.merge import merge
from summarize.stories.model import Disagreement, Story, StoryFact
from summarize.stories.quotes import merge_quotes


def tell(told: Sequence[Told]) -> tuple[Story, ...]:
    """The stories of a day, the weightiest first: by outlets, then by what is known.

    The order in which the articles come does not matter.
    """
    told = sorted(told, key=lambda t: t.article.id)
    stories = [_story(group) for group in events(told, Glossary(told))]
    stories.sort(key=lambda s: (-_voices(s), -len(s.facts) - len(s.quotes), s.id))
    return tuple(stories)


def _voices(story: Story) -> int:
    """The outlets that stand behind a story; unknown ones are one voice at most, and none
    beside a known one."""
    return max(1, sum(o != UNKNOWN_OUTLET for o in story.outlets))


def _story(group: Sequence[Told]) -> Story:
    differing = disagreements(group)
    ordered = _leads(group, differing)
    lead = ordered[0]
    ids = [t.article.id for t in ordered]
    differing = tuple(
        d.model_copy(update={"claims": tuple(sorted(d.claims, key=lambda c: ids.index(c.article)))})
        for d in differing
    )
    # Of its own: a surname that two people of the day bear may be one person's here.
    glossary = Glossary(ordered)
    facts = [_spelled(f, glossary) for f in merge(ordered, glossary)]
    quotes, speakers = merge_quotes(ordered, glossary)
    quotes = tuple(_said(q, glossary) for q in quotes)
    names = list(glossary.names())
    return Story(
        id="e" + min(ids)[1:],
        articles=tuple(ids),
        outlets=tuple(dict.fromkeys(outlet(t) for t in ordered)),
        headline=lead.brief.headline,
        summary=lead.brief.summary,
        facts=tuple(f for f in facts if f.kind is FactKind.NEWS),
        background=tuple(f for f in facts if f.kind is FactKind.BACKGROUND),
        next=tuple(f for f in facts if f.kind is FactKind.NEXT),
        quotes=quotes,
        people=tuple(n for n in names if n.kind is NameKind.PERSON),
        organisations=tuple(n for n in names if n.kind is NameKind.ORGANISATION),
        places=tuple(n for n in names if n.kind is NameKind.PLACE),
        disagreements=(*differing, *speakers),
    )


def _said(quote: SpokenQuote, glossary: Glossary) -> SpokenQuote:
    """The quote with its speaker in the story's spelling."""
    mention, who = quote.speaker_mention, quote.speaker
    name = glossary.spelling(mention, who) if mention is not None and who else None
    return quote.model_copy(update={"speaker": name}) if name else quote


def _spelled(fact: StoryFact, glossary: Glossary) -> StoryFact:
    """The fact with whom it is attributed to in the story's spelling."""
    words, who = fact.attribution, fact.attributed_to
    name = glossary.spelling(words, who) if words is not None and who else None
    return fact.model_copy(update={"attributed_to": name}) if name else fact


def _leads(group: Sequence[Told], differing: Sequence[Disagreement]) -> list[Told]:
    """The articles of an event, the one that leads first: of a known outlet; with the fewest
    values in which it stands alone against the others; that tells most; published first."""
    alone: Counter[str] = Counter()
    for found in differing:
        values = Counter(c.value.casefold() for c in found.claims)
        if len(found.claims) > 2:
            alone.update(c.article for c in found.claims if values[c.value.casefold()] == 1)

    def weight(told: Told) -> tuple[bool, int, int, str, str]:
        brief = told.brief
        return (
            told.article.publisher is None,
            alone[told.article.id],
            -len(brief.facts) - len(brief.quotes) - len(brief.next),
            told.article.published.time or "24:00",
            told.article.path,
        )

    return sorted(group, key=weight)
