"""What an earlier digest has told, in its language or in another one."""

from __future__ import annotations

import pytest

from summarize.stories.glossary import Glossary
from summarize.stories.repeats import Memory, said
from tests.stories.days import FIRST, SECOND
from tests.stories.telling import told

DAM = "В Липовке 6 апреля прорвало дамбу пруда Мельничный, затоплены 30 домов."
PROMISE = "Мэр Фёдор Сычёв обещает, что дамбу в Липовке закроют за два дня."


def has(
    before: str, now: str, language: str = "ru", *, first: str = "ru", background: bool = False
) -> bool:
    """Whether the first sentence of ``before`` tells what that of ``now`` tells."""
    old = told(before, language=first, title=None, path="a.txt", published=FIRST)  # type: ignore[arg-type]
    new = told(now, language=language, title=None, path="b.txt", published=SECOND)  # type: ignore[arg-type]
    glossary = Glossary([old, new])
    memory = Memory([said(f, old, glossary) for f in (old.brief.headline, *old.brief.facts)])
    return memory.has(said(new.brief.headline, new, glossary), background=background)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "6 апреля в Липовке прорвало дамбу пруда Мельничный и затопило 30 домов."),
        ("uk", "У Липовці 6 квітня прорвало дамбу ставка Мельничний, затоплено 30 будинків."),
    ],
)
def test_the_same_in_other_words(language: str, text: str) -> None:
    assert has(DAM, text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В Липовке 6 апреля прорвало дамбу пруда Мельничный, затоплены 34 дома."),
        ("ru", "В Липовке 7 апреля прорвало дамбу пруда Мельничный, затоплены 30 домов."),
        ("ru", "В Липовке закрыли пролом дамбы пруда Мельничный, вода уходит из домов."),
        ("uk", "У Липовці 6 квітня прорвало дамбу ставка Мельничний, затоплено 34 будинки."),
        ("kk", "Липовкада Мельничный тоғанының бөгетіндегі жарылған жер жабылды."),
        ("en", "The mayor of Lipovka dismissed the keeper of the Melnichny pond."),
    ],
)
def test_another_number_day_or_deed_is_new(language: str, text: str) -> None:
    assert not has(DAM, text, language)


@pytest.mark.parametrize(
    ("hour", "told_before"), [("at 10pm", True), ("at 10.00 p.m.", True), ("at 11pm", False)]
)
def test_hours_are_compared_however_they_are_printed(hour: str, told_before: bool) -> None:
    before = "The road at Lipovka was opened by mayor Fyodor Sychov at 22:00 on Monday."
    now = f"The road at Lipovka was opened by mayor Fyodor Sychov {hour} on Monday."
    assert has(before, now, "en", first="en") is told_before


def test_a_promise_that_was_kept_is_new() -> None:
    assert not has(PROMISE, "Дамбу в Липовке закрыли за два дня, сообщил мэр Фёдор Сычёв.")
    assert has(PROMISE, "Мэр Фёдор Сычёв обещает, что дамбу в Липовке закроют за два дня.")


def test_what_was_denied_is_new_when_it_happens() -> None:
    before = "Завод «Меридиан» в Сосновграде не закроют, заявил директор Олег Ладов."
    now = "Завод «Меридиан» в Сосновграде закроют, заявил директор Олег Ладов."
    assert not has(before, now)


def test_background_may_have_been_told_in_several_sentences() -> None:
    before = (
        "В Липовке прорвало дамбу пруда Мельничный. "
        "Жителей вывез из посёлка отряд спасателя Антона Бельского."
    )
    now = "Дамбу пруда Мельничный в Липовке прорвало, жителей вывез отряд Антона Бельского."
    assert has(before, now, background=True)


def test_too_little_to_compare_is_new() -> None:
    assert not has("Мэр приехал в Липовку. Потом уехал.", "Мэр приехал.")
