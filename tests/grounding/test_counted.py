"""Numbers that count one thing under two nouns, and those that count another."""

from __future__ import annotations

import pytest

from summarize.grounding import Result, Verdict, numbers
from summarize.grounding.parsed import cited, written
from tests.making import make_article, passages_of


def judge(source: str, text: str, language: str, to: str | None = None) -> Verdict | None:
    article = make_article(source, language=language, title=None)
    passages = passages_of(article)
    given = cited(article, passages, passages.sentences)
    return numbers.check(written(text, to or language, article), given)


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("en", "The mill will cut 730 jobs.", "Some of 730 positions go at the mill."),
        ("ru", "Завод подписал 26 договоров.", "Завод заключил 26 контрактов."),
        ("ru", "На курсы записались 320 учителей.", "На курсы записались 320 человек."),
        ("uk", "Клініка прийняла 47 пацієнтів.", "Клініка прийняла 47 людей."),
        ("kk", "Курсқа 640 мұғалім жазылды.", "Курсқа 640 адам жазылды."),
        ("kk", "Сабаққа 75 оқушы келмеді.", "Сабаққа 75 бала келмеді."),
        ("kk", "Магнитудасы 4,3 болатын жер сілкінісі болды.", "4,3 магнитудалы зілзала болды."),
        ("en", "The club trains 54 pupils.", "The club trains 54 children."),
    ],
)
def test_one_thing_under_another_noun_passes(language: str, source: str, text: str) -> None:
    assert judge(source, text, language) is None


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("en", "The mill will cut 730 jobs.", "The mill will cut 730 machines."),
        ("ru", "Завод подписал 26 договоров.", "Завод купил 26 станков."),
        ("ru", "На курсы записались 320 человек.", "На курсы записались 320 учителей."),
        ("uk", "Клініка прийняла 47 людей.", "Клініка прийняла 47 пацієнтів."),
        ("kk", "Курсқа 640 адам жазылды.", "Курсқа 640 мұғалім жазылды."),
        ("kk", "Сабаққа 75 оқушы келмеді.", "Сабаққа 75 кітап келмеді."),
    ],
)
def test_another_thing_or_a_narrower_one_does_not_pass(
    language: str, source: str, text: str
) -> None:
    verdict = judge(source, text, language)
    assert verdict is not None
    assert verdict.result is not Result.SUPPORTED


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("В 58 сельских школах сменят учебники.", "ru"),
        ("У 58 сільських школах змінять підручники.", "uk"),
        ("Textbooks change in 58 rural schools.", "en"),
    ],
)
def test_a_kazakh_noun_that_is_owned_is_what_is_counted(text: str, to: str) -> None:
    source = "Енді 58 ауыл мектебінде оқулық ауысады."
    assert judge(source, text, "kk", to) is None


def test_a_kazakh_noun_by_itself_is_what_it_is() -> None:
    verdict = judge("Енді 58 ауыл газға қосылады.", "58 школ подключат к газу.", "kk", "ru")
    assert verdict is not None
    assert verdict.result is not Result.SUPPORTED


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("ru", "Билет стоил 140 тенге, а стал 165 тенге.", "Доплатили 25 тенге."),
        ("uk", "Фонд дав 8 тисяч гривень, половину — школі.", "Школа має 4 тисячі гривень."),
        ("en", "A third of the 60 lamps failed.", "20 lamps failed."),
    ],
)
def test_what_can_be_computed_is_left_to_the_reader(language: str, source: str, text: str) -> None:
    verdict = judge(source, text, language)
    assert verdict is not None
    assert verdict.result is Result.UNCHECKED
