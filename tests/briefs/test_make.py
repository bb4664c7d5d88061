"""From an article to its brief through a real client and a server on loopback."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from summarize.articles.model import Article
from summarize.briefs import Brief, Mode, NothingToBrief, Origin, make_brief
from summarize.briefs.make import budget, sections
from summarize.briefs.model import Statement
from summarize.briefs.prompt import template
from summarize.grounding import Reason, Result
from summarize.llm import Asker, ModelSpec
from summarize.store import Store
from tests.making import STORM, make_article, passages_of
from tests.scripted import Write, copy, scripted
from tests.servers import ChatServer

INVENTED = (
    "Губернатор Игорь Петренко закрыл порт.",
    "На рейде остались сорок судов.",
    "Порт закрыли 3 мая 2019 года.",
    "«Порт никогда не откроется», — сказала Верес.",
)


async def brief(
    server: ChatServer,
    article: Article,
    mode: Mode,
    *,
    language: str = "ru",
    store: Store | None = None,
    context: int = 32_768,
) -> Brief:
    spec = ModelSpec("m", context_tokens=context, base_url=server.base_url, api_key="k")
    async with Asker(spec, store) as asker:
        return await make_brief(article, passages_of(article), asker, mode=mode, language=language)


def statements(made: Brief) -> list[Statement]:
    return [made.headline, *made.summary, *made.facts, *made.background, *made.next, *made.quotes]


def check_spans(made: Brief, article: Article) -> None:
    for statement in statements(made):
        assert statement.evidence
        for span in statement.evidence:
            assert span.article == article.id
            assert article.text[span.start : span.end] == span.text
        if statement.origin is Origin.SOURCE:
            assert statement.text == statement.evidence[0].text


@pytest.mark.parametrize("mode", list(Mode))
async def test_a_brief_points_at_its_article(server: ChatServer, mode: Mode) -> None:
    server.answer = scripted()
    article = make_article(STORM)
    made = await brief(server, article, mode)
    check_spans(made, article)
    assert made.article == article.id
    assert made.facts
    assert [q.speaker for q in made.quotes] == ["Ольга Верес"]
    assert len(server.requests) == 1
    how = made.provenance
    assert (how.model, how.mode, how.requests) == ("m", mode, 1)
    assert how.prompt == template(mode.value).digest
    assert re.fullmatch("[0-9a-f]{64}", how.schema_)
    assert (how.prompt_tokens, how.completion_tokens) == (100, 10)
    assert how.seconds >= 0
    if mode is Mode.WRITE:
        assert how.written == 1 + len(made.summary) + 3
        assert {s.origin for s in made.facts} == {Origin.WRITTEN}
    assert (how.corrected, how.replaced) == (0, 0)


def stubborn(invented: str) -> Write:
    return lambda _, __: invented


@pytest.mark.parametrize("invented", INVENTED)
async def test_an_invention_is_asked_about_and_then_replaced(
    server: ChatServer, invented: str
) -> None:
    server.answer = scripted(stubborn(invented))
    article = make_article(STORM)
    made = await brief(server, article, Mode.WRITE)
    check_spans(made, article)
    assert len(server.requests) == 3
    again = server.requests[1].messages[-1]["content"]
    assert "headline" in again
    assert "facts[0]" in again
    assert invented in again
    assert invented not in [s.text for s in statements(made)]
    for statement in (made.headline, *made.summary, *made.facts):
        assert statement.origin is Origin.SOURCE
        assert statement.replaced is not None
        assert statement.replaced.result is Result.UNSUPPORTED
    how = made.provenance
    assert how.requests == 3
    assert how.replaced == how.written == 5
    assert how.corrected == 0


async def test_a_model_that_mends_its_sentences_is_counted(server: ChatServer) -> None:
    def answer(request: dict[str, Any]) -> dict[str, Any]:
        first = len(request["messages"]) == 2
        return scripted(stubborn(INVENTED[0]) if first else copy)(request)

    server.answer = answer
    made = await brief(server, make_article(STORM), Mode.WRITE)
    how = made.provenance
    assert (how.requests, how.corrected, how.replaced) == (2, how.written, 0)
    assert all(s.replaced is None for s in statements(made))


PARAPHRASE = (
    "Howling gusts whipped foaming breakers over the slippery stones of a shivering harbour."
)


async def test_a_wording_that_nobody_can_tell_is_unchecked(server: ChatServer) -> None:
    server.answer = scripted(stubborn(PARAPHRASE))
    made = await brief(server, make_article(STORM), Mode.WRITE, language="en")
    for statement in (made.headline, *made.summary):
        assert (statement.origin, statement.language) == (Origin.WRITTEN, "en")
        assert statement.verdict.result is Result.UNCHECKED
        assert statement.verdict.reason is Reason.CONTENT
    how = made.provenance
    assert how.unchecked + how.replaced == how.written


async def test_strict_leaves_it_out_and_loses_no_fact(server: ChatServer) -> None:
    server.answer = scripted(stubborn(PARAPHRASE))
    article = make_article(STORM)
    spec = ModelSpec("m", context_tokens=32_768, base_url=server.base_url, api_key="k")
    async with Asker(spec, None) as asker:
        loose, strict = [
            await make_brief(
                article,
                passages_of(article),
                asker,
                mode=Mode.WRITE,
                language="en",
                strict=strict,
            )
            for strict in (False, True)
        ]
    check_spans(strict, article)
    assert strict.headline.text == "Порт Белой Гавани закрыли из-за шторма"
    assert len(strict.summary) == len(loose.summary)
    for statement in (strict.headline, *strict.summary, *strict.facts):
        assert statement.origin is Origin.SOURCE
        assert statement.replaced is not None
        assert statement.replaced.result is Result.UNCHECKED
    how = strict.provenance
    assert (how.unchecked, how.withheld) == (0, loose.provenance.unchecked)
    assert how.withheld > 0
    # the same was asked, to the letter
    half = len(server.requests) // 2
    assert [r.json for r in server.requests[:half]] == [r.json for r in server.requests[half:]]


async def test_strict_shows_no_speaker_whom_only_the_model_chose(server: ChatServer) -> None:
    server.answer = scripted()
    body = (
        "Павел Орлов и Игнат Лесовой вышли к журналистам. "
        "«Мы откроем порт, как только ветер стихнет, и ни минутой раньше», — сказал он."
    )
    article = make_article(body)
    spec = ModelSpec("m", context_tokens=32_768, base_url=server.base_url, api_key="k")
    async with Asker(spec, None) as asker:
        for strict in (False, True):
            made = await make_brief(
                article,
                passages_of(article),
                asker,
                mode=Mode.SELECT,
                language="en",
                strict=strict,
            )
            (quote,) = made.quotes
            assert (quote.speaker is None) is strict
            assert quote.verdict.passes is strict
            assert made.provenance.speakers_withheld == int(strict)


async def test_a_fact_is_not_attributed_to_just_anybody(server: ChatServer) -> None:
    article = make_article("Игорь Петренко уехал. Убытки выросли, сказала Ольга Верес.")

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        draft = scripted()(request)
        text = "Убытки выросли, сказала Ольга Верес."
        (draft["facts"][0]).update(text=text, cites=["s2"], attributed_to="m2")
        return draft

    server.answer = answer
    made = await brief(server, article, Mode.WRITE)
    fact = next(f for f in made.facts if f.text.startswith("Убытки"))
    assert fact.replaced is not None
    assert fact.replaced.reason is Reason.SPEAKER
    assert fact.attributed_to == "Ольга Верес"


@pytest.mark.parametrize("mode", list(Mode))
async def test_a_second_run_asks_nothing_and_makes_the_same_brief(
    server: ChatServer, mode: Mode, tmp_path: Path
) -> None:
    server.answer = scripted(stubborn(INVENTED[1]))
    article = make_article(STORM)
    with Store(tmp_path / "s.sqlite") as store:
        first = await brief(server, article, mode, store=store)
        sent = len(server.requests)
        second = await brief(server, article, mode, store=store)
    assert len(server.requests) == sent
    assert second == first


LONG = "\n".join(
    f"Город {n} закрыл порт из-за шторма, и суда остались на рейде до утра." for n in range(1, 201)
)


@pytest.mark.parametrize(("mode", "context"), [(Mode.SELECT, 4096), (Mode.WRITE, 16_384)])
async def test_a_long_article_reaches_the_model_whole(
    server: ChatServer, mode: Mode, context: int
) -> None:
    server.answer = scripted()
    article = make_article(LONG)
    made = await brief(server, article, mode, context=context)
    check_spans(made, article)
    prompts = [r.messages[1]["content"] for r in server.requests]
    assert len(prompts) > 1
    shown = [s for p in prompts for s in re.findall(r"^(s\d+): ", p, re.MULTILINE)]
    assert shown == [f"s{n}" for n in range(1, 201)]
    whole = [len(p.encode()) / 2.5 for p in prompts]
    assert max(whole) + budget(mode, context)[0] < context
    firsts = [re.findall(r"^s\d+: (.*)$", p, re.MULTILINE)[0] for p in prompts]
    if mode is Mode.SELECT:
        # every section's most important fact comes before any section's second one
        assert [f.text for f in made.facts if f.text in firsts][: len(firsts)] == firsts
    assert made.provenance.requests == len(prompts)


@pytest.mark.parametrize("tokens", [1, 50, 500, 10**6])
def test_sections_lose_nothing(tokens: int) -> None:
    article = make_article(LONG)
    passages = passages_of(article)
    cut = list(sections(article, passages, tokens))
    assert [s for section in cut for s in section] == list(passages.sentences)
    assert all(cut)


def test_a_section_fits_a_schema() -> None:
    article = make_article(LONG + "\n" + LONG)
    assert max(map(len, sections(article, passages_of(article), 10**9))) == 200


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("context", [2048, 4096, 8192, 32_768, 128_000])
def test_there_is_room_in_any_context(mode: Mode, context: int) -> None:
    answer, room = budget(mode, context)
    assert answer > 0
    assert room >= context // 4
    assert answer + room <= context


async def test_an_article_without_sentences_is_not_asked_about(server: ChatServer) -> None:
    with pytest.raises(NothingToBrief):
        await brief(server, make_article("", title=None), Mode.SELECT)
    assert server.requests == []


async def test_caveats_say_what_an_editor_should_know(server: ChatServer) -> None:
    server.answer = scripted()
    made = await brief(server, make_article(STORM, published=None, publisher=None), Mode.SELECT)
    assert any("publication date is unknown" in c for c in made.caveats)
    assert any("outlet" in c for c in made.caveats)
