"""A statement taken apart: what it says that another one can say as well, by the characters
that it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from functools import cache, cached_property, lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from summarize.articles import Span
from summarize.grounding.negation import may_deny, read
from summarize.grounding.parsed import Parsed, cited
from summarize.grounding.wording import content_words, sounds, stem
from summarize.language.concepts import Word, words
from summarize.language.tense import tense
from summarize.language.time_words import Tense
from summarize.language.units import factor
from summarize.passages import NameKind, Quantity
from summarize.passages.model import Sentence, TimeMention
from summarize.stories.glossary import Glossary, Told

_SAYING = 0.3
_ROLE = 0.5
"""Of its weight has a word for saying, which is in every second sentence of news, and the
word for what a person is, which says no more than the name."""
_SOUNDS = 5
HOUR = re.compile(r"(?<![\d:.,])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")

Handle = str
"""Two words that share one can be the same."""


class Term(NamedTuple):
    """A word that says something."""

    word: Word
    handles: frozenset[Handle]
    share: float
    """Of its weight; less than 1 for words of saying and of what a person is."""


class Content:
    """A statement taken apart, by the characters that it rests on."""

    def __init__(self, told: Told, spans: Sequence[Span], glossary: Glossary) -> None:
        self.told = told
        self.spans = spans
        layout = _layout(told, glossary)
        places = [(s.start, s.end) for s in spans]
        times = [t for t in layout.times if _inside(t.start, t.end, places)]
        inside = [i for i, q in enumerate(layout.quantities) if _inside(q.start, q.end, places)]
        self.quantities = tuple(layout.quantities[i] for i in inside)
        self.days = frozenset(t.value for t in times if t.value is not None)
        self.hours = frozenset(m[0].zfill(5) for s in spans for m in HOUR.finditer(s.text))
        self.keys = frozenset(k for s in spans for k in glossary.keys_in(s))
        self.people = frozenset(k for k in self.keys if glossary.kind(k) is NameKind.PERSON)
        hidden = [
            *((t.start, t.end) for t in times),
            *(layout.numbers[i] for i in inside),
            *(m for m in layout.mentions if _touches(*m, places)),
        ]
        self.terms = tuple(
            _term(word, role=_touches(start, end, layout.roles))
            for s in spans
            for word in content_words(s.text, self.language)
            for start, end in [(s.start + word.start, s.start + word.end)]
            if not _touches(start, end, hidden)
        )
        self.handles = frozenset(h for t in self.terms for h in t.handles)
        self.printed = tuple(w for s in spans for w in re.findall(r"\w+", s.text.casefold()))

    def holding(self, handles: frozenset[Handle]) -> list[Term]:
        """Its terms that have one of the handles, in order."""
        return [t for t in self.terms if not t.handles.isdisjoint(handles)] if handles else []

    def undated(self) -> Content:
        """The same without days and hours."""
        found = copy(self)
        found.days = frozenset()
        found.hours = frozenset()
        return found

    @cached_property
    def language(self) -> str:
        sentences = self.told.passages.sentences
        return next(
            (p.language for s in self.spans for p in sentences if p.start < s.end <= p.end),
            self.told.article.language,
        )

    @cached_property
    def tense(self) -> Tense | None:
        return tense(" ".join(s.text for s in self.spans), self.language)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Those that it rests on."""
        title, sentences = self.told.passages.title, self.told.passages.sentences
        every = (title, *sentences) if title is not None else sentences
        return tuple(
            p for p in every if any(s.start < p.end and p.start < s.end for s in self.spans)
        )

    @cached_property
    def parsed(self) -> Parsed:
        """For the checks of grounding."""
        return cited(self.told.article, self.told.passages, self.sentences)

    @cached_property
    def negated(self) -> bool:
        """Whether it denies anything in any clause."""
        text = self.told.article.text
        return any(may_deny(text[s.start : s.end], s.language) for s in self.sentences) and any(
            c.heads or c.denies for clauses in read(self.parsed) for c in clauses
        )


class _Layout(NamedTuple):
    """What stands where in an article, for all of its statements."""

    times: tuple[TimeMention, ...]
    quantities: tuple[Quantity, ...]
    numbers: list[tuple[int, int]]
    """Of each quantity, without what it counts."""
    mentions: list[tuple[int, int]]
    roles: list[tuple[int, int]]


_Place = tuple[tuple[str, int, int], ...]
_taken: WeakKeyDictionary[Glossary, dict[_Place, Content]] = WeakKeyDictionary()
_layouts: WeakKeyDictionary[Glossary, dict[str, _Layout]] = WeakKeyDictionary()


def _layout(told: Told, glossary: Glossary) -> _Layout:
    known = _layouts.setdefault(glossary, {})
    article, passages = told.article, told.passages
    found = known.get(article.id)
    if found is None:
        quantities, names = passages.quantities, passages.names
        found = known[article.id] = _Layout(
            passages.times,
            quantities,
            [(q.start, _number_end(q, article.text)) for q in quantities],
            [(m.start, m.end) for n in names for m in n.mentions],
            [n.role for n in names if n.role is not None],
        )
    return found


def content_of(told: Told, spans: Sequence[Span], glossary: Glossary) -> Content:
    """A statement taken apart, once for each glossary.

    Args:
        spans: the statement's evidence.
    """
    known = _taken.setdefault(glossary, {})
    place = tuple((s.article, s.start, s.end) for s in spans)
    found = known.get(place)
    if found is None:
        found = known[place] = Content(told, spans, glossary)
    return found


def _number_end(quantity: Quantity, text: str) -> int:
    """Where the number itself ends: what it counts is a word like any other."""
    counted = quantity.unit and not factor(quantity.unit) and quantity.unit != "person"
    at = text.rfind(" ", quantity.start, quantity.end) if counted else -1
    return quantity.end if at < 0 else at


_Places = Sequence[tuple[int, int]]


def _inside(start: int, end: int, places: _Places) -> bool:
    for a, b in places:  # noqa: SIM110
        if a <= start and end <= b:
            return True
    return False


def _touches(start: int, end: int, places: _Places) -> bool:
    for a, b in places:  # noqa: SIM110
        if a < end and start < b:
            return True
    return False


def _term(word: Word, *, role: bool) -> Term:
    handles = _handles(word.text, word.concepts)
    share = 1.0 if word.concepts.isdisjoint(meaning(_SAID)) else _SAYING
    return Term(word, handles, min(share, _ROLE) if role else share)


@lru_cache(maxsize=20_000)
def _handles(text: str, concepts: frozenset[int]) -> frozenset[Handle]:
    handles = {f"concept {c}" for c in concepts}
    handles.add(f"stem {stem(text)}")
    if len(text) >= _SOUNDS:
        handles.add(f"sounds {sounds(text)}")
    return frozenset(handles)


_SAID = "said told stated announced reported"


@cache
def meaning(plain: str) -> frozenset[int]:
    """What plain English words can mean."""
    return frozenset(c for w in words(plain, "en") for c in w.concepts)
