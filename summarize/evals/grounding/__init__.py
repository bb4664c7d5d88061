"""How well the gate tells true statements from changed ones."""

from summarize.evals.grounding.pairs import BadPairs, Half, Pair, load
from summarize.evals.grounding.report import markdown, terminal
from summarize.evals.grounding.scores import Scores, score

__all__ = ["BadPairs", "Half", "Pair", "Scores", "load", "markdown", "score", "terminal"]
