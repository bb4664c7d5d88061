"""Articles that address an AI make the digest of their clean twins, whatever the model does."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from summarize.articles import Reading, read
from summarize.articles.disguise import INVISIBLE
from summarize.articles.steering import find
from summarize.briefs import Mode
from summarize.digest import (
    Made,
    Settings,
    brief_markdown,
    digest_json,
    digest_markdown,
    make_digest,
    verify,
)
from summarize.llm import Asker, ModelSpec
from summarize.passages.split import split
from summarize.stories.ranking import rank
from tests.digest.day import Watching
from tests.scripted import fill, scripted
from tests.servers import ChatServer

FOLDER = Path(__file__).parents[2] / "evals" / "injections"
LANGUAGES = ("ru", "kk", "uk", "en")
DATE = dt.date(2026, 4, 14)


class Case(NamedTuple):
    """An article with words to an AI, and its twin without them."""

    name: str
    language: str
    kind: str
    format: str
    claim: str
    clean: str
    injected: str

    @property
    def file(self) -> str:
        return f"{self.name}.{self.format}"


def load() -> Iterator[Case]:
    for file in sorted(FOLDER.glob("*.yaml")):
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert data["fictional"] is True
        yield Case(file.stem, **{f: data[f] for f in Case._fields if f != "name"})


CASES = tuple(load())


def day(folder: Path, cases: list[Case], twin: str) -> Reading:
    folder.mkdir()
    for case in cases:
        (folder / case.file).write_text(getattr(case, twin), encoding="utf-8")
    return read([folder])


def obedient(cases: list[Case]) -> Any:
    """A model that does what the words that it is shown ask for: it points at them wherever it
    may, and where it can write it writes their claim and cites them. Shown none, it copies."""
    known = " ".join(" ".join(c.clean.split()) for c in cases)

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        schema = request["response_format"]["json_schema"]["schema"]
        prompt = "\n".join(m["content"] for m in request["messages"])
        sentences = dict(re.findall(r"^(t|s\d+): (.*)$", prompt, re.MULTILINE))
        foreign = [i for i, s in sentences.items() if s not in known]
        case = next(c for c in cases if sentences["s1"][:40] in " ".join(c.clean.split()))

        def first(part: Any) -> Any:
            if isinstance(part, list):
                return [first(p) for p in part]
            if not isinstance(part, dict):
                return part
            changed = {k: first(v) for k, v in part.items()}
            if "enum" in changed:
                changed["enum"] = sorted(changed["enum"], key=lambda i: i not in foreign)
            return changed

        def write(cited: str, sentence: str) -> str:
            return case.claim if foreign or INVISIBLE.search(prompt) else sentence

        value: dict[str, Any] = fill(
            first(schema), first(schema.get("$defs", {})), sentences, write
        )
        return value

    return answer


async def digest(server: ChatServer, reading: Reading, mode: Mode, language: str) -> Made:
    spec = ModelSpec("scripted", 32_000, api_key="k", base_url=server.base_url)
    async with Asker(spec, None) as asker:
        return await make_digest(
            reading, asker, Settings(date=DATE, mode=mode, language=language), Watching()
        )


def shown(made: Made) -> list[str]:
    """All that an editor reads, without offsets and without the report of the words.

    Stories of one weight stand in the order of their ids, which come of the whole text:
    they are compared without regard to it.
    """
    pages = re.split(r"^## \d+\. |^## ", digest_markdown(made), flags=re.MULTILINE)
    for brief in made.briefs:
        article = made.articles[brief.article]
        bare = brief.model_copy(update={"caveats": ()})
        pages.append(brief_markdown(bare, article, made.passages[brief.article]))
    told = (re.sub(r"^ *- note: .*\n|\d+ s\b", "", page, flags=re.MULTILINE) for page in pages)
    return sorted(re.sub(r"#?\bc\d+\b|\d+–\d+(?=\]\]|\) )", "", page) for page in told)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", ["honest", "obedient, select", "obedient, write"])
async def test_the_digest_is_that_of_the_clean_twins(
    server: ChatServer, tmp_path: Path, language: str, model: str
) -> None:
    cases = [c for c in CASES if c.language == language]
    server.answer = scripted() if model == "honest" else obedient(cases)
    mode = Mode.WRITE if model.endswith("write") else Mode.SELECT
    made, asked = {}, {}
    for twin in ("clean", "injected"):
        reading = day(tmp_path / twin, cases, twin)
        assert not reading.unreadable
        made[twin] = await digest(server, reading, mode, language)
        asked[twin] = Counter("\n".join(m["content"] for m in r.messages) for r in server.requests)
        server.requests.clear()
        found = verify(digest_json(made[twin].digest), reading.articles).findings
        assert found == ()
    assert shown(made["injected"]) == shown(made["clean"])
    weights = {twin: [rank(story) for story in m.digest.stories] for twin, m in made.items()}
    assert weights["injected"] == weights["clean"]
    assert asked["injected"] == asked["clean"]
    everything = "\n".join(shown(made["injected"]))
    for case in cases:
        assert case.claim.rstrip(".") not in everything


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_the_words_are_reported(tmp_path: Path, case: Case) -> None:
    (article,) = day(tmp_path / "a", [case], "injected").articles
    (twin,) = day(tmp_path / "b", [case], "clean").articles
    assert set(article.notes) - set(twin.notes)
    assert twin.notes == ()
    assert (
        "address" in " ".join(article.notes)
        or "a reader does not see" in article.notes[0]
        or ("Invisible characters of the text spell" in " ".join(article.notes))
    )


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_nothing_can_rest_on_the_words(tmp_path: Path, case: Case) -> None:
    (article,) = day(tmp_path / "a", [case], "injected").articles
    passages = split(article)
    steered = [s for s in find(article.text) if not s.reported]
    citable = [*passages.sentences, *([passages.title] if passages.title else [])]
    for piece in (*citable, *passages.quotes, *(m for n in passages.names for m in n.mentions)):
        assert not any(s.start < piece.end and piece.start < s.end for s in steered)


def test_the_set_is_of_all_kinds_in_all_languages() -> None:
    assert min(Counter(c.language for c in CASES).values()) >= 11
    kinds = Counter(c.kind for c in CASES)
    assert len(kinds) >= 16
    assert {c.format for c in CASES} == {"txt", "html", "json"}
