"""Words that the evidence does not carry."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result
from summarize.grounding.wording import Wording
from summarize.language.concepts import words
from tests.grounding.test_polarity import judge

SOURCE = "В порту сгорел склад верфи, сообщили полиция и мэрия. Пожар тушили всю ночь."


@pytest.mark.parametrize(
    ("to", "text"),
    [
        ("ru", "На складе верфи в порту был пожар, его тушили ночью."),
        ("uk", "У порту згорів склад верфі, пожежу гасили вночі."),
        ("kk", "Портта кеме зауытының қоймасы өртенді, өртті түнде сөндірді."),
        ("en", "A shipyard warehouse burned down in the port, and the fire was fought at night."),
    ],
)
def test_a_paraphrase_is_no_addition(to: str, text: str) -> None:
    assert judge(SOURCE, "ru", text, to).result is not Result.UNSUPPORTED


@pytest.mark.parametrize(
    ("to", "text"),
    [
        ("ru", "Полиция сообщила о пожаре в порту, после чего полиция задержала сторожа."),
        ("uk", "У порту згорів склад верфі, а міністр обіцяв компенсацію фермерам."),
        ("kk", "Портта қойма өртенді, ал дәрігерлер емхана салуды талап етті."),
        ("en", "A warehouse burned in the port, which angered teachers across the country."),
    ],
)
def test_an_added_clause_is_caught_and_a_counterpart_serves_once(to: str, text: str) -> None:
    verdict = judge(SOURCE, "ru", text, to)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.CONTENT), verdict


HIRED = (
    "en",
    "The shipyard dismissed its director Olga Veres after a crane collapse killed five dockers.",
)
AIMED = ("en", "The port launched a drive that aims to reach 40 crews by March 20.")


@pytest.mark.parametrize(
    ("source", "to", "text"),
    [
        (HIRED, "ru", "Верфь уволила директора Ольгу Верес: падение крана унесло пять жизней."),
        (HIRED, "uk", "Верф звільнила директорку Ольгу Верес: кран поховав п’ятьох вантажників."),
        (AIMED, "ru", "Порт начал кампанию, рассчитывая до 20 марта охватить 40 экипажей."),
        (AIMED, "kk", "Порт 20 наурызға дейін 40 экипажды қамтуды көздейтін науқан бастады."),
    ],
)
def test_numbers_names_and_dates_tie_free_words_to_the_evidence(
    source: tuple[str, str], to: str, text: str
) -> None:
    assert judge(source[1], source[0], text, to).reason is not Reason.CONTENT


def test_what_the_evidence_has_left_is_told_in_other_words() -> None:
    source = (
        "Директор верфи отрицал, что получал письма, и исключил свой уход до конца ремонта "
        "цеха, где рухнул потолок."
    )
    text = "Директор верфи отрицает письма и собирается судиться."
    assert judge(source, "ru", text, "ru").reason is not Reason.CONTENT
    used_up = judge("Директор верфи отрицал, что получал письма.", "ru", text, "ru")
    assert (used_up.result, used_up.reason) == (Result.UNSUPPORTED, Reason.CONTENT)


def test_words_are_carried_across_languages() -> None:
    source = Wording(words("Пожар на электростанции в порту", "ru"))
    assert all(map(source.carries, words("өрт порт", "kk")))
    assert not source.carries(words("garden", "en")[0])
    assert source.times(words("port", "en")[0]) == 1
