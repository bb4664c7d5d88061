"""A place and the person behind it are two names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.passages.model import NameKind

NamesIn = Callable[[str, str], dict[str, NameKind | None]]


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("ru", "Вчера консул в Норвике Рамон Лосев уехал.", "Рамон Лосев"),
        ("ru", "Вчера консул в Норвике Гаухар Лосева уехала.", "Гаухар Лосева"),
        ("ru", "Вчера посол в Новом Норвике Рамон Лосев уехал.", "Рамон Лосев"),
        ("ru", "Вчера мэр Норвика Рамон Лосев уехал.", "Рамон Лосев"),
        ("ru", "Вчера директор порта Норвик Рамон Лосев уехал.", "Рамон Лосев"),
        ("uk", "Учора консул у Норвіку Рамон Лосенко поїхав.", "Рамон Лосенко"),
        ("uk", "Учора консулка в Норвіку Гаухар Лосєва поїхала.", "Гаухар Лосєва"),
        ("kk", "Ол Норвикте тұрады. Кеше Норвикке Асқар Лосев барды.", "Асқар Лосев"),
        ("kk", "Ол кейін Норвикте тұрды. Кеше Рамон Лост Норвикке барды.", "Рамон Лост"),
    ],
)
def test_a_place_before_a_person(names_in: NamesIn, language: str, text: str, person: str) -> None:
    found = names_in(language, text)
    assert found[person] is NameKind.PERSON
    assert len(found) == 2


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Вчера в Новом Норвике было тихо.", "Новый Норвик"),
        ("ru", "У министра Рамона Лосева спросили.", "Рамона Лосева"),
        ("ru", "Тогда в Анну Лосеву верили.", "Анна Лосева"),
        ("ru", "Пришёл министр Лосева Анна.", "Лосева Анна"),
        ("uk", "Учора в Олени Лосенко питали.", "Олена Лосенко"),
        ("kk", "Кеше Айгүл Лостова келді.", "Айгүл Лостова"),
    ],
)
def test_one_name_behind_a_preposition_stays_one(
    names_in: NamesIn, language: str, text: str, name: str
) -> None:
    assert list(names_in(language, text)) == [name]
