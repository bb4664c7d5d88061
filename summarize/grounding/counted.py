"""Whether two figures of one value count one thing, under different nouns."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from summarize.grounding.figures import Figure
from summarize.grounding.measures import is_measure
from summarize.language.concepts import fold, words
from summarize.language.kazakh import strip, without_possessive
from summarize.language.tokens import tokenize
from summarize.language.units import is_canonical, unit_at

_WORD = re.compile(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*")


def one_thing(written: Figure, given: Figure, language: str) -> bool:
    """Whether the nouns are one («контракт», «договор») or the written one is a broader
    («1300 человек» of teachers), in one language. What counts no noun is left to the units."""
    if language == "kk" and _PARTICIPLE.search(given.words.unit):
        return True
    if written.words.ordinal and given.words.ordinal:
        ranks = (_is_rank(f.words.unit, language) for f in (written, given))
        if all(ranks):
            return True
    if _is_broader(written.words.unit, given.text, language):
        return True
    if given.words.unit == "time" and _is_broader("time", written.text, language):
        return True
    if _names(written.words.unit, given) or _names(given.words.unit, written):
        return True
    mine, source = (_meanings(f.words.unit, language) for f in (written, given))
    return not mine.isdisjoint(source)


def _is_rank(noun: str, language: str) -> bool:
    """Whether it is a place among others: «четверта сходинка» is the fourth place."""
    return _RANKS[language].match(noun) is not None


_RANKS = {
    "ru": re.compile(r"(?:место|место|строчк|строк|позици|ступен|стро|лини|номер)"),
    "uk": re.compile(r"(?:місц|сход|позиці|рядок|рядк|щабел|ступін|номер)"),
    "kk": re.compile(r"(?:орын|саты|позиция|жол|нөмір)"),
    "en": re.compile(r"(?:place|spot|position|rank|slot)"),
}


def _names(noun: str, figure: Figure) -> bool:
    """Whether the other figure has the noun, too: "340 humpbacks", "340 humpback whales"."""
    # «20 допинг-сынамадан» counts by its last part
    tail = _HYPHENED.match(figure.sentence, figure.words.end)
    phrase = _WORD.findall(f"{figure.text} {tail[1] if tail else ''}")
    stem = fold(noun)[: max(4, len(noun) - 2)]
    return len(noun) > 3 and any(fold(word).startswith(stem) for word in phrase)


_HYPHENED = re.compile(r"[-‑]([^\W\d_]+)")
_PARTICIPLE = re.compile(r"(?:[ыі]лған|[ыі]лген|[аеый]т[ыі]н)$")
"""«магнитудасы 5,1 болатын жер сілкінісі»: nothing is counted there."""


def _meanings(noun: str, language: str) -> frozenset[int]:
    """What a noun means by the lexicon; nothing for one of the table of units, whose words are
    all in it."""
    if is_canonical(noun):
        return frozenset()
    return frozenset(c for w in words(noun, language) if not w.light for c in w.concepts)


def _is_broader(unit: str, text: str, language: str) -> bool:
    begun = _narrower(unit, language)
    return bool(begun) and any(fold(w).startswith(begun) for w in _WORD.findall(text))


@cache
def _narrower(unit: str, language: str) -> tuple[str, ...]:
    """The beginnings of the words for those who are one of a unit, too."""
    text = resources.files(__package__).joinpath("counted.toml").read_text(encoding="utf-8")
    row = tomllib.loads(text).get(unit, {}).get(language, "")
    return tuple(fold(word) for word in row.split())


@lru_cache(maxsize=5_000)
def headed(figure: Figure) -> Figure | None:
    """A Kazakh figure by the noun that owns what it seems to count: «212 ауыл мектебінде» are
    schools. None where there is none."""
    last = (_WORD.findall(figure.text) or [""])[-1]
    behind = figure.behind.split(maxsplit=1)
    unit = figure.words.unit
    if not behind or not unit or is_measure(unit) or strip(last).case != "nom":
        return None
    owned = strip(behind[0]).base
    if not owned.endswith(("ы", "і")) or owned[-2:-1] in "дт":  # «келмеді» is a verb
        return None
    unit = _kazakh_unit(owned) or ("" if is_canonical(unit) else without_possessive(owned))
    return figure._replace(words=figure.words._replace(unit=unit)) if unit else None


def _kazakh_unit(word: str) -> str:
    found = unit_at(tokenize(word), 0, "kk")
    return found[0] if found else ""
