"""Names of which a part is translated."""

from __future__ import annotations

import pytest

from summarize.passages import NameKind
from summarize.stories.forms import Form, same_entity
from summarize.stories.generic_words import beside, phrase, same_phrase

PLACE, ORGANISATION = NameKind.PLACE, NameKind.ORGANISATION


@pytest.mark.parametrize(
    "forms",
    [
        ["Шалтауская областная больница", "Шалтау облыстық ауруханасы",
         "Шалтауська обласна лікарня", "Shaltau Regional Hospital"],
        ["Шалтауский городской суд", "Шалтау қалалық соты", "Шалтауський міський суд",
         "Shaltau City Court"],
        ["Шалтауский технический университет", "Шалтау техникалық университеті",
         "Шалтауський технічний університет", "Shaltau Technical University"],
        ["Министерство транспорта", "Көлік министрлігі", "Мінтранс", "Ministry of Transport"],
        ["Нацбанк", "Ұлттық банк", "Національний банк", "National Bank"],
        ["МЧС", "Төтенше жағдайлар министрлігі", "ТЖМ"],
        ["улица Ибышева", "Ибышев көшесі", "вулиця Ибышева", "Ibyshev Street"],
    ],
)  # fmt: skip
def test_translated(forms: list[str]) -> None:
    first, *others = map(phrase, forms)
    assert all(same_phrase(first, other) for other in others)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Каменный Брод", "Каменный Брод ауылы", True),  # a settlement needs no generic word
        ("Шалтау", "Шалтау облысы", False),
        ("Шалтау", "Шалтау порты", False),
        ("Шалтауская область", "Шалтауская областная больница", False),
        ("Шалтауская областная больница", "Шалтау ауруханасы", None),
        ("Шалтауская областная больница", "Кенсайская областная больница", False),
        ("Шалтауская детская больница", "Шалтауская областная больница", False),
        ("Национальный банк Вельтании", "Нацбанк", None),
        ("Министерство обороны", "Министерство транспорта", False),
    ],
)
def test_another_thing_stays_another(a: str, b: str, expected: bool | None) -> None:
    assert same_phrase(phrase(a), phrase(b)) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Вышла из берегов река Ишлы.", "ru", "river"),
        ("Река Ишлы поднялась. Воды Ишлы мутны.", "ru", "river"),
        ("Горит порт Ишлы.", "ru", "port"),
        ("Горит порт Ишлы. Жители Ишлы ждут.", "ru", ""),  # the town too
        ("Глава партии Ишлы.", "ru", ""),
        ("The river Ишлы rose.", "en", ""),
    ],
)
def test_the_generic_word_in_front(text: str, language: str, expected: str) -> None:
    starts = [i for i in range(len(text)) if text.startswith("Ишлы", i)]
    assert beside(text, language, starts) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (Form("Ишлы", "ru", PLACE, "river"), Form("Ішлі өзені", "kk", PLACE), True),
        (Form("Ишлы", "ru", PLACE, "river"), Form("Ishly River", "en", PLACE), True),
        (Form("Ишлы", "ru", PLACE, "port"), Form("Ішлі порты", "kk", PLACE), True),
        (Form("Ишлы", "ru", PLACE, "port"), Form("Ішлі өзені", "kk", PLACE), False),
        (Form("Ишлы", "ru", PLACE), Form("Ішлі өзені", "kk", PLACE), False),
        (Form("Касл-Хилл", "ru", PLACE), Form("Castle Hill", "en", PLACE), True),
        (Form("Касл-Хилл", "ru", PLACE), Form("Castle Hall", "en", PLACE), False),
        (Form("Қайран", "kk", PLACE, printed="Қайранда"), Form("Кайранда", "ru", PLACE), True),
        (Form("Қайран", "kk", PLACE, printed="Қайранда"), Form("Кайранск", "ru", PLACE), False),
    ],
)  # fmt: skip
def test_forms(a: Form, b: Form, expected: bool | None) -> None:
    assert same_entity(a, b) is expected
    assert same_entity(b, a) is expected
