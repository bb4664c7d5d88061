"""Every number in a written sentence is a number of what it cites, with unit and qualifier."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.grounding.computed import (
    ends,
    implies,
    is_computed,
    is_counted,
    is_one_of,
    joined,
    texts,
)
from summarize.grounding.counted import headed, one_thing
from summarize.grounding.figures import Figure, figures, implied, shares
from summarize.grounding.hedges import hedge
from summarize.grounding.measures import fits_unit, lacks_unit, other_noun, same_value
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first quantity that the evidence does not give: unsupported. Unchecked when it can
    be computed from the evidence's, when it counts another noun of the same language, which
    may be a synonym, or when a hedge has no sure counterpart in the other language."""
    language = next(iter(statement.languages))
    one_language = language if statement.languages == evidence.languages else ""
    written, given = _read(statement), _read(evidence)
    parts = [s for s, _, _ in _shares(evidence)]
    owned = [h for f in given if "kk" in evidence.languages and (h := headed(f))]
    source = [*given, *owned, *parts, *joined(given), *ends(given, written)]
    whole = [
        id(figure)
        for share, *counts in _shares(statement)
        if _judge(share, source, one_language) is None
        for figure in counts
    ]
    hints = [f for s, text in texts(evidence) for f in implied(text, s)]
    unsure: Verdict | None = None
    for figure in written:
        if _is_grammar(figure) or id(figure) in whole:
            continue
        verdict = _judge(figure, source, one_language)
        if verdict is None or implies(figure, hints) or is_one_of(figure, source):
            continue
        absent = not any(same_value(figure.words, f.words) for f in source)
        if absent and (is_computed(figure, given) or is_counted(figure, evidence, statement)):
            verdict = verdict.model_copy(update={"result": Result.UNCHECKED})
        if verdict.result is Result.UNSUPPORTED:
            return verdict
        unsure = unsure or verdict
    return unsure


def _read(parsed: Parsed) -> list[Figure]:
    return [f for language, text in texts(parsed) for f in figures(text, language)]


def _shares(parsed: Parsed) -> list[tuple[Figure, Figure, Figure]]:
    return [s for language, text in texts(parsed) for s in shares(text, language)]


def _is_grammar(figure: Figure) -> bool:
    """ "One" is a word of grammar, too, and so are «первый» and «дважды» without a unit."""
    words, text = figure.words, figure.text
    if any(map(str.isdigit, text)):
        return False
    return words.value == 1 or (words.ordinal and words.value < 4)


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
