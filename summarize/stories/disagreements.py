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

from summarize.language.amounts import Comparison, compare
from summarize.language.units import factor
from summarize.passages import Quantity, Sentence
from summarize.stories.absences import none_of
from summarize.stories.claims import claim, source
from summarize.stories.corrections import is_own_report
from summarize.stories.glossary import Told, outlet
from summarize.stories.model import Claim, Disagreement, Slot
from summarize.stories.subjects import Subject, openings, subjects

_CLAUSE = re.compile(r"[;:,()«»\"“”]\s")
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
_OF_THEM = re.compile(r"\s+(?:из|з|із|of)\s+(?:(?P<pronoun>них|them)\b|the\s+)?", re.IGNORECASE)
_PART = re.compile(r"\d-?[сc]?[іы]$|еуі$|ауы$")
"""«31-і», «үшеуі»: the Kazakh possessive of a part."""
_FROM = re.compile(r"(?<!\w)(?:с|со|от|з|із|від|from)\s+$", re.IGNORECASE)
_ABLATIVE = re.compile(r"[дтн][ае]н$")
_TO = re.compile(r"(?<!\w)(?:до|to)\s+$", re.IGNORECASE)
_DATIVE = re.compile(r"[ғқгкн][ае]$")

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


class _Word(NamedTuple):
    subject: Subject
    start: int
    end: int


def disagreements(told: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreements within one story."""
    values: dict[tuple[Subject, int | None], list[Value]] = defaultdict(list)
    for item in told:
        for subject, value in values_of(item):
            scale = factor(value.quantity.unit)
            values[subject, scale and scale[0]].append(value)
    found = []
    for (subject, _), items in values.items():
        if differing := _differing(items) or _contrasted(items):
            nobody = {v.quantity.value == 0 for v in differing} == {True, False}
            found.append(
                Disagreement(
                    slot=Slot.HAPPENED if nobody else subject.slot,
                    subject=subject.label,
                    claims=tuple(map(claim_of, differing)),
                )
            )
    return tuple(found)


def values_of(told: Told) -> Iterator[tuple[Subject, Value]]:
    """The quantities of today's news, each with the subject that it is of.

    A number belongs to the word that is nearest to it, if it is the nearest to that word:
    «17 пострадавших, трое из них…» has one number of injured. «По данным полиции, вышли
    4 500 человек, по данным профсоюза — 12 тысяч» has two.
    """
    text = told.article.text
    earlier = set(told.passages.background)
    before: Sentence | None = None
    for sentence in told.passages.sentences:
        start = sentence.start
        if before and _PRONOUN.match(text, start) and before.paragraph == sentence.paragraph:
            start = before.start
        before = sentence
        if sentence.id in earlier or is_own_report(text[sentence.start : sentence.end]):
            continue
        quantities = [
            q
            for q in told.passages.quantities
            if start <= q.start < sentence.end
            and not q.ordinal
            and not _outdated(q, told, sentence)
        ]
        quantities = [q for q in quantities if not _replaced(q, quantities, text)]
        words = list(_words(text, start, sentence.end)) if quantities else []
        sourced = len(_ACCORDING.findall(text, sentence.start, sentence.end)) > 1
        for quantity in quantities:
            word = _nearest_word(quantity, words, text, _FAR * (1 + sourced))
            if (
                word is not None
                and sentence.start <= quantity.start
                and (sourced or _nearest_quantity(word, quantities, text) is quantity)
                and not _is_part(word, quantity, text)
            ):
                day = _day(quantity, told, sentence)
                said = text[word.start : word.end]
                yield word.subject, Value(told, sentence, quantity, said, day)
        for subject, nobody in none_of(text, sentence):
            said = text[nobody.start : nobody.end]
            yield subject, Value(told, sentence, nobody, said, _day(nobody, told, sentence))


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    here = openings(text[start:end])
    for subject in subjects():
        if subject.openings.isdisjoint(here):
            continue
        for match in subject.words.finditer(text, start, end):
            yield _Word(subject, match.start(), match.end())


def _nearest_word(quantity: Quantity, words: Sequence[_Word], text: str, far: int) -> _Word | None:
    near = [
        (distance, i)
        for i, word in enumerate(words)
        if word.subject.admits(quantity.unit, of_itself=_overlap(word, quantity))
        and (distance := _distance(word, quantity, text)) <= far
    ]
    return words[min(near)[1]] if near else None


def _nearest_quantity(word: _Word, quantities: Sequence[Quantity], text: str) -> Quantity:
    return min(
        (q for q in quantities if word.subject.admits(q.unit, of_itself=_overlap(word, q))),
        key=lambda q: _distance(word, q, text),
    )


def _overlap(word: _Word, quantity: Quantity) -> bool:
    return word.start < quantity.end and quantity.start < word.end


def _distance(word: _Word, quantity: Quantity, text: str) -> int:
    left, right = sorted(((word.start, word.end), (quantity.start, quantity.end)))
    between = text[left[1] : right[0]]
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


def _replaced(quantity: Quantity, others: Sequence[Quantity], text: str) -> bool:
    """Whether it is what a value was before a change («с 14,25 до 13,75 процента»)."""

    def stands(q: Quantity, before: re.Pattern[str], ending: re.Pattern[str]) -> bool:
        said = text[q.start : q.end]
        return bool(before.search(text, max(0, q.start - 8), q.start) or (ending.search(said)))

    return stands(quantity, _FROM, _ABLATIVE) and any(
        stands(q, _TO, _DATIVE) for q in others if q is not quantity and q.unit == quantity.unit
    )


def _is_part(word: _Word, quantity: Quantity, text: str) -> bool:
    """Whether it counts a part of what the word says («среди заболевших 31 ребёнок»)."""
    of = _OF_THEM.match(text, quantity.end)
    return bool(
        _AMONG.search(text, max(0, word.start - 40), word.start)
        or _PART.search(text[quantity.start : quantity.end])
        or (of and (of["pronoun"] or of.end() == word.start))
    )


def _differing(values: Sequence[Value]) -> list[Value]:
    """One value an article, where two outlets share no value; else nothing."""
    by_article: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        by_article[value.told.article.id].append(value)
    groups = list(by_article.values())
    clash = any(
        outlet(mine[0].told) != outlet(theirs[0].told)
        and all(_differ(x, y) for x in mine for y in theirs)
        for i, mine in enumerate(groups)
        for theirs in groups[i + 1 :]
    )
    return [min(group, key=_vague) for group in groups] if clash else []


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
    return compare(a.quantity, b.quantity) is Comparison.DIFFERENT


def claim_of(value: Value) -> Claim:
    return claim(value.told, value.sentence, value.quantity.start, value.quantity.end)
