"""The gate: what each score says against the baseline, and whether a change may pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from summarize.evals.baseline import SAME, Baseline, Hashes, Pinned
from summarize.evals.model import Item, Score
from summarize.evals.scores.sums import ratio
from summarize.evals.stats import (
    LEVEL,
    Interval,
    by_cluster,
    difference,
    interval,
    least_clusters,
    sign_test,
    signs,
)


class Verdict(StrEnum):
    """What is known of one score's change."""

    OK = "ok"
    """No item changed."""
    IMPROVED = "improved"
    """Higher, and chance does not explain it."""
    UNDETECTABLE = "undetectable"
    """Something changed, nothing for the worse, and too little to call it better."""
    SUSPECT = "suspect"
    """Named items got worse; too few to tell that the product did."""
    REGRESSED = "regressed"
    """Lower, alone or with the other scores of its family, and chance does not explain it."""
    VIOLATED = "violated"
    """An invariant does not hold; no statistics excuse that."""
    NEW = "new"
    """The baseline does not have this score."""

    @property
    def fails(self) -> bool:
        return self in (Verdict.REGRESSED, Verdict.VIOLATED)


class Judged(NamedTuple):
    """The verdict on one score with its reasons."""

    verdict: Verdict
    was: float | None = None
    """The pinned figure."""
    change: Interval | None = None
    """Of now minus then; None with too few clusters."""
    worse: tuple[str, ...] = ()
    """Units (articles or dates) that score lower than they did."""
    better: tuple[str, ...] = ()
    why: str = ""
    """One sentence."""


class Gate(NamedTuple):
    """The verdicts on a run."""

    scores: Mapping[str, Judged]
    problems: tuple[str, ...] = ()
    """Why there is no, or no full, comparison; each one fails the gate."""
    notes: tuple[str, ...] = ()

    @property
    def passes(self) -> bool:
        return not self.problems and not any(j.verdict.fails for j in self.scores.values())


def smallest_change(items: Sequence[Item]) -> str:
    """The smallest change that this score's items could show, in words."""
    total = len(by_cluster(items))
    least = least_clusters(total)
    if least is None:
        return f"its {total} events are too few for any change to be told from chance"
    return f"a change in fewer than {least} of its {total} events cannot be told from chance"


def judge(score: Score, items: Sequence[Item], was: Pinned | None) -> Judged:
    """The verdict on one score.

    Args:
        items: as they are now.
        was: as they were; None if the baseline has no such score.
    """
    now = score.value(items)
    if score.direction == "invariant" and now is not None and now < 1 - SAME:
        pinned, broken = was.value if was else None, _below_one(score, items)
        return Judged(Verdict.VIOLATED, pinned, None, broken, why=f"it must be 1 and is {now:.3f}")
    if was is None:
        return Judged(Verdict.NEW, why="the baseline does not have it")
    if was.value is not None and now is None:
        return Judged(Verdict.REGRESSED, was.value, why="nothing is left to score")
    if score.direction == "invariant":  # and it holds; how many times it was tried may change
        return Judged(Verdict.OK, was.value)
    return _changed(score, items, was)


def _changed(score: Score, items: Sequence[Item], was: Pinned) -> Judged:
    """The verdict where there is something to compare."""
    now, pinned = score.value(items), was.value
    before = was.as_items()
    worse, better = signs(_by_unit(before), _by_unit(items), score.value)
    if _counts(before) == _counts(items):
        return Judged(Verdict.OK, pinned)
    change = difference(before, items, score.value)
    then = score.value(before)
    moved = 0.0 if now is None or then is None else now - then
    against, towards = signs(by_cluster(before), by_cluster(items), score.value)
    chance = sign_test(len(against), len(towards))
    sure = change is not None and (change.high < 0 or change.low > 0)
    # Where most events got worse and the sum got better, the two contradict each other.
    exact = chance < 1 - LEVEL and (len(against) > len(towards)) == (moved < 0)
    if moved and (sure or exact):
        verdict = Verdict.REGRESSED if moved < 0 else Verdict.IMPROVED
        by = "paired bootstrap by event" if sure else f"exact sign test, p = {chance:.3f}"
        return Judged(verdict, pinned, change, worse, better, by)
    if worse or moved < -SAME:
        return Judged(Verdict.SUSPECT, pinned, change, worse, better, smallest_change(items))
    return Judged(Verdict.UNDETECTABLE, pinned, change, worse, better, smallest_change(items))


