"""How well the gate tells true statements from changed ones."""

from summarize.evals.grounding.judge import ask, compare, sample
from summarize.evals.grounding.judge_report import judge_markdown, judge_terminal
from summarize.evals.grounding.pairs import BadPairs, Half, Pair, load
from summarize.evals.grounding.report import markdown, terminal
from summarize.evals.grounding.scores import Scores, score
from summarize.evals.grounding.written import judge_written, load_written
from summarize.evals.grounding.written_report import written_markdown, written_terminal

__all__ = [
    "BadPairs",
    "Half",
    "Pair",
    "Scores",
    "ask",
    "compare",
    "judge_markdown",
    "judge_terminal",
    "judge_written",
    "load",
    "load_written",
    "markdown",
    "sample",
    "score",
    "terminal",
    "written_markdown",
    "written_terminal",
]
