"""The words of a sentence as printed, and what the article shows about each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarize.articles.model import Article
from summarize.language import kazakh
from summarize.language.inflection import forms
from summarize.passages.model import Sentence
from summarize.passages.name_words import is_listed

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s?[^\W\d_])"  # U.S., initials
    r"|[^\W\d_][^\W_\u00ad]*(?:[\u0300-\u036f]|[-‑'’ʼ][^\W_]+)*"
)
_OPENERS = "«“„\"'([‘:"


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
            return False  # «ПОРТ-ЭЛЛЕРИ»
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
        ended = re.search(r"[.!?…][»”“\"]?\s", gap) is not None
        first = not found or dash or ended or (bool(mark) and mark[-1] in _OPENERS)
        found.append(Word(match.start(), match.end(), match.group(), gap, first))
        last = match.end()
    return found


_TOLD = frozenset(("айтуынша", "сөзінше", "пікірінше", "ойынша", "айтуына"))


class Evidence:
    """What an article shows about its words: which it also prints inside sentences with a
    capital, and which in lower case."""

    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        self.words = {s.id: words_of(article.text, s.start, s.end) for s in sentences}
        self.capital: set[str] = set()
        self.alone: set[str] = set()
        self.lower: set[str] = set()
        for sentence in sentences:
            words = self.words[sentence.id]
            for i, word in enumerate(words):
                keys = _keys(word.text, sentence.language)
                if word.text[0].islower():
                    self.lower.update(keys)
                behind = words[i + 1 : i + 2]
                ends = not (behind and behind[0].capital and together(words, i + 1))
                if word.capital and ends and not word.first and not word.abbreviation:
                    self.capital.update(keys)  # «Grain» of «Tamga Grain Route» shows nothing
                titled = bool(behind) and is_listed(behind[0].text, "roles", sentence.language)
                single = not word.first and words[i - 1].text[0].islower()
                if word.capital and (titled or (single and not (behind and behind[0].capital))):
                    self.alone.update(keys)

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
        return bool(self.capital & _keys(word, language))

    def stands_alone(self, word: str, language: str) -> bool:
        """Printed with a capital inside a sentence with no other capital next to it."""
        return bool(self.alone & _keys(word, language))

    def lowered(self, word: str, language: str) -> bool:
        """Printed in lower case too."""
        return bool(self.lower & _keys(word, language))


def _keys(word: str, language: str) -> set[str]:
    keys = {word.lower()}
    if language == "kk":
        keys |= {b.lower() for b in kazakh.bases(word)}
    elif language in ("ru", "uk"):
        keys |= {f.base.lower() for f in forms(word, language) if f.weight >= 0.3}
    else:
        keys.add(re.sub(r"['’]s$", "", word.lower()))
    return keys


def together(words: Sequence[Word], i: int) -> bool:
    """Whether a word follows the one before it after a single space."""
    return i < len(words) and SINGLE_SPACE.fullmatch(words[i].gap) is not None
