"""Datelines: which agency opens the first paragraph, and which words are none."""

import datetime as dt
from pathlib import Path

import pytest

from summarize.articles import Article, DateMethod, read
from summarize.articles.datelines import read_dateline

PAGES = {
    "ru": (
        "Мост закрыли на целую неделю из-за трещины",
        "Мост через реку Гранитку закрыли на неделю из-за трещины в опоре. Объезд идёт севером.",
    ),
    "uk": (
        "Міст закрили на цілий тиждень через тріщину",
        "Міст через річку Гранітку закрили на тиждень через тріщину в опорі. Об’їзд іде північчю.",
    ),
    "kk": (
        "Ескі көпір бір апта бойы жабық тұрады",
        "Өзен үстіндегі ескі көпір тірегінде жарық байқалғандықтан, бір аптаға жабылды.",
    ),
    "en": (
        "Old bridge closed for a week after crack is found",
        "The bridge over the river was closed for a week because of a crack in a pier.",
    ),
}

AGENCIES = [
    ("ru", "СТЕПНОЕ. Велтрис-Пресс. ", "Велтрис-Пресс"),
    ("ru", "СТЕПНОЕ, Велтрис-Информ. ", "Велтрис-Информ"),
    ("ru", "СТЕПНОЕ. Велтрис-Пресс, 17:40. ", "Велтрис-Пресс"),
    ("ru", "СТЕПНОЕ, 4 мая (Велтрис-Информ) — ", "Велтрис-Информ"),
    ("ru", "СТЕПНОЕ /Велтрис-Информ/ – ", "Велтрис-Информ"),
    ("ru", "СТЕПНОЕ, 4 мая. /Велтрис/. ", "Велтрис"),
    ("ru", "СТЕПНОЕ, 4 мая 2026 г. — ИА «Велтрис». ", "Велтрис"),
    ("ru", "Степное. 4 мая. Велтрис-Информ — ", "Велтрис-Информ"),
    ("ru", "СТЕПНОЕ. ВЕЛТРИС – ", "ВЕЛТРИС"),
    ("ru", "/Велтрис-Информ/ ", "Велтрис-Информ"),
    ("ru", "4 мая, СТЕПНОЕ, Велтрис-Пресс — ", "Велтрис-Пресс"),
    ("ru", "СТЕПНОЕ, 4 мая — агентство «Велтрис». ", "Велтрис"),
    ("ru", "Степное, 4 мая 2026 года. Велтрис-Пресс. ", "Велтрис-Пресс"),
    ("ru", "СТЕПНОЕ, понедельник, 4 мая, Велтрис-Информ — ", "Велтрис-Информ"),
    ("ru", "СТЕПНОЕ (Велтрис-Пресс) — ", "Велтрис-Пресс"),
    ("ru", "Велтрис-Информ, СТЕПНОЕ. ", "Велтрис-Информ"),
    ("ru", "СТЕПНОЕ. «Велтрис-Пресс». ", "Велтрис-Пресс"),
    ("ru", "СТЕПНОЕ. (ИА «Борей»). ", "Борей"),
    ("ru", "СТЕПНОЕ. Велтрис. ", "Велтрис"),
    ("ru", "СТЕПНОЕ - ИА Велтрис. ", "ИА Велтрис"),
    ("ru", "СТЕПНОЕ, 4 мая, 12:30. Велтрис-Пресс. ", "Велтрис-Пресс"),
    ("ru", "СТЕПНОЕ / ГРАНИТКА, Велтрис-Информ — ", "Велтрис-Информ"),
    ("uk", "ЛИМАН, Велтрис-Інформ. ", "Велтрис-Інформ"),
    ("uk", "ЛИМАН. Велтрис-Інформ. ", "Велтрис-Інформ"),
    ("uk", "ЛИМАН, 4 травня (Велтрис-Інформ) — ", "Велтрис-Інформ"),
    ("uk", "ЛИМАН, 4 травня. /ВЕЛТРИС/. ", "ВЕЛТРИС"),
    ("uk", "ЛИМАН. 4 травня. Агенція «Велтрис» – ", "Велтрис"),
    ("uk", "Лиман, 4 травня, Велтрис-Інформ. ", "Велтрис-Інформ"),
    ("uk", "ЛИМАН. 4 травня. Велтрис-Прес — ", "Велтрис-Прес"),
    ("uk", "ЛИМАН (Велтрис-Інформ). ", "Велтрис-Інформ"),
    ("uk", "ЛИМАН – ВЕЛТРИС-ІНФОРМ – ", "ВЕЛТРИС-ІНФОРМ"),
    ("uk", "Лиман /Велтрис-Інформ/. ", "Велтрис-Інформ"),
    ("uk", "ЛИМАН, Лиманська область, Велтрис-Інформ. ", "Велтрис-Інформ"),
    ("uk", "ЛИМАН, 4 травня, 12:30, Велтрис-Інформ. ", "Велтрис-Інформ"),
    ("kk", "ДАЛАКЕНТ. НОРДАҚПАРАТ – ", "НОРДАҚПАРАТ"),
    ("kk", "ДАЛАКЕНТ. Норда-Ақпарат. ", "Норда-Ақпарат"),
    ("kk", "ДАЛАКЕНТ. 4 мамыр. «Норда» агенттігі – ", "Норда"),
    ("kk", "ДАЛАКЕНТ, 4 мамыр /НордАқпарат/ – ", "НордАқпарат"),
    ("kk", "ДАЛАКЕНТ, 4 мамыр. НОРДА – ", "НОРДА"),
    ("kk", "ДАЛАКЕНТ. Норда-Пресс. ", "Норда-Пресс"),
    ("kk", "Далакент. НордАқпарат – ", "НордАқпарат"),
    ("kk", "ДАЛАКЕНТ (НОРДАҚПАРАТ) – ", "НОРДАҚПАРАТ"),
    ("kk", "НОРДАҚПАРАТ – ", "НОРДАҚПАРАТ"),
    ("kk", "ДАЛАКЕНТ, 2026 жылғы 4 мамыр. «Норда». ", "Норда"),
    ("en", "GULLBAY, 4 May (Veltris) — ", "Veltris"),
    ("en", "GULLBAY, May 4 (Veltris Wire) – ", "Veltris Wire"),
    ("en", "GULLBAY (Veltris Wire) — ", "Veltris Wire"),
    ("en", "GULLBAY, May 4 /Veltris/ -- ", "Veltris"),
    ("en", "GULLBAY, Veltris News Agency. ", "Veltris News Agency"),
    ("en", "Gullbay, 4 May 2026 (Veltris Press) - ", "Veltris Press"),
    ("en", "(Veltris Press) - ", "Veltris Press"),
    ("en", "Veltris Press — ", "Veltris Press"),
    ("en", "GULLBAY, Ardland, May 4 (Veltris) — ", "Veltris"),
    ("en", "GULLBAY, Monday (Veltris Press) — ", "Veltris Press"),
    ("en", "GULLBAY | Veltris Press — ", "Veltris Press"),
    ("en", "May 4 (Veltris) - ", "Veltris"),
    ("en", "STONE BAY, May 4, 2026 (Veltris) -- ", "Veltris"),
    ("en", "Stone Bay, Veltris Wire — ", "Veltris Wire"),
]

