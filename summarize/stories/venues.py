"""Where an event was held, when two outlets name two places for it.

Only what is held in one place has one: talks, a signing, a trial (``settings.toml``), not a
flood. A place counts when an article gives exactly one for the event: a hotel, a palace, a house
by its name, or a town. A place that the other article names at all is no contradiction: a hotel
is in a town, and a palace in the Kremlin.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from itertools import product
from typing import Any, NamedTuple

from summarize.grounding.wording import sounds, stem
from summarize.language.concepts import words
from summarize.language.places import country
from summarize.language.word_lists import word_list
from summarize.passages import NameKind, Sentence
from summarize.stories.claims import claim
from summarize.stories.generic_words import idea, phrase
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Disagreement, Slot
from summarize.stories.news import news, rivals
from summarize.stories.subjects import openings, stem_openings, stems_pattern

_WORD = re.compile(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*")
_QUOTED_BEHIND = re.compile(r"\s*[«„“\"]([^«»„“”\"]{2,40})[»”\"]")
_QUOTED_BEFORE = re.compile(r"[«„“\"]([^«»„“”\"]{2,40})[»”\"]\s*$")
_CAPITAL = r"[A-ZА-ЯЁІЇЄҐҒҚҢӨҰҮҺӘ][\w’'ʼ-]+"
_NAMED_BEHIND = re.compile(rf"\s+({_CAPITAL}(?:\s+{_CAPITAL})*)")
_NAMED_BEFORE = re.compile(rf"({_CAPITAL}(?:\s+{_CAPITAL})*)\s+$")
_IN = re.compile(
    r"(?<!\w)(?:в|во|на|у|в|at|in|inside)\s+(?:здании\s+|приміщенні\s+|the\s+|a\s+)?"
    r"(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_IN_TOWN = re.compile(r"(?<!\w)(?:в|во|у|in|at)\s+$", re.IGNORECASE)
_LOCATIVE = re.compile(r"(?:[дт][ае]|нд[ае]|[дт][ае]ғы|[дт][ае]гі)$")
_WINDOW = 60
"""Characters."""


class _Act(NamedTuple):
    label: str
    words: re.Pattern[str]
    openings: frozenset[str]

    def in_text(self, text: str) -> bool:
        return not self.openings.isdisjoint(openings(text)) and bool(self.words.search(text))


class _Said(NamedTuple):
    told: Told
    sentence: Sentence
    text: str


class _Place(NamedTuple):
    told: Told
    sentence: Sentence
    start: int
    end: int
    key: str | None
    """The town's entity; None for a building."""
    own: frozenset[str]
    """What a building's name can be recognised by."""
    planned: bool


def venues(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """The events of a story that two outlets set in two places."""
    said = [one for t in told for one in _said(t)]
    for act in _acts():
        here = [p for one in said if act.in_text(one.text) for p in _places(one, glossary)]
        for planned, town in product((False, True), (False, True)):
            some = [p for p in here if p.planned is planned and (p.key is not None) is town]
            only = [p for t in told if (p := _only([p for p in some if p.told is t]))]
            differing = [p for p in only if any(_differ(p, o, glossary) for o in only)]
            if differing:
                yield Disagreement(
                    slot=Slot.PLACE,
                    subject=act.label,
                    claims=tuple(claim(p.told, p.sentence, p.start, p.end) for p in only),
                )


def acts_in(text: str) -> set[str]:
    """What events with a fixed place a text speaks of; their labels."""
    return {act.label for act in _acts() if act.in_text(text)}


def _only(places: Sequence[_Place]) -> _Place | None:
    """The place, where an article gives one."""
    first = next(iter(places), None)
    if first is None or not all(_same(first, p) for p in places):
        return None
    return first


def _same(a: _Place, b: _Place) -> bool:
    return a.key == b.key and (a.key is not None or not a.own.isdisjoint(b.own))


def _differ(a: _Place, b: _Place, glossary: Glossary) -> bool:
    if not rivals(a.told, b.told) or _same(a, b):
        return False
    return not any(_names(x.told, y, glossary) for x, y in ((a, b), (b, a)))


def _names(told: Told, place: _Place, glossary: Glossary) -> bool:
    """Whether an article names a place, in whatever connection."""
    if place.key is not None:
        return place.key in glossary.keys_of(told.article.id)
    return not place.own.isdisjoint(_marks(told.article.text, told.article.language))


def _said(told: Told) -> Iterator[_Said]:
    """The sentences of today's news."""
    for sentence in news(told):
        yield _Said(told, sentence, told.article.text[sentence.start : sentence.end])


def _places(said: _Said, glossary: Glossary) -> Iterator[_Place]:
    told, sentence, _ = said
    planned = sentence.id in told.passages.next
    for start, end, name in _buildings(told.article.text, sentence):
        own = _marks(name, sentence.language)
        yield _Place(told, sentence, start, end, None, own, planned)
    for start, end, key in _towns(told, sentence, glossary):
        yield _Place(told, sentence, start, end, key, frozenset(), planned)


def _buildings(text: str, sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """The buildings by name that the sentence speaks of as where something is: their offsets,
    and the name without the word for what they are."""
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        if idea(word[0]) not in _venues():
            continue
        before = text[max(sentence.start, word.start() - _WINDOW) : word.start()]
        behind = text[word.end() : min(sentence.end, word.end() + _WINDOW)]
        if found := _QUOTED_BEHIND.match(behind) or _NAMED_BEHIND.match(behind):
            start, end = word.start(), word.end() + found.end()
        elif found := _QUOTED_BEFORE.search(before) or _NAMED_BEFORE.search(before):
            start, end = word.start() - len(before) + found.start(), word.end()
        else:
            continue
        if _IN.search(text[max(sentence.start, start - _WINDOW) : start]) or (
            sentence.language == "kk" and _LOCATIVE.search(text[start:end])
        ):
            yield start, end, found[1]


def _towns(told: Told, sentence: Sentence, glossary: Glossary) -> Iterator[tuple[int, int, str]]:
    """The towns that the sentence speaks of as where something is."""
    text = told.article.text
    for name in told.passages.names:
        if country(name.normal) or phrase(name.normal).generic:
            continue
        for m in name.mentions:
            if not sentence.start <= m.start < sentence.end:
                continue
            inside = _IN_TOWN.search(text[max(sentence.start, m.start - 8) : m.start])
            if inside or (sentence.language == "kk" and _LOCATIVE.search(text[m.start : m.end])):
                keys = glossary.keys_at(told.article.id, m.start, m.end)
                for key in sorted(k for k in keys if glossary.kind(k) is NameKind.PLACE):
                    yield m.start, m.end, key


@lru_cache(maxsize=1000)
def _marks(text: str, language: str) -> frozenset[str]:
    """What the words of a text sound like, how they begin and what they mean: a building's name
    is translated or transliterated."""
    found = words(text, language)
    return frozenset(
        [
            *(f"stem {stem(w.text)}" for w in found),
            *(f"sounds {sounds(w.text)}" for w in found if len(w.text) > _SHORT),
            *(f"concept {c}" for w in found if not w.light for c in w.concepts),
        ]
    )


_SHORT = 3


@cache
def _data() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("settings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _venues() -> frozenset[str]:
    return word_list(_data()["venues"]["ideas"])


@cache
def _acts() -> tuple[_Act, ...]:
    return tuple(
        _Act(entry["label"], stems_pattern(entry["stems"]), stem_openings(entry["stems"]))
        for entry in _data()["acts"].values()
    )
