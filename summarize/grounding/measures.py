"""Whether a written quantity and the evidence's have one value and one unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from summarize.grounding.figures import Figure
from summarize.language.amounts import Comparison, compare
from summarize.language.numbers import QuantityWords
from summarize.language.units import MEASURES, POINTS, TIME_UNITS, factor, is_canonical

SHARES = {"part": 1, "percent": 100}
"""Units of shares, and what a whole has of them."""


def same_value(written: QuantityWords, source: QuantityWords) -> bool:
    """In any unit: 90 minutes are an hour and a half, and a quarter is 25 percent."""
    if (written.value, written.high) == (source.value, source.high):
        return True
    if is_inverse(written, source) or is_inverse(source, written) or _points(written, source):
        return True
    if _thirds(written, source) or _thirds(source, written):
        return True
    return bool(written.unit and source.unit) and converts(written, source)


def is_inverse(times: QuantityWords, share: QuantityWords) -> bool:
    """What was halved is half as much, and what grew by half one and a half times."""
    if times.unit != "time" or share.unit not in ("part", "percent"):
        return False
    part = share.value / (100 if share.unit == "percent" else 1)
    return any(abs(n - 1) < Decimal("0.001") for n in (part * times.value, times.value - part))


def _thirds(part: QuantityWords, percent: QuantityWords) -> bool:
    """A third is 33 percent, and two thirds are 67: news says them so."""
    if part.unit != "part" or percent.unit != "percent" or percent.high is not None:
        return False
    exact = abs(part.value * 3 - round(part.value * 3)) < Decimal("0.0001")
    return exact and abs(part.value * 100 - percent.value) < Decimal("0.4")


def _points(a: QuantityWords, b: QuantityWords) -> bool:
    """A quarter point is 0.25 of a percentage point and 25 basis points."""
    if a.unit not in POINTS or b.unit not in POINTS or a.high is not None or b.high is not None:
        return False
    return a.value * POINTS[a.unit] == b.value * POINTS[b.unit]


def converts(written: QuantityWords, source: QuantityWords) -> bool:
    a, b = (q._replace(qualifier=None, ordinal=False) for q in (written, source))
    return compare(a, b) is Comparison.SAME


def fits_unit(  # noqa: PLR0911 - one return for each form
    written: QuantityWords, source: QuantityWords, one_language: bool
) -> bool:
    """The written one may lose its counted noun's translation, never its measure; nor may it
    gain one."""
    if written.ordinal != source.ordinal and (one_language or not written.ordinal):
        # «№ 5», "third place" and «бронза»: an ordinal of one language may be none of another.
        # «60-летие», "the 60th anniversary"
        years = written.unit == source.unit == "year"
        return years or not (is_canonical(written.unit) and is_canonical(source.unit))
    if is_inverse(written, source) or is_inverse(source, written) or _points(written, source):
        return True
    if _thirds(written, source) or _thirds(source, written):
        return True
    if factor(written.unit) and factor(source.unit):
        return converts(written, source)
    if is_measure(written.unit) and not source.unit:
        return False
    if is_canonical(written.unit) and is_canonical(source.unit):
        same = _same_unit(written, source)
        fixed = any(is_measure(u) or u in _HARM for u in (written.unit, source.unit))
        return same or not fixed  # «900 оқушы», «900 бала»
    measures = bool(factor(written.unit)) + bool(factor(source.unit))
    # A measure against a counted noun: «8 минут», «8 домов».
    return measures == 0 or not (written.unit and source.unit)


def lacks_unit(written: QuantityWords, given: QuantityWords, source: Sequence[Figure]) -> bool:
    """ "To 47.9bn roubles from 41.2bn" says its unit once."""
    if given.unit:
        return False
    if written.unit == "year" and written.value <= _OLDEST:
        return True  # «Анна, 34»
    return any(
        f.words is not given
        and (f.words.unit == written.unit or (bool(f.words.unit) and _one_row(f.words, written)))
        for f in source
    )


def _one_row(a: QuantityWords, b: QuantityWords) -> bool:
    first, second = factor(a.unit), factor(b.unit)
    return bool(first and second and first[0] == second[0] and a.unit not in TIME_UNITS)


_OLDEST = 120
_HARM = ("dead", "injured")


def is_measure(unit: str) -> bool:
    """A measure or a currency: «14 пострадали» are people, and no more."""
    return bool(factor(unit)) or unit in MEASURES or (len(unit) == 3 and unit.isupper())


def other_noun(written: QuantityWords, source: QuantityWords, one_language: bool) -> bool:
    """Whether two quantities of one value count what goes by different nouns."""
    if not written.unit or not source.unit or written.unit == source.unit:
        return False
    if factor(written.unit) and factor(source.unit):
        return False
    if is_inverse(written, source) or is_inverse(source, written) or _points(written, source):
        return False
    if "vote" in (written.unit, source.unit):
        return False  # 38 votes are those of 38 members
    if is_canonical(written.unit) and is_canonical(source.unit):
        return not _same_unit(written, source)
    return one_language


def one_kind(a: str, b: str) -> bool:
    """Whether two units count one kind of thing: a person is also a passenger."""
    if a == b or any({a, b} <= kind for kind in _KINDS):
        return True
    one = QuantityWords(0, 0, Decimal(1))
    alike = compare(one._replace(unit=a), one._replace(unit=b)) is Comparison.SAME
    return alike and is_canonical(a) and is_canonical(b)


_KINDS = tuple(
    frozenset(kind.split())
    for kind in (
        "settlement village city",
        "building house",
        "building school",
        "ship boat",
        "aircraft helicopter",
        "aircraft drone",
        "side country",
        "side company",
        "side person",
        "family house",
        "rescuer firefighter",
        "person firefighter",
        "worker firefighter",
        "carriage car",
        "student child",
    )
)


def _same_unit(written: QuantityWords, source: QuantityWords) -> bool:
    return one_kind(written.unit, source.unit)
