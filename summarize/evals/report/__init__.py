"""Reports of a scorecard: terminal, Markdown, JUnit, GitHub, HTML."""

from summarize.evals.report.differences import differences
from summarize.evals.report.github import commands
from summarize.evals.report.html import html
from summarize.evals.report.junit import junit
from summarize.evals.report.markdown import markdown, scorecard
from summarize.evals.report.people import agreement_table
from summarize.evals.report.terminal import terminal

__all__ = [
    "agreement_table",
    "commands",
    "differences",
    "html",
    "junit",
    "markdown",
    "scorecard",
    "terminal",
]
