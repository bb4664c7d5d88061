"""Whether two quantities say the same.

Three answers. SAME: the same value in the same or a convertible unit, hedged alike. ROUNDING:
different words for what one count can be: one side is exact, the other says openly that it is
not ("about", "more than", a range) and the exact value lies where those words put it.
DIFFERENT: anything else, for an editor to see.

How far a hedged number reaches is read off the number: its *rounding unit* is the place of
its last digit that is not zero (18,000: a thousand; 14: one; 3.5: a half), but never more
than a quarter of it. "About" reaches half a unit to both sides, "nearly" half a unit down,
"more than" one unit up, and "less than" and "up to" one unit down. So 13.75 is "about 14" and
18,400 is "more than 18,000", but 2,100 is not "more than 1,000".

Two hedged numbers are never a rounding of each other: «более трёх с половиной часов» and
«шамамен төрт сағат» overlap, yet they are two statements. Only the same number hedged
in ways that do not contradict ("nearly 4", "about 4") is let pass.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from summarize.language.units import factor, is_canonical


class Amount(Protocol):
    """What is compared: a ``QuantityWords``, or a quantity of an article."""

    @property
    def value(self) -> Decimal: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def qualifier(self) -> str | None: ...
    @property
    def ordinal(self) -> bool: ...


class Comparison(StrEnum):
    SAME = "same"
    ROUNDING = "rounding"
    DIFFERENT = "different"


# Hedges of one number that cannot both hold.
_CONTRADICT = (
    {"more than", "less than"},
    {"more than", "up to"},
    {"more than", "nearly"},
    {"at least", "less than"},
    {"at least", "nearly"},
)
_TOLERANCE = Decimal("1e-6")  # thirds


def compare(a: Amount, b: Amount) -> Comparison:
    """Compare two quantities of one thing (see the module).

    A counted noun that is not in the table of units is not compared: «318 үй» and
    "318 properties" are judged by the number. Neither is a missing unit.
    """
    scale = _scale(a.unit, b.unit)
    if scale is None or a.ordinal != b.ordinal:
        return Comparison.DIFFERENT
    by_a, by_b = scale
    low_a, low_b = a.value * by_a, b.value * by_b
    high_a = None if a.high is None else a.high * by_a
    high_b = None if b.high is None else b.high * by_b
    equal = _close(low_a, low_b) and (
        high_a == high_b or (high_a is not None and high_b is not None and _close(high_a, high_b))
    )
    if equal and a.qualifier == b.qualifier:
        return Comparison.SAME
    if a.ordinal:
        return Comparison.DIFFERENT
    if equal and a.qualifier and b.qualifier:
        clash = {str(a.qualifier), str(b.qualifier)} in _CONTRADICT
        return Comparison.DIFFERENT if clash else Comparison.ROUNDING
    for exact, vague, by in ((a, b, (by_a, by_b)), (b, a, (by_b, by_a))):
        if _is_exact(exact) and not _is_exact(vague):
            inside = _reaches(vague, exact.value * by[0] / by[1])
            return Comparison.ROUNDING if inside else Comparison.DIFFERENT
    return Comparison.DIFFERENT


def same_quantity(a: Amount, b: Amount) -> bool:
    """Whether both state the same value, hedged alike."""
    return compare(a, b) is Comparison.SAME


def compatible(a: Amount, b: Amount) -> bool:
    """Whether both can be true of one count without an editor wanting to know."""
    return compare(a, b) is not Comparison.DIFFERENT


def rounding_unit(value: Decimal) -> Decimal:
    """The place of the last digit that is not zero, at most a quarter of the value."""
    size = abs(value)
    if size == 0:
        return Decimal(0)
    place = Decimal(1).scaleb(int(size.normalize().as_tuple().exponent))
    if place == Decimal("0.1") and size % 1 == Decimal("0.5"):
        place = Decimal("0.5")
    return min(place, size / 4)


def _scale(a: str, b: str) -> tuple[Decimal, Decimal] | None:
    """Factors to a common unit, or None for units of different kinds."""
    one = Decimal(1)
    if a == b or not a or not b:
        return one, one
    first, second = factor(a), factor(b)
    if first and second:
        return (first[1], second[1]) if first[0] == second[0] else None
    if {a, b} in _ONE_SCALE:
        return one, one
    if is_canonical(a) and is_canonical(b):
        people = {a, b} <= _PEOPLE and "person" in (a, b)
        return (one, one) if people else None
    if first or second:
        return None  # a measure against a counted noun
    return one, one


# Weather is told in degrees without saying whose.
_ONE_SCALE = ({"celsius", "degree"},)
PERSONS = frozenset(
    [
        "person",
        "child",
        "resident",
        "woman",
        "man",
        "worker",
        "soldier",
        "rescuer",
        "student",
        "deputy",
        "passenger",
        "sailor",
    ]
)
"""Units that count people, whatever happened to them."""
_PEOPLE = PERSONS | {"injured", "dead"}


def _close(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= _TOLERANCE * max(abs(a), abs(b), Decimal(1))


def _is_exact(amount: Amount) -> bool:
    return amount.qualifier is None and amount.high is None


def _reaches(  # noqa: PLR0911 - one return for each hedge
    vague: Amount, exact: Decimal
) -> bool:
    """Whether the hedged amount's words cover an exact value, in its own unit."""
    value, unit = vague.value, rounding_unit(vague.value)
    if vague.high is not None:
        return value <= exact <= vague.high
    match vague.qualifier:
        case "about":
            return value - unit / 2 <= exact <= value + unit / 2
        case "nearly":
            return value - unit / 2 <= exact < value
        case "more than":
            return value < exact <= value + unit
        case "at least":
            return value <= exact <= value + unit
        case "less than":
            return value - unit <= exact < value
        case "up to":
            return value - unit <= exact <= value
        case _:
            return False
