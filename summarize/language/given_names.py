"""Given names of the four languages, and which of them are one name in another language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from summarize.language.skeleton import skeleton


def is_given(name: str) -> bool:
    """Whether a base form is a listed given name, in any script and spelling."""
    return name.lower().replace("’", "'").replace("ʼ", "'") in _listed()


def same_given(first: str, second: str) -> bool:
    """Whether the two stand in one row of the list («Володимир» and "Vladimir")."""
    return bool(
        _rows().get(skeleton(first), frozenset()) & _rows().get(skeleton(second), frozenset())
    )


@cache
def _data() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("given_names.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _listed() -> frozenset[str]:
    same = " ".join(_data()["same"]).split()
    return frozenset(name.lower() for name in (*same, *_data()["more"].split()))


@cache
def _rows() -> dict[str, frozenset[int]]:
    rows: dict[str, frozenset[int]] = {}
    for number, row in enumerate(_data()["same"]):
        for name in row.split():
            key = skeleton(name)
            rows[key] = rows.get(key, frozenset()) | {number}
    return rows
