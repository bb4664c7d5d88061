"""Figures that two outlets give otherwise for one thing, whatever the thing is.

``subjects.toml`` knows what the news counts most; here a figure is compared with the one of
another article whose neighbours say the same, in one language or in two: «14 часов за рулём»,
"at the wheel for 19 hours". Each must be the other's best counterpart, both be told in one unit
or count one noun, and neither article may give the other's value for anything: an outlet that
knows both values is at odds with nobody.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from copy import copy
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from summarize.grounding.wording import sounds
from summarize.language.amounts import PERSONS
from summarize.language.concepts import words
from summarize.language.units import MEASURES, TIME_UNITS, factor, is_canonical
from summarize.passages import Quantity, Sentence
from summarize.stories.claims import claim
from summarize.stories.contents import Content, Handle
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Disagreement, Slot
from summarize.stories.news import news, rivals
from summarize.stories.predicates import share_predicate
from summarize.stories.statements import Weights, opposed
from summarize.stories.subjects import is_people
from summarize.stories.values import Manner, at_odds, far_apart, is_part, manner, replaced

_WINDOW = 70
"""Characters on each side of a figure that say what it is of."""
_ALIKE = 0.30
"""Share of all that the neighbours of two figures say…"""
_WORDS = 3
"""…with so many words in common;"""
_SHORT_ALIKE = 0.38
_SHORT_WORDS = 2
"""…and with fewer."""
_STOP = re.compile(r"[;:!?»”\"]\s|\s[—–]\s")
_COMMA = re.compile(r",\s|\s(?:и|а|но|та|й|але|and|but|while|және|ал|бірақ)\s")
_AGED = re.compile(r"летн|річн|жаста|жасар|year-old|aged?\b|жасты", re.IGNORECASE)
_BEFORE = re.compile(r"([^\W\d_]{3,})\s$")
_NEXT = re.compile(r"\s([^\W\d_]{3,})")
_CODE = re.compile(r"[A-Z]{3}")
_MILLIONS = re.compile(r"мил|мл[нр]|мільй|млрд|million|billion|m?bn|[$€£₽₸₴¥₺₾]", re.IGNORECASE)
_YEARS = frozenset({"year", "month"})


class _Figure(NamedTuple):
    told: Told
    sentence: Sentence
    quantity: Quantity
    content: Content
    """What stands around it, without figures and times."""
    days: frozenset[dt.date]
    manner: Manner
    speaker: frozenset[str]
    """Of the quote that it stands in, the entity: two people may see it in two ways."""


def counterparts(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """The figures of a story that differ though all around them is the same."""
    figures = [f for t in told for f in _figures(t, glossary)]
    weights = Weights(f.content for f in figures)
    scores = {
        (i, j): score
        for i, j in _candidates(figures)
        if (score := _likeness(figures[i], figures[j], weights)) > 0
    }
    best: dict[tuple[int, str], float] = {}
    for (i, j), score in scores.items():
        for one, other in ((i, j), (j, i)):
            key = (one, figures[other].told.article.id)
            best[key] = max(best.get(key, 0.0), score)
    pairs = [
        (i, j)
        for (i, j), score in sorted(scores.items(), key=lambda p: (-p[1], p[0]))
        if score >= best[i, figures[j].told.article.id]
        and score >= best[j, figures[i].told.article.id]
        and _differ(figures[i], figures[j])
    ]
    for group in _joined(pairs):
        first: dict[str, _Figure] = {}
        for i in group:
            first.setdefault(figures[i].told.article.id, figures[i])
        shown = [first[t.article.id] for t in told if t.article.id in first]
        yield Disagreement(
            slot=_slot(shown[0]),
            subject=_label(shown[0]),
            claims=tuple(
                claim(f.told, f.sentence, f.quantity.start, f.quantity.end) for f in shown
            ),
        )


def _candidates(figures: Sequence[_Figure]) -> Iterator[tuple[int, int]]:
    """The pairs of two outlets that are of one kind and share a word."""
    by_scale: dict[int | None, list[tuple[int, _Figure, frozenset[Handle]]]] = defaultdict(list)
    for i, figure in enumerate(figures):
        by_scale[_scale(figure.quantity.unit)].append((i, figure, figure.content.handles))
    for some in by_scale.values():
        for (i, a, mine), (j, b, theirs) in combinations(some, 2):
            if (
                not mine.isdisjoint(theirs)
                and a.told is not b.told
                and a.manner.fits(b.manner)
                and rivals(a.told, b.told)
                and _one_kind(a, b)
            ):
                yield i, j


def _joined(pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The pairs that share a figure, joined."""
    groups: list[list[int]] = []
    for i, j in pairs:
        mine = [g for g in groups if i in g or j in g]
        merged = list(dict.fromkeys([x for g in mine for x in g] + [i, j]))
        groups = [g for g in groups if g not in mine] + [merged]
    return groups


