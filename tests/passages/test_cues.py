"""What was before the news, and what is to come."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.articles.model import Article, Precision, article_id
from summarize.passages import cues, sentences
from summarize.passages.model import TimeMention

LEAD = {
    "ru": "Мэр открыл новый мост через реку.",
    "uk": "Мер відкрив новий міст через річку.",
    "kk": "Қала әкімі өзен үстіндегі жаңа көпірді ашты.",
    "en": "The mayor has opened a new bridge across the river.",
}


def date(
    article: Article, words: str, day: str, precision: Precision = Precision.DAY
) -> TimeMention:
    at = article.text.index(words)
    value = dt.date.fromisoformat(day)
    return TimeMention(id="d1", start=at, end=at + len(words), value=value, precision=precision)


def background(article: Article, *times: TimeMention) -> tuple[str, ...]:
    return cues.background(sentences.find(article), times, article)


def ahead(article: Article, *times: TimeMention) -> tuple[str, ...]:
    return cues.next(sentences.find(article), times, article)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Ранее мэр закрыл старый мост на ремонт."),
        ("ru", "Напомним, старый мост сгорел."),
        ("ru", "Старый мост, как сообщалось, сгорел."),
        ("ru", "В последний раз здесь строили при деде."),
        ("uk", "Раніше мер закрив старий міст на ремонт."),
        ("uk", "Торік старий міст згорів."),
        ("uk", "Як вже писали «Новини», старий міст згорів."),
        ("kk", "Бұған дейін ескі көпір жабылған болатын."),
        ("kk", "Әкім мұнда соңғы рет көктемде келді."),
        ("kk", "Еске салсақ, ескі көпір өртеніп кетті."),
        ("en", "Earlier the mayor closed the old bridge."),
        ("en", "The old bridge burned down last year."),
        ("en", "As reported earlier, the old bridge burned down."),
    ],
)
def test_words_of_the_past(make_article: Any, language: str, sentence: str) -> None:
    assert background(make_article(f"{LEAD[language]} {sentence}", language)) == ("s2",)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "«Ранее моста не было», — сказал мэр."),
        ("ru", "Мост открыли раньше, чем обещали."),
        ("uk", "До цього часу рух обмежено."),
        ("kk", "Бұрынғы әкім де келді."),
        ("en", "The earlier plan was cheaper."),
    ],
)
def test_words_that_only_look_past(make_article: Any, language: str, sentence: str) -> None:
    assert background(make_article(f"{LEAD[language]} {sentence}", language)) == ()


def test_it_carries_on_to_the_end_of_the_paragraph_or_to_today(make_article: Any) -> None:
    text = (
        "Ранее мост закрыли. Рабочие разобрали опоры. Сегодня мост открыт. Люди идут.\nДождь шёл."
    )
    assert background(make_article(text)) == ("s1", "s2")
    assert background(make_article("Ранее мост закрыли. Опоры разобрали.\nДождь шёл.")) == (
        "s1",
        "s2",
    )


def test_an_old_date_is_background_and_a_fresh_one_is_not(make_article: Any) -> None:
    text = "Мост открыт. Старый сгорел 2 мая. Люди ушли."
    article = make_article(text, "ru", "2031-06-10")
    assert background(article, date(article, "2 мая", "2031-05-02")) == ("s2", "s3")
    assert background(article, date(article, "2 мая", "2031-06-09")) == ()
    assert background(article, date(article, "2 мая", "2031-06-01", Precision.MONTH)) == ()
    assert background(article, date(article, "2 мая", "2030-01-01", Precision.YEAR)) == ("s2", "s3")


def test_without_a_publication_date_no_date_is_old(make_article: Any) -> None:
    article = make_article("Мост открыт. Старый сгорел 2 мая.")
    assert background(article, date(article, "2 мая", "2031-05-02")) == ()


def test_the_lead_is_never_background_by_its_date(make_article: Any) -> None:
    article = make_article("Мост, сгоревший 2 мая, открыт.", "ru", "2031-06-10")
    assert background(article, date(article, "2 мая", "2031-05-02")) == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Второй мост откроется осенью."),
        ("ru", "Мэр намерен построить второй мост."),
        ("ru", "Второй мост планируется открыть осенью."),
        ("ru", "Мэр обещал, что город будет строить дальше."),
        ("uk", "Другий міст відкриють восени."),
        ("uk", "Другий міст будуватимуть до осені."),
        ("uk", "Відкриття очікується восени."),
        ("kk", "Екінші көпірді ашу жоспарланып отыр."),
        ("kk", "Алдағы күндері әкім ауылға барады."),
        ("kk", "Әкім екінші көпір салмақ."),
        ("kk", "Екінші көпір салынатын болды."),
        ("kk", "Ашылу салтанаты күтілуде."),
        ("en", "A second bridge will open in the autumn."),
        ("en", "The mayor plans to build a second bridge."),
        ("en", "The opening is due to take place in the autumn."),
        ("en", "The mayor said the second bridge would open in the autumn."),
        ("ru", "«Второй мост откроем в течение месяца», — сказал мэр."),
        ("ru", "Мэр сообщил, что город построит второй мост."),
        ("en", "“The second bridge will be open within a week,” he said."),
    ],
)
def test_what_is_to_come(make_article: Any, language: str, sentence: str) -> None:
    assert ahead(make_article(f"{LEAD[language]} {sentence}", language)) == ("s2",)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Если вода поднимется, людей вывозят на лодках."),
        ("ru", "Мэр вышел к людям и долго молчал."),
        ("uk", "Якщо вода підніметься, людей вивозять."),
        ("uk", "Мер вийшов до людей і довго мовчав."),
        ("kk", "Бұл туралы алдағы көпір қызметі хабарлайды."),
        ("kk", "Әкім алдағы жұмысты тексеруді бастады."),
        ("kk", "Жұмысшыларға ыстық тамақ берілді, көп еңбек."),
        ("kk", "Бұл өзен қала ортасынан ағады."),
        ("en", "The will of the people was done."),
        ("en", "The bridge would have cost more."),
        ("ru", "Когда откроется второй мост?"),
        ("ru", "Для многих это сюрприз: думали, что мэр оставит всё как есть."),
        ("ru", "Лодочник не выйдет на реку, пока не поймёт, кто заплатит."),
        ("ru", "«Мы подождём, слухи пройдут», — сказал мэр."),
        ("uk", "Якщо вода зійде, розмова стане предметною."),
        ("uk", "Рибалки вірили, що риба повернеться."),
        ("kk", "Келесі сөзден кейін дабыр басылмады."),
        ("kk", "Алдағы жиынға әкім келмеді."),
        ("kk", "Енді біреулер суға қарайды."),
        ("en", "When will the second bridge open?"),
        ("en", "“We will wait for facts, not for rumours,” he said."),
        ("en", "The film pleased the audience, who will supply the rest."),
    ],
)
def test_what_only_looks_ahead(make_article: Any, language: str, sentence: str) -> None:
    assert ahead(make_article(f"{LEAD[language]} {sentence}", language)) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "words", "is_old"),
    [
        ("kk", "2 мамырдағы сында жеңген топ қонақты қарсы алды.", "2 мамырдағы", False),
        ("kk", "2 мамырда жеңген топ қонақты қарсы алды.", "2 мамырда", False),
        ("kk", "Көпір 2 мамырда жабылған болатын.", "2 мамырда", True),
        ("ru", "Команда, победившая 2 мая, встретила гостей.", "2 мая", False),
        ("ru", "Старый мост закрыли 2 мая.", "2 мая", True),
        ("uk", "Команда, яка перемогла 2 травня, зустріла гостей.", "2 травня", False),
        ("uk", "Старий міст закрили 2 травня.", "2 травня", True),
        ("en", "The team, which won on May 2, met the guests.", "May 2", False),
        ("en", "The old bridge closed on May 2.", "May 2", True),
    ],
)
def test_a_date_dates_the_sentence_only_with_its_verb(
    make_article: Any, language: str, sentence: str, words: str, is_old: bool
) -> None:
    article = make_article(f"{LEAD[language]} {sentence}", language, "2031-06-10")
    assert (background(article, date(article, words, "2031-05-02")) == ("s2",)) is is_old


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Раньше река шумела, теперь она молчит."),
        ("uk", "Раніше річка шуміла, тепер вона мовчить."),
        ("kk", "Бұрын шулаған өзен енді тыныш."),
        ("en", "Previously closed, the bridge is now open."),
    ],
)
def test_now_is_no_background(make_article: Any, language: str, sentence: str) -> None:
    assert background(make_article(f"{LEAD[language]} {sentence}", language)) == ()


def test_a_kazakh_present_with_a_day_to_come(make_article: Any) -> None:
    article = make_article(f"{LEAD['kk']} Екінші көпір 5 шілдеде ашылады.", "kk", "2031-06-10")
    assert ahead(article) == ()
    assert ahead(article, date(article, "5 шілдеде", "2031-07-05")) == ("s2",)
    assert ahead(article, date(article, "5 шілдеде", "2031-05-05")) == ()


def test_an_earlier_promise_is_background_unless_its_day_is_to_come(make_article: Any) -> None:
    text = f"{LEAD['ru']} Ранее мэр обещал, что мост откроют 5 июля."
    article = make_article(text, "ru", "2031-06-10")
    assert (background(article), ahead(article)) == (("s2",), ())
    assert ahead(article, date(article, "5 июля", "2031-07-05")) == ("s2",)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["ru", "uk", "kk", "en", "und"]))
def test_any_text_is_read(text: str, language: str) -> None:
    article = Article(id=article_id(text), path="a.txt", text=text, language=language)
    ids = {s.id for s in sentences.find(article)}
    assert set(background(article)) <= ids
    assert set(ahead(article)) <= ids
