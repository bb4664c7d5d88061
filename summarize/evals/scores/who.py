"""Whom a shown name means: the canonical id behind a spelling."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from summarize.articles.model import Span
from summarize.evals.labels import NameLabel
from summarize.evals.locate import Located
from summarize.evals.scores.overlap import shared

_SHORTEST_WORD = 3


class Who:
    """Resolves the names that a brief of one article shows."""

    def __init__(self, located: Located, names: Mapping[str, NameLabel]) -> None:
        self._mentions = located.mentions
        here: dict[str, list[str]] = {e.id: list(e.forms) for e in located.labels.entities}
        for name in here:
            here[name] += names[name].spellings if name in names else ()
        self._here = {name: [_words(s) for s in spellings] for name, spellings in here.items()}
        self._all = {name: [_words(s) for s in label.spellings] for name, label in names.items()}

    def ids(self, name: str) -> set[str]:
        """The ids that a spelling can mean: of the article first, then of all gold.

        A surname alone means everybody of that surname.
        """
        wanted = _words(name)
        if not any(len(w) >= _SHORTEST_WORD for w in wanted):
            return set()
        for known in (self._here, self._all):
            for fits in (_equal, _part):
                found = {i for i, spellings in known.items() if fits(wanted, spellings)}
                if found:
                    return found
        return set()

    def at(self, mention: Span) -> set[str]:
        """The ids whose labelled mentions a span touches."""
        return {m.id for m in self._mentions if shared(m.span, mention)}

    def one(self, name: str, mention: Span | None = None) -> str:
        """The id that is shown; the name itself when it means nobody of the gold.

        What is printed decides; the mention only tells namesakes apart, or a spelling that
        no label has.
        """
        found = self.ids(name)
        near = self.at(mention) if mention is not None else set()
        if found and near & found:
            found &= near
        elif not found:
            found = near
        return min(found) if found else name


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", re.sub(r"['’ʼ`]", "", name.casefold())))


def _equal(wanted: Collection[str], spellings: Collection[frozenset[str]]) -> bool:
    return any(wanted == s for s in spellings)


def _part(wanted: frozenset[str], spellings: Collection[frozenset[str]]) -> bool:
    return any(wanted < s for s in spellings)
