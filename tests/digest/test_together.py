from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence

import pytest

from summarize.articles import Article, Reading
from summarize.briefs import Mode
from summarize.digest import Made, Settings, digest_json, digest_markdown, make_digest, verify
from summarize.llm import NoAnswer
from summarize.stories.model import Decider
from tests.digest.day import Failing, Watching
from tests.making import DAY, make_article

VISIT = (
    "Президент Оразбек Даркембаев и премьер-министр Остап Вергун провели переговоры в Мерсае. "
    "На встрече были Гульмира Отарова и Болат Шинасылов. Даркембаев поблагодарил Вергуна."
)
DINNER = (
    "Президент Оразбек Даркембаев и премьер-министр Остап Вергун ужинали в Мерсае. "
    "С ними были Роман Тополя, Пётр Дорин, Ольга Верес и Игнат Лесовой. "
    "Верес рассказала о музее «Тамгалайн»."
)


def articles() -> list[Article]:
    return [
        make_article(VISIT, title="Даркембаев и Вергун в Мерсае", path="a.txt", publisher="Дала"),
        make_article(DINNER, title="Ужин в Мерсае", path="b.txt", publisher="Вестник"),
    ]


def made(day: dt.date, read: Sequence[Article], decider: Decider, fails: bool) -> Made:
    def failure(question: str) -> Exception | None:
        return NoAnswer("no draft fits") if fails and "ARTICLE B" in question else None

    settings = Settings(date=day, mode=Mode.SELECT, language="en", same_event=decider)
    reading = Reading(articles=tuple(read), unreadable=(), duplicates=())
    return asyncio.run(make_digest(reading, Failing(failure), settings, Watching()))


def test_the_rules_alone_ask_nothing() -> None:
    digest = made(DAY, articles(), Decider.RULES, fails=True).digest
    assert digest.footer.kinships is None


@pytest.mark.parametrize("fails", [False, True])
def test_the_digest_shows_what_the_model_was_asked_and_verifies(fails: bool) -> None:
    read = articles()
    done = made(DAY, read, Decider.MODEL, fails)
    said = done.digest.footer.kinships
    assert said is not None
    # The first choice of the schema is "same event".
    assert (said.one, said.apart, said.unanswered) == ((0, 0, 1) if fails else (1, 0, 0))
    assert not verify(digest_json(done.digest), read).findings
    text = digest_markdown(done)
    assert "asked about 1 pair of groups" in text
    if fails:
        assert "no draft fits" in text
    else:
        (story,) = done.digest.stories
        assert story.joints[0].by is Decider.MODEL
        assert "the model found [1] and [2] to be one event" in text
