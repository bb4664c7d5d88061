from __future__ import annotations

import pytest

from summarize.evals.report import differences, markdown, scorecard, terminal
from tests.evals.invented import article, baseline, card, item, items, score, wrong
from tests.evals.world import BRIDGE_RU, World

STORM = article("a00", "Порт *закрыли* до утра. «Мы ждём», — сказала Верес.")


def found() -> list:  # type: ignore[type-arg]
    miss = wrong(STORM, "до утра", "Мы ждём")
    broken = item("a00", 1, misses=(miss,), slices=("ru", "undated"))
    return [
        (score(), [broken, *items({f"b{i}": 4 for i in range(8)})]),
        (score("exact", "invariant"), items([4, 4])),
        (score("empty"), []),
    ]


def before() -> list:  # type: ignore[type-arg]
    return [(s, items({i.unit: 4 for i in its})) for s, its in found()]


def test_the_table_has_every_score_with_its_interval_and_verdict() -> None:
    shown = terminal(card(found(), baseline(before()), STORM))
    lines = {line.split()[0]: line for line in shown.splitlines() if line.strip()}
    assert "0.917" in lines["recall"]
    assert "suspect" in lines["recall"]
    assert "9/9" in lines["recall"]
    assert "0.900" in lines["recall"]  # the ceiling
    assert "1.000" in lines["exact!"]
    assert "–" in lines["empty"]
    assert "recall: suspect; was 1.000" in shown
    assert "worse: a00" in shown
    assert "fewer than 4 of its 9 events" in shown
    assert shown.endswith("The gate passes. 1 suspect.\n")


def test_slices_are_shown_when_asked_for() -> None:
    made = card(found(), baseline(before()), STORM)
    assert "undated" not in terminal(made)
    shown = terminal(made, slices=True)
    assert "0.250 (1)" in shown
    assert "ru" in shown


def test_the_comment_of_a_pull_request_says_what_changed_and_escapes_words() -> None:
    made = card(found(), baseline(before()), STORM)
    text = markdown(made._replace(model="tiny_*model*|x"))
    assert "**The gate passes. 1 suspect.**" in text
    assert "- `recall`: suspect; was 1.000" in text
    assert "tiny\\_\\*model\\*\\|x" in text
    assert "| `exact` ! | **1.000** |" in text


def test_a_gate_that_fails_says_why_first() -> None:
    made = card(found(), None, STORM)
    assert "The gate fails: there is no baseline: run summarize eval --update." in markdown(made)


def test_the_scorecard_is_the_same_for_the_same_run_and_hides_nothing() -> None:
    made = card(found(), baseline(before()), STORM)
    page = scorecard(made)
    assert page == scorecard(card(found(), None, STORM))
    assert "| `recall` | **0.917** |" in page
    assert "| `recall` | 1 | missed 1 |" in page
    assert "| `recall` | 0.250 (1) | 0.250 (1) |" in page
    assert "what 1 means for recall" in page
    assert "do not edit" in page


def test_differences_list_gold_and_product() -> None:
    shown = differences("a00", found())
    assert shown.total == 1
    assert "recall 0.250: what 1 means for recall" in shown.text
    assert "gold: до утра" in shown.text
    assert "product: Мы ждём" in shown.text
    assert differences("b1", found()).text == "b1\nno difference\n"


def test_what_would_be_wrong_stands_next_to_what_the_brief_states(world: World) -> None:
    labels, predicted = world.gold.articles[BRIDGE_RU], world.run.articles[BRIDGE_RU]
    shown = differences(BRIDGE_RU, [], labels.wrong, predicted.brief)
    assert shown.total == 0
    assert "no difference" in shown.text
    assert "wrong (negation): Two people died." in shown.text
    assert "brief: Пострадали 14 человек, сообщил мэр Аркадий Бельцов" in shown.text
    assert "brief: Аркадий Бельцов: “Мост не ремонтировали двадцать лет”" in shown.text
    assert "Two people" not in differences(BRIDGE_RU, [], labels.wrong, None).text


@pytest.mark.parametrize("write", [terminal, markdown, scorecard])
def test_no_report_needs_anything_to_have_been_scored(write) -> None:  # type: ignore[no-untyped-def]
    assert write(card([], None))
