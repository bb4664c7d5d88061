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
from summarize.grounding.wording import Wording
from summarize.language.concepts import Concept, Word, words


class _Axis(NamedTuple):
    pole: frozenset[Concept]
    opposite: frozenset[Concept]
    loose: bool
    """Whether one pole says only what the other with a negation says."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported when the sentence says one pole and its evidence the other.

    A negation at a word turns it round: «не вырос» is as good as «снизился». Of the other
    words of a clause that denies something nothing is said.
    """
    told = [c for s in read(statement) for c in s]
    clauses = [c for s in read(evidence) for c in s]
    mine, source = _sides(told, clauses), _sides(clauses, told)
    for axis, here in mine.items():
        there = source.get(axis, [])
        for stand in here:
            if stand.side and _contrary(stand, here, there, clauses):
                return Verdict(
                    result=Result.UNSUPPORTED, reason=Reason.POLARITY, token=stand.word.text
                )
    return None


def _contrary(
    stand: _Stand, here: Sequence[_Stand], there: Sequence[_Stand], clauses: Sequence[Clause]
) -> bool:
    """Whether the evidence takes the other side: in all that it says, and nothing nearer to the
    clause speaks of something else; or where it takes both, in the clauses nearest."""

    def near(clause: Clause) -> int:
        return clause.wording.count(stand.clause.words) + len(stand.clause.numbers & clause.numbers)

    against = [s.clause for s in there if s.side == -stand.side]
    alike = [near(s.clause) for s in there if s.side != -stand.side]
    if not against:
        return False
    if not alike and len({s.side for s in here}) == 1:
        if any(stand.clause.numbers & c.numbers for c in against):
            return True
        shared = max(c.wording.count(stand.clause.words) for c in against)
        most = max(c.wording.count(stand.clause.words) for c in clauses)
        return most == 0 or 0 < shared >= most - _SLACK
    if any(s.clause is stand.clause and s.side != stand.side for s in here):
        return False
    most = max(map(near, against))
    counted = any(stand.clause.numbers & c.numbers for c in against)
    return most >= _SURE and most > max(alike, default=0) + (0 if counted else _SLACK)


_SLACK = 1
"""Words of a clause that may be shared by chance."""
_SURE = 2


class _Stand(NamedTuple):
    side: int
    word: Word
    clause: Clause


def _sides(clauses: Sequence[Clause], other: Sequence[Clause]) -> dict[int, list[_Stand]]:
    """By axis, the sides on which words stand; 0 for a word that a negation may turn round."""
    found: dict[int, list[_Stand]] = defaultdict(list)
    denying = Wording(w for c in other for w in c.tacit)
    for clause in clauses:
        for word in clause.words:
            if word.text.lower() in _LOOSE:
                continue
            turned = _turn(word, clause, denying)
            for axis, side in _stands(word.concepts):
                found[axis].append(_Stand(side * turned, word, clause))
        for match in _MOVE.finditer(clause.text):  # too common a word for the lexicon
            word = words("rise" if match.lastgroup in ("up", "up2") else "fall", "en")[0]
            for axis, side in _stands(word.concepts):
                found[axis].append(_Stand(side, word._replace(text=match[0]), clause))
    return found


def _turn(word: Word, clause: Clause, other: Wording) -> int:
    """What the negations of its clause make of a word: -1 for the contrary, 0 if it may be."""
    if word in clause.heads:
        return 0 if clause.open else -1
    lacking = any(w.light and w.start < word.start for w in clause.tacit) or (
        word in clause.tacit and _LESS.search(word.text)
    )
    veiled = any(w != word and not w.light and not other.carries(w) for w in clause.tacit)
    return 0 if clause.denies or lacking or veiled else 1


_LOOSE = ("last", "back")
"""«Last year» and «came back» are neither «to last» nor «to back»."""
_LESS = re.compile(r"с[ыі]з(?:дан|ден)?$|пе(?:ген|йтін|йді|ді)$", re.IGNORECASE)
"""«Жеңіліссіз», «жетпейтін» say that something is not there."""


def opposed(one: Word, other: Word) -> bool:
    """Whether two words are of opposite meaning."""
    there = dict(_stands(other.concepts, loose=True))
    return any(side * there.get(axis, 0) < 0 for axis, side in _stands(one.concepts, loose=True))


@lru_cache(maxsize=20_000)
def _stands(concepts: frozenset[Concept], loose: bool = False) -> tuple[tuple[int, int], ...]:
    """The axes on which a word stands, and on which side: 1 or -1."""
    sides = (
        (i, bool(concepts & axis.pole) - bool(concepts & axis.opposite))
        for i, axis in enumerate(_axes())
        if loose or not axis.loose
    )
    return tuple((axis, side) for axis, side in sides if side)


_COUNT = (
    r"(?:by |about |nearly |almost |some |a )?(?:[$€£]?\d|one|two|three|four|five|six|half|third)"
)
_SHARE = r"(?:%|percent|per cent|процент\w*|відсот\w*|пайыз\w*|раза?|рази|есе)"
_MOVE = re.compile(
    rf"\b(?P<up>up)\b(?= {_COUNT})|\b(?P<down>down)\b(?= {_COUNT})"
    rf"|(?<=[\d\w%])\s?{_SHARE},?\s(?P<up2>больше|выше|більше|більш|вище|артық|көп|жоғары|more|higher)\b"
    rf"|(?<=[\d\w%])\s?{_SHARE},?\s(?P<down2>меньше|ниже|менше|менш|нижче|аз|кем|төмен|less|fewer|lower)\b",
    re.IGNORECASE,
)


@cache
def _axes() -> tuple[_Axis, ...]:
    """All oppositions; what the poles of one have in common belongs to neither."""
    text = resources.files(__package__).joinpath("opposites.txt").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            one, other = (_meant(part.split()) for part in line.removeprefix("~").split("|"))
            found.append(_Axis(one - other, other - one, line.startswith("~")))
    return tuple(found)


def _meant(pole: Sequence[str]) -> frozenset[Concept]:
    """The concepts that two of a pole's words share: one word has other senses as well."""
    counts = Counter(c for word in pole for w in words(word, "en") for c in w.concepts)
    return frozenset(c for c, count in counts.items() if count >= min(_AGREEING, len(pole)))


_AGREEING = 2
