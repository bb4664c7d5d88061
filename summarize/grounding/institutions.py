"""Whether an institution's name stands in a text in translation."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib import resources

from summarize.grounding.nations import ADJECTIVE, names_nation, names_people, nation
from summarize.grounding.spelling import alike, derived, words_of
from summarize.language import concepts
from summarize.language.names import normal

_SHORT = 3
"""Letters: shorter words join others."""


def translated(name: str, language: str, text: str, other: str) -> bool:
    """Whether each word of an institution's name stands in the text, as a name or in
    translation («Союз рыбаков», "Fishermen's Union"), and one at least in translation."""
    there = words_of(text, other)
    meant = {c for w in concepts.words(text, other) for c in w.concepts}
    rows = frozenset(r for w in there for r in _rows_of(w.text, other))
    common = 0
    for word in concepts.words(name, language):
        if len(word.text) < _SHORT or word.light:
            continue
        (printed,) = words_of(word.text, language)[:1] or (None,)
        if printed is None:
            return False
        named = any(w.capital and (alike(printed, w) or derived(printed, w)) for w in there)
        code = nation(word.text, ADJECTIVE)
        by_adjective = code is not None and names_nation(code, text, other)
        if named or by_adjective or names_people(normal(word.text, language), text, other):
            continue
        if word.concepts.isdisjoint(meant) and rows.isdisjoint(_rows_of(word.text, language)):
            return False
        common += 1
    return common > 0


@lru_cache(maxsize=20_000)
def _rows_of(word: str, language: str) -> frozenset[int]:
    """The rows of the table that have the word."""
    folded = concepts.fold(word)
    return frozenset(row for row, begun in _rows(language) if folded.startswith(begun))


@cache
def _rows(language: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    file = resources.files(__package__).joinpath("institution_words.toml")
    lines = tomllib.loads(file.read_text(encoding="utf-8"))["rows"].split("\n")
    at = concepts.LANGUAGES.index(language)
    cells = (line.split("|")[at].split() for line in lines if line.strip())
    return tuple((i, tuple(map(concepts.fold, cell))) for i, cell in enumerate(cells))
