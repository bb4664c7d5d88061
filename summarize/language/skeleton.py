"""A key that a name keeps in every script and transliteration.

Two spellings of one name (Уиткофф, Віткофф, Witkoff) have equal skeletons or nearly so; the
distance says how nearly, with cheap those changes that transliteration makes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Capitals stand for one sound: S for sh and shch, C for ch, J for zh, j and dzh.
_CYRILLIC = {
    **{"а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "ғ": "g", "д": "d", "е": "e"},
    **{"ё": "e", "є": "e", "ж": "J", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i"},
    **{"к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o"},
    **{"п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f"},
    **{"х": "h", "һ": "h", "ц": "c", "ч": "C", "ш": "S", "щ": "S", "ъ": "", "ы": "i"},
    **{"ь": "", "э": "e", "ә": "a", "ю": "iu", "я": "ia", "ў": "u", "ј": "i", "љ": "l"},
}
_LATIN: tuple[tuple[str, str], ...] = (
    (r"shch|sch(?=[aeiouy])|sch|sh|ş|š", "S"),
    (r"tsch|tch|ch|ç|č|cz", "C"),
    (r"dzh|zh|dj|j|ž", "J"),
    (r"kh", "h"),
    (r"gh|ğ", "g"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"ts|tz", "c#"),
    (r"ck|q", "k"),
    (r"c(?=[eiy])", "s"),
    (r"c(?!#)", "k"),
    (r"c#", "c"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"oo|ou", "u"),
    (r"ee", "i"),
    (r"y", "i"),
)
_COMMON: tuple[tuple[str, str], ...] = (
    (r"dJ", "J"),
    (r"^u(?=[aeiou])", "v"),
    (r"iy|ii|yi", "i"),
    (r"ie|(?<=.)io", "e"),
    (r"ia", "a"),
    (r"iu", "u"),
    (r"(.)\1+", r"\1"),
)


@lru_cache(maxsize=20_000)
def skeleton(normal: str) -> str:
    """The key of a base form; words stay apart by a space, all other marks go."""
    return " ".join(filter(None, (_word(w) for w in re.split(r"[\s\-‑–]+", normal))))


def _word(word: str) -> str:
    low = word.lower()
    text = "".join(_CYRILLIC.get(letter, letter) for letter in low)
    if text == low:  # nothing was Cyrillic
        from anyascii import anyascii

        for pattern, fold in _LATIN:
            low = re.sub(pattern, fold, low)
        text = "".join(c if c.isascii() else anyascii(c).lower() for c in _plain(low))
    text = re.sub(r"[^a-zA-Z0-9]", "", text)
    for pattern, fold in _COMMON:
        text = re.sub(pattern, fold, text)
    return text


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


_VOWELS = frozenset("aeiou")
_CHEAP = {
    frozenset("gh"): 0.2,  # uk г
    frozenset("vu"): 0.3,  # Уиткофф, Віткофф
    frozenset("Ji"): 0.3,  # Johann, Йоганн
    frozenset("Jg"): 0.5,  # Giorgia, Джорджа
    frozenset("cs"): 0.5,
    frozenset("cz"): 0.4,
    frozenset("sz"): 0.4,
    frozenset("ck"): 0.5,
    frozenset("CS"): 0.5,
    frozenset("JC"): 0.6,
    frozenset("fv"): 0.5,
    frozenset("tf"): 0.5,
    frozenset("bv"): 0.6,
}


def distance(first: str, second: str) -> float:
    """Edits between two skeletons, an edit that transliteration explains costing less
    than 1. Zero is equality."""
    previous = [0.0]
    for letter in second:
        previous.append(previous[-1] + _gap(letter))
    for a in first:
        current = [previous[0] + _gap(a)]
        for j, b in enumerate(second):
            current.append(
                min(previous[j + 1] + _gap(a), current[j] + _gap(b), previous[j] + _change(a, b))
            )
        previous = current
    return previous[-1]


def _gap(letter: str) -> float:
    if letter == " ":
        return 0.2
    if letter in "ih":
        return 0.4
    return 0.7 if letter in _VOWELS else 1.0


def _change(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return 0.4
    return _CHEAP.get(frozenset((a, b)), 1.0)
