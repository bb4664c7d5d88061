"""The second opinion: beside the verdict, of another model, and never more than a mark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from summarize.briefs import Brief, Entailment, Judge, Judged, Mode, Origin, Translator, make_brief
from summarize.briefs.shown import shown
from summarize.grounding import Result
from summarize.llm import Asker, ModelSpec
from tests.making import STORM, make_article, passages_of
from tests.scripted import judging, scripted, translating
from tests.servers import ChatServer, refusal

TITLE = "Порт Белой Гавани закрыли из-за шторма"
ENGLISH = {TITLE: "The port of White Haven was closed because of a storm"}


async def brief(
    server: ChatServer,
    draft: Callable[[dict[str, Any]], Any],
    opinion: Callable[[dict[str, Any]], Any],
    *,
    mode: Mode = Mode.WRITE,
    translate: bool = False,
) -> Brief:
    server.answer = lambda r: opinion(r) if r["model"] == "second" else draft(r)
    article = make_article(STORM)

    def spec(name: str) -> ModelSpec:
        return ModelSpec(name, context_tokens=32_768, base_url=server.base_url, api_key="k")

    async with Asker(spec("first"), None) as asker, Asker(spec("second"), None) as second:
        return await make_brief(
            article,
            passages_of(article),
            asker,
            mode=mode,
            language="ru",
            translator=Translator(asker, "en") if translate else None,
            judge=Judge(second),
        )


async def test_every_written_sentence_is_judged_by_what_it_cites(server: ChatServer) -> None:
    made = await brief(server, scripted(), judging({TITLE: "contradicted"}))
    for statement in shown(made):
        if statement.origin is Origin.WRITTEN:
            wanted = Entailment.CONTRADICTED if statement.text == TITLE else Entailment.ENTAILED
            assert statement.judged == Judged(model="second", verdict=wanted)
        else:
            assert statement.judged is None
    # it overrules nothing
    assert made.headline.verdict.result is Result.SUPPORTED
    assert (made.headline.text, made.headline.replaced) == (TITLE, None)
    questions = [r.messages[-1]["content"] for r in server.requests if r.json["model"] == "second"]
    assert len(questions) == len(set(questions))
    assert any("PUBLISHED ON Tuesday, 2026-03-10" in q for q in questions)
    assert all("PASSAGES\n- " in q for q in questions)
    found = made.provenance.opinions
    assert found is not None
    assert (found.model, found.contradicted) == ("second", 1)
    assert found.entailed + 1 == len(questions) == found.requests
    assert found.prompt_tokens == 100 * found.requests
    assert made.provenance.requests == len(server.requests) - len(questions)


async def test_an_opinion_saves_nothing_that_the_gate_stops(server: ChatServer) -> None:
    made = await brief(
        server, scripted(lambda _, __: "Порт закрыл губернатор Петренко."), judging({})
    )
    assert all(s.origin is Origin.SOURCE for s in shown(made))
    assert made.provenance.opinions is not None
    assert made.provenance.opinions.requests == 0


async def test_a_gloss_is_judged_by_its_original(server: ChatServer) -> None:
    made = await brief(
        server,
        translating(ENGLISH),
        judging({ENGLISH[TITLE]: "not stated"}),
        mode=Mode.SELECT,
        translate=True,
    )
    gloss = made.headline.gloss
    assert gloss is not None
    assert gloss.text == ENGLISH[TITLE]
    assert gloss.judged == Judged(model="second", verdict=Entailment.NOT_STATED)
    assert made.headline.judged is None
    questions = [r.messages[-1]["content"] for r in server.requests if r.json["model"] == "second"]
    assert any(f"PASSAGES\n- {TITLE}\nSENTENCE\n{ENGLISH[TITLE]}\n" in q for q in questions)


@pytest.mark.parametrize("bad", [refusal(), {"verdict": "perhaps"}])
async def test_no_answer_costs_only_the_opinion(server: ChatServer, bad: Any) -> None:
    made = await brief(server, scripted(), lambda _: bad)
    written = [s for s in shown(made) if s.origin is Origin.WRITTEN]
    assert written
    assert {s.judged for s in written} == {Judged(model="second", verdict=None)}
    found = made.provenance.opinions
    assert found is not None
    assert found.unanswered == len({(s.text, s.evidence) for s in written})
    assert found.failure
