"""Which words can be the first of a quantity: most words of a text cannot, and are not read."""

from __future__ import annotations

from functools import lru_cache

from summarize.language.compounds import compound_at
from summarize.language.fractions import may_open_part
from summarize.language.number_words import LANGUAGES, is_number_word
from summarize.language.tokens import Token
from summarize.language.units import may_open_unit

_ENGLISH = frozenset({"a", "an", "double"})


def may_start(token: Token, language: str) -> bool:
    """Whether a quantity can start at a token, whatever stands around it."""
    if token.is_number:
        return True
    if not token.is_word or language not in LANGUAGES:
        return may_open_part(token, language)
    return _word_may_start(token.text, language)


@lru_cache(maxsize=50_000)
def _word_may_start(word: str, language: str) -> bool:
    token = Token(0, len(word), word, "word", after_space=True)
    return (
        (language == "en" and word.lower() in _ENGLISH)
        or is_number_word(token, language)
        or may_open_part(token, language)
        or may_open_unit(word, language)
        or compound_at([token], 0, language) is not None
    )