NONE = [
    ("ru", "СТЕПНОЕ. "),
    ("ru", "СТЕПНОЕ, 4 мая. "),
    ("ru", "СТЕПНОЕ (Гранитская область). "),
    ("ru", "СТЕПНОЕ — "),
    ("ru", "Степное. Гранитка. "),
    ("ru", "Пётр Лапин. "),
    ("ru", "СТЕПНОЕ. Пётр Лапин. "),
    ("ru", "«Борей». "),
    ("ru", "Компания «Борей» — "),
    ("ru", "СТЕПНОЕ. Мост. "),
    ("ru", "СТЕПНОЕ, 4 мая, 12:30. "),
    ("ru", "СТЕПНОЕ — ГРАНИТКА. "),
    ("ru", "По данным агентства «Велтрис», "),
    ("uk", "ЛИМАН, 4 травня. "),
    ("uk", "ЛИМАН. Оксана Гай. "),
    ("uk", "ЛИМАН – "),
    ("uk", "ЛИМАН (Лиманська область). "),
    ("kk", "ДАЛАКЕНТ. "),
    ("kk", "ДАЛАКЕНТ – "),
    ("kk", "ДАЛАКЕНТ. Айгүл Серікова. "),
    ("kk", "ДАЛАКЕНТ, 4 мамыр – "),
    ("kk", "ДАЛАКЕНТ, Дала облысы. "),
    ("en", "GULLBAY — "),
    ("en", "GULLBAY, Ardland — "),
    ("en", "GULLBAY (Ardland) — "),
    ("en", "GULLBAY, 4 May — "),
    ("en", "GULLBAY. Jane Roe. "),
    ("en", "STONE BAY, 4 May. "),
    ("en", "Stone Bay, Ardland — "),
    ("en", "STONE BAY, Ardland (Eastland) — "),
]


