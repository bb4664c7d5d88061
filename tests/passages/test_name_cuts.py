"""What belongs to one name, and what does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.passages.model import NameKind

NamesIn = Callable[[str, str], dict[str, NameKind | None]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He lives on Fishermen's Street.", ["Fishermen's Street"]),
        ("They went to St Agnes's Hospital.", ["St Agnes's Hospital"]),
        ("They came to Norvik and saw Norvik's Harbour.", ["Norvik"]),
        ("They met at Veltania's Parliament.", ["Veltania", "Parliament"]),
        ("The Street was closed.", []),
        ("Analysts at Marks & Pellow agreed.", ["Marks & Pellow"]),
        ("She won the Tour of Norvik.", ["Tour of Norvik"]),
        ("They signed the Treaty of Norvik.", ["Treaty of Norvik"]),
        ("They saw Brown of Norvik.", ["Brown", "Norvik"]),
    ],
)
def test_english(names_in: NamesIn, text: str, names: list[str]) -> None:
    assert list(names_in("en", f"It was cold. {text}")) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Кеше Асқар Лостов қызметінен кетті.", ["Асқар Лостов"]),
        ("Кеше Асқар Лостов үкіметі құлады.", ["Асқар Лостов"]),
        ("Кеше Асқар Лостов университеті ашылды.", ["Асқар Лостов университеті"]),
        ("Кеше Құтқару қызметі келді.", ["Құтқару қызметі"]),
        ("Оны Вельтанияның ең ірі телефон компаниясы сатты.", ["Вельтания"]),
        ("Оны Вельтанияның мемлекеттік мүлік қоры сатты.", ["Вельтания", "мемлекеттік мүлік қоры"]),
        ("Оны Балалардың құқығын қорғау комитеті айтты.", ["Балалардың құқығын қорғау комитеті"]),
        ("Оны Delta Group компаниясы сатты.", ["Delta Group"]),
        ("Оны Норвик қаласы сатты.", ["Норвик"]),
        ("Оны Норвик облысы сатты.", ["Норвик облысы"]),
        ("Оны Ұлттық су компаниясы сатты.", ["Ұлттық су компаниясы"]),
        ("Бұл туралы Көлік министрі Асқар Лостов айтты.", ["Асқар Лостов"]),
        ("Кеше Рамон Лоскеннің ағасы келді.", ["Рамон Лоскен"]),
    ],
)
def test_kazakh(names_in: NamesIn, text: str, names: list[str]) -> None:
    assert list(names_in("kk", text)) == names


def test_a_title_in_quotation_marks_is_whole(names_in: NamesIn) -> None:
    assert list(names_in("ru", "Он рассказал «Вечернему Норвику» всё.")) == ["Вечерний Норвик"]
    assert list(names_in("ru", "Он рассказал: «Это было вечером».")) == []
