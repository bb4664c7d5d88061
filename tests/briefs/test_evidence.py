from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.articles.model import Article, Span
from summarize.briefs.evidence import Slicer, in_order
from summarize.briefs.model import FactKind
from tests.making import STORM, make_article, passages_of


def slicer(body: str, language: str = "ru") -> Slicer:
    article = make_article(body, language=language, title=None)
    return Slicer(article, passages_of(article))


def exact(article: Article, span: Span) -> bool:
    return span.article == article.id and article.text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("ru", "Мэр закрыла порт. Она уехала в столицу."),
        ("uk", "Мер закрила порт. Вона поїхала до столиці."),
        ("kk", "Әкім портты жапты. Ол астанаға кетті."),
        ("en", "The mayor closed the port. She left for the capital."),
    ],
)
def test_a_sentence_that_leans_brings_the_one_before(language: str, body: str) -> None:
    sliced = slicer(body, language)
    assert sliced.statement("s2").text == body
    assert sliced.statement("s1").text == body.partition(". ")[0] + "."
    assert sliced.statement("s2", after=["s1"]).text == body.partition(". ")[2]


def test_a_sentence_leans_on_nothing_in_another_paragraph() -> None:
    assert slicer("Мэр закрыла порт.\nОна уехала.").statement("s2").text == "Она уехала."


def test_news_does_not_lean_on_background() -> None:
    article = make_article("Ранее порт закрывали. Он снова закрыт.", title=None)
    passages = passages_of(article).model_copy(update={"background": ("s1",)})
    assert Slicer(article, passages).statement("s2").text == "Он снова закрыт."


def test_a_fact_is_attributed_by_its_own_words() -> None:
    fact = slicer(STORM).fact("s1", FactKind.NEWS)
    assert fact.attributed_to == "Ольга Верес"
    assert fact.attribution is not None
    assert "сообщила" in fact.attribution.text
    assert slicer(STORM).fact("s2", FactKind.NEWS).attributed_to is None


def test_a_quote_is_its_span_with_the_nearest_mention() -> None:
    sliced = slicer(STORM)
    (quote,) = sliced.passages.quotes
    said = sliced.quote(quote, quote.speakers[0])
    assert said.text == "Мы откроем порт, как только ветер стихнет"
    assert said.speaker == "Ольга Верес"
    assert said.speaker_mention is not None
    assert said.speaker_mention.text == "Верес"
    assert sliced.quote(quote, None).speaker is None


def test_spans_are_in_the_order_of_the_article_and_each_once() -> None:
    sliced = slicer(STORM)
    spans = sliced.spans(["s3", "s1", "s3"])
    assert [s.start for s in spans] == sorted({s.start for s in spans})
    assert len(spans) == 2


def test_in_order_keeps_the_first_of_each() -> None:
    assert in_order(["b", "a", "b", "c"], without="c") == ["b", "a"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Мэр уехала. ",
                "Она 👩‍🚒 сказала: «Да́, нет». ",
                "\r\n",
                "  ",
                "Бұл — 12 %. ",
                "é́.",
                "„x“",
            ]
        ),
        max_size=8,
    ).map("".join)
)
def test_everything_sliced_is_exact(body: str) -> None:
    article = make_article("Порт закрыт.\n" + body, title=None)
    sliced = Slicer(article, passages_of(article))
    for sentence in sliced.passages.sentences:
        fact = sliced.fact(sentence.id, FactKind.NEWS)
        assert fact.text == fact.evidence[0].text
        assert all(exact(article, s) for s in fact.evidence)
        assert fact.attribution is None or exact(article, fact.attribution)
    for quote in sliced.passages.quotes:
        assert exact(article, sliced.quote(quote, None).evidence[0])
    for entities in sliced.entities({}).values():
        assert all(exact(article, m) for e in entities for m in e.mentions)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("По словам Веры Лесовой, совещание длилось четыре часа и прошло открыто.", "Лесовая"),
        ("Совещание длилось четыре часа и, по словам Веры Лесовой, прошло открыто.", None),
        ("Совещание прошло открыто, сказала Вера Лесовая.", "Лесовая"),
    ],
)
def test_words_in_the_middle_attribute_only_what_follows_them(
    sentence: str, who: str | None
) -> None:
    article = make_article(sentence)
    slicer = Slicer(article, passages_of(article))
    name, cue = slicer.attribution(slicer.passages.sentences[0])
    assert (who is None) == (name is None) == (cue is None)
    if who is not None and name is not None:
        assert who[:5] in name


def test_background_is_told_with_what_places_it_before_the_news() -> None:
    article = make_article(
        "Порт открыли утром. Ранее, в октябре 2025 года, порт закрывали из-за льда. "
        "Простой длился пять дней."
    )
    slicer = Slicer(article, passages_of(article))
    assert set(slicer.passages.background) == {"s2", "s3"}
    statement = slicer.statement("s3")
    assert statement.text.startswith("Ранее, в октябре")
    assert statement.text == statement.evidence[0].text
    assert slicer.statement("s1").text == "Порт открыли утром."


def test_a_country_in_a_title_is_not_who_says_it() -> None:
    article = make_article("Дания президенті көмекшісінің айтуынша, порт ашылды.", language="kk")
    slicer = Slicer(article, passages_of(article))
    name, _ = slicer.attribution(slicer.passages.sentences[0])
    assert name is None
