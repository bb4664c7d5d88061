"""The words of a sentence as printed, and what the article shows about each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.articles.model import Article
from summarize.language import kazakh
from summarize.language.inflection import forms, is_dictionary_word
from summarize.language.names import normal
from summarize.passages.model import Sentence
from summarize.passages.name_words import is_listed

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s?[^\W\d_])"  # U.S., initials
    r"|(?:Дж|Ch|Dzh|Kh|Sh|Ts|Ya|Ye|Yu|Zh)\.(?=\s?[A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ])"
    r"|[^\W\d_][^\W_\u00ad]*(?:[\u0300-\u036f]|[-‑'’ʼ][^\W_]+)*"
)
_OPENERS = "«“„\"'([‘:"


AMPERSAND = " & "
"""Joins two names to one: "Pell & Sons"."""

SINGLE_SPACE = re.compile("[ \u00a0\u202f]?")


class Word(NamedTuple):
    """One word of a sentence; ``gap`` is what stands between it and the word before."""

    start: int
    end: int
    text: str
    gap: str
    first: bool
    """Opens the sentence, or a quotation in it."""

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def abbreviation(self) -> bool:
        """Capitals only, a case ending aside («США», «МИДа», "U.S.")."""
        if "-" in self.text and self.text.isupper() and len(self.text) > 7:
            return False  # «ПОРТ-ЛУИ»
        head = re.split("[-‑]", self.text)[0].replace(".", "")
        return (
            re.fullmatch(r"[^\W\d_a-zа-яёіїєґәғқңөұүһ]{2,}[аеуыіи]?(?:ом|ов|ів)?", head) is not None
        )


class Found(NamedTuple):
    """One printed name."""

    start: int
    end: int
    text: str
    language: str
    quoted: bool = False
    """Stands in quotation marks of its own («Маяк»)."""


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]`` with offsets in ``text``."""
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        gap = text[last : match.start()]
        mark = gap.strip()
        dash = mark in ("—", "–", "-") and gap[0].isspace() and gap[-1].isspace()
        dash = dash and not _is_named(found)  # «трасса Ақсай — Кентау»
        ended = re.search(r"[.!?…][»”“\"]?\s", gap) is not None
        first = not found or dash or ended or (bool(mark) and mark[-1] in _OPENERS)
        found.append(Word(match.start(), match.end(), match.group(), gap, first))
        last = match.end()
    return found


def _is_named(found: list[Word]) -> bool:
    """Whether the last word has a capital of its own inside the sentence."""
    return bool(found) and found[-1].text.istitle() and not found[-1].first


_TOLD = frozenset(("айтуынша", "сөзінше", "пікірінше", "ойынша", "айтуына"))


class Evidence:
    """What an article shows about its words: which it also prints inside sentences with a
    capital, and which in lower case."""

    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        self._language = article.language
        self.words = {s.id: words_of(article.text, s.start, s.end) for s in sentences}
        self._capital, self._alone, self._lower = _Printings(), _Printings(), _Printings()
        self._shown: set[str] = set()
        for sentence in sentences:
            words, language = self.words[sentence.id], sentence.language
            for i, word in enumerate(words):
                if word.text[0].islower():
                    self._lower.add(word.text, language)
                if not word.capital:
                    continue
                self._shown.add(re.sub(r"['’]s?$", "", word.text))
                behind = words[i + 1 : i + 2]
                ends = not (behind and behind[0].capital and together(words, i + 1))
                if ends and not word.first and not word.abbreviation:
                    self._capital.add(word.text, language)  # no «Grain» of «Tamga Grain Route»
                titled = bool(behind) and is_listed(behind[0].text, "roles", language)
                single = not word.first and words[i - 1].text[0].islower()
                if titled or (single and not (behind and behind[0].capital)):
                    self._alone.add(word.text, language)

    def is_derived(self, word: str) -> bool:
        """ "Veltanian" in an article that has "Veltania"."""
        ending = re.search(r"(?:(?<=a)n|ian|an|ese|ish)$", word)
        return ending is not None and any(
            word[: -len(cut)] in self._shown for cut in ("n", "an", "ian") if word.endswith(cut)
        )

    def has_derived(self, word: str) -> bool:
        """ "Veltania" in an article that has "Veltanian"."""
        return any(word + ending in self._shown for ending in ("n", "an", "ian", "ese"))

    def is_told(self, word: Word) -> bool:
        """Whether it is whose words follow in Kazakh: «Смиттің айтуынша»."""
        for words in self.words.values():
            for i, other in enumerate(words[:-1]):
                if other is word:
                    told = words[i + 1].text in _TOLD and kazakh.strip(word.text).case == "gen"
                    return told and not is_listed(word.text, "roles", "kk")
        return False

    def inside(self, word: str, language: str) -> bool:
        """Printed with a capital inside a sentence."""
        return self._capital.has(word, language)

    def is_ordinary(self, word: str, language: str) -> bool:
        """Whether a dictionary of ru or uk has the word as no name. The article's language
        counts too: a short sentence of one may read like the other."""
        languages = {language, self._language} & {"ru", "uk"}
        return any(is_dictionary_word(word, code) for code in languages)

    def stands_alone(self, word: str, language: str) -> bool:
        """Printed with a capital inside a sentence with no other capital next to it."""
        return self._alone.has(word, language)

    def is_inflected(self, word: str) -> bool:
        """Whether a Kazakh word with a capital is also printed in another case."""
        return any(w != word and kazakh.base(w) == word for w in self._shown)

    def names(self, word: str) -> bool:
        """Printed with a capital, just so, somewhere."""
        return word in self._shown

    def lowered(self, word: str, language: str) -> bool:
        """Printed in lower case too."""
        return self._lower.has(word, language)


class _Printings:
    """Words, to be found again in any case. What a word can be is read only when one that begins
    like it is looked for: inflection is what names cost."""

    def __init__(self) -> None:
        self._words: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._read: dict[str, frozenset[str]] = {}

    def add(self, word: str, language: str) -> None:
        self._words[_initial(word)].add((word, language))

    def has(self, word: str, language: str) -> bool:
        first = _initial(word)
        if first not in self._words:
            return False
        if first not in self._read:
            self._read[first] = frozenset(k for w in self._words[first] for k in _keys(*w))
        return not self._read[first].isdisjoint(_keys(word, language))


def _initial(word: str) -> str:
    """What no case changes: the dictionaries take «е» for «ё» and «г» for «ґ» at most."""
    return word[0].lower().replace("ё", "е").replace("ґ", "г")


@lru_cache(maxsize=50_000)
def _keys(word: str, language: str) -> frozenset[str]:
    keys = {word.lower()}
    if language == "kk":
        keys |= {b.lower() for b in kazakh.bases(word)}
    elif language in ("ru", "uk"):
        keys |= {f.base.lower() for f in forms(word, language) if f.weight >= 0.3}
    else:
        keys.add(re.sub(r"['’]s$", "", word.lower()))
    return frozenset(keys)


@lru_cache(maxsize=50_000)
def base_of(word: str, language: str) -> str:
    """The base form of one printed word, which several rules ask for."""
    return normal(word, language)


def together(words: Sequence[Word], i: int) -> bool:
    """Whether a word follows the one before it after a single space."""
    return i < len(words) and SINGLE_SPACE.fullmatch(words[i].gap) is not None
