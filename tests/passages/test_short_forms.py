"""What a name of several words is shortened to inside an article."""

from __future__ import annotations

import pytest

from summarize.passages import NameKind, short_forms
from tests.passages.test_names import find, printed

SHORTENED = [
    ("ru", "Национальный банк Вельтании поднял ставку. В Нацбанке ждут роста.",
     "Национальный банк", "Нацбанке"),
    ("ru", "Центральный банк молчит. Из Центробанка не ответили.",
     "Центральный банк", "Центробанка"),
    ("ru", "Вчера собралась Ассамблея Альдена. Решение Ассамблеи известно.",
     "Ассамблея Альдена", "Ассамблеи"),
    ("ru", "В Доринск приехал Совет Дальнего моря. Глава СДМ доволен.",
     "Совет Дальнего моря", "СДМ"),
    ("uk", "Футболіст перейшов до клубу «Альден Сокіл». Торік «Сокіл» був третім.",
     "Альден Сокіл", "Сокіл"),
    ("kk", "Клубқа Дамеш Оралғазин ауысты. Бұл туралы Дамеш айтты.", "Дамеш Оралғазин", "Дамеш"),
    ("en", "He joined Alden Falcon on Monday. The manager of Falcon was pleased.",
     "Alden Falcon", "Falcon"),
    ("en", "The Alden Assembly met. On Friday the Assembly rose.", "Alden Assembly", "Assembly"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "short"), SHORTENED)
def test_a_short_form_is_the_longer_name(language: str, text: str, name: str, short: str) -> None:
    assert short in printed(text.replace(". ", ".\n"), language)[name]


@pytest.mark.parametrize(
    ("language", "text", "one", "other"),
    [
        ("en", "The Football Federation of Veltania met.\nFans from Veltania waited.",
         "Football Federation of Veltania", "Veltania"),
        ("en", "Pupils left Pellow School at noon.\nThe mayor of Pellow thanked them.",
         "Pellow School", "Pellow"),
        ("kk", "Сарқант порты жабылды.\nКемелер кеше Сарқантқа бармады.",
         "Сарқант порты", "Сарқант"),
        ("ru", "Министр Дамир Асканов и банкир Олжас Асканов спорят.\nС Аскановым говорили.",
         "Дамир Асканов", "Асканов"),
    ],
)  # fmt: skip
def test_a_place_is_not_what_is_named_after_it_and_a_surname_of_two_is_nobodys(
    language: str, text: str, one: str, other: str
) -> None:
    found = printed(text, language)
    assert one in found
    assert other in found


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("Нацбанк", "Национальный банк Вельтании", True),
        ("Центробанк", "Центральный банк", True),
        ("Минтранс", "Министерство транспорта", True),
        ("Держбанк", "Державний банк", True),
        ("Банк", "Национальный банк", False),
        ("Нацбанк", "Народный банк", False),
        ("Национал", "Национальный банк", False),
    ],
)
def test_contracted(word: str, name: str, expected: bool) -> None:
    assert short_forms.is_contracted(word, name.split()) is expected


def test_initials_leave_out_prepositions() -> None:
    assert short_forms.spells("МЧС", ["Министерство", "по", "чрезвычайным", "ситуациям"])
    assert not short_forms.spells("МЧС", ["Министерство", "связи"])


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("ru", "ДОРИНСК. Вчера открыли мост.\nМост ведёт в Доринск.", "Доринск"),
        ("uk", "ТИХОПІЛЬ. Учора відкрили міст.\nМешканці Тихополя раді.", "Тихопіль"),
        ("kk", "ТАСБҰЛАҚ. Көпір ашылды.\nТұрғындар Тасбұлақта қуанды.", "Тасбұлақ"),
        ("en", "LAKEHILL, May 3 — The bridge opened.\nIt is near Lakehill.", "Lakehill"),
    ],
)
def test_the_place_of_a_dateline_is_named(language: str, text: str, place: str) -> None:
    from summarize.passages import names, sentences
    from tests.passages.test_names import article

    made = article(text, language)
    (found,) = [n for n in names.find(made, sentences.find(made)) if n.normal == place]
    assert found.kind is NameKind.PLACE
    assert [made.text[m.start : m.end].casefold()[:5] for m in found.mentions] == [
        place.casefold()[:5] if i == 0 else found.text.casefold()[:5] for i in range(2)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("kk", "«Нұр-Жол» серіктестігі жабылды.", ["Нұр-Жол"]),
        ("kk", "«Шағала» клубы жеңілді.\nКеше «Шағаланың» бапкері кетті.", ["Шағала", "Шағаланың"]),
        ("ru", "Горит фабрика «Северный путь».", ["Северный путь"]),
        ("ru", "Он назвал это «Северный путь».", []),
        ("kk", "Ол мұны «Үлкен жол» деді.", []),
    ],
)
def test_names_in_quotation_marks(language: str, text: str, expected: list[str]) -> None:
    spans = [text[m.start : m.end] for n in find(text, language) for m in n.mentions]
    assert [s for s in spans if f"«{s}»" in text] == expected


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ru", "Школы Заречья закрыты.", {"Заречья"}),
        ("ru", "ООО «Нур-Сервис» закрыто.", {"Нур-Сервис"}),
        ("ru", "На улицах Липовой и Тополиной сухо.", {"Липовая", "Тополиная"}),
        ("uk", "На вулиці Тополиній сухо.", {"Тополина"}),
        ("en", "Banker Omar Danev lost.", {"Omar Danev"}),
        ("en", "It is third in the Premier League.", {"Premier League"}),
        ("en", "The Veltanian town rejoiced.\nVeltania won.", {"Veltania"}),
        ("kk", "Бүгін Сарқантта балалар ауруханасы ашылды.", {"Сарқант"}),
        ("kk", "Автобус Ақсай — Кеңтал тас жолында аударылды.", {"Ақсай", "Кеңтал"}),
        ("kk", "Вельтания Ұлттық банкі хабарлады.", {"Вельтания", "Ұлттық банкі"}),
        ("uk", "Міністерство охорони здоров'я чекає, а в Міністерстві охорони здоров'я тихо.",
         {"Міністерство охорони здоров'я"}),
    ],
)  # fmt: skip
def test_where_a_name_begins_and_ends(language: str, text: str, names: set[str]) -> None:
    assert set(printed(text, language)) == names
