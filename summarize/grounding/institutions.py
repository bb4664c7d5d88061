"""Whether an institution's name stands in a text in translation."""

from __future__ import annotations

import re
import tomllib
from enum import Enum, auto
from functools import cache, lru_cache
from importlib import resources

from summarize.grounding.nations import (
    ADJECTIVE,
    land,
    lands_of,
    names_nation,
    names_people,
    nation,
)
from summarize.grounding.spelling import alike, derived, words_of
from summarize.language import concepts
from summarize.language.names import normal

_SHORT = 3
"""Letters: shorter words join others."""


def translated(name: str, language: str, text: str, other: str) -> bool:
    """Whether an institution's name stands in the text in translation: each of its words as a
    name or as a word that means the same («Союз рыбаков», "Fishermen's Union"), one at least by
    its meaning. Of a name of three words and more one may be of those that no list has."""
    found = [_carried(*word, language, text, other) for word in _words(name, language)]
    strange = found.count(_Fit.UNKNOWN)
    if found.count(_Fit.MEANS) == 0 or _Fit.ABSENT in found:
        return False
    return strange == 0 or (strange == 1 and len(found) > _MANY)


def contradicted(name: str, language: str, text: str, other: str) -> bool:
    """Whether every word of the name means something and the text has none of it."""
    found = [_carried(*word, language, text, other) for word in _words(name, language)]
    return bool(found) and set(found) == {_Fit.ABSENT}


_MANY = 2


class _Fit(Enum):
    """How a word of a name stands in a text."""

    NAMES = auto()
    MEANS = auto()
    ABSENT = auto()
    """It means something, and nothing there means the same."""
    UNKNOWN = auto()


def _words(name: str, language: str) -> list[tuple[str, frozenset[int]]]:
    """The words that say something, each with its concepts."""
    apart = _HYPHEN.sub(" ", name)  # of «Порт-Марин» the harbour alone is known
    return [
        (w.text, w.concepts)
        for w in concepts.words(apart, language)
        if len(w.text) >= _SHORT and not w.light
    ]


_HYPHEN = re.compile(r"(?<=\w)-(?=[^\W\d_])")


@lru_cache(maxsize=20_000)
def _carried(word: str, meant: frozenset[int], language: str, text: str, other: str) -> _Fit:
    there = words_of(text, other)
    for printed in words_of(word, language)[:1]:
        code = nation(word, ADJECTIVE)
        named = any(w.capital and (alike(printed, w) or derived(printed, w)) for w in there)
        if (
            named
            or (code is not None and names_nation(code, text, other))
            or names_people(normal(word, language), text, other)
            or land(word, language) in lands_of(text, other)
        ):
            return _Fit.NAMES
    rows = rows_of(word, language)
    if not (meant.isdisjoint(_meant(text, other)) and rows.isdisjoint(_rows_in(text, other))):
        return _Fit.MEANS
    if meant or rows:
        return _Fit.ABSENT
    return _Fit.UNKNOWN if word[:1].islower() else _Fit.ABSENT


@lru_cache(maxsize=2_000)
def _meant(text: str, language: str) -> frozenset[int]:
    return frozenset(c for w in concepts.words(text, language) for c in w.concepts)


@lru_cache(maxsize=2_000)
def _rows_in(text: str, language: str) -> frozenset[int]:
    return frozenset(r for w in words_of(text, language) for r in rows_of(w.text, language))


@lru_cache(maxsize=20_000)
def rows_of(word: str, language: str) -> frozenset[int]:
    """The rows of the table of institutions' words that have the word; of an abbreviation in one
    word («Держаудитслужба»), those of its parts."""
    if "-" in word:  # of «Порт-Марин» the harbour alone is known
        parts = [rows_of(part, language) for part in word.split("-") if part]
        return frozenset().union(*parts) if parts and all(parts) else frozenset()
    folded = concepts.fold(word)
    found = frozenset(row for row, begun in _rows(language) if folded.startswith(begun))
    short = _ABBREVIATED.match(folded) if word[:1].isupper() and language in ("ru", "uk") else None
    if short is None:
        return found
    rest = folded[short.end() :]
    return found | {
        row for row, begun in _rows(language) if any(len(b) > _SHORT and b in rest for b in begun)
    }


@lru_cache(maxsize=5_000)
def explains(word: str, language: str) -> bool:
    """Whether a word may be a form of what the table has the beginning of: little of «Велодар» is
    explained by «вело»."""
    folded = concepts.fold(word)
    return any(
        folded.startswith(b) and (len(b) > _SHORT + 1 or len(folded) - len(b) < _SHORT)
        for _, begun in _rows(language)
        for b in begun
    )


_ABBREVIATED = re.compile(
    r"(?:гос|держ|нац|мин|мін|обл|рай|гор|міськ|глав|голов|спец|рос|укр|каз|цент|сель|агро|мед|проф)"
    r"(?=\w{6})"
)
"""How institutions' names in one word begin."""


@cache
def _rows(language: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    file = resources.files(__package__).joinpath("institution_words.toml")
    lines = tomllib.loads(file.read_text(encoding="utf-8"))["rows"].split("\n")
    at = concepts.LANGUAGES.index(language)
    cells = (line.split("|")[at].split() for line in lines if line.strip())
    return tuple((i, tuple(map(concepts.fold, cell))) for i, cell in enumerate(cells))
