"""Words inside quotation marks are a span of the evidence, verbatim."""

from __future__ import annotations

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Every quoted stretch of the statement stands in the evidence to the letter."""
    source = " ".join(evidence.text.split())
    for quote in statement.quotes:
        words = " ".join(statement.words(quote).split()).rstrip(",.")
        if words not in source:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.QUOTE, token=words)
    return None
