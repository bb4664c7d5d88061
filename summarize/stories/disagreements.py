"""Where outlets give different values for one thing.

A value is compared only with a value of the same subject (``subjects.toml``), dimension and
day that another outlet gives as today's news. It is a disagreement when no value of one outlet
fits any value of the other: a rounding or a bound that holds is none. «Погибших нет» is a
value, too; against a count it is a disagreement on whether it happened.

Two sources within one article are a disagreement only where the article itself sets them
against each other: side by side, each with its own source.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.language.units import factor
from summarize.passages import Quantity, Sentence
from summarize.stories.absences import none_of
from summarize.stories.claims import claim, source
from summarize.stories.glossary import Told
from summarize.stories.model import Claim, Disagreement, Slot
from summarize.stories.news import news, rivals
from summarize.stories.readings import once_per_article
from summarize.stories.subjects import (
    Subject,
    openings,
    subjects,
    subjects_by_opening,
    things,
)
from summarize.stories.values import Manner, at_odds, far_apart, is_part, manner, replaced

_CLAUSE = re.compile(r"[;:,()«»\"“”]\s")
_ASIDE = re.compile(r",\s[^,;:]{1,60},\s")
"""«700 человек, многие с детьми, собрались…»"""
_NOT = re.compile(r"(?<!\w)(?:не|not|n[’']t)\s+$", re.IGNORECASE)
_DASH = re.compile(r"\s[—–-]\s")
_CLAUSE_COST = 60
_DASH_COST = 20
"""Characters that a boundary between a word and a number counts for: «против — 27» is close,
«31 за, против…» is not."""
_FAR = 110
"""Characters: what stands further from a number says nothing of it."""
_PRONOUN = re.compile(
    r"(?:он|она|они|оно|это|він|вона|вони|воно|це|ол|олар|бұл|it|they|this|these)\b",
    re.IGNORECASE,
)
"""A sentence that opens so speaks of what the one before it names."""
_AMONG = re.compile(r"(?:среди|серед|among|amongst)\s+(?:\w+\s+)?$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+(?:из|з|із|of)\s+(?:the\s+)?", re.IGNORECASE)
_LATER = 120
"""Minutes after which a toll that has grown is news, and no contradiction."""

_ACCORDING = re.compile(
    r"(?<!\w)(?:по (?:данным|словам|оценкам?|информации|подсчетам|подсчётам)|за (?:даними|словами"
    r"|оцінк\w+|інформацією|підрахунками)|according to|\w+ (?:say|says|said|put|puts)"
    r"|мәліметінше|дерегінше|айтуынша|есебінше)(?!\w)",
    re.IGNORECASE,
)
"""Two of them in a sentence set two sources against each other."""


class Value(NamedTuple):
    """A quantity of today's news with what it is of."""

    told: Told
    sentence: Sentence
    quantity: Quantity
    word: str
    """The word that says what it is of."""
    day: dt.date | None
    """The day that the sentence gives it for."""
    manner: Manner = Manner(change=False, each=False)


class _Word(NamedTuple):
    subject: Subject
    start: int
    end: int


