"""Which denial of one side stands for which denial of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarize.grounding.negation import Clause
from summarize.grounding.wording import Wording


class Pairing:
    """The denials of a statement and those of its evidence, the nearest two by two.

    What is denied may be told in any words («не уцелел никто», "all perished"), so that two
    denials are one if they are about the same: a noun, a number, a verb that both clauses have,
    and neither has a nearer one. A word that denies by itself («незамеченным», "lack") pairs
    with its like first, and stands for a negation if it is left.
    """

    def __init__(self, mine: Sequence[Clause], source: Sequence[Clause]) -> None:
        self._sides = (mine, source)
        self._paired: dict[int, tuple[int, Clause]] = {}
        self._loosely: set[int] = set()
        denials = [[u for c in side for u in _units(c)] for side in self._sides]
        rows = [
            (near(c, d) + (_ALIKE if _same(c, d) else 0), plain is bare, i, j)
            for i, (c, plain) in enumerate(denials[0])
            for j, (d, bare) in enumerate(denials[1])
            if not (_turns(c, d) or _turns(d, c)) or (plain is bare and not _idiom(c, d))
        ]
        for side in (0, 1):
            self._pair(sorted(rows, key=_rank), denials, side)
            own = [c for c in self._sides[side] if _denies(c)]
            for before, clause in pairwise(own):
                self._share(before, clause)
                self._share(clause, before)

    def _pair(
        self,
        rows: Sequence[tuple[int, bool, int, int]],
        denials: Sequence[Sequence[tuple[Clause, bool]]],
        side: int,
    ) -> None:
        used: set[int] = set()
        told: set[int] = set()
        for shared, alike, *ends in rows:
            one, two = ends[side], ends[1 - side]
            if one in told or two in used:
                continue
            told.add(one)
            used.add(two)
            clause, plain = denials[side][one]
            if plain and id(clause) not in self._paired:
                self._paired[id(clause)] = shared, denials[1 - side][two][0]
                if not alike:
                    self._loosely.add(id(clause))

    def _share(self, clause: Clause, joined: Clause) -> None:
        """What is denied of two things, «ни А, ни Б», may be told in one clause."""
        if id(clause) in self._paired or len(clause.words) > _SHORT:
            return
        found = self._paired.get(id(joined))
        if found is not None and (shared := found[1].about.count(clause.words)):
            self._paired[id(clause)] = shared, found[1]

    def holds(self, clause: Clause) -> bool:
        """Whether a denial of the other side stands for that of the clause: they deny one word,
        or the other side asserts nothing that is clearly nearer."""
        if (found := self._paired.get(id(clause))) is None:
            return False
        shared, partner = found
        if partner.refused is not None and Wording(clause.heads).carries(partner.refused):
            return True
        if self._moved(clause, partner) or (
            id(clause) in self._loosely and _lacks_another(clause, partner)
        ):
            return False
        told = min(_own(clause, partner), clause.wording.count(partner.words))
        if (
            shared >= _SAME
            or any(map(Wording(clause.heads).carries, partner.heads))
            or (told and _HALF * told >= len(partner.words))  # all that the other one says
        ):
            return True
        plain = (c for c in self._other(clause) if c.plain and not c.open)
        asserted = max((_own(clause, c) for c in plain), default=0)
        if id(clause) in self._loosely:
            return asserted <= shared
        return asserted < shared + (_CLEARLY if _own(clause, partner) else _TWO if shared else 1)

    def _moved(self, clause: Clause, partner: Clause) -> bool:
        """Whether the other side asserts what the clause denies, nearer than its denial."""
        denies = Wording(partner.heads)
        both = [w for w in clause.heads if denies.carries(w)]
        # «Гид табылған жоқ»: that somebody tells of the guide moves nothing.
        word = Wording(both or clause.heads)
        denied = _own(clause, partner)
        loose = id(clause) in self._loosely and not any(map(word.carries, partner.words))
        return any(
            any(map(word.carries, c.words)) and (loose or _own(clause, c) >= max(_TWO, denied + 1))
            for c in self._other(clause)
            if c.plain and not c.open
            # "Only 112 could not pass": what has the number is meant.
            if not clause.numbers & partner.numbers or clause.numbers & c.numbers
        )

    def _other(self, clause: Clause) -> Sequence[Clause]:
        return self._sides[0 if any(c is clause for c in self._sides[1]) else 1]


def _same(one: Clause, other: Clause) -> bool:
    """Whether one denies by itself what the other says with a negation: «не признаёт» is
    "denies"."""
    return any(
        not w.concepts.isdisjoint(b.idioms)
        for a, b in ((one, other), (other, one))
        for w in a.tacit
    )


_TWO = 2
"""Words that a clause and what asserts the contrary of it share at least."""
_SHORT = 2
"""Words of a clause that is one of several that are denied together."""
_SAME = 3
"""Words that two denials share at least if they are surely about the same."""
_HALF = 2
"""All that a clause denies is told if one of so many of its words is."""
_CLEARLY = 3
"""Words by which a clause that asserts is nearer than one that denies."""


def _rank(row: tuple[int, bool, int, int]) -> tuple[int, bool]:
    shared, alike, *_ = row
    return -(shared + (_ALIKE if shared and alike else 0)), not alike


_ALIKE = 2
"""Words that two denials of one kind may share less."""


def _lacks_another(clause: Clause, partner: Clause) -> bool:
    """Whether a clause asserts what the other denies, and is only without something else:
    «просив 54 гривні замість 39»."""
    if partner.negations or partner.open or not partner.inherent:
        return False
    marks = [w for w in partner.tacit if _APART.fullmatch(w.text)]
    if len(marks) < len(partner.tacit):
        return False
    behind = {next((w.start for w in partner.words if w.start > m.start), -1) for m in marks}
    before = {next((w.start for w in partner.words[::-1] if w.start < m.start), -1) for m in marks}
    denied = Wording(clause.heads)
    beside = before if partner.language == "kk" else behind
    hits = [w for w in partner.words if w not in partner.tacit and denied.carries(w)]
    return bool(hits) and all(w.start not in beside for w in hits)


_APART = re.compile(
    r"без|безо|without|вместо|замість|instead|орнына|.{2,}с[ыі]з(?:дан|ден)?", re.IGNORECASE
)
"""Words that deny what stands beside them, and not the verb."""


def _denies(clause: Clause) -> bool:
    return bool(clause.negations or clause.open or clause.heads)


def _units(clause: Clause) -> list[tuple[Clause, bool]]:
    """The clause once for each of its denials, and whether that is a word of negation."""
    plain = max(clause.negations + clause.open, bool(clause.heads))
    return [(clause, True)] * plain + [(clause, False)] * max(clause.inherent, len(clause.firm))


def _turns(one: Clause, other: Clause) -> bool:
    """Whether a clause denies the very word with which the other one does: "did not cancel"."""
    return any(map(Wording(other.tacit).carries, one.heads)) or any(
        not w.concepts.isdisjoint(other.idioms) for w in one.heads
    )


def _idiom(one: Clause, other: Clause) -> bool:
    """Whether one denies what the other says by its negation: «не отклонила», «қолдамады»."""
    return any(
        not w.concepts.isdisjoint(b.idioms)
        for a, b in ((one, other), (other, one))
        for w in a.heads
    )


def near(one: Clause, other: Clause) -> int:
    """How many words and numbers two clauses share; what they rest on counts once."""
    own = _own(one, other)
    words = min(other.about.count(one.about.words), one.about.count(other.about.words))
    return own + min(_REST, max(0, words + len(one.counts & other.counts) - own))


_REST = 1
"""Words at most that clauses share by what they rest on."""


def _own(one: Clause, other: Clause) -> int:
    """Those that stand in the clauses themselves."""
    words = min(one.wording.count(other.words), other.wording.count(one.words))
    return words + len(one.numbers & other.numbers)


def shared(one: Clause, other: Clause) -> int:
    """How many words of a clause another one has."""
    return other.wording.count(one.words)


def likeness(one: Clause, other: Clause) -> int:
    """How many words and numbers of a clause another one has."""
    return shared(one, other) + len(one.numbers & other.numbers)
