from __future__ import annotations

from typing import Literal

import pytest
from pydantic import BaseModel

from summarize.briefs import Mode, make_brief
from summarize.briefs.draft import draft_model
from summarize.evals.lead import FACTS, Lead, first_choices
from tests.making import STORM, make_article, passages_of


async def test_the_brief_is_the_title_and_the_first_sentences() -> None:
    article = make_article(STORM)
    passages = passages_of(article)
    brief = await make_brief(article, passages, Lead(3), mode=Mode.SELECT, language="en")
    first, *rest = passages.sentences[:3]
    told = [first, *(s for s in rest if s.id not in (*passages.next, *passages.background))]
    sentences = [article.text[s.start : s.end] for s in told]
    assert brief.headline.text == article.text[: len(brief.headline.text)]
    assert [s.text for s in brief.summary] == sentences[:1]
    # What is next is shown in one place only.
    assert [f.text for f in brief.facts] == sentences
    assert brief.provenance.model == "lead-3"
    assert brief.provenance.requests == 0


async def test_an_article_shorter_than_k_gives_what_it_has() -> None:
    article = make_article("Порт Белой Гавани закрыли во вторник до утра из-за сильного шторма.")
    passages = passages_of(article)
    brief = await make_brief(article, passages, Lead(), mode=Mode.SELECT, language="en")
    assert len(brief.facts) == 1


async def test_every_draft_schema_can_be_filled() -> None:
    article = make_article(STORM)
    passages = passages_of(article)
    schema = draft_model(passages, passages.sentences, Mode.SELECT)
    answer = await Lead().ask([], schema, max_tokens=1)
    draft = answer.value.model_dump()
    assert draft["headline"] == "t"
    news = [s.id for s in passages.sentences if s.id not in passages.background]
    assert draft["facts"] == news[:FACTS]
    assert answer.problems == ()


def test_first_choices_look_into_every_field() -> None:
    class Speakers(BaseModel):
        q1: Literal["m2", "m1", "unknown"]

    class Draft(BaseModel):
        summary: list[Literal["s1", "s2"]]
        next: list[Literal["s3"]]
        speakers: Speakers

    assert first_choices(Draft, {"summary": 1}) == {
        "summary": ["s1"],
        "next": ["s3"],
        "speakers": {"q1": "m2"},
    }


def test_nobody_writes() -> None:
    article = make_article(STORM)
    passages = passages_of(article)
    schema = draft_model(passages, passages.sentences, Mode.WRITE)
    with pytest.raises(TypeError, match="asks for words"):
        first_choices(schema, {})
