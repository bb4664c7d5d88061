"""How far a name in Latin letters is from one in Cyrillic, by how newspapers transcribe.

A skeleton knows one sound for a letter. English, French or Polish spelling has many, and
what a newspaper writes for them («Хьюз», «Роша», «Щенсный») is found by aligning the two
words with the table ``graphemes.toml``.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib import resources

_RARE = 0.3
"""Cost of a rarer rendering."""
_FOLD = str.maketrans(
    "ёйыіїґәөүұқғңһўј", "еиииигаоуукгнхуи", "ьъ'’ʼ`"
)  # fmt: skip
_UKRAINIAN = re.compile("е(?!й)")
_VOWELS = frozenset("аеиоуэюяё")
_CYRILLIC = re.compile("[Ѐ-ӿ]")


def is_cyrillic(word: str) -> bool:
    return _CYRILLIC.search(word) is not None


def transcribed(latin: str, cyrillic: str, language: str) -> float:
    """The cost of taking one word for the other: 0 when every letter has a usual rendering, about
    1 for each consonant that has none.

    Args:
        latin: one word in Latin letters, without an English «'s».
        cyrillic: one word in Cyrillic letters, in any case.
        language: of the Cyrillic word.
    """
    return _cost(_clean(latin), folded(cyrillic, language), language)


def sounds_like(latin: str, cyrillic: str, language: str) -> bool:
    """Whether the two are spellings of one name, as ``transcribed`` has it."""
    size = len(folded(cyrillic, language))
    limit = 0.2 if size < 5 else 0.35 if size < 8 else 0.65
    return transcribed(latin, cyrillic, language) <= limit


def folded(word: str, language: str) -> str:
    """A Cyrillic word in lower case with letters that sound alike made one."""
    low = word.lower()
    if language == "uk":
        low = _UKRAINIAN.sub("э", low).replace("є", "е")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^Ѐ-ӿ]", "", low.translate(_FOLD)))


@lru_cache(maxsize=20_000)
def _clean(word: str) -> str:
    low = unicodedata.normalize("NFC", word).lower().replace("ʼ", "").replace("’", "")
    return re.sub(r"[^\w]|[\d_]", "", low)


@lru_cache(maxsize=50_000)
def _cost(latin: str, cyrillic: str, language: str) -> float:
    if not latin or not cyrillic or abs(len(latin) - len(cyrillic)) > 6:
        return _APART
    best = _aligned(latin, cyrillic)
    width = len(cyrillic)
    found = best[-1][width]
    for ending in _endings().get(language, ()):
        if width - len(ending) >= 3 and cyrillic.endswith(ending):
            found = min(found, best[-1][width - len(ending)] + _CASE)
            if latin[-1] in "aeyio":  # «Рочу» for Rocha: the vowel is replaced
                found = min(found, best[-2][width - len(ending)] + _CASE)
    return found


def _aligned(latin: str, cyrillic: str) -> list[list[float]]:
    """The cost of every beginning of the one word as every beginning of the other."""
    end, width = len(latin), len(cyrillic)
    best = [[_APART] * (width + 1) for _ in range(end + 1)]
    best[0][0] = 0.0
    for i in range(end):
        options = _options(latin, i)
        slip = _VOWEL if latin[i] in "aeiouy" else 1.0
        for j in range(width + 1):
            cost = best[i][j]
            if cost > _HOPELESS:
                continue
            for size, sounds, price in options:
                k = j + len(sounds)
                if cyrillic.startswith(sounds, j):
                    best[i + size][k] = min(best[i + size][k], cost + price)
            if not i:
                continue  # the first sound is never lost
            doubled = latin[i] == latin[i - 1]
            best[i + 1][j] = min(best[i + 1][j], cost + (0.0 if doubled else slip))
            if j < width:
                vowel = cyrillic[j] in _VOWELS
                best[i][j + 1] = min(best[i][j + 1], cost + (_VOWEL if vowel else 1.0))
                if vowel and slip < 1:
                    best[i + 1][j + 1] = min(best[i + 1][j + 1], cost + slip)
    return best


_APART = 9.0
_HOPELESS = 2.5
_VOWEL = 0.6
"""Cost of a vowel too many, too few or another one."""
_MUTE = ("h",)
"""What may be silent at the beginning of a word."""
_CASE = 0.05
_Option = tuple[int, str, float]


def _options(word: str, at: int) -> list[_Option]:
    """What the letters from ``at`` on can be: their number, the Cyrillic, its cost."""
    table, longest = _table()
    found: list[_Option] = []
    for size in range(1, min(longest, len(word) - at) + 1):
        letters = word[at : at + size]
        for key in (letters, letters + "$") if at + size == len(word) else (letters,):
            found += (
                (size, sounds, cost)
                for sounds, cost in table.get(key, ())
                if sounds or at or letters in _MUTE
            )
    if not found:
        plain = unicodedata.normalize("NFD", word[at])[0]
        found += ((1, sounds, cost) for sounds, cost in table.get(plain, ()))
    return found


@cache
def _data() -> dict[str, dict[str, str]]:
    text = resources.files(__package__).joinpath("graphemes.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _table() -> tuple[dict[str, tuple[tuple[str, float], ...]], int]:
    """The renderings of each group of letters, and the length of the longest group."""
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for name in ("letters", "letters-with-marks", "groups"):
        for letters, row in _data()[name].items():
            usual, _, rare = row.partition("|")
            found[letters] = tuple(
                (folded(sounds, "") if sounds != "-" else "", cost)
                for part, cost in ((usual, 0.0), (rare, _RARE))
                for sounds in part.split()
            )
    return found, max(len(k.rstrip("$")) for k in found)


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    rows = _data()["case-endings"]
    return {code: tuple({folded(e, "") for e in row.split()}) for code, row in rows.items()}
