from __future__ import annotations

import pytest

from summarize.stories.namesakes import Bearer, namesakes


def bearer(role: str, language: str, *company: str) -> Bearer:
    return Bearer(role, language, frozenset(company))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("директор порта", "ru"), ("режисер", "uk")),
        (("энергетика министрі", "kk"), ("шахматист", "ru")),
    ],
)
def test_two_roles_of_two_people(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert namesakes([bearer(*a), bearer(*b)]) == (a[0], b[0])
    assert namesakes([bearer(*a, "x"), bearer(*b, "x")]) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("министр", "ru"), ("міністр", "uk")),
        (("глава государства", "ru"), ("министр обороны", "ru")),
        (("директор порта", "ru"), ("директор музея", "ru")),
        (("директор порта", "ru"), ("qwerty", "en")),
        (("директор порта", "ru"), ("Regisseur", "de")),
    ],
)
def test_what_shows_nothing(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert namesakes([bearer(*a), bearer(*b)]) is None
