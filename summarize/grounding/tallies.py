"""Scores and votes: «4:3», "38–4"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from summarize.grounding.computed import texts
from summarize.grounding.figures import Figure, figures
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.numbers import QuantityWords


class Tally(NamedTuple):
    """``text[start:end]``, two numbers held against each other."""

    start: int
    end: int
    first: int
    second: int
    text: str


@lru_cache(maxsize=2_000)
def tallies(text: str) -> tuple[Tally, ...]:
    """Those of a text. Numbers with a colon that can be an hour are none, and with a dash only
    those that no range has, or in a sentence that tells of a match or a vote."""
    played = _PLAYED.search(text) is not None
    found = []
    for match in _TALLY.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        clock = match["sign"] == ":" and len(match["second"]) == 2 and first < _HOURS
        if not clock and (match["sign"] == ":" or first > second or played):
            found.append(Tally(match.start(), match.end(), first, second, match[0]))
    return tuple(found)


_TALLY = re.compile(
    r"(?<![\w.,:–-])(?P<first>\d{1,3})(?P<sign>[:–-])(?P<second>\d{1,3})"
    r"(?!\s?[%°$€₸₴₽]|[\w:–-]|[.,]\d|\s(?:million|billion|млн|млрд|мың|тыс|тис))"
)
_PLAYED = re.compile(
    r"\b(?:beat\w*|defeat\w*|won|wins?|victor\w*|lost|loss|draws?|drew|scor\w+|le[ad]\w*|vot\w+|tie[ds]?|match\w*"
    r"|сч[её]т\w*|обыгр\w+|побед\w+|выигра\w+|проигра\w+|ничь\w+|голос\w+|разгром\w+|уступ\w+|матч\w*"
    r"|рахун\w+|перем\w+|вигра\w+|програ\w+|нічи\w+|поступ\w+|жең\w+|есеб\w+|ұтыл\w+|дауыс\w*)\b",
    re.IGNORECASE,
)
_HOURS = 24


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported for a tally whose numbers the evidence does not hold, in either order."""
    if not any(tallies(text) for _, text in texts(statement)):
        return None
    pairs = [set(pair) for _, text in texts(evidence) for pair in scores(text)]
    given = {
        f.words.value
        for language, text in texts(evidence)
        for f in outside(figures(text, language), text)
    }
    for _, text in texts(statement):
        for tally in tallies(text):
            both = {tally.first, tally.second}
            if both not in pairs and not {n for n in both if n > 1} <= given:
                return Verdict(result=Result.UNSUPPORTED, reason=Reason.NUMBER, token=tally.text)
    return None


@lru_cache(maxsize=2_000)
def scores(text: str) -> frozenset[tuple[int, int]]:
    """What may be a score, also where it may be an hour: «17:31»."""
    return frozenset((int(m["first"]), int(m["second"])) for m in _TALLY.finditer(text))


def as_clocks(text: str) -> frozenset[str]:
    """How the scores of a text would look as hours, told from either side."""
    return frozenset(f"{a:02}:{b:02}" for pair in scores(text) for a, b in (pair, pair[::-1]))


def counted(parsed: Parsed) -> list[Figure]:
    """Both numbers of every tally, as bare counts."""
    return [
        Figure(QuantityWords(t.start, t.end, Decimal(n)), t.text)
        for _, text in texts(parsed)
        for t in tallies(text)
        for n in (t.first, t.second)
    ]


def outside(found: Sequence[Figure], text: str) -> list[Figure]:
    """The figures that no tally of their text holds."""
    spans = [(t.start, t.end) for t in tallies(text)]
    return [f for f in found if not any(a <= f.words.start and f.words.end <= b for a, b in spans)]
