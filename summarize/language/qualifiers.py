"""Words that hedge a number: «более», «-ден астам», "some", «близько»."""

from __future__ import annotations

from typing import Literal, cast

from summarize.language.number_words import table
from summarize.language.tokens import Token
from summarize.language.word_lists import word_list

Qualifier = Literal["about", "more than", "less than", "up to", "at least", "nearly"]
_PREPOSITIONS = word_list("на в за по до к у о with by to in for")


def qualifier_before(
    tokens: list[Token], at: int, floor: int, language: str
) -> tuple[Qualifier | None, int]:
    """The qualifier that ends at a token and the index of its first word, which is not
    before ``floor``."""
    rows = table(language, "before")
    if at > floor and tokens[at - 1].text.lower() in _PREPOSITIONS:
        found = _longest(tokens, at - 1, floor, rows, behind=False)
        if found[0] is not None:  # «примерно до четырнадцати», «почти на 40»
            return found
    return _longest(tokens, at, floor, rows, behind=False)


def qualifier_behind(tokens: list[Token], at: int, language: str) -> tuple[Qualifier | None, int]:
    """The qualifier that starts at a token and the index after it."""
    return _longest(tokens, at, len(tokens), table(language, "after"), behind=True)


def _longest(
    tokens: list[Token], at: int, bound: int, rows: dict[str, str], *, behind: bool
) -> tuple[Qualifier | None, int]:
    """The longest listed qualifier that ends (or with ``behind`` starts) at an index."""
    best: tuple[Qualifier | None, int] = (None, at)
    size = 0
    for qualifier, phrases in rows.items():
        for phrase in phrases.split("|"):
            words = phrase.split()
            first = at if behind else at - len(words)
            last = first + len(words)
            if len(words) <= size or first < 0 or last > len(tokens):
                continue
            if not behind and first < bound:
                continue
            if [t.text.lower() for t in tokens[first:last]] == words:
                best = (cast(Qualifier, qualifier), last if behind else first)
                size = len(words)
    return best
