"""Places that an institution's name has in front and the evidence has not."""

from __future__ import annotations

from summarize.grounding.institutions import explains, rows_of
from summarize.grounding.nations import lands_of
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import Printed, alike, derived, is_generic, words_of
from summarize.language import concepts
from summarize.language.names import normal
from summarize.passages.name_words import is_listed

_PLACE_AND_KIND = 2


def has_strange_place(name: str, language: str) -> bool:
    """Whether it is a place under a name of its own, which is not translated («Тарсай ауданы»):
    only what its name means could be."""
    words = concepts.words(name, language)
    return (
        len(words) == _PLACE_AND_KIND
        and words[0].text[:1].isupper()
        and not words[0].concepts
        and not rows_of(words[0].text, language)
        and is_listed(normal(words[1].text, language).lower().rstrip("ыі"), "places", language)
    )


def stands_for_a_land(name: str, statement: Parsed, evidence: Parsed) -> bool:
    """Whether a name begins with a word of no list where the evidence has a country or city that
    the statement has not, and no other name that the word could be («Зельбрюк биржасы» for
    «Московская биржа»)."""
    language, other = statement.article.language, evidence.article.language
    words = words_of(name, language)
    if len(words) < _PLACE_AND_KIND or not words[0].capital or not _is_unknown(words[0]):
        return False
    missing = lands_of(evidence.text, other) - lands_of(statement.text, language)
    if not missing:
        return False
    told = [w for w in words_of(statement.text, language) if w.capital]
    untold = (
        w
        for n in evidence.names
        for w in words_of(n.text, other)
        if w.capital and not any(alike(w, t) or derived(w, t) for t in told)
    )
    return not any(_is_unknown(w) and not lands_of(w.text, other) for w in untold)


def _is_unknown(word: Printed) -> bool:
    """Whether neither the lexicon nor a list of institutions' words explains a word."""
    text, language = word.text, word.language
    known = any(w.concepts for w in concepts.words(text, language))
    return not (known or explains(text, language) or is_generic(text, language))
