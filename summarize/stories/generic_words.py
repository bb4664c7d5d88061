"""Names of places and organisations, a part of which is translated.

«Каспийское море», «Каспий теңізі» and "Caspian Sea": the generic word is another in each
language, the rest is the same root. ``generic_words.toml`` knows the generic words.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from summarize.language.skeleton import distance, skeleton

_CASE = re.compile(r"[aeiou]+(?:h|go|m|mu)?$")
"""What inflection changes, in a skeleton: vowels, and the endings of adjectives."""
_ADJECTIVE = re.compile(r"(?:in|[oe]v)?(?:sk|ck)$")
_FILLER = "filler"


class Phrase(NamedTuple):
    """A name in its two parts."""

    generic: frozenset[str]
    """Ideas: ``sea``, ``council``."""
    own: tuple[str, ...]
    """Roots of the other words, sorted."""


class _Stem(NamedTuple):
    text: str
    idea: str
    whole: bool


@lru_cache(maxsize=20_000)
def phrase(normal: str) -> Phrase:
    """A base form in its two parts."""
    generic: set[str] = set()
    own: list[str] = []
    for word in re.findall(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*", normal):
        meant = idea(word)
        if meant is None:
            own.append(_root(word))
        elif meant != _FILLER:
            generic.add(meant)
    return Phrase(frozenset(generic), tuple(sorted(own)))


def idea(word: str) -> str | None:
    """What a generic word means (``sea``), in whatever form; None for any other word."""
    return _idea(word.casefold().replace("’", "'").replace("ʼ", "'").replace("ё", "е"))


def same_phrase(a: Phrase, b: Phrase) -> bool | None:
    """Whether two phrases name one thing; None when one of them does not say whose it is
    («Ассамблея» against "Corsican Assembly")."""
    if not a.generic or a.generic != b.generic:
        return False
    if not a.own and not b.own:
        return len(a.generic) > 1
    if not a.own or not b.own:
        return None
    return len(a.own) == len(b.own) and all(map(_same_root, a.own, b.own))


def _same_root(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) >= 4 and distance(a, b) <= 0.4)


def _root(word: str) -> str:
    whole = skeleton(word)
    root = _CASE.sub("", _ADJECTIVE.sub("", _CASE.sub("", whole)))
    return root if len(root) >= 3 else whole


@lru_cache(maxsize=20_000)
def _idea(word: str) -> str | None:
    fitting = [s for s in _stems().get(word[:1], ()) if _fits(s, word)]
    return max(fitting, key=lambda s: (s.whole, len(s.text))).idea if fitting else None


def _fits(stem: _Stem, word: str) -> bool:
    return word == stem.text if stem.whole else word.startswith(stem.text)


@cache
def _stems() -> dict[str, tuple[_Stem, ...]]:
    """The stems by their first letter."""
    text = resources.files(__package__).joinpath("generic_words.toml").read_text(encoding="utf-8")
    found: dict[str, list[_Stem]] = {}
    for idea, words in tomllib.loads(text).items():
        for word in words.split():
            short = idea == _FILLER and len(word) < 4
            stem = _Stem(word.removesuffix("$"), idea, word.endswith("$") or short)
            found.setdefault(stem.text[0], []).append(stem)
    return {letter: tuple(stems) for letter, stems in found.items()}
