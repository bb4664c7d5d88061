"""A fact is attributed only to whom the article attributes it."""

from __future__ import annotations

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.passages import attribution
from summarize.passages.model import Passages


def check(attributed_to: str, evidence: Parsed, passages: Passages) -> Verdict | None:
    """Whether the cited sentences are that name's words.

    Unsupported when they do not name it, or are somebody else's words. When the rules find
    no words of attribution, nobody can tell: unchecked.
    """
    name = next((n for n in passages.names if n.id == attributed_to), None)
    if name is None:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.SPEAKER, token=attributed_to)
    others = False
    for sentence in evidence.sentences:
        found = attribution(evidence.article, passages, sentence)
        if found is None:
            continue
        source, (start, end) = found
        if source == name.id or any(start <= m.start and m.end <= end for m in name.mentions):
            return None
        others = others or source is not None
    there = any(n.id == name.id for n in evidence.names)
    return Verdict(
        result=Result.UNCHECKED if there and not others else Result.UNSUPPORTED,
        reason=Reason.SPEAKER,
        token=name.normal,
    )
