"""A fact is attributed only to a name that the evidence holds."""

from __future__ import annotations

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed


def check(attributed_to: str, evidence: Parsed) -> Verdict | None:
    """The name that is said to say it stands in the cited sentences."""
    if any(n.id == attributed_to for n in evidence.names):
        return None
    return Verdict(result=Result.UNSUPPORTED, reason=Reason.SPEAKER, token=attributed_to)
