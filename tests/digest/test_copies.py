from __future__ import annotations

import pytest

from summarize.articles import Article, Outlet
from summarize.digest import LedgerReason, verify
from summarize.digest.copies import Reprints, copies
from summarize.digest.schema import digest_json
from summarize.passages import split
from tests.digest.day import make, reading, storm
from tests.digest.test_markdown import fires
from tests.making import STORM, make_article


def found(*articles: Article) -> dict[str, str]:
    """Copy → original, by path."""
    passages = {a.id: split(a) for a in articles}
    return {c.article.path: c.original.path for c in copies(articles, passages)}


def copy(path: str, **changes: object) -> Article:
    """The storm with two words changed and another headline."""
    text = STORM.replace("мэр", "глава").replace("судов", "кораблей")
    return make_article(text, title="Шторм", path=path).model_copy(update=changes)


def test_two_words_changed_make_a_copy() -> None:
    assert found(storm("a.txt"), copy("b.txt")) == {"b.txt": "a.txt"}
    assert found(copy("b.txt"), storm("a.txt")) == {"b.txt": "a.txt"}


def test_three_prints_have_one_original() -> None:
    third = make_article(STORM, title="Порт", path="c.txt")
    assert found(third, storm("a.txt"), copy("b.txt")) == {"b.txt": "a.txt", "c.txt": "a.txt"}


def test_the_outlet_that_is_credited_is_the_original() -> None:
    agency = storm("z.txt", publisher="Тамга-Информ")
    assert found(copy("a.txt", agencies=(Outlet(name="Тамга-Информ"),)), agency) == {
        "a.txt": "z.txt"
    }


def test_an_outlet_that_is_known_comes_before_one_that_is_not() -> None:
    assert found(copy("a.txt", publisher=None), storm("b.txt")) == {"a.txt": "b.txt"}


def test_reports_of_one_event_are_no_copies() -> None:
    assert found(*fires(), storm()) == {}


@pytest.mark.parametrize(
    ("word", "other"),
    [("Белой Гавани", "Тихой Гавани"), ("2,5 млн", "3,5 млн"), ("Лесового", "Полевого")],
)
def test_another_name_or_number_makes_another_article(word: str, other: str) -> None:
    text = STORM.replace(word, other)
    assert text != STORM
    assert found(storm("a.txt"), make_article(text, title="Шторм", path="b.txt")) == {}


def test_an_article_that_says_more_is_no_copy_of_the_shorter() -> None:
    more = make_article(
        STORM + " Рыбаки Каменной Косы просят правительство возместить потери за неделю без лова."
        " Синоптики ждут, что ветер стихнет к выходным, а лёд уйдёт до конца месяца, если не"
        " вернутся морозы, которые держались почти весь февраль на всём побережье.",
        title="Порт",
        path="more.txt",
    )
    assert found(storm("a.txt"), more) == {}


def test_a_copy_is_in_the_ledger_with_its_original() -> None:
    made = make(reading(storm("a.txt"), copy("b.txt")))
    (entry,) = made.digest.ledger
    assert entry.reason is LedgerReason.DUPLICATE
    assert entry.path == "b.txt"
    assert "a.txt" in entry.detail
    assert len(made.briefs) == 1
    assert verify(digest_json(made.digest), list(made.articles.values())).findings == ()


def test_all_prints_lie_under_the_first() -> None:
    again = Reprints()
    again.add(copy("c.txt"), "b")
    again.add(copy("b.txt").model_copy(update={"id": "b"}), "a")
    assert {k: [a.path for a in v] for k, v in again.carriers().items()} == {
        "a": ["c.txt", "b.txt"]
    }
    again.add(copy("a.txt").model_copy(update={"id": "a"}), "b")  # round in a circle
    assert set(again.carriers()) == {"a"}


def test_words_that_many_print_hide_no_copy() -> None:
    """«Подпишитесь…» stands under everything; what is a copy is one still."""
    again = "Подпишитесь на наш канал и узнавайте первыми всё о погоде, дорогах и работе порта."
    others = [
        make_article(
            " ".join(f"Улицу {i}{n} закрыли, {n} жителей {i} ждут воды." for n in range(9))
            + f" {again}",
            title=f"Вода {i}",
            path=f"a{i:02}.txt",
        )
        for i in range(60)
    ]
    first = storm("b.txt")
    first = make_article(f"{first.text} {again}", title="Шторм", path="b.txt")
    second = make_article(first.text.replace("мэр", "глава"), title="Порт", path="c.txt")
    assert found(*others, second, first) == {"c.txt": "b.txt"}
