"""Glosses of a brief, through a real client and a server on loopback."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from summarize.articles.model import Article
from summarize.briefs import Brief, Mode, PromptError, Translator, make_brief
from summarize.briefs.prompt import template
from summarize.briefs.shown import shown
from summarize.llm import Asker, ModelSpec
from summarize.store import Store
from tests.making import STORM, make_article, passages_of
from tests.scripted import translating
from tests.servers import ChatServer, Reply, fault, refusal, reply

ENGLISH = {
    "Порт Белой Гавани закрыли из-за шторма": "The port of White Haven was closed because of a "
    "storm",
    "В Белой Гавани во вторник закрыли порт, сообщила мэр Ольга Верес.": "In White Haven the port "
    "was closed on Tuesday, mayor Olga Veres said.",
    "На рейде остались четырнадцать судов.": "Fourteen ships remained in the roadstead.",
    "Мы откроем порт, как только ветер стихнет": "We will open the port as soon as the wind dies "
    "down",
    "«Мы откроем порт, как только ветер стихнет», — сказала Верес.": "“We will open the port as "
    "soon as the wind dies down,” Veres said.",
}  # fmt: skip


async def glossed(
    server: ChatServer,
    article: Article,
    *,
    language: str = "en",
    store: Store | None = None,
    concurrency: int = 8,
) -> Brief:
    spec = ModelSpec("m", context_tokens=32_768, base_url=server.base_url, api_key="k")
    async with Asker(spec, store, concurrency=concurrency) as asker:
        return await make_brief(
            article,
            passages_of(article),
            asker,
            mode=Mode.SELECT,
            language="en",
            translator=Translator(asker, language),
        )


def texts(made: Brief) -> dict[str, str | None]:
    return {s.text: s.gloss.text for s in shown(made) if s.gloss is not None}


def reasons(made: Brief) -> dict[str, str]:
    return {s.text: s.gloss.reason for s in shown(made) if s.gloss and s.gloss.text is None}


async def test_a_right_translation_stands_at_its_sentence(server: ChatServer) -> None:
    server.answer = translating(ENGLISH)
    made = await glossed(server, make_article(STORM))
    found = texts(made)
    for original, english in ENGLISH.items():
        assert found.get(original, english) == english
    assert made.headline.gloss is not None
    assert made.headline.gloss.text == ENGLISH[made.headline.text]
    assert made.headline.gloss.language == "en"
    (quote,) = made.quotes
    assert quote.gloss is not None
    assert quote.gloss.text == ENGLISH[quote.text]
    # of what the model does not know nothing is shown, and each says so
    assert set(found) == {s.text for s in shown(made)}
    assert reasons(made).keys() == {t for t, g in found.items() if g is None}
    counted = made.provenance.glosses
    assert counted is not None
    assert (counted.language, counted.prompt) == ("en", template("gloss").digest)
    assert counted.shown == sum(g is not None for g in found.values())
    assert counted.refused == len(reasons(made))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Fourteen", "Forty", "number not in the original"),
        ("remained", "did not remain", ""),
        ("roadstead", "roadstead, and residents were evacuated to schools", ""),
        ("Fourteen ships", "Fourteen ships of Pavel Orlov", "name not in the original"),
    ],
)
async def test_a_wrong_one_leaves_the_original_alone(
    server: ChatServer, old: str, new: str, why: str
) -> None:
    original = "На рейде остались четырнадцать судов."
    server.answer = translating({**ENGLISH, original: ENGLISH[original].replace(old, new)})
    made = await glossed(server, make_article(STORM))
    assert texts(made)[original] is None
    assert why in reasons(made)[original]
    assert all(new not in (text or "") for text in texts(made).values())


async def test_each_sentence_is_asked_about_once_and_small(server: ChatServer) -> None:
    server.answer = translating(ENGLISH)
    article = make_article(STORM)
    made = await glossed(server, article)
    questions = [r for r in server.requests if "END OF SENTENCE" in r.messages[-1]["content"]]
    asked = [r.messages[-1]["content"] for r in questions]
    assert len(asked) == len(set(asked))
    passages = passages_of(article)
    sentences = {article.text[s.start : s.end] for s in passages.sentences} | set(ENGLISH)
    for text in asked:
        (line, end) = text.split("\n")
        assert (line.partition(": ")[0], end) == ("Russian", "END OF SENTENCE")
        assert line.partition(": ")[2] in sentences
    schema = questions[0].json["response_format"]["json_schema"]["schema"]
    assert list(schema["properties"]) == ["translation"]
    how = made.provenance
    assert how.requests == len(server.requests) == 1 + len(asked)
    assert how.prompt_tokens == 100 * how.requests


async def test_they_are_asked_side_by_side(server: ChatServer) -> None:
    answer = translating(ENGLISH)
    server.answer = lambda request: reply(answer(request), delay=0.1)
    await glossed(server, make_article(STORM), concurrency=3)
    assert server.most_at_once == 3


async def test_again_asks_nothing_and_makes_the_same(server: ChatServer, tmp_path: Path) -> None:
    server.answer = translating(ENGLISH)
    article = make_article(STORM)
    with Store(tmp_path / "s.sqlite") as store:
        first = await glossed(server, article, store=store)
        sent = len(server.requests)
        assert await glossed(server, article, store=store) == first
    assert len(server.requests) == sent


async def test_an_article_in_the_language_needs_none(server: ChatServer) -> None:
    server.answer = translating({})
    made = await glossed(server, make_article(STORM), language="ru")
    assert texts(made) == {}
    assert len(server.requests) == 1
    assert made.provenance.glosses is not None
    assert (made.provenance.glosses.shown, made.provenance.glosses.refused) == (0, 0)


async def test_without_a_translator_nothing_changes(server: ChatServer) -> None:
    server.answer = translating(ENGLISH)
    spec = ModelSpec("m", context_tokens=32_768, base_url=server.base_url, api_key="k")
    article = make_article(STORM)
    async with Asker(spec, None) as asker:
        made = await make_brief(
            article, passages_of(article), asker, mode=Mode.SELECT, language="en"
        )
    assert len(server.requests) == 1
    assert made.provenance.glosses is None
    assert texts(made) == {}


def failing(words: Mapping[str, str], at: str, bad: Reply) -> Any:
    answer = translating(words)
    return lambda request: (
        bad if at in request["messages"][-1]["content"].split("\n")[0] else answer(request)
    )


@pytest.mark.parametrize(
    "bad", [refusal(), reply("no JSON"), fault(400, "this content is not allowed"), reply({})]
)
async def test_a_failing_answer_costs_only_its_gloss(server: ChatServer, bad: Reply) -> None:
    server.answer = failing(ENGLISH, "Russian: На рейде", bad)
    made = await glossed(server, make_article(STORM))
    original = "На рейде остались четырнадцать судов."
    assert reasons(made)[original] == "the model gave none"
    assert made.headline.gloss is not None
    assert made.headline.gloss.text is not None
    assert made.provenance.glosses is not None
    assert made.provenance.glosses.failure


async def test_a_statement_of_two_sentences_has_both_or_none(server: ChatServer) -> None:
    body = (
        "Мэр Ольга Верес закрыла порт. Она вернется в среду. Суда ждут на рейде уже два дня, "
        "сообщил диспетчер."
    )
    words = {
        "Мэр Ольга Верес закрыла порт.": "Mayor Olga Veres closed the port.",
        "Она вернется в среду.": "She will return on Wednesday.",
    }
    for known, both in ((words, True), ({k: words[k] for k in list(words)[:1]}, False)):
        server.answer = translating(known)
        made = await glossed(server, make_article(body, title=None))
        pairs = {t: g for t, g in texts(made).items() if t == " ".join(words)}
        assert pairs
        assert set(pairs.values()) == {" ".join(words.values()) if both else None}


async def test_a_language_that_no_check_knows_is_not_asked_about(server: ChatServer) -> None:
    server.answer = translating({})
    body = (
        "Bürgermeisterin Olga Veres hat den Hafen am Dienstag wegen eines Sturms geschlossen. "
        "Vierzehn Schiffe liegen noch vor der Küste und warten auf besseres Wetter."
    )
    made = await glossed(server, make_article(body, language="de", title=None))
    assert len(server.requests) == 1
    assert set(reasons(made).values()) == {"the checks do not know the original's language"}


async def test_the_newsrooms_own_template_is_used(server: ChatServer, tmp_path: Path) -> None:
    (tmp_path / "gloss.jinja").write_text(
        "[system]\nThe house way.\n[user]\n{{ source_name }}: {{ sentence }}\nEND OF SENTENCE\n",
        encoding="utf-8",
    )
    server.answer = translating(ENGLISH)
    spec = ModelSpec("m", context_tokens=32_768, base_url=server.base_url, api_key="k")
    article = make_article(STORM)
    async with Asker(spec, None) as asker:
        await make_brief(
            article,
            passages_of(article),
            asker,
            mode=Mode.SELECT,
            language="en",
            translator=Translator(asker, "en", tmp_path),
        )
        assert "The house way." in str([r.messages for r in server.requests])
        (tmp_path / "gloss.jinja").write_text("[system]\n", encoding="utf-8")
        other = tmp_path / "other"
        other.mkdir()
        (other / "gloss.jinja").write_text("[system]\n", encoding="utf-8")
        with pytest.raises(PromptError):
            Translator(asker, "en", other)
