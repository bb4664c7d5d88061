"""Whether one name of a day is two people, as far as their roles show it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from summarize.language.concepts import LANGUAGES, words
from summarize.stories.offices import office_of

_MOST = 20
"""Articles that are compared in pairs."""


class Bearer(NamedTuple):
    """A person as one article shows them."""

    role: str
    """The words that it gives them («директор порта»)."""
    language: str
    company: frozenset[str]
    """Who and what else the article names, countries aside."""


def namesakes(bearers: Sequence[Bearer]) -> tuple[str, str] | None:
    """The roles of two bearers of a name who seem to be two people.

    They do when nothing else is named beside both, and their roles have no idea in common. Two
    offices show nothing: one article calls a president what another calls a leader.
    """
    for a, b in combinations(bearers[:_MOST], 2):
        if a.company.isdisjoint(b.company):
            mine, theirs = _ideas(a), _ideas(b)
            offices = office_of(a.role) and office_of(b.role)
            if mine and theirs and mine.isdisjoint(theirs) and not offices:
                return a.role, b.role
    return None


def _ideas(bearer: Bearer) -> frozenset[int]:
    """The ideas of a role; none where the lexicon does not have its words."""
    if bearer.language not in LANGUAGES:
        return frozenset()
    return frozenset(c for w in words(bearer.role, bearer.language) for c in w.concepts)
