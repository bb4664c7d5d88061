"""What a name of several words is shortened to inside an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.language.word_lists import word_list
from summarize.passages.name_words import is_listed

_SKIPPED = word_list("по в и для на при с of the for and on in у з із та й і мен және")
_SHORTEST = 2
"""Letters of a word that a contracted name keeps."""


def spells(word: str, name: Sequence[str]) -> bool:
    """Whether a word is the initials of a name («СТМ»)."""
    if not word.isupper() or not 3 <= len(word) <= 6:
        return False
    parts = [p for t in name for p in re.split("[-‑]", t) if p and t.lower() not in _SKIPPED]
    return "".join(p[0] for p in parts).upper() == word


def is_contracted(word: str, name: Sequence[str]) -> bool:
    """Whether a word is made of the beginnings of a name's first words: «Нацбанк» of
    «Национальный банк»."""
    if word.isupper() or not word[:1].isupper():
        return False
    return _made_of(word.lower(), [t.lower() for t in name]) >= 2


def _made_of(word: str, name: Sequence[str]) -> int:
    """How many of the first words a contraction is made of; 0 where it is none."""
    if not word or not name:
        return 0
    for size in range(min(len(word), len(name[0])), _SHORTEST, -1):
        if not name[0].startswith(word[:size]):
            continue
        rest = word[size:]
        if not rest:
            return 1
        more = _made_of(rest, name[1:]) or _made_of(rest.removeprefix("о"), name[1:])
        if more:
            return 1 + more
    return 0


def is_part(word: str, name: Sequence[str], language: str) -> bool:
    """Whether a word at either end of a name stands for it («Роверс» of «Альден Роверс»,
    «Ассамблея» of «Ассамблея Альдена»). What is left must not say what kind of thing it is:
    «Пеллоу» and "Pellow School" may be two."""
    if word not in (name[0], name[-1]) or len(word) < 4 or is_listed(word, "places", language):
        return False
    rest = name[1:] if word == name[0] else name[:-1]
    kinds = [is_listed(w, t, language) for w in rest for t in ("organisations", "places")]
    return is_listed(word, "organisations", language) or not any(kinds)
