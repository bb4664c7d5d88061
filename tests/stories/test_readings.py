"""What is read of an article once."""

from __future__ import annotations

from summarize.stories.glossary import Told
from summarize.stories.readings import once_per_article
from tests.stories.telling import told


def test_an_article_is_read_once() -> None:
    read: list[str] = []

    @once_per_article
    def length(item: Told) -> int:
        read.append(item.article.id)
        return len(item.article.text)

    one = told("Мост закрыли.")
    assert length(one) == length(one) == len(one.article.text)
    assert read == [one.article.id]


def test_the_same_text_that_was_taken_apart_otherwise_is_read_again() -> None:
    @once_per_article
    def sentences(item: Told) -> int:
        return len(item.passages.sentences)

    one = told("Мост закрыли. Движение пустили в объезд.")
    other = one._replace(passages=one.passages.model_copy(update={"sentences": ()}))
    assert sentences(one) == 2
    assert sentences(other) == 0
