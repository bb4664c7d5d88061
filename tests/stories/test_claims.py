"""Whom a claim is attributed to."""

from __future__ import annotations

import pytest

from summarize.briefs import Fact, FactKind
from summarize.passages import split
from summarize.stories.claims import source
from tests.making import make_article
from tests.stories.telling import stated


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Пострадали двое.", "Иван Полозов"),  # as the fact that holds both sentences
        ("По данным СМИ, пострадали двое.", None),
        ("Пострадали двое, сообщила врач Анна Гурьева.", "Анна Гурьева"),
    ],
)
def test_a_sentence_s_own_source_goes_before_that_of_its_fact(
    second: str, expected: str | None
) -> None:
    first = "Взорвался газ, сообщил мэр Иван Полозов."
    article = make_article(f"{first} {second}", language="ru", title=None, path="a.txt")
    passages = split(article)
    whole = article.span(0, len(article.text))
    fact = Fact.sliced(whole, "ru", kind=FactKind.NEWS).model_copy(
        update={"attributed_to": "Иван Полозов"}
    )
    assert source(stated(article, passages, fact), passages.sentences[1]) == expected
