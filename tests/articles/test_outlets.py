import pytest

from summarize.articles import chrome
from summarize.articles.agencies import agencies_of
from summarize.articles.lines import lines
from summarize.articles.model import Article, Outlet, article_id
from summarize.articles.outlets import publisher_of

BODY = "Мост через реку Гранитку закрыли на неделю из-за трещины в опоре. Объезд идёт севером."


def article(text: str) -> Article:
    layout = chrome.mark(text)
    made = Article(
        id=article_id(text), path="x.txt", text=text, language="ru", chrome=layout.chrome
    )
    title = made.span(*layout.title) if layout.title else None
    return made.model_copy(update={"title": title})


def publisher(text: str, **options: str) -> str | None:
    found = publisher_of(article(text), lines(text), **options)
    if found and found.evidence:
        assert text[found.evidence.start : found.evidence.end] == found.evidence.text
    return found.name if found else None


def agencies(sentence: str, own: str = "") -> list[str]:
    text = f"Мост закрыли на целую неделю\n\n{BODY}\n{sentence}\n{BODY}"
    made = article(text)
    body = chrome.body(text, chrome.mark(text))
    found = agencies_of(made, body, Outlet(name=own) if own else None)
    for outlet in found:
        assert outlet.evidence is not None
        assert text[outlet.evidence.start : outlet.evidence.end] == outlet.name
    return [outlet.name for outlet in found]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Мост закроют на неделю, передает ТАСС.", "ТАСС"),
        ("Об этом пишет газета «Степной вестник».", "Степной вестник"),
        ("Об этом сообщило агентство «Гранит».", "Гранит"),
        ("Об этом сообщает портал со ссылкой на Reuters.", "Reuters"),
        ("По данным Интерфакса, рейсы отменят.", "Интерфакс"),
        ("Передаёт Гранит-Информ.", "Гранит-Информ"),
        ("Көпір жабылды, деп хабарлайды Reuters.", "Reuters"),
        ("Көпір жабылды, деп жазды «Дала үні» газеті.", "Дала үні"),
        ("Bloomberg-тің хабарлауынша, көпір жабылды.", "Bloomberg"),
        ("ТАСС сонымен қатар кездесу өткенін хабарлайды.", "ТАСС"),
        ("Міст закрили, повідомляє Deutsche Welle.", "Deutsche Welle"),
        ("Про це пише видання «Берегова хвиля».", "Берегова хвиля"),
        ("За даними УНІАН, рейси скасовано.", "УНІАН"),
        ("The bridge is closed, Reuters reported.", "Reuters"),
        ("The bridge is closed, according to the Gull Bay Herald.", "Gull Bay Herald"),
        ("The bridge is closed, the newspaper Aftonposten reported.", "Aftonposten"),
        ("STONEPORT, May 4 (Reuters) — The bridge is closed.", "Reuters"),
        ("ДАЛАКЕНТ. ДАЛАИНФО – Көпір бір аптаға жабылды.", "ДАЛАИНФО"),
    ],
)
def test_a_cited_outlet_is_found_with_its_words(sentence: str, name: str) -> None:
    assert agencies(sentence) == [name]
    assert agencies(sentence, own=name) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Об этом сообщил Иванов.",
        "Как сообщает МЧС, погибших нет.",
        "Об этом сообщает пресс-служба министерства.",
        "Президент пишет «Войну и мир».",
        "О сделке сообщает «Гранитстрой».",
        "Ахметовтың айтуынша, бәрі жақсы.",
        "Министрлік хабарлайды.",
        "Про це повідомляє ДСНС.",
        "Про це повідомив Петренко.",
        "The bridge is closed, according to Smith.",
        "The Ministry of Transport said it would reopen.",
        "Smith told Parliament that he was glad.",
    ],
)
def test_people_and_ministries_are_no_outlets(sentence: str) -> None:
    assert agencies(sentence) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            f"Мост закрыли на целую неделю\n\n23 января 2026, 09:17, ИА Гранит\n\n{BODY}",
            "ИА Гранит",
        ),
        (f"Көпір бір аптаға жабылды\nДАЛАКЕНТ. ДАЛАИНФО – {BODY}", "ДАЛАИНФО"),
        (f"The bridge is closed for a week\n\nSTONEPORT (Gull Wire) — {BODY}", "Gull Wire"),
        (f'Міст закрили на тиждень\n\n{BODY} Як вже писали "Береги", міст старий.', "Береги"),
        (
            f"Мост закрыли на неделю\n\n{BODY}\n\n© «Степной вестник». Перепечатка запрещена.",
            "Степной вестник",
        ),
        (
            f"Мост закрыли на целую неделю\n\n{BODY}\n\n© 2026 Дала үні. Барлық құқық қорғалған.",
            "Дала үні",
        ),
        (
            f"The bridge is closed for a week\n\n{BODY}\n\nGull Bay Post. All rights reserved.",
            "Gull Bay Post",
        ),
        (
            f"Міст закрили на тиждень\n\n{BODY}\n\nПідписуйтесь на СтепІнфо, щоб не пропустити",
            "СтепІнфо",
        ),
        (f"Мост закрыли на неделю\n\n{BODY} Об этом передает корреспондент РБК.", "РБК"),
        (
            f"Каменный гость\nГлавная | Город | Спорт\n\nМост закрыли на целую неделю\n\n{BODY}",
            "Каменный гость",
        ),
        (
            f"The bridge is closed for a week\n\n{BODY}\n\n(Reporting by Gull Wire staff)",
            "Gull Wire",
        ),
    ],
)
def test_the_page_says_who_publishes_it(text: str, name: str) -> None:
    assert publisher(text) == name


@pytest.mark.parametrize(
    "text",
    [
        f"Мост закрыли на целую неделю\n\n{BODY}",
        f"Мост закрыли на целую неделю\n\n{BODY} Об этом передает ТАСС.",
        f"The bridge is closed for a week\n\n{BODY} The mayor told Reuters that he was glad.",
        f"Срочно\n\nМост закрыли на целую неделю\n\n{BODY}",
        f"Мост закрыли на целую неделю\n\n23 января 2026, 09:17, Пётр Лапин\n\n{BODY}",
    ],
)
def test_an_unnamed_publisher_is_unknown(text: str) -> None:
    assert publisher(text) is None


def test_metadata_comes_first_and_the_host_last() -> None:
    text = f"Мост закрыли на целую неделю\n\n{BODY}\n\n© Степной вестник"
    assert publisher(text, site="Гранит-Информ") == "Гранит-Информ"
    assert publisher(text, url="https://www.example.kz/a") == "Степной вестник"
    bare = f"Мост закрыли на целую неделю\n\n{BODY}"
    assert publisher(bare, url="https://www.example.kz/a") == "example.kz"


def test_other_headlines_cite_nothing() -> None:
    text = f"Мост закрыли на целую неделю\n\n{BODY}\n\nЧитайте также\nReuters сообщил о каналах"
    made = article(text)
    assert agencies_of(made, chrome.body(text, chrome.mark(text)), None) == ()


def test_a_masthead_in_capitals_below_a_prefixed_title_is_the_publisher() -> None:
    page = "date 2031-05-02 Мост через реку закрыли\n\n{}\n\n" + "\n".join([BODY] * 3)
    assert publisher(page.format("ПЛУГ и МОЛОТ")) == "ПЛУГ и МОЛОТ"
    assert publisher(page.format("Плуг и молот")) is None
