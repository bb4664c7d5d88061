"""Every number in a written sentence is a number of what it cites, with unit and qualifier."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.grounding.computed import (
    ends,
    implies,
    is_between,
    is_computed,
    is_counted,
    is_half,
    is_one_of,
    is_rounded,
    is_span,
    joined,
    texts,
)
from summarize.grounding.counted import headed, one_thing
from summarize.grounding.days import days_in, loose_clocks
from summarize.grounding.figures import Figure, figures, implied, shares
from summarize.grounding.hedges import hedge
from summarize.grounding.measures import fits_unit, lacks_unit, other_noun, same_value
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.reckoned import is_reckoned, may_count_all, says_only
from summarize.grounding.tallies import check as check_tallies
from summarize.grounding.tallies import counted, outside
from summarize.language.units import TIME_UNITS


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first quantity that the evidence does not give: unsupported. Unchecked when it can
    be computed from the evidence's, when it counts another noun of the same language, which
    may be a synonym, or when a hedge has no sure counterpart in the other language."""
    language = next(iter(statement.languages))
    one_language = language if statement.languages == evidence.languages else ""
    if (wrong := check_tallies(statement, evidence)) is not None:
        return wrong
    written, given = _read(statement), _read(evidence)
    parts = [s for s, _, _ in _shares(evidence)]
    owned = [h for f in given if "kk" in evidence.languages and (h := headed(f))]
    source = [*given, *owned, *parts, *joined(given), *ends(given, written), *counted(evidence)]
    whole = [
        id(figure)
        for share, *counts in _shares(statement)
        if _judge(share, source, one_language) is None
        for figure in counts
    ]
    hints = [f for s, text in texts(evidence) for f in implied(text, s)]
    unsure: Verdict | None = None
    for figure in written:
        if _is_grammar(figure) or id(figure) in whole or _is_of_a_calendar(figure, evidence):
            continue
        verdict = _judge(figure, source, one_language)
        if verdict is not None and language == "kk" and (head := headed(figure)):
            verdict = _judge(head, source, one_language)
        if verdict is None or implies(figure, hints) or is_one_of(figure, source):
            continue
        if is_counted(figure, evidence, given, written) or _is_day(figure, evidence):
            continue
        if is_reckoned(figure, given, written) or is_half(figure, given, written):
            continue
        if is_span(figure, evidence) or is_rounded(figure, source, one_language):
            continue
        absent = not any(same_value(figure.words, f.words) for f in source)
        if absent and (
            (is_computed(figure, given) and not says_only(figure))
            or may_count_all(figure, given)
            or (not _has_unit(figure, given) and is_between(figure, evidence, statement))
        ):
            verdict = verdict.model_copy(update={"result": Result.UNCHECKED})
        if verdict.result is Result.UNSUPPORTED:
            return verdict
        unsure = unsure or verdict
    return unsure


def _read(parsed: Parsed) -> list[Figure]:
    return [f for language, text in texts(parsed) for f in outside(figures(text, language), text)]


def _shares(parsed: Parsed) -> list[tuple[Figure, Figure, Figure]]:
    return [s for language, text in texts(parsed) for s in shares(text, language)]


def _is_grammar(figure: Figure) -> bool:
    """ "One" and "zero" are words of grammar, too, and so are «первый» and «дважды» without a
    unit."""
    words, text = figure.words, figure.text
    if any(map(str.isdigit, text)):
        return False
    nought = words.value == 0 and not words.unit  # "below zero"
    return words.value == 1 or nought or (words.ordinal and words.value < 4)


def _is_of_a_calendar(figure: Figure, evidence: Parsed) -> bool:
    """Whether it is a decade («90-е годы»), whose check is that of dates, or an hour that the
    evidence gives («до 18 часов»)."""
    words = figure.words
    if words.ordinal and words.unit in ("", "year"):
        text = f"{figure.before} {figure.text} {figure.behind}"
        return any(words.value == d % 100 for c in _CODES for d in days_in(text, c).decades)
    if words.unit != "hour" or words.value > _LAST_HOUR or words.value != int(words.value):
        return False
    clock = f"{int(words.value):02}:00"
    return _AT_AN_HOUR.search(f"{figure.before} {figure.text}") is not None and any(
        clock in days_in(text, language).clocks | loose_clocks(text, language)
        for language, text in texts(evidence)
    )


_CODES = ("ru", "uk", "kk", "en")
_LAST_HOUR = 24
_AT_AN_HOUR = re.compile(
    r"\b(?:в|к|до|с|после|около|на|о|об|після|з|від|близько) \d|сағат", re.IGNORECASE
)


def _has_unit(figure: Figure, given: Sequence[Figure]) -> bool:
    return any(f.words.unit == figure.words.unit for f in given)


def _is_day(figure: Figure, evidence: Parsed) -> bool:
    """Whether it is a day of the month that the evidence gives: «на 16-е», "the 12th", "June 3
    to 9"."""
    words = figure.words
    if words.unit in TIME_UNITS or words.value > _LAST_DAY:
        return False
    if not (words.ordinal or (not words.unit and _SINCE_DAY.search(f"{figure.before}|"))):
        return False
    named = (t.value for t in evidence.times if t.value is not None)
    days = {day.day for day in named}
    days |= {d for language, text in texts(evidence) for d, _ in days_in(text, language).days}
    return words.value in days


_LAST_DAY = 31
_SINCE_DAY = re.compile(r"\b[A-Z][a-z]{2,8} \d{1,2} (?:to|through|and|until|till)\|")


def _judge(mine: Figure, source: Sequence[Figure], one_language: str) -> Verdict | None:
    written = mine.words
    valued = [f for f in source if same_value(written, f.words)]
    fits = [
        f
        for f in valued
        if fits_unit(written, f.words, bool(one_language)) or lacks_unit(written, f.words, source)
    ]
    if not fits:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.NUMBER, token=mine.text)
    hedges = [hedge(mine, f) for f in fits]
    if Result.SUPPORTED not in hedges:
        result = Result.UNCHECKED if Result.UNCHECKED in hedges else Result.UNSUPPORTED
        return Verdict(result=result, reason=Reason.QUALIFIER, token=mine.text)
    if all(
        other_noun(written, f.words, bool(one_language))
        and not (one_language and one_thing(mine, f, one_language))
        for f in fits
    ):
        # «погибли 14 человек» where 3 people died and 14 ships sank
        taken = any(written.unit == f.words.unit for f in source)
        result = Result.UNSUPPORTED if taken else Result.UNCHECKED
        return Verdict(result=result, reason=Reason.NUMBER, token=mine.text)
    return None
