"""Tell each event once: the lead, the merged facts, the names, the disagreements."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from summarize.briefs import Brief, Entity, Fact, FactKind, SpokenQuote
from summarize.passages import NameKind
from summarize.stories.contradictions import contradictions
from summarize.stories.disagreements import disagreements
from summarize.stories.events import Event, Rulings, events
from summarize.stories.glossary import Glossary, Told, outlet
from summarize.stories.house import House, settle
from summarize.stories.merge import merge
from summarize.stories.model import Disagreement, Story, StoryFact
from summarize.stories.newsroom import Newsroom
from summarize.stories.quotes import merge_quotes
from summarize.stories.ranking import Day, ranked
from summarize.stories.voices import Copies, Voices

_F = TypeVar("_F", bound=Fact)


class Desk(NamedTuple):
    """What the stories of a day are told with."""

    newsroom: Newsroom = Newsroom()
    house: House = House()
    """The newsroom's spellings, as they hold for the day; see ``spellings``."""
    copies: Copies = MappingProxyType({})
    """The articles that print one of the told ones a second time."""


def spellings(
    told: Sequence[Told], newsroom: Newsroom, language: str | None
) -> tuple[House, tuple[str, ...]]:
    """The newsroom's spellings as they hold for a day, with a sentence on each that does not.

    Args:
        language: of what is written; None where each story keeps its own.
    """
    if not newsroom.spelling:
        return House(), ()
    told = sorted(told, key=lambda t: t.article.id)
    return settle(newsroom.spelling, Glossary(told).entities(), language)


def tell(
    told: Sequence[Told], rulings: Rulings | None = None, desk: Desk | None = None
) -> tuple[Story, ...]:
    """The stories of a day, the weightiest first; see ``ranking``.

    Args:
        rulings: a model's, on what the rules leave open; see `kinship.ask`.
        desk: the newsroom's decisions; None where there are none.

    The order in which the articles come does not matter.
    """
    told = sorted(told, key=lambda t: t.article.id)
    desk = desk or Desk()
    with _no_collection():
        glossary = Glossary(told, desk.house)
        day = Day(told, glossary, desk.newsroom.priorities)
        return ranked(day.weigh(_story(event, desk)) for event in events(told, glossary, rulings))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without looking for cycles: nothing here makes any, and to search the objects of a day
    for them again and again takes a tenth of the time and more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _story(event: Event, desk: Desk) -> Story:
    group = event.articles
    differing = disagreements(group)
    ordered = _leads(group, differing)
    lead = ordered[0]
    ids = [t.article.id for t in ordered]
    differing = tuple(
        d.model_copy(update={"claims": tuple(sorted(d.claims, key=lambda c: ids.index(c.article)))})
        for d in differing
    )
    # Of its own: a surname that two people of the day bear may be one person's here.
    glossary = Glossary(ordered, desk.house)
    voices = Voices(ordered, desk.copies, desk.newsroom)
    facts = [
        f.model_copy(update={"voices": voices.behind(f)})
        for f in (_spelled(f, glossary) for f in merge(ordered, glossary))
    ]
    quotes, speakers = merge_quotes(ordered, glossary)
    earlier = [f for f in facts if f.kind is FactKind.BACKGROUND]
    quotes = tuple(_said(q, glossary) for q in quotes if not _told_in(q, earlier))
    names = list(glossary.names())
    return Story(
        id=event.id,
        articles=tuple(ids),
        outlets=tuple(dict.fromkeys(outlet(t) for t in ordered)),
        voices=voices.all(),
        joints=event.joints,
        kin=event.kin,
        headline=lead.brief.headline,
        summary=lead.brief.summary,
        facts=tuple(f for f in facts if f.kind is FactKind.NEWS),
        background=tuple(earlier),
        next=tuple(f for f in facts if f.kind is FactKind.NEXT),
        quotes=quotes,
        people=tuple(n for n in names if n.kind is NameKind.PERSON),
        organisations=tuple(n for n in names if n.kind is NameKind.ORGANISATION),
        places=tuple(n for n in names if n.kind is NameKind.PLACE),
        disagreements=(*differing, *contradictions(ordered, glossary, differing), *speakers),
    )


def _told_in(quote: SpokenQuote, facts: Sequence[StoryFact]) -> bool:
    """Whether all that prints a quote is told in these facts. Words of an earlier day, alone
    under *Who said what*, would seem to be about today («прошли хорошо»)."""
    shown = [e for f in facts for e in f.evidence]
    return all(
        any(e.article == s.article and e.start <= s.start and s.end <= e.end for e in shown)
        for s in quote.evidence
    )


def _said(quote: SpokenQuote, glossary: Glossary) -> SpokenQuote:
    """The quote with its speaker in the story's spelling."""
    mention, who = quote.speaker_mention, quote.speaker
    name = glossary.spelling(mention, who) if mention is not None and who else None
    return quote.model_copy(update={"speaker": name}) if name else quote


def _spelled(fact: _F, glossary: Glossary) -> _F:
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


def in_house_spelling(told: Told, house: House) -> Brief:
    """An article's brief with its names, speakers and sources as the newsroom spells them."""
    glossary = Glossary([told], house)
    brief = told.brief

    def named(entities: Sequence[Entity]) -> tuple[Entity, ...]:
        return tuple(
            e.model_copy(update={"name": glossary.spelling(e.mentions[0], e.name) or e.name})
            for e in entities
        )

    return brief.model_copy(
        update={
            "people": named(brief.people),
            "organisations": named(brief.organisations),
            "places": named(brief.places),
            "facts": tuple(_spelled(f, glossary) for f in brief.facts),
            "next": tuple(_spelled(f, glossary) for f in brief.next),
            "background": tuple(_spelled(f, glossary) for f in brief.background),
            "quotes": tuple(_said(q, glossary) for q in brief.quotes),
        }
    )
