"""Institutions in translation, and places by their adjectives and people."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result, Verdict, names
from summarize.grounding.institutions import translated
from summarize.grounding.parsed import cited, written
from tests.making import make_article, passages_of


def judge(source: str, language: str, text: str, to: str) -> Verdict | None:
    article = make_article(source, language=language, title=None)
    passages = passages_of(article)
    given = cited(article, passages, passages.sentences)
    return names.check(written(text, to, article), given)


GUILD = ("Гильдия пасечников провела съезд", "ru")
ARCHIVE = ("Institute of Ancient Crafts", "en")


@pytest.mark.parametrize(
    ("name", "language", "source"),
    [
        ("Beekeepers’ Guild", "en", GUILD),
        ("Гільдія бджолярів", "uk", GUILD),
        ("Омарташылар гильдиясы", "kk", GUILD),
        ("Институт старинных ремёсел", "ru", ARCHIVE),
        ("Інститут давніх ремесел", "uk", ARCHIVE),
        ("Ежелгі қолөнер институты", "kk", ARCHIVE),
        ("Норвезької ради стандартів", "uk", ("Norwegian Standards Board", "en")),
    ],
)
def test_translated_institutions_are_found(
    name: str, language: str, source: tuple[str, str]
) -> None:
    assert translated(name, language, *source)


@pytest.mark.parametrize(
    ("name", "language", "source"),
    [
        ("Fishermen’s Guild", "en", GUILD),
        ("Гільдія лісників", "uk", GUILD),
        ("Институт старинной музыки", "ru", ARCHIVE),
        ("Ежелгі қолөнер мұражайы", "kk", ARCHIVE),
        ("Шведської ради стандартів", "uk", ("Norwegian Standards Board", "en")),
    ],
)
def test_other_institutions_are_not(name: str, language: str, source: tuple[str, str]) -> None:
    assert not translated(name, language, *source)


COURT = "Рівненський окружний суд переніс засідання."


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Суд в Ровно перенёс заседание.", "ru"),
        ("Ровно округтік соты отырысты кейінге шегерді.", "kk"),
        ("The Rivne District Court moved the hearing.", "en"),
    ],
)
def test_a_place_is_found_in_its_adjective(text: str, to: str) -> None:
    assert judge(COURT, "uk", text, to) is None


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Суд в Житомире перенёс заседание.", "ru"),
        ("Луцк округтік соты отырысты кейінге шегерді.", "kk"),
        ("The Lutsk District Court moved the hearing.", "en"),
    ],
)
def test_another_place_is_not(text: str, to: str) -> None:
    verdict = judge(COURT, "uk", text, to)
    assert verdict is not None
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.NAME)


def test_one_of_a_places_people_names_it() -> None:
    source = "Молода житомирка виграла забіг."
    assert judge(source, "uk", "Житомирлық спортшы жарыста жеңді.", "kk") is None
    verdict = judge(source, "uk", "Черкассылық спортшы жарыста жеңді.", "kk")
    assert verdict is not None


def test_a_listed_place_is_known_by_its_sound() -> None:
    source = "Өскеменде жылу беру басталды."
    assert judge(source, "kk", "В Усть-Каменогорську дали тепло.", "uk") is None
    verdict = judge(source, "kk", "У Запоріжжі дали тепло.", "uk")
    assert verdict is not None
    assert verdict.result is Result.UNSUPPORTED


def test_police_is_no_given_name() -> None:
    source = "Police said director Howard P. Lane had left."
    verdict = judge(source, "en", "Директор Пилип Лейн пішов, каже поліція.", "uk")
    assert verdict is not None
