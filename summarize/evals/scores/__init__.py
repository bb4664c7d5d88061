"""The scores, one module a family. A score counts; what the counts mean is the gate's."""

from collections.abc import Sequence

from summarize.evals.model import Score
from summarize.evals.scores import (
    changes,
    dates,
    disagreements,
    entities,
    events,
    evidence,
    facts,
    figures,
    glossary,
    ledger,
    page,
    quotes,
    support,
)


def _family(name: str, scores: Sequence[Score]) -> tuple[Score, ...]:
    return tuple(score._replace(family=name) for score in scores)


DIGEST_SCORES: tuple[Score, ...] = (
    *_family("events", events.SCORES),
    *_family("disagreements", (*disagreements.SCORES, *changes.SCORES)),
    *_family("ledger", ledger.SCORES),
)
"""Of the labels of a digest date, not of its articles."""

SCORES: tuple[Score, ...] = (
    *_family("page", page.SCORES),
    *_family("dates", dates.SCORES),
    *_family("facts", facts.SCORES),
    *_family("figures", figures.SCORES),
    *_family("support", support.SCORES),
    *_family("evidence", evidence.SCORES),
    *_family("quotes", quotes.SCORES),
    *_family("names", (*entities.SCORES, *glossary.SCORES)),
    *DIGEST_SCORES,
)

__all__ = ["DIGEST_SCORES", "SCORES"]