def _figures(told: Told, glossary: Glossary) -> Iterator[_Figure]:
    article, passages = told.article, told.passages
    for sentence in news(told):
        here = [q for q in passages.quantities if sentence.start <= q.start < sentence.end]
        days = frozenset(
            t.value
            for t in passages.times
            if t.value is not None and sentence.start <= t.start < sentence.end
        )
        for quantity in here:
            if quantity.ordinal or is_part(quantity, article.text):
                continue
            if replaced(quantity, here, article.text):
                continue
            start, end = _window(quantity, here, sentence, article.text)
            content = copy(Content(told, [article.span(start, end)], glossary))
            content.quantities, content.days, content.hours = (), frozenset(), frozenset()
            planned = sentence.id in passages.next
            told_so = manner(quantity, sentence, article.text, planned=planned)
            speaker = _speaker(quantity, told, glossary)
            yield _Figure(told, sentence, quantity, content, days, told_so, speaker)


def _speaker(quantity: Quantity, told: Told, glossary: Glossary) -> frozenset[str]:
    speakers = {
        s
        for q in told.passages.quotes
        if q.speech and q.start <= quantity.start < q.end
        for s in q.speakers[:1]
    }
    return frozenset(
        key
        for name in told.passages.names
        if name.id in speakers
        for m in name.mentions
        for key in glossary.keys_at(told.article.id, m.start, m.end)
    )


def _window(
    quantity: Quantity, others: Sequence[Quantity], sentence: Sentence, text: str
) -> tuple[int, int]:
    """What stands around a figure: of its sentence so much as is not said of another one."""
    start = max(sentence.start, quantity.start - _WINDOW)
    end = min(sentence.end, quantity.end + _WINDOW)
    for other in others:
        if other is quantity or _scale(other.unit) != _scale(quantity.unit):
            continue
        if other.end <= quantity.start:
            start = max(start, _boundary(text, other.end, quantity.start))
        elif other.start >= quantity.end:
            end = min(end, _boundary(text, quantity.end, other.start))
    for found in _STOP.finditer(text, start, quantity.start):
        start = found.end()
    if found_behind := _STOP.search(text, quantity.end, end):
        end = found_behind.start()
    while start > sentence.start and text[start - 1].isalnum():
        start -= 1
    while end < sentence.end and text[end].isalnum():
        end += 1
    return start, end


def _boundary(text: str, start: int, end: int) -> int:
    """Where what is said of one figure ends and of the next one begins."""
    cut = _COMMA.search(text, start, end)
    return cut.start() + 1 if cut else end


def _likeness(a: _Figure, b: _Figure, weights: Weights) -> float:
    if a.speaker and b.speaker and a.speaker.isdisjoint(b.speaker):
        return 0.0
    if a.days and b.days and a.days.isdisjoint(b.days):
        return 0.0
    common = weights.common(a.content, b.content)
    if common.words < _SHORT_WORDS:
        return 0.0
    enough = _ALIKE if common.words >= _WORDS else _SHORT_ALIKE
    if common.dice < enough or opposed(a.content, b.content):
        return 0.0
    if common.words < _WORDS and share_predicate(a.content, b.content) is False:
        return 0.0
    return common.dice


