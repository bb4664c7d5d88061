"""Negations gained, lost and moved, within a language and between two."""

from __future__ import annotations

import pytest

from summarize.grounding import Gate, Reason, Result, Verdict
from tests.making import DAY, make_article, passages_of


def judge(source: str, language: str, text: str, to: str) -> Verdict:
    article = make_article(source, language=language, title=None, published=DAY)
    passages = passages_of(article)
    return Gate(article, passages, to).check(text, passages.sentences)


DENIED = {
    "ru": "Мэр не подписала договор с верфью, заявил юрист.",
    "uk": "Мерка не підписала договір з верф’ю, заявив юрист.",
    "kk": "Әкім кеме зауытымен шартқа қол қойған жоқ, деп мәлімдеді заңгер.",
    "en": "The mayor did not sign the contract with the shipyard, the lawyer said.",
}
SAID = {
    "ru": "Мэр подписала договор с верфью, заявил юрист.",
    "uk": "Мерка підписала договір з верф’ю, заявив юрист.",
    "kk": "Әкім кеме зауытымен шартқа қол қойды, деп мәлімдеді заңгер.",
    "en": "The mayor signed the contract with the shipyard, the lawyer said.",
}
CONTRADICTED = (Result.UNSUPPORTED, Reason.POLARITY)


@pytest.mark.parametrize("to", DENIED)
@pytest.mark.parametrize("language", DENIED)
def test_a_negation_is_kept_in_every_language(language: str, to: str) -> None:
    for source, right, wrong in ((DENIED, DENIED, SAID), (SAID, SAID, DENIED)):
        kept = judge(source[language], language, right[to], to)
        assert kept.result is not Result.UNSUPPORTED, kept
        turned = judge(source[language], language, wrong[to], to)
        assert (turned.result, turned.reason) == CONTRADICTED


@pytest.mark.parametrize(
    ("language", "source", "to", "text"),
    [
        ("ru", "Обвиняемый не признал вину.", "en", "The accused denied guilt."),
        ("en", "The bridge will stay closed until May.", "ru", "Мост не откроется до мая."),
        ("uk", "Рада не підтримала план.", "en", "The council rejected the plan."),
        ("ru", "Выпускать суда не меньше 14 дней нельзя.", "ru", "Суда нельзя выпускать 14 дней."),
        ("en", "No one was hurt in the fire.", "ru", "При пожаре никто не пострадал."),
        ("ru", "Суд не исключил отсрочку.", "en", "The court did not rule out a delay."),
        ("uk", "Верф не виключила страйк.", "kk", "Кеме зауыты ереуілді жоққа шығармады."),
        ("en", "The rumours were not untrue, the mayor said.", "ru", "Слухи верны, сказала мэр."),
    ],
)
def test_what_says_the_same_otherwise_is_no_contradiction(
    language: str, source: str, to: str, text: str
) -> None:
    verdict = judge(source, language, text, to)
    assert verdict.reason is not Reason.POLARITY or verdict.result is Result.UNCHECKED, verdict


@pytest.mark.parametrize(
    ("language", "source", "to", "text"),
    [
        ("ru", "Суд не исключил отсрочку.", "ru", "Суд исключил отсрочку."),
        ("en", "The yard did not rule out a strike.", "uk", "Верф виключила страйк."),
        ("uk", "Рада відхилила план.", "en", "The council did not reject the plan."),
        ("kk", "Порт жабылмайды, деп хабарлады әкім.", "ru", "Порт закроется, сообщил аким."),
        ("ru", "Порт закрыт, но школы не закрыты.", "en", "The port is not closed."),
        ("ru", "О закрытии порта сообщила Ольга Верес.", "ru",
         "О закрытии порта не сообщила Ольга Верес."),
        ("en", "The mayor said the port would not close and the yard would not move.", "en",
         "The mayor said the port would not close and the yard would move."),
    ],
)  # fmt: skip
def test_what_says_the_contrary_is_caught(language: str, source: str, to: str, text: str) -> None:
    verdict = judge(source, language, text, to)
    assert (verdict.result, verdict.reason) == CONTRADICTED


