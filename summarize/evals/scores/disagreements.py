"""Where outlets contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.articles.model import Span
from summarize.evals.labels import DisagreementLabel, EventLabel, ValueLabel
from summarize.evals.locate import occurrences
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.frame import Day, days
from summarize.evals.scores.overlap import shared
from summarize.evals.scores.sums import f1, ratio
from summarize.stories.model import Claim, Disagreement


def _says(claim: Claim, value: ValueLabel, day: Day, run: Run) -> bool:
    """Whether a claim is by an article of the value and rests on the labelled words."""
    stem = day.stems.get(claim.article)
    if stem is None or stem not in value.articles:
        return False
    if stem not in value.words:
        return True
    words = occurrences(run.articles[stem].article, value.words[stem])
    return any(shared(claim.evidence, w) for w in words)


def _is(shown: Disagreement, label: DisagreementLabel, day: Day, run: Run) -> bool:
    """Same slot, and two of its values are told apart with a right source each."""
    if shown.slot is not label.slot:
        return False
    held = [{c.value for c in shown.claims if _says(c, value, day, run)} for value in label.values]
    return any(a and b and a.isdisjoint(b) for i, a in enumerate(held) for b in held[i + 1 :])


def _by_event(day: Day) -> dict[str, list[Disagreement]]:
    """What each event's stories show; a story is of the event of its first labelled article."""
    found: dict[str, list[Disagreement]] = {e.id: [] for e in day.labels.events}
    for story in day.digest.stories if day.digest else ():
        stems = [day.stems[a] for a in story.articles if a in day.stems]
        events = [e.id for s in stems if (e := day.labels.event_of(s))]
        if events:
            found[events[0]] += story.disagreements
    return found


class _Compared:
    """The disagreements of one event."""

    def __init__(
        self, event: EventLabel, shown: Sequence[Disagreement], day: Day, run: Run
    ) -> None:
        labels = [d for d in day.labels.disagreements if d.event == event.id]
        self.missed = list(labels)
        self.found = 0
        self.false: list[tuple[Disagreement, str]] = []
        for one in shown:
            label = next((d for d in self.missed if _is(one, d, day, run)), None)
            if label is not None:
                self.missed.remove(label)
                self.found += 1
            elif not any(_is(one, d, day, run) for d in labels):
                self.false.append((one, self._why(one, event, day)))

    @staticmethod
    def _why(one: Disagreement, event: EventLabel, day: Day) -> str:
        """What the gold says of the same articles, for the report."""
        stems = {day.stems.get(c.article) for c in one.claims}
        return "; ".join(
            d.why
            for d in day.labels.not_disagreements
            if d.event == event.id and stems <= set(d.articles)
        )


def _claims(one: Disagreement) -> str:
    return f"{one.slot.value}: " + " / ".join(c.value for c in one.claims)


def _values(label: DisagreementLabel) -> str:
    return f"{label.slot.value}, {label.subject}: " + " / ".join(v.value for v in label.values)


def _disagreements(gold: GoldSet, run: Run) -> Sequence[Item]:
    """One disagreement shown twice counts once."""
    found = []
    for day in days(gold, run):
        shown = _by_event(day)
        for event in day.labels.events:
            one = _Compared(event, shown[event.id], day, run)
            counts = {"tp": one.found, "fp": len(one.false), "fn": len(one.missed)}
            misses = [
                *(
                    Miss(kind="missed", expected=_values(d), gold_spans=_words(d, run))
                    for d in one.missed
                ),
                *(
                    Miss(
                        kind="false alarm",
                        expected=why,
                        got=_claims(d),
                        spans=tuple(c.evidence for c in d.claims),
                    )
                    for d, why in one.false
                ),
            ]
            found.append(day.item(gold, event, {k: float(v) for k, v in counts.items()}, *misses))
    return found


def _words(label: DisagreementLabel, run: Run) -> tuple[Span, ...]:
    return tuple(
        span
        for value in label.values
        for stem, words in value.words.items()
        if stem in run.articles
        for span in occurrences(run.articles[stem].article, words)[:1]
    )


def _calm(gold: GoldSet, run: Run) -> Sequence[Item]:
    """Of the events that several outlets tell of; one false alarm spoils the event."""
    found = []
    for day in days(gold, run):
        shown = _by_event(day)
        for event in day.labels.events:
            if len(event.articles) < 2:
                continue
            false = _Compared(event, shown[event.id], day, run).false
            misses = [Miss(kind="false alarm", expected=w, got=_claims(d)) for d, w in false]
            # A date without a digest raises no alarm, but that is no merit.
            right = not false and day.digest is not None
            found.append(day.item(gold, event, {"hits": float(right), "total": 1.0}, *misses))
    return found


SCORES = (
    Score(
        "disagreements",
        "every contradiction is shown under its slot with the right sources, no other (F1)",
        _disagreements,
        f1,
    ),
    Score("no_false_alarm", "no event shows a contradiction where there is none", _calm, ratio),
)
