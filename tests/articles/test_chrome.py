import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.articles import chrome
from summarize.articles.model import ChromeKind

PROSE = {
    "ru": (
        "Мост через реку Гранитку закрыли на неделю из-за трещины в опоре, сообщили в мэрии.",
        "Объезд организован через северную переправу, там работают дежурные регулировщики.",
    ),
    "kk": (
        "Гранит өзені арқылы өтетін көпір тіректегі жарықшаққа байланысты бір аптаға жабылды.",
        "Айналма жол солтүстік өткел арқылы өтеді, онда кезекші реттеушілер жұмыс істеп жатыр.",
    ),
    "uk": (
        "Міст через річку Гранітку закрили на тиждень через тріщину в опорі, сказали в мерії.",
        "Об'їзд облаштували через північну переправу, там працюють чергові регулювальники.",
    ),
    "en": (
        "The bridge over the Gull river was closed for a week because of a crack, officials said.",
        "Traffic is sent over the northern crossing, where wardens are on duty day and night.",
    ),
}
LATEST = {
    "ru": ("Последние новости", "В Граните открыли каток", "Читайте также"),
    "kk": ("Соңғы жаңалықтар", "Қалада жаңа мұз айдыны ашылды", "Оқи отырыңыз:"),
    "uk": ("Останні новини", "У Граніті відкрили ковзанку", "Читайте також"),
    "en": ("Latest", "Ice rink opens in Gull Bay", "Read also"),
}


def kinds(text: str, **options: str) -> dict[str, ChromeKind | None]:
    """Each line with its kind; None is body, the title is left out."""
    layout = chrome.mark(text, **options)
    marked: dict[str, ChromeKind | None] = {line.text: None for line in chrome.body(text, layout)}
    for piece in layout.chrome:
        marked |= {line: piece.kind for line in text[piece.start : piece.end].split("\n") if line}
    return marked


def title(text: str, **options: str) -> str:
    span = chrome.mark(text, **options).title
    return text[slice(*span)] if span else ""


@pytest.mark.parametrize("language", PROSE)
def test_what_follows_the_latest_news_is_not_body(language: str) -> None:
    section, headline, also = LATEST[language]
    for heading in (section, also):
        text = "\n".join(
            ["Title of five whole words", *PROSE[language], heading, headline, "12:40"]
        )
        marked = kinds(text)
        assert [line for line, kind in marked.items() if kind is None] == list(PROSE[language])
        assert marked[heading] is marked[headline] is ChromeKind.HEADLINES


@pytest.mark.parametrize("language", PROSE)
def test_the_body_goes_on_after_a_list_in_its_middle(language: str) -> None:
    _, headline, also = LATEST[language]
    first, second = PROSE[language]
    text = f"Title of five whole words\n\n{first}\n\n{also}\n{headline}\n\n{second}\n"
    marked = kinds(text)
    assert marked[first] is marked[second] is None
    assert marked[headline] is ChromeKind.HEADLINES


@pytest.mark.parametrize(
    "caption",
    [
        "Мост до закрытия / Фото: мэрия",
        "Мост до закрытия (Фото: мэрия Гранита)",
        "Фото: из открытых источников",
        "Сурет: қала әкімдігі",
        "Фото: пресслужба міськради",
        "The bridge on Monday. Photo: Gull Bay council",
        "Photo by Ann Wright",
    ],
)
def test_captions_are_marked_and_prose_about_photographs_is_not(caption: str) -> None:
    first, second = PROSE["ru"]
    marked = kinds(f"Заголовок из пяти простых слов\n{first}\n{caption}\n{second}")
    assert marked[caption] is ChromeKind.CAPTION
    prose = "На опубликованном фото видно, как опора моста треснула по всей высоте."
    assert kinds(f"Заголовок из пяти простых слов\n{first}\n{prose}\n{second}")[prose] is None


def test_a_caption_whose_credit_stands_on_the_next_line() -> None:
    first, second = PROSE["ru"]
    lines = ["Рабочие осматривают опору моста", "Рабочие осматривают опору моста (Фото: мэрия)"]
    marked = kinds("\n".join(["Заголовок из пяти простых слов", *lines, first, second]))
    assert {marked[line] for line in lines} == {ChromeKind.CAPTION}


@pytest.mark.parametrize(
    "byline",
    [
        "23 января 2026, 09:17, ИА Гранит",
        "10 наурыз 2026, 10:05",
        "2026 жылғы 10 наурыз",
        "10 березня 2026, 15:30",
        "March 10, 2026",
        "10.03.2026 16:40",
        "By Ann Wright",
        "Автор: Анна Райт",
    ],
)
def test_a_date_line_above_the_body_is_a_byline(byline: str) -> None:
    first, second = PROSE["ru"]
    marked = kinds(f"Заголовок из пяти простых слов\n\n{byline}\n\n{first}\n{second}")
    assert marked[byline] is ChromeKind.BYLINE


@pytest.mark.parametrize(
    "sentence",
    [
        "10 марта 2026 года мост закрыли.",
        "10 наурызда көпір жабылды.",
        "Нет.",
        "— А после?",
        "- Мен бармаймын, - деді ол.",
        "“No,” he said.",
        "Сказав і пішов.",
        "Курс доллара вырос до ста рублей, сообщили в банке.",
        "Последние новости с переправы тревожат жителей посёлка, говорят в мэрии.",
        "Latest figures show that fewer people cross the river at night.",
    ],
)
def test_short_sentences_inside_the_body_are_body(sentence: str) -> None:
    first, second = PROSE["ru"]
    marked = kinds(f"Заголовок из пяти простых слов\n\n{first}\n{sentence}\n{second}")
    assert marked[sentence] is None


