"""One printed form of a name against another: whether both name one entity."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarize.language.given_names import is_given
from summarize.language.names import Sameness, other_given, same_name
from summarize.language.skeleton import distance, skeleton
from summarize.language.transcription import is_cyrillic, sounds_like
from summarize.passages import NameKind
from summarize.stories.generic_words import Phrase, phrase, same_phrase

_INITIAL = re.compile(r"\b[^\W\d_]{1,2}\.")
_CLOSE = 0.8
"""Distance of two skeletons that only transliteration keeps apart."""


class Form(NamedTuple):
    """What of a name decides whether it is another one."""

    normal: str
    language: str
    kind: NameKind | None
    """By the rules only: a model's guess keeps no two mentions of one name apart."""
    beside: str = ""
    """The idea of the generic word that it stands behind («река Ишим»), which is no part of it."""
    printed: str = ""
    """As the article has it, where that is not the base form: the base form of a word that no
    dictionary has may be a guess."""


@lru_cache(maxsize=50_000)
def shortness(normal: str) -> tuple[int, int]:
    """Less for a name of more words, and of fewer initials."""
    return -len(normal.split()), len(_INITIAL.findall(normal))


@lru_cache(maxsize=50_000)
def same_entity(a: Form, b: Form) -> bool | None:
    """Whether two forms name one entity; None when one of them says less than the other."""
    if a.kind is not None and b.kind is not None and a.kind is not b.kind:
        return False
    if NameKind.PERSON in (a.kind, b.kind) and other_given(
        a.normal, a.language, b.normal, b.language
    ):
        return False
    match = same_name(a.normal, a.language, b.normal, b.language)
    if match.result is Sameness.SAME:
        return True
    if NameKind.PERSON not in (a.kind, b.kind):
        same = _same_thing(a, b)
        if same is not False or _same_as_printed(a, b):
            return None if same is None else True
    if match.surname_matches and match.given == "missing" and _person(a) and _person(b):
        return None
    return False


def says_all(form: Form) -> bool:
    """Whether a form is the whole of a name and not a surname or an initial that several can
    bear."""
    if form.kind is NameKind.PERSON:
        return " " in form.normal and not _INITIAL.search(form.normal)
    return form.kind is not None


def _person(form: Form) -> bool:
    """Whether the form can be a person's: by rule, by its given name, or as one word."""
    words = form.normal.split()
    return form.kind is NameKind.PERSON or (
        form.kind is None and (len(words) == 1 or is_given(words[0]))
    )


def _same_thing(a: Form, b: Form) -> bool | None:
    """The same of a place or an organisation, whose words are all of its name."""
    x, y = skeleton(a.normal), skeleton(b.normal)
    mine, theirs = _phrase(a), _phrase(b)
    if x == y or _sound_alike(a, b):
        return True if a.beside == b.beside else same_phrase(mine, theirs)
    if any(is_given(f.normal.split()[0]) for f in (a, b)) and not (mine.generic or theirs.generic):
        return False
    if (found := same_phrase(mine, theirs)) is not False:
        return found
    if mine.generic != theirs.generic:
        return False
    shortest = min(len(x), len(y))
    return a.language != b.language and shortest >= 7 and distance(x, y) <= _CLOSE


def _sound_alike(a: Form, b: Form) -> bool:
    """Whether one is the other's transcription word by word ("Castle Hill", «Касл-Хилл»)."""
    if is_cyrillic(a.normal) == is_cyrillic(b.normal):
        return False
    latin, other = (b, a) if is_cyrillic(a.normal) else (a, b)
    words, heard = (re.split(r"[\s\-‑]+", f.normal) for f in (latin, other))
    return len(words) == len(heard) > 1 and all(
        sounds_like(x, y, other.language) for x, y in zip(words, heard, strict=True)
    )


def _phrase(form: Form) -> Phrase:
    """Its words, and the generic word that it stands behind where it has none of its own."""
    own = phrase(form.normal)
    return own._replace(generic=frozenset({form.beside})) if _adds(form, own) else own


def _adds(form: Form, own: Phrase) -> bool:
    return bool(form.beside and own.own and not own.generic)


def _same_as_printed(a: Form, b: Form) -> bool:
    """Whether two words of two languages are one, if a base form was misjudged: «Сайранда» is
    Сайран in the locative or, in the nominative, Сайранда."""
    if a.language == b.language or a.beside != b.beside or not (a.printed or b.printed):
        return False
    x, y = a.printed or a.normal, b.printed or b.normal
    if " " in x + y or min(len(x), len(y)) < _SURE_LENGTH:
        return False
    return same_name(x, a.language, y, b.language).result is Sameness.SAME


_SURE_LENGTH = 5
"""Letters of a word that an ending more or less makes no other word of."""
_FOLD = str.maketrans("hcz", "gss", "aeiou")


def _consonants(word: str) -> str:
    """The first consonants, without those differences that transliteration makes."""
    return word.translate(_FOLD)[:3] or word[:3]


class Handles(NamedTuple):
    """Index keys. Two names can be one entity only if the last word of one is a word at
    either end of the other («Ержанов Асет»), or if they share their generic words: a given
    name in common proposes nobody."""

    first: frozenset[str]
    last: frozenset[str]
    generic: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        return self.first | self.last | self.generic | {f"…{h}" for h in self.last}


@lru_cache(maxsize=50_000)
def handles(form: Form) -> Handles:
    words = [_consonants(w) for w in skeleton(form.normal).split()]
    said = _phrase(form)
    generic = {"+".join(sorted(said.generic))} if said.generic else set()
    if said.generic:
        generic |= {f"{_consonants(w)}~" for w in said.own[:1]}
    return Handles(frozenset(words[:1]), frozenset(words[-1:]), frozenset(generic))
