from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from summarize.articles import Status
from summarize.briefs import Mode
from summarize.evals.lead import Lead
from summarize.evals.recordings import Recordings, Setup
from summarize.evals.replay import Recorder, RecordingMiss, Replayer
from summarize.evals.run import Inputs, prepare, run_product
from summarize.evals.suite import hashes_of, open_suite
from summarize.llm import ModelSpec, Unauthorised
from tests.evals import small
from tests.scripted import scripted
from tests.servers import ChatServer, cut_off, fault


def setup_of(server: ChatServer) -> Setup:
    spec = ModelSpec("tiny", 8192, small=True, base_url=server.base_url, api_key="sk-1")
    return Setup(spec, Mode.SELECT)


async def run(evals: Path, asker: Any) -> Any:
    prepared = prepare(open_suite(evals).inputs)
    return await run_product(prepared, asker, mode=Mode.SELECT)


async def test_every_article_has_a_brief_and_every_date_a_digest(tmp_path: Path) -> None:
    done = await run(small.write(tmp_path), Lead())
    assert done.model == "lead-5"
    assert set(done.articles) == set(small.ARTICLES)
    assert all(p.brief is not None for p in done.articles.values())
    digest = done.digests["2026-03-10"]
    assert sorted(e.path for e in digest.articles) == [f"{s}.txt" for s in small.ARTICLES]
    assert {e.status for e in digest.articles} == {Status.CURRENT}
    assert {str(e.first_seen.value) for e in digest.articles} == {"2026-03-10"}
    assert str(tmp_path) not in digest.model_dump_json()


async def test_articles_of_no_date_and_pages_that_are_none_are_there_too(tmp_path: Path) -> None:
    evals = small.write(tmp_path)
    suite = open_suite(evals)
    page = evals / "page.txt"
    page.write_text("Мы используем файлы cookie. Принять все. Настройки.\n", encoding="utf-8")
    empty = evals / "empty.txt"
    empty.write_text("")
    files = {"page": page, "empty": empty, "2026-03-10_b03": suite.inputs.files["2026-03-10_b03"]}
    done = await run_product(prepare(Inputs(files, {})), Lead(), mode=Mode.SELECT)
    assert set(done.articles) == set(files)
    assert done.articles["page"].brief is None
    assert done.articles["page"].failure
    assert "empty" in done.articles["empty"].failure
    assert done.articles["2026-03-10_b03"].brief is not None


async def test_what_was_recorded_replays_to_the_same_run(
    server: ChatServer, tmp_path: Path
) -> None:
    evals = small.write(tmp_path)
    server.answer = scripted()
    recordings = Recordings(tmp_path / "tiny.jsonl")
    async with Recorder(setup_of(server), recordings) as recorder:
        recorded = await run(evals, recorder)
    assert recordings.finish() == 0
    assert len(server.requests) == recordings.count == 3
    recordings = Recordings(tmp_path / "tiny.jsonl")
    async with Replayer(setup_of(server), recordings) as replayer:
        again = await run(evals, replayer)
    assert len(server.requests) == 3
    assert again.articles == recorded.articles
    stories = {d: x.stories for d, x in again.digests.items()}
    assert stories == {d: x.stories for d, x in recorded.digests.items()}


async def test_a_changed_article_is_named_with_what_to_do(
    server: ChatServer, tmp_path: Path
) -> None:
    evals = small.write(tmp_path)
    server.answer = scripted()
    recordings = Recordings(tmp_path / "tiny.jsonl")
    async with Recorder(setup_of(server), recordings) as recorder:
        await run(evals, recorder)
    for stem in ("2026-03-10_b02", "2026-03-10_b03"):
        file = evals / "articles" / f"{stem}.txt"
        file.write_text(file.read_text(encoding="utf-8") + "\nA new line is here now, they say.\n")
    asked = len(server.requests)
    async with Replayer(setup_of(server), recordings) as replayer:
        with pytest.raises(RecordingMiss) as raised:
            await run(evals, replayer)
    assert str(raised.value).startswith("no recording of tiny for 2026-03-10_b02 and 1 more:")
    assert str(raised.value).endswith("run summarize eval --record --model tiny")
    assert "\n" not in str(raised.value)
    assert len(server.requests) == asked


async def test_an_article_that_the_model_fails_on_costs_only_itself(
    server: ChatServer, tmp_path: Path
) -> None:
    evals = small.write(tmp_path)
    server.answer = scripted()
    server.enqueue(cut_off("{"))
    recordings = Recordings(tmp_path / "tiny.jsonl")
    async with Recorder(setup_of(server), recordings) as recorder:
        done = await run(evals, recorder)
    failed = [p for p in done.articles.values() if p.brief is None]
    assert len(failed) == 1
    assert failed[0].failure
    (entry,) = done.digests["2026-03-10"].ledger
    assert entry.path == failed[0].article.path
    assert entry.reason.value == "failed"


async def test_a_model_that_nobody_reaches_stops_the_run(
    server: ChatServer, tmp_path: Path
) -> None:
    evals = small.write(tmp_path)
    server.answer = lambda _: {}
    server.enqueue(*[fault(401)] * 3)
    async with Recorder(setup_of(server), Recordings(tmp_path / "tiny.jsonl")) as recorder:
        with pytest.raises(Unauthorised):
            await run(evals, recorder)


def test_hashes_change_with_what_they_are_of_and_with_nothing_else(tmp_path: Path) -> None:
    evals = small.write(tmp_path / "one")
    first = hashes_of(open_suite(evals), None)
    assert hashes_of(open_suite(small.write(tmp_path / "two")), None) == first
    (evals / "gold" / "README.md").write_text("words")
    assert hashes_of(open_suite(evals), None) == first
    file = evals / "articles" / "2026-03-10_b01.txt"
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    second = hashes_of(open_suite(evals), None)
    assert (second.gold, second.recordings) == (first.gold, "")
    assert second.inputs != first.inputs
    entities = evals / "gold" / "entities.yaml"
    entities.write_text(entities.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert hashes_of(open_suite(evals), None).gold != first.gold


def test_one_article_comes_with_its_day(tmp_path: Path) -> None:
    suite = open_suite(small.write(tmp_path))
    near = suite.around("2026-03-10_b01")
    assert set(near.inputs.files) == set(small.ARTICLES)
    assert set(near.gold.digests) == {"2026-03-10"}
