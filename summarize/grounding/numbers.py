"""Every number in a written sentence is a number of what it cites, with unit and qualifier."""

from __future__ import annotations

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.amounts import Comparison, compare
from summarize.language.units import is_canonical
from summarize.passages.model import Quantity


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first quantity that the evidence does not give."""
    for quantity in statement.quantities:
        if any(_given(quantity, other) for other in evidence.quantities):
            continue
        reason = (
            Reason.QUALIFIER
            if any(quantity.value == o.value and quantity.unit == o.unit
                   for o in evidence.quantities)
            else Reason.NUMBER
        )
        return Verdict(
            result=Result.UNSUPPORTED, reason=reason, token=statement.words(quantity)
        )
    return None


def _given(written: Quantity, source: Quantity) -> bool:
    """The written one may lose its counted noun's translation, never its value, its measure
    or its qualifier."""
    if written.ordinal != source.ordinal or written.qualifier != source.qualifier:
        return False
    if compare(written, source) is Comparison.SAME:
        return True
    # A counted noun is a different word in every language; a measure is not.
    return (
        written.value == source.value
        and written.high == source.high
        and not (is_canonical(written.unit) or is_canonical(source.unit))
    )
