"""Names of places and organisations, a part of which is translated.

«Каспийское море», «Каспий теңізі» and "Caspian Sea": the generic word is another in each
language, the rest is the same root. ``generic_words.toml`` knows the generic words, and what
contracted names («Нацбанк») are made of.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from summarize.language.skeleton import distance, skeleton
from summarize.language.word_lists import word_list

_CASE = re.compile(r"[aeiou]+(?:h|go|m|mu)?$")
"""What inflection changes, in a skeleton: vowels, and the endings of adjectives."""
_ADJECTIVE = re.compile(r"(?:in|[oe]v)?(?:sk|ck)$")
_FILLER = "filler"
_SETTLEMENTS = frozenset({"city", "village"})
"""What one language names a place with and another does not: «Ақжар ауылы», «Акжар»."""
_ATTRIBUTES = word_list(
    "region district city village republic central national state general federal international "
    "river_traffic maritime clinical public"
)
"""What a name is shortened by: «Кенсайская областная больница», «больница Кенсая»."""


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
        parts = (meant,) if meant else (_abbreviated().get(word) or _contracted(word.casefold()))
        if not parts:
            own.append(_root(word))
        generic.update(parts)
    generic.discard(_FILLER)
    return Phrase(frozenset(generic), tuple(sorted(own)))


def idea(word: str) -> str | None:
    """What a generic word means (``sea``), in whatever form; None for any other word."""
    return _idea(word.casefold().replace("’", "'").replace("ʼ", "'").replace("ё", "е"))


_BEHIND = re.compile(r"([^\W\d_]+)\s$")
_LANDMARKS = word_list(
    "sea river lake reservoir bay strait mountain desert street avenue lane boulevard square "
    "island peninsula"
)
"""What an article need say once: the Ishim is a river in every sentence."""
_BUILT = word_list("region district port airport station bridge park plant mine stadium")


def beside(text: str, language: str, starts: Sequence[int]) -> str:
    """The idea of the generic word that a name stands behind («улица Абая», «порт Ақсай»); empty
    where it has none. What is built bears the name of a town, so it counts only where the article
    names nothing else by it.

    Args:
        starts: offsets of the mentions.
    """
    if language not in ("ru", "uk"):
        return ""
    found = [_generic_before(text, start) for start in starts]
    if found[0] in _LANDMARKS or (found[0] in _BUILT and len(set(found)) == 1):
        return found[0]
    return ""


def _generic_before(text: str, start: int) -> str:
    word = _BEHIND.search(text, max(0, start - 25), start)
    return (idea(word[1]) or "") if word else ""


def same_phrase(a: Phrase, b: Phrase) -> bool | None:
    """Whether two phrases name one thing; None when one of them does not say whose it is
    («Ассамблея» against "Corsican Assembly"), or leaves out an attribute."""
    if not a.generic | b.generic:
        return False
    own = _same_own(a.own, b.own)
    if a.generic == b.generic:
        if not a.own and not b.own:
            return len(a.generic) > 1
        return None if not a.own or not b.own else own
    more = a.generic ^ b.generic
    if not own:
        return False
    if more <= _SETTLEMENTS and not (a.generic and b.generic):
        return True
    shortened = more <= _ATTRIBUTES and (a.generic < b.generic or b.generic < a.generic)
    return None if shortened and (a.generic & b.generic) - _ATTRIBUTES else False


def _same_own(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return bool(a) and len(a) == len(b) and all(map(_same_root, a, b))


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


@lru_cache(maxsize=20_000)
def _contracted(word: str) -> tuple[str, ...]:
    """The ideas of a contracted name («Минтранс»); none for any other word."""
    data = _data()
    for head, beginnings in data["beginnings"].items():
        for beginning in beginnings.split():
            rest = word.removeprefix(beginning)
            if len(rest) < 3 or rest == word:
                continue
            ends = (i for i, e in data["endings"].items() if rest in e.split())
            meant = next(ends, None) or _idea(rest)
            if meant is not None:
                return head, meant
    return ()


@cache
def _abbreviated() -> dict[str, tuple[str, ...]]:
    rows = _data()["abbreviations"].items()
    return {short: tuple(ideas.split()) for ideas, row in rows for short in row.split()}


@cache
def _data() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("generic_words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _stems() -> dict[str, tuple[_Stem, ...]]:
    """The stems by their first letter."""
    found: dict[str, list[_Stem]] = {}
    ideas = {idea: words for idea, words in _data().items() if isinstance(words, str)}
    for idea, words in ideas.items():
        for word in words.split():
            short = idea == _FILLER and len(word) < 4
            stem = _Stem(word.removesuffix("$"), idea, word.endswith("$") or short)
            found.setdefault(stem.text[0], []).append(stem)
    return {letter: tuple(stems) for letter, stems in found.items()}
