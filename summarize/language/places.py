"""Countries and well-known cities by any of their names.

Countries come from CLDR (Babel) in ru, uk, kk and en, the press's short forms («АҚШ»,
«ОАЭ», "UK") and the cities that have different names in different languages («Мәскеу»,
«Москва») from ``places.toml``. A capital is never its country: what «Вашингтон» stands for
in a sentence is for the reader to say, and ``capital_of`` only tells whose capital it is.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

LANGUAGES = ("ru", "uk", "kk", "en")


def country(name: str) -> str | None:
    """The ISO 3166 code of the country (or ``EU``, ``UN``) that a base form names."""
    return _countries().get(_key(name)) or _abbreviations().get(name.replace(".", ""))


def capital_of(name: str) -> str | None:
    """The ISO 3166 code of the country whose capital a base form names."""
    return _capitals().get(_key(name))


def place(name: str) -> str | None:
    """One key for all names of a known country or city: ``country:US``, ``city:RU`` (its
    capital), ``city:geneva``; None for a place that is not listed."""
    key = _key(name)
    if code := country(name):
        return f"country:{code}"
    if code := _capitals().get(key):
        return f"city:{code}"
    if city := _cities().get(key):
        return f"city:{city}"
    return None


@cache
def bases() -> frozenset[str]:
    """Every listed base form in lower case, to keep case suffixes from coming off them."""
    return frozenset({*_countries(), *_capitals(), *_cities()})


def _key(name: str) -> str:
    folded = name.casefold().replace("ё", "е").replace("ʼ", "'").replace("’", "'")
    return folded.removeprefix("the ").strip()


@cache
def _data() -> dict[str, dict[str, str]]:
    text = resources.files(__package__).joinpath("places.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _read(table: str) -> dict[str, str]:
    rows = ((n, code) for code, names in _data()[table].items() for n in names.split("|"))
    return {_key(n): code for n, code in rows if not _is_abbreviation(n)}


@cache
def _countries() -> dict[str, str]:
    from babel import Locale

    found: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            # Digits are world regions; ZZ and the like are placeholders.
            real = code.isalpha() and code not in ("ZZ", "XA", "XB", "EZ", "QO")
            if real and not _is_abbreviation(name):
                found.setdefault(_key(name), code)
    return found | _read("short")


@cache
def _abbreviations() -> dict[str, str]:
    """«ПАР» is a country and «пар» is steam: capitals count here."""
    names = ((n, code) for code, row in _data()["short"].items() for n in row.split("|"))
    return {n.replace(".", ""): code for n, code in names if _is_abbreviation(n)}


def _is_abbreviation(name: str) -> bool:
    bare = name.replace(".", "")
    return bare.isupper() and len(bare) <= 5


@cache
def _capitals() -> dict[str, str]:
    return _read("capitals")


@cache
def _cities() -> dict[str, str]:
    return _read("cities")
