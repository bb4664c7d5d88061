"""An outlet's own words that it had something wrong.

«Как мы сообщали ранее» alone takes nothing back. A correction says so by its heading
(«Поправка:»), or speaks of what was published («наша заметка», "our story") and, there or in
the next sentence, of an error or of what is right. The words are in ``corrections.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from summarize.articles import Span
from summarize.passages import Sentence
from summarize.stories.glossary import Told

_LONGEST = 3
"""Sentences of one correction."""
_SHORT = 60
"""Characters: a heading that stands alone is no longer."""


class TakenBack(NamedTuple):
    """A stretch of an article in which an outlet says what was wrong."""

    span: Span
    language: str
    names: str | None
    """The outlet that had it wrong, when the words name another one."""


@lru_cache(maxsize=20_000)
def is_own_report(text: str) -> bool:
    """Whether a sentence speaks of what the outlet itself has published, or corrects it: its
    values are not today's news."""
    return any(p.report.search(text) or p.heading.match(text) for p in _all())


def taken_back(told: Told, others: Sequence[str] = ()) -> Iterator[TakenBack]:
    """The corrections that an article prints.

    Args:
        others: names of other outlets; an article may correct what one of them said.
    """
    article, passages = told.article, told.passages
    used = -1
    titled = passages.title is not None and _headed(passages.title, told)
    found = False
    for i, sentence in enumerate(passages.sentences):
        if i <= used:
            continue
        length, named = _length(passages.sentences[i : i + _LONGEST + 1], told, others, titled)
        if length:
            used = i + length - 1
            end = passages.sentences[used].end
            found = True
            yield TakenBack(article.span(sentence.start, end), sentence.language, named)
    if titled and not found and passages.title is not None:
        title = passages.title
        yield TakenBack(article.span(title.start, title.end), title.language, None)


def _length(
    sentences: Sequence[Sentence], told: Told, others: Sequence[str], titled: bool
) -> tuple[int, str | None]:
    """How many of the sentences, from the first on, are one correction; 0 when it is none."""
    texts = [told.article.text[s.start : s.end] for s in sentences]
    first, words = texts[0], _of(sentences[0].language)
    heading = words.heading.match(first)
    alone = heading is not None and len(first) - heading.end() < 2 and len(first) < _SHORT
    named = _named(first, others) if words.other.search(first) else None
    reported = words.report.search(first)
    right = titled or (len(texts) > 1 and _next_is_right(sentences, texts))
    if heading and not (alone and len(texts) == 1):
        length = 2 if alone else 1
    elif (
        named or words.version.search(first) or (reported and (right or words.wrong.search(first)))
    ):
        length = 1
    else:
        return 0, None
    while length < min(_LONGEST, len(texts)) and _goes_on(sentences, texts, length):
        length += 1
    return length, named


def _next_is_right(sentences: Sequence[Sentence], texts: Sequence[str]) -> bool:
    words = _of(sentences[1].language)
    return sentences[0].paragraph == sentences[1].paragraph and bool(
        words.right.match(texts[1]) or words.wrong.search(texts[1])
    )


def _goes_on(sentences: Sequence[Sentence], texts: Sequence[str], at: int) -> bool:
    """Whether the next sentence says what is right."""
    near = sentences[at].paragraph - sentences[at - 1].paragraph <= 1
    return near and bool(_of(sentences[at].language).right.match(texts[at]))


def _headed(title: Sentence, told: Told) -> bool:
    text = told.article.text[title.start : title.end]
    return _of(title.language).heading.match(text) is not None


def _named(text: str, others: Sequence[str]) -> str | None:
    """The other outlet that the sentence names: «Вестник ошибочно сообщил…»."""
    folded = text.casefold()
    return next(
        (
            o
            for o in others
            if re.search(rf"(?<!\w){re.escape(o.casefold())}(?!\w)", folded) is not None
        ),
        None,
    )


class _Words(NamedTuple):
    heading: re.Pattern[str]
    report: re.Pattern[str]
    version: re.Pattern[str]
    wrong: re.Pattern[str]
    right: re.Pattern[str]
    other: re.Pattern[str]


def _of(language: str) -> _Words:
    tables = _tables()
    return tables.get(language) or tables["en"]


@cache
def _all() -> tuple[_Words, ...]:
    return tuple(_tables().values())


@cache
def _tables() -> dict[str, _Words]:
    text = resources.files(__package__).joinpath("corrections.toml").read_text(encoding="utf-8")

    def pattern(parts: list[str], end: str = "") -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w){end}", re.IGNORECASE)

    return {
        language: _Words(
            heading=pattern(table["heading"], r"\s*(?:[:.!—–-]|$)"),
            **{name: pattern(table[name]) for name in _Words._fields[1:]},
        )
        for language, table in tomllib.loads(text).items()
    }
