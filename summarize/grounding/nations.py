"""Countries and cities by their people and adjectives: «кенийка», "Belarusian", «московской»."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from typing import Any

from summarize.language.names import normal
from summarize.language.places import country, place
from summarize.language.skeleton import skeleton
from summarize.language.word_lists import word_list

_SHORT = 3
"""Letters of a beginning that shows nothing."""
ADJECTIVE = 7
"""Letters that make an inhabitant or an adjective of a country («американский»)."""
_PEOPLE = 4
"""Letters that a case adds to one of a people."""
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


@cache
def name_lists() -> dict[str, Any]:
    """The room's lists of names (``names.toml``)."""
    text = resources.files(__package__).joinpath("names.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


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
    for beginning, code in _demonyms().get(low[: _SHORT + 1], ()):
        if low.startswith(beginning) and len(low) - len(beginning) <= most:
            return code
    return None


@cache
def _demonyms() -> dict[str, list[tuple[str, str]]]:
    """The beginnings of words and what they stand for, by their first letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for code, row in name_lists()["demonyms"].items():
        for beginning in row.split():
            if len(beginning) > _SHORT:
                found.setdefault(beginning[: _SHORT + 1], []).append((beginning, code))
    return found


@lru_cache(maxsize=5_000)
def names_nation(code: str, text: str, language: str) -> bool:
    """Whether the text has the country's people or its adjective."""
    irregular = name_lists()["demonyms"].get(code, "").split()
    stems = [skeleton(s) for s in irregular]
    own = skeleton(_country_name(code, language)).rstrip("aeiou")
    stems += [own] if len(own) >= 3 else []
    return any(
        key.startswith(s) and len(key) - len(s) <= ADJECTIVE for key in _keys(text) for s in stems
    )


@lru_cache(maxsize=2_000)
def _keys(text: str) -> tuple[str, ...]:
    return tuple(map(skeleton, _WORD.findall(text)))


@cache
def _country_name(code: str, language: str) -> str:
    from babel import Locale

    return str(Locale(language).territories.get(code, code))


@lru_cache(maxsize=2_000)
def lands_of(text: str, language: str) -> frozenset[str]:
    """The keys of all known countries and cities that the words of a text name."""
    words = _COMPOUND.findall(text)
    pairs = (
        _pair(a, b, language)
        for a, b in pairwise(words)
        if a[0].isupper() and (b[0].isupper() or b.endswith(_PEOPLE_OF))
    )
    found = {*(land(w, language) for w in words), *pairs}
    return frozenset(key for key in found if key is not None)


def _pair(a: str, b: str, language: str) -> str | None:
    """The known place of two words, or of which they are the adjective ("South Korean",
    «Оңтүстік кореялық»)."""
    found = known_place(f"{a} {b}", language)
    cuts = (b[: -len(e)] for e in _PEOPLE_OF if b.endswith(e)) if found is None else ()
    return found or next((key for cut in cuts if (key := place(f"{a} {cut}"))), None)


_PEOPLE_OF = ("n", "ns", "an", "ans", "er", "ers", "лық", "лік")
_COMPOUND = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


# --- adjectives and inhabitants of cities -------------------------------------------------

_ADJECTIVES = {
    "ru": re.compile(
        r"(.{2,}?)(?:[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ою|ое|ие|их|ими)|[чщ]ин(?:а|ы|е|у|ой))$",
        re.IGNORECASE,
    ),
    "uk": re.compile(
        r"(.{2,}?)(?:[сцз]ьк(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими)|[чщ]ин(?:а|и|і|у|ою))$",
        re.IGNORECASE,
    ),
    "kk": re.compile(r"(.{3,}?)[лдт][ыі][қғкг]\w*$", re.IGNORECASE),
    "en": re.compile(r"(.{3,}?)(?:ian|an|er|ite|ese)s?$", re.IGNORECASE),
}
_LEFT = word_list("а я о е и ы і ь й ск цк ськ ия ія ье сы са на га ж жжя ц ця a e o")
"""What a city's name has behind the beginning that its adjective keeps: «варшав|ский»."""
_LINK = re.compile(r"(?:ин|ен|ов|ан|ян|ін)$")
"""What some adjectives put between: «алмат|ин|ский», «рівн|ен|ський»."""


@lru_cache(maxsize=20_000)
def adjective(word: str, language: str) -> str | None:
    """The beginning that a word has before the ending of a place's adjective or people; None for
    a word with no such ending."""
    pattern = _ADJECTIVES.get(language)
    match = pattern.match(word) if pattern else None
    return match[1] if match else None


_SOFT = {"ж": "г", "ч": "к", "ш": "х", "з": "г"}


def softened(cut: str) -> tuple[str, ...]:
    """What the beginning of an adjective or a region was before its last sound changed:
    «волж|ский» of «Волга», «Вінни|ччина» of «Вінниця»."""
    if cut.endswith("ч"):
        return (f"{cut[:-1]}к", f"{cut[:-1]}ц", f"{cut[:-1]}цьк", cut[:-1])
    if cut.endswith("т"):  # «Донет|чина», of «Донецк»
        return (cut[:-1], f"{cut[:-1]}ц", f"{cut[:-1]}цк")
    return (cut[:-1] + _SOFT[cut[-1]],) if cut[-1:] in _SOFT else ()


@lru_cache(maxsize=20_000)
def known_place(word: str, language: str) -> str | None:
    """The key of the known place (see ``place``) that a printed word in any case names: of
    Ukrainian also where the closed syllable of its base form has another vowel («Києва»)."""
    found = place(normal(word, language))
    if found is None and language == "uk" and (cut := _OPENED.match(word)):
        found = place(f"{cut[1]}їв") or place(f"{cut[1]}ів")
    return found


_OPENED = re.compile(r"(\w{2,})[оеє]в(?:а|у|ом|ові|і)$")


@lru_cache(maxsize=20_000)
def land(word: str, language: str) -> str | None:
    """The key of the known country or city (see ``place``) that a printed word names, by itself
    in any case, by its adjective or by its people; None if there is none."""
    if word[:1].isupper() and (known := known_place(word, language)):
        return known
    if code := nation(word, ADJECTIVE):
        return f"country:{code}"
    return _region(word) or _by_adjective(word, language)


def _region(word: str) -> str | None:
    low = word.casefold()
    regions = name_lists()["regions"].items()
    return next((place(city) for begun, city in regions if low.startswith(begun)), None)


def _by_adjective(word: str, language: str) -> str | None:
    cut = adjective(word, language)
    if cut is None:
        return None
    stem = cut.casefold()
    if irregular := name_lists()["cities"].get(stem):
        return place(irregular)
    for beginning in dict.fromkeys((stem, _LINK.sub("", stem), *softened(stem))):
        for ending in ("", *sorted(_LEFT)):
            if len(beginning) > 1 and (found := place(beginning + ending)):
                return found
    return None
