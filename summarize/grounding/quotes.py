"""Words inside quotation marks are a span of the evidence, verbatim."""

from __future__ import annotations

import re

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Every quoted stretch of the statement stands in the evidence to the letter, in whole
    words; somebody's words stand in a quote there."""
    text = " ".join(evidence.text.split())
    spoken = [" ".join(evidence.words(q).split()) for q in evidence.quotes]
    for quote in statement.quotes:
        words = " ".join(statement.words(quote).split()).rstrip(",.")
        verbatim = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        if not any(map(verbatim.search, spoken if quote.speech else [text])):
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.QUOTE, token=words)
    return None
