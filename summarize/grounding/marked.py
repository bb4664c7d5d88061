"""Titles of works, names of firms and ships: of several words, mostly between quotation marks,
and as often translated as spelled."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.grounding.institutions import rows_of
from summarize.grounding.spelling import Printed, alike, derived, words_of
from summarize.language import concepts
from summarize.language.inflection import lemmas
from summarize.language.names import Sameness

_MARKED = re.compile(r"[«“„\"]([^«»“”„\"]{2,60})[»”“\"]")
_MOST = 5
"""Words of a title at most."""


def rendered(name: str, language: str, text: str, other: str) -> Sameness:
    """Whether a marked title of the text has the words of the name, spelled or translated, as
    many and at least half of them; unsure if a list has the rest, in which no translator may be
    bound («Тихий брод», "Quiet Ford")."""
    mine = words_of(name, language)
    if not 1 < len(mine) <= _MOST:
        return Sameness.DIFFERENT
    if language == other:
        same = any(_in_cases(mine, theirs) for theirs in _titles(text, other))
        return Sameness.SAME if same else Sameness.DIFFERENT
    found = {_fit(mine, theirs) for theirs in _titles(text, other)}
    order = (Sameness.SAME, Sameness.UNSURE)
    return next((s for s in order if s in found), Sameness.DIFFERENT)


def is_another(name: str, language: str, text: str, other: str) -> bool:
    """Whether the name begins as the marked titles of the text, and goes on with words that
    neither sound nor mean the same: «Алтын арна» for «Алтын дән»."""
    mine = words_of(name, language)
    begun = [
        theirs
        for theirs in _titles(text, other)
        if len(theirs) == len(mine) > 1 and _same(mine[0], theirs[0])
    ]
    return bool(begun) and all(
        any(not _same(a, b) and not _means(a, b) for a, b in zip(mine, theirs, strict=True))
        for theirs in begun
    )


@lru_cache(maxsize=2_000)
def _titles(text: str, language: str) -> tuple[tuple[Printed, ...], ...]:
    found = (words_of(match[1], language) for match in _MARKED.finditer(text))
    return tuple(row for row in found if 1 < len(row) <= _MOST)


def _fit(mine: tuple[Printed, ...], theirs: tuple[Printed, ...]) -> Sameness:
    if len(mine) != len(theirs):
        return Sameness.DIFFERENT
    rest = list(theirs)
    strange = []
    for word in mine:
        match = next((w for w in rest if _same(word, w) or _means(word, w)), None)
        if match is None:
            strange.append(word)
        else:
            rest.remove(match)
    if 2 * len(strange) > len(mine):
        return Sameness.DIFFERENT
    known = any(_concepts(w) or rows_of(w.text, w.language) for w in strange)
    return Sameness.UNSURE if known else Sameness.SAME


def _in_cases(mine: tuple[Printed, ...], theirs: tuple[Printed, ...]) -> bool:
    """Whether the two are one title in two cases: «Садов Калауса», «Сады Калауса»."""
    return len(mine) == len(theirs) and all(
        _same(a, b) or not _lemmas(a).isdisjoint(_lemmas(b))
        for a, b in zip(mine, theirs, strict=True)
    )


def _lemmas(word: Printed) -> frozenset[str]:
    return frozenset(lemmas(word.text.casefold(), word.language))


def _same(a: Printed, b: Printed) -> bool:
    return a.key == b.key or alike(a, b) or derived(a, b)


def _means(a: Printed, b: Printed) -> bool:
    if not _concepts(a).isdisjoint(_concepts(b)):
        return True
    return not rows_of(a.text, a.language).isdisjoint(rows_of(b.text, b.language))


def _concepts(word: Printed) -> frozenset[int]:
    return frozenset(c for w in concepts.words(word.text, word.language) for c in w.concepts)
