"""An outlet's own words that it had something wrong.

«Как мы сообщали ранее» alone takes nothing back. A correction says so by its heading
(«Поправка:»), takes the blame («редакция ошиблась»), or speaks of what was published («наша
заметка», "our story") and, there or in the next sentence, of an error or of what is right.
What somebody says inside quotation marks is his own correction, not the outlet's. The words
are in ``corrections.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.articles import Span
from summarize.grounding.wording import Wording, content_words
from summarize.passages import Sentence
from summarize.stories.correction_words import NEVER, Words, all_words, words_of
from summarize.stories.glossary import Told, outlet
from summarize.stories.newsroom import bare

_LONGEST = 4
"""Sentences of one correction."""
_SHORT = 60
"""Characters: a heading that stands alone is no longer."""
_BRIEF = 140
"""Characters of a sentence that says what is right, without words that show it."""
_NEAR = 80
"""Characters between an outlet's name and what it did."""
_VOWELS = "аеёиіїоуыэюяәөұүaeiouy"


class TakenBack(NamedTuple):
    """A stretch of an article in which an outlet says what was wrong."""

    span: Span
    language: str
    names: str | None
    """The outlet that had it wrong, when the words name it."""


@lru_cache(maxsize=20_000)
def is_own_report(text: str) -> bool:
    """Whether a sentence speaks of what the outlet itself has published, or corrects it: its
    values are not today's news."""
    return any(p.report.search(text) or p.heading.match(text) for p in all_words())


@lru_cache(maxsize=20_000)
def is_recall(text: str) -> bool:
    """Whether a sentence says itself that it repeats what was published before."""
    return any(p.recall.search(text) for p in all_words())


def taken_back(told: Told, others: Sequence[str] = ()) -> Iterator[TakenBack]:
    """The corrections that an article prints.

    Args:
        others: names of outlets; an article may correct what one of them said, and may call
            its own by its name.
    """
    reader = _Reader(told, others)
    sentences = told.passages.sentences
    title = told.passages.title
    titled = title is not None and _headed(reader.text(title))
    found = False
    i = 0
    while i < len(sentences):
        length, named = reader.correction(sentences[i : i + _LONGEST + 1], titled=titled)
        if length:
            start, end = sentences[i].start, sentences[i + length - 1].end
            found = True
            yield TakenBack(told.article.span(start, end), _language(sentences[i : i + 2]), named)
        i += length or 1
    if titled and not found and title is not None:
        yield TakenBack(told.article.span(title.start, title.end), title.language, None)


def _language(sentences: Sequence[Sentence]) -> str:
    """Of the longest one: a heading of one word may look like any language's."""
    return max(sentences, key=lambda s: s.end - s.start).language


def _paragraph(sentences: Sequence[Sentence]) -> int:
    """How many of the sentences are of the first one's paragraph."""
    return sum(s.paragraph == sentences[0].paragraph for s in sentences)


def _headed(text: str) -> bool:
    return any(w.heading.match(text) for w in all_words())


