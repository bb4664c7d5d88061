from __future__ import annotations

import itertools

import pytest

from summarize.articles import Outlet
from summarize.stories import Desk, Story, Told, tell
from summarize.stories.newsroom import Newsroom
from summarize.stories.voices import Voices
from tests.making import make_article
from tests.stories.telling import told
from tests.stories.test_events import FIRE, TITLES

WIRE = (
    "В Каменке ночью загорелся элеватор на улице Мельничной, передает {agency}. Пламя охватило "
    "крышу и верхние этажи башни, сообщили в областном управлении спасателей. "
    "Пожар тушили семьдесят два спасателя с четырьмя лестницами. "
    "К утру огонь удалось сбить, и расчёты начали проливать зерно водой. "
    "Убытки владелец оценил в одиннадцать миллионов рублей."
)
OTHER = (
    "Ночью в Каменке горел старый элеватор, говорят жители Мельничной улицы. Из окон домов "
    "было видно зарево, во дворах пахло гарью. Расчёты приехали через восемь минут после звонка. "
    "Директор элеватора Пётр Лыков ждёт убытков в одиннадцать миллионов рублей, писал {agency}."
)


def report(
    text: str,
    outlet: str | None,
    *,
    agency: str = "",
    language: str = "ru",
    title: str = "В Каменке горел элеватор на Мельничной",
) -> Told:
    """An article that credits an agency where its text has ``{agency}``."""
    body = text.replace("{agency}", agency) if agency else text.replace(", передает {agency}", "")
    body = body.replace(", писал {agency}", "")
    item = told(body, language=language, title=title, outlet=outlet, path=f"{outlet}.txt")
    if not agency:
        return item
    at = item.article.text.index(agency)
    credit = Outlet(name=agency, evidence=item.article.span(at, at + len(agency)))
    return item._replace(article=item.article.model_copy(update={"agencies": (credit,)}))


def voices(*items: Told, newsroom: Newsroom | None = None) -> dict[str, tuple[str, ...]]:
    found = Voices(items, {}, newsroom or Newsroom()).all()
    return {v.name: v.outlets for v in found}


def fire(language: str, outlet: str | None, agency: str = "") -> Told:
    credit = {"ru": ", передает {agency}.", "en": ", {agency} reported."}
    text = FIRE[language].replace(".", credit[language], 1) if agency else FIRE[language]
    return report(text, outlet, agency=agency, language=language, title=TITLES[language])


def test_two_reports_are_two_voices() -> None:
    assert voices(report(WIRE, "Вестник"), report(OTHER, "Курьер")) == {
        "Вестник": ("Вестник",),
        "Курьер": ("Курьер",),
    }


def test_one_text_of_one_agency_is_the_agency_s_voice() -> None:
    found = voices(report(WIRE, "Вестник", agency="ТАСС"), report(WIRE, "Курьер", agency="TASS"))
    assert found == {"ТАСС": ("Вестник", "Курьер")}


def test_the_agency_s_own_article_is_the_same_voice() -> None:
    found = voices(report(WIRE, "Вестник", agency="Степь-Информ"), report(WIRE, "Степь-Информ"))
    assert found == {"Степь-Информ": ("Вестник", "Степь-Информ")}


def test_a_shared_source_without_shared_text_leaves_two_voices() -> None:
    found = voices(report(WIRE, "Вестник", agency="ТАСС"), report(OTHER, "Курьер", agency="ТАСС"))
    assert set(found) == {"Вестник", "Курьер"}


def test_most_of_a_text_is_a_reprint_without_any_credit() -> None:
    more = WIRE + " Движение по Мельничной перекрыли до вечера, автобусы идут в объезд."
    assert len(voices(report(WIRE, "Вестник"), report(more, "Курьер"))) == 1


def test_what_somebody_is_quoted_with_is_no_reprint() -> None:
    words = (
        "«Мы сделали всё, что могли, и я благодарю каждого, кто вышел той ночью на мороз, нёс "
        "воду, держал лестницы и не ушёл до самого утра», — сказал Пётр Лыков"
    )
    a = report(f"Элеватор в Каменке горел до рассвета. {words} на Мельничной.", "Вестник")
    b = report(f"Пожар на Мельничной потушили под утро. {words} журналистам.", "Курьер")
    assert len(voices(a, b)) == 2


