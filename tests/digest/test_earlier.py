"""Digests that were stored: read again, skipped with a note, compared with."""

from __future__ import annotations

import datetime as dt
import json

from summarize.articles import Article
from summarize.digest import Digest, LedgerReason, digest_json, digest_markdown, verify
from summarize.digest.earlier import first_day, remember
from tests.digest.day import make, reading
from tests.making import make_article

FIRST, SECOND, THIRD = (dt.date(2026, 4, d) for d in (6, 7, 8))
FIRE = (
    "В Сосновграде загорелся склад завода «Меридиан» на улице Речной.\n"
    "Пострадали 17 человек, сообщил начальник пожарной службы Игорь Вершинин.\n"
    "Мэр города Лариса Токмакова ввела режим чрезвычайной ситуации."
)
AFTER = (
    "Число пострадавших при пожаре на складе завода «Меридиан» в Сосновграде выросло до 19.\n"
    "Об этом сообщил начальник пожарной службы Игорь Вершинин.\n"
    "Мэр Лариса Токмакова уволила директора завода.\n"
    "Накануне в Сосновграде загорелся склад завода «Меридиан» на улице Речной."
)
CORRECTION = (
    "Вчера мы сообщили о 17 пострадавших. Верно: пятнадцать человек.\n"
    "Склад завода «Меридиан» в Сосновграде сгорел, сообщил Игорь Вершинин."
)


def fire(path: str = "fire.txt", publisher: str = "Заря") -> Article:
    return make_article(
        FIRE, title="Пожар на складе", published=FIRST, path=path, publisher=publisher
    )


def after(body: str = AFTER, title: str = "После пожара") -> Article:
    return make_article(body, title=title, published=SECOND, path="after.txt", publisher="Заря")


def first() -> Digest:
    return make(reading(fire()), date=FIRST).digest


def test_a_stored_digest_is_read_as_it_was() -> None:
    digest = first()
    found = remember([(FIRST, digest_json(digest))], since=FIRST, before=SECOND)
    assert found.digests == (digest,)
    assert found.notes == ()


def test_only_dates_before_and_since_count() -> None:
    stored = [(d, digest_json(make(reading(), date=d).digest)) for d in (THIRD, SECOND, FIRST)]
    assert [d.date for d in remember(stored, since=FIRST, before=THIRD).digests] == [FIRST, SECOND]
    assert [d.date for d in remember(stored, since=SECOND, before=THIRD).digests] == [SECOND]
    assert remember(stored, since=THIRD, before=THIRD).digests == ()


def test_seven_days_are_looked_at_by_default() -> None:
    assert first_day(THIRD) == dt.date(2026, 4, 1)


def test_what_cannot_be_read_is_skipped_with_a_note() -> None:
    good = digest_json(first())
    other = json.dumps({**json.loads(good), "version": 99})
    for text, why in (
        ("{", "cannot be read"),
        ("[]", "cannot be read"),
        ('{"version": 1}', "cannot be read"),
        (other, "is of version 99, not 1"),
        (good, "says that it is of 2026-04-06"),
    ):
        date = FIRST if text is not good else SECOND
        found = remember([(date, text)], since=FIRST, before=THIRD)
        assert found.digests == ()
        (note,) = found.notes
        assert f"the stored digest of {date} {why}" in note
        assert f"summarize digest --date {date}" in note


def test_the_second_day_knows_the_first() -> None:
    made = make(reading(after()), date=SECOND, earlier=[first()])
    (story,) = made.digest.stories
    assert story.update is not None
    text = digest_markdown(made)
    assert "**Update** (first told on Monday, 6 April 2026)" in text
    assert "count, people injured: 17 человек (Заря) → **19**, since Monday, 6 April 2026" in text
    new, _, told = text.partition("### Told before")
    assert "уволила директора завода" in new
    assert not told or "Накануне" in told
    assert "### What is new" in new


def test_a_day_does_not_see_itself_nor_what_came_later() -> None:
    second = make(reading(after()), date=SECOND).digest
    for date, body in ((SECOND, after()), (FIRST, fire())):
        made = make(reading(body), date=date, earlier=[second])
        assert [s.update for s in made.digest.stories] == [None]


def test_nothing_new_goes_into_the_ledger() -> None:
    again = make_article(FIRE, title="Пожар", published=SECOND, path="again.txt", publisher="Вести")
    made = make(reading(again), date=SECOND, earlier=[first()])
    assert made.digest.stories == ()
    (entry,) = made.digest.ledger
    assert entry.reason is LedgerReason.NOTHING_NEW
    assert entry.path == "again.txt"
    assert "the digest of 2026-04-06 has told all of it under “Пожар на складе”" in entry.detail
    assert "--since 2026-04-07" in entry.detail
    assert "nothing new" in digest_markdown(made)
    assert verify(digest_json(made.digest), [again]).findings == ()


def test_a_correction_is_said_first() -> None:
    made = make(reading(after(CORRECTION, "Поправка")), date=SECOND, earlier=[first()])
    (found,) = made.digest.corrections
    assert found.articles == (fire().id,)
    text = digest_markdown(made)
    assert text.index("## Corrections of what was published") < text.index("## 1.")
    assert "**Заря** corrects" in text
    assert "“Вчера мы сообщили о 17 пострадавших. Верно: пятнадцать человек.”" in text
    assert "17 человек (Заря) → **пятнадцать человек**" in text


def test_a_correction_of_what_nobody_published_stays_with_its_story() -> None:
    made = make(reading(after(CORRECTION, "Поправка")), date=SECOND)
    assert made.digest.corrections == ()
    text = digest_markdown(made)
    assert "## Corrections" not in text
    assert "*An outlet corrects itself:* “Вчера мы сообщили о 17 пострадавших." in text


def test_verify_checks_what_was_before_where_the_article_is_at_hand() -> None:
    made = make(reading(after()), date=SECOND, earlier=[first()])
    text = digest_json(made.digest)
    both, one = verify(text, [after(), fire()]), verify(text, [after()])
    assert (both.findings, both.elsewhere) == ((), 0)
    assert (one.findings, one.elsewhere) == ((), 1)
    assert one.spans == both.spans - 1
    wrong = make_article(
        FIRE.replace("17", "18"), title="Пожар на складе", published=FIRST, path="fire.txt"
    ).model_copy(update={"id": fire().id})
    assert "differ" in verify(text, [after(), wrong]).findings[0].what


def test_a_digest_with_an_update_is_read_again() -> None:
    made = make(reading(after()), date=SECOND, earlier=[first()]).digest
    text = digest_json(made)
    assert Digest.model_validate_json(text) == made
    assert remember([(SECOND, text)], since=FIRST, before=THIRD).digests == (made,)
