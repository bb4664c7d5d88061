"""Words that hedge a number: «более», «-ден астам», "some", «близько»."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, cast

from summarize.language.number_words import numeral_at, table
from summarize.language.tokens import Token
from summarize.language.word_lists import word_list

Qualifier = Literal["about", "more than", "less than", "up to", "at least", "nearly"]
ABLATIVE = re.compile(r"(?:[дтн]ан|[дтн]ен)$")
"""The Kazakh case of what is left behind: «500-ден астам», «5-тен 7-ге дейін»."""
_DATIVE = re.compile(r"(?:[ғқгк]|ын|ін|^н)[ае]$")
_AND = word_list("и или і й та або and or")
_PREPOSITIONS = word_list("на в за по до к у о через с со з із об with by to in for after at")


def qualifier_before(
    tokens: list[Token], at: int, floor: int, language: str
) -> tuple[Qualifier | None, int]:
    """The qualifier that ends at a token and the index of its first word, which is not
    before ``floor``."""
    rows = _rows(language, "before")
    if at > floor and tokens[at - 1].text.lower() in _PREPOSITIONS:
        found = _longest(tokens, at - 1, floor, rows, behind=False)
        if found[0] is not None:  # «примерно до четырнадцати», «почти на 40»
            return found
    return _longest(tokens, at, floor, rows, behind=False)


def qualifier_behind(tokens: list[Token], at: int, language: str) -> tuple[Qualifier | None, int]:
    """The qualifier that starts at a token and the index after it."""
    found = _longest(tokens, at, len(tokens), _rows(language, "after"), behind=True)
    joined = found[0] and tokens[at].text.lower() in _AND and found[1] < len(tokens)
    if joined and numeral_at(tokens, found[1], language):
        return None, at  # «11 переводов и более 3 тысяч метров»
    if language == "kk" and at and ABLATIVE.search(tokens[at - 1].text.lower()):
        of_more = _longest(tokens, at, len(tokens), _rows("kk", "ablative"), behind=True)
        return max(found, of_more, key=lambda f: f[1])
    if language == "kk" and at and _DATIVE.search(tokens[at - 1].text.lower()):
        short_of = _longest(tokens, at, len(tokens), _rows("kk", "dative"), behind=True)
        return max(found, short_of, key=lambda f: f[1])
    return found


_Row = tuple[Qualifier, tuple[str, ...]]


@cache
def _rows(language: str, name: str) -> dict[str, tuple[_Row, ...]]:
    """The phrases of a table by the first letters of the word that stands at the number."""
    rows: dict[str, tuple[_Row, ...]] = {}
    for qualifier, phrases in table(language, name).items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            key = (words[-1] if name == "before" else words[0])[:2]
            rows[key] = (*rows.get(key, ()), (cast(Qualifier, qualifier), words))
    return rows


def _longest(
    tokens: list[Token], at: int, bound: int, rows: dict[str, tuple[_Row, ...]], *, behind: bool
) -> tuple[Qualifier | None, int]:
    """The longest listed qualifier that ends (or with ``behind`` starts) at an index."""
    best: tuple[Qualifier | None, int] = (None, at)
    size = 0
    touching = at if behind else at - 1
    if not 0 <= touching < len(tokens):
        return best
    for qualifier, words in rows.get(tokens[touching].text.lower()[:2], ()):
        first = at if behind else at - len(words)
        last = first + len(words)
        if len(words) <= size or first < 0 or last > len(tokens):
            continue
        if not behind and first < bound:
            continue
        if all(_is(t.text.lower(), w) for t, w in zip(tokens[first:last], words, strict=True)):
            best = (qualifier, last if behind else first)
            size = len(words)
    return best


def _is(word: str, listed: str) -> bool:
    if listed.endswith("*"):
        return word.startswith(listed[:-1])
    return word == listed
