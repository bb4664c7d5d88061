"""A translation is shown only if it says what its one sentence says."""

from __future__ import annotations

import pytest

from summarize.briefs.gloss_check import GlossCheck, unwrapped, why
from summarize.grounding import SUPPORTED, Reason, Result, Verdict
from tests.making import make_article, passages_of

CLOSED = {
    "ru": "Мэр Ясногорска Ольга Верес во вторник закрыла порт из-за шторма.",
    "uk": "Мер Ясногорська Ольга Верес у вівторок закрила порт через шторм.",
    "kk": "Ясногорск қаласының әкімі Ольга Верес сейсенбі күні дауылға байланысты портты жапты.",
    "en": "Mayor Olga Veres closed the port of Yasnogorsk on Tuesday because of a storm.",
}
LOSSES = {
    "ru": "Убытки порта составят около 2,5 млн рублей, сообщил начальник порта Макс Орлов.",
    "uk": "Збитки порту становитимуть близько 2,5 млн рублів, повідомив керівник порту Макс Орлов.",
    "kk": "Порттың шығыны шамамен 2,5 млн рубль болады, деп хабарлады порт басшысы Макс Орлов.",
    "en": "The port's losses will be about 2.5 million rubles, port director Max Orlov said.",
}
SAID = {
    "ru": "«Порт не откроют до среды», — сказала Верес.",
    "uk": "«Порт не відкриють до середи», — сказала Верес.",
    "kk": "«Порт сәрсенбіге дейін ашылмайды», – деді Верес.",
    "en": "“The port will not be opened before Wednesday,” Veres said.",
}


def check(text: str, original: str, source: str, to: str) -> Verdict:
    article = make_article(original, language=source, title=None)
    passages = passages_of(article)
    (sentence,) = passages.sentences
    return GlossCheck(article, passages, to).check(text, sentence).verdict


PAIRS = [("ru", "en"), ("uk", "en"), ("kk", "en"), ("en", "ru")]


@pytest.mark.parametrize(("source", "to"), PAIRS)
def test_a_right_translation_passes(source: str, to: str) -> None:
    assert check(CLOSED[to], CLOSED[source], source, to) == SUPPORTED
    assert check(LOSSES[to], LOSSES[source], source, to) == SUPPORTED


@pytest.mark.parametrize(("source", "to"), [*PAIRS, ("ru", "kk")])
def test_a_quotation_stays_between_marks(source: str, to: str) -> None:
    assert check(SAID[to], SAID[source], source, to) == SUPPORTED


WRONG = {
    "en": (
        (LOSSES, ("2.5", "3.5"), Reason.NUMBER),
        (LOSSES, ("million", "billion"), Reason.NUMBER),
        (LOSSES, ("Max Orlov", "Ignat Lesovoy"), Reason.NAME),
        (CLOSED, ("Olga Veres", "Irina Kovalenko"), Reason.NAME),
        (CLOSED, ("Tuesday", "Friday"), Reason.DATE),
        (CLOSED, ("storm.", "storm, and residents were evacuated to schools."), Reason.CONTENT),
        (CLOSED, ("closed", "did not close"), Reason.POLARITY),
        (SAID, ("will not be", "will be"), Reason.POLARITY),
        (SAID, ("Veres said.", "Veres said. “The storm is over.”"), None),
    ),
    "ru": (
        (LOSSES, ("2,5", "4,5"), Reason.NUMBER),
        (LOSSES, ("Макс Орлов", "Игнат Лесовой"), Reason.NAME),
        (CLOSED, ("Ольга Верес", "Ирина Коваленко"), Reason.NAME),
        (CLOSED, ("вторник", "пятницу"), Reason.DATE),
        (CLOSED, ("шторма.", "шторма, а жителей вывезли в школы."), Reason.CONTENT),
        (CLOSED, ("закрыла", "не закрыла"), Reason.POLARITY),
        (SAID, ("не откроют", "откроют"), Reason.POLARITY),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("source", "to", "case"),
    [(s, t, i) for s, t in PAIRS for i in range(len(WRONG[t]))],
)
def test_a_wrong_one_does_not(source: str, to: str, case: int) -> None:
    sentences, (old, new), reason = WRONG[to][case]
    text = sentences[to]
    assert old in text
    verdict = check(text.replace(old, new), sentences[source], source, to)
    assert not verdict.passes, verdict
    if reason is not None and verdict.result is Result.UNSUPPORTED:
        assert verdict.reason is reason


def test_words_outside_the_marks_do_not_go_inside() -> None:
    text = "“The port will not be opened before Wednesday, said Veres.”"
    verdict = check(text, SAID["ru"], "ru", "en")
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.QUOTE)


def test_a_quotation_that_the_original_does_not_have() -> None:
    text = CLOSED["en"].replace("closed the port", "“closed the port”")
    verdict = check(text, CLOSED["ru"], "ru", "en")
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.QUOTE)


def test_a_second_sentence_is_an_addition() -> None:
    text = f"{LOSSES['en']} The storm closed the port."
    verdict = check(text, LOSSES["ru"], "ru", "en")
    assert not verdict.passes
    # a title or an initial begins no sentence
    text = LOSSES["en"].replace("port director Max Orlov", "port director Mr. M. Orlov")
    assert check(text, LOSSES["ru"], "ru", "en") == SUPPORTED


@pytest.mark.parametrize("text", [CLOSED["ru"], CLOSED["kk"], CLOSED["ru"].upper()])
def test_another_language_is_no_translation(text: str) -> None:
    verdict = check(text, CLOSED["ru"], "ru", "uk")
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.LANGUAGE)


@pytest.mark.parametrize(
    ("text", "source", "original"),
    [
        ("Olga Veres closed the port of Yasnogorsk because of a storm.", "ru", CLOSED["ru"]),
        ("Olga Veres closed the port on Tuesday because of a storm.", "kk", CLOSED["kk"]),
        ("The port's losses will be about 2.5 million rubles.", "uk", LOSSES["uk"]),
        ("The losses of the port, said director Max Orlov.", "ru", LOSSES["ru"]),
        ("xxx", "ru", "Она вернется."),
        ("She " + "will return and " * 9, "ru", "Она вернется."),
    ],
)
def test_a_translation_loses_nothing(text: str, source: str, original: str) -> None:
    article = make_article(original, language=source, title=None)
    passages = passages_of(article)
    (sentence,) = passages.sentences
    found = GlossCheck(article, passages, "en").check(text, sentence)
    assert found.verdict.result is Result.UNSUPPORTED
    assert "original" in found.why


def test_marks_around_the_whole() -> None:
    assert unwrapped("“The port is shut.”", "Порт закрыт.") == "The port is shut."
    assert unwrapped("“The port is shut.”", "«Порт закрыт»") == "“The port is shut.”"
    assert unwrapped("“Shut,” she said. “Yes.”", "x") == "“Shut,” she said. “Yes.”"
    assert unwrapped("“”", "x") == "“”"


def test_why_is_a_few_words_for_every_reason() -> None:
    for result in (Result.UNSUPPORTED, Result.UNCHECKED):
        for reason in Reason:
            assert 0 < len(why(Verdict(result=result, reason=reason, token="t"))) < 50
    number = Verdict(result=Result.UNSUPPORTED, reason=Reason.NUMBER, token="45")
    assert why(number) == "number not in the original"
    assert "45" not in why(number)
