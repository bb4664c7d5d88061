"""What a number in the news is of: its words and its units."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from summarize.language.concepts import words
from summarize.language.inflection import parses
from summarize.language.units import is_canonical
from summarize.language.word_lists import word_list
from summarize.stories.model import Slot

_PEOPLE = word_list(
    "person child resident woman man worker soldier rescuer student deputy passenger sailor "
    "injured dead vote case"
)
_MONEY = word_list("USD EUR RUB KZT UAH GBP CNY")


class Subject(NamedTuple):
    """What a number is of."""

    name: str
    label: str
    """For an editor, in English."""
    slot: Slot
    units: str | frozenset[str]
    """``people``, ``money`` or the canonical units that it is told in."""
    words: re.Pattern[str]
    openings: frozenset[str]
    """How a word of it can begin; see ``openings``."""
    grows: bool = False
    """A toll: what is told later in the day may be more."""
    whose: bool = False
    """Many a thing has one: a road and a school are closed for different times."""
    vague: bool = False
    """Says too little to compare outlets by: houses are flooded, built and without power."""

    def admits(self, unit: str, *, of_itself: bool = False, language: str = "") -> bool:
        """Whether a quantity of this unit can be told of the subject.

        Args:
            of_itself: the noun that is counted is the subject's own («30 погибших»).
            language: of the counted noun, where it is not one of the table of units.
        """
        if isinstance(self.units, frozenset):
            return unit in self.units
        if self.units == "people":
            return (
                not unit
                or unit in _PEOPLE
                or (of_itself and not is_canonical(unit))
                or (bool(language) and is_people(unit, language))
            )
        # The name of a currency that nobody listed is no canonical unit either.
        return not unit or unit in _MONEY or not is_canonical(unit)


@cache
def subjects() -> tuple[Subject, ...]:
    """The subjects that values are compared of, from ``subjects.toml``."""
    text = resources.files(__package__).joinpath("subjects.toml").read_text(encoding="utf-8")
    return tuple(
        Subject(
            name=name,
            label=entry["label"],
            slot=Slot(entry["slot"]),
            units=u if isinstance(u := entry["units"], str) else frozenset(u),
            words=stems_pattern(entry["stems"]),
            openings=stem_openings(entry["stems"]),
            grows=entry.get("grows", False),
            whose=entry.get("whose", False),
            vague=entry.get("vague", False),
        )
        for name, entry in tomllib.loads(text).items()
    )


@cache
def subjects_by_opening() -> dict[str, frozenset[int]]:
    """By the opening of a word, the places in ``subjects`` of those of which it can be one."""
    found: dict[str, set[int]] = {}
    for i, subject in enumerate(subjects()):
        for opening in subject.openings:
            found.setdefault(opening, set()).add(i)
    return {opening: frozenset(some) for opening, some in found.items()}


_ENGLISH_PEOPLE = re.compile(r"(?:[eo]r|ist|ant|ian|man|guest|fan|pupil|official|witness)$")
_KAZAKH_PEOPLE = re.compile(r"(?:[шж]ы|[шж]і|кер|гер|паз|шыл|шіл|мен|дар)$")
_NO_PEOPLE = "animal cow sheep horse dog cat bird fish pig goat cattle livestock poultry camel"
_NO_DOER = word_list(
    "container trailer boiler tower river number computer helicopter trailer door "
    "shelter letter order quarter sensor reactor motor tractor corridor flower "
    "paper plant restaurant river crater hectare meter liter litre water layer "
    "dollar car year center tanker freighter bomber fighter locker poster"
)


@lru_cache(maxsize=5_000)
def is_people(noun: str, language: str) -> bool:
    """Whether a counted noun, in its base form, is of people («зритель», "spectator")."""
    if is_canonical(noun):
        return noun in _PEOPLE
    meant = frozenset(c for w in words(noun, language) for c in w.concepts)
    if not meant.isdisjoint(_animals()):
        return False
    if language in ("ru", "uk"):
        best = parses(noun, language)[0]
        return bool(best.is_known and best.tag.POS == "NOUN" and best.tag.animacy == "anim")
    if language == "kk":
        return _KAZAKH_PEOPLE.search(noun) is not None
    return noun not in _NO_DOER and _ENGLISH_PEOPLE.search(noun) is not None


@cache
def _animals() -> frozenset[int]:
    return frozenset(c for w in words(_NO_PEOPLE, "en") for c in w.concepts if not w.light)


_THINGS = (
    "road highway motorway street route bridge tunnel line track rails railway traffic train",
    "school lesson class pupil university kindergarten",
    "airport flight runway airspace aircraft",
    "port harbour strait vessel ship ferry",
    "electricity power light",
    "heating water tap",
    "gas pipeline oil",
    "shop store market supermarket",
    "border checkpoint",
    "museum theatre cinema library exhibition",
    "factory plant mine mill",
    "bank exchange",
    "hospital clinic ward",
)
"""Kinds of things that have a price, a length, a time of closure…"""


@lru_cache(maxsize=5_000)
def things(text: str, language: str) -> frozenset[int]:
    """The kinds of things that a sentence speaks of."""
    meant = frozenset(c for w in words(text, language) for c in w.concepts)
    return frozenset(i for i, some in enumerate(_kinds()) if not some.isdisjoint(meant))


@cache
def _kinds() -> tuple[frozenset[int], ...]:
    return tuple(
        frozenset(c for w in words(some, "en") for c in w.concepts if not w.light)
        for some in _THINGS
    )


_OPENING = 4
"""Letters."""
_STEM_START = re.compile(rf"(?<!\S)[^\W_]{{1,{_OPENING}}}")


@lru_cache(maxsize=5_000)
def openings(text: str) -> frozenset[str]:
    """How the words of a text begin. A text that shares none with some stems has no word of
    theirs: most texts speak of few things, and to know that takes no search for each."""
    starts = set(_TEXT_START.findall(text.lower()))
    return frozenset(start[:n] for start in starts for n in range(1, len(start) + 1))


def stem_openings(stems: str) -> frozenset[str]:
    """How the words begin whose stems these are."""
    return frozenset(_STEM_START.findall(stems.lower()))


_TEXT_START = re.compile(rf"(?<!\w)[^\W_]{{1,{_OPENING}}}")


def stems_pattern(stems: str) -> re.Pattern[str]:
    """Any of the words whose stems these are; one that ends in $ is a whole word, and an
    underscore stands for a space."""
    every = [s.replace("_", " ") for s in stems.split()]
    whole = [re.escape(s[:-1]) for s in every if s.endswith("$")]
    starts = [re.escape(s) + r"\w*" for s in every if not s.endswith("$")]
    return re.compile(rf"(?<!\w)(?:{'|'.join([*whole, *starts])})(?!\w)", re.IGNORECASE)
