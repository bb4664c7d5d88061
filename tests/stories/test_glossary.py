from __future__ import annotations

import itertools

import pytest

from summarize.passages import NameKind
from summarize.stories import Told
from summarize.stories.glossary import Glossary
from tests.stories.telling import named

PERSON, PLACE, ORGANISATION = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION


def entities(*told: Told) -> list[list[str]]:
    """The forms of each entity, sorted."""
    names = Glossary(told).names()
    return sorted(sorted(n.forms) for n in names)


def one(*told: Told) -> bool:
    """Whether all names of these articles are one."""
    return len(entities(*told)) == 1


@pytest.mark.parametrize(
    ("kind", "forms"),
    [
        (PERSON, {"ru": "Оразбек Ермаганбетов", "kk": "Оразбек Ермағанбетов",
                  "uk": "Оразбек Єрмаганбетов", "en": "Orazbek Yermaganbetov"}),
        (PERSON, {"ru": "Стивен Уиткофф", "uk": "Стівен Віткофф", "en": "Steven Witkoff"}),
        (PLACE, {"ru": "США", "kk": "АҚШ", "uk": "США", "en": "United States"}),
        (PLACE, {"ru": "Москва", "kk": "Мәскеу", "uk": "Москва", "en": "Moscow"}),
        (PLACE, {"ru": "Бескум", "kk": "Бесқұм", "uk": "Бескум", "en": "Beskum"}),
        (PLACE, {"ru": "Тамгинское море", "kk": "Тамға теңізі",
                 "uk": "Тамгинське море", "en": "Tamga Sea"}),
        (PLACE, {"ru": "Елсуская область", "kk": "Елсу облысы", "en": "Yelsu Region"}),
        (PLACE, {"ru": "Порт-Эллери", "uk": "Порт-Еллері", "en": "Port Ellery"}),
        (ORGANISATION, {"ru": "Центральный банк Сурании", "kk": "Сурания Орталық банкі",
                        "uk": "Центральний банк Суранії", "en": "Central Bank of Surania"}),
        (ORGANISATION, {"ru": "Министерство иностранных дел", "kk": "Сыртқы істер министрлігі",
                        "uk": "Міністерство закордонних справ", "en": "Foreign Ministry"}),
    ],
)  # fmt: skip
def test_one_entity_in_every_language(kind: NameKind, forms: dict[str, str]) -> None:
    assert one(*(named(f"{lang}.txt", lang, (form, kind)) for lang, form in forms.items()))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("ru", "Нурлан Сабитов"), ("kk", "Ержан Сабитов")),
        (("ru", "Валерий Петренко"), ("uk", "Валерія Петренко")),
        (("ru", "Андрей Ермак"), ("ru", "Андрей Ермаков")),
        (("en", "Paul Martin"), ("en", "Paul Martins")),
    ],
)
def test_two_people_stay_two(first: tuple[str, str], second: tuple[str, str]) -> None:
    a = named("a.txt", first[0], (first[1], PERSON))
    b = named("b.txt", second[0], (second[1], PERSON))
    assert not one(a, b)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("ru", "Тамгинское море"), ("en", "Tamga Sea Council")),
        (("ru", "Тамгинское море"), ("en", "Tamga River")),
        (("kk", "Тамға теңізі"), ("ru", "Харренское море")),
        (("ru", "Министерство обороны"), ("en", "Foreign Ministry")),
        (("ru", "Лутения"), ("uk", "Учитель Лутенії")),
        (("ru", "Совет"), ("en", "Council")),
        (("en", "Georgia"), ("ru", "Германия")),
        (("en", "Washington"), ("en", "United States")),
    ],
)
def test_two_things_stay_two(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert not one(named("a.txt", *first), named("b.txt", *second))


def test_a_person_is_not_the_city_of_the_name() -> None:
    assert not one(named("a.txt", "ru", ("Киров", PERSON)), named("b.txt", "ru", ("Киров", PLACE)))


def test_what_the_rules_cannot_tell_keeps_nothing_apart() -> None:
    assert one(named("a.txt", "ru", "Бескум"), named("b.txt", "en", ("Beskum", PLACE)))


def test_a_bare_surname_joins_the_one_who_bears_it() -> None:
    full = named("a.txt", "ru", ("Марта Колодий", PERSON))
    assert one(full, named("b.txt", "uk", ("Колодій", PERSON)))


def test_a_bare_surname_of_two_joins_neither() -> None:
    found = entities(
        named("a.txt", "ru", ("Пётр Садыков", PERSON)),
        named("b.txt", "ru", ("Ержан Садыков", PERSON)),
        named("c.txt", "kk", ("Садыков", PERSON)),
        named("d.txt", "ru", ("Садыков", PERSON)),
    )
    assert found == [["Ержан Садыков"], ["Пётр Садыков"], ["Садыков"]]


def test_an_initial_of_two_joins_neither() -> None:
    found = entities(
        named("a.txt", "ru", ("И. Садыков", PERSON)),
        named("b.txt", "ru", ("Иван Садыков", PERSON)),
        named("c.txt", "ru", ("Игорь Садыков", PERSON)),
    )
    assert found == [["И. Садыков"], ["Иван Садыков"], ["Игорь Садыков"]]


def test_an_office_without_its_country_joins_the_only_one() -> None:
    whole = named("a.txt", "en", ("Harren Assembly", ORGANISATION))
    bare = named("b.txt", "ru", ("Ассамблея", ORGANISATION))
    other = named("c.txt", "ru", ("Ассамблея Лутении", ORGANISATION))
    assert one(whole, bare)
    assert len(entities(whole, bare, other)) == 3


def test_the_spelling_is_a_full_name_of_the_first_article_s_language() -> None:
    uk = named("a.txt", "uk", ("Колодій", PERSON))
    en = named("c.txt", "en", ("Marta Kolodii", PERSON))
    ru = named("b.txt", "ru", ("Марта Колодий", PERSON))
    glossary = Glossary([uk, en, ru])
    (name,) = glossary.names()
    assert name.name == "Marta Kolodii"
    assert set(name.forms) == {"Колодій", "Марта Колодий", "Marta Kolodii"}
    assert [m.article for m in name.mentions] == [t.article.id for t in (uk, en, ru)]
    assert all(glossary.spelling(m, "Колодій") == "Marta Kolodii" for m in name.mentions)
    assert glossary.spelling(name.mentions[0], "Остап Вергун") is None
    (name,) = Glossary([ru, en, uk]).names()
    assert name.name == "Марта Колодий"


def test_initials_are_no_full_name() -> None:
    ru = named("a.txt", "ru", ("О. Гайдук", PERSON))
    uk = named("b.txt", "uk", ("Орест Гайдук", PERSON))
    (name,) = Glossary([ru, uk]).names()
    assert name.name == "Орест Гайдук"
    (name,) = Glossary([ru]).names()
    assert name.name == "О. Гайдук"


def test_the_order_of_the_articles_does_not_matter() -> None:
    told = [
        named("a.txt", "ru", ("Иван Садыков", PERSON), "Бескум"),
        named("b.txt", "kk", ("И. Садыков", PERSON), ("Бесқұм", PLACE)),
        named("c.txt", "en", ("Sadykov", PERSON), "Beskum"),
        named("d.txt", "uk", ("Ігор Садиков", PERSON), "Бескум"),
    ]
    shapes = {str(entities(*order)) for order in itertools.permutations(told)}
    assert len(shapes) == 1


def test_names_in_every_article_join_nothing_else() -> None:
    """Two names in common and two of its own an article, one with a common given name."""
    told = [
        named(
            f"{i}.txt",
            "ru",
            ("Оразбек Ермаганбетов", PERSON),
            ("Бескум", PLACE),
            (f"Александр {_word(i)}ов", PERSON),
            (_word(i + 500).title(), PLACE),
        )
        for i in range(500)
    ]
    assert len(list(Glossary(told).names())) == 2 + 2 * 500


def _word(number: int) -> str:
    syllables = ("ба", "го", "ду", "зе", "ки", "ло", "му", "не", "по", "ра", "су", "те")
    digits = [number // 144 % 12, number // 12 % 12, number % 12]
    return "".join(syllables[d] for d in reversed(digits)).capitalize()
