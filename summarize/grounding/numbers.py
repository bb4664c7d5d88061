"""Every number in a written sentence is a number of what it cites, with unit and qualifier."""

from __future__ import annotations

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.numbers import Comparison, compare
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
    return (
        written.value == source.value
        and written.high == source.high
        and not (_measure(written) or _measure(source))
    )


def _measure(quantity: Quantity) -> bool:
    """Whether the unit is one of the canonical measures, and no counted noun's lemma, which
    is a different word in every language."""
    return quantity.unit.isascii() and quantity.unit != ""
