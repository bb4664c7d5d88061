"""Publication date, event date, doubts and status of pages that the tests invent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest

from summarize.articles.dates import dated, status_on
from summarize.articles.model import (
    Article,
    Chrome,
    ChromeKind,
    DateMethod,
    Precision,
    Status,
    article_id,
)

DAY = dt.date(2026, 3, 11)
RU = "Паром с двумя сотнями пассажиров сел на мель у входа в бухту, никто не пострадал."
KK = (
    "Екі жүз жолаушысы бар паром айлақтың кіреберісінде қайраңға тұрып қалды, зардап шеккендер жоқ."
)
UK = "Пором із двома сотнями пасажирів сів на мілину біля входу до бухти, ніхто не постраждав."
EN = "A ferry with two hundred passengers ran aground at the mouth of the bay; nobody was hurt."


def page(
    text: str,
    language: str = "ru",
    title: str = "",
    chrome: Mapping[str, ChromeKind] | None = None,
    url: str | None = None,
) -> Article:
    """An article whose chrome is marked by the words of its lines."""
    marks = []
    for words, kind in (chrome or {}).items():
        start = text.index(words)
        marks.append(Chrome(start=start, end=start + len(words), kind=kind))
    whole = Article(
        id=article_id(text),
        path="x.txt",
        text=text,
        language=language,
        chrome=tuple(sorted(marks, key=lambda c: c.start)),
        url=url,
    )
    if not title:
        return whole
    start = text.index(title)
    return whole.model_copy(update={"title": whole.span(start, start + len(title))})


def published(
    text: str, language: str = "ru", **more: object
) -> tuple[str, DateMethod | None, str]:
    article = dated(page(text, language, **more), {})  # type: ignore[arg-type]
    found = article.published
    if found.evidence:
        assert text[found.evidence.start : found.evidence.end] == found.evidence.text
    return str(found.value), found.method, found.reason


@pytest.mark.parametrize(
    ("language", "text", "value", "method"),
    [
        ("ru", f" date 2026-03-11 Паром сел на мель\n{RU}", "2026-03-11", DateMethod.PREFIX),
        ("ru", f"Паром на мели\n\n11 марта 2026, 09:17, ИА Причал\n\n{RU}", "2026-03-11",
         DateMethod.BYLINE),
        ("ru", f"Паром на мели\n\n11.03.2026 16:40\n\n{RU}", "2026-03-11", DateMethod.BYLINE),
        ("kk", f"Паром қайраңда\n\n11 наурыз 2026, 10:05\n\n{KK}", "2026-03-11",
         DateMethod.BYLINE),
        ("uk", f"Пором на мілині\n\n11 березня 2026, 15:30\n{UK}", "2026-03-11",
         DateMethod.BYLINE),
        ("en", f"Ferry aground\n\nHarbour Desk · 11 March 2026, 13:15\n\n{EN}", "2026-03-11",
         DateMethod.BYLINE),
        ("kk", f"Паром\n\nМЕРСАЙ. 2026 жылғы 11 наурыз. АЙЛАҚ – {KK}", "2026-03-11",
         DateMethod.DATELINE),
        ("uk", f"Пором\n\n11 березня 2026 року. {UK}", "2026-03-11", DateMethod.DATELINE),
        ("en", f"Ferry\n\nKAIRAN, 2 November 2023 — {EN}", "2023-11-02", DateMethod.DATELINE),
        ("ru", f"Паром\n\nКАЙРАН, 11 марта 2026 г. (Причал) — {RU}", "2026-03-11",
         DateMethod.DATELINE),
        ("ru", f"Паром на мели\n\n{RU}\n\n11.03.2026", "2026-03-11", DateMethod.FOOTER),
        ("en", f"Ferry aground\n\n{EN}\n\n© Quay News\n11 Mar 2026", "2026-03-11",
         DateMethod.FOOTER),
    ],
)  # fmt: skip
def test_publication_date(language: str, text: str, value: str, method: DateMethod) -> None:
    assert published(text, language, title=text.splitlines()[0].strip())[:2] == (value, method)


def test_the_hour_is_kept() -> None:
    text = f"Паром на мели\n\n11 марта 2026, 09:17, ИА Причал\n\n{RU}"
    found = dated(page(text, title="Паром на мели"), {}).published
    assert (found.time, found.precision) == ("09:17", Precision.MINUTE)
    assert found.words == "11 марта 2026, 09:17"


@pytest.mark.parametrize(
    "fields", [{"article:published_time": "2026-03-10T18:12"}, {"published_at": "2026-03-10"}]
)
def test_metadata(fields: dict[str, str]) -> None:
    found = dated(page(f"Ferry\n\n{EN}", "en", title="Ferry"), fields).published
    assert (str(found.value), found.method) == ("2026-03-10", DateMethod.METADATA)
    assert found.evidence is None
    assert found.words == f"{next(iter(fields))}: {next(iter(fields.values()))}"


@pytest.mark.parametrize("printed", ["soon", "2026-13-40", "", "03/10/2026"])
def test_metadata_that_is_no_date(printed: str) -> None:
    assert dated(page(EN, "en"), {"date": printed}).published.value is None


def test_metadata_of_an_update_is_no_publication_date() -> None:
    fields = {"article:modified_time": "2026-03-11"}
    assert dated(page(EN, "en"), fields).published.value is None


def test_the_prefix_is_stronger_than_the_byline() -> None:
    text = f" date 2026-03-11 Паром на мели\n\n12 марта 2026, 09:00\n\n{RU}"
    assert published(text, title="Паром на мели")[:2] == ("2026-03-11", DateMethod.PREFIX)


def test_a_dateline_without_a_year_is_unknown() -> None:
    text = f"Ferry aground\n\nBESKUM, March 11 (Tamga Wire) — {EN}"
    value, _, reason = published(text, "en", title="Ferry aground")
    assert value == "None"
    assert "March 11" in reason
    assert "no year" in reason


def test_a_dateline_takes_its_year_from_the_address_or_the_body() -> None:
    text = f"Ferry aground\n\nBESKUM, March 11 (Tamga Wire) — {EN}"
    url = "https://quay.example/2026/03/11/ferry"
    assert published(text, "en", title="Ferry aground", url=url)[0] == "2026-03-11"
    text += " The port said on March 11, 2026 that it had closed."
    assert published(text, "en", title="Ferry aground")[0] == "2026-03-11"
    other = "https://quay.example/2026/03/12/ferry"
    text = f"Ferry aground\n\nBESKUM, March 11 (Tamga Wire) — {EN}"
    assert published(text, "en", title="Ferry aground", url=other)[0] == "None"


def test_a_day_told_of_is_no_dateline() -> None:
    text = f"Паром на мели\n\nКак сообщили 11 марта 2026 года в порту — тишина. {RU}"
    assert published(text, title="Паром на мели")[0] == "None"


def test_the_line_of_an_update_is_no_byline() -> None:
    text = f"Паром на мели\n\nОбновлено 12.03.2026\nОпубликовано 11.03.2026\n\n{RU}"
    assert published(text, title="Паром на мели")[0] == "2026-03-11"


def test_a_calendar_leaf_above_the_title_is_no_byline() -> None:
    text = f"Среда, 11 марта 2026\n\nПаром сел на мель у бухты\n\n{RU}"
    assert published(text, title="Паром сел на мель у бухты")[0] == "None"


def test_two_bylines_that_differ_are_unknown() -> None:
    text = f"Паром на мели\n\n10.03.2026\n11.03.2026\n\n{RU}"
    value, _, reason = published(text, title="Паром на мели")
    assert value == "None"
    assert "different dates" in reason


NEWS = "\n\nПоследние новости\nТюлени вернулись\n09.Mar.2026\nЗоопарк ждёт верблюда\n08.Mar.2026"


def test_dates_beside_other_headlines_are_never_the_publication_date() -> None:
    value, method, reason = published(f"Паром на мели\n\n{RU}{NEWS}", title="Паром на мели")
    assert (value, method) == ("None", None)
    assert "09.Mar.2026" in reason


def test_a_footer_date_below_dated_headlines_is_only_a_stamp() -> None:
    text = f"Паром на мели\n\n{RU}{NEWS}\n\n11 Mar 2026"
    article = dated(page(text, title="Паром на мели"), {})
    assert article.published.value is None
    assert article.published.reason.startswith("only a date in the page's footer: 11 Mar 2026")
    assert article.doubts == ()
    assert status_on(article, DAY)[0] is Status.UNDATED


def test_a_footer_date_alone_is_taken_and_says_so() -> None:
    text = f"Паром на мели\n\n{RU}\n\nЛента\nТюлени вернулись, 16:48\n\n11 марта 2026"
    marks = {"Лента\nТюлени вернулись, 16:48": ChromeKind.HEADLINES}
    value, method, reason = published(text, title="Паром на мели", chrome=marks)
    assert (value, method, reason) == ("2026-03-11", DateMethod.FOOTER, "from a footer line")


# --- doubts ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Сегодня президент США Джо Байден провёл переговоры с моряками в порту."),
        ("ru", "Сегодня состоялся разговор президентов России и США Владимира Путина и Джозефа "
         "Байдена о рыбе."),
        ("kk", "Бүгін АҚШ президенті Джо Байден айлақта теңізшілермен кездесті, деді баспасөз."),
        ("uk", "Сьогодні президент США Джо Байден провів переговори з моряками у порту міста."),
        ("en", "US President Joe Biden met sailors in the port today, his office has announced."),
        ("en", "The UK prime minister, Boris Johnson, met sailors in the port, his office said."),
    ],
)  # fmt: skip
def test_an_office_that_is_over(language: str, sentence: str) -> None:
    article = dated(page(f"Порт\n\n{sentence}{NEWS}\n\n11 Mar 2026", language, title="Порт"), {})
    assert article.published.value is None
    assert len(article.doubts) == 1
    assert "ended on 20" in article.doubts[0]
    assert article.doubts[0] in article.published.reason
    assert status_on(article, DAY) == (Status.STALE, article.doubts[0])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Бывший президент США Джо Байден посетил порт и поговорил с моряками о рыбе."),
        ("ru", "Экс-президент США Джо Байден посетил порт и поговорил с моряками о рыбе."),
        ("ru", "В 2021 году президент США Джо Байден посетил порт и поговорил с моряками."),
        ("ru", "Супруга президента США Джилл Байден посетила порт и поговорила с моряками."),
        ("ru", "Президент США Дональд Трамп вспомнил, что Джо Байден бывал в этом порту."),
        ("kk", "АҚШ-тың бұрынғы президенті Джо Байден айлаққа барып, теңізшілермен сөйлесті."),
        ("uk", "Колишній президент США Джо Байден відвідав порт і поговорив із моряками."),
        ("en", "Former US President Joe Biden visited the port and talked to sailors there."),
        ("en", "Then-President Joe Biden visited the port and talked to the sailors there."),
        ("en", "Vice President Joe Biden toured the port years ago, sailors still recall it."),
        ("ru", "Первый президент Казахстана Нурсултан Назарбаев посетил порт и моряков."),
    ],
)
def test_titles_that_are_not_given_as_present(language: str, sentence: str) -> None:
    article = dated(page(f" date 2026-03-11 Порт\n{sentence}", language, title="Порт"), {})
    assert article.doubts == ()
    assert status_on(article, DAY)[0] is Status.CURRENT


def test_an_office_held_on_the_day_is_no_doubt() -> None:
    sentence = "Президент США Джо Байден провёл переговоры с моряками в порту этого города."
    article = dated(page(f" date 2022-02-12 Порт\n{sentence}", title="Порт"), {})
    assert article.doubts == ()


def test_a_newsroom_can_add_offices(tmp_path: Path) -> None:
    more = tmp_path / "offices.toml"
    more.write_text(
        '[countries]\nsurania = ["Суранії", "Surania"]\n'
        '[[holders]]\ncountry = "surania"\nrole = "president"\nterms = [{ given = ["Темірхан*"],'
        ' family = ["Жолшибеков"], from = 2014-11-20, to = 2024-11-20 }]\n',
        "utf-8",
    )
    sentence = "Сьогодні президент Суранії Темірхан Жолшибеков поговорив телефоном із сусідами."
    plain = page(f"Розмова\n\n{sentence}{NEWS}\n\n11 Mar 2026", "uk", title="Розмова")
    assert dated(plain, {}).doubts == ()
    assert "2024-11-20" in dated(plain, {}, more).doubts[0]


def test_a_broken_file_of_offices_is_named(tmp_path: Path) -> None:
    more = tmp_path / "offices.toml"
    more.write_text('[[holders]]\ncountry = "nowhere"\nrole = "president"\nterms = []\n', "utf-8")
    with pytest.raises(ValueError, match="nowhere"):
        dated(page(f" date 2026-03-11 Порт\n{RU}", title="Порт"), {}, more)


@pytest.mark.parametrize(
    ("language", "sentence", "doubted"),
    [
        ("ru", "Сегодня вечером, в последний день зимы, команды сыграют на стадионе.", True),
        ("kk", "Бүгін, қыстың соңғы күні, командалар стадионда ойнайды, кіру тегін болады.", True),
        ("uk", "Сьогодні, 28 лютого, команди зіграють на стадіоні біля старого порту.", True),
        ("en", "Today, Saturday, the teams play at the stadium beside the old harbour.", True),
        ("ru", "Сегодня, 11 марта, команды сыграют на стадионе у старого порта города.", False),
        ("ru", "Сегодня, 10 марта, команды сыграли на стадионе у старого порта города.", False),
        ("en", "Today, Wednesday, the teams play at the stadium beside the old harbour.", False),
        ("ru", "Сегодня назвали дату финала: в последний день весны, 31 мая, на стадионе.", False),
    ],
)
def test_today_beside_another_day(language: str, sentence: str, doubted: bool) -> None:
    article = dated(page(f" date 2026-03-11 Матч\n{sentence}", language, title="Матч"), {})
    assert bool(article.doubts) is doubted
    assert status_on(article, DAY)[0] is (Status.STALE if doubted else Status.CURRENT)
    if doubted:
        assert article.event.value is None


FEED = "\n\nЛента новостей\nКурс кроны\nДеньги, 11 мар, 17:49\nЗоопарк, 17:40\nТрамвай, 17:23"


def test_a_past_event_later_than_the_page_is_of_an_earlier_year() -> None:
    text = f"Разговор о рыбе\n\nРазговор о рыбе состоялся 28 марта и продлился 45 минут.{FEED}"
    article = dated(page(text, title="Разговор о рыбе"), {})
    assert "28 марта" in article.doubts[0]
    assert article.doubts[0] in article.published.reason
    assert status_on(article, DAY)[0] is Status.STALE


@pytest.mark.parametrize(
    "sentence",
    [
        "Разговор о рыбе состоялся 10 марта и продлился, по словам рыбаков, 45 минут.",
        "Разговор о рыбе состоится 28 марта, его проведут в здании старой таможни.",
        "Разговор о рыбе состоялся 28 декабря и продлился, по словам рыбаков, 45 минут.",
    ],
)
def test_days_that_the_page_has_reached_or_that_lie_ahead(sentence: str) -> None:
    article = dated(page(f"Рыба\n\n{sentence}{FEED}", title="Рыба"), {})
    assert article.doubts == ()
    assert status_on(article, DAY)[0] is Status.UNDATED


def test_a_byline_older_than_the_date_in_front_shows_a_republication() -> None:
    text = f" date 2026-03-11 Паром на мели\n\n2 ноября 2023, 09:00\n\n{RU}"
    article = dated(page(text, title="Паром на мели"), {})
    assert str(article.published.value) == "2026-03-11"
    assert "republished" in article.doubts[0]
    assert status_on(article, DAY)[0] is Status.STALE


# --- event and status -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "body", "value", "words"),
    [
        ("ru", "Вчера вечером паром сел на мель у входа в бухту, никто не пострадал.",
         "2026-03-10", "Вчера вечером"),
        ("kk", "Паром 10 наурызға қараған түні айлақтың кіреберісінде қайраңға тұрып қалды.",
         "2026-03-10", "10 наурызға"),
        ("uk", "Пором сів на мілину біля входу до бухти у вівторок, ніхто не постраждав.",
         "2026-03-10", "вівторок"),
        ("en", "A ferry ran aground at the mouth of the bay on Tuesday and nobody was hurt.",
         "2026-03-10", "Tuesday"),
        ("ru", "Паром снимут с мели 26 марта, сообщили в порту, работы уже начались там.",
         "None", ""),
        ("ru", "Ранее, 9 марта, паром уже сажали на мель у входа в бухту, сообщил порт.",
         "None", ""),
        ("ru", "Порт закрыт до 12 марта, суда стоят у входа в бухту и ждут хорошей погоды.",
         "None", ""),
        ("kk", "Министрлік 10 наурыздағы көрсеткіштің дұрыс болғанын кешірім сұрай растады.",
         "None", ""),
        ("ru", RU, "None", ""),
    ],
)  # fmt: skip
def test_event_date(language: str, body: str, value: str, words: str) -> None:
    article = dated(page(f" date 2026-03-11 Паром\n{body}", language, title="Паром"), {})
    event = article.event
    assert (str(event.value), event.words) == (value, words)
    assert bool(event.reason) == (value == "None")
    if event.evidence:
        assert event.method is DateMethod.WORDS
        assert article.text[event.evidence.start : event.evidence.end] == words


def test_the_event_of_an_undated_article_is_not_guessed() -> None:
    article = dated(page(f"Паром\n\nВчера паром сел на мель. {RU}", title="Паром"), {})
    assert article.event.value is None
    assert "publication date is not known" in article.event.reason


@pytest.mark.parametrize(
    ("printed", "status", "reason"),
    [
        ("2026-03-11", Status.CURRENT, "published 2026-03-11, by the date in front of it"),
        ("2025-12-23", Status.OTHER_DAY, "published 2025-12-23"),
        ("2026-03-20", Status.FUTURE, "published 2026-03-20, after 2026-03-11"),
    ],
)
def test_status(printed: str, status: Status, reason: str) -> None:
    article = dated(page(f" date {printed} Паром\n{RU}", title="Паром"), {})
    assert status_on(article, DAY) == (status, reason)


def test_an_old_article_on_a_new_page_is_stale() -> None:
    text = f"Паром\n\nКАЙРАН, 2 ноября 2023 — {RU}{NEWS}"
    article = dated(page(text, title="Паром"), {})
    assert status_on(article, DAY)[0] is Status.STALE
    assert status_on(article, dt.date(2023, 11, 2))[0] is Status.CURRENT


def test_undated_says_why() -> None:
    article = dated(page(f"Паром\n\n{RU}", title="Паром"), {})
    assert status_on(article, DAY) == (Status.UNDATED, "the page gives no date of its own")


@pytest.mark.parametrize(
    "text", ["", " ", "\r\n\r\n", "date", "date 2026-99-99 x", "👩‍🚀\r\ne\u0301"]
)
def test_strange_texts(text: str) -> None:
    assert dated(page(text, "und"), {}).published.value is None
