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
        ("uk", "Це найнижчий рівень води за десять років.", "ru",
         "Такого уровня воды не было десять лет."),
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
