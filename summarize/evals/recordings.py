"""Recordings: a model's real answers to the gold's questions.

``evals/recordings/<model>.jsonl`` holds one line an answer, sorted by key. The key is that
of the store: model, weights, parameters, messages and schema, so any change of an article,
a rule, a prompt or a schema asks for a new recording. The questions themselves are not
kept, only their hash: they follow from the gold's inputs.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, Self

from pydantic import ConfigDict, Field, ValidationError

from summarize.articles.model import Model
from summarize.briefs.model import Mode
from summarize.evals.files import file_name, write_whole
from summarize.llm import ModelSpec, NoAnswer, errors
from summarize.llm.choose import EMBEDDED_NAMES
from summarize.llm.key import canonical
from summarize.llm.weights import OFFICIAL
from summarize.store import StoredAnswer


class BadRecordings(ValueError):
    """The file is no file of recordings; one line that says what to do."""


class _Line(Model):
    """One line of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid", protected_namespaces=())

    key: str
    model: dict[str, str]
    """``name`` and, of weights on this machine, ``weights``: their SHA-256."""
    mode: Mode
    context_tokens: int
    parameters: dict[str, Any]
    asked: str
    """SHA-256 of the canonical messages and schema."""
    response: Any = None
    failure: str = ""
    """Instead of a response: the kind of the error, a class of ``summarize.llm``. What the
    server wrote is not kept: it may hold an address or an account."""
    usage: dict[str, Any] = Field(default_factory=dict)


class Setup(NamedTuple):
    """The model that recordings are of, as it was asked."""

    spec: ModelSpec
    mode: Mode


class Recordings:
    """The answers of one model. Takes the place of a store in front of `Asker`.

    New answers go to a journal next to the file, each on disk before `put_answer` returns,
    so that a recording that is killed goes on where it stopped. `finish` writes the file.
    """

    def __init__(self, path: Path) -> None:
        """
        Args:
            path: the file; it need not be there yet.

        Raises:
            BadRecordings: it is damaged.
        """
        self.path = path
        self._journal = path.with_suffix(".journal")
        self._setup: Setup | None = None
        self._used: set[str] = set()
        self._lines = {line.key: line for line in _read(path, whole=True)}
        # The last line of a journal may be cut off: the answer is then asked for again.
        self._lines |= {line.key: line for line in _read(self._journal, whole=False)}

    @classmethod
    def of(cls, folder: Path, model: str) -> Self:
        """The recordings of a model in the folder ``recordings``."""
        return cls(folder / f"{file_name(model)}.jsonl")

    @property
    def count(self) -> int:
        """Answers and failures, new ones included."""
        return len(self._lines)

    @property
    def setup(self) -> Setup | None:
        """How the model was asked; None if nothing is recorded."""
        line = next(iter(self._lines.values()), None)
        if self._setup is not None or line is None:
            return self._setup
        weights = line.model.get("weights", "")
        spec = ModelSpec(
            name=line.model["name"],
            context_tokens=line.context_tokens,
            small=line.mode is Mode.SELECT,
            embedded=bool(weights),
            weights_sha256=weights,
        )
        return Setup(spec, line.mode)

    def record_as(self, setup: Setup) -> None:
        """Say how the model is asked, before the first `put_answer`."""
        self._setup = setup

    def get_answer(self, key: str) -> StoredAnswer | None:
        """The recorded answer; None if there is none, or it is a failure."""
        line = self._lines.get(key)
        if line is None:
            return None
        self._used.add(key)
        if line.failure:
            return None
        return StoredAnswer(
            key=key,
            model=line.model["name"],
            request={"model": line.model, "parameters": line.parameters},
            response=json.dumps(line.response, ensure_ascii=False),
            usage=dict(line.usage),
            created=dt.datetime.fromtimestamp(0, dt.UTC),
        )

    def get_failure(self, key: str) -> NoAnswer | None:
        """The error that the model ended in, where that was recorded."""
        line = self._lines.get(key)
        if line is None or not line.failure:
            return None
        self._used.add(key)
        kind = getattr(errors, line.failure, None)
        text = f"the recorded answer of {line.model['name']} is a failure: {line.failure}"
        if isinstance(kind, type) and issubclass(kind, NoAnswer):
            return kind(text)
        return NoAnswer(text)

    def put_answer(
        self,
        key: str,
        *,
        model: str,
        request: Mapping[str, Any],
        response: str,
        usage: Mapping[str, Any],
    ) -> None:
        """Keep an answer; on disk when this returns.

        Raises:
            OSError: it cannot be written.
        """
        spent = dict(usage)
        if "seconds" in spent:
            spent["seconds"] = round(spent["seconds"], 2)
        self._put(key, request, response=json.loads(response), usage=spent)

    def put_failure(self, key: str, request: Mapping[str, Any], error: NoAnswer) -> None:
        """Keep that the model has no answer: in an eval that counts as an error, and a
        replay has to meet it too."""
        self._put(
            key,
            request,
            failure=type(error).__name__,
            usage=error.usage.model_dump(),
        )

    def _put(self, key: str, request: Mapping[str, Any], **said: Any) -> None:
        if self._setup is None:
            raise RuntimeError("record_as comes before the first answer")
        asked = canonical({"messages": request["messages"], "schema": request["schema"]})
        line = _Line(
            key=key,
            model=request["model"],
            mode=self._setup.mode,
            context_tokens=self._setup.spec.context_tokens,
            parameters=request["parameters"],
            asked=hashlib.sha256(asked.encode("ascii")).hexdigest(),
            **said,
        )
        self._lines[key] = line
        self._used.add(key)
        self._journal.parent.mkdir(parents=True, exist_ok=True)
        torn = self._journal.exists() and not self._journal.read_bytes().endswith(b"\n")
        with self._journal.open("a", encoding="utf-8", newline="\n") as file:
            file.write(("\n" if torn else "") + _text(line) + "\n")

    def finish(self) -> int:
        """Write the file with what this run used, sorted, and drop the rest.

        Returns:
            How many answers were dropped.

        Raises:
            OSError: it cannot be written; the journal is then still there.
        """
        kept = {k: v for k, v in sorted(self._lines.items()) if k in self._used}
        dropped = len(self._lines) - len(kept)
        write_whole(self.path, "".join(_text(line) + "\n" for line in kept.values()))
        self._journal.unlink(missing_ok=True)
        self._lines = kept
        return dropped


def _text(line: _Line) -> str:
    raw = line.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(raw, ensure_ascii=False)


def _read(path: Path, *, whole: bool) -> list[_Line]:
    found = []
    try:
        # not splitlines: JSON may hold U+2028, which is no end of a line here
        lines = path.read_text(encoding="utf-8", errors="replace").rstrip("\n").split("\n")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise BadRecordings(f"cannot read {path}: {error.strerror}") from error
    for number, text in enumerate(lines, start=1):
        if not text:
            continue
        try:
            found.append(_Line.model_validate_json(text))
        except ValidationError as error:
            if whole:
                raise BadRecordings(
                    f"{path}, line {number} is no recording: take the file back from version"
                    " control, or remove it and run summarize eval --record"
                ) from error
    return found


def recorded_name(model: str | None) -> str:
    """The name under which a model's recordings stand, from what the user calls it.

    Nothing of the model need be installed.
    """
    if model is None or model in EMBEDDED_NAMES:
        return OFFICIAL.name
    return Path(model).stem if model.lower().endswith(".gguf") else model