@pytest.mark.parametrize(
    ("language", "source", "to", "text"),
    [
        ("en", "Forty homes were left without heat.", "ru", "Сорок домов не получали тепла."),
    ],
)  # fmt: skip
def test_a_negation_that_other_words_may_explain_is_not_rejected(
    language: str, source: str, to: str, text: str
) -> None:
    assert judge(source, language, text, to).result is Result.UNCHECKED


def test_no_negation_where_a_number_sign_stands() -> None:
    verdict = judge("Больница № 4 приняла раненых.", "ru", "Hospital No. 4 took in wounded.", "en")
    assert verdict.reason is not Reason.POLARITY


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("ru", "Посёлок остался без света.", "В посёлке света не было."),
        ("uk", "Селище лишилося без світла.", "У селищі світла не було."),
        ("kk", "Кент жылусыз қалды.", "Кентке жылу берілмей қалды."),
    ],
)
def test_what_the_evidence_is_without_may_be_denied(language: str, source: str, text: str) -> None:
    assert judge(source, language, text, language).reason is not Reason.POLARITY


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("ru", "Посёлок остался без света, газ есть.", "В посёлке газа не было."),
        ("kk", "Кент жылусыз қалды.", "Кентте жарық болмады."),
        ("en", "The town still has light.", "The town has no light."),
    ],
)
def test_nothing_else_may_be_denied(language: str, source: str, text: str) -> None:
    assert judge(source, language, text, language).result is not Result.SUPPORTED


SAME = [
    ("en", "The firm did not pay its staff, which broke labour law.", "en",
     "The firm broke labour law by failing to pay its staff."),
    ("kk", "Дәмелі Тоқсанбай жинаған ақшасынан айырылғанын айтты.", "en",
     "Dameli Toksanbai said she had lost her savings."),
    ("kk", "Өтінімдер сәуірден кешіктірілмей қаралады.", "ru",
     "Заявки рассмотрят не позднее апреля."),
    ("uk", "Завод замінив 12 труб замість обіцяних 35.", "en",
     "The plant replaced 12 pipes rather than the promised 35."),
    ("ru", "Суд оштрафовал порт на 5 млн рублей; вину директор не признал.", "en",
     "The court fined the port 5 million roubles."),
    ("ru", "До первого места клубу не хватает трёх очков.", "en",
     "The club is three points short of first place."),
    ("ru", "«Праздновать пока нечего», — сказал тренер.", "kk",
     "Жаттықтырушы әзірге тойлайтын ештеңе жоқ деді."),
    ("ru", "Ни один из 40 пассажиров и матросов не пострадал.", "en",
     "None of the 40 passengers and sailors was hurt."),
    ("kk", "Тариф мамырға дейін өзгермейді.", "ru", "Тариф останется прежним до мая."),
    ("uk", "Міст зачинено до травня.", "ru", "Мост не откроется до мая."),
    ("ru", "Контракт, по словам директора, пока не подписан.", "uk",
     "Контракту ще немає, сказав директор."),
    ("en", "The council would not sell the park until the court ruled.", "ru",
     "Совет не продаст парк, пока суд не вынесет решение."),
    ("kk", "Зейнетақы көбейді.", "en", "Pensions grew."),
    ("kk", "Семей қаласында Наурызбай көшесі ашылды.", "ru",
     "В Семее открылась улица Наурызбая."),
    ("kk", "Кітап немесе фильм таңдауға болады.", "ru", "Можно выбрать книгу или фильм."),
    ("kk", "Комиссия ұсынысты қабылдамады.", "en", "The commission rejected the proposal."),
    ("ru", "Угрозы прорыва дамбы, по его словам, нет.", "en",
     "There is no threat of the dam breaking, he said."),
    ("uk", "Спроба провалилася: проєктові забракло трьох голосів.", "ru",
     "Проекту не хватило трёх голосов."),
]  # fmt: skip
CONTRARY = [
    ("kk", "Тариф мамырда өзгермейді.", "ru", "Тариф в мае изменится."),
    ("uk", "Міст зачинено до травня.", "ru", "Мост открыт до мая."),
    ("ru", "Угрозы прорыва дамбы, по его словам, нет.", "en",
     "There is a threat of the dam breaking, he said."),
    ("ru", "Погибших нет, ранены двое.", "uk", "Загиблих є, поранено двох."),
    ("kk", "Зейнетақы көбейді.", "en", "Pensions did not grow."),
    ("ru", "Три картины застрахованы не были.", "en", "Three paintings were insured."),
    ("en", "The union will seek a meeting.", "en", "The union refuses to seek a meeting."),
    ("uk", "«Я нічого не отримав», — сказав директор. Провини він не визнає.", "en",
     "The director said he had received money."),
    ("en", "The judge told the court that the firm was bankrupt.", "kk",
     "Судья сотқа фирманың банкрот екенін айтқан жоқ."),
    ("kk", "Комиссия ұсынысты қабылдамады.", "en", "The commission accepted the proposal."),
    ("en", "The firm received nothing.", "en", "The firm had not received nothing."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "to", "text"), SAME)