def test_one_agency_in_two_languages_is_one_voice() -> None:
    both = [fire("ru", "Вестник", "ТАСС"), fire("en", "Harbour Post", "TASS")]
    assert voices(*both) == {"ТАСС": ("Вестник", "Harbour Post")}
    assert len(voices(fire("ru", "Вестник", "ТАСС"), fire("en", "Harbour Post"))) == 2


def test_outlets_of_a_family_are_one_voice() -> None:
    items = [report(WIRE, "Вестник"), report(OTHER, "Курьер")]
    room = Newsroom(families={"Дом печати": ("Вестник", "КУРЬЕР")})
    assert voices(*items, newsroom=room) == {"Дом печати": ("Вестник", "Курьер")}


def test_a_family_alone_in_a_story_goes_by_its_outlet() -> None:
    room = Newsroom(families={"Дом печати": ("Вестник",)})
    assert voices(report(WIRE, "Вестник"), newsroom=room) == {"Вестник": ("Вестник",)}


def test_unknown_outlets_are_one_voice_at_most_and_none_beside_a_known_one() -> None:
    unknown = [report(WIRE, None), report(OTHER, None)]
    (only,) = Voices(unknown, {}, Newsroom()).all()
    assert only.outlets == ()
    assert len(only.articles) == 2
    assert set(voices(*unknown, fire("ru", "Вестник"))) == {"Вестник"}


def test_a_duplicate_carries_its_voice() -> None:
    first = report(WIRE, "Вестник")
    again = make_article(WIRE, publisher="Курьер", path="again.txt")
    (voice,) = Voices([first], {first.article.id: [again]}, Newsroom()).all()
    assert voice.outlets == ("Вестник", "Курьер")
    assert voice.articles == (first.article.id, again.id)


def story(*items: Told, newsroom: Newsroom | None = None) -> Story:
    (found,) = tell(items, desk=Desk(newsroom or Newsroom()))
    return found


def behind(made: Story, words: str) -> tuple[str, ...]:
    return next(f.voices for f in made.facts if words in f.text)


def test_each_fact_has_its_voices() -> None:
    made = story(fire("ru", "Вестник"), fire("kk", "Дала"), fire("en", "Harbour Post"))
    known = {"Вестник", "Дала", "Harbour Post"}
    for fact in made.facts:
        told_by = dict(zip(made.articles, made.outlets, strict=True))
        assert set(fact.voices) == {told_by[a] for a in fact.articles} & known
    assert any(len(f.voices) == 3 for f in made.facts)


def test_a_sentence_in_the_same_words_is_one_voice() -> None:
    shared = "Пожар тушили семьдесят два спасателя с четырьмя длинными лестницами."
    a = report(f"В Каменке на Мельничной горел элеватор Петра Лыкова. {shared}", "Вестник")
    b = report(f"{shared} Хозяин элеватора на Мельничной Пётр Лыков подсчитал ущерб.", "Курьер")
    found = Voices([a, b], {}, Newsroom())
    assert len(found.all()) == 2
    (fact,) = [f for f in a.brief.facts if f.text == shared]
    (same,) = [f for f in b.brief.facts if f.text == shared]
    from summarize.stories import StoryFact

    both = StoryFact(
        **fact.model_dump(exclude={"evidence"}),
        evidence=(*fact.evidence, *same.evidence),
        articles=(a.article.id, b.article.id),
    )
    assert found.behind(both) == ("Вестник",)


def test_a_fact_that_is_credited_is_the_agency_s() -> None:
    made = story(report(OTHER, "Курьер", agency="Reuters"))
    assert behind(made, "Лыков") == ("Reuters",)
    assert behind(made, "Расчёты") == ("Курьер",)


@pytest.mark.parametrize("outlet", ["Вестник", None])
def test_the_order_of_the_articles_does_not_matter(outlet: str | None) -> None:
    items = [
        fire("ru", outlet, "ТАСС"),
        fire("en", "Harbour Post", "TASS"),
        fire("kk", "Дала"),
        fire("uk", "Хвиля"),
    ]
    shapes = {
        "\n".join(s.model_dump_json() for s in tell(order))
        for order in itertools.permutations(items)
    }
    assert len(shapes) == 1
