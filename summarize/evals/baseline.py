"""The pinned scores: ``evals/baseline.json``, and what may replace it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import Field, ValidationError

from summarize.articles.model import Model
from summarize.evals.files import write_whole
from summarize.evals.model import Item

SAME = 1e-9
"""Two figures that differ by less are one figure, computed in another order."""


class BadBaseline(ValueError):
    """The file is no baseline; one line that says what to do."""


class FloorLowered(ValueError):
    """New figures are lower than pinned ones, and nobody has said why that is right."""


class Hashes(Model):
    """SHA-256 of what the figures were made of."""

    gold: str
    inputs: str
    recordings: str
    """Empty for a run that asked the model itself."""


class PinnedItem(Model):
    """The counts of one item."""

    unit: str
    cluster: str
    counts: dict[str, float]


class Pinned(Model):
    """One score as it was."""

    value: float | None
    items: tuple[PinnedItem, ...]

    def as_items(self) -> list[Item]:
        """What a score's ``value`` takes."""
        return [Item(unit=i.unit, cluster=i.cluster, counts=i.counts) for i in self.items]


class Allowed(Model):
    """A lowered floor, and why."""

    date: dt.date
    reason: str
    lowered: dict[str, tuple[float | None, float | None]]
    """By score: before and after; None where there was, or is, nothing to score."""


class Baseline(Model):
    """Everything that is pinned."""

    version: int = Field(default=1, ge=1, le=1)
    model: str
    hashes: Hashes
    scores: dict[str, Pinned]
    allowed: tuple[Allowed, ...] = ()


def pinned(value: float | None, items: Sequence[Item]) -> Pinned:
    """One score as it is now. Six digits tell every change that one item can make."""
    return Pinned(
        value=None if value is None else round(value, 6),
        items=tuple(
            PinnedItem(unit=i.unit, cluster=i.cluster, counts=dict(i.counts))
            for i in sorted(items, key=lambda i: i.unit)
        ),
    )


def load(path: Path) -> Baseline | None:
    """The baseline; None if there is none yet.

    Raises:
        BadBaseline: the file cannot be read as one.
    """
    try:
        return Baseline.model_validate_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        raise BadBaseline(
            f"{path} is no baseline ({type(error).__name__}): take it back from version control,"
            " or remove it and run summarize eval --update"
        ) from error


def save(path: Path, baseline: Baseline) -> None:
    """Write the baseline, whole or not at all; one item a line, so that a diff shows which.

    Raises:
        OSError: it cannot be written.
    """
    write_whole(path, "\n".join(_lines(baseline)) + "\n")


def _lines(baseline: Baseline) -> Iterator[str]:
    raw = baseline.model_dump(mode="json")
    scores = raw.pop("scores")
    for key, value in raw.items():
        yield f'{"{" if key == "version" else " "}"{key}": {_compact(value)},'
    yield ' "scores": {'
    last = len(scores)
    for number, (name, pinned) in enumerate(sorted(scores.items()), start=1):
        yield f'  {_compact(name)}: {{"value": {_compact(pinned["value"])}, "items": ['
        rows = [f"   {_compact(_whole(item))}" for item in pinned["items"]]
        yield ",\n".join(rows) + "]}" + ("," if number < last else "")
    yield " }}"


def _whole(item: dict[str, object]) -> dict[str, object]:
    """Counts are mostly whole numbers: ``3`` reads better than ``3.0``."""
    counts = item["counts"]
    assert isinstance(counts, dict)
    return item | {"counts": {k: int(v) if v == int(v) else v for k, v in counts.items()}}


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=False, allow_nan=False)


def lowered(
    old: Baseline | None, new: Mapping[str, Pinned]
) -> dict[str, tuple[float | None, float | None]]:
    """The scores that would fall, or be gone, with before and after."""
    fallen: dict[str, tuple[float | None, float | None]] = {}
    for name, was in (old.scores if old else {}).items():
        now = new[name].value if name in new else None
        if was.value is not None and (now is None or now < was.value - SAME):
            fallen[name] = (was.value, now)
    return fallen


def renewed(
    old: Baseline | None,
    *,
    model: str,
    hashes: Hashes,
    scores: Mapping[str, Pinned],
    reason: str | None,
    today: dt.date,
) -> Baseline:
    """The baseline to write next.

    Args:
        old: the one in force.
        reason: why lower figures are right; kept with the date.

    Raises:
        FloorLowered: a score would fall and there is no reason.
    """
    fallen = lowered(old, scores)
    allowed = old.allowed if old else ()
    if fallen:
        if not (reason or "").strip():
            shown = ", ".join(f"{n} {_figure(a)} -> {_figure(b)}" for n, (a, b) in fallen.items())
            raise FloorLowered(
                f"the baseline would be lowered ({shown}): make it right, or say why it is"
                ' with --allow-regression "reason"'
            )
        entry = Allowed(date=today, reason=" ".join((reason or "").split()), lowered=fallen)
        allowed = (*allowed, entry)
    return Baseline(model=model, hashes=hashes, scores=dict(scores), allowed=allowed)


def _figure(value: float | None) -> str:
    return "nothing" if value is None else f"{value:.3f}"
