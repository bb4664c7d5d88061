"""Numbers that the evidence gives in other words, or that can be computed from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise, permutations

from summarize.articles.model import Precision
from summarize.grounding.days import days_in
from summarize.grounding.figures import Figure
from summarize.grounding.measures import (
    SHARES,
    converts,
    is_inverse,
    is_measure,
    one_kind,
    other_noun,
)
from summarize.grounding.parsed import Parsed
from summarize.language.amounts import Comparison, compare
from summarize.language.numbers import QuantityWords
from summarize.language.qualifiers import Qualifier
from summarize.language.units import TIME_UNITS


def texts(parsed: Parsed) -> list[tuple[str, str]]:
    """The sentences with their languages."""
    return [(s.language, parsed.article.text[s.start : s.end]) for s in parsed.sentences]


def joined(source: Sequence[Figure]) -> list[Figure]:
    """ "From 5 to 7" of the evidence read as a range; of ages the greater may come first."""
    found = []
    for pair in pairwise(source):
        if any(f.words.high is not None or f.words.ordinal for f in pair):
            continue
        units = {f.words.unit for f in pair} - {""}
        a, b = sorted(pair, key=lambda f: f.words.value) if units == {"year"} else pair
        if len(units) < 2 and a.words.value < b.words.value:
            words = a.words._replace(high=b.words.value, unit=next(iter(units), ""), qualifier=None)
            found.append(Figure(words, a.text, a.before, b.behind, a.sentence))
    return found


def ends(source: Sequence[Figure], written: Sequence[Figure]) -> list[Figure]:
    """The ends of the evidence's ranges: «до 5» of 3–5, and both ends where both are
    written."""
    values = {f.words.value for f in written}
    bounds: tuple[tuple[Qualifier, bool], ...] = (("at least", False), ("up to", True))
    found = []
    for figure in source:
        low, high = figure.words.value, figure.words.high
        if high is None:
            continue
        bare = {low, high} <= values
        for bound, upper in bounds:
            value = high if upper else low
            words = figure.words._replace(value=value, high=None)
            found.append(figure._replace(words=words._replace(qualifier=bound)))
            if bare:
                found.append(figure._replace(words=words))
    return found


def implies(mine: Figure, hints: Sequence[Figure]) -> bool:
    words = mine.words
    return words.high is None and any(
        (words.value, words.unit) == (h.words.value, h.words.unit)
        or (words.value == h.words.value and not h.words.unit and not is_measure(words.unit))
        or (bool(h.words.unit) and bool(words.unit) and converts(words, h.words))
        or is_inverse(words, h.words)
        or (words.value == h.words.value and words.ordinal and h.words.ordinal)
        for h in hints
        if words.ordinal or not h.words.ordinal
    )


_ONE_OF = re.compile(
    r"\b(?:од(?:ин|на|но|ного|ной|ному|ну)|один) (?:из|із|з|зі)\b|\bone (?:\w+ )?(?:in|of|out of)\b"
    r"|\bбірі",
    re.IGNORECASE,
)


def is_one_of(mine: Figure, source: Sequence[Figure]) -> bool:
    """«Один из десяти» and "a tenth"."""
    written = mine.words

    def fits(share: QuantityWords, count: Figure) -> bool:
        value = count.words.value
        counted = share.unit in SHARES and value > 1 and not is_measure(count.words.unit)
        near = (
            abs(share.value * value / SHARES[share.unit] - 1) < Decimal("0.001")
            if counted
            else False
        )
        return near and bool(_ONE_OF.search(count.around))

    return any(fits(written, f) or fits(f.words, mine) for f in source)


def is_rounded(mine: Figure, source: Sequence[Figure], one_language: str) -> bool:
    """Whether it is an exact number of the evidence, rounded by words that say so: "nearly a
    hundred children" of 96, "more than 3,800" of 3,812."""
    written = mine.words
    if written.qualifier is None or written.high is not None or written.ordinal:
        return False
    return any(
        f.words.qualifier is None
        and f.words.value != 0
        and f.words.high is None
        and bool(written.unit) == bool(f.words.unit)
        and compare(written, f.words) is Comparison.ROUNDING
        and not other_noun(written, f.words, bool(one_language))
        and _is_rounder(written.value, f.words.value)
        for f in source
    )


def _is_rounder(rounded: Decimal, exact: Decimal) -> bool:
    """Whether a number has fewer digits that count: 100 for 96, 3,800 for 3,812."""
    return len(str(rounded).strip("0.")) < len(str(exact).strip("0."))


_LIST = re.compile(r"\s(?:и|та|й|і|және|мен|пен|бен|and)\s", re.IGNORECASE)


def is_span(mine: Figure, evidence: Parsed) -> bool:
    """Whether it counts the months of a stretch that the evidence gives by its ends."""
    spans = (r for language, text in texts(evidence) for r in days_in(text, language).ranges)
    counts = {(last - first) % 12 + 1 for kind, first, last in spans if kind == "months"}
    return mine.words.unit == "month" and mine.words.value in counts


