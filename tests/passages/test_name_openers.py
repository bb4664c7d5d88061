"""What is no name at the head of a run of capitals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.passages.model import NameKind

NamesIn = Callable[[str, str], dict[str, NameKind | None]]


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("kk", "Вельтаниялық Юрко Лоскеннің жеңісі бұл.", "Юрко Лоскен"),
        ("kk", "Кеше Норвиктік Асқар Лостов жеңді.", "Асқар Лостов"),
        ("ru", "Вчера норвикцы ждали. Норвикец Рамон Лосев победил.", "Рамон Лосев"),
        ("uk", "Учора чекали. Норвікець Рамон Лосенко переміг.", "Рамон Лосенко"),
        ("en", "The Veltanian Anna Brown won.", "Anna Brown"),
    ],
)
def test_where_a_person_is_from(names_in: NamesIn, language: str, text: str, person: str) -> None:
    assert names_in(language, text) == {person: NameKind.PERSON}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("kk", "Кеше Достық көпірі ашылды.", "Достық көпірі"),
        ("en", "They met Julian Brown.", "Julian Brown"),
    ],
)
def test_a_name_that_only_looks_like_it(
    names_in: NamesIn, language: str, text: str, name: str
) -> None:
    assert list(names_in(language, text)) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Было тихо. Акимат ждёт гостей."),
        ("uk", "Учора було тихо. Рейси скасовано до суботи, квитки повертають у касах порту."),
        ("uk", "Кораблі стояли. Катамарани скасовано."),
        ("kk", "Кеше тыныш болды. Вакцинаны көп адам алды."),
        ("en", "It was quiet. The Norvan cycling federation will hear him."),
    ],
)
def test_a_common_word_opens_a_sentence(names_in: NamesIn, language: str, text: str) -> None:
    assert names_in(language, text) == {}


def test_latin_letters_among_cyrillic_are_a_name(names_in: NamesIn) -> None:
    assert list(names_in("kk", "Кеше тыныш болды. Northstar басшысы келді.")) == ["Northstar"]
