"""Every number in a written sentence is a number of what it cites, with unit and qualifier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations

from summarize.grounding.figures import Figure, figures
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.amounts import Comparison, compare
from summarize.language.numbers import QuantityWords
from summarize.language.units import factor, is_canonical


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first quantity that the evidence does not give: unsupported. Unchecked when it can
    be computed from the evidence's, when it counts another noun of the same language, which
    may be a synonym, or when a hedge has no sure counterpart in the other language."""
    one_language = statement.languages == evidence.languages
    source = _read(evidence)
    unsure: Verdict | None = None
    for figure in _read(statement):
        if _is_grammar(figure):
            continue
        verdict = _judge(figure, source, one_language)
        if verdict is None:
            continue
        if verdict.result is Result.UNSUPPORTED:
            return verdict
        unsure = unsure or verdict
    return unsure


def _read(parsed: Parsed) -> list[Figure]:
    text = parsed.article.text
    return [f for s in parsed.sentences for f in figures(text[s.start : s.end], s.language)]


def _is_grammar(figure: Figure) -> bool:
    """ "One" is a word of grammar, too, and so are «первый» and "a half" without a unit."""
    words, text = figure.words, figure.text
    if any(map(str.isdigit, text)):
        return False
    return words.value == 1 or (words.ordinal and words.value < 4)


def _judge(mine: Figure, source: Sequence[Figure], one_language: bool) -> Verdict | None:
    written = mine.words
    valued = [f for f in source if _same_value(written, f.words)]
    if not valued:
        known = _derived(written, source) or _hidden(written, source)
        result = Result.UNCHECKED if known else Result.UNSUPPORTED
        return Verdict(result=result, reason=Reason.NUMBER, token=mine.text)
    fits = [f for f in valued if _fits_unit(written, f.words, one_language)]
    if not fits:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.NUMBER, token=mine.text)
    hedges = [_hedge(mine, f, one_language) for f in fits]
    if Result.SUPPORTED not in hedges:
        result = Result.UNCHECKED if Result.UNCHECKED in hedges else Result.UNSUPPORTED
        return Verdict(result=result, reason=Reason.QUALIFIER, token=mine.text)
    if all(_other_noun(written, f.words, one_language) for f in fits):
        # «погибли 14 человек» where 3 people died and 14 ships sank
        taken = any(written.unit == f.words.unit for f in source)
        result = Result.UNSUPPORTED if taken else Result.UNCHECKED
        return Verdict(result=result, reason=Reason.NUMBER, token=mine.text)
    return None


# --- the value -------------------------------------------------------------------------


def _same_value(written: QuantityWords, source: QuantityWords) -> bool:
    """In any unit: 90 minutes are an hour and a half, and a quarter is 25 percent."""
    if (written.value, written.high) == (source.value, source.high):
        return True
    if written.high is None and source.high is not None and written.qualifier:
        return written.value in (source.value, source.high)  # «не более 5» of 3–5
    return bool(written.unit and source.unit) and _converts(written, source)


def _converts(written: QuantityWords, source: QuantityWords) -> bool:
    a, b = (q._replace(qualifier=None, ordinal=False) for q in (written, source))
    return compare(a, b) is Comparison.SAME


def _derived(written: QuantityWords, source: Sequence[Figure]) -> bool:
    """Whether two numbers of the evidence give it: 7 of 98 and 91, 30 of a third of 90."""
    if written.high is not None or written.ordinal:
        return False
    values = [f.words.value for f in source if not f.words.ordinal]
    shares = [f.words.value for f in source if f.words.unit == "part"]
    shares += [f.words.value / 100 for f in source if f.words.unit == "percent"]
    plain = [f.words for f in source if not f.words.ordinal]
    made = {a.value - b.value for a, b in permutations(plain, 2) if a.unit == b.unit}
    made |= {share * value for share in shares for value in values}
    return any(abs(written.value - v) < Decimal("0.001") for v in made) and written.value > 1


_HALF = re.compile(r"\b(?:половин\w*|половину|жарты\w*|half|пополам|навпіл)\b", re.IGNORECASE)


def _hidden(written: QuantityWords, source: Sequence[Figure]) -> bool:
    """Whether the evidence speaks of the half of a number that it gives."""
    halves = {f.words.value / 2 for f in source if _HALF.search(f.around)}
    # «вдвое меньше» of a half
    return written.value in halves or (written.unit == "time" and bool(halves))


# --- the unit --------------------------------------------------------------------------