def _one_kind(a: _Figure, b: _Figure) -> bool:
    """Whether both are told in one kind of unit, or count one thing."""
    one, other = a.quantity.unit, b.quantity.unit
    if _scale(one) is not None or _scale(other) is not None:
        # An age is no length of time.
        ages = one in _YEARS and _aged(a) is not _aged(b)
        return _scale(one) == _scale(other) and not ages
    if (one and one == other) or {one, other} <= PERSONS:
        return True
    if _is_money(a) and _is_money(b):
        return not (_CODE.fullmatch(one) and _CODE.fullmatch(other))
    if "person" in (one, other) and _people(a) and _people(b):
        return True
    known = bool(one and other) and is_canonical(one) and is_canonical(other)
    return not known and not _counted(a).isdisjoint(_counted(b))


def _people(figure: _Figure) -> bool:
    return is_people(figure.quantity.unit, figure.sentence.language)


def _counted(figure: _Figure) -> frozenset[str]:
    """What the counted noun can mean, and how it sounds."""
    text = figure.told.article.text
    noun = figure.quantity.unit
    if not noun:
        # English plurals that are singulars: "120 sheep"; «магнитудой 5,4», "magnitude 5.4"
        behind = _NEXT.match(text, figure.quantity.end, figure.sentence.end)
        before = _BEFORE.search(text, figure.sentence.start, figure.quantity.start)
        noun = " ".join(m[1] for m in (before, behind) if m)
    return _meanings(noun, figure.sentence.language)


@lru_cache(maxsize=5_000)
def _meanings(noun: str, language: str) -> frozenset[str]:
    meant = {f"concept {c}" for w in words(noun, language) for c in w.concepts}
    return frozenset([*meant, *(f"sounds {sounds(word)}" for word in noun.split())])


def _aged(figure: _Figure) -> bool:
    text, quantity = figure.told.article.text, figure.quantity
    return _AGED.search(text, quantity.start, min(len(text), quantity.end + 6)) is not None


def _differ(a: _Figure, b: _Figure) -> bool:
    """Whether the two are at odds, and neither article knows the other's value."""
    return (
        at_odds(a.quantity, b.quantity)
        and not far_apart(a.quantity, b.quantity)
        and not any(_gives(x.told, y.quantity, x.quantity) for x, y in ((a, b), (b, a)))
    )


def _gives(told: Told, value: Quantity, of: Quantity) -> bool:
    return any(
        not at_odds(q, value)
        for q in told.passages.quantities
        if not q.ordinal and (not q.unit or _scale(q.unit) == _scale(of.unit))
    )


@lru_cache(maxsize=2_000)
def _scale(unit: str) -> int | None:
    found = factor(unit)
    return found[0] if found else None


def _slot(figure: _Figure) -> Slot:
    quantity = figure.quantity
    if quantity.unit in TIME_UNITS:
        return Slot.DURATION
    bare = not quantity.unit and quantity.value != quantity.value.to_integral_value()
    if bare or factor(quantity.unit) or quantity.unit in MEASURES or _is_money(figure):
        return Slot.AMOUNT
    return Slot.COUNT


def _is_money(figure: _Figure) -> bool:
    unit = figure.quantity.unit
    return _CODE.fullmatch(unit) is not None or (
        # The name of a currency that nobody listed: other things are hardly counted so.
        bool(unit)
        and not (factor(unit) or unit in MEASURES or unit in PERSONS)
        and _MILLIONS.search(figure.told.article.text, figure.quantity.start, figure.quantity.end)
        is not None
    )


def _label(figure: _Figure) -> str:
    """The figure with its neighbours, as the first article prints them."""
    text = figure.told.article.text
    span = figure.content.spans[0]
    return f"«{text[span.start : span.end].strip(' ,')}»"
