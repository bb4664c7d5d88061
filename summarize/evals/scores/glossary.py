"""One name a person across the articles of a story, whatever their languages.

Judged are the labelled mentions in the articles of the day's events, by the name of the
story (``StoryName``) that holds them. Two mentions belong together when they mean one
canonical id in one event; the same id in two stories has to be named twice, so that is no
error, and in one story by mistake is an error of the events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles.model import Span
from summarize.evals.locate import Mention, locate
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.clusters import added, b_cubed
from summarize.evals.scores.entities import asked
from summarize.evals.scores.frame import Day, days
from summarize.evals.scores.overlap import pairs
from summarize.evals.scores.sums import b_cubed_f1, f1
from summarize.stories.model import Story, StoryName


class _Named(NamedTuple):
    """A labelled mention with the name of the story that holds it."""

    stem: str
    mention: Mention
    name: tuple[str, int] | None
    """The story's id and the index of the name; None for a mention that no name holds."""


def _names(story: Story) -> tuple[StoryName, ...]:
    return (*story.people, *story.organisations, *story.places)


def _day(day: Day, gold: GoldSet, run: Run) -> Iterator[_Named]:
    shown: dict[str, list[tuple[Span, tuple[str, int]]]] = defaultdict(list)
    for story in day.digest.stories if day.digest else ():
        for index, name in enumerate(_names(story)):
            for span in name.mentions:
                shown[span.article].append((span, (story.id, index)))
    for event in day.labels.events:
        for stem in event.articles:
            if stem not in gold.articles:
                continue
            article = run.articles[stem].article
            labels = asked(locate(gold.articles[stem], article), gold)
            said = shown[article.id] if stem in day.stories else []
            held = dict(pairs([m.span for m in labels], [s for s, _ in said]))
            for i, mention in enumerate(labels):
                yield _Named(stem, mention, said[held[i]][1] if i in held else None)


def _b_cubed(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for day in days(gold, run):
        named = list(_day(day, gold, run))
        event = {s: e.id for e in day.labels.events for s in e.articles}
        scored = b_cubed(
            {n: (event[n.stem], n.mention.id) for n in named},
            {n: n.name for n in named if n.name is not None},
            same={n: n.mention.id for n in named},
        )
        for label in day.labels.events:
            here = {n: s for n, s in scored.items() if n.stem in label.articles}
            misses = [
                Miss(kind="merged" if s.precision else "missed", expected=n.mention.id,
                     gold_spans=(n.mention.span,))
                for n, s in here.items()
                if s.precision is None or s.precision < 1
            ]  # fmt: skip
            found.append(day.item(gold, label, added(here.values()), *misses))
    return found


def _links(gold: GoldSet, run: Run) -> Sequence[Item]:
    """Pairs of articles in two languages: is an id that both name held by one name?

    A false link is a name of the story whose mentions in the two mean nobody in common.
    """
    found = []
    for day in days(gold, run):
        named = list(_day(day, gold, run))
        for label in day.labels.events:
            counts = {"tp": 0.0, "fp": 0.0, "fn": 0.0}
            misses = []
            stems = [s for s in label.articles if s in gold.articles]
            for i, one in enumerate(stems):
                for other in stems[i + 1 :]:
                    if gold.articles[one].language == gold.articles[other].language:
                        continue
                    for kind, what in _compare(named, one, other):
                        counts[kind] += 1
                        if kind != "tp":
                            wrong = "not linked" if kind == "fn" else "linked"
                            misses.append(Miss(kind=wrong, expected=what, got=f"{one}, {other}"))
            found.append(day.item(gold, label, counts, *misses))
    return found


def _compare(named: Sequence[_Named], one: str, other: str) -> Iterator[tuple[str, str]]:
    """``tp``, ``fp`` and ``fn`` of two articles, each with the ids that it is about."""
    mine = [n for n in named if n.stem == one]
    theirs = [n for n in named if n.stem == other]
    linked: set[str] = set()
    names = {n.name for n in mine if n.name} & {n.name for n in theirs if n.name}
    for name in sorted(names):
        here = {n.mention.id for n in mine if n.name == name}
        there = {n.mention.id for n in theirs if n.name == name}
        linked |= here & there
        if not here & there:
            yield "fp", " = ".join([", ".join(sorted(here)), ", ".join(sorted(there))])
    both = {n.mention.id for n in mine} & {n.mention.id for n in theirs}
    for who in sorted(both):
        yield ("tp" if who in linked else "fn"), who


SCORES = (
    Score(
        "names_across_articles",
        "a story names everybody once, over all its articles (B-cubed F1)",
        _b_cubed,
        b_cubed_f1,
    ),
    Score(
        "names_across_languages",
        "a name in two languages is known to be one (F1 of links)",
        _links,
        f1,
    ),
)
