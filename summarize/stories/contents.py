"""A statement taken apart: what it says that another one can say as well, by the characters
that it rests on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from copy import copy
from functools import cache, cached_property, lru_cache
from itertools import islice
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
from summarize.stories.readings import once_per_article

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
    """A statement taken apart, by the characters that it rests on. What few comparisons ask for
    is read when one does."""

    def __init__(self, told: Told, spans: Sequence[Span], glossary: Glossary) -> None:
        self.told = told
        self.spans = spans
        layout = self._layout = _layout(told)
        places = [(s.start, s.end) for s in spans]
        self.quantities = tuple(
            [
                q
                for q, at in zip(layout.quantities, layout.figures, strict=True)
                if _inside(*at, places)
            ]
        )
        self.days = frozenset(
            [
                t.value
                for t in layout.times
                if t.value is not None and _inside(t.start, t.end, places)
            ]
        )
        self.keys = frozenset([k for s in spans for k in glossary.keys_in(s)])
        self.people = frozenset([k for k in self.keys if glossary.kind(k) is NameKind.PERSON])
        self.terms, self.handles = _said_in(told, layout, spans)

    @cached_property
    def hours(self) -> frozenset[str]:
        return frozenset([m[0].zfill(5) for s in self.spans for m in HOUR.finditer(s.text)])

    @cached_property
    def printed(self) -> tuple[str, ...]:
        """Its words, in order."""
        return tuple([w for s in self.spans for w in _WORD.findall(s.text.casefold())])

    @cached_property
    def holders(self) -> dict[Handle, int]:
        """By handle, which of its terms have it: a bit for each, in order."""
        found: dict[Handle, int] = {}
        for i, term in enumerate(self.terms):
            for handle in term.handles:
                found[handle] = found.get(handle, 0) | 1 << i
        return found

    @cached_property
    def whole_terms(self) -> int:
        """Which of its terms have all their weight, as in ``holders``."""
        return sum([1 << i for i, t in enumerate(self.terms) if t.share == 1.0])

    @cached_property
    def denials(self) -> tuple[Term, ...]:
        """Its words for denying."""
        denied = meaning(_DENIED)
        return tuple([t for t in self.terms if not t.word.concepts.isdisjoint(denied)])

    def holding(self, handles: Iterable[Handle]) -> int:
        """Which of its terms have one of the handles, of which it has each."""
        held = 0
        holders = self.holders
        for handle in handles:
            held |= holders[handle]
        return held

    def undated(self) -> Content:
        """The same without days and hours."""
        found = copy(self)
        found.days = frozenset()
        found.hours = frozenset()
        return found

    @cached_property
    def language(self) -> str:
        sentences, ends = self.told.passages.sentences, self._layout.ends
        for span in self.spans:
            at = bisect_left(ends, span.end)
            if at < len(ends) and sentences[at].start < span.end:
                return sentences[at].language
        return self.told.article.language

    @cached_property
    def tense(self) -> Tense | None:
        return tense(" ".join(s.text for s in self.spans), self.language)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Those that it rests on."""
        title, sentences = self.told.passages.title, self.told.passages.sentences
        first = bisect_right(self._layout.ends, min(s.start for s in self.spans))
        last = max(s.end for s in self.spans)
        found = [title] if title is not None else []
        for sentence in islice(sentences, first, None):
            if sentence.start >= last:
                break
            found.append(sentence)
        return tuple(
            [p for p in found if any(s.start < p.end and p.start < s.end for s in self.spans)]
        )

    @cached_property
    def parsed(self) -> Parsed:
        """For the checks of grounding."""
        return cited(self.told.article, self.told.passages, self.sentences)

    @cached_property
    def negated(self) -> bool:
        """Whether it denies anything in any clause."""
        text = self.told.article.text
        return any(has_denial(text[s.start : s.end], s.language) for s in self.sentences) and any(
            c.heads or c.denies for clauses in read(self.parsed) for c in clauses
        )


_WORD = re.compile(r"\w+")


@lru_cache(maxsize=5_000)
def has_denial(text: str, language: str) -> bool:
    """Whether a text has any word of negation; see ``may_deny``."""
    return may_deny(text, language)


class _Wording(NamedTuple):
    """The terms of a sentence, with where each stands."""

    places: list[tuple[int, int]]
    terms: tuple[Term, ...]
    handles: frozenset[Handle]


