"""Figures: whether the numbers of the labelled facts are read from the words that give them.

Every brief is made on top of this reading: it tells contradictions between outlets, ties
articles to events and checks written sentences. A labelled fact says its figures in English
digits, the article in the words of any language («екі жарым сағат»). A figure is *read* when
the product finds a quantity of that value, and of that unit where the label names one of the
measures below, in the evidence of the fact. Dates, years, hours and results (2:1) are not
asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from summarize.articles.model import Span
from summarize.evals.locate import Fact
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.frame import frames
from summarize.evals.scores.sums import counted, ratio
from summarize.passages.model import Quantity

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"\b\d\d?(?:(?: and | to |[-–])\d\d?)? {_MONTH}(?: \d{{4}})?|{_MONTH} \d\d?\b(?:,? \d{{4}})?"
    r"|\b\d\d?:\d\d\b|\b(?:19|20)\d\d\b"
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_UNITS = {
    "per cent": "percent",
    "%": "percent",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "metre": "m",
    "kilometre": "km",
    "km": "km",
    "hectare": "ha",
    "tonne": "t",
}
"""The product's name of each measure that the labels write."""
_FIGURE = re.compile(
    r"(?<![\w.,:])(?P<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\w:]|[.,]\d)"
    rf"(?: (?P<scale>{'|'.join(_SCALES)})\b)?"
    rf"(?:[ -]?(?P<unit>{'|'.join(_UNITS)})(?:s?\b|(?<=%)))?"
)


class Figure(NamedTuple):
    """A number that a label says."""

    value: Decimal
    unit: str
    """Empty where the label names no measure."""

    def is_read(self, quantity: Quantity) -> bool:
        """Whether a quantity is this figure; each end of a range is one."""
        return self.value in {abs(quantity.value), quantity.high} and (
            not self.unit or self.unit == quantity.unit
        )

    def __str__(self) -> str:
        return f"{self.value.normalize():f} {self.unit}".rstrip()


def figures(says: str) -> Iterator[Figure]:
    """The figures of a label, without dates, years, hours and results."""
    for found in _FIGURE.finditer(_DATE.sub(" ", says)):
        value = Decimal(found["number"].replace(",", "")) * _SCALES.get(found["scale"] or "", 1)
        yield Figure(value, _UNITS.get(found["unit"] or "", ""))


def _within(quantities: Sequence[Quantity], fact: Fact) -> list[Quantity]:
    pieces: list[Span] = [span for option in fact.alternatives for span in option]
    return [q for q in quantities if any(q.start < s.end and s.start < q.end for s in pieces)]


def _read(gold: GoldSet, run: Run) -> Sequence[Item]:
    """The articles that the product took for none have nothing read."""
    found = []
    for frame in frames(gold, run):
        passages = frame.predicted.passages
        answers = []
        misses = []
        for fact in frame.located.facts:
            here = _within(passages.quantities if passages else (), fact)
            for figure in figures(fact.says):
                answers.append(any(map(figure.is_read, here)))
                if not answers[-1]:
                    misses.append(
                        Miss(
                            kind="wrong" if here else "missed",
                            expected=f"{figure}: {fact.says}",
                            got=", ".join(f"{q.value} {q.unit}".rstrip() for q in here),
                            gold_spans=fact.alternatives[0] if fact.alternatives else (),
                        )
                    )
        found.append(frame.item(counted(answers), *misses))
    return found


SCORES = (
    Score("figures", "every figure of a labelled fact is read from its evidence", _read, ratio),
)
