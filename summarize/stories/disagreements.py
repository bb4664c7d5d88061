"""Where outlets give different values for one thing.

A value is compared only with a value of the same unit and the same subject (``subjects.toml``)
that another outlet gives as today's news. It is a disagreement when no value of one outlet
fits any value of the other: a rounding or a bound that holds is none.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from summarize.articles import Span
from summarize.language.amounts import Comparison, compare
from summarize.passages import Quantity, Sentence
from summarize.stories.glossary import Told
from summarize.stories.model import Claim, Disagreement, Slot

_CLAUSE = re.compile(r"[;:,—–()«»\"“”]\s")


class Subject(NamedTuple):
    """What a number is of."""

    name: str
    slot: Slot
    units: frozenset[str]
    """Units it is told in; empty admits counts of anything."""
    stems: re.Pattern[str]


class _Value(NamedTuple):
    told: Told
    sentence: Sentence
    quantity: Quantity
    word: str


@cache
def subjects() -> tuple[Subject, ...]:
    """The subjects that values are compared of, from ``subjects.toml``."""
    text = resources.files(__package__).joinpath("subjects.toml").read_text(encoding="utf-8")
    return tuple(
        Subject(
            name=name,
            slot=Slot(entry["slot"]),
            units=frozenset(entry.get("units", ())),
            stems=re.compile(
                r"(?<!\w)(?:" + "|".join(map(re.escape, entry["stems"].split())) + r")\w*",
                re.IGNORECASE,
            ),
        )
        for name, entry in tomllib.loads(text).items()
    )


def disagreements(told: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreements within one story."""
    values: dict[tuple[str, str], list[_Value]] = defaultdict(list)
    for item in told:
        for subject, value in _values(item):
            values[subject.name, value.quantity.unit].append(value)
    slots = {s.name: s.slot for s in subjects()}
    found = []
    for (name, _), items in values.items():
        if differing := _differing(items):
            found.append(
                Disagreement(
                    slot=slots[name],
                    subject=differing[0].word,
                    claims=tuple(_claim(v) for v in differing),
                )
            )
    return tuple(found)


def _values(told: Told) -> Iterator[tuple[Subject, _Value]]:
    """The quantities of today's news, each with the subject nearest to it."""
    earlier = set(told.passages.background)
    text = told.article.text
    for quantity in told.passages.quantities:
        sentence = next(
            (s for s in told.passages.sentences if s.start <= quantity.start < s.end), None
        )
        if sentence is None or sentence.id in earlier or quantity.ordinal:
            continue
        near = [
            (distance, subject, word)
            for subject in subjects()
            if _admits(subject, quantity)
            for distance, word in _words(subject, text, sentence, quantity)
        ]
        if near:
            _, subject, word = min(near, key=lambda n: n[0])
            yield subject, _Value(told, sentence, quantity, word)


def _admits(subject: Subject, quantity: Quantity) -> bool:
    if subject.units:
        return quantity.unit in subject.units
    return quantity.unit not in _MEASURES


_MEASURES = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "percent", "km", "m", "kg"}
)
"""Units in which a count of people or things is never told."""


def _words(
    subject: Subject, text: str, sentence: Sentence, quantity: Quantity
) -> Iterator[tuple[int, str]]:
    """The subject's words in the sentence with their distance; a clause boundary between
    word and number counts as far."""
    for match in subject.stems.finditer(text, sentence.start, sentence.end):
        left, right = sorted(((match.start(), match.end()), (quantity.start, quantity.end)))
        between = text[left[1] : right[0]]
        yield len(between) + 60 * len(_CLAUSE.findall(between)), match[0]


def _differing(values: Sequence[_Value]) -> list[_Value]:
    """One value an article, where two articles share no value; else nothing."""
    by_article: dict[str, list[_Value]] = defaultdict(list)
    for value in values:
        by_article[value.told.article.id].append(value)
    if len(by_article) < 2:
        return []
    groups = list(by_article.values())
    clash = any(
        all(
            compare(x.quantity, y.quantity) is Comparison.DIFFERENT for x in mine for y in theirs
        )
        for i, mine in enumerate(groups)
        for theirs in groups[i + 1 :]
    )
    return [g[0] for g in groups] if clash else []


def _claim(value: _Value) -> Claim:
    article = value.told.article
    sentence: Span = article.span(value.sentence.start, value.sentence.end)
    who = next(
        (
            f.attributed_to
            for f in (*value.told.brief.facts, *value.told.brief.next)
            if f.attributed_to and any(s.start <= sentence.start < s.end for s in f.evidence)
        ),
        None,
    )
    return Claim(
        value=article.text[value.quantity.start : value.quantity.end],
        article=article.id,
        outlet=outlet(value.told),
        evidence=sentence,
        attributed_to=who,
    )


def outlet(told: Told) -> str:
    """The outlet's name, or the file's where the text does not name one."""
    publisher = told.article.publisher
    return publisher.name if publisher else told.article.path
