"""The words of a written sentence are words of what it cites.

Only within one language: between languages no word list tells whether a clause was added,
and the verdict says so instead of passing.
"""

from __future__ import annotations

import re

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SHORT = 4
"""Letters: shorter words are mostly grammar."""
_ENOUGH = 0.8
"""Share of the statement's words that the evidence must have."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unchecked when too many words come from elsewhere, or from another language."""
    if statement.languages != evidence.languages:
        return Verdict(result=Result.UNCHECKED, reason=Reason.CONTENT)
    known = {_stem(w) for w in _WORD.findall(evidence.text)}
    mine = [w for w in _WORD.findall(statement.text) if len(w) >= _SHORT]
    strange = [w for w in mine if _stem(w) not in known]
    if len(strange) > (1 - _ENOUGH) * len(mine):
        return Verdict(result=Result.UNCHECKED, reason=Reason.CONTENT, token=" ".join(strange))
    return None


def _stem(word: str) -> str:
    """The beginning of a word, which inflection leaves alone in ru, uk, kk and en."""
    folded = word.casefold().replace("ё", "е")
    return folded[: max(_SHORT, len(folded) - 3)] if len(folded) > _SHORT else folded
