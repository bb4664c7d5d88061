"""The stories of today against those that earlier digests have told.

A story that goes on becomes an update: what is new is told apart from what is repeated, fact
by fact, and values that are other ones now are set against those before. A story with
nothing new is left out. What an outlet takes back of what was published is a correction.
All of it is decided from the earlier digests alone, without a model.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from summarize.articles import Span
from summarize.briefs import FactKind, Statement
from summarize.stories.changes import changes
from summarize.stories.continuing import continued
from summarize.stories.corrected import corrections, printed
from summarize.stories.corrections import is_recall
from summarize.stories.earlier import Earlier, statements
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Correction, Story, StoryFact, Update
from summarize.stories.repeats import Memory, Said, said


class Repeated(NamedTuple):
    """A story of today with nothing that an earlier digest has not told."""

    story: Story
    date: dt.date
    """Of the latest digest that has told it."""
    headline: str
    """As told there."""


class Compared(NamedTuple):
    """The stories of today in the light of the days before."""

    stories: tuple[Story, ...]
    repeated: tuple[Repeated, ...]
    corrections: tuple[Correction, ...]


def compare_days(
    stories: Sequence[Story], told: Sequence[Told], before: Sequence[Earlier]
) -> Compared:
    """Compare the stories of today with those of earlier digests.

    Args:
        stories: of today, as told.
        told: the articles of the stories.
        before: the earlier stories; their order does not matter.
    """
    before = sorted(before, key=lambda e: (e.date, e.story.id), reverse=True)
    articles = {t.article.id: t for t in told}
    # Names are compared with earlier ones only; without those there is nothing to sort.
    glossary = Glossary([*told, *(n for e in before for n in e.named)] if before else [])
    kept: list[Story] = []
    repeated: list[Repeated] = []
    found: list[Correction] = []
    events = continued(stories, articles, before, glossary)
    for story, near in zip(stories, events, strict=True):
        event = _chain(near, before)
        mine = [articles[a] for a in story.articles]
        taken, rest = corrections(printed(mine, before), event, before, glossary)
        found += taken
        told_here = tuple(p.statement for p in rest)
        told_first = [
            span for words in (*(c.statement for c in taken), *told_here) for span in words.evidence
        ]
        facts = tuple(f for f in story.facts if not _stands_in(f, told_first))
        story = story.model_copy(  # noqa: PLW2901
            update={"corrections": told_here, "facts": facts}
        )
        if not event:
            kept.append(story)
            continue
        memory = _Remembered(mine, event, glossary)
        now = _update(story, mine, event, memory)
        changed = taken or rest or (now.update and now.update.changes)
        if changed or memory.is_news(now):
            kept.append(now)
        else:
            repeated.append(Repeated(story, event[0].date, event[0].story.headline.text))
    return Compared(tuple(kept), tuple(repeated), tuple(found))


def _stands_in(fact: StoryFact, spans: Sequence[Span]) -> bool:
    """Whether all that carries a fact is told as a correction: what an outlet got wrong, and
    the word «Уточнение», are no news beside it."""
    return bool(spans) and all(
        any(e.article == s.article and s.start <= e.start and e.end <= s.end for s in spans)
        for e in fact.evidence
    )


def _chain(near: Sequence[Earlier], before: Sequence[Earlier]) -> list[Earlier]:
    """The earlier stories of the event with those that they went on from, the latest first.

    Of one digest only the likest counts: two meetings of the same people stay two.
    """
    by_date: dict[dt.date, Earlier] = {}
    for e in near:
        by_date.setdefault(e.date, e)
    known = {(e.date, e.story.id): e for e in before}
    todo = list(by_date.values())
    while todo:
        update = todo.pop().story.update
        told = known.get((update.since, update.story)) if update else None
        if told is not None and told.date not in by_date:
            by_date[told.date] = told
            todo.append(told)
    return [by_date[date] for date in sorted(by_date, reverse=True)]


class _Remembered:
    """The statements of one event's story against those of earlier digests."""

    def __init__(self, told: Sequence[Told], event: Sequence[Earlier], glossary: Glossary) -> None:
        self._glossary = glossary
        self._told = {t.article.id: t for t in told}
        self._memory = Memory(
            said(statement, there[statement.evidence[0].article], glossary)
            for e in event
            for there in [{t.article.id: t for t in e.told}]
            for statement in statements(e.story)
            if statement.evidence and statement.evidence[0].article in there
        )

    def has(self, statement: Statement, *, background: bool = False) -> bool:
        """Whether an earlier digest has told it."""
        return self._memory.has(self._said(statement), background=background)

    def _said(self, statement: Statement) -> Said:
        return said(statement, self._told[statement.evidence[0].article], self._glossary)

    def is_new(self, fact: StoryFact) -> bool:
        """New in each of its wordings, none of which says itself that it was told."""
        background = fact.kind is FactKind.BACKGROUND
        return not any(
            is_recall(s.evidence[0].text) or self.has(s, background=background)
            for s in (fact, *fact.others)
        )

    def is_news(self, story: Story) -> bool:
        """Whether any statement of the story is new; in doubt it is. A headline may put
        together what was told in several sentences."""
        return (
            any(f.new for f in (*story.facts, *story.next))
            or not all(self.has(s) for s in (*story.summary, *story.quotes))
            or not (self.has(story.headline) or self._memory.sums_up(self._said(story.headline)))
        )


def _update(
    story: Story, told: Sequence[Told], event: Sequence[Earlier], memory: _Remembered
) -> Story:
    """The story as an update, each fact marked as new or told."""

    def marked(facts: Sequence[StoryFact]) -> tuple[StoryFact, ...]:
        return tuple(f.model_copy(update={"new": memory.is_new(f)}) for f in facts)

    return story.model_copy(
        update={
            "facts": marked(story.facts),
            "next": marked(story.next),
            "background": marked(story.background),
            "update": Update(
                since=event[0].date,
                story=event[0].story.id,
                first=min(e.story.update.first if e.story.update else e.date for e in event),
                changes=changes(told, event),
            ),
        }
    )
