"""The times of an article: every expression with its offsets and its calendar date."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.articles.model import Article, Precision
from summarize.language.calendar import Tense, TimeWords, find_times, resolve
from summarize.language.tense import beside, clause, tense
from summarize.passages.model import Sentence, TimeMention


def find(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeMention, ...]:
    """The times in ``sentences``, numbered ``d1``… in the order of the text.

    Offsets count in ``article.text``. An expression that needs the publication date is
    resolved against ``article.published``; when that is unknown or in doubt, or when the
    words have two readings, the mention has no value and says why in ``reason``. Chrome is
    left out.
    """
    found: list[tuple[TimeWords, Tense | None]] = []
    for sentence in sentences:
        text = article.text[sentence.start : sentence.end]
        for words in find_times(text, sentence.language):
            start, end = words.start + sentence.start, words.end + sentence.start
            if not article.in_chrome(start, end):
                placed = words._replace(start=start, end=end)
                said = beside(text, words.start, words.end, sentence.language)
                part = clause(text, words.start, words.end)
                found.append((placed, said or tense(part, sentence.language)))
    found.sort(key=lambda item: item[0].start)
    return tuple(
        _mention(f"d{i}", words, article, when) for i, (words, when) in enumerate(found, 1)
    )


def _mention(name: str, words: TimeWords, article: Article, when: Tense | None) -> TimeMention:
    published = None if article.doubts else article.published.value
    resolved = resolve(words, published, when)
    doubtful = (
        resolved.value is None and resolve(words, article.published.value, when).value is not None
    )
    return TimeMention(
        id=name,
        start=words.start,
        end=words.end,
        value=resolved.value,
        end_value=resolved.end_value,
        precision=Precision(resolved.precision) if resolved.precision else None,
        reason="the publication date is in doubt" if doubtful else resolved.reason,
    )
