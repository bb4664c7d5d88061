"""The scores, one module a family. A score counts; what the counts mean is the gate's."""

from summarize.evals.model import Score
from summarize.evals.scores import (
    dates,
    disagreements,
    entities,
    events,
    evidence,
    facts,
    glossary,
    ledger,
    page,
    quotes,
    support,
)

DIGEST_SCORES: tuple[Score, ...] = (*events.SCORES, *disagreements.SCORES, *ledger.SCORES)
"""Of the labels of a digest date, not of its articles."""

SCORES: tuple[Score, ...] = (
    *page.SCORES,
    *dates.SCORES,
    *facts.SCORES,
    *support.SCORES,
    *evidence.SCORES,
    *quotes.SCORES,
    *entities.SCORES,
    *glossary.SCORES,
    *DIGEST_SCORES,
)

__all__ = ["DIGEST_SCORES", "SCORES"]