def is_between(mine: Figure, evidence: Parsed, statement: Parsed) -> bool:
    """Whether the evidence names the dates between which it was (the statement may name one of
    them: its dates have a check of their own)."""
    words = mine.words
    if words.value != int(words.value) or words.high is not None or words.unit not in TIME_UNITS:
        return False
    return words.value in _between(words.unit, evidence, statement)


def is_counted(
    mine: Figure, evidence: Parsed, source: Sequence[Figure], written: Sequence[Figure]
) -> bool:
    """Whether the evidence lists as many things, and gives no other number of them: of two
    members of "the coalition, A and B" nobody makes three."""
    words = mine.words
    if not 2 <= words.value < 8 or words.high is not None or is_measure(words.unit):
        return False
    if words.ordinal or words.qualifier:
        return False
    if words.unit and any(one_kind(words.unit, f.words.unit) for f in source):
        return False
    told = {f.words.value for f in written}
    less = [f for f in source if f.words.value == words.value - 1 and not f.words.ordinal]
    if any(f.words.value not in told and not is_measure(f.words.unit) for f in less):
        return False
    return any(words.value in _listed(text) for _, text in texts(evidence))


def _between(unit: str, evidence: Parsed, statement: Parsed) -> set[int]:
    """How many days, weeks, months or years lie between two dates."""
    times = (*evidence.times, *statement.times)
    days = frozenset({Precision.DAY})
    exact = {"day": days, "week": days, "month": days | {Precision.MONTH}}
    named = {
        day
        for time in times
        for day in (time.value, time.end_value)
        if day is not None and (unit not in exact or time.precision in exact[unit])
    }
    if evidence.article.published.value is not None:
        named.add(evidence.article.published.value)
    found: set[int] = set()
    for a, b in permutations(named, 2):
        months = (b.year - a.year) * 12 + b.month - a.month
        distance = (b - a).days
        match unit:
            case "day":
                found |= {distance, distance + 1}
            case "week":
                found |= {distance // 7} if distance % 7 == 0 else set()
            case "month":
                found |= {months, months + 1}
            case "year":
                found.add(b.year - a.year)
    return found


def _listed(text: str) -> set[int]:
    """How many short parts the lists of a text have: «в А, Б и В»; two are listed where they
    have names."""
    found = {2} if _TWO.search(text) else set()
    for last in _LIST.finditer(text):
        parts = re.split(r"[.;:—–()]", text[: last.start()])[-1].split(", ")
        run = 1
        while run < len(parts) and len(parts[-run].split()) <= _SHORT_PART:
            run += 1
        if run > 1:
            found.add(run + 1)
    return found


_TWO = re.compile(
    r"\b[^\W\d_][\w’'-]+»? (?:и|та|й|і|және|мен|пен|бен|and) (?:[а-яіїєa-z]+ )?[«“]?"
    r"(?=[A-ZА-ЯІЇЄҐӘҒҚҢӨҰҮҺ])[\w’'-]+"
)
_SHORT_PART = 3
"""Words."""


def is_half(mine: Figure, source: Sequence[Figure], written: Sequence[Figure]) -> bool:
    """Whether both speak of a number, and it is the half that the evidence has of it."""
    told = {f.words.value for f in written} & {f.words.value for f in source}
    halved = any((f.words.value, f.words.unit) == (Decimal("0.5"), "part") for f in source)
    return halved and mine.words.high is None and mine.words.value * 2 in told


def is_computed(mine: Figure, source: Sequence[Figure]) -> bool:
    return _derived(mine.words, source) or _hidden(mine.words, source)


def _derived(written: QuantityWords, source: Sequence[Figure]) -> bool:
    """Whether two numbers of the evidence give it: 7 of 98 and 91, 30 of a third of 90."""
    if written.high is not None or written.ordinal or written.value <= 1:
        return False
    plain = [f.words for f in source if not f.words.ordinal and f.words.unit not in SHARES]
    shares = [f.words for f in source if f.words.unit in SHARES]
    made = {
        a.value - b.value
        for a, b in permutations(plain, 2)
        if a.unit == b.unit and not (is_measure(a.unit) and a.unit != written.unit)
    }
    if written.unit not in SHARES:
        made |= {s.value * q.value / SHARES[s.unit] for s in shares for q in plain}
    return any(abs(written.value - v) < Decimal("0.001") for v in made)


def _hidden(written: QuantityWords, source: Sequence[Figure]) -> bool:
    """Whether the evidence speaks of the half of a number that it gives."""
    halved = any((f.words.value, f.words.unit) == (Decimal("0.5"), "part") for f in source)
    halves = {f.words.value / 2 for f in source if halved}
    # «вдвое меньше» of a half
    return written.value in halves or (written.unit == "time" and bool(halves))