def test_a_repeated_title_and_deck_are_repeats_and_the_first_deck_is_body() -> None:
    first, second = PROSE["uk"]
    deck = "Міська рада обіцяє відкрити рух до кінця тижня"
    top = f"Міст закрили на тиждень\n\n{deck}"
    text = f"{top}\n\n{top}\n\n{first}\n{second}"
    layout = chrome.mark(text)
    assert [text[c.start : c.end] for c in layout.chrome] == [top]
    assert layout.chrome[0].kind is ChromeKind.REPEAT
    assert [line.text for line in chrome.body(text, layout)] == [deck, first, second]


def test_the_date_prefix_is_not_part_of_the_title() -> None:
    text = f" date 2026-03-10 Мост закрыли на неделю\n\n{PROSE['ru'][0]}\n"
    assert title(text) == "Мост закрыли на неделю"
    assert kinds(text)["date 2026-03-10"] is ChromeKind.BYLINE


@pytest.mark.parametrize(
    "masthead",
    [
        "Степной вестник\nГлавная | Город | Спорт",
        "THE GULL BAY HERALD\nHome · News · Sport",
        "Меню\n0",
    ],
)
def test_the_title_is_not_the_masthead(masthead: str) -> None:
    text = f"{masthead}\n\nМост через реку закрыли на неделю\n\n" + "\n".join(PROSE["ru"])
    assert title(text) == "Мост через реку закрыли на неделю"
    assert kinds(text)[masthead.split("\n", maxsplit=1)[0]] is ChromeKind.MENU


def test_a_headline_with_a_full_stop_is_still_the_title() -> None:
    text = "Мост закрыли на неделю.\n\n" + "\n".join(PROSE["ru"])
    assert title(text) == "Мост закрыли на неделю."


def test_text_without_a_title_keeps_its_first_paragraph() -> None:
    text = "\n".join(PROSE["en"])
    assert chrome.mark(text).title is None
    assert list(kinds(text)) == list(PROSE["en"])


@pytest.mark.parametrize(
    "line",
    [
        "Подписывайтесь на наш канал, чтобы ничего не пропустить!",
        "Арнамызға жазылыңыз!",
        "Підписуйтесь на наш канал і читайте першими!",
        "Sign up for our newsletter and never miss a story.",
        "We use cookies to show you advertising that you may like.",
        "Ошибка воспроизведения видео. Пожалуйста, обновите ваш браузер.",
        "© 2026 Gull Bay Herald. All rights reserved.",
        "Перепечатка материалов разрешена только со ссылкой на издание.",
        "EUR ЦБ: 90,16 (-0,38)",
        "Теги: мост, река",
    ],
)
def test_the_site_speaking_to_the_reader_is_not_body(line: str) -> None:
    first, second = PROSE["ru"]
    assert kinds(f"Заголовок из пяти простых слов\n{first}\n{second}\n\n{line}\n")[line] is not None


def test_a_list_that_the_body_announces_is_body_and_a_menu_is_not() -> None:
    first, second = PROSE["ru"]
    items = ["Закрыты три переправы:", "— северная;", "— южная;", "— старая."]
    text = "\n".join(
        ["Заголовок из пяти простых слов", first, *items, second, "Главная | О нас | Реклама"]
    )
    marked = kinds(text)
    assert {marked[item] for item in items} == {None}
    assert marked["Главная | О нас | Реклама"] is ChromeKind.MENU


def test_a_page_of_headlines_has_no_body() -> None:
    text = "Теги\n" + "\n".join(
        f"В посёлке номер {n} открыли новый каток и беговую дорожку\n{n} марта" for n in range(1, 8)
    )
    assert not chrome.body(text, chrome.mark(text))


def test_a_date_at_the_foot_is_a_footer_and_one_beside_a_headline_is_not() -> None:
    first, second = PROSE["en"]
    other = "Latest\nIce rink opens in town\n9 Mar 2026"
    text = f"Bridge closed for one week\n{first}\n{second}\n{other}\n\n13 Mar 2026\n"
    marked = kinds(text)
    assert marked["9 Mar 2026"] is ChromeKind.HEADLINES
    assert marked["13 Mar 2026"] is ChromeKind.FOOTER


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *PROSE["ru"],
                *PROSE["kk"],
                "Читайте также",
                "Фото: мэрия",
                "12:40",
                "© X",
                "• пункт",
                "Да.",
                "",
            ]
        ),
        st.text(max_size=60),
    ),
    max_size=25,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"]), st.text(max_size=20))
def test_chrome_is_in_bounds_sorted_and_disjoint(lines: list[str], end: str, known: str) -> None:
    text = end.join(lines)
    layout = chrome.mark(text, title=known)
    edge = 0
    for piece in layout.chrome:
        assert edge <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end].strip()
        edge = piece.end
    if layout.title:
        start, stop = layout.title
        assert text[start:stop].strip() == text[start:stop] != ""
        assert not any(c.start < stop and start < c.end for c in layout.chrome)
    for line in chrome.body(text, layout):
        assert text[line.start : line.end] == line.text
