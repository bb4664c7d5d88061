"""No article disappears, none is told under a wrong day."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.articles.model import Status
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.frame import Day, days
from summarize.evals.scores.sums import ratio

_TOLD = "in a story"
_NOWHERE = "nowhere"


def _places(day: Day, stem: str) -> list[str]:
    """Where the digest puts an article: in a story, under a reason of the ledger, or both."""
    entry = day.ledger.get(stem)
    return [
        *([_TOLD] if stem in day.stories else []),
        *([entry.reason.value] if entry else []),
    ]


def _complete(gold: GoldSet, run: Run) -> Sequence[Item]:
    """Every article of the date is in exactly one place."""
    found = []
    for day in days(gold, run):
        for stem in day.labels.articles:
            places = _places(day, stem)
            right = len(places) == 1
            kind = "in two places" if places else "lost"
            misses = [] if right else [Miss(kind=kind, expected=stem, got=", ".join(places))]
            counts = {"hits": float(right), "total": 1.0}
            found.append(day.stem_item(gold, stem, counts, *misses))
    return found


def _place(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for day in days(gold, run):
        for stem in day.labels.articles:
            reason = day.labels.ledger.get(stem)
            expected = reason.value if reason else _TOLD
            got = ", ".join(_places(day, stem)) or _NOWHERE
            right = got == expected
            misses = [] if right else [Miss(kind="wrong", expected=expected, got=got)]
            counts = {"hits": float(right), "total": 1.0}
            found.append(day.stem_item(gold, stem, counts, *misses))
    return found


def _only_current(gold: GoldSet, run: Run) -> Sequence[Item]:
    """Of the articles that are not of the day, and of the pages that are no article."""
    found = []
    for day in days(gold, run):
        for stem in day.labels.articles:
            label = gold.articles.get(stem)
            if label is None or (label.status is Status.CURRENT and label.article_page):
                continue
            told = stem in day.stories
            what = label.status.value if label.article_page else "not an article"
            misses = [Miss(kind="shown as current", expected=what)] if told else []
            counts = {"hits": float(not told), "total": 1.0}
            found.append(day.stem_item(gold, stem, counts, *misses))
    return found


SCORES = (
    Score(
        "ledger_complete",
        "every article of the date is in a story or in the ledger",
        _complete,
        ratio,
        "invariant",
    ),
    Score(
        "ledger_place",
        "every article is told, or left out for the right reason",
        _place,
        ratio,
    ),
    Score(
        "only_current",
        "nothing stale, undated or of another day is told as news",
        _only_current,
        ratio,
        "invariant",
    ),
)
