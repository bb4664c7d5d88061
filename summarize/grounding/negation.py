"""Where a sentence denies something, clause by clause, and what it denies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from summarize.grounding.clauses import clauses
from summarize.grounding.denied import (
    REACH,
    Span,
    absent_noun,
    affirmed,
    carried_along,
    head_of,
    is_bare,
    is_loose,
    pattern,
    refused_word,
    said,
    spans_of,
)
from summarize.grounding.parsed import Parsed
from summarize.grounding.wording import Wording
from summarize.language.concepts import Concept, Word, words


class Clause(NamedTuple):
    """A clause and its negations."""

    text: str
    language: str
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
    tacit: tuple[Word, ...]
    """Words that deny in their own way («без», "refused")."""
    inherent: int
    """How many of them hold a negation within («незамеченным», "lack")."""
    firm: tuple[Word, ...]
    """Those of them that no paraphrase leaves out."""
    refused: Word | None
    """The word that somebody refuses to do."""
    idioms: frozenset[Concept]
    """What its negations and words mean together («не удалось» is "failed")."""
    hints: tuple[Word, ...]
    """Words that may tell of what is not so ("still")."""
    named: bool
    """Whether it has a name."""
    record: bool
    """Whether it has a superlative."""
    compares: bool
    """Whether it has a comparative."""
    since: bool
    """Whether it says since when, or ever."""
    planned: bool
    """Whether it says what was to be."""

    unnamed: str
    """Its text without its names."""
    numbers: frozenset[str]
    """The digits in it."""
    wording: Wording
    """Its words, to look others up in."""
    about: Wording
    """Its words, and if it denies with those that it rests on: «авиацию, вопреки планам, не
    привлекали» is cut into three."""
    counts: frozenset[str]
    """The digits in those."""

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


@lru_cache(maxsize=5_000)
def may_deny(text: str, language: str) -> bool:
    """Whether a text has any word of negation; quick, and more often yes than ``read``."""
    return any(pattern(kind, language).search(text) for kind in ("denies", "uncounted", "along"))


@lru_cache(maxsize=2_000)
def _read(text: str, language: str, named: tuple[Span, ...]) -> tuple[Clause, ...]:
    # Blanks of the same length: places stay what they are.
    unnamed = _without(text, named)
    bare = pattern("neutral", language).sub(_blank, text)
    if language == "kk":  # «Тоқсанбай», «Семей» look like verbs of negation
        bare = _NAMED.sub(_blank, _without(bare, named))
    every = [
        _telling(w, language)
        for w in words(text, language)
        if len(w.text) > 1 and not any(a <= w.start < b for a, b in named)
    ]
    titles = _titles(text, every, named)
    uncounted = spans_of("uncounted", bare, language)
    counted = [
        mark
        for mark in spans_of("denies", bare, language)
        if not any(a <= mark[0] < b for a, b in uncounted)
    ]
    if language == "kk":  # «қыркүйекке дейін ашылмайды» is "opens in September" as well
        bound = [m for m in counted if _UNTIL.search(text, max(0, m[0] - REACH), m[0])]
        counted, uncounted = [m for m in counted if m not in bound], [*uncounted, *bound]
    along = spans_of("along", bare, language)
    plain = _unnegated(text, language, [*counted, *uncounted])
    lone = not counted  # «ни один из судов и катеров не вышел» denies once
    absent = set(spans_of("absent", bare, language))
    found: list[Clause] = []
    joined: list[bool] = []
    ended = 0
    for start, end in clauses(bare):

        def inside(marks: list[Span], start: int = start, end: int = end) -> list[Span]:
            return [mark for mark in marks if start <= mark[0] < end]

        marks = [*inside(counted), *inside(uncounted)]
        at = {a for a, _ in marks}
        here = [w for w in every if start <= w.start < end]
        idioms = frozenset(c for w in here for c in w.concepts - plain.get(w.start, w.concepts))
        idioms -= _light_words(language)
        here = [w._replace(concepts=w.concepts - idioms) for w in here]
        here = [_unprefixed(w, language) if w.start in at else w for w in here]
        part = bare[start:end]
        lacking = spans_of("inherent", part, language)
        tacit = [
            (start + a, start + b)
            for a, b in sorted({*spans_of("tacit", part, language), *lacking})
            if start + a not in at  # "failed to" is counted
        ]
        firm = spans_of("firm", part, language) if tacit else []
        inherent = {start + a for a, _ in lacking} & {a for a, _ in tacit}
        heads = {
            absent_noun(mark, here, text, language)
            if mark in absent
            else head_of(mark, here, tacit, text, language)
            for mark in marks
            if not (mark in uncounted and is_loose(mark, here, text, language))
        }
        along_with = {carried_along(head, here, language) for head in heads if head is not None}
        heads |= {w.start for w in here if w.start in along_with and not w.concepts & said()}
        contrary = {start + a for a, _ in spans_of("double", part, language)}
        turned = {a for a, _ in tacit if a in heads}
        # "Not untrue" denies nothing; that there is no shortage denies the shortage.
        double = turned & contrary if absent.isdisjoint(marks) else set[int]()
        hints = {start + a for a, _ in spans_of("hint", part, language)} - turned
        before = [a for a, _ in (*marks, *tacit)]
        first = min(before, default=end) if language != "kk" else end
        content = tuple(w for w in here if not w.light)
        refused = refused_word(spans_of("refuses", part, language), start, here, language)
        clause = Clause(
            text[start:end].strip(),
            language,
            content,
            tuple(w for w in content if w.start not in titles),
            tuple(
                w
                for w in here
                if w.concepts & said() and w.start < first and w.start not in heads and w != refused
            ),
            tuple(w for w in here if w.start in heads),
            max(0, len(inside(counted)) - len(double)) or (1 if lone and inside(along) else 0),
            len(inside(uncounted)),
            tuple(w for w in here if w.start in {a for a, _ in tacit} - turned),
            len(inherent - turned),
            tuple(w for w in here if w.start in {start + a for a, _ in firm} - turned),
            refused,
            idioms,
            tuple(w for w in here if w.start in hints),
            any(start <= a < end for a, _ in named),
            bool(spans_of("record", part, language)),
            bool(spans_of("compares", part, language)),
            bool(spans_of("since", part, language)),
            bool(spans_of("planned", part, language)),
            unnamed[start:end],
            frozenset(_DIGITS.findall(text[start:end])),
            (wording := Wording(content)),
            wording,
            frozenset(_DIGITS.findall(text[start:end])),
        )
        if here or clause.denies:
            found.append(clause)
            joined.append(_JOINED.fullmatch(text, ended, start) is not None)
        ended = end
    return tuple(_rested(found, i, joined[i]) for i in range(len(found)))


def _rested(clauses: Sequence[Clause], at: int, joined: bool) -> Clause:
    """A clause that denies little more than one word, with those before it; with the first part
    of what it is joined to («паролей и номеров карт нет»)."""
    clause = clauses[at]
    if clause.plain and not clause.open:
        return clause
    first, last, about, counts = at, at, clause.words, clause.numbers
    denied = {*clause.heads, *clause.tacit}
    while joined or len([w for w in about if w not in denied]) < _RESTED:
        if first > 0:
            first, other = first - 1, clauses[first - 1]
        elif last + 1 < len(clauses):
            last, other = last + 1, clauses[last + 1]
        else:
            break
        joined = False
        about, counts = (*about, *other.words), counts | other.numbers
    return clause._replace(about=Wording(about), counts=counts)


_JOINED = re.compile(r"\s*(?:и|і|й|та|and|or|или|або|және|әрі)\s*", re.IGNORECASE)
_RESTED = 2
"""Words beside what is denied that say what it is about."""


def _telling(word: Word, language: str) -> Word:
    """A light verb says something in a phrase: "given up"."""
    if not (word.light and _VERB.match(word.text)) or word.concepts <= _alone(word.text, language):
        return word
    return word._replace(light=False)


_VERB = re.compile(
    r"g[ai]v(?:e|es|en|ing)$|t[ao](?:ke|king|ken|kes)$|took$|go(?:es|ing|ne)?$|went$|c[ao]m(?:e|es|ing)$"
    r"|g[eo]t(?:s|ten|ting)?$|ke(?:ep|pt)|ma[dk](?:e|es|ing)$|put(?:s|ting)?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=5_000)
def _alone(word: str, language: str) -> frozenset[Concept]:
    return frozenset(c for w in words(word, language) for c in w.concepts)


def _unnegated(text: str, language: str, marks: Sequence[Span]) -> dict[int, frozenset[Concept]]:
    """By its start, what each word would mean without the negation beside or in it: «вину не
    признаёт» is "denies", and «признаёт» is not."""
    if not marks:
        return {}
    every = words(text, language)
    short = [mark for mark in marks if mark[1] - mark[0] <= _PARTICLE]
    for start, end in short:
        text = text[:start] + "q" * (end - start) + text[end:]
    particles = {start for start, _ in short}
    at = {start for start, _ in marks}
    if language == "kk":
        verbs = [w for w in every if w.start in at and not is_bare(w.text)]
        meant = affirmed(text, verbs)
    else:
        meant = [w.concepts for w in words(text, language)]
    if len(meant) != len(every):
        return {}
    return {
        w.start: frozenset[Concept]() if w.start in particles else w.concepts & concepts
        for w, concepts in zip(every, meant, strict=True)
    }


def _unprefixed(word: Word, language: str) -> Word:
    """What is "unpaid" is not paid."""
    if language != "en" or not word.text.lower().startswith("un") or word.text.lower() == "unable":
        return word
    return word._replace(concepts=_alone(word.text[2:], language))


_PARTICLE = 5
"""Letters of «не», "not", «емес» at most."""


@cache
def _light_words(language: str) -> frozenset[Concept]:
    """What the particles mean by themselves."""
    return frozenset(c for p in ("не", "not", "no") for w in words(p, language) for c in w.concepts)


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


_DIGITS = re.compile(r"\d+")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


_NAMED = re.compile(r"(?:(?<=[^\W\d_] )|(?<=[^\W\d_], ))[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]+")
"""A word with a capital within a sentence."""


def _without(text: str, spans: Sequence[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


_UNTIL = re.compile(r"\bдейін\b[^,.;]*$", re.IGNORECASE)
