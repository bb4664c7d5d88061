"""Which articles tell of one event.

Judged are the articles that belong to an event of the day. What should be in the ledger and
is in a story is an error of the ledger, not of the grouping, unless ``must_not_link`` says
that the two must stay apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.clusters import b_cubed
from summarize.evals.scores.frame import Day, days
from summarize.evals.scores.sums import b_cubed_f1, f1, ratio


def _groups(day: Day) -> tuple[dict[str, str], dict[str, str]]:
    """Stem → gold event, and stem → story."""
    gold = {s: e.id for e in day.labels.events for s in e.articles}
    return gold, {s: story.id for s, story in day.stories.items() if s in gold}


def _b_cubed(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for day in days(gold, run):
        events, stories = _groups(day)
        for stem, scored in b_cubed(events, stories).items():
            misses = []
            if scored.precision is None:
                misses.append(Miss(kind="in no story", expected=events[stem]))
            elif scored.precision < 1:
                others = _same(stem, stories) - _same(stem, events)
                misses.append(Miss(kind="merged", expected=events[stem], got=_list(others)))
            if scored.precision is not None and scored.recall < 1:
                others = _same(stem, events) - _same(stem, stories)
                misses.append(Miss(kind="split", expected=_list(others)))
            found.append(day.stem_item(gold, stem, scored.counts, *misses))
    return found


def _same(stem: str, groups: dict[str, str]) -> set[str]:
    return {s for s, g in groups.items() if g == groups[stem] and s != stem}


def _list(stems: set[str]) -> str:
    return ", ".join(sorted(stems))


def _pairs(across: bool) -> Callable[[GoldSet, Run], Sequence[Item]]:
    """Pairwise F1; ``across`` looks only at pairs in two languages.

    An item is an article with its pairs, so every pair is counted from both its ends.
    """

    def items(gold: GoldSet, run: Run) -> Iterator[Item]:
        for day in days(gold, run):
            events, stories = _groups(day)
            language = {s: gold.articles[s].language for s in events if s in gold.articles}
            for stem in events:
                counts = {"tp": 0.0, "fp": 0.0, "fn": 0.0}
                misses = []
                for other in events:
                    if other == stem or (across and language.get(stem) == language.get(other)):
                        continue
                    together = events[stem] == events[other]
                    linked = stem in stories and stories[stem] == stories.get(other)
                    if together or linked:
                        counts["fn" if not linked else "tp" if together else "fp"] += 1
                    if together != linked:
                        kind = "not linked" if together else "linked"
                        misses.append(Miss(kind=kind, expected=events[stem], got=other))
                yield day.stem_item(gold, stem, counts, *misses)

    return lambda gold, run: list(items(gold, run))


def _must_not_link(gold: GoldSet, run: Run) -> Sequence[Item]:
    """Pairs of the day's articles that are in one story.

    A pair with an article of another day is left out: a story holds only articles of its
    day, so counting it would be counting what cannot fail.
    """
    found = []
    for day in days(gold, run):
        delivered = set(day.labels.articles)
        total = 0
        misses = []
        for one, other in day.labels.must_not_link:
            if not {one, other} <= delivered:
                continue
            total += 1
            story = day.stories.get(one)
            if story is not None and day.stories.get(other) is story:
                misses.append(Miss(kind="linked", expected="apart", got=f"{one}, {other}"))
        counts = {"hits": float(total - len(misses)), "total": float(total)}
        found.append(Item(unit=day.date, cluster=day.date, counts=counts, misses=tuple(misses)))
    return found


def _lead(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for day in days(gold, run):
        for event in day.labels.events:
            if not event.lead:
                continue
            first = day.digest.stories[0] if day.digest and day.digest.stories else None
            leads = {day.stems[a] for a in first.articles if a in day.stems} if first else set()
            right = not leads.isdisjoint(event.articles)
            miss = [] if right else [Miss(kind="wrong", expected=event.title, got=_list(leads))]
            found.append(day.item(gold, event, {"hits": float(right), "total": 1.0}, *miss))
    return found


SCORES = (
    Score("events", "articles are grouped by event (B-cubed F1)", _b_cubed, b_cubed_f1),
    Score(
        "event_pairs", "two articles share a story when they share an event (F1)", _pairs(False), f1
    ),
    Score(
        "event_pairs_cross_language", "the same of articles in two languages (F1)", _pairs(True), f1
    ),
    Score(
        "must_not_link",
        "no story ties together articles of the day that must stay apart",
        _must_not_link,
        ratio,
        "invariant",
    ),
    Score("lead", "the story that leads the day comes first", _lead, ratio),
)
