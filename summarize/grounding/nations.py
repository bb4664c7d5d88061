"""Countries by their people and adjectives: «кенийка», "Belarusian", «неміс»."""

from __future__ import annotations

from functools import cache, lru_cache

from summarize.grounding.spelling import name_lists, words_of
from summarize.language.places import country
from summarize.language.skeleton import skeleton

_SHORT = 3
"""Letters of a beginning that shows nothing."""
ADJECTIVE = 7
"""Letters that make an inhabitant or an adjective of a country («американский»)."""
_PEOPLE = 4
"""Letters that a case adds to one of a people."""


@lru_cache(maxsize=5_000)
def names_people(name: str, text: str, language: str) -> bool:
    """Whether the text names a country by its people («кенийка», "Belarusian")."""
    code = country(name)
    return code is not None and names_nation(code, text, language)


@lru_cache(maxsize=5_000)
def nation(word: str, most: int = _PEOPLE) -> str | None:
    """The country of a people or, with more letters behind its beginning, of an adjective
    («неміс», "French", «ирландского»)."""
    low = word.casefold()
    for code, row in name_lists()["demonyms"].items():
        if any(
            low.startswith(s) and len(low) - len(s) <= most for s in row.split() if len(s) > _SHORT
        ):
            return str(code)
    return None


@lru_cache(maxsize=5_000)
def names_nation(code: str, text: str, language: str) -> bool:
    irregular = name_lists()["demonyms"].get(code, "").split()
    stems = [skeleton(s) for s in irregular]
    own = skeleton(_country_name(code, language)).rstrip("aeiou")
    stems += [own] if len(own) >= 3 else []
    return any(
        w.key.startswith(s) and len(w.key) - len(s) <= ADJECTIVE
        for w in words_of(text, language)
        for s in stems
    )


@cache
def _country_name(code: str, language: str) -> str:
    from babel import Locale

    return str(Locale(language).territories.get(code, code))
