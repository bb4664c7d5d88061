"""Labelled updates and corrections in the digests of a labelling's run."""

from __future__ import annotations

import datetime as dt

from summarize.briefs.model import Statement
from summarize.evals.labels import CorrectionLabel, DigestLabels
from summarize.evals.locate import locate
from summarize.evals.model import GoldSet, Run
from summarize.evals.scores.new_facts import earlier_of, facts_of, repeats
from summarize.stories.model import Correction, Story, StoryFact, Update


def with_changes(gold: GoldSet, run: Run) -> Run:
    """The run with what its labels say of the days before."""
    return run._replace(
        digests={
            date: digest.model_copy(
                update={
                    "stories": tuple(
                        _story(s, gold.digests[date], gold, run) for s in digest.stories
                    ),
                    "corrections": tuple(_corrections(gold.digests[date], gold, run)),
                }
            )
            for date, digest in run.digests.items()
        }
    )


def _story(story: Story, labels: DigestLabels, gold: GoldSet, run: Run) -> Story:
    if not any(u.event == story.id for u in labels.updates):
        return story
    date = labels.date.isoformat()
    event = next(e for e in labels.events if e.id == story.id)
    earlier = earlier_of(event.id, date, gold, run)
    old = [f for f in facts_of(event, gold, run) if repeats(f, earlier)]

    def marked(facts: tuple[StoryFact, ...]) -> tuple[StoryFact, ...]:
        return tuple(
            f.model_copy(update={"new": not any(o.is_stated(f.evidence) for o in old)})
            for f in facts
        )

    dates = _dates(event.id, labels.date, gold)
    return story.model_copy(
        update={
            "facts": marked(story.facts),
            "next": marked(story.next),
            "background": marked(story.background),
            "update": Update(since=max(dates), first=min(dates), story=story.id),
        }
    )


def _dates(event: str, date: dt.date, gold: GoldSet) -> list[dt.date]:
    """The earlier dates of an event; the day before where the labels have none."""
    return [
        d.date for d in gold.digests.values() if d.date < date for e in d.events if e.id == event
    ] or [date - dt.timedelta(days=1)]


def _corrections(labels: DigestLabels, gold: GoldSet, run: Run) -> list[Correction]:
    return [_correction(c, labels, gold, run) for c in labels.corrections if c.by in run.articles]


def _correction(c: CorrectionLabel, labels: DigestLabels, gold: GoldSet, run: Run) -> Correction:
    article = run.articles[c.by].article
    fact = locate(gold.articles[c.by], article).facts[0]
    wrong = run.articles.get(c.corrects)
    return Correction(
        published=max(_dates(c.event, labels.date, gold)),
        story=c.event,
        articles=(wrong.article.id,) if wrong else (),
        by=article.id,
        statement=Statement.sliced(fact.alternatives[0][0], article.language),
    )
