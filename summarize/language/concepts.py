"""What the words of news can mean, across ru, uk, kk and en: the lexicon in ``concepts/``.

A line of the lexicon is one idea, with the words of each language that news uses for it. Two
words that share a line can stand for one another in a paraphrase or a translation; a word
that stands in no line is unknown, which says nothing. A line that opens with ``~`` holds
words that add nothing to a statement by themselves.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from summarize.language.inflection import lemmas

LANGUAGES = ("en", "ru", "uk", "kk")
"""The cells of a line, in order."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*")
_APOSTROPHES = str.maketrans({"'": "’", "ʼ": "’", "ё": "е"})

Concept = int
"""The number of a line."""


class Word(NamedTuple):
    """A word of a text: ``text[start:end]``."""

    text: str
    start: int
    end: int
    concepts: frozenset[Concept]
    """All that it can mean; empty for a word that the lexicon does not have."""
    light: bool
    """Whether it can be a word that adds nothing to a statement."""


@lru_cache(maxsize=5_000)
def words(text: str, language: str) -> tuple[Word, ...]:
    """The words of a text in order, each with what it can mean there.

    A phrase of the lexicon lends its meaning to its first word and to those that mean
    something of their own. In a language that the lexicon does not have every word is unknown.
    """
    found = list(_WORD.finditer(text))
    if language not in LANGUAGES:
        return tuple(Word(m[0], m.start(), m.end(), frozenset(), False) for m in found)
    folded = [fold(m[0]) for m in found]
    meanings = [set(_meanings(word, language)) for word in folded]
    light = _light()
    for i, word in enumerate(folded[:-1]):
        for phrase in _opened(word, language).by(folded[i + 1]):
            if _follows(phrase.rest, folded, i + 1):
                for j in range(i, i + 1 + len(phrase.rest)):
                    if j == i or light.isdisjoint(meanings[j]):
                        meanings[j].add(phrase.concept)
    return tuple(
        Word(m[0], m.start(), m.end(), frozenset(meant), not light.isdisjoint(meant))
        for m, meant in zip(found, meanings, strict=True)
    )


def fold(word: str) -> str:
    """A word as the lexicon writes it: lower case, ``е`` for ``ё``, one kind of apostrophe."""
    return word.casefold().translate(_APOSTROPHES)


class _Pattern(NamedTuple):
    """A whole word, or the beginning of one."""

    text: str
    open: bool

    def fits(self, word: str) -> bool:
        return word.startswith(self.text) if self.open else word == self.text


class _Phrase(NamedTuple):
    rest: tuple[_Pattern, ...]
    concept: Concept


class _Tables(NamedTuple):
    """One language's words: whole ones, and beginnings, of which the longest counts."""

    words: dict[str, set[Concept]]
    beginnings: dict[str, set[Concept]]
    phrases: dict[str, list[_Phrase]]
    openings: dict[str, list[_Phrase]]
    """Phrases by the beginning of their first word."""


@cache
def _tables() -> dict[str, _Tables]:
    tables = {
        language: _Tables(defaultdict(set), defaultdict(set), defaultdict(list), defaultdict(list))
        for language in LANGUAGES
    }
    for concept, line in enumerate(_lines()):
        for language, cell in zip(LANGUAGES, line.removeprefix("~").split("|"), strict=True):
            for entry in cell.split():
                first, *rest = (_pattern(part) for part in entry.split("_"))
                table = tables[language]
                if rest:
                    phrases = table.openings if first.open else table.phrases
                    phrases[first.text].append(_Phrase(tuple(rest), concept))
                else:
                    meanings = table.beginnings if first.open else table.words
                    meanings[first.text].add(concept)
    return tables


@cache
def _light() -> frozenset[Concept]:
    return frozenset(i for i, line in enumerate(_lines()) if line.startswith("~"))


@cache
def _lines() -> tuple[str, ...]:
    folder = resources.files(__package__).joinpath("concepts")
    return tuple(
        line
        for file in sorted(folder.iterdir(), key=lambda f: f.name)
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    )


def _pattern(entry: str) -> _Pattern:
    return _Pattern(fold(entry.removesuffix("*")), entry.endswith("*"))


@lru_cache(maxsize=50_000)
def _meanings(word: str, language: str) -> frozenset[Concept]:
    table = _tables()[language]
    for form in _forms(word, language):
        if meant := _looked_up(form, table):
            return meant
    return frozenset()


