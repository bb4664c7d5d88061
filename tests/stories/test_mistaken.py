"""Which earlier articles a correction is of, where no article names its outlet."""

from __future__ import annotations

from summarize.stories import Told
from tests.stories.days import FIRST, SECOND, compared, stored
from tests.stories.telling import told


def report(body: str, language: str, path: str, outlet: str | None = None) -> Told:
    return told(
        body,
        language=language,
        title=None,  # type: ignore[arg-type]
        outlet=outlet,
        path=path,
        published=FIRST,
    )


def today(body: str, language: str, outlet: str | None = None) -> Told:
    return told(
        body,
        language=language,
        title=None,  # type: ignore[arg-type]
        outlet=outlet,
        path="today.txt",
        published=SECOND,
    )


AVALANCHE = [
    report(
        "В ущелье Каракия лавина накрыла туристов у турбазы «Ледник». "
        "Ранены 11 человек, сообщил спасатель Ерлан Мусин.",
        "ru",
        "a.txt",
    ),
    report(
        "Қарақия шатқалында «Ледник» турбазасының жанында көшкін туристерді басып қалды. "
        "Құтқарушы Ерлан Мусиннің айтуынша, 17 адам жараланды.",
        "kk",
        "b.txt",
    ),
    report(
        "An avalanche hit hikers near the Lednik camp in the Karakiya gorge. "
        "Rescuer Yerlan Musin said 11 people were injured.",
        "en",
        "c.txt",
    ),
]
FAIR = [
    report(
        "На ярмарке в Семигорске министр культуры Павел Дронов встретился с фермерами. "
        "Ярмарка продлится до воскресенья.",
        "ru",
        "d.txt",
    ),
    report(
        "A fair has opened in Semigorsk. The meeting of culture minister Pavel Dronov with farmers"
        " was cancelled: the minister fell ill.",
        "en",
        "e.txt",
    ),
]


def corrected(item: Told, before: list[Told]) -> list[tuple[str, ...]]:
    paths = {t.article.id: t.article.path for t in before}
    stories = [s for t in ([*before[:3]], [*before[3:]]) if t for s in stored(t)]
    return [tuple(paths[a] for a in c.articles) for c in compared([item], stories).corrections]


def test_the_article_that_prints_the_wrong_value_is_meant_and_none_that_has_it_right() -> None:
    item = today(
        "Қарақия шатқалында іздеу аяқталды. Құтқарушы Ерлан Мусин «Ледник» турбазасынан кетті.\n"
        "Түзету. Кеше біз 17 адам жараланды деп жаздық. Шын мәнінде жаралылар 11 адам.",
        "kk",
    )
    assert corrected(item, AVALANCHE) == [("b.txt",)]


def test_it_may_have_been_printed_in_another_language() -> None:
    item = today(
        "Поиски в ущелье Каракия завершены, сказал спасатель Ерлан Мусин у турбазы «Ледник».\n"
        "Уточнение: в ущелье Каракия ранены 11 человек, а не 17, как мы сообщали.",
        "ru",
    )
    assert corrected(item, AVALANCHE) == [("b.txt",)]


def test_what_did_not_happen_was_told_by_the_article_that_says_that_it_did() -> None:
    item = today(
        "Ярмарка в Семигорске продолжается.\n"
        "Редакция ошиблась: вчера мы сообщили, что министр культуры Павел Дронов встретился с"
        " фермерами на ярмарке. На самом деле встречу отменили, министр заболел.",
        "ru",
    )
    assert corrected(item, [*AVALANCHE, *FAIR]) == [("d.txt",)]


def test_a_note_may_be_of_another_event_than_its_article() -> None:
    own = [report(t.article.text, t.article.language, t.article.path, "Заря") for t in FAIR[:1]]
    slope = [
        report(t.article.text, t.article.language, t.article.path, "Заря") for t in AVALANCHE[:1]
    ]
    item = today(
        "На ярмарке в Семигорске министр культуры Павел Дронов наградил фермеров.\n"
        "Поправка: вчера мы сообщили, что в ущелье Каракия ранены 11 человек. Верно: семь.",
        "ru",
        "Заря",
    )
    found = compared([item], [*stored(own), *stored(slope)]).corrections
    assert [c.articles for c in found] == [(slope[0].article.id,)]


def test_what_no_digest_told_is_no_correction_of_one() -> None:
    item = today(
        "Қарақия шатқалында іздеу аяқталды. Құтқарушы Ерлан Мусин «Ледник» турбазасынан кетті.\n"
        "Түзету. Кеше біз турбаза 1950 жылы салынған деп жаздық. Шын мәнінде 1972 жылы салынған.",
        "kk",
    )
    assert corrected(item, AVALANCHE) == []
    (story,) = compared([item], stored(AVALANCHE)).stories
    assert [s.text[:7] for s in story.corrections] == ["Түзету."]


def test_an_outlet_may_call_itself_by_its_name() -> None:
    before = [report(AVALANCHE[0].article.text, "ru", "a.txt", "Заря")]
    item = today(
        "Поиски в ущелье Каракия завершены, сказал спасатель Ерлан Мусин.\n"
        "Вчера «Заря» сообщила о 11 раненых. На самом деле пострадали семь человек.",
        "ru",
        "Заря",
    )
    (found,) = compared([item], stored(before)).corrections
    assert found.articles == (before[0].article.id,)
    assert [(c.before.value, c.now.value) for c in found.changes] == [
        ("11 человек", "семь человек")
    ]
