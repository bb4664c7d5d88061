"""Words that are written so that a program misses them and a model does not.

Invisible characters between letters, letters of another script that look the same, letters
from Unicode's mathematical and full-width blocks, base64, and the invisible tag characters.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

INVISIBLE: Final = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\ufe00-\ufe0e\U000e0000-\U000e01ef]"
)
_TAGS: Final = re.compile("[\U000e0020-\U000e007e]{4,}")
_WORD: Final = re.compile(r"[^\W\d_]+")
_BASE64: Final = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{24,}={0,2}")
_LATIN: Final = "aceopxyijshkmtbABCEHIJKMOPSTXYVëïËÏwn"
_CYRILLIC: Final = "асеорхуіјѕһкмтьАВСЕНІЈКМОРЅТХУѴёїЁЇѡп"
_TO_CYRILLIC: Final = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN: Final = str.maketrans(_CYRILLIC, _LATIN)
_ALIKE: Final = frozenset("aceopxyijsABCEHIJKMOPSTXYасеорхуіјѕАВСЕНІЈКМОРЅТХУ")
"""Letters that nobody tells from their likeness."""
_READABLE: Final = 0.8
"""Of what is decoded, the least share of letters, blanks and marks of a text."""


class Folded(NamedTuple):
    """A text as a model reads it."""

    text: str
    places: tuple[int, ...] | None
    """Where each of its characters stands in the original, and its end; None when the
    offsets are the same."""

    def place(self, at: int) -> int:
        """The offset in the original."""
        return at if self.places is None else self.places[at]


def fold(text: str) -> Folded:
    """The text without what hides its words; a text that hides none is returned as it is."""
    places: tuple[int, ...] | None = None
    if INVISIBLE.search(text):
        kept = [i for i, c in enumerate(text) if not INVISIBLE.match(c)]
        text, places = "".join(text[i] for i in kept), (*kept, len(text))
    if not text.isascii():
        text = "".join(map(_plain, text)) if _FANCY.search(text) else text
        text = _WORD.sub(lambda m: _one_script(m[0], text, m.start()), text)
    return Folded(text, places)


_FANCY: Final = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]")


def _plain(character: str) -> str:
    return unicodedata.normalize("NFKC", character) if _FANCY.match(character) else character


def _one_script(word: str, text: str, start: int) -> str:
    """A word of two scripts in the one that most of its letters are of."""
    cyrillic = sum("\u0400" <= c <= "\u052f" for c in word)
    latin = sum(c.isascii() for c in word)
    if cyrillic and latin:
        sure_cyrillic = sum("\u0400" <= c <= "\u052f" and c not in _ALIKE for c in word)
        sure_latin = sum(c.isascii() and c not in _ALIKE for c in word)
        more = (sure_cyrillic, cyrillic) > (sure_latin, latin)
        return word.translate(_TO_CYRILLIC if more else _TO_LATIN)
    if cyrillic and _ALIKE.issuperset(word):
        # «АІ» in Cyrillic letters before English words
        after = text[start + len(word) : start + len(word) + 12]
        if re.match(r"\W{1,2}[A-Za-z]{3}", after):
            return word.translate(_TO_LATIN)
    return word


def decoded(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of base64 that hold a readable text, with that text."""
    for match in _BASE64.finditer(text):
        try:
            padded = match[0].rstrip("=")
            raw = base64.b64decode(padded + "=" * (-len(padded) % 4), altchars=b"-_")
            words = raw.decode("utf-8")
        except (binascii.Error, ValueError):
            try:
                words = base64.b64decode(match[0] + "==").decode("utf-8")
            except (binascii.Error, ValueError):
                continue
        if " " in words and _is_text(words):
            yield match.start(), match.end(), words


def _is_text(words: str) -> bool:
    good = sum(c.isalnum() or c in " .,:;!?-—–'\"«»()" for c in words)
    return good >= _READABLE * len(words)


def tagged(text: str) -> Iterator[tuple[int, int, str]]:
    """The runs of tag characters, which nobody sees, with the letters that they stand for."""
    for match in _TAGS.finditer(text):
        yield match.start(), match.end(), "".join(chr(ord(c) - 0xE0000) for c in match[0])
