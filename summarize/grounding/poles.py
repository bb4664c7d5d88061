"""What rose in the evidence has not fallen in the sentence: words of opposite meaning."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.negation import Clause, read
from summarize.grounding.parsed import Parsed
from summarize.language.concepts import Concept, Word, words


class _Axis(NamedTuple):
    pole: frozenset[Concept]
    opposite: frozenset[Concept]


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported when the sentence says one pole and its evidence only the other.

    A negation at a word turns it round: «не вырос» is as good as «снизился». Of the other
    words of a clause that denies something nothing is said.
    """
    mine = _sides([c for s in read(statement) for c in s])
    source = _sides([c for s in read(evidence) for c in s])
    for axis, here in mine.items():
        sides = {side for side, _ in here}
        there = {side for side, _ in source.get(axis, ())}
        if sides in ({1}, {-1}) and there == {-side for side in sides}:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.POLARITY, token=here[0][1].text)
    return None


def _sides(clauses: Sequence[Clause]) -> dict[int, list[tuple[int, Word]]]:
    """By axis, the sides on which words stand; 0 for a word that a negation may turn round."""
    found: dict[int, list[tuple[int, Word]]] = defaultdict(list)
    for clause in clauses:
        for word in clause.words:
            turned = -1 if word in clause.heads else 0 if clause.denies else 1
            for axis, side in _stands(word.concepts):
                found[axis].append((side * turned, word))
        for match in _MOVE.finditer(clause.text):  # too common a word for the lexicon
            word = words({"up": "rise", "down": "fall"}[match[0].lower()], "en")[0]
            for axis, side in _stands(word.concepts):
                found[axis].append((side, word._replace(text=match[0])))
    return found


def opposed(one: Word, other: Word) -> bool:
    """Whether two words are of opposite meaning."""
    there = dict(_stands(other.concepts))
    return any(side * there.get(axis, 0) < 0 for axis, side in _stands(one.concepts))


@lru_cache(maxsize=20_000)
def _stands(concepts: frozenset[Concept]) -> tuple[tuple[int, int], ...]:
    """The axes on which a word stands, and on which side: 1 or -1."""
    sides = (
        (i, bool(concepts & axis.pole) - bool(concepts & axis.opposite))
        for i, axis in enumerate(_axes())
    )
    return tuple((axis, side) for axis, side in sides if side)


_MOVE = re.compile(r"\b(?:up|down)\b(?= (?:by |about |nearly |almost )?[$€£]?\d)", re.IGNORECASE)


@cache
def _axes() -> tuple[_Axis, ...]:
    """All oppositions; what the poles of one have in common belongs to neither."""
    text = resources.files(__package__).joinpath("opposites.txt").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            one, other = (_meant(part.split()) for part in line.split("|"))
            found.append(_Axis(one - other, other - one))
    return tuple(found)


def _meant(pole: Sequence[str]) -> frozenset[Concept]:
    """The concepts that two of a pole's words share: one word has other senses as well."""
    counts = Counter(c for word in pole for w in words(word, "en") for c in w.concepts)
    return frozenset(c for c, count in counts.items() if count >= min(_AGREEING, len(pole)))


_AGREEING = 2
