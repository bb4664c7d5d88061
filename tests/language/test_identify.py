import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.identify import another_language, language_of, language_of_most


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Президент назвал разговор продуктивным."),
        ("ru", "Ерлан Сейтқали и Қайрат Әбенов приехали в город."),
        ("ru", "«Їжакевич» открыл магазин в центре города."),
        ("kk", "Семён Лапин Гранитте Олдриджпен кездесті."),
        ("kk", "Владимир Лапин мен Джон Олдридж Москвада кездесіп, келісімге келді."),
        ("kk", "Кирилл Лапин Москвада болды деп хабарлады ТАСС."),
        ("kk", "- Мен бармаймын, - деді ол кеше."),
        ("kk", "Астана мен Москва арасында поезд жүреді."),
        ("uk", "Лапін сказав, що зустріч відбулась."),
        ("uk", "Президент назвав розмову продуктивною та корисною."),
        ("uk", "Міністр оборони прибув до столиці вранці."),
        ("be", "Прэзідэнт назваў размову карыснай і плённай."),
        ("en", "Lapin and Aldridge met in the Kremlin on Friday."),
        ("bg", "Президентът каза, че разговорът е бил много полезен за страната."),
        ("ky", "Президент Бишкекте өткөн жыйында сүйлөп, жаңы мыйзамды колдоду."),
        ("de", "Der Minister sagte, dass er zurücktreten werde."),
        ("zh", "部长说他将辞职。新闻报道。"),
        ("ar", "قال الوزير إنه سيستقيل من منصبه"),
    ],
)
def test_one_sentence_is_enough(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Да.", "12:40 — 15:30", "!!!", "Мост закрыт"])
def test_too_few_letters_are_undetermined(text: str) -> None:
    assert language_of(text) == "und"


def test_most_of_a_text_decides() -> None:
    russian = ["Мост через реку закрыли на неделю.", "Объезд идёт через северную переправу."]
    assert language_of_most([*russian, "- Мен бармаймын, - деді ол кеше."]) == "ru"
    assert language_of_most(["Да.", "Нет."]) == "und"
    assert language_of_most([]) == "und"


@given(st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    code = language_of(text)
    assert code == "und" or (len(code) == 2 and code.islower())


@pytest.mark.parametrize(
    ("text", "another"),
    [
        # the detector alone takes it for Norwegian
        ("The Varda Wool Exchange opened in Port Mirren, giving the sea's trade a room.", False),
        ("Orazbek Testov, Ostap Verin open Dalan Bridge", False),
        ("Prosecutor demands seven years", False),
        # Kazakh in Latin letters, word by word as in the source
        ("Tasköl su koymasynyng suy eki auyldy basyp kaldy", True),
        ("Мост закрыт до осени", True),
    ],
)
def test_what_is_no_english(text: str, another: bool) -> None:
    assert (another_language(text, "en") is not None) is another
