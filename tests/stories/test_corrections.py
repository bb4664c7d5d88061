"""An outlet's own words that it had something wrong."""

from __future__ import annotations

import pytest

from summarize.stories.corrections import is_own_report, taken_back
from tests.stories.telling import told

TAKEN_BACK = [
    ("ru", "Вчера мы сообщили о 40 раненых. Верно: четырнадцать. Приносим извинения.", 2),
    ("ru", "Поправка: директора завода зовут Олег Ладов.", 1),
    ("ru", "В предыдущей версии новости мост был назван Южным. Мост — Северный.", 1),
    ("ru", "В нашей заметке ошибочно указано, что погибли трое. Погиб один человек.", 1),
    ("uk", "Учора ми повідомили про 40 поранених. Насправді їх чотирнадцять.", 2),
    ("uk", "Виправлення: директора заводу звуть Олег Ладов.", 1),
    ("uk", "У нашій замітці помилково вказано, що загинули троє.", 1),
    ("kk", "Кеше біз 40 адам жараланды деп хабарладық. Дұрысы – он төрт адам.", 2),
    ("kk", "Түзету: зауыт директорының аты-жөні – Олег Ладов.", 1),
    ("kk", "Біздің хабарымызда үш адам қаза тапты деп қате жазылған.", 1),
    ("en", "We reported yesterday that 40 were hurt. The correct number is fourteen.", 2),
    ("en", "Correction: the director of the plant is Oleg Ladov.", 1),
    ("en", "An earlier version of this story called the bridge the South Bridge.", 1),
    ("en", "Our report on Monday misstated the number of the injured.", 1),
]
NOT_TAKEN_BACK = [
    ("ru", "Как мы сообщали ранее, пожар начался ночью. Погиб один человек."),
    ("ru", "Министр признал ошибку пилота. По его словам, самолёт исправен."),
    ("ru", "В школе исправили ошибки в расписании. Уроки начнутся в девять."),
    ("uk", "Як ми повідомляли раніше, пожежа почалася вночі. Загинула одна людина."),
    ("uk", "Міністр визнав помилку пілота. За його словами, літак справний."),
    ("kk", "Бұған дейін хабарлағанымыздай, өрт түнде басталды. Бір адам қаза тапты."),
    ("kk", "Министр ұшқыштың қателігін мойындады. Ұшақ ақаусыз."),
    ("en", "As we reported earlier, the fire began at night. One man died."),
    ("en", "The minister admitted the error of the pilot. The plane was in order."),
    ("en", "The market saw a correction of two per cent. Traders were calm."),
]


@pytest.mark.parametrize(("language", "text", "sentences"), TAKEN_BACK)
def test_a_correction_is_found(language: str, text: str, sentences: int) -> None:
    item = told("Погода была ясной.\n" + text, language=language, title=None)  # type: ignore[arg-type]
    (found,) = taken_back(item)
    assert found.span.text in text
    assert text.startswith(found.span.text)
    ends = [s.end for s in item.passages.sentences if s.start >= found.span.start]
    assert found.span.end == ends[sentences - 1]


@pytest.mark.parametrize(("language", "text"), NOT_TAKEN_BACK)
def test_a_report_of_what_was_is_no_correction(language: str, text: str) -> None:
    assert list(taken_back(told(text, language=language, title="Новости"))) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "«Заря» ошибочно сообщила о трёх погибших."),
        ("uk", "«Заря» помилково повідомила про трьох загиблих."),
        ("kk", "«Заря» үш адам қаза тапты деп қате хабарлады."),
        ("en", "Заря wrongly reported that three had died."),
    ],
)
def test_another_outlet_is_corrected_by_name(language: str, text: str) -> None:
    item = told(text, language=language, title="Новости", outlet="Вестник")
    (found,) = taken_back(item, ["Заря"])
    assert found.names == "Заря"
    assert list(taken_back(item, ["Ранок"])) == []


def test_a_heading_of_the_title_makes_a_report_a_correction() -> None:
    body = "Вчера мы назвали директором завода Павла Ладова. Завод возглавляет Олег Ладов."
    (found,) = taken_back(told(body, title="Поправка: кто возглавляет завод"))
    assert found.span.text == "Вчера мы назвали директором завода Павла Ладова."
    assert list(taken_back(told(body, title="Кто возглавляет завод"))) == []


def test_a_title_alone_is_kept() -> None:
    (found,) = taken_back(told("Завод открыт с весны.", title="Поправка: завод открыт"))
    assert found.span.text == "Поправка: завод открыт"


def test_what_an_outlet_says_of_its_report_is_not_todays_news() -> None:
    assert is_own_report("Вчера мы сообщили о 40 раненых.")
    assert not is_own_report("Ранены 40 человек.")
