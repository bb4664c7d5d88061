"""The smaller tables, and that each report shows them."""

from __future__ import annotations

from summarize.evals.beside import Beside, Compared
from summarize.evals.card import Card
from summarize.evals.report import html, markdown, scorecard, terminal
from summarize.evals.report.tables import by_model, errors, statuses
from summarize.evals.stats import Interval
from tests.evals.invented import article, card, item, items, score, wrong

STORM = article("a00", "Порт *закрыли* до утра. «Мы ждём», — сказала Верес.")


def made() -> Card:
    misses = (
        wrong(STORM, "до утра", "Мы ждём", "left out"),
        wrong(STORM, "до утра", "Мы ждём", "in part"),
        wrong(STORM, "закрыли", "Мы ждём", "left out"),
    )
    broken = item("a00", 1, misses=misses, slices=("ru",))
    return card([(score(), [broken, *items({f"b{i}": 4 for i in range(8)})])], None, STORM)


def test_errors_are_counted_by_kind_the_most_frequent_first() -> None:
    assert errors(made())[1:] == [("recall", "1", "left out 2, in part 1")]


def test_the_confusion_matrix_has_a_row_a_label_and_a_column_a_status_given() -> None:
    counts = {
        ("stale", "undated"): 1,
        ("current", "current"): 38,
        ("stale", "stale"): 4,
        ("current", "not read"): 2,
    }
    assert statuses(made()._replace(statuses=counts)) == [
        ("labelled as", "current", "stale", "undated", "not read"),
        ("current", "38", "", "", "2"),
        ("stale", "", "4", "1", ""),
    ]
    assert statuses(made()) == []


def test_every_report_has_the_errors_by_kind_and_the_confusion_matrix() -> None:
    shown = made()._replace(statuses={("stale", "undated"): 1, ("current", "current"): 38})
    for text in (scorecard(shown), markdown(shown)):
        assert "| `recall` | 1 | left out 2, in part 1 |" in text
        assert "| labelled as | current | undated |" in text.replace("| stale ", "")
        assert "| `stale` |  |  | 1 |" in text
    page = html(shown)
    assert "<td>left out 2, in part 1</td>" in page
    assert "<tr><td>current</td><td>38</td><td></td><td></td></tr>" in page


def test_two_models_stand_in_columns_with_their_names() -> None:
    compared = {"recall": Compared(0.5, Interval(0.3, 0.6))}
    shown = made()._replace(model="large", beside=Beside("tiny", compared))
    assert by_model(shown) == [
        ("score", "large", "tiny", "95 % of the difference"),
        ("recall", "0.917", "0.500", "+0.30…+0.60"),
    ]
    for text in (scorecard(shown), markdown(shown)):
        assert "| score | large | tiny | 95 % of the difference |" in text
        assert "| `recall` | 0.917 | 0.500 | +0.30…+0.60 |" in text
    assert "score   large   tiny  95 % of the difference" in terminal(shown)
    assert "<th>large</th><th>tiny</th>" in html(shown)
    for write in (scorecard, markdown, terminal, html):
        assert "difference" not in write(made())


def test_the_scorecard_says_what_its_figures_are_worth() -> None:
    text = scorecard(made())
    assert "two independent labellings" in text
    assert "people" not in text
    assert "not held out" in text
