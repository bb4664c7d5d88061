import pytest

from summarize.articles import chrome
from summarize.articles.lines import lines
from summarize.articles.verdict import why_not_article


def why(text: str) -> str:
    layout = chrome.mark(text)
    title = text[slice(*layout.title)] if layout.title else ""
    return why_not_article(title, lines(text), chrome.body(text, layout))


@pytest.mark.parametrize(
    "text",
    [
        "Мы ценим вашу конфиденциальность\n\nМы и наши партнёры используем файлы cookie "
        "и обрабатываем "
        "персональные данные, чтобы показывать рекламу.\n\nВы можете принять все cookie "
        "или нет.\n\nПринять все",
        "Before you continue\n\nWe and our partners use cookies to store personal data "
        "on your device. "
        "You can accept all or manage your choices.\n\nYour consent may be withdrawn on "
        "our privacy page.",
        "Біз cookie қолданамыз\n\nСайт cookie файлдарын және дербес деректерді жарнама "
        "көрсету үшін пайдаланады.\n"
        "Құпиялылық саясатымен танысып, келісіміңізді беріңіз.",
        "Ваша конфіденційність\n\nМи використовуємо файли cookie, щоб показувати рекламу "
        "нашим читачам.\n"
        "Обробка персональних даних відбувається за вашою згодою.",
    ],
)
def test_a_consent_page(text: str) -> None:
    assert "consent" in why(text)


@pytest.mark.parametrize(
    "text",
    [
        "404\nСтраница не найдена\nВернитесь на главную страницу или воспользуйтесь поиском.",
        "Page not found\nThe page you are looking for has moved. Try the search.",
        "Бет табылмады\nБасты бетке оралыңыз немесе іздеуді пайдаланыңыз.",
        "Сторінку не знайдено\nПоверніться на головну або скористайтеся пошуком.",
        "Just a moment...\nChecking your browser before you go on.",
    ],
)
def test_an_error_page(text: str) -> None:
    assert "error page" in why(text)


def test_a_list_of_headlines() -> None:
    rows = [
        f"В посёлке номер {n} открыли новый каток и дорожку\n0{n} марта 2026" for n in range(1, 8)
    ]
    assert "list of headlines" in why("Тег: спорт\n" + "\n".join(rows))


def test_a_list_with_teasers() -> None:
    teaser = (
        "Жители остались довольны открытием и обещают приходить каждый день, сообщили в мэрии {}."
    )
    rows = [
        f"В посёлке номер {n} открыли каток\n{teaser.format(n)}\n0{n} марта 2026"
        for n in range(1, 8)
    ]
    assert "list of headlines" in why("Тег: спорт\n" + "\n".join(rows))


def test_too_little_text() -> None:
    assert "less than two sentences" in why("Мост закрыли на неделю\n\nПодробности позже.")


@pytest.mark.parametrize(
    "text",
    [
        "Мост закрыли на неделю\n\nМост через реку закрыли в понедельник утром. Объезд "
        "идёт через север.",
        "Көпір жабылды\n\nӨзен арқылы өтетін көпір дүйсенбіде жабылды. Айналма жол солтүстікте.",
        "Міст закрили\n\nМіст через річку закрили в понеділок уранці. Об'їзд іде північчю.",
        "Bridge closed\n\nThe bridge was closed on Monday morning. Traffic is sent over "
        "the north crossing.",
        "Regulator fines site over cookies\n\nThe regulator fined a news site on Monday "
        "for using cookies without "
        "consent.\n\nThe site must pay two million crowns, the regulator said in a "
        "statement.\n\nThe editor said "
        "that the site would appeal in court this month.\n\nReaders had complained since "
        "last spring.",
        "Error 404 exhibition opens\n\n"
        + "An exhibition about the early web opened in the town on Monday. " * 12,
    ],
)
def test_an_article_is_an_article(text: str) -> None:
    assert why(text) == ""