def test_a_negation_in_another_wording(language: str, source: str, to: str, text: str) -> None:
    assert judge(source, language, text, to).reason is not Reason.POLARITY


@pytest.mark.parametrize(("language", "source", "to", "text"), CONTRARY)
def test_the_contrary_in_another_wording(language: str, source: str, to: str, text: str) -> None:
    verdict = judge(source, language, text, to)
    assert (verdict.result, verdict.reason) == CONTRADICTED


@pytest.mark.parametrize(
    ("language", "source", "to", "text"),
    [
        ("ru", "Вратарь пропустит три недели.", "uk", "Воротар не гратиме три тижні."),
        ("en", "The baggage belt failed to start.", "uk", "Багажна стрічка не запрацювала."),
    ],
)
def test_a_word_that_denies_by_itself_is_not_rejected(
    language: str, source: str, to: str, text: str
) -> None:
    assert judge(source, language, text, to).result is not Result.UNSUPPORTED


SAME_AND_TURNED = [
    (
        "en",
        "The airline refused to refund the tickets, its spokesman said.",
        "ru",
        "Авиакомпания не вернёт деньги за билеты, сообщил её представитель.",
        "Авиакомпания вернёт деньги за билеты, сообщил её представитель.",
    ),
    (
        "ru",
        "Завод не сумел запустить вторую печь, сообщил директор.",
        "en",
        "The plant was unable to start its second furnace, the director said.",
        "The plant was able to start its second furnace, the director said.",
    ),
    (
        "kk",
        "Министрлік жаңа салық енгізуге уәде бермеді, деді министр.",
        "ru",
        "Министерство не обещало вводить новый налог, сказал министр.",
        "Министерство обещало вводить новый налог, сказал министр.",
    ),
    (
        "uk",
        "Порт не відкриють раніше 3 травня, повідомила мерка.",
        "en",
        "The port will not open before May 3, the mayor said.",
        "The port will open before May 3, the mayor said.",
    ),
    (
        "en",
        "The council rejected the plan and banned the sale of fuel.",
        "ru",
        "Совет отклонил план и запретил продажу топлива.",
        "Совет отклонил план и не запретил продажу топлива.",
    ),
    (
        "uk",
        "Підозрюваний провини не визнає, сказала адвокатка.",
        "kk",
        "Күдікті кінәсін мойындамайды, деді адвокат.",
        "Күдікті кінәсін мойындайды, деді адвокат.",
    ),
    (
        "ru",
        "Цена на хлеб выросла с 40 до 52 рублей.",
        "en",
        "Bread rose to 52 roubles from 40.",
        "Bread fell to 52 roubles from 40.",
    ),
    (
        "kk",
        "Шахтада адам зардап шеккен жоқ, деді құтқарушылар.",
        "en",
        "The miners were unhurt, rescuers said.",
        "The miners were not unhurt, rescuers said.",
    ),
    (
        "en",
        "Wages went unpaid for three months, the union said.",
        "ru",
        "Зарплату не платили три месяца, заявил профсоюз.",
        "Зарплату платили три месяца, заявил профсоюз.",
    ),
    (
        "ru",
        "Концерт 5 июня отменили, сообщил зал.",
        "kk",
        "5 маусымдағы концерт өтпейді, деп хабарлады зал.",
        "5 маусымдағы концерт өтеді, деп хабарлады зал.",
    ),
    (
        "uk",
        "Президент відмовився підписувати закон, повідомили в раді.",
        "ru",
        "Президент не подписал закон, сообщили в раде.",
        "Президент подписал закон, сообщили в раде.",
    ),
    (
        "ru",
        "Переговоры не завершились к вечеру, сообщил посол.",
        "en",
        "Talks were still under way by evening, the ambassador said.",
        "Talks were over by evening, the ambassador said.",
    ),
    (
        "en",
        "The bridge has yet to be inspected, the engineer said.",
        "kk",
        "Көпір әлі тексерілген жоқ, деді инженер.",
        "Көпір тексерілді, деді инженер.",
    ),
    (
        "ru",
        "Экипаж остался без топлива и еды, рассказал капитан.",
        "en",
        "The crew had no fuel or food left, the captain said.",
        "The crew had fuel and food left, the captain said.",
    ),
    (
        "uk",
        "Комісія не знайшла порушень на складі.",
        "ru",
        "Комиссия нарушений на складе не выявила.",
        "Комиссия нарушения на складе выявила.",
    ),
    (
        "en",
        "The lawyer declined to comment on the verdict.",
        "uk",
        "Адвокат не став коментувати вирок.",
        "Адвокат прокоментував вирок.",
    ),
    (
        "ru",
        "Рыбаки не смогли вернуться в порт из-за шторма.",
        "kk",
        "Балықшылар дауылдан портқа орала алмады.",
        "Балықшылар дауылдан портқа оралды.",
    ),
    (
        "en",
        "No one survived the crash, officials said.",
        "uk",
        "У катастрофі ніхто не вижив, заявили посадовці.",
        "У катастрофі хтось вижив, заявили посадовці.",
    ),
    (
        "kk",
        "Депутаттар заң жобасын қолдамады.",
        "en",
        "Lawmakers did not back the bill.",
        "Lawmakers backed the bill.",
    ),
    (
        "kk",
        "Депутаттар заң жобасын қолдамады.",
        "uk",
        "Депутати відхилили законопроєкт.",
        "Депутати не відхилили законопроєкт.",
    ),
    (
        "en",
        "The judge ruled out bail for the two traders.",
        "ru",
        "Судья не выпустит двух торговцев под залог.",
        "Судья выпустит двух торговцев под залог.",
    ),
]
"""Evidence, what it says in other words, and the contrary."""