class _Layout(NamedTuple):
    """What stands where in an article, for all of its statements."""

    times: tuple[TimeMention, ...]
    quantities: tuple[Quantity, ...]
    figures: list[tuple[int, int]]
    """Of each quantity."""
    hidden: list[tuple[int, int]]
    """What is compared in other ways than by its words: names, times, and of quantities the
    numbers."""
    roles: list[tuple[int, int]]
    ends: list[int]
    """Of its sentences."""
    wordings: dict[int, _Wording]
    """By where a sentence starts, of those that were asked for."""


_Place = tuple[tuple[str, int, int], ...]
_taken: WeakKeyDictionary[Glossary, dict[_Place, Content]] = WeakKeyDictionary()


@once_per_article
def _layout(told: Told) -> _Layout:
    article, passages = told.article, told.passages
    quantities, names = passages.quantities, passages.names
    return _Layout(
        passages.times,
        quantities,
        [(q.start, q.end) for q in quantities],
        [
            *((t.start, t.end) for t in passages.times),
            *((q.start, _number_end(q, article.text)) for q in quantities),
            *((m.start, m.end) for n in names for m in n.mentions),
        ],
        [n.role for n in names if n.role is not None],
        [s.end for s in passages.sentences],
        {},
    )


def _said_in(
    told: Told, layout: _Layout, spans: Sequence[Span]
) -> tuple[tuple[Term, ...], frozenset[Handle]]:
    """The terms of some spans, and the handles of these."""
    sentences = told.passages.sentences
    terms: list[Term] = []
    for span in spans:
        at = bisect_right(layout.ends, span.start)
        if at == len(sentences) or sentences[at].start >= span.end:  # a title
            terms += _wording(told, layout, span.start, span.end, told.article.language).terms
        while at < len(sentences) and sentences[at].start < span.end:
            sentence = sentences[at]
            start, end = sentence.start, sentence.end
            wording = layout.wordings.get(start)
            if wording is None:
                wording = _wording(told, layout, start, end, sentence.language)
                layout.wordings[start] = wording
            if span.start <= start and end <= span.end:
                if len(spans) == 1 and end == span.end:
                    return (*terms, *wording.terms), wording.handles.union(
                        *[t.handles for t in terms]
                    )
                terms += wording.terms
            else:
                terms += [
                    term
                    for (a, b), term in zip(wording.places, wording.terms, strict=True)
                    if span.start <= a and b <= span.end
                ]
            at += 1
    return tuple(terms), frozenset().union(*[t.handles for t in terms])


def _wording(told: Told, layout: _Layout, start: int, end: int, language: str) -> _Wording:
    here = [(start, end)]
    hidden = [place for place in layout.hidden if _touches(*place, here)]
    roles = [place for place in layout.roles if _touches(*place, here)]
    found = [
        ((a, b), _term(word, role=bool(roles) and _touches(a, b, roles)))
        for word in content_words(told.article.text[start:end], language)
        for a, b in [(start + word.start, start + word.end)]
        if not _touches(a, b, hidden)
    ]
    terms = tuple([term for _, term in found])
    handles: frozenset[Handle] = frozenset().union(*[t.handles for t in terms])
    return _Wording([place for place, _ in found], terms, handles)


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


def sentence_content(told: Told, sentence: Sentence, glossary: Glossary) -> Content:
    """A sentence taken apart, once for each glossary."""
    article = told.article
    found = _taken.setdefault(glossary, {}).get(((article.id, sentence.start, sentence.end),))
    if found is None:
        return content_of(told, [article.span(sentence.start, sentence.end)], glossary)
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
    share = 1.0 if word.concepts.isdisjoint(_said()) else _SAYING
    return Term(word, handles, min(share, _ROLE) if role else share)


@cache
def _said() -> frozenset[int]:
    return meaning(_SAID)


@lru_cache(maxsize=20_000)
def _handles(text: str, concepts: frozenset[int]) -> frozenset[Handle]:
    handles = {f"concept {c}" for c in concepts}
    handles.add(f"stem {stem(text)}")
    if len(text) >= _SOUNDS:
        handles.add(f"sounds {sounds(text)}")
    return frozenset(handles)


_SAID = "said told stated announced reported"
_DENIED = "denied refuted"


@cache
def meaning(plain: str) -> frozenset[int]:
    """What plain English words can mean."""
    return frozenset(c for w in words(plain, "en") for c in w.concepts)
