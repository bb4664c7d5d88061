"""Tell each event once: the lead, the merged facts, the names, the disagreements."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.briefs import FactKind
from summarize.passages import NameKind
from summarize.stories.disagreements import disagreements, outlet
from summarize.stories.events import events
from summarize.stories.glossary import Glossary, Told
from summarize.stories.merge import merge
from summarize.stories.model import Story
from summarize.stories.quotes import merge_quotes


def tell(told: Sequence[Told]) -> tuple[Story, ...]:
    """The stories of a day, the weightiest first: by outlets, then by what is known.

    The order in which the articles come does not matter.
    """
    told = sorted(told, key=lambda t: t.article.id)
    stories = [_story(group) for group in events(told, Glossary(told))]
    stories.sort(key=lambda s: (-len(s.outlets), -len(s.facts) - len(s.quotes), s.id))
    return tuple(stories)


def _story(group: Sequence[Told]) -> Story:
    ordered = sorted(group, key=_weight, reverse=True)
    lead = ordered[0]
    ids = [t.article.id for t in ordered]
    # Of its own: a surname that two people of the day bear may be one person's here.
    glossary = Glossary(ordered)
    facts = merge(ordered, glossary)
    quotes, speakers = merge_quotes(ordered, glossary)
    names = list(glossary.names(ids))
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
        disagreements=(*disagreements(ordered), *speakers),
    )


def _weight(told: Told) -> tuple[bool, int, str]:
    """The article that leads: one whose outlet is known, then the one that tells most."""
    brief = told.brief
    known = told.article.publisher is not None
    return known, len(brief.facts) + len(brief.quotes) + len(brief.next), told.article.id
