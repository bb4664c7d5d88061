"""The numbers of a text with the words that they stand among, read for comparison."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

from summarize.language.compounds import counted_in_words
from summarize.language.numbers import QuantityWords, find_quantities
from summarize.language.units import factor


class Figure(NamedTuple):
    """A quantity, and the words that gave it."""

    words: QuantityWords
    text: str
    before: str = ""
    """Up to four words before it in its clause, none of another quantity."""
    behind: str = ""
    """Up to four words behind it."""
    sentence: str = ""
    """All that it was read from."""

    @property
    def around(self) -> str:
        return f"{self.before} {self.text} {self.behind}"


@lru_cache(maxsize=2_000)
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """All quantities of a text, in order, and the numbers behind a number sign («№ 4») as
    ordinals."""
    found = find_quantities(text, language)
    signs = [
        QuantityWords(m.start(), m.end(), Decimal(m["number"]), ordinal=True)
        for m in _SIGN.finditer(text)
        if not any(q.start < m.end() and m.start() < q.end for q in found)
    ]
    found = sorted([*found, *signs])
    found = [_signed(q, text) for q in found]
    ends = [0, *(q.end for q in found)]
    starts = [*(q.start for q in found), len(text)]
    return tuple(
        Figure(
            q,
            text[q.start : q.end],
            _last(text[ends[i] : q.start], _BEFORE),
            _first(text[q.end : starts[i + 1]], _BEHIND),
            text,
        )
        for i, q in enumerate(found)
    )


@lru_cache(maxsize=2_000)
def shares(text: str, language: str) -> tuple[tuple[Figure, Figure, Figure], ...]:
    """Two counts of which one is a part of the other, with the share that they make: «двое из
    пяти», "nine out of ten", «он үйдің жетеуі»."""
    found = []
    for a, b in pairwise(figures(text, language)):
        gap = text[a.words.end : b.words.start].strip().lower()
        part, whole = (b, a) if language == "kk" else (a, b)
        linked = gap in _PART_OF
        if language == "kk":
            linked = gap == "" and _GENITIVE.search(a.text) is not None
            linked = linked or (  # «үштен екіге жетті», or a change
                gap == "" and not (a.words.unit or b.words.unit) and _is_a_denominator(a, b)
            )
        plain = all(q.high is None and not factor(q.unit) for q in (part.words, whole.words))
        if linked and plain and 0 < part.words.value < whole.words.value:
            value = (part.words.value / whole.words.value).quantize(Decimal("1e-8")).normalize()
            words = part.words._replace(value=value, unit="part")
            found.append((part._replace(words=words), part, whole))
    return tuple(found)


def _signed(words: QuantityWords, text: str) -> QuantityWords:
    """Degrees of frost are below zero in whatever words they are told: «27 градусов мороза»; of
    a bare number only «минус» says so."""
    if words.unit not in ("celsius", "degree", "") or words.value <= 0 or words.high is not None:
        return words
    cold = _MINUS.search(text[max(0, words.start - 40) : words.start])
    if words.unit:
        cold = cold or _FROST.match(text[words.end :])
    elif cold and not cold["sign"]:
        return words
    return words._replace(value=-words.value) if cold else words


_MINUS = re.compile(
    r"(?:\b(?P<sign>минус|мінус|minus)|\b(?:мороз|холод|стуж|frost)\w*(?: [^\W\d]+){0,2}) ?$",
    re.IGNORECASE,
)
_FROST = re.compile(
    r" (?:мороз|холод|ниже нуля|нижче нуля|аяз|суық|below (?:zero|freezing)|of frost)",
    re.IGNORECASE,
)
_PART_OF = frozenset({"из", "з", "із", "зі", "of", "out of", "in", "in every", "of every"})


def _is_a_denominator(a: Figure, b: Figure) -> bool:
    return bool(_ABLATIVE.search(a.text) and _DATIVE.search(b.text))


_ABLATIVE = re.compile(r"[^\W\d][дтн][ае]н$")
_DATIVE = re.compile(r"[^\W\d][ғқгк][ае]$|[ғқгк][ае] дейін$")
_GENITIVE = re.compile(r"[дтн][ыі]ң$")
_SIGN = re.compile(
    r"(?:№|#|\b(?:No|Nos)\.?|\b(?i:number|номер\w*))\s?(?P<number>\d{1,6})(?![\d.,]\d)"
)
_BEFORE, _BEHIND = 4, 4
_STOP = re.compile(r"[,.;:!?()«»“”\"]|\s[—–-]\s")


def _last(text: str, count: int) -> str:
    return " ".join(_STOP.split(text)[-1].split()[-count:])


def _first(text: str, count: int) -> str:
    return " ".join(_STOP.split(text)[0].split()[:count])


@lru_cache(maxsize=2_000)
def implied(text: str, language: str) -> tuple[Figure, ...]:
    """What a text says of a number without one: «оба» are two, a half-year six months."""
    found = [
        Figure(QuantityWords(m.start(), m.end(), value, unit=unit), m[0])
        for pattern, value, unit in _rows(language)
        for m in pattern.finditer(text)
    ]
    found += [
        Figure(QuantityWords(start, end, value), text[start:end])
        for start, end, value in counted_in_words(text, language)
    ]
    for m in _ROMAN.finditer(text):
        value = _roman(m[0].translate(_LATIN))
        found.append(Figure(QuantityWords(m.start(), m.end(), Decimal(value), ordinal=True), m[0]))
    return tuple(found)


_ROMAN = re.compile(r"(?<![\w.’'])(?!I\b)[IVXІХ]{1,6}(?![\w’'])")
_LATIN = str.maketrans("ІХ", "IX")
_DIGITS = {"I": 1, "V": 5, "X": 10}


def _roman(text: str) -> int:
    values = [_DIGITS[letter] for letter in text]
    return sum(-a if a < b else a for a, b in pairwise((*values, 0)))


@cache
def _rows(language: str) -> tuple[tuple[re.Pattern[str], Decimal, str], ...]:
    text = resources.files(__package__).joinpath("figures.toml").read_text(encoding="utf-8")
    rows = []
    for row in tomllib.loads(text)[language]["rows"]:
        pattern, _, meaning = row.partition(" → ")
        value, _, unit = meaning.partition(" ")
        rows.append((re.compile(pattern, re.IGNORECASE), Decimal(value), unit))
    return tuple(rows)
