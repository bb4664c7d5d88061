"""What a correction is of, with the values before and after."""

from __future__ import annotations

from summarize.stories import Told
from summarize.stories.model import Slot
from tests.stories.days import FIRST, SECOND, compared, stored
from tests.stories.telling import told

FLOOD = (
    "В Липовке 6 апреля прорвало дамбу пруда Мельничный. "
    "Эвакуированы 900 человек, сообщил глава посёлка Фёдор Сычёв. "
    "Ширина пролома дамбы — 60 метров."
)
OTHER = (
    "В Липовке прорвало дамбу пруда Мельничный, эвакуированы 540 человек, рассказал Фёдор Сычёв."
)
CORRECTION = (
    "Вчера мы сообщили о 900 эвакуированных и проломе в 60 метров. "
    "Верно: пятьсот сорок человек и 25 метров. "
    "Ошибки появились в нашей заметке о дамбе пруда Мельничный в Липовке."
)


def flood(outlet: str | None = "Заря", path: str = "a.txt") -> Told:
    return told(FLOOD, title="Дамбу прорвало", outlet=outlet, path=path, published=FIRST)


def other() -> Told:
    return told(OTHER, title="Прорыв в Липовке", outlet="Вестник", path="o.txt", published=FIRST)


def correction(outlet: str | None = "Заря", body: str = CORRECTION) -> Told:
    return told(body, title="Поправка о дамбе", outlet=outlet, path="b.txt", published=SECOND)


def test_the_outlets_own_article_is_corrected() -> None:
    before = stored([flood(), other()])
    (found,) = compared([correction()], before).corrections
    assert found.published == FIRST
    assert found.articles == (flood().article.id,)
    assert found.by == correction().article.id
    assert found.statement.text == CORRECTION
    values = [(c.subject, c.before.value, c.now.value) for c in found.changes]
    assert values == [
        ("people evacuated", "900 человек", "пятьсот сорок человек"),
        ("width of the breach", "60 метров", "25 метров"),
    ]
    assert all(c.before.evidence.text in FLOOD for c in found.changes)
    assert all(c.now.evidence == found.statement.evidence[0] for c in found.changes)


def test_an_outlet_that_is_not_known_is_known_by_its_values() -> None:
    before = stored([flood(None), other()])
    (found,) = compared([correction(None)], before).corrections
    assert found.articles == (flood(None).article.id,)


def test_nothing_published_is_corrected_and_the_words_stay_with_the_story() -> None:
    stories = compared([correction()], []).stories
    assert [w.text[:12] for s in stories for w in s.corrections] == ["Вчера мы соо"]


def test_another_outlets_earlier_story_is_not_corrected() -> None:
    found = compared([correction("Ранок")], stored([flood(), other()]))
    assert found.corrections == ()
    assert [len(s.corrections) for s in found.stories] == [1]


def test_whose_words_they_were() -> None:
    report = told(
        "The mill dam at Lipovka broke on Monday. "
        "“The water came without a warning,” said mayor Fyodor Sychov. "
        "Engineer Anton Belsky inspected the mill dam.",
        language="en",
        title="Dam breaks at Lipovka",
        outlet="The Mill Post",
        published=FIRST,
    )
    words = told(
        "The mill dam at Lipovka is being repaired by engineer Anton Belsky.\n"
        "Correction: our story on 6 April attributed to mayor Fyodor Sychov words about the"
        " warning that were said by engineer Anton Belsky.",
        language="en",
        title="Repairs at Lipovka",
        outlet="The Mill Post",
        path="b.txt",
        published=SECOND,
    )
    (found,) = compared([words], stored([report])).corrections
    (change,) = found.changes
    assert change.slot is Slot.SPEAKER
    assert (change.before.value, change.now.value) == ("Fyodor Sychov", "Anton Belsky")


def test_another_outlet_says_that_one_was_wrong() -> None:
    words = told(
        "Дамбу пруда Мельничный в Липовке закрыли, сообщил Фёдор Сычёв.\n"
        "«Заря» ошибочно сообщила о 900 эвакуированных: их 540.",
        title="Дамбу в Липовке закрыли",
        outlet="Вестник",
        path="b.txt",
        published=SECOND,
    )
    (found,) = compared([words], stored([flood(), other()])).corrections
    assert found.articles == (flood().article.id,)
    assert found.by == words.article.id
