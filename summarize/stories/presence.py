"""Who was there: one outlet names somebody among those present, another says that he was not.

An outlet that does not name somebody says nothing of him.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from summarize.passages import Name, NameKind, Sentence
from summarize.stories.claims import claim
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Disagreement, Slot
from summarize.stories.news import news, rivals
from summarize.stories.venues import acts_in

_FAR = 90
"""Characters between a name and the word that says that somebody came."""
_BESIDE = 60
"""The same for one that says that somebody did not."""
_BEHIND = re.compile(r"(?:\s+\w+){0,3}\s+$")


class _Presence(NamedTuple):
    told: Told
    sentence: Sentence
    start: int
    end: int
    there: bool


class _Cues(NamedTuple):
    present: re.Pattern[str]
    absent: re.Pattern[str]
    of: re.Pattern[str]
    """Stands before the name of who was not there."""
    behind: re.Pattern[str]
    """Stands behind it."""


def presence(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """The people of whom two outlets differ on whether they were there."""
    found: dict[str, list[_Presence]] = {}
    for item in told:
        for key, one in _presences(item, glossary):
            found.setdefault(key, []).append(one)
    for some in found.values():
        sure = [p for p in some if _consistent(p, some)]
        differing = [p for p in sure if any(_differ(p, o) for o in sure)]
        if differing:
            first = {p.told.article.id: p for p in reversed(differing)}
            shown = [first[t.article.id] for t in told if t.article.id in first]
            name = next(n.normal for p in shown for n in _named(p))
            yield Disagreement(
                slot=Slot.ATTENDANCE,
                subject=f"whether {name} was there",
                claims=tuple(claim(p.told, p.sentence, p.start, p.end) for p in shown),
            )


def _named(one: _Presence) -> Iterator[Name]:
    return (
        n
        for n in one.told.passages.names
        if any(one.start <= m.start and m.end <= one.end for m in n.mentions)
    )


def _consistent(one: _Presence, others: Sequence[_Presence]) -> bool:
    """Whether its article says the same throughout."""
    return all(o.there is one.there for o in others if o.told is one.told)


def _differ(a: _Presence, b: _Presence) -> bool:
    if a.there is b.there or not rivals(a.told, b.told):
        return False
    mine, theirs = (acts_in(p.told.article.text[p.sentence.start : p.sentence.end]) for p in (a, b))
    return not (mine and theirs and mine.isdisjoint(theirs))


def _presences(told: Told, glossary: Glossary) -> Iterator[tuple[str, _Presence]]:
    text, passages = told.article.text, told.passages
    people = [
        (m.start, m.end, key)
        for n in passages.names
        for m in n.mentions
        for key in glossary.keys_at(told.article.id, m.start, m.end)
        if glossary.kind(key) is NameKind.PERSON
    ]
    for sentence in news(told):
        here = [p for p in people if sentence.start <= p[0] < sentence.end]
        if not here:
            continue
        cues = _cues(sentence.language)
        missing = dict(_missing(here, sentence, cues, text))
        for key, (start, end) in missing.items():
            yield key, _Presence(told, sentence, start, end, there=False)
        came = None if missing else cues.present.search(text, sentence.start, sentence.end)
        if came is None or cues.absent.search(text, sentence.start, sentence.end):
            continue
        for start, end, key in here:
            if min(abs(start - came.end()), abs(came.start() - end)) <= _FAR:
                yield key, _Presence(told, sentence, start, end, there=True)


def _missing(
    people: Sequence[tuple[int, int, str]], sentence: Sentence, cues: _Cues, text: str
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Who was not there, with the words that say so."""
    for cue in cues.absent.finditer(text, sentence.start, sentence.end):
        near = [
            (cue.start() - end if end <= cue.start() else start - cue.end() + _BESIDE // 2, p)
            for p in people
            for start, end, _ in [p]
        ]
        distance, (start, end, key) = min(near)
        if distance <= _BESIDE:
            yield key, (min(start, cue.start()), max(end, cue.end()))
    for start, end, key in people:
        before = text[max(sentence.start, start - _BESIDE) : start]
        for cue in cues.of.finditer(before):
            if _BEHIND.fullmatch(before[cue.end() :]) or not before[cue.end() :].strip():
                yield key, (start - len(before) + cue.start(), end)
        if found := cues.behind.match(text, min(end + 1, sentence.end), sentence.end):
            yield key, (start, found.end())


@cache
def _cues(language: str) -> _Cues:
    text = resources.files(__package__).joinpath("presence.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    table = tables.get(language) or tables["en"]

    def pattern(name: str) -> re.Pattern[str]:
        some = table.get(name)
        # Nothing matches where a language has no such words.
        return re.compile(rf"(?<!\w)(?:{'|'.join(some)})(?!\w)" if some else r"(?!)", re.IGNORECASE)

    return _Cues(*(pattern(name) for name in _Cues._fields))
