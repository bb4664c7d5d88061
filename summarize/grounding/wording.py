"""The words of a text as another text can repeat them, in its language or in another one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from summarize.grounding.parsed import Parsed
from summarize.language.concepts import Word, fold, words
from summarize.language.skeleton import skeleton
from summarize.passages.model import Sentence

_SHORT = 4
"""Letters: of shorter words the beginning is the whole."""
_SOUNDS = 5
"""Letters of a skeleton by which two words of two languages are one internationalism."""


class Wording:
    """The words of some sentences, to look up those of another sentence in."""

    def __init__(self, found: Iterable[Word]) -> None:
        self.words = tuple(found)
        self._concepts = frozenset(c for w in self.words for c in w.concepts)
        self._forms = frozenset(f for w in self.words if not w.light for f in _forms(w.text))

    @classmethod
    def of(cls, parsed: Parsed, sentences: Iterable[Sentence]) -> Wording:
        """Of some sentences of a text."""
        return cls(
            word
            for s in sentences
            for word in words(parsed.article.text[s.start : s.end], s.language)
        )

    def carries(self, word: Word) -> bool:
        """Whether the word stands here: itself, one that means the same in the lexicon, or one
        that sounds the same (a name, an internationalism)."""
        return not (
            word.concepts.isdisjoint(self._concepts) and self._forms.isdisjoint(_forms(word.text))
        )

    def times(self, word: Word) -> int:
        """How many words of this text the word can stand for."""
        forms = _forms(word.text)
        return sum(
            not word.concepts.isdisjoint(w.concepts)
            or (not w.light and not forms.isdisjoint(_forms(w.text)))
            for w in self.words
        )

    def count(self, others: Iterable[Word]) -> int:
        """How many of the words stand here."""
        return sum(map(self.carries, others))


@lru_cache(maxsize=5_000)
def content_words(text: str, language: str) -> tuple[Word, ...]:
    """The words that say something, names included."""
    return tuple(w for w in words(text, language) if not w.light and len(w.text) > 1)


@lru_cache(maxsize=20_000)
def _forms(word: str) -> frozenset[str]:
    """By which a word is found again: its beginning and, if long enough, its sounds."""
    if len(word) < _SOUNDS:
        return frozenset((stem(word),))
    return frozenset((stem(word), f"/{sounds(word)}"))


def stem(word: str) -> str:
    """The beginning of a word, which inflection leaves alone in ru, uk, kk and en."""
    folded = fold(word)
    return folded[: max(_SHORT, len(folded) - 3)] if len(folded) > _SHORT else folded


@lru_cache(maxsize=20_000)
def sounds(word: str) -> str:
    """The beginning of a word as it sounds in every script."""
    return skeleton(word)[:_SOUNDS]
