"""Where a sentence denies something, clause by clause, and what it denies."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from summarize.grounding.clauses import clauses
from summarize.grounding.parsed import Parsed
from summarize.grounding.wording import Wording
from summarize.language.concepts import Concept, Word, words

Span = tuple[int, int]


class Clause(NamedTuple):
    """A clause and its negations."""

    text: str
    words: tuple[Word, ...]
    """Its words of content, without names: an apposition shares those with every clause."""
    own: tuple[Word, ...]
    """Those without the words right before a name, which are shared like the name."""
    told: tuple[Word, ...]
    """Its words of saying that no negation reaches."""
    heads: tuple[Word, ...]
    """The words that a negation stands at."""
    negations: int
    open: int
    """Negations that a paraphrase may leave out."""
    tacit: frozenset[int]
    """Where words stand that deny in their own way («без», "refused")."""
    named: bool
    """Whether it has a name."""
    record: bool
    """Whether it has a superlative."""
    compares: bool
    """Whether it has a comparative."""

    wording: Wording
    """Its words, to look others up in."""

    @property
    def denies(self) -> bool:
        return self.negations > 0

    @property
    def plain(self) -> bool:
        """Whether nothing in it denies in any way."""
        return not (self.negations or self.tacit or self.heads)


def read(parsed: Parsed) -> list[tuple[Clause, ...]]:
    """The clauses of each sentence."""
    named = [(m.start, m.end) for n in parsed.names for m in n.mentions]
    return [
        _read(
            parsed.article.text[s.start : s.end],
            s.language,
            tuple((a - s.start, b - s.start) for a, b in named if s.start <= a < s.end),
        )
        for s in parsed.sentences
    ]


def may_deny(text: str, language: str) -> bool:
    """Whether a text has any word of negation; quick, and more often yes than ``read``."""
    return any(_any(kind, language).search(text) for kind in ("denies", "uncounted", "along"))


@lru_cache(maxsize=2_000)
def _read(text: str, language: str, named: tuple[Span, ...]) -> tuple[Clause, ...]:
    # Blanks of the same length: places stay what they are.
    bare = _any("neutral", language).sub(lambda m: " " * len(m[0]), text)
    every = [
        w
        for w in words(text, language)
        if len(w.text) > 1 and not any(a <= w.start < b for a, b in named)
    ]
    titles = _titles(text, every, named)
    uncounted = _spans("uncounted", bare, language)
    counted = [
        mark
        for mark in _spans("denies", bare, language)
        if not any(a <= mark[0] < b for a, b in uncounted)
    ]
    along = _spans("along", bare, language)
    found = []
    for start, end in clauses(bare):

        def inside(marks: list[Span], start: int = start, end: int = end) -> list[Span]:
            return [mark for mark in marks if start <= mark[0] < end]

        here = [w for w in every if start <= w.start < end]
        marks = [*inside(counted), *inside(uncounted)]
        heads = {_head(mark, here, language) for mark in marks}
        tacit = [(start + a, start + b) for a, b in _spans("tacit", bare[start:end], language)]
        double = {a for a, _ in tacit if a in heads}  # "not untrue" denies nothing
        first = min((a for a, _ in marks), default=end) if language != "kk" else end
        part = bare[start:end]
        content = tuple(w for w in here if not w.light)
        clause = Clause(
            text[start:end].strip(),
            content,
            tuple(w for w in content if w.start not in titles),
            tuple(
                w for w in here if w.concepts & said() and w.start < first and w.start not in heads
            ),
            tuple(w for w in here if w.start in heads),
            max(0, len(inside(counted)) - len(double)) or min(1, len(inside(along))),
            len(inside(uncounted)),
            frozenset(a for a, _ in tacit) - double,
            any(start <= a < end for a, _ in named),
            bool(_spans("record", part, language)),
            bool(_spans("compares", part, language)),
            Wording(content),
        )
        if here or clause.denies:
            found.append(clause)
    return tuple(found)


def _titles(text: str, every: list[Word], named: tuple[Span, ...]) -> set[int]:
    """The words right before a name («головна лікарка Бевз»): shared like the name itself."""
    found: set[int] = set()
    for name, _ in named:
        at = name
        for word in reversed([w for w in every if w.end < at][-_TITLE:]):
            if word.light or text[word.end : at].strip():
                break
            found.add(word.start)
            at = word.start
    return found


_TITLE = 2
"""Words of a title at most."""


def _head(mark: Span, here: list[Word], language: str) -> int | None:
    """The start of the word that a negation stands at: the next one that says something; in
    Kazakh the verb that holds it, or the word before."""
    start, end = mark
    telling = [w for w in here if not (w.light or w.concepts & _times()) or w.concepts & said()]
    if language == "kk":
        inside = [w for w in telling if start <= w.start < end and not _bare(w.text)]
        before = [w for w in telling if w.end <= start]
        return next((w.start for w in (*inside, *reversed(before))), None)
    return next((w.start for w in telling if w.start >= end), None)


def _bare(word: str) -> bool:
    return word.lower().startswith(("жоқ", "жоғ", "емес"))


_TIMES = (
    "year month week day hour january february march april may june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday"
)


@cache
def _times() -> frozenset[Concept]:
    """«Не было девять лет» denies no years, and «не в мае» no month."""
    return frozenset(c for w in words(_TIMES, "en") for c in w.concepts)


@cache
def said() -> frozenset[Concept]:
    """What "said" means; a negation further on in a clause does not reach it."""
    return frozenset(c for w in words("said", "en") for c in w.concepts)


def _spans(kind: str, text: str, language: str) -> list[Span]:
    return [m.span() for m in _any(kind, language).finditer(text)]


_NOTHING = "(?!)"
"""Matches nowhere: of a language that the lists do not have nothing is known."""


@cache
def _any(kind: str, language: str) -> re.Pattern[str]:
    text = resources.files(__package__).joinpath("negations.toml").read_text(encoding="utf-8")
    patterns = tomllib.loads(text)[kind].get(language, _NOTHING).replace("\n", "")
    return re.compile(rf"(?<!\w)(?:{patterns})(?!\w)", re.IGNORECASE)
