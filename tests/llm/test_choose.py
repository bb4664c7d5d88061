from __future__ import annotations

from pathlib import Path

import pytest

from summarize.llm import BadWeights, NoModel, choose, embedded, weights
from summarize.llm.choose import DEFAULT_MODEL


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine with nothing installed."""
    monkeypatch.setattr(embedded, "installed", lambda: False)
    monkeypatch.setattr(weights, "present", lambda: False)
    monkeypatch.setattr(weights, "cache_folder", lambda: tmp_path / "cache")


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch) -> None:
    """`summarize[local]` is installed."""
    monkeypatch.setattr(embedded, "installed", lambda: True)
    monkeypatch.setattr(weights, "present", lambda: True)


def test_nothing_names_the_three_ways_out() -> None:
    with pytest.raises(NoModel) as caught:
        choose(None, {})
    for way in ("OPENAI_API_KEY", "OPENAI_BASE_URL", ".[local]", "--model path.gguf"):
        assert way in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_key_asks_openai() -> None:
    spec = choose(None, {"OPENAI_API_KEY": "sk-1"})
    assert (spec.name, spec.base_url, spec.api_key) == (DEFAULT_MODEL, None, "sk-1")
    assert (spec.small, spec.embedded, spec.context_tokens) == (False, False, 32_768)
    assert "sk-1" not in repr(spec)


def test_an_endpoint_without_a_key() -> None:
    url = "http://localhost:11434/v1"
    spec = choose("qwen3:8b", {"OPENAI_BASE_URL": url}, context_tokens=16_000)
    assert (spec.name, spec.base_url, spec.context_tokens) == ("qwen3:8b", url, 16_000)
    assert spec.api_key is None


@pytest.mark.usefixtures("local")
def test_the_order() -> None:
    environ = {"OPENAI_API_KEY": "sk-1", "SUMMARIZE_MODEL": "from-environ"}
    assert choose("named", environ).name == "named"
    assert choose(None, environ).name == "from-environ"
    assert choose("embedded", environ).embedded
    assert choose(None, {"OPENAI_API_KEY": "", "SUMMARIZE_MODEL": ""}).embedded


@pytest.mark.usefixtures("local")
def test_the_embedded_model() -> None:
    spec = choose(None, {})
    assert (spec.name, spec.small) == (weights.OFFICIAL.name, True)
    assert (spec.context_tokens, spec.weights) == (8192, None)
    assert spec.weights_sha256 == weights.OFFICIAL.sha256
    assert choose(spec.name, {}) == spec


@pytest.mark.usefixtures("local")
def test_a_weights_file(tmp_path: Path) -> None:
    path = tmp_path / "Gemma-4B.GGUF"
    path.write_bytes(b"one")
    one = choose(str(path), {"OPENAI_API_KEY": "sk-1"})
    assert (one.name, one.weights, one.embedded) == ("Gemma-4B", path, True)
    path.write_bytes(b"other")
    assert choose(str(path), {}).weights_sha256 != one.weights_sha256


@pytest.mark.usefixtures("local")
def test_a_weights_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadWeights, match="--model"):
        choose(str(tmp_path / "no.gguf"), {})


@pytest.mark.parametrize("model", ["embedded", "some.gguf"])
def test_embedded_without_the_extra(model: str) -> None:
    with pytest.raises(NoModel, match=r"\.\[local\]"):
        choose(model, {})


@pytest.mark.usefixtures("local")
def test_a_name_without_an_endpoint_is_not_answered_by_another_model() -> None:
    with pytest.raises(NoModel, match="gpt-9"):
        choose("gpt-9", {})


def test_an_address_without_a_scheme() -> None:
    with pytest.raises(NoModel, match="http://"):
        choose("m", {"OPENAI_BASE_URL": "localhost:11434/v1"})
