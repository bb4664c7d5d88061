from __future__ import annotations

import datetime as dt

import pytest

from summarize.articles import Dated, DateMethod, Precision, Unreadable
from summarize.briefs import PromptError
from summarize.digest import LedgerReason, Made, digest_json, verify
from summarize.llm import ModelUnavailable, NoAnswer
from tests.digest.day import Watching, make, reading, storm
from tests.making import DAY, make_article

LIBRARY = "В Бескуме открыли библиотеку. Читатели принесли книги. Двери открыты каждый день."


def of(day: dt.date | None, path: str, **changes: object):  # type: ignore[no-untyped-def]
    article = make_article(f"{LIBRARY} {path}", path=path, title=None, published=day)
    return article.model_copy(update=changes)


def accounted(made: Made) -> None:
    """Every file is in a story or in the ledger, and not in both."""
    told = [a for s in made.digest.stories for a in s.articles]
    left = [e.path for e in made.digest.ledger]
    for entry in made.digest.articles:
        assert (entry.id in told and entry.path not in left) or left.count(entry.path) == 1
    assert len(told) == len(set(told))
    articles = list(made.articles.values())
    assert verify(digest_json(made.digest), articles).findings == ()


def reasons(made: Made) -> dict[str, LedgerReason]:
    return {e.path: e.reason for e in made.digest.ledger}


def test_every_status_has_its_place() -> None:
    current = storm()
    made = make(
        reading(
            current,
            of(DAY - dt.timedelta(days=1), "yesterday.txt"),
            of(DAY + dt.timedelta(days=9), "later.txt"),
            of(None, "undated.txt"),
            of(None, "stale.txt", doubts=("The year of the text is 2019.",)),
            of(DAY, "consent.txt", not_article="a consent page"),
            unreadable=[Unreadable(path="bad.txt", reason="it is not text")],
        )
    )
    accounted(made)
    found = reasons(made)
    assert found["yesterday.txt"] is LedgerReason.OTHER_DAY
    assert found["later.txt"] in (LedgerReason.FUTURE, LedgerReason.OTHER_DAY)
    assert found["undated.txt"] is LedgerReason.UNDATED
    assert found["stale.txt"] in (LedgerReason.STALE, LedgerReason.UNDATED)
    assert found["consent.txt"] is LedgerReason.NOT_ARTICLE
    assert found["bad.txt"] is LedgerReason.UNREADABLE
    assert len(made.digest.stories) == 1
    assert all(e.detail for e in made.digest.ledger)
    assert made.failed == 1


def test_a_duplicate_names_its_original() -> None:
    original, copy = storm("b.txt"), storm("a.txt")
    made = make(reading(original, duplicates=[(copy, original.id)]))
    accounted(made)
    (entry,) = made.digest.ledger
    assert (entry.path, entry.reason) == ("a.txt", LedgerReason.DUPLICATE)
    assert entry.duplicate_of == original.id
    assert "b.txt" in entry.detail
    assert made.digest.stories[0].outlets == ("Портовый вестник",)


def test_one_article_that_fails_costs_only_itself() -> None:
    watching = Watching()
    made = make(
        reading(storm(), of(DAY, "library.txt")),
        failure=lambda asked: NoAnswer("the model declined") if "библиотеку" in asked else None,
        progress=watching,
    )
    accounted(made)
    assert reasons(made) == {"library.txt": LedgerReason.FAILED}
    assert made.digest.ledger[0].detail == "the model declined"
    assert len(made.digest.stories) == 1
    assert made.failed == 1
    assert sorted(watching.working) == sorted(watching.done) == ["library.txt", "storm.txt"]


def test_an_article_without_a_sentence_is_no_article() -> None:
    made = make(reading(storm(), make_article("", path="empty.txt", title="Одно слово")))
    accounted(made)
    assert reasons(made)["empty.txt"] is LedgerReason.NOT_ARTICLE


def test_when_nothing_can_answer_that_is_raised() -> None:
    with pytest.raises(ModelUnavailable, match="no key"):
        make(reading(storm()), failure=lambda _: ModelUnavailable("no key"))


def test_what_one_article_got_before_the_model_went_away_is_kept() -> None:
    made = make(
        reading(storm(), of(DAY, "library.txt")),
        failure=lambda asked: ModelUnavailable("gone") if "библиотеку" in asked else None,
    )
    accounted(made)
    assert reasons(made) == {"library.txt": LedgerReason.FAILED}


def test_a_broken_template_is_raised_as_it_is() -> None:
    with pytest.raises(PromptError, match="broken"):
        make(reading(storm()), failure=lambda _: PromptError("broken"))


def test_every_article_refused_is_a_digest_of_failures() -> None:
    made = make(reading(storm()), failure=lambda _: NoAnswer("declined"))
    accounted(made)
    assert made.digest.stories == ()
    assert reasons(made) == {"storm.txt": LedgerReason.FAILED}


def test_nothing_current() -> None:
    made = make(reading(storm()), date=DAY + dt.timedelta(days=30))
    accounted(made)
    assert made.digest.stories == ()
    assert len(made.digest.ledger) == 1
    assert made.briefs == ()


def test_nothing_read() -> None:
    made = make(reading())
    accounted(made)
    assert made.digest.articles == ()
    assert made.digest.footer.cost_usd == 0 or made.digest.footer.cost_usd is None


def test_dates_are_kept_apart() -> None:
    seen = Dated(value=DAY, precision=Precision.DAY, method=DateMethod.READ)
    event = Dated(reason="no event date was found")
    made = make(reading(storm().model_copy(update={"first_seen": seen, "event": event})))
    (entry,) = made.digest.articles
    assert entry.first_seen == seen
    assert entry.published.method is DateMethod.METADATA
    assert entry.event.value is None
