"""Every date in a written sentence is a date of what it cites."""

from __future__ import annotations

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.passages.model import TimeMention


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first date that the evidence does not give. A date that neither side can resolve
    is compared by nothing, and so is unchecked."""
    for time in statement.times:
        if any(_same(time, other) for other in evidence.times):
            continue
        resolved = time.value is not None and all(t.value is not None for t in evidence.times)
        none = not evidence.times
        return Verdict(
            result=Result.UNSUPPORTED if resolved or none else Result.UNCHECKED,
            reason=Reason.DATE,
            token=statement.words(time),
        )
    return None


def _same(written: TimeMention, source: TimeMention) -> bool:
    return (
        written.value is not None
        and written.value == source.value
        and written.precision == source.precision
        and written.end_value == source.end_value
    )
