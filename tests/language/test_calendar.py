"""Dates in ru, kk, uk and en: what is found, where, and what it resolves to."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.calendar import TimeWords, find_times, resolve

WEDNESDAY = dt.date(2026, 3, 11)
FRIDAY = dt.date(2026, 3, 13)


def one(text: str, language: str) -> tuple[str, TimeWords]:
    found = find_times(text, language)
    assert len(found) == 1, found
    return text[found[0].start : found[0].end], found[0]


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("ru", "Мост открыли 23 января 2026 года.", "23 января 2026 года", "2026-01-23"),
        ("ru", "Это было 10-го марта прошлого года.", "10-го марта прошлого года", "2025-03-10"),
        ("ru", "Курс на 19 янв. не изменился", "19 янв.", "2026-01-19"),
        ("ru", "Встретились в понедельник, 9 марта.", "понедельник, 9 марта", "2026-03-09"),
        ("kk", "Жиын 23 қаңтарда өтті.", "23 қаңтарда", "2026-01-23"),
        (
            "kk",
            "Ол 2025 жылдың 2 желтоқсанында келді.",
            "2025 жылдың 2 желтоқсанында",
            "2025-12-02",
        ),
        ("kk", "МЕРСАЙ. 2026 жылғы 10 наурыз. АҚПАРАТ –", "2026 жылғы 10 наурыз", "2026-03-10"),
        ("kk", "Наурыздың 10-ында көпір ашылды.", "Наурыздың 10-ында", "2026-03-10"),
        ("kk", "28 ақпандағы матч", "28 ақпандағы", "2026-02-28"),
        ("kk", "биылғы 5 мамырда", "биылғы 5 мамырда", "2026-05-05"),
        ("uk", "Угоду підписали 23 грудня 2025 року.", "23 грудня 2025 року", "2025-12-23"),
        ("uk", "Від 16 березня все зміниться", "16 березня", "2026-03-16"),
        ("en", "It was signed on March 10, 2026.", "March 10, 2026", "2026-03-10"),
        ("en", "The ferry left on the 10th of March.", "10th of March", "2026-03-10"),
        ("en", "Filed Mar 10 from the port", "Mar 10", "2026-03-10"),
        ("und", "Обновлено 23.01.2026", "23.01.2026", "2026-01-23"),
        ("und", "stamp 2026-01-23", "2026-01-23", "2026-01-23"),
        ("ru", "09.Jan.2026", "09.Jan.2026", "2026-01-09"),
        ("kk", "13 Jan 2026", "13 Jan 2026", "2026-01-13"),
        ("en", "23/01/2026", "23/01/2026", "2026-01-23"),
    ],
)
def test_days(language: str, text: str, words: str, value: str) -> None:
    printed, found = one(text, language)
    assert printed == words
    resolved = resolve(found, WEDNESDAY)
    assert str(resolved.value) == value
    assert resolved.precision == "day"


@pytest.mark.parametrize(
    ("language", "text", "clock"),
    [
        ("ru", "23 января 2026, 09:17, ИА Причал", "09:17"),
        ("ru", "до 06:00 12 марта", "06:00"),
        ("kk", "10 наурызда, сағат 23:30-да жабылды", "23:30"),
        ("uk", "23 грудня 2025, 15:30", "15:30"),
        ("en", "closed until 06:00 on March 12", "06:00"),
        ("en", "on Friday at 17:00", "17:00"),
        ("und", "2026-03-10T18:12:00+05:00", "18:12"),
    ],
)
def test_the_hour_joins_its_day(language: str, text: str, clock: str) -> None:
    _, found = one(text, language)
    assert found.clock == clock
    assert resolve(found, FRIDAY).precision == "minute"


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("ru", "фестиваль пройдёт 10–12 марта", "2026-03-10", "2026-03-12"),
        ("ru", "с 28 февраля по 3 марта", "2026-02-28", "2026-03-03"),
        ("kk", "10-12 наурыз аралығында", "2026-03-10", "2026-03-12"),
        ("kk", "10 наурыздан 12 наурызға дейін", "2026-03-10", "2026-03-12"),
        ("uk", "з 10 до 12 березня", "2026-03-10", "2026-03-12"),
        ("en", "from 3 to 5 May", "2026-05-03", "2026-05-05"),
        ("en", "Dec. 30, 2025 – Jan. 2, 2026", "2025-12-30", "2026-01-02"),
    ],
)
def test_ranges(language: str, text: str, first: str, last: str) -> None:
    resolved = resolve(one(text, language)[1], WEDNESDAY)
    assert (str(resolved.value), str(resolved.end_value)) == (first, last)


def test_days_that_share_a_month() -> None:
    text = "10 и 12 марта; 1 і 2 квітня"
    assert [text[t.start : t.end] for t in find_times(text, "ru")] == ["10", "12 марта"]
    assert [t.day for t in find_times("3, 5 and 7 May", "en")] == [3, 5, 7]
    assert [t.month for t in find_times("10 және 12 наурызда", "kk")] == [3, 3]


@pytest.mark.parametrize(
    ("language", "text", "words", "offset"),
    [
        ("ru", "Сегодня вечером состоялся разговор", "Сегодня вечером", 0),
        ("ru", "позавчера", "позавчера", -2),
        ("ru", "Накануне министр уехал", "Накануне", -1),
        ("ru", "три дня назад", "три дня назад", -3),
        ("kk", "бүгінгі әңгіме", "бүгінгі", 0),
        ("kk", "кеше кешке анықталды", "кеше кешке", -1),
        ("kk", "ертең ашылады", "ертең", 1),
        ("uk", "учора ввечері", "учора ввечері", -1),
        ("uk", "сьогодні вранці", "сьогодні вранці", 0),
        ("uk", "післязавтра", "післязавтра", 2),
        ("en", "She flew yesterday.", "yesterday", -1),
        ("en", "the day after tomorrow", "the day after tomorrow", 2),
        ("en", "talks ended tonight", "tonight", 0),
    ],
)
def test_relative_days(language: str, text: str, words: str, offset: int) -> None:
    printed, found = one(text, language)
    assert (printed, found.offset_days) == (words, offset)
    assert resolve(found, WEDNESDAY).value == WEDNESDAY + dt.timedelta(days=offset)
    assert resolve(found, None).value is None
    assert "publication date" in resolve(found, None).reason


@pytest.mark.parametrize(
    ("language", "text", "words", "weekday", "which"),
    [
        ("ru", "в ближайшую пятницу в порту", "ближайшую пятницу", 4, "next"),
        ("ru", "вернётся в пятницу", "пятницу", 4, None),
        ("kk", "жұма күні болады", "жұма күні", 4, None),
        ("kk", "өткен дүйсенбіде", "өткен дүйсенбіде", 0, "last"),
        ("uk", "минулої п’ятниці", "минулої п’ятниці", 4, "last"),
        ("uk", "у вівторок", "вівторок", 1, None),
        ("en", "He left on Friday.", "Friday", 4, None),
        ("en", "last Friday", "last Friday", 4, "last"),
        ("en", "this coming Monday", "this coming Monday", 0, "next"),
    ],
)
def test_weekdays(language: str, text: str, words: str, weekday: int, which: str | None) -> None:
    printed, found = one(text, language)
    assert (printed, found.weekday, found.which) == (words, weekday, which)


@pytest.mark.parametrize(
    ("language", "text", "value", "precision"),
    [
        ("ru", "весной 2026 года", "2026-01-01", "year"),
        ("ru", "в марте", "2026-03-01", "month"),
        ("ru", "к 2028 году", "2028-01-01", "year"),
        ("kk", "2025 жылы", "2025-01-01", "year"),
        ("kk", "ақпан айының", "2026-02-01", "month"),
        ("uk", "на початку весни 2026 року", "2026-01-01", "year"),
        ("uk", "у лютому 2026 року", "2026-02-01", "month"),
        ("en", "in April 2027", "2027-04-01", "month"),
        ("en", "by 2028", "2028-01-01", "year"),
        ("ru", "в прошлом году", "2025-01-01", "year"),
        ("kk", "былтыр", "2025-01-01", "year"),
        ("en", "next month", "2026-04-01", "month"),
    ],
)
def test_months_and_years(language: str, text: str, value: str, precision: str) -> None:
    resolved = resolve(one(text, language)[1], WEDNESDAY)
    assert (str(resolved.value), resolved.precision) == (value, precision)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "счёт 2:1, 7,5 из 9, 86,4 МВт, 1 240 человек, 2025 человек"),
        ("ru", "+7 701 123-45-67, № 10, 23.30 рубля, 10.03.20.26, версия 2.10.2026.1"),
        ("ru", "Мая Петровна подошла к Марте на улице 8 Марта"),
        ("ru", "в среду обитания; по пятницам; каждую пятницу; накануне выборов"),
        ("ru", "30 февраля и 31.02.2026"),
        ("kk", "2 300 жыл, 9-дан 7,5; Қазанда; маусымда; Наурыз мейрамы; бүгінде; жұма намазы"),
        ("uk", "лютого ворога, середина, щопонеділка, листопад, 210 шкіл, 2,5 години"),
        ("en", "He may 5 times march 10 miles; May said so; March on; 2025 cases"),
        ("en", "Sunday Times, Black Friday, every Friday, USA Today, May Day, March 10,000"),
        ("und", ""),
    ],
)
def test_what_is_no_date(language: str, text: str) -> None:
    assert find_times(text, language) == []


def test_no_year_is_invented() -> None:
    for language, text in [("ru", "28 января"), ("kk", "28 қаңтарда"), ("en", "January 28")]:
        resolved = resolve(one(text, language)[1], None)
        assert resolved.value is None
        assert "no year" in resolved.reason


def test_a_missing_year_is_that_of_the_nearest_day() -> None:
    december = one("30 декабря", "ru")[1]
    assert resolve(december, dt.date(2026, 1, 3)).value == dt.date(2025, 12, 30)
    january = one("2 січня", "uk")[1]
    assert resolve(january, dt.date(2025, 12, 30)).value == dt.date(2026, 1, 2)


def test_a_missing_year_far_away_needs_the_tense() -> None:
    september = one("в сентябре", "ru")[1]
    march = dt.date(2026, 3, 12)
    assert resolve(september, march).value == dt.date(2026, 9, 1)
    assert resolve(september, march, "past").value is None
    assert "2025 or 2026" in resolve(september, march, "past").reason
    assert resolve(one("10 октября", "ru")[1], march).value is None


def test_the_nearest_friday_said_on_a_friday_is_unknown() -> None:
    found = one("в ближайшую пятницу", "ru")[1]
    assert resolve(found, WEDNESDAY).value == FRIDAY
    assert resolve(found, FRIDAY).value is None
    assert "Friday" in resolve(found, FRIDAY).reason


def test_next_friday_has_two_readings_while_one_is_ahead() -> None:
    found = one("next Friday", "en")[1]
    assert resolve(found, WEDNESDAY).value is None
    assert resolve(found, FRIDAY).value == dt.date(2026, 3, 20)
    assert resolve(found, dt.date(2026, 3, 14)).value == dt.date(2026, 3, 20)


def test_a_bare_weekday_follows_the_tense() -> None:
    friday = one("в пятницу", "ru")[1]
    assert resolve(friday, FRIDAY, "past").value == FRIDAY
    assert resolve(friday, FRIDAY, "future").value is None
    assert resolve(friday, WEDNESDAY, "past").value == dt.date(2026, 3, 6)
    assert resolve(friday, WEDNESDAY, "future").value == FRIDAY
    assert resolve(friday, WEDNESDAY).value is None


def test_a_weekday_that_contradicts_its_date() -> None:
    resolved = resolve(one("Monday, March 10, 2026", "en")[1], None)
    assert resolved.value is None
    assert "Tuesday" in resolved.reason


def test_day_and_month_in_either_order() -> None:
    resolved = resolve(one("03/10/2026", "en")[1], WEDNESDAY)
    assert resolved.value is None
    assert "day/month or month/day" in resolved.reason


def test_the_last_day_of_winter() -> None:
    found = one("в последний день зимы", "ru")[1]
    assert resolve(found, FRIDAY).value == dt.date(2026, 2, 28)
    assert resolve(found, dt.date(2028, 3, 1)).value == dt.date(2028, 2, 29)


def test_an_hour_alone_has_no_day() -> None:
    printed, found = one("Подписали в 03:20.", "ru")
    assert (printed, found.clock) == ("03:20", "03:20")
    assert resolve(found, FRIDAY).value is None


PIECES = st.sampled_from(
    ["10 марта", "2026 жылғы", "в пятницу", "May", "23:30", "учора", "31", "–", " ", "\r\n", "é",
     "е\u0301", "👩‍👩‍👧", "2026", "сағат", "by", ".", "жұма күні", "last", "січня", "03/10/2026"]
)  # fmt: skip


@given(
    st.lists(PIECES | st.text(max_size=5), max_size=12), st.sampled_from(["ru", "kk", "en", "x"])
)
def test_offsets_are_exact_and_disjoint(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    end = 0
    for words in find_times(text, language):
        assert end <= words.start < words.end <= len(text)
        assert text[words.start : words.end].strip() == text[words.start : words.end]
        end = words.end
        for published in (None, FRIDAY):
            resolved = resolve(words, published)
            assert (resolved.value is None) == bool(resolved.reason)
