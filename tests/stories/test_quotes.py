from __future__ import annotations

import pytest

from summarize.briefs import SpokenQuote
from summarize.passages import NameKind
from summarize.stories import Slot, Told
from summarize.stories.glossary import Glossary
from summarize.stories.quotes import merge_quotes
from tests.stories.telling import named

WORDS = "Паром не терял управления, видимость была хорошей"


def quoting(path: str, speaker: str | None, words: str = WORDS, outlet: str = "Курьер") -> Told:
    """An article in which somebody says these words."""
    names = [(speaker, NameKind.PERSON)] if speaker else []
    told = named(path, "ru", *names, words, between=": ")
    article = told.article.model_copy(
        update={"publisher": told.article.publisher.model_copy(update={"name": outlet})}
        if told.article.publisher
        else {}
    )
    start = article.text.index(words)
    span = article.span(start, start + len(words))
    quote = SpokenQuote.sliced(
        span,
        "ru",
        speaker=speaker,
        speaker_mention=article.span(0, len(speaker)) if speaker else None,
    )
    return Told(article, told.passages, told.brief.model_copy(update={"quotes": (quote,)}))


def test_one_quote_of_two_outlets_has_two_sources() -> None:
    a = quoting("a.txt", "Павел Стрижак", outlet="Коса")
    b = quoting("b.txt", "Стрижак", WORDS.upper() + "!")
    (quote,), differing = merge_quotes([a, b], Glossary([a, b]))
    assert quote.text == quote.evidence[0].text == WORDS
    assert [s.article for s in quote.evidence] == [a.article.id, b.article.id]
    assert quote.speaker == "Павел Стрижак"
    assert differing == ()


def test_a_speaker_that_one_outlet_names_is_the_speaker() -> None:
    a, b = quoting("a.txt", None, outlet="Коса"), quoting("b.txt", "Павел Стрижак")
    (quote,), differing = merge_quotes([a, b], Glossary([a, b]))
    assert quote.speaker == "Павел Стрижак"
    assert quote.evidence[0].article == b.article.id
    assert differing == ()


def test_one_quote_of_two_speakers_is_a_disagreement() -> None:
    a = quoting("a.txt", "Павел Стрижак", outlet="Коса")
    b = quoting("b.txt", "Юрий Сагайда")
    quotes, (found,) = merge_quotes([a, b], Glossary([a, b]))
    assert {q.speaker for q in quotes} == {"Павел Стрижак", "Юрий Сагайда"}
    assert found.slot is Slot.SPEAKER
    assert [(c.outlet, c.value) for c in found.claims] == [
        ("Коса", "Павел Стрижак"),
        ("Курьер", "Юрий Сагайда"),
    ]
    for claim in found.claims:
        assert WORDS in claim.evidence.text
        assert claim.value in claim.evidence.text


@pytest.mark.parametrize("words", ["Это трагедия", "Мы справимся"])
def test_what_anybody_says_is_no_disagreement(words: str) -> None:
    a = quoting("a.txt", "Павел Стрижак", words, outlet="Коса")
    b = quoting("b.txt", "Юрий Сагайда", words)
    quotes, differing = merge_quotes([a, b], Glossary([a, b]))
    assert len(quotes) == 2
    assert differing == ()


def test_other_words_are_another_quote() -> None:
    a = quoting("a.txt", "Павел Стрижак", outlet="Коса")
    b = quoting("b.txt", "Павел Стрижак", WORDS.replace("не терял", "терял"))
    quotes, differing = merge_quotes([a, b], Glossary([a, b]))
    assert len(quotes) == 2
    assert differing == ()
