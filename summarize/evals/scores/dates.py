"""Dates and status.

A wrong or invented date is worse than none: an editor can look up what is missing, but
prints what is given. So an article earns 1 for the exact day (or for rightly giving none),
½ for giving none where there is one, 0 for any other day, invented ones included. The
figure is therefore ½ for a product that never says a date of dated articles; the scores of
*abstention* show whether it keeps silent where it should.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from summarize.articles.model import Dated, Precision
from summarize.evals.labels import DateLabel
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.frame import Day, Frame, days, frames
from summarize.evals.scores.sums import f1, ratio

_ABSTAINED = 0.5


def _published(frame: Frame) -> tuple[DateLabel, Dated | None]:
    return frame.labels.published, frame.predicted.article.published


def _event(frame: Frame) -> tuple[DateLabel, Dated | None]:
    """Of the brief: the day of the event is shown only there."""
    brief = frame.predicted.brief
    return frame.labels.event, brief.event if brief else None


_Pick = Callable[[Frame], tuple[DateLabel, Dated | None]]


def _day(dated: Dated | None) -> dt.date | None:
    """The exact day; a month or a year is none."""
    exact = dated is not None and dated.precision in {Precision.DAY, Precision.MINUTE, None}
    return dated.value if dated is not None and exact else None


def _exact(pick: _Pick) -> Callable[[GoldSet, Run], Sequence[Item]]:
    def items(gold: GoldSet, run: Run) -> Iterator[Item]:
        for frame in frames(gold, run, pages=pick is _published):
            label, dated = pick(frame)
            day = _day(dated)
            hits = 1.0 if day == label.date else _ABSTAINED if day is None else 0.0
            misses = []
            if day != label.date:
                kind = "missed" if day is None else "wrong" if label.date else "invented"
                misses.append(
                    Miss(
                        kind=kind,
                        expected=str(label.date or "unknown"),
                        got=str(day or "unknown"),
                        spans=(dated.evidence,) if dated and dated.evidence else (),
                    )
                )
            yield frame.item({"hits": hits, "total": 1.0}, *misses)

    return lambda gold, run: list(items(gold, run))


def _abstention(pick: _Pick) -> Callable[[GoldSet, Run], Sequence[Item]]:
    def items(gold: GoldSet, run: Run) -> Iterator[Item]:
        for frame in frames(gold, run, pages=pick is _published):
            label, dated = pick(frame)
            silent, unknown = _day(dated) is None, label.date is None
            yield frame.item(
                {
                    "tp": float(silent and unknown),
                    "fp": float(silent and not unknown),
                    "fn": float(unknown and not silent),
                },
                *([Miss(kind="silent", expected=str(label.date))] if silent > unknown else []),
                *([Miss(kind="invented", got=str(_day(dated)))] if unknown > silent else []),
            )

    return lambda gold, run: list(items(gold, run))


NOT_READ = "not read"
"""In the place of a status: the digest has no entry for the article."""


def _statuses(gold: GoldSet, run: Run) -> Iterator[tuple[Day, str, str, str]]:
    """Each article of each date with the labelled status and the one that it was given."""
    for day in days(gold, run):
        for stem in day.labels.articles:
            label = gold.articles.get(stem)
            if label is not None and label.article_page:
                entry = day.entries.get(stem)
                yield day, stem, label.status.value, entry.status.value if entry else NOT_READ


def status_confusion(gold: GoldSet, run: Run) -> dict[tuple[str, str], int]:
    """How many articles of each labelled status were given which; cells of none are left out."""
    return dict(Counter((label, got) for _, _, label, got in _statuses(gold, run)))


def _status(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for day, stem, label, got in _statuses(gold, run):
        right = got == label
        miss = [] if right else [Miss(kind="wrong", expected=label, got=got)]
        found.append(day.stem_item(gold, stem, {"hits": float(right), "total": 1.0}, *miss))
    return found


SCORES = (
    Score(
        "publication_date",
        "every article has its exact day of publication, or rightly none",
        _exact(_published),
        ratio,
    ),
    Score(
        "publication_abstention",
        "no publication date is given exactly where the article has none (F1)",
        _abstention(_published),
        f1,
    ),
    Score(
        "event_date",
        "every brief has the exact day of its event, or rightly none",
        _exact(_event),
        ratio,
    ),
    Score(
        "event_abstention",
        "no event date is given exactly where the article has none (F1)",
        _abstention(_event),
        f1,
    ),
    Score("status", "every article has its status for the date", _status, ratio),
)
