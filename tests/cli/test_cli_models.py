"""``summarize models`` and ``summarize schema``."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from summarize.llm import BadWeights, embedded, weights
from tests.cli.conftest import KEY, Cli
from tests.servers import ChatServer


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without the embedded model, whatever is installed here."""
    monkeypatch.setattr(embedded, "installed", lambda: False)
    monkeypatch.setattr(weights, "pieces", lambda recipe=None: [])


def test_nothing_is_there(cli: Cli) -> None:
    shown = cli("models")
    assert (shown.code, shown.err) == (0, "")
    first, *rest = shown.out.splitlines()
    assert first.startswith("answers now: nothing: ")
    for way in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "[local]", ".gguf"):
        assert way in first
    assert [line.partition(" (")[0] for line in rest] == ["weights: missing", "pieces: missing"]


def test_an_endpoint(cli: Cli, endpoint: ChatServer) -> None:
    shown = cli("models", "--json")
    found = json.loads(shown.out)
    assert found["answers"] == "gpt-4.1-mini"
    assert found["why_not"] is None
    assert [w["what"] for w in found["weights"]] == ["weights", "pieces"]
    assert KEY not in shown.out
    assert endpoint.requests == []


def test_the_embedded_model(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "installed", lambda: True)
    monkeypatch.setattr(weights, "present", lambda: True)
    assert cli("models").out.startswith(f"answers now: {weights.OFFICIAL.name}\n")


def test_a_file_of_the_users(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "installed", lambda: True)
    (tmp_path / "good.gguf").write_bytes(b"GGUF and more")
    shown = cli("models", "good.gguf")
    assert shown.code == 0
    assert shown.out.startswith("answers now: good\n")
    assert "file: ok (GGUF, SHA-256 " in shown.out
    (tmp_path / "bad.gguf").write_bytes(b"a page of text")
    shown = cli("models", "bad.gguf")
    assert shown.code == 1
    assert "file: bad (this is no GGUF file, SHA-256 " in shown.out
    shown = cli("models", "none.gguf")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.count("\n") == 1
    assert "cannot read none.gguf" in shown.err


def test_kept_weights_that_are_damaged(cli: Cli) -> None:
    kept = weights.cache_folder() / weights.OFFICIAL.filename
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"GGUF, but cut")
    assert "weights: unverified" in cli("models").out
    shown = cli("models", "--check")
    assert shown.code == 1
    assert "weights: bad" in shown.out


def test_fetch(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(**_: object) -> Path:
        return tmp_path / "w.gguf"

    monkeypatch.setattr(weights, "fetch", fetch)
    shown = cli("models", "--fetch")
    assert (shown.code, shown.err) == (0, "")

    def fail(**_: object) -> Path:
        raise BadWeights("cannot download it; run it again to go on")

    monkeypatch.setattr(weights, "fetch", fail)
    shown = cli("models", "--fetch")
    assert (shown.code, shown.out) == (3, "")
    assert shown.err == "summarize: cannot download it; run it again to go on\n"


@pytest.mark.parametrize("name", ["brief", "digest", "gold-article", "gold-digest"])
def test_the_published_schemas(cli: Cli, name: str) -> None:
    shown = cli("schema", name)
    assert (shown.code, shown.err) == (0, "")
    jsonschema.Draft202012Validator.check_schema(json.loads(shown.out))
    published = Path(__file__).parents[2] / "schemas" / f"{name}.schema.json"
    assert published.read_text(encoding="utf-8") == shown.out


def test_a_schema_that_is_none(cli: Cli) -> None:
    shown = cli("schema", "story")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.count("\n") == 1