@pytest.mark.parametrize(("language", "source", "to", "right", "wrong"), SAME_AND_TURNED)
def test_a_denial_in_other_words_is_kept_and_its_contrary_caught(
    language: str, source: str, to: str, right: str, wrong: str
) -> None:
    kept = judge(source, language, right, to)
    assert kept.result is not Result.UNSUPPORTED, kept
    turned = judge(source, language, wrong, to)
    assert (turned.result, turned.reason) == CONTRADICTED


@pytest.mark.parametrize(
    ("language", "source", "to", "text"),
    [
        (
            "ru",
            "Лодки не войдут в гавань раньше июня.",
            "uk",
            "Човни увійдуть щонайраніше в червні.",
        ),
        ("kk", "Қарсылар «Жоқ» науқанын бастады.", "en", "Opponents launched a No campaign."),
        (
            "uk",
            "Голова порту аварії поки не підтвердив.",
            "ru",
            "Глава порта, инженер, пока не подтверждает аварию.",
        ),
        (
            "en",
            "The ministry is expected to rule out a delay.",
            "ru",
            "Ожидается, что министерство исключит отсрочку.",
        ),
    ],
)
def test_what_only_looks_like_a_negation_is_no_contradiction(
    language: str, source: str, to: str, text: str
) -> None:
    assert judge(source, language, text, to).result is not Result.UNSUPPORTED
