"""The quantities of an article's sentences."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.articles.model import Article
from summarize.language.numbers import find_quantities
from summarize.passages.model import Qualifier, Quantity, Sentence


def find(article: Article, sentences: Sequence[Sentence]) -> tuple[Quantity, ...]:
    """All numbers with their units, in text order; ids ``n1``…

    Dates and clock times are none. Each sentence is read in its own language.
    """
    found: list[Quantity] = []
    for sentence in sorted(sentences, key=lambda s: s.start):
        text = article.text[sentence.start : sentence.end]
        for words in find_quantities(text, sentence.language):
            found.append(
                Quantity(
                    id=f"n{len(found) + 1}",
                    start=sentence.start + words.start,
                    end=sentence.start + words.end,
                    value=words.value,
                    high=words.high,
                    unit=words.unit,
                    qualifier=Qualifier(words.qualifier) if words.qualifier else None,
                    ordinal=words.ordinal,
                )
            )
    return tuple(found)
