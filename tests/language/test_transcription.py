"""Foreign names as newspapers in Cyrillic write them."""

from __future__ import annotations

import pytest

from summarize.language.names import Sameness, same_name
from summarize.language.transcription import folded, sounds_like, transcribed

SPELLED = [
    ("Woodward", "ru", "Вудворд"),
    ("Hughes", "ru", "Хьюз"),
    ("Hughes", "uk", "Г'юз"),
    ("Wright", "uk", "Райт"),
    ("Bridgewater", "ru", "Бриджуотер"),
    ("Leicester", "kk", "Лестер"),
    ("Gough", "ru", "Гоф"),
    ("Beaumont", "ru", "Бомон"),
    ("Szczęsny", "ru", "Щенсный"),
    ("Rzeszów", "uk", "Жешув"),
    ("Schneider", "kk", "Шнайдер"),
    ("Çavuşoğlu", "ru", "Чавушоглу"),
    ("Zurabishvili", "uk", "Зурабішвілі"),
    ("Giuseppe", "ru", "Джузеппе"),
    ("Jiménez", "uk", "Хіменес"),
    ("Whitaker", "ru", "Уитакера"),
    ("Phelps", "uk", "Фелпса"),
]


@pytest.mark.parametrize(("latin", "language", "cyrillic"), SPELLED)
def test_a_transcription_is_the_name(latin: str, language: str, cyrillic: str) -> None:
    assert sounds_like(latin, cyrillic, language)


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Woodward", "Вульф"),
        ("Hughes", "Хиггинс"),
        ("Leicester", "Глостер"),
        ("Bridgewater", "Бриджпорт"),
        ("Schneider", "Шредер"),
        ("Baker", "Беккер"),
        ("Marsh", "Мерц"),
    ],
)
def test_another_name_is_none(latin: str, cyrillic: str) -> None:
    assert not sounds_like(latin, cyrillic, "ru")
    assert transcribed(latin, cyrillic, "ru") > 0


def test_letters_that_sound_alike_are_one() -> None:
    assert folded("Ґалаґан", "uk") == folded("Галаган", "ru")
    assert folded("Эмма", "ru") == folded("Емма", "uk")
    assert folded("Құмарлы", "kk") == folded("Кумарлы", "ru")


def test_full_names_are_compared_through_the_scripts() -> None:
    same = same_name("Keith Woodward", "en", "Кит Вудворд", "ru")
    assert same.result is Sameness.SAME
    assert same_name("Keith Woodward", "en", "Марк Вудворд", "ru").result is Sameness.DIFFERENT