def article(folder: Path, language: str, head: str, byline: str = "") -> Article:
    title, body = PAGES[language]
    file = folder / "a.txt"
    text = f" date 2026-05-04 {title}\n{byline}\n{head}{body}\n\n{body} {body}\n"
    file.write_text(text, encoding="utf-8")
    return read([file]).articles[0]


@pytest.mark.parametrize(("language", "head", "name"), AGENCIES)
def test_the_agency_of_a_dateline_publishes(
    tmp_path: Path, language: str, head: str, name: str
) -> None:
    made = article(tmp_path, language, head)
    assert made.publisher is not None
    assert made.publisher.name == name
    assert made.publisher.evidence is not None
    assert made.publisher.evidence.text == name
    assert made.agencies == ()


@pytest.mark.parametrize(("language", "head"), NONE)
def test_places_people_and_firms_are_no_agencies(tmp_path: Path, language: str, head: str) -> None:
    assert article(tmp_path, language, head).publisher is None


def test_below_the_byline_of_another_outlet_it_is_the_source(tmp_path: Path) -> None:
    line = "«Берегове слово», 4 травня 2026, 12:30\n"
    made = article(tmp_path, "uk", "ЛИМАН, Велтрис-Інформ. ", line)
    assert made.publisher is not None
    assert made.publisher.name == "Берегове слово"
    assert [a.name for a in made.agencies] == ["Велтрис-Інформ"]


def test_only_the_form_of_the_line_is_no_sure_sign() -> None:
    found = read_dateline("СТЕПНОЕ. ВЕЛТРИС – Мост закрыли на неделю.")
    assert found is not None
    assert not found.sure
    known = read_dateline("СТЕПНОЕ. Велтрис-Информ. Мост закрыли на неделю.")
    assert known is not None
    assert known.sure


@pytest.mark.parametrize(
    "line",
    [
        "ЛЬВІВ, 19 травня 2026 р., 00:40 /Новини-Прес/. Міська рада ухвалила постанову про воду.",
        "ЛЬВІВ, 19 травня 2026, 00:40 /Новини-Прес/. Міська рада ухвалила постанову про воду.",
        "МОСКВА, 19 мая 2026 г., 00:40 /Степь-Пресс/. Городской совет принял постановление о воде.",
        "Орал, 2026 жылғы 19 мамыр, 09:40 (ДАЛА АҚПАРАТ). Министр елшіні дүйсенбіде қабылдады.",
        "LEEDS, 19 May 2026, 8.40am (North News) – The council passed a resolution on water.",
    ],
)
def test_a_day_and_an_hour_before_the_agency_are_those_of_the_article(
    line: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(
        f"Рада і річка\n\n{line}\n\nІще один абзац.\n", encoding="utf-8"
    )
    (article,) = read([tmp_path]).articles
    assert article.published.value == dt.date(2026, 5, 19)
    assert article.published.method is DateMethod.DATELINE


def test_a_day_in_the_first_sentence_is_not_the_articles(tmp_path: Path) -> None:
    line = (
        "19 мая 2026 года в Орле откроют мост, сообщила мэрия (она его и строит). Это второй мост."
    )
    (tmp_path / "a.txt").write_text(f"Мост откроют\n\n{line}\n", encoding="utf-8")
    (article,) = read([tmp_path]).articles
    assert article.published.value is None
