"""The words around names: roles, what heads an organisation's or a place's name."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from summarize.language.inflection import lemmas
from summarize.language.kazakh import without_possessive

Tables = dict[str, dict[str, str]]

SURNAME_END = re.compile(
    r"(?:[оеєё]в|[иі]н|ын|ський|ский|цький|енко|ко|чук|юк|швили|дзе|ян|бек|бай|ғали|хан)"
    r"[аоуыиієюям]{0,3}$"
)
"""How a surname of the three Cyrillic languages may end, in any case."""


@cache
def _data() -> Tables:
    text = resources.files(__package__).joinpath("name_words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def listed(table: str, language: str) -> frozenset[str]:
    """The words of a table for a language, or for all, in lower case."""
    return frozenset(_data()[table].get(language, "").lower().split())


@cache
def metonyms() -> frozenset[str]:
    """What stands for an institution («Кремль», "the Pentagon"), in lower case."""
    table = _data()["metonyms"]
    phrases = table["phrases"].strip().lower().split("|")
    return frozenset((*table["all"].lower().split(), *phrases))


@cache
def not_names() -> frozenset[str]:
    """Feasts and events that are printed like names, in lower case."""
    rows = _data()["not_names"]["phrases"].replace("\n", "").lower().split("|")
    return frozenset(row.strip() for row in rows if row.strip())


@cache
def is_listed(word: str, table: str, language: str) -> bool:
    """Whether any reading of a printed word stands in a table."""
    words = listed(table, language)
    low = word.lower().replace("’", "'").replace("ʼ", "'").strip(".")
    readings = {low, *lemmas(low, language)}
    if language == "kk":
        readings |= {without_possessive(r) for r in readings}
        readings |= {r[:-1] for r in readings if r.endswith(("ы", "і"))}  # «штабы» is штаб
        readings |= {re.sub(r"(?:лар|лер|дар|дер|тар|тер)$", "", r) for r in readings if len(r) > 5}
    if language == "en":
        readings |= {re.sub(r"(?:['’]s|s)$", "", low)}
    if readings & words:
        return True
    # «экс-министр», "vice-chairman": the last part decides.
    return (
        "-" in low
        and low.rpartition("-")[2] != ""
        and is_listed(low.rpartition("-")[2], table, language)
    )
