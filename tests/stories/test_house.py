from __future__ import annotations

import pytest

from summarize.passages import NameKind
from summarize.stories import Desk, Told, spellings, tell
from summarize.stories.glossary import Glossary
from summarize.stories.house import clashes
from summarize.stories.newsroom import Newsroom, Spelling, entry_of
from summarize.stories.tell import in_house_spelling
from tests.stories.telling import named, told

PERSON, PLACE = NameKind.PERSON, NameKind.PLACE


def spelled(
    *items: Told, entries: list[Spelling], language: str | None = None
) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """The names of the day with their forms, and the notes."""
    house, notes = spellings(items, Newsroom(spelling=tuple(entries)), language)
    names = Glossary(items, house).names()
    return {n.name: sorted(n.forms) for n in names}, notes


VERHUN = entry_of({"all": "Ostap Werhun", "ru": "Остап Вергунь"}, ["Остап Вергун", "Ostap Verhun"])


def test_the_house_spelling_with_the_forms_as_printed() -> None:
    ru = named("a.txt", "ru", ("Остап Вергун", PERSON))
    en = named("b.txt", "en", ("Ostap Verhun", PERSON))
    both = ["Ostap Verhun", "Остап Вергун"]
    assert spelled(ru, en, entries=[VERHUN], language="ru") == ({"Остап Вергунь": both}, ())
    assert spelled(ru, en, entries=[VERHUN], language="kk") == ({"Ostap Werhun": both}, ())


def test_an_entry_without_the_language_leaves_the_name() -> None:
    only = entry_of({"kk": "Остап Вергұн"}, ["Остап Вергун"])
    names, _ = spelled(named("a.txt", "ru", ("Остап Вергун", PERSON)), entries=[only])
    assert list(names) == ["Остап Вергун"]


def test_what_an_entry_lists_is_one_entity() -> None:
    a = named("a.txt", "ru", ("Хортица Холдинг", NameKind.ORGANISATION))
    b = named("b.txt", "en", ("KH Group", NameKind.ORGANISATION))
    assert len(list(Glossary([a, b]).names())) == 2
    names, _ = spelled(
        a, b, entries=[entry_of({"all": "Khortytsia"}, ["Хортица Холдинг", "KH Group"])]
    )
    assert names == {"Khortytsia": ["KH Group", "Хортица Холдинг"]}


def test_capitals_and_yo_do_not_matter() -> None:
    item = named("a.txt", "ru", ("Пётр Лыков", PERSON))
    names, _ = spelled(item, entries=[entry_of({"all": "Петр Лыкофф"}, ["ПЕТР ЛЫКОВ"])])
    assert list(names) == ["Петр Лыкофф"]


def test_a_surname_in_an_entry_does_not_rename_a_namesake() -> None:
    item = named("a.txt", "ru", ("Пётр Садыков", PERSON))
    bare = named("b.txt", "ru", ("Садыков", PERSON))
    entry = entry_of({"all": "Yerzhan Sadykov"}, ["Ержан Садыков", "Садыков"])
    names, _ = spelled(item, bare, entries=[entry])
    assert names == {"Пётр Садыков": ["Пётр Садыков", "Садыков"]}


def test_an_entry_that_fits_two_is_not_applied_and_said() -> None:
    items = [
        named("a.txt", "ru", ("Пётр Садыков", PERSON)),
        named("b.txt", "ru", ("Ержан Садыков", PERSON)),
        named("c.txt", "ru", ("Садыков", PERSON)),
    ]
    names, notes = spelled(*items, entries=[entry_of({"all": "Sadykov"}, ["Садыков"])])
    assert set(names) == {"Пётр Садыков", "Ержан Садыков", "Садыков"}
    assert len(notes) == 1
    assert "Sadykov" in notes[0]
    assert "Пётр Садыков" in notes[0]


def test_a_town_and_a_person_of_one_name() -> None:
    items = [named("a.txt", "ru", ("Киров", PERSON)), named("b.txt", "ru", ("Киров", PLACE))]
    names, notes = spelled(*items, entries=[entry_of({"all": "Kirov"}, ["Киров"])])
    assert len(notes) == 1
    assert "Kirov" not in names
    names, notes = spelled(*items, entries=[entry_of({"all": "Kirov"}, ["Киров"], "place")])
    assert set(names) == {"Kirov", "Киров"}
    assert notes == ()


def test_two_entries_that_fit_one_name_are_not_applied() -> None:
    item = named("a.txt", "ru", ("Остап Вергун", PERSON))
    names, notes = spelled(item, entries=[VERHUN, entry_of({"all": "Other"}, ["Остап Вергун"])])
    assert list(names) == ["Остап Вергун"]
    assert len(notes) == 2


@pytest.mark.parametrize(
    ("other", "two"),
    [("Режиссёр Павел Громов снял фильм о чайках.", True),
     ("Инженер Павел Громов уехал в отпуск.", True),
     ("Директор завода Павел Громов уехал в отпуск.", False),
     ("Павел Громов уехал в отпуск.", False)],
)  # fmt: skip
def test_two_people_of_one_full_name_as_their_roles_show(other: str, two: bool) -> None:
    a = told("Директор порта Павел Громов закрыл причал.", title="Причал закрыт", path="a.txt")
    b = told(other, title="Новости", path="b.txt")
    _, notes = spelled(a, b, entries=[entry_of({"all": "Pavel Hromov"}, ["Павел Громов"])])
    assert bool(notes) is two


def test_a_story_and_its_brief_are_spelled_alike() -> None:
    text = (
        "Мэр Ольга Верес закрыла порт в среду. «Ждать недолго, ветер стихнет к вечеру», — "
        "сказала Верес. Порт закрыт, сообщила Верес."
    )
    item = told(text, title="Порт закрыт")
    room = Newsroom(spelling=(entry_of({"all": "Olha Veres"}, ["Ольга Верес"]),))
    house, notes = spellings([item], room, None)
    assert notes == ()
    (story,) = tell([item], desk=Desk(room, house))
    brief = in_house_spelling(item, house)
    assert [p.name for p in story.people] == ["Olha Veres"]
    assert [p.name for p in brief.people] == ["Olha Veres"]
    assert {q.speaker for q in (*story.quotes, *brief.quotes)} == {"Olha Veres"}
    for mention in story.people[0].mentions:
        assert item.article.text[mention.start : mention.end] == mention.text


def test_clashes() -> None:
    def found(*entries: Spelling) -> list[str]:
        return clashes(entries)

    assert found(VERHUN, entry_of({"all": "Other"})) == []
    (one,) = found(VERHUN, entry_of({"all": "Other"}, ["остап вергун"]))
    assert "Ostap Werhun" in one
    assert "Other" in one
    (case,) = found(VERHUN, entry_of({"all": "OSTAP WERHUN"}))
    assert "only by capitals" in case
    (twice,) = found(VERHUN, VERHUN.model_copy())
    assert "two entries" in twice
    kinds = [entry_of({"all": "Киров"}, kind=k) for k in ("person", "place")]
    assert found(*kinds) == []
