"""The form of a name on a byline: an outlet's, a person's, or one that tells nothing.

An outlet is told by a word that outlets have in their names («Степной *вестник*», "*Radio*
Gullbay") or by a small letter where people and towns have capitals («Степная искра»).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from summarize.articles.outlet_names import has_shape, lists
from summarize.language.given_names import is_given
from summarize.language.places import place

NAME_WORDS: Final = 5
"""Words of the longest name."""
_INITIAL = re.compile(r"[^\W\d_]\.?|(?:[^\W\d_]\.){2}")
_KIN = re.compile(
    r"(?:[оеєї]вич|[иі]ч|[оеєї]вна|[иі]вна|ұлы|қызы|оглы|кызы|uly|kyzy|ovich|evich|ovych|ovna|evna"
    r"|енко|чук|ський|ська|ский|ская|ов|ова|ев|ева|ін|іна|єв|єва|баев|баева|enko|chuk|skyi|ska)$",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"(?:[аяоеыи]я|[ыио]й|[оеы]е|ие|[сцз]ьк(?:а|е|і|ий)|н[аеяі]|ва|ві|лий)$")
_KAZAKH_VERB = re.compile(r"(?:[дт][ыі]|[дт][ыі]қ|ған|ген|қан|кен|ар|ер|ды|мақ|мек)$")
_KAZAKH_OWN = re.compile(r"(?<![дт])[ыі]$")


class _Words(NamedTuple):
    """The word lists of ``bylines.toml``; tuples hold beginnings, the longest first."""

    first: frozenset[str]
    last: frozenset[str]
    rubrics: frozenset[str]
    section_words: frozenset[str]
    labels: frozenset[str]
    weekdays: frozenset[str]
    places: frozenset[str]
    authors: tuple[str, ...]
    roles: tuple[str, ...]
    speakers: tuple[str, ...]
    sources: tuple[str, ...]
    sources_after: tuple[str, ...]
    institutions: tuple[str, ...]


@cache
def vocabulary() -> _Words:
    """The word lists, read once."""
    file = resources.files("summarize.articles").joinpath("bylines.toml")
    data: dict[str, list[str]] = tomllib.loads(file.read_text("utf-8"))
    ordered = {n: tuple(sorted(set(w), key=lambda w: (-len(w), w))) for n, w in data.items()}
    return _Words(
        first=frozenset(data["first"]),
        last=frozenset(data["last"]),
        rubrics=frozenset(data["rubrics"]),
        section_words=frozenset(data["section_words"]),
        labels=frozenset(data["labels"]),
        weekdays=frozenset(data["weekdays"]),
        places=frozenset(data["places"]),
        authors=ordered["authors"],
        roles=ordered["roles"],
        speakers=ordered["speakers"],
        sources=ordered["sources"],
        sources_after=ordered["sources_after"],
        institutions=ordered["institutions"],
    )


def outlet_form(text: str, tokens: list[str]) -> bool:
    """Whether a name on a byline has the form of an outlet's. ``tokens`` are its words."""
    folded = text.casefold().strip('«»"“”')
    parts = [p for p in re.split(r"[\s-]+", folded) if p]
    if not text[:1].isupper() or len(tokens) > NAME_WORDS or folded in lists().bodies:
        return False
    if len(parts) < 2:  # «Life24», «Гранит.Деньги»
        return re.search(r"(?=.*\d)[^\W\d_]{3}|\w{3}\.[^\W\d_]{3}", text) is not None
    capitals = is_name(tokens)
    if text.startswith(("The ", "THE ")) and capitals:
        words = vocabulary()
        return not any(p in words.places for p in parts) and place(text) is None
    if not capitals and len(tokens) > 4:
        return False
    return _has_word(text, parts, tokens) or (parts[-1].isdigit() and len(parts) == 2)


def _has_word(text: str, parts: list[str], tokens: list[str]) -> bool:
    """Whether a word stands where outlets have it: at either end, or small in the middle."""
    words = vocabulary()
    person = len(tokens) == 2 and " " in text and is_given(tokens[0])
    ends = parts[-1] in words.last or parts[0] in words.first
    rubric = parts[0] in words.rubrics or parts[-1] in words.rubrics
    return (
        has_shape(text)
        or (ends and not person)
        or (rubric and "-" in text and " " not in text)  # «Футбол-Гранит»
        or any(t.islower() and has_shape(f"{tokens[0]} {t}") for t in tokens[1:-1])
    )


def is_phrase_name(text: str) -> bool:
    """«Степная искра», «Дала өркені»: a capital, then a small word that belongs to it.

    People and towns write all their words with capitals.
    """
    words = text.split()
    if len(words) not in (2, 3) or not all(w.isalpha() for w in words):
        return False
    if not words[0][:1].isupper() or not words[-1].islower() or len(words[-1]) < 3:
        return False
    if words[-1] in vocabulary().rubrics:
        return False
    if re.search(r"(?:[ндт][ыі]ң|[дт][ае]ғ[ыі]|[дт]ег[і])$", words[0]):
        return False  # «Көпірдің ұзындығы»
    # Not «Көпір жабылды»; of three words the last must belong to the others: «Ел мен жер үні».
    kazakh = re.search("[әғқңөұүһ]", text.casefold()) and (
        _KAZAKH_OWN.search(words[-1]) or (len(words) == 2 and not _KAZAKH_VERB.search(words[-1]))
    )
    slavic = len(words) == 2 and _ADJECTIVE.search(words[0]) and not is_given(words[0])
    return bool(kazakh or slavic)


def is_institution(words: Sequence[str]) -> bool:
    """Whether a word says that the name is a ministry's or a firm's."""
    return any(w.casefold().startswith(vocabulary().institutions) for w in words)


def is_rubric(words: Sequence[str]) -> bool:
    """Whether a part is a section's: «Новости города», "World News"."""
    return bool(words) and all(w.casefold() in vocabulary().rubrics for w in words)


def is_name(tokens: list[str]) -> bool:
    """Whether all words have capitals, joining ones aside."""
    joints = {"of", "the", "and", "de", "и", "та", "і", "мен", "бен", "пен", "on", "in", "&"}
    loud = [t for t in tokens if t not in joints]
    return (
        bool(loud)
        and all(t[:1].isupper() or t[:1].isdigit() for t in loud)
        and tokens[0][:1].isupper()
    )


def has_initial(text: str) -> bool:
    """Whether a word of the name is an initial."""
    return any(map(_INITIAL.fullmatch, text.split()))


def is_person(text: str) -> bool:
    """Whether a part is a person's name: an initial, a given name or a family's ending."""
    words = text.split()
    if not 2 <= len(words) <= 4 or not all(w[:1].isupper() for w in words):
        return False
    given = any(is_given(w.strip(".,")) for w in words)
    return given or has_initial(text) or _KIN.search(words[-1]) is not None
