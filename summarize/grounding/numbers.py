"""Every number in a written sentence is a number of what it cites, with unit and qualifier."""

from __future__ import annotations

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.amounts import Comparison, compare
from summarize.language.units import factor, is_canonical
from summarize.passages.model import Quantity


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first quantity that the evidence does not give: unsupported. One that counts
    another noun of the same language, which may be a synonym: unchecked."""
    one_language = statement.languages == evidence.languages
    unsure: Verdict | None = None
    for quantity in statement.quantities:
        token = statement.words(quantity)
        if quantity.value == 1 and not any(map(str.isdigit, token)):
            continue  # "one" is a word of grammar, too
        given = [o for o in evidence.quantities if _given(quantity, o, one_language)]
        if any(not _other_noun(quantity, o, one_language) for o in given):
            continue
        # «погибли 14 человек» where 3 people died and 14 ships sank
        taken = any(quantity.unit == o.unit for o in evidence.quantities)
        if given and not taken:
            unsure = unsure or Verdict(result=Result.UNCHECKED, reason=Reason.NUMBER, token=token)
            continue
        hedged = any(
            quantity.value == o.value and quantity.unit == o.unit for o in evidence.quantities
        )
        return Verdict(
            result=Result.UNSUPPORTED,
            reason=Reason.QUALIFIER if hedged else Reason.NUMBER,
            token=token,
        )
    return unsure


def _given(written: Quantity, source: Quantity, one_language: bool) -> bool:
    """The written one may lose its counted noun's translation, never its value, its measure
    or its qualifier; nor may it gain a measure. Between languages a hedge may have no word
    of its own: «жуық» is both "about" and "nearly"."""
    if written.ordinal != source.ordinal:
        return False
    if written.qualifier != source.qualifier:
        hedged = written.qualifier and source.qualifier and written.value == source.value
        if one_language or not hedged:
            return False
        return compare(written, source) is Comparison.ROUNDING
    if _is_measure(written.unit) and not source.unit:
        return False
    if compare(written, source) is Comparison.SAME:
        return True
    # A counted noun is a different word in every language; a measure is not.
    return (
        written.value == source.value
        and written.high == source.high
        and not (is_canonical(written.unit) or is_canonical(source.unit))
    )


def _is_measure(unit: str) -> bool:
    """A measure, a currency or a listed noun: «14 пострадали» are people, and no more."""
    return is_canonical(unit) and unit != "person"


def _other_noun(written: Quantity, source: Quantity, one_language: bool) -> bool:
    """Whether two quantities of one value count what goes by different nouns."""
    if not written.unit or not source.unit or written.unit == source.unit:
        return False
    if factor(written.unit) and factor(source.unit):
        return False  # 90 minutes and an hour and a half
    return one_language or is_canonical(written.unit)