def _forms(word: str, language: str) -> Iterator[str]:
    """The word, dictionary forms of it, and the parts of a compound; the cheap ones first."""
    yield word
    yield from map(fold, lemmas(word, language))
    if language == "en":
        yield re.sub(r"(?:’s|s’|s)$", "", word)
    if language == "kk" and (verb := _KAZAKH_DENIAL.match(word)):
        yield from (verb[1] + ending for ending in _KAZAKH_ENDINGS)
    if language == "kk" and (short := _KAZAKH_SHORT.match(word)):
        yield from (f"{short[1]}{vowel}{short[2]}" for vowel in "ыі")
    if language == "kk" and (verb := _KAZAKH_VERB.fullmatch(word)):
        stem = verb[1][:-1] + _HARDENED.get(verb[1][-1], verb[1][-1])
        yield from (stem + ending for ending in _KAZAKH_ENDINGS[:-1])
    if "-" in word:
        yield from (part for part in word.split("-") if len(part) > _SHORT_PART)


_SHORT_PART = 3
_KAZAKH_DENIAL = re.compile(
    r"(.{2,}?)(?:ма|ме|ба|бе|па|пе)(?:ды|ді|ған|ген|й|йды|йді|йтын|йтін|с|са|се|пты|пті|у|ңыз|ңіз)"
)
"""«Келмейді» is looked up as «келді»."""
_KAZAKH_VERB = re.compile(
    r"(.{2,}?)(?:(?:[ғқ]ан|[гк]ен|[аей]тын|[ей]тін)\w{0,6}|[ыі]п|[аей]|[аей][дт][ыі])"
)
"""«Өскенін», «ұша» are looked up as «өсті», «ұшу»."""
_HARDENED = {"б": "п", "г": "к", "ғ": "қ"}
"""«Таба» is of «тап»."""
_KAZAKH_SHORT = re.compile(r"(.+[лнрусй])([қпзнлмс])[ыі]\w*$")
"""«Халқы», «қаупі» are «халық», «қауіп» without a vowel."""
_KAZAKH_ENDINGS = ("ды", "ді", "ты", "ті", "у", "ған", "ген", "қан", "кен", "")


def _looked_up(word: str, table: _Tables) -> frozenset[Concept]:
    """The whole word and its longest beginnings together: «пожар» is in «пожарный» as well, but
    the line that knows more of the word is the better one. A light word is one by any
    beginning."""
    meant = set(table.words.get(word, ()))
    longest = 0
    for length in range(len(word), 1, -1):
        start = table.beginnings.get(word[:length])
        if start is not None:
            longest = longest or length
            meant |= start if length >= longest - _SLACK else start & _light()
    return frozenset(meant)


_SLACK = 2
"""Letters by which a beginning may be shorter than the longest: «снизил», «сниз»."""


class _Opened(NamedTuple):
    """The phrases that a word can open, by their second word: most words open some, and few go
    on with one of them."""

    whole: dict[str, list[_Phrase]]
    beginnings: dict[str, list[_Phrase]]
    """By the first letters of the second word's beginning."""

    def by(self, second: str) -> Iterator[_Phrase]:
        """Those that can go on with a word."""
        yield from self.whole.get(second, ())
        yield from self.beginnings.get(second[:_INDEXED], ())


_INDEXED = 2
"""Letters; no beginning in the lexicon has fewer."""


@lru_cache(maxsize=50_000)
def _opened(word: str, language: str) -> _Opened:
    table = _tables()[language]
    found = list(table.phrases.get(word, ()))
    for length in range(2, len(word) + 1):
        found += table.openings.get(word[:length], ())
    opened = _Opened({}, {}) if found else _NOTHING
    for phrase in found:
        second = phrase.rest[0]
        if second.open:
            opened.beginnings.setdefault(second.text[:_INDEXED], []).append(phrase)
        else:
            opened.whole.setdefault(second.text, []).append(phrase)
    return opened


_NOTHING = _Opened({}, {})


def _follows(rest: Sequence[_Pattern], words: Sequence[str], at: int) -> bool:
    """Whether the words from ``at`` on are those of a phrase."""
    return len(words) >= at + len(rest) and all(
        pattern.fits(words[at + i]) for i, pattern in enumerate(rest)
    )
