from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from typer.testing import CliRunner

from summarize.cli.app import app
from summarize.digest import digest_json, published_schema
from tests.conftest import ROOT
from tests.digest.day import make, reading, storm
from tests.digest.test_markdown import fires
from tests.making import DAY

NAMES = ["brief", "digest"]


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.fixture(scope="module")
def digest() -> Any:
    old = storm("old.txt", published=DAY.replace(year=2025), title="Старое")
    return json.loads(digest_json(make(reading(*fires(), storm(), old)).digest))


@pytest.mark.parametrize("name", NAMES)
def test_the_published_schema_is_the_program_s(name: str) -> None:
    text = (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert text == published_schema(name), f"run: summarize schema {name} > schemas/…"


@pytest.mark.parametrize("name", NAMES)
def test_the_command_prints_it(name: str) -> None:
    result = CliRunner().invoke(app, ["schema", name])
    assert result.exit_code == 0
    assert result.stdout == published_schema(name)


def test_a_digest_is_valid(digest: Any) -> None:
    validator("digest").validate(digest)


def test_a_digest_without_anything_is_valid() -> None:
    validator("digest").validate(json.loads(digest_json(make(reading()).digest)))


def test_a_brief_is_valid() -> None:
    (brief,) = make(reading(storm())).briefs
    validator("brief").validate(json.loads(brief.model_dump_json(by_alias=True)))


@pytest.mark.parametrize(
    "path",
    [
        ["date"],
        ["articles"],
        ["ledger"],
        ["stories", 0, "headline"],
        ["stories", 0, "facts"],
        ["stories", 0, "disagreements"],
        ["stories", 0, "facts", 0, "text"],
        ["articles", 0, "status"],
    ],
)
def test_a_digest_that_lacks_something_is_not(digest: Any, path: list[Any]) -> None:
    broken = json.loads(json.dumps(digest))
    place = broken
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    with pytest.raises(ValidationError):
        validator("digest").validate(broken)


# The contract, as it was written down before there was a program.
ARTICLE = {"id", "path", "language", "published", "status", "reason"}
STORY = {"articles", "headline", "facts", "quotes", "people", "disagreements", "next"}


def test_the_contract(digest: Any) -> None:
    assert digest.keys() >= {"date", "articles", "stories", "ledger"}
    assert digest["date"] == "2026-03-10"
    for article in digest["articles"]:
        assert article.keys() >= ARTICLE
    texts = {a.id: a.text for a in (*fires(), storm(), storm("old.txt", title="Старое"))}
    assert len(digest["stories"]) == 2
    for story in digest["stories"]:
        assert story.keys() >= STORY
        assert story["facts"]
        for said in (
            story["headline"],
            *story["summary"],
            *story["facts"],
            *story["next"],
            *story["background"],
            *story["quotes"],
        ):
            assert said["origin"] in ("source", "written")
            assert said["verdict"]["result"] in ("supported", "unsupported", "unchecked")
            assert said["evidence"]
            for span in said["evidence"]:
                assert span.keys() == {"article", "start", "end", "text"}
                assert texts[span["article"]][span["start"] : span["end"]] == span["text"]