def disagreements(told: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreements within one story."""
    values: dict[tuple[Subject, int | None], list[Value]] = defaultdict(list)
    for item in told:
        for subject, value in values_of(item):
            if subject.vague:
                continue
            scale = factor(value.quantity.unit)
            values[subject, scale and scale[0]].append(value)
    found = []
    for (subject, _), items in values.items():
        if differing := _differing(subject, items) or _contrasted(items):
            nobody = {v.quantity.value == 0 for v in differing} == {True, False}
            found.append(
                Disagreement(
                    slot=Slot.HAPPENED if nobody else subject.slot,
                    subject=subject.label,
                    claims=tuple(map(claim_of, differing)),
                )
            )
    return tuple(found)


@once_per_article
def values_of(told: Told) -> tuple[tuple[Subject, Value], ...]:
    """The quantities of today's news, each with the subject that it is of.

    A number belongs to the word that is nearest to it, if it is the nearest to that word:
    «17 пострадавших, трое из них…» has one number of injured. «По данным полиции, вышли
    4 500 человек, по данным профсоюза — 12 тысяч» has two.
    """
    return tuple(_values(told))


def _values(told: Told) -> Iterator[tuple[Subject, Value]]:
    text = told.article.text
    ours = {s.id for s in news(told)}
    before: Sentence | None = None
    for sentence in told.passages.sentences:
        start = sentence.start
        if before and _PRONOUN.match(text, start) and before.paragraph == sentence.paragraph:
            start = before.start
        before = sentence
        if sentence.id not in ours:
            continue
        planned = sentence.id in told.passages.next
        language = sentence.language
        quantities = [
            q
            for q in told.passages.quantities
            if start <= q.start < sentence.end
            and not q.ordinal
            and not _outdated(q, told, sentence)
        ]
        quantities = [q for q in quantities if not replaced(q, quantities, text)]
        words = list(_words(text, start, sentence.end)) if quantities else []
        # Nothing is looked for where there is nothing that it could be said of.
        sourced = bool(words) and (len(_ACCORDING.findall(text, sentence.start, sentence.end)) > 1)
        for quantity in quantities if words else ():
            word = _nearest_word(quantity, words, text, language, _FAR * (1 + sourced))
            if (
                word is not None
                and sentence.start <= quantity.start
                and (sourced or _nearest_quantity(word, quantities, text, language) is quantity)
                and not is_part_of(word.start, quantity, text)
            ):
                day = _day(quantity, told, sentence)
                said = text[word.start : word.end]
                how = manner(quantity, sentence, text, planned=planned)
                yield word.subject, Value(told, sentence, quantity, said, day, how)
        for subject, nobody in none_of(text, sentence):
            said = text[nobody.start : nobody.end]
            day = _day(nobody, told, sentence)
            how = manner(nobody, sentence, text, planned=planned)
            yield subject, Value(told, sentence, nobody, said, day, how)


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    opened = subjects_by_opening()
    here = [opened[start] for start in openings(text[start:end]) if start in opened]
    for i in sorted(set().union(*here)):
        yield from _words_of(subjects()[i], text, start, end)


def _words_of(subject: Subject, text: str, start: int, end: int) -> Iterator[_Word]:
    for match in subject.words.finditer(text, start, end):
        if _NOT.search(text, max(start, match.start() - 5), match.start()):
            continue
        yield _Word(subject, match.start(), match.end())


def _nearest_word(
    quantity: Quantity, words: Sequence[_Word], text: str, language: str, far: int
) -> _Word | None:
    near = [
        (distance, i)
        for i, word in enumerate(words)
        if _admits(word, quantity, language)
        and (distance := _distance(word, quantity, text)) <= far
    ]
    return words[min(near)[1]] if near else None


def _nearest_quantity(
    word: _Word, quantities: Sequence[Quantity], text: str, language: str
) -> Quantity:
    return min(
        (q for q in quantities if _admits(word, q, language)),
        key=lambda q: _distance(word, q, text),
    )


def _admits(word: _Word, quantity: Quantity, language: str) -> bool:
    itself = _overlap(word, quantity)
    return word.subject.admits(quantity.unit, of_itself=itself, language=language)


def _overlap(word: _Word, quantity: Quantity) -> bool:
    return word.start < quantity.end and quantity.start < word.end


def _distance(word: _Word, quantity: Quantity, text: str) -> int:
    left, right = sorted(((word.start, word.end), (quantity.start, quantity.end)))
    between = _ASIDE.sub(" ", text[left[1] : right[0]])
    return (
        len(between)
        + _CLAUSE_COST * len(_CLAUSE.findall(between))
        + _DASH_COST * len(_DASH.findall(between))
    )


def _day(quantity: Quantity, told: Told, sentence: Sentence) -> dt.date | None:
    """The day that stands nearest to the quantity in its sentence."""
    days = [
        (min(abs(t.start - quantity.end), abs(quantity.start - t.end)), t.value)
        for t in told.passages.times
        if t.value is not None and sentence.start <= t.start < sentence.end
    ]
    return min(days)[1] if days else None


def _outdated(quantity: Quantity, told: Told, sentence: Sentence) -> bool:
    """Whether its own sentence sets a later day's value against it («1 240 вчера, 1 310
    сегодня»)."""
    days = [
        t.value
        for t in told.passages.times
        if t.value is not None and sentence.start <= t.start < sentence.end
    ]
    day = _day(quantity, told, sentence)
    published = told.article.published.value
    return day is not None and published is not None and day < published and published in days


def is_part_of(word: int, quantity: Quantity, text: str) -> bool:
    """Whether it counts a part of what a word says («среди заболевших 31 ребёнок»).

    Args:
        word: where the word begins.
    """
    of = _OF_THEM.match(text, quantity.end)
    return bool(
        _AMONG.search(text, max(0, word - 40), word)
        or is_part(quantity, text)
        or (of and of.end() == word)
    )


def _differing(subject: Subject, values: Sequence[Value]) -> list[Value]:
    """One value an article, where two outlets share no value; else nothing."""
    by_article: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        by_article[value.told.article.id].append(value)
    groups = list(by_article.values())
    clash = any(
        rivals(mine[0].told, theirs[0].told)
        and any(x.manner.fits(y.manner) for x in mine for y in theirs)
        and all(_differ(x, y) for x in mine for y in theirs)
        and not (subject.grows and _grown(mine, theirs))
        and not (subject.whose and all(_other_things(x, y) for x in mine for y in theirs))
        and not any(_knows(x.told, subject, y) for x in mine for y in theirs)
        and not any(_knows(y.told, subject, x) for x in mine for y in theirs)
        for i, mine in enumerate(groups)
        for theirs in groups[i + 1 :]
    )
    return [min(group, key=_vague) for group in groups] if clash else []


def _other_things(a: Value, b: Value) -> bool:
    """Whether the two sentences speak of different kinds of things, or of values so far apart
    that they can hardly be of one."""
    if far_apart(a.quantity, b.quantity):
        return True
    mine, theirs = (
        things(v.told.article.text[v.sentence.start : v.sentence.end], v.sentence.language)
        for v in (a, b)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _knows(told: Told, subject: Subject, value: Value) -> bool:
    """Whether an article has the other's value where it speaks of the subject: «погибли шесть
    человек; утром сообщалось о пяти»."""
    text = told.article.text
    return any(
        not at_odds(q.model_copy(update={"ordinal": False}), value.quantity)
        for q in told.passages.quantities
        if q.value and subject.admits(q.unit)
        for s in told.passages.sentences
        if s.start <= q.start < s.end and any(_words_of(subject, text, s.start, s.end))
    )


def _grown(mine: Sequence[Value], theirs: Sequence[Value]) -> bool:
    """Whether the later article has the higher toll."""
    first, then = (v[0].told.article.published for v in (mine, theirs))
    if not (first.time and then.time and first.value and first.value == then.value):
        return False
    at, later = (60 * int(t[:2]) + int(t[3:5]) for t in (first.time, then.time))
    if abs(later - at) < _LATER:
        return False
    low, high = (mine, theirs) if at < later else (theirs, mine)
    return all(x.quantity.value and x.quantity.value < y.quantity.value for x in low for y in high)


def _contrasted(values: Sequence[Value]) -> list[Value]:
    """Two values of one article, that it sets against each other as those of two sources."""
    for i, one in enumerate(values):
        for other in values[i + 1 :]:
            if one.told is other.told and _differ(one, other) and _two_sources(one, other):
                return [one, other]
    return []


def _two_sources(a: Value, b: Value) -> bool:
    if a.sentence.id == b.sentence.id:
        found = _ACCORDING.findall(a.told.article.text, a.sentence.start, a.sentence.end)
        return len(found) > 1
    sentences = a.told.passages.sentences
    if abs(sentences.index(a.sentence) - sentences.index(b.sentence)) > 1:
        return False
    first, second = source(a.told, a.sentence), source(b.told, b.sentence)
    return first is not None and second is not None and first != second


def _vague(value: Value) -> bool:
    """An article that gives a number twice means the exact one."""
    return value.quantity.qualifier is not None or value.quantity.high is not None


def _differ(a: Value, b: Value) -> bool:
    if a.day is not None and b.day is not None and a.day != b.day:
        return False
    return at_odds(a.quantity, b.quantity)


def claim_of(value: Value) -> Claim:
    return claim(value.told, value.sentence, value.quantity.start, value.quantity.end)