def judge_all(
    found: Sequence[tuple[Score, Sequence[Item]]],
    baseline: Baseline | None,
    *,
    model: str,
    hashes: Hashes,
    whole: bool = True,
    pinned: bool = True,
    default: str | None = None,
) -> Gate:
    """The verdicts on a run.

    With other gold or other inputs the pinned figures mean nothing, with other recordings
    they are of other answers: the gate fails until they are renewed. Of a baseline of another
    model a run is held to the invariants only, but the default model has to have a baseline
    of its own: otherwise a name in a file would be enough to switch the gate off.

    Args:
        found: each score with its items.
        whole: every score was asked for, so that one that is missing is a loss.
        pinned: a comparison is wanted, so that it is a problem when there can be none.
        default: the model that is replayed where none is named.
    """
    problems: list[str] = []
    notes: list[str] = []
    lacking = problems if pinned else notes
    comparable = False
    if baseline is None:
        lacking.append("there is no baseline: run summarize eval --update")
    elif baseline.model != model and model == default:
        lacking.append(
            f"the baseline is of {baseline.model} and {model} is the default model: take"
            " baseline.json back from version control, or remove it and run"
            " summarize eval --update"
        )
    elif baseline.model != model:
        notes.append(f"the baseline is of {baseline.model}: {model} is held to the invariants only")
    else:
        changed = changed_since(baseline, hashes)
        comparable = not changed
        if changed:
            what = " and other ".join(changed)
            lacking.append(f"the baseline is of other {what}: run summarize eval --update")
        elif hashes.recordings and baseline.hashes.recordings != hashes.recordings:
            lacking.append(
                "the baseline is of other recordings: see what the verdicts say, then run"
                " summarize eval --update"
            )
    scores = {}
    for score, items in found:
        was = baseline.scores.get(score.name) if baseline and comparable else None
        scores[score.name] = judge(score, items, was)
        if was and not same_way(score, was):
            problems.append(
                f"the score {score.name} is computed in another way than when it was pinned:"
                " run summarize eval --update"
            )
    if baseline and comparable:
        scores = _by_family(found, baseline, scores)
    if baseline and comparable and whole:
        gone = sorted(baseline.scores.keys() - scores.keys())
        problems.extend(f"the score {name} is gone" for name in gone)
    return Gate(scores, tuple(problems), tuple(notes))


def _by_family(
    found: Sequence[tuple[Score, Sequence[Item]]], baseline: Baseline, judged: Mapping[str, Judged]
) -> dict[str, Judged]:
    """The verdicts, with what only the scores of a family show together.

    A fault that does a little harm in many places leaves each score suspect. So the events
    of a family's scores are pooled: an event got worse when more of its scores fell than
    rose. It counts once, however many fell, because what spoils one score of an event spoils
    the next. Where the bootstrap over events excludes chance, the suspects regressed.
    """
    balances: dict[str, Counter[str]] = {}
    for score, items in found:
        was = baseline.scores.get(score.name)
        if was is None or not score.family or score.direction == "invariant":
            continue
        before, after = by_cluster(was.as_items()), by_cluster(items)
        worse, better = signs(before, after, score.value)
        balance = balances.setdefault(score.family, Counter())
        balance.update(dict.fromkeys((*before, *after), 0))
        balance.update(better)
        balance.subtract(worse)
    together = {f: why for f, balance in balances.items() if (why := _worse_together(f, balance))}
    return {
        score.name: judged[score.name]._replace(
            verdict=Verdict.REGRESSED, why=together[score.family]
        )
        if judged[score.name].verdict is Verdict.SUSPECT and score.family in together
        else judged[score.name]
        for score, _ in found
    }


def _worse_together(family: str, balance: Mapping[str, int]) -> str:
    """Why the events of a family got worse; nothing where they did not, or by chance."""
    signed = {event: (b > 0) - (b < 0) for event, b in balance.items()}
    events = [Item(unit=e, cluster=e, counts={"hits": s, "total": 1}) for e, s in signed.items()]
    change = interval(events, ratio)
    if change is None or change.high >= 0:
        return ""
    down, up = (list(signed.values()).count(sign) for sign in (-1, 1))
    return (
        f"over all scores of {family} {down} of {len(events)} events got worse and {up} better:"
        " bootstrap by event"
    )


def changed_since(baseline: Baseline, hashes: Hashes) -> tuple[str, ...]:
    """What a comparison with the baseline would be wrong for: ``gold``, ``inputs``."""
    then = {"gold": baseline.hashes.gold, "inputs": baseline.hashes.inputs}
    now = {"gold": hashes.gold, "inputs": hashes.inputs}
    return tuple(name for name in now if now[name] != then[name])


def same_way(score: Score, was: Pinned) -> bool:
    """Whether the pinned figure is what the score makes of the pinned items, up to the digits
    that are pinned."""
    now = score.value(was.as_items())
    if now is None or was.value is None:
        return now is was.value
    return abs(now - was.value) < 1e-5


def _by_unit(items: Sequence[Item]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.unit, []).append(item)
    return found


def _below_one(score: Score, items: Sequence[Item]) -> tuple[str, ...]:
    return tuple(
        unit
        for unit, own in _by_unit(items).items()
        if (value := score.value(own)) is not None and value < 1 - SAME
    )


def _counts(items: Sequence[Item]) -> list[tuple[str, list[tuple[str, float]]]]:
    return sorted((i.unit, sorted((k, float(v)) for k, v in i.counts.items())) for i in items)
