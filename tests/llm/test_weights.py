from __future__ import annotations

import errno
import hashlib
import multiprocessing
import os
import sys
import time
from pathlib import Path

import pytest

from summarize.llm import BadWeights, digests, weights
from summarize.llm.weights import Recipe, State

WHOLE = bytes(range(256)) * 40
RECIPE = Recipe(
    name="tiny",
    size=len(WHOLE),
    sha256=hashlib.sha256(WHOLE).hexdigest(),
    url="http://127.0.0.1:9/tiny.gguf",
    package="summarize_test_piece{n}",
    piece="data/part{n:02}.bin",
    pieces=3,
)


def install(site: Path, whole: bytes = WHOLE, only: int = 3) -> None:
    """Packages with a piece each, that break when they are imported."""
    step = -(-len(whole) // 3)
    for n in range(1, only + 1):
        package = site / f"summarize_test_piece{n}"
        (package / "data").mkdir(parents=True)
        (package / "__init__.py").write_text("raise ImportError('must not be imported')")
        (package / f"data/part{n:02}.bin").write_bytes(whole[(n - 1) * step : n * step])


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that packages are found in."""
    monkeypatch.syspath_prepend(tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_pieces_are_joined_once(site: Path, cache: Path) -> None:
    install(site)
    told: list[str] = []
    path = weights.locate(RECIPE, cache, notify=told.append)
    assert path.read_bytes() == WHOLE
    assert told == ["joining the weights of tiny, once"]
    before = path.stat()
    assert weights.locate(RECIPE, cache, notify=told.append) == path
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert len(told) == 1
    assert not list(cache.glob("*.tmp"))


def test_a_good_file_is_hashed_once(
    site: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(site)
    path = weights.locate(RECIPE, cache)
    monkeypatch.setattr(hashlib, "file_digest", None)  # a call would raise
    assert weights.locate(RECIPE, cache) == path
    monkeypatch.undo()
    os.utime(path, (1, 1))
    assert digests.known_sha256(path, cache) is None


@pytest.mark.usefixtures("site")
def test_a_file_without_pieces_is_checked_and_used(cache: Path) -> None:
    cache.mkdir()
    (cache / "tiny.gguf").write_bytes(WHOLE)
    assert weights.present(RECIPE, cache)
    assert weights.status(RECIPE, cache)[0].state is State.UNVERIFIED
    assert weights.locate(RECIPE, cache).read_bytes() == WHOLE
    assert weights.status(RECIPE, cache)[0].state is State.OK


def test_a_damaged_file_is_joined_again(site: Path, cache: Path) -> None:
    install(site)
    path = weights.locate(RECIPE, cache)
    path.write_bytes(WHOLE[:-1] + b"x")
    told: list[str] = []
    assert weights.locate(RECIPE, cache, notify=told.append).read_bytes() == WHOLE
    assert "damaged" in told[0]


@pytest.mark.usefixtures("site")
def test_a_damaged_file_without_pieces(cache: Path) -> None:
    cache.mkdir()
    (cache / "tiny.gguf").write_bytes(b"no")
    with pytest.raises(BadWeights, match="delete it"):
        weights.locate(RECIPE, cache)
    assert weights.status(RECIPE, cache)[0].state is State.BAD


def test_damaged_pieces_leave_nothing(site: Path, cache: Path) -> None:
    install(site, WHOLE[:-1] + b"x")
    with pytest.raises(BadWeights, match="force-reinstall"):
        weights.locate(RECIPE, cache)
    assert list(cache.iterdir()) == []


def test_missing_pieces(site: Path, cache: Path) -> None:
    install(site, only=2)
    assert not weights.present(RECIPE, cache)
    with pytest.raises(BadWeights, match="2 of 3 pieces"):
        weights.locate(RECIPE, cache)
    weighed, parts = weights.status(RECIPE, cache)
    assert (weighed.state, parts.state) == (State.MISSING, State.MISSING)
    assert parts.path == site
    assert parts.detail == "2 of 3 installed"


def test_status_with_everything(site: Path, cache: Path) -> None:
    install(site)
    weights.locate(RECIPE, cache)
    path = cache / "tiny.gguf"
    times = (path.stat().st_atime_ns, path.stat().st_mtime_ns)
    path.write_bytes(WHOLE[::-1])
    os.utime(path, ns=times)  # damage that size and time do not show
    assert weights.status(RECIPE, cache)[0].state is State.OK
    assert weights.status(RECIPE, cache, rehash=True)[0].state is State.BAD
    assert weights.status(RECIPE, cache)[0].state is State.BAD


def test_no_room(site: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(site)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BadWeights, match="no room"):
        weights.locate(RECIPE, cache)
    assert list(cache.iterdir()) == []


def test_a_folder_that_cannot_be_written(site: Path, tmp_path: Path) -> None:
    install(site)
    (tmp_path / "file").write_text("")
    with pytest.raises(BadWeights, match="make it writable"):
        weights.locate(RECIPE, tmp_path / "file" / "cache")


def test_leftovers_of_killed_runs_are_removed(site: Path, cache: Path) -> None:
    install(site)
    cache.mkdir()
    old, new = cache / "tiny.gguf.1-aa.tmp", cache / "tiny.gguf.2-bb.tmp"
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    assert weights.locate(RECIPE, cache).read_bytes() == WHOLE
    assert not old.exists()
    assert new.exists()  # perhaps another run is at it


def _locate(site: str, cache: Path) -> bytes:
    sys.path.insert(0, site)
    return weights.locate(RECIPE, cache).read_bytes()


def test_two_processes_at_once(site: Path, cache: Path) -> None:
    install(site)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.starmap(_locate, [(str(site), cache)] * 4) == [WHOLE] * 4
    assert not list(cache.glob("*.tmp"))