class _Reader:
    """The sentences of one article, without what other people say in them."""

    def __init__(self, told: Told, others: Sequence[str]) -> None:
        self._told = told
        text = list(told.article.text)
        for quote in told.passages.quotes:
            if quote.speech:
                text[quote.start : quote.end] = " " * (quote.end - quote.start)
        self._text = "".join(text)
        self._own = _called(outlet(told)) if told.article.publisher else None
        self._others = [(name, _called(name)) for name in others]

    def text(self, sentence: Sentence) -> str:
        return self._text[sentence.start : sentence.end]

    def correction(self, sentences: Sequence[Sentence], *, titled: bool) -> tuple[int, str | None]:
        """How many of the sentences, from the first on, are one correction, with the outlet
        that they name; 0 when they are none."""
        first = self.text(sentences[0])
        heading = _first(w.heading.match(first) for w in all_words())
        note = heading or _first(w.note.match(first) for w in all_words())
        alone = note is not None and not re.search(r"\w", first[note.end() :])
        alone = alone and len(first) < _SHORT
        rest = sentences[1:] if alone else sentences
        if not rest:
            return 0, None
        headed = heading is not None or (note is not None and _paragraph(rest) > 1)
        takes, named = self._takes_back(rest, titled=titled or headed)
        if not takes and heading is None:
            return 0, None
        length = 2 if alone else 1
        if takes and self._explains(sentences[length - 1 :]):
            length += 1
        while length < min(_LONGEST, len(sentences)) and self._goes_on(sentences, length):
            length += 1
        return length, named

    def _takes_back(
        self, sentences: Sequence[Sentence], *, titled: bool
    ) -> tuple[bool, str | None]:
        """Whether the first sentence begins to take something back, and from whom."""
        first = self.text(sentences[0])
        right = titled or (
            len(sentences) > 1
            and sentences[0].paragraph == sentences[1].paragraph
            and self._says_right(sentences[1])
        )
        for words in self._words(sentences[0]):
            named = self._named(first, words, right=right)
            reported = (
                words.report.search(first)
                or words.loose.search(first)
                or (self._own and _did(first, self._own, words.verb))
            )
            if named or words.version.search(first) or words.blame.search(first):
                return True, named
            wrong = words.wrong.search(first) or words.apology.search(first)
            if reported and (right or wrong):
                return True, None
        return False, None

    def _named(self, text: str, words: Words, *, right: bool) -> str | None:
        """The outlet that the sentence names: «Вестник ошибочно сообщил…»."""
        wrong = words.other.search(text) is not None
        return next(
            (
                name
                for name, called in self._others
                if (wrong and called.search(text)) or (right and _did(text, called, words.verb))
            ),
            None,
        )

    def _explains(self, sentences: Sequence[Sentence]) -> bool:
        """Whether the second sentence says what is right where the first says only what was
        published: «В прошлом номере мы назвали стадион крытым. Он открытый»."""
        if _paragraph(sentences) < 2:
            return False
        first, second = map(self.text, sentences[:2])
        words = words_of(sentences[0].language)
        said = _first(p.search(first) for p in (words.version, words.report, words.loose))
        if said is None or words.right.search(first, said.end()) or len(second) > _BRIEF:
            return False
        wording = Wording(content_words(first, sentences[0].language))
        return (
            words.pronoun.match(second) is not None
            or wording.count(content_words(second, sentences[1].language)) > 0
        )

    def _goes_on(self, sentences: Sequence[Sentence], at: int) -> bool:
        """Whether the next sentence says what is right."""
        near = sentences[at].paragraph - sentences[at - 1].paragraph <= 1
        return near and self._says_right(sentences[at], apology=False)

    def _says_right(self, sentence: Sentence, *, apology: bool = True) -> bool:
        text = self.text(sentence)
        return any(
            w.right.match(text)
            or w.called.match(text)
            or (apology and (w.blame.search(text) or w.apology.match(text)))
            for w in self._words(sentence)
        )

    def _words(self, sentence: Sentence) -> Iterator[Words]:
        """Of the sentence's language, and the article's, since a short one may be mistaken."""
        for language in dict.fromkeys((sentence.language, self._told.article.language)):
            yield words_of(language)


def _first(matches: Iterator[re.Match[str] | None]) -> re.Match[str] | None:
    return next((m for m in matches if m is not None), None)


@lru_cache(maxsize=1_000)
def _called(outlet_name: str) -> re.Pattern[str]:
    """An outlet's name in a sentence, in any case form."""
    words = re.findall(r"\w+", bare(outlet_name))
    stems = (
        re.escape(w[:-1] if len(w) > 3 and w[-1].lower() in _VOWELS else w) + r"\w{0,3}"
        for w in words
    )
    name = r"\W+".join(stems) or NEVER
    return re.compile(rf"(?<!\w){name}(?!\w)", re.IGNORECASE)


def _did(text: str, called: re.Pattern[str], verb: re.Pattern[str]) -> bool:
    """Whether the outlet is said to have published something: its name, soon before the verb
    or right behind it."""
    for name in called.finditer(text):
        if not name[0][:1].isupper():
            continue
        done = verb.search(text, name.end())
        if done is not None and done.start() - name.end() <= _NEAR:
            return True
    return False
