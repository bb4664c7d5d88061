"""The tense of a clause, which chooses between last Friday and the coming one."""

from __future__ import annotations

import pytest

from summarize.language.tense import clause, tense


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "В пятницу порт закрыли из-за шторма", "past"),
        ("ru", "В пятницу состоится встреча капитанов", "future"),
        ("ru", "Стороны договорились встретиться в пятницу", None),
        ("kk", "Жұма күні порт жабылды", "past"),
        ("kk", "Жұма күні кездесу өтеді", "future"),
        ("kk", "Тараптар жұма күні кездесуге келісті", None),
        ("uk", "У п’ятницю порт зачинили", "past"),
        ("uk", "У п’ятницю відбудеться зустріч", "future"),
        ("uk", "Сторони домовилися зустрітися у п’ятницю", None),
        ("en", "The port was closed on Friday", "past"),
        ("en", "The captains will meet on Friday", "future"),
        ("en", "The captains agreed to meet on Friday", None),
        ("de", "Am Freitag war der Hafen zu", None),
    ],
)
def test_tense(language: str, text: str, expected: str | None) -> None:
    assert tense(text, language) == expected


def test_a_clause_is_bounded_by_commas() -> None:
    text = "Капитан сказал, что паром вернётся в порт в пятницу, хотя обещали в среду"
    start = text.index("пятницу")
    assert clause(text, start, start + 7) == "что паром вернётся в порт в пятницу"
    assert tense(clause(text, start, start + 7), "ru") == "future"


def test_a_clause_without_room_for_a_verb_is_the_sentence() -> None:
    text = "Сегодня вечером, в последний день зимы, паром уйдёт из порта"
    assert clause(text, 0, 15) == text
