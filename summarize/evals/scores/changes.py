"""What a digest makes of the days before: updates with what is new, and corrections.

``updates``: a labelled new thing is found when a story of its event is shown as an update and
a fact that is marked new (or a changed value) covers the evidence of a labelled fact that
states it. A fact marked new that only rests on labelled facts which repeat an earlier day is
a false alarm, and so is an update of an event that the labels do not have as one: to mark
everything as new costs for each repetition as much as to miss something. What is new beyond
the labels costs nothing.

``corrections``: pairs of correcting and corrected article. A correction that does not know
what it corrects, or names one article too many, is a false alarm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.articles.model import Span
from summarize.evals.labels import CorrectionLabel, EventLabel
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.frame import Day, days
from summarize.evals.scores.new_facts import Labelled, earlier_of, facts_of, repeats, stating
from summarize.evals.scores.sums import f1
from summarize.stories.model import Story


def _updates(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for day in days(gold, run):
        for event in day.labels.events:
            found.append(_update(day, event, gold, run))
    return found


def _update(day: Day, event: EventLabel, gold: GoldSet, run: Run) -> Item:
    wanted = [new for u in day.labels.updates if u.event == event.id for new in u.new]
    labelled = facts_of(event, gold, run)
    earlier = earlier_of(event.id, day.date, gold, run)
    shown = [list(_marked_new(s)) for s in _stories(day, event) if s.update is not None]
    hits = [
        new
        for new in wanted
        if any(
            fact.is_stated(spans)
            for spans in (spans for story in shown for spans in story)
            for fact in stating(new, labelled)
        )
    ]
    false = [
        Miss(kind="told before", got=" … ".join(s.text for s in spans), spans=tuple(spans))
        for story in shown
        for spans in story
        if _is_old(spans, labelled, earlier)
    ]
    if shown and not wanted:
        false.append(Miss(kind="no update", got=event.title))
    missed = [
        Miss(
            kind="missed",
            expected=new,
            gold_spans=tuple(s for f in stating(new, labelled) for s in f.evidence[0]),
        )
        for new in wanted
        if new not in hits
    ]
    counts = {"tp": len(hits), "fp": len(false), "fn": len(missed)}
    return day.item(gold, event, {k: float(v) for k, v in counts.items()}, *missed, *false)


def _stories(day: Day, event: EventLabel) -> list[Story]:
    """The stories of the event: a story is of the event of its first labelled article."""
    found = []
    for story in day.digest.stories if day.digest else ():
        stems = [day.stems[a] for a in story.articles if a in day.stems]
        events = [e.id for s in stems if (e := day.labels.event_of(s))]
        if events and events[0] == event.id:
            found.append(story)
    return found


def _marked_new(story: Story) -> Iterator[tuple[Span, ...]]:
    for fact in (*story.facts, *story.next, *story.background):
        if fact.new:
            yield (*fact.evidence, *(s for o in fact.others for s in o.evidence))
    if story.update is not None:
        for change in story.update.changes:
            yield (change.now.evidence,)


def _is_old(
    spans: Sequence[Span], labelled: Sequence[Labelled], earlier: Sequence[Labelled]
) -> bool:
    stated = [f for f in labelled if f.is_stated(spans)]
    return bool(stated) and all(repeats(f, earlier) for f in stated)


def _corrections(gold: GoldSet, run: Run) -> Sequence[Item]:
    stems = {p.article.id: stem for stem, p in run.articles.items()}
    found = []
    for day in days(gold, run):
        shown = {
            (stems.get(c.by, c.by), stems.get(a, a)): c.statement.text
            for c in (day.digest.corrections if day.digest else ())
            for a in (c.articles or ("unknown",))
        }
        for event in day.labels.events:
            labels = [c for c in day.labels.corrections if c.event == event.id]
            found.append(_corrected(day, event, labels, shown, gold))
    return found


def _corrected(
    day: Day,
    event: EventLabel,
    labels: Sequence[CorrectionLabel],
    shown: dict[tuple[str, str], str],
    gold: GoldSet,
) -> Item:
    wanted = {(c.by, c.corrects): c.says for c in labels}
    # What no event has counts with the first one: it must not get lost.
    first = event is day.labels.events[0]
    mine = {
        pair: says
        for pair, says in shown.items()
        if pair[0] in event.articles or (first and day.labels.event_of(pair[0]) is None)
    }
    misses = [
        *(Miss(kind="missed", expected=wanted[p]) for p in wanted.keys() - mine.keys()),
        *(
            Miss(kind="false alarm", got=f"{p[0]} of {p[1]}: {mine[p]}")
            for p in mine.keys() - wanted.keys()
        ),
    ]
    counts = {
        "tp": len(wanted.keys() & mine.keys()),
        "fp": len(mine.keys() - wanted.keys()),
        "fn": len(wanted.keys() - mine.keys()),
    }
    return day.item(gold, event, {k: float(v) for k, v in counts.items()}, *misses)


SCORES = (
    Score(
        "updates",
        "everything that is new since the days before is shown as new, nothing else (F1)",
        _updates,
        f1,
    ),
    Score(
        "corrections",
        "every correction of an earlier article is shown with the articles, no other (F1)",
        _corrections,
        f1,
    ),
)
