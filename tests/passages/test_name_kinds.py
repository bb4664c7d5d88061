"""What kind of name it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarize.passages.model import NameKind

NamesIn = Callable[[str, str], dict[str, NameKind | None]]


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("en", "We met Northstar's chief executive.", "Northstar", None),
        ("en", "We met Northstar's transport minister.", "Northstar", NameKind.PLACE),
        ("en", "They sold shares in Northstar.", "Northstar", None),
        ("en", "They live in Northstar.", "Northstar", NameKind.PLACE),
        ("en", "We met Marks & Pellow.", "Marks & Pellow", NameKind.ORGANISATION),
        ("en", "She won the Tour of Norvik.", "Tour of Norvik", NameKind.OTHER),
        ("en", "We saw Piers Lost.", "Piers Lost", None),
        ("en", "We saw Norvik Pier.", "Norvik Pier", NameKind.PLACE),
        ("ru", "Вчера в Ностилине было тихо.", "Ностилин", NameKind.PLACE),
        ("ru", "Вчера с Ностилиным говорили.", "Ностилин", NameKind.PERSON),
        ("kk", "Асқар мырза Норвик былтыр ашылды деді.", "Норвик", None),
        ("kk", "Кеше министр Лостов келді.", "Лостов", NameKind.PERSON),
        ("kk", "Кеше Норвик Телеком компаниясы келді.", "Норвик Телеком", NameKind.ORGANISATION),
    ],
)
def test_kind(
    names_in: NamesIn, language: str, text: str, name: str, kind: NameKind | None
) -> None:
    assert names_in(language, text)[name] is kind
