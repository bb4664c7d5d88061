"""How well the gate tells true statements from changed ones."""

from summarize.evals.grounding.judge import ask, compare, sample
from summarize.evals.grounding.judge_report import judge_markdown, judge_terminal
from summarize.evals.grounding.pairs import BadPairs, Half, Pair, load
from summarize.evals.grounding.report import markdown, terminal
from summarize.evals.grounding.scores import Scores, score

__all__ = [
    "BadPairs",
    "Half",
    "Pair",
    "Scores",
    "ask",
    "compare",
    "judge_markdown",
    "judge_terminal",
    "load",
    "markdown",
    "sample",
    "score",
    "terminal",
]
