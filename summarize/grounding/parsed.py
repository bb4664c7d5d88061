"""What a written sentence, or the evidence that it cites, holds that can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarize.articles.model import Article, article_id
from summarize.passages import names, quotes, times
from summarize.passages.model import (
    Name,
    Passages,
    Quote,
    Sentence,
    TimeMention,
)


class Parsed(NamedTuple):
    """The checkable parts of a text. All offsets count in ``article.text``."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    times: tuple[TimeMention, ...]
    quotes: tuple[Quote, ...]

    def words(self, part: TimeMention | Quote) -> str:
        """A part as it is written."""
        return self.article.text[part.start : part.end]

    @property
    def text(self) -> str:
        return " ".join(self.article.text[s.start : s.end] for s in self.sentences)

    @property
    def languages(self) -> set[str]:
        return {s.language for s in self.sentences}


def written(text: str, language: str, of: Article) -> Parsed:
    """A written sentence, read with the publication date of the article that it is about."""
    sentence = Sentence(id="s1", start=0, end=len(text), paragraph=0, language=language)
    article = Article(
        id=article_id(text), path="", text=text, language=language, published=of.published
    )
    found = names.find(article, (sentence,))
    return Parsed(
        article,
        (sentence,),
        found,
        times.find(article, (sentence,)),
        quotes.find(article, (sentence,)),
    )


def cited(article: Article, passages: Passages, sentences: Sequence[Sentence]) -> Parsed:
    """The evidence: what the article says within the cited sentences, and nothing else."""

    def inside(start: int, end: int) -> bool:
        return any(s.start <= start and end <= s.end for s in sentences)

    return Parsed(
        article,
        tuple(sentences),
        tuple(n for n in passages.names if any(inside(m.start, m.end) for m in n.mentions)),
        tuple(t for t in passages.times if inside(t.start, t.end)),
        tuple(q for q in passages.quotes if inside(q.start, q.end)),
    )
