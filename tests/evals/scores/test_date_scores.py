from __future__ import annotations

import datetime as dt

from summarize.articles.model import Dated, Precision, Status
from summarize.evals.scores.dates import status_confusion
from tests.evals.world import BRIDGE_RU, OLD, World


def day(value: str, precision: Precision = Precision.DAY) -> Dated:
    return Dated(value=dt.date.fromisoformat(value), precision=precision)


def test_another_day_is_worse_than_none(world: World) -> None:
    none = world.with_article(BRIDGE_RU, published=Dated(reason="not found"))
    other = world.with_article(BRIDGE_RU, published=day("2026-05-05"))
    right = world.value("publication_date")
    assert right == 1.0
    assert world.value("publication_date", other) < world.value("publication_date", none) < right
    assert world.kinds("publication_date", none) == {"missed"}
    assert world.kinds("publication_date", other) == {"wrong"}


def test_an_invented_date_costs_as_much_as_a_wrong_one(world: World) -> None:
    invented = world.with_article(OLD, published=day("2026-05-04"))
    assert world.value("publication_date", invented) == 0.8
    assert world.kinds("publication_date", invented) == {"invented"}
    assert world.value("publication_abstention", invented) < 1


def test_a_month_is_no_exact_day(world: World) -> None:
    month = world.with_article(BRIDGE_RU, published=day("2026-05-04", Precision.MONTH))
    assert world.kinds("publication_date", month) == {"missed"}
    assert world.kinds("publication_abstention", month) == {"silent"}


def test_event_dates_are_those_of_the_brief(world: World) -> None:
    changed = world.with_brief(
        BRIDGE_RU, lambda b: b.model_copy(update={"event": day("2026-05-03")})
    )
    assert world.value("event_date", changed) < 1
    assert world.value("publication_date", changed) == 1


def test_status_misses_are_the_confusion_matrix(world: World) -> None:
    def current(digest):  # type: ignore[no-untyped-def]
        entries = tuple(e.model_copy(update={"status": Status.CURRENT}) for e in digest.articles)
        return digest.model_copy(update={"articles": entries})

    run = world.with_digest(current)
    assert world.value("status", run) == 0.75
    misses = [m for i in world.items("status", run) for m in i.misses]
    assert [(m.expected, m.got) for m in misses] == [("stale", "current")]
    assert status_confusion(world.gold, world.run) == {
        ("current", "current"): 3,
        ("stale", "stale"): 1,
    }
    assert status_confusion(world.gold, run) == {
        ("current", "current"): 3,
        ("stale", "current"): 1,
    }


def test_a_date_without_a_digest_is_not_read_in_the_confusion_matrix(world: World) -> None:
    none = world.run._replace(digests={})
    assert status_confusion(world.gold, none) == {
        ("current", "not read"): 3,
        ("stale", "not read"): 1,
    }
