from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

import pytest

from summarize.llm import BadWeights, digests, weights
from summarize.llm.weights import fetch
from tests.llm.test_weights import RECIPE, WHOLE
from tests.servers import ChatServer


@pytest.fixture
def recipe(server: ChatServer) -> weights.Recipe:
    server.files["/tiny.gguf"] = WHOLE
    return dataclasses.replace(RECIPE, url=f"{server.root}/tiny.gguf")


def test_a_download(recipe: weights.Recipe, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = fetch(recipe, tmp_path / "new", progress=lambda *at: seen.append(at))
    assert path.read_bytes() == WHOLE
    assert seen[-1] == (len(WHOLE), len(WHOLE))
    assert digests.known_sha256(path, tmp_path / "new") == recipe.sha256
    assert weights.locate(recipe, tmp_path / "new") == path


@pytest.mark.parametrize("ranges", [True, False])
def test_it_goes_on_where_it_stopped(
    server: ChatServer, recipe: weights.Recipe, tmp_path: Path, ranges: bool
) -> None:
    server.ranges = ranges
    (tmp_path / "tiny.gguf.download").write_bytes(WHOLE[:1000])
    assert fetch(recipe, tmp_path).read_bytes() == WHOLE
    assert server.requests[0].headers["range"] == "bytes=1000-"


def test_a_download_that_stops_early_is_kept(
    server: ChatServer, recipe: weights.Recipe, tmp_path: Path
) -> None:
    server.files["/tiny.gguf"] = WHOLE[:5000]
    with pytest.raises(BadWeights, match="again to go on"):
        fetch(recipe, tmp_path)
    server.files["/tiny.gguf"] = WHOLE
    assert fetch(recipe, tmp_path).read_bytes() == WHOLE
    assert server.requests[1].headers["range"] == "bytes=5000-"


def test_another_file_is_not_kept(
    server: ChatServer, recipe: weights.Recipe, tmp_path: Path
) -> None:
    server.files["/tiny.gguf"] = WHOLE[::-1]
    assert hashlib.sha256(WHOLE[::-1]).hexdigest() != recipe.sha256
    with pytest.raises(BadWeights, match="another file"):
        fetch(recipe, tmp_path)
    assert not list(tmp_path.glob("tiny*"))


def test_no_such_file_and_nobody_there(
    server: ChatServer, recipe: weights.Recipe, tmp_path: Path
) -> None:
    server.files.clear()
    with pytest.raises(BadWeights, match="404"):
        fetch(recipe, tmp_path)
    with pytest.raises(BadWeights, match="cannot download"):
        fetch(dataclasses.replace(recipe, url="http://127.0.0.1:9/x"), tmp_path)
