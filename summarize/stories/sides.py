"""Which part of a correction says what was wrong, and which says what is right.

«Вчера мы сообщили о 40 раненых. Верно: 14»; "14 people were hurt, not 40"; «40 емес, 14».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from summarize.articles import Span
from summarize.passages import Sentence
from summarize.stories.correction_words import Words, all_words, words_of
from summarize.stories.glossary import Told

_BREAK = re.compile(r";\s|[,.]\s+(?:тогда как|а на|when|while|whereas|тоді як|ал)\s", re.IGNORECASE)
"""What follows is set against what was said."""
_PAIR = re.compile(r"(?<!\w)(?:не|not)\s+[^,;.]{1,40},?\s+(?:а|але|but)\s+(?!не\s)", re.IGNORECASE)
"""«Не 14, а 40»: whatever was said before, the first is wrong, and the second right."""
_AROUND = 40
"""Characters beside a value that can say on which side it is."""
_BOUND = re.compile(r"(?:не|not|no)\s+(?:мен|мене|бол|біл|раньше|раніш|позже|пізн|more|less|fewer)")


_DENIED = re.compile(r"(?<!\w)(?:,?\s+а не|,\s+(?:and )?not)\s+\w+", re.IGNORECASE)


class Side(StrEnum):
    """On which side of a correction something stands."""

    WRONG = "wrong"
    RIGHT = "right"


class Part(NamedTuple):
    """A stretch of the article's text on one side."""

    start: int
    end: int
    side: Side


class Sides:
    """The sides of a correction that an article prints."""

    def __init__(self, told: Told, span: Span) -> None:
        self._text = told.article.text
        self._parts = tuple(_parts(told, span))
        self._language = told.article.language

    def texts(self, side: Side) -> Iterator[str]:
        """The words of one side."""
        yield from (self._text[p.start : p.end] for p in self._parts if p.side is side)

    def of(self, start: int, end: int) -> Side | None:
        """The side of a value; None where nothing shows it."""
        part = next((p for p in self._parts if p.start <= start < p.end), None)
        if part is None:
            return None
        words = words_of(self._language)
        limit = min(part.end, end + _AROUND)
        if words.denied.match(self._text, end, limit):
            return Side.WRONG
        before = words.instead.search(self._text, max(part.start, start - _AROUND), start)
        behind = words.after.match(self._text, end, limit)
        if (before and not _BOUND.match(self._text, before.start())) or behind:
            return Side.RIGHT if part.side is Side.WRONG else Side.WRONG
        return part.side


def _parts(told: Told, span: Span) -> Iterator[Part]:
    printed = [*told.passages.sentences, *([told.passages.title] if told.passages.title else [])]
    for sentence in printed:
        if span.start <= sentence.start and sentence.end <= span.end:
            yield from _of_sentence(told, sentence)


def _of_sentence(told: Told, sentence: Sentence) -> Iterator[Part]:
    text = told.article.text[sentence.start : sentence.end]
    words = words_of(told.article.language)
    if heading := next((m for w in all_words() if (m := w.heading.match(text))), None):
        text = " " * heading.end() + text[heading.end() :]
    said = _said(text, words)
    right = words.right.search(text, said if said is not None else 0)
    if said is None:
        wrong = words.wrong.search(text) is not None and right is None
        yield Part(sentence.start, sentence.end, Side.WRONG if wrong else Side.RIGHT)
        return
    turn = right or _BREAK.search(text, said) or _PAIR.search(text, said)
    cut = sentence.start + (turn.start() if turn else len(text))
    yield Part(sentence.start, cut, Side.WRONG)
    if cut < sentence.end:
        yield Part(cut, sentence.end, Side.RIGHT)


def _said(text: str, words: Words) -> int | None:
    """Where the sentence has said that something was published."""
    found = [
        m
        for p in (words.version, words.report, words.loose, words.other)
        if (m := p.search(text)) is not None
    ]
    if found:
        first = min(found, key=lambda m: m.start())
        # «…11, а не 17, как мы сообщали»: what comes before is right.
        return None if _DENIED.search(text, 0, first.start()) else first.end()
    done = words.verb.search(text)
    return done.end() if done is not None and not words.right.match(text) else None
