"""One printed form of a name against another: whether both name one entity."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarize.language.given_names import is_given
from summarize.language.names import Sameness, other_given, same_name
from summarize.language.skeleton import distance, skeleton
from summarize.passages import NameKind
from summarize.stories.generic_words import phrase, same_phrase

_INITIAL = re.compile(r"\b[^\W\d_]{1,2}\.")
_CLOSE = 0.8
"""Distance of two skeletons that only transliteration keeps apart."""


class Form(NamedTuple):
    """What of a name decides whether it is another one."""

    normal: str
    language: str
    kind: NameKind | None
    """By the rules only: a model's guess keeps no two mentions of one name apart."""


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
    if NameKind.PERSON not in (a.kind, b.kind) and (same := _same_thing(a, b)) is not False:
        return same
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
    if x == y:
        return True
    if any(is_given(f.normal.split()[0]) for f in (a, b)):
        return False
    if (found := same_phrase(phrase(a.normal), phrase(b.normal))) is not False:
        return found
    shortest = min(len(x), len(y))
    return a.language != b.language and shortest >= 7 and distance(x, y) <= _CLOSE


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


def handles(normal: str) -> Handles:
    words = [_consonants(w) for w in skeleton(normal).split()]
    generic = phrase(normal).generic
    return Handles(
        frozenset(words[:1]),
        frozenset(words[-1:]),
        frozenset({"+".join(sorted(generic))} if generic else ()),
    )