def _fits_unit(written: QuantityWords, source: QuantityWords, one_language: bool) -> bool:
    """The written one may lose its counted noun's translation, never its measure; nor may it
    gain one."""
    if written.ordinal != source.ordinal and (one_language or not written.ordinal):
        # «№ 5», "third place" and «бронза»: an ordinal of one language may be none of another.
        return not (is_canonical(written.unit) and is_canonical(source.unit))
    if factor(written.unit) and factor(source.unit):
        return _converts(written, source)
    if _is_measure(written.unit) and not source.unit:
        return False
    if is_canonical(written.unit) and is_canonical(source.unit):
        same = _same_unit(written, source)
        fixed = any(_is_measure(u) or u in _HARM for u in (written.unit, source.unit))
        return same or not fixed  # «900 оқушы», «900 бала»
    measures = bool(factor(written.unit)) + bool(factor(source.unit))
    # A measure against a counted noun: «8 минут», «8 домов».
    return measures == 0 or not (written.unit and source.unit)


_HARM = ("dead", "injured")


def _is_measure(unit: str) -> bool:
    """A measure or a currency: «14 пострадали» are people, and no more."""
    return bool(factor(unit)) or (len(unit) == 3 and unit.isupper())


def _other_noun(written: QuantityWords, source: QuantityWords, one_language: bool) -> bool:
    """Whether two quantities of one value count what goes by different nouns."""
    if not written.unit or not source.unit or written.unit == source.unit:
        return False
    if factor(written.unit) and factor(source.unit):
        return False
    if is_canonical(written.unit) and is_canonical(source.unit):
        return not _same_unit(written, source)
    return one_language


def _same_unit(written: QuantityWords, source: QuantityWords) -> bool:
    """A person is also a passenger."""
    one = QuantityWords(0, 0, Decimal(1))
    a, b = one._replace(unit=written.unit), one._replace(unit=source.unit)
    return compare(a, b) is Comparison.SAME


# --- the hedge -------------------------------------------------------------------------

_CUES = {
    "about": r"около|порядка|пример|прибли|ориентир|оцени|оцен|близько|приблиз|орієнт|оціню|оцін"
    r"|шамамен|жуық|шақты|қаралы|шамасында|бағалан|about|around|rough|approx|estimat|some\b",
    "more than": r"боле[еў]|больше|свыше|лишним|понад|більш|лишком|гаком|астам|артық|асты|аса\b"
    r"|more|over|above|excess|exceed|превы|перевищ",
    "less than": r"мене[ея]|меньше|менше|менш\b|аз\b|кем\b|жетпей|less|fewer|under|below|within",
    "up to": r"\bдо\b|не более|не больше|максим|щонайбільше|дейін|аспай|көбі|up to|most|as many"
    r"|as much|maximum|no more|between|предел|более чем",
    "at least": r"не мен|минимум|меньшей мере|крайней мере|щонайменше|принаймні|мінімум|кемінде"
    r"|кем де|least|no fewer|no less|minimum",
    "nearly": r"почти|практич|малого|майже|мало не|жуық|таяу|жақын|дерлік|nearly|almost|close to",
}
_ALIKE = (
    {"about", "nearly"},
    {"more than", "at least"},
)
"""Hedges that one word of another language can stand for («жуық»)."""
_TO = re.compile(r"^(?:до|к|to)\b|дейін|^\w*\bдо\b", re.IGNORECASE)


def _hedge(mine: Figure, other: Figure, one_language: bool) -> Result:
    """Whether the number is hedged as it is in the evidence."""
    said, given = mine.words.qualifier, other.words.qualifier
    if said == given:
        return Result.SUPPORTED
    if said and given:
        if frozenset((said, given)) in map(frozenset, _ALIKE):
            alike = not one_language or "nearly" in (said, given)
            return Result.SUPPORTED if alike else Result.UNSUPPORTED
        return Result.UNCHECKED if _cue(said, other) and _cue(given, mine) else Result.UNSUPPORTED
    hedge = said or given
    assert hedge is not None
    if _cue(hedge, other if said else mine):
        return Result.SUPPORTED
    if hedge == "up to" and _TO.search(mine.text if said else other.text):
        return Result.UNCHECKED  # «до» is a bound, or what a change leads to
    return Result.UNSUPPORTED


def _cue(hedge: str, figure: Figure) -> bool:
    """Whether words near the number hedge it so, whom the reader of numbers did not see."""
    alike = {hedge, *(q for pair in _ALIKE if hedge in pair for q in pair)}
    return any(re.search(_CUES[h], figure.around, re.IGNORECASE) for h in alike)
