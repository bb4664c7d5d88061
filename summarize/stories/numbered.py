"""Places that have a number: a kilometre of a road, a floor, a reactor, a school.

Two outlets that set one thing at two numbers of one kind of place contradict each other, if each
gives one number of that kind, and the sentences say the same beside it. A number of such a place
is an ordinal («на 84-м километре», "on the fifth floor") or stands behind the word or a sign
("kilometre 48", «школа № 4», «№4 мектеп»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import NamedTuple

from summarize.language.concepts import words
from summarize.passages import Quantity, Sentence
from summarize.stories.claims import claim
from summarize.stories.contents import Content, meaning, sentence_content
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Disagreement, Slot
from summarize.stories.news import news, rivals
from summarize.stories.statements import Weights, opposed

_KINDS = {
    "kilometre of the road": "kilometre mile",
    "floor": "floor storey",
    "platform": "platform",
    "berth": "berth pier dock",
    "reactor": "reactor",
    "unit": "unit block",
    "terminal": "terminal",
    "school": "school",
    "hospital": "hospital clinic",
    "shaft": "shaft mine",
    "house": "house",
    "gate": "gate entrance",
    "ward": "ward",
    "station": "station",
    "checkpoint": "checkpoint",
}
"""The kinds of places, by English words that mean them."""
_SIGN = re.compile(r"(?:№|#|No\.?|Nr\.?|номер\w*|number|нөмір\w*)\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:№|#|(?<!\w)(?:No\.|Nr\.?|номер|number))\s*(\d{1,4})(?!\d)", re.IGNORECASE)
_NOUN_BEFORE = re.compile(
    r"([^\W\d_]+)\s+(?:(?:№|#|No\.?|номер\w*|number|marker|post)\s*)?$", re.IGNORECASE
)
_NOUN_BEHIND = re.compile(r"[-‑]?(?:\w{1,3})?\s*(?:[^\W\d_]+\s+)?([^\W\d_]+)")
_OF_ROAD = re.compile(
    r"\s*(?:трасс|автодорог|автотрас|автошлях|дорог|шосс|шос[еі]|магистрал|тас\s*жол|автожол"
    r"|of\s+the\s+(?:\w+\s+){0,3}(?:road|highway|motorway|line))",
    re.IGNORECASE,
)
_ON = re.compile(r"(?<!\w)(?:на|at)\s+$", re.IGNORECASE)
_KM = frozenset({"km", "mile"})
_ALIKE = 0.15
"""Share of all that the two sentences say beside the number."""


class _Numbered(NamedTuple):
    told: Told
    sentence: Sentence
    content: Content
    kind: str
    number: Decimal
    start: int
    end: int


def numbered(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """The numbered places of a story that two outlets give otherwise."""
    found = [n for t in told for n in _numbered(t, glossary)]
    weights = Weights(n.content for n in found)
    for kind in _KINDS:
        only = [n for t in told if (n := _only(t, kind, found)) is not None]
        differing = [
            pair for pair in combinations(only, 2) if _differ(*pair) and _alike(*pair, weights)
        ]
        if differing:
            shown = [n for n in only if any(n in pair for pair in differing)]
            yield Disagreement(
                slot=Slot.PLACE,
                subject=kind,
                claims=tuple(claim(n.told, n.sentence, n.start, n.end) for n in shown),
            )


def _only(told: Told, kind: str, found: Sequence[_Numbered]) -> _Numbered | None:
    """The place of this kind, where an article gives one number."""
    mine = [n for n in found if n.told is told and n.kind == kind]
    return mine[0] if len({n.number for n in mine}) == 1 else None


def _differ(a: _Numbered, b: _Numbered) -> bool:
    return rivals(a.told, b.told) and a.number != b.number


def _alike(a: _Numbered, b: _Numbered, weights: Weights) -> bool:
    common = weights.common(a.content, b.content)
    # The word for the place is one of those that both have.
    shared = common.words + common.names
    return shared >= _SHARED and common.dice >= _ALIKE and not opposed(a.content, b.content)


_SHARED = 2


def _numbered(told: Told, glossary: Glossary) -> Iterator[_Numbered]:
    text = told.article.text
    for sentence in news(told):
        yield from _signed(told, sentence, glossary)
        for quantity in told.passages.quantities:
            if not sentence.start <= quantity.start < sentence.end:
                continue
            kind = _kind(quantity, sentence, text)
            if kind is not None:
                content = sentence_content(told, sentence, glossary)
                start, end = _place(quantity, sentence, text)
                yield _Numbered(told, sentence, content, kind, quantity.value, start, end)


def _signed(told: Told, sentence: Sentence, glossary: Glossary) -> Iterator[_Numbered]:
    """«Школа № 4», «№4 мектеп», "School No. 4"."""
    text = told.article.text
    for found in _NUMBER.finditer(text, sentence.start, sentence.end):
        before = _NOUN_BEFORE.search(text, sentence.start, found.start())
        behind = _NOUN_BEHIND.match(text, found.end(), sentence.end)
        for noun in (before, behind):
            kind = _of(noun[1], sentence.language) if noun else None
            if noun and kind:
                start, end = min(noun.start(1), found.start()), max(noun.end(1), found.end())
                content = sentence_content(told, sentence, glossary)
                number = Decimal(found[1])
                yield _Numbered(told, sentence, content, kind, number, start, end)
                break


def _place(quantity: Quantity, sentence: Sentence, text: str) -> tuple[int, int]:
    """The number with its noun."""
    before = _NOUN_BEFORE.search(text, sentence.start, quantity.start)
    if before and not quantity.ordinal and _of(before[1], sentence.language):
        return before.start(), quantity.end
    return quantity.start, quantity.end


def _kind(quantity: Quantity, sentence: Sentence, text: str) -> str | None:
    """What kind of place the number is of; None where it is of none."""
    language = sentence.language
    before = text[sentence.start : quantity.start]
    behind = text[quantity.end : sentence.end]
    if quantity.value != quantity.value.to_integral_value() or quantity.qualifier:
        return None
    if quantity.unit in _KM:
        road = _ON.search(before) and _OF_ROAD.match(behind)
        return "kilometre of the road" if quantity.ordinal or road else None
    if quantity.ordinal:
        said = text[quantity.start : quantity.end].rsplit(maxsplit=1)[-1]
        if kind := _of(said, language):
            return kind
        if (noun := _NOUN_BEHIND.match(behind)) and (kind := _of(noun[1], language)):
            return kind
    noun = _NOUN_BEFORE.search(before)
    if noun is None or quantity.ordinal or quantity.unit or _SIGN.search(before):
        return None
    kind = _of(noun[1], language)
    # «в доме 12 человек» counts no houses off.
    return kind if kind in _BARE else None


_BARE = frozenset({"kilometre of the road", "platform", "terminal", "gate", "berth", "reactor"})


def _of(word: str, language: str) -> str | None:
    meant = frozenset(c for w in words(word, language) for c in w.concepts)
    if not meant:
        return None
    return next((kind for kind, some in _ideas().items() if not some.isdisjoint(meant)), None)


@cache
def _ideas() -> dict[str, frozenset[int]]:
    return {kind: meaning(words_) for kind, words_ in _KINDS.items()}
