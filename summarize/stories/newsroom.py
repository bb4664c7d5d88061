"""What a newsroom decides for its digests: a TOML file with spellings, families, priorities.

See ``docs/newsroom.md`` for the file as its editors know it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field, ValidationError, field_validator, model_validator

from summarize.articles.model import Model
from summarize.articles.outlet_names import key
from summarize.passages import NameKind

DEFAULT = Path("newsroom.toml")
"""Used where it is there and no other file is named."""

ALL = "all"
"""Stands for every language."""

_KIND = re.compile(
    r"^(?:иа|риа|іа|информационное агентство|агентство|ақпарат агенттігі)\s+", re.IGNORECASE
)
_MARKS = " «»\"“”„'"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_MOST = 100.0
"""Points; more would hide a slip of the finger behind a digest that looks odd."""


class NewsroomError(ValueError):
    """The file cannot be used; one line that says where and why."""


def _plain(value: str) -> str:
    text = " ".join(value.split()) if not _CONTROL.search(value) else ""
    if not any(map(str.isalnum, text)):
        raise ValueError("a name needs letters, and no control characters")
    return text


_Name = Annotated[str, BeforeValidator(lambda v: _plain(v) if isinstance(v, str) else v)]
Points = Annotated[float, Field(ge=-_MOST, le=_MOST, allow_inf_nan=False)]


class Spelling(Model):
    """One entity as the newsroom spells it."""

    name: dict[str, _Name]
    """By language; the key ``all`` holds for every language that has none of its own."""
    variants: tuple[_Name, ...] = ()
    """Other forms of the same entity, in any language."""
    kind: NameKind | None = None
    """Only for names of this kind; None for any."""

    @field_validator("name", mode="before")
    @classmethod
    def _one_for_all(cls, value: Any) -> Any:
        if not isinstance(value, str | dict):
            raise ValueError('write one text, or { en = "…", ru = "…" }')
        return {ALL: value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _languages(self) -> Spelling:
        if not self.name:
            raise ValueError("an entry needs a name")
        for code in self.name:
            if code != ALL and not _LANGUAGE.fullmatch(code):
                raise ValueError(f"{code!r} is no language code; write en, ru, uk or kk")
        return self

    @property
    def forms(self) -> tuple[str, ...]:
        """All that it can stand for, each once."""
        return tuple(dict.fromkeys((*self.name.values(), *self.variants)))

    @property
    def label(self) -> str:
        """The entry for a person who looks for it in the file."""
        return self.name.get(ALL) or next(iter(self.name.values()))

    def spelled(self, language: str) -> str | None:
        """The spelling in a language; None where the entry gives none for it."""
        return self.name.get(language) or self.name.get(ALL)


class Priorities(Model):
    """Points that raise a story, or with a minus lower it."""

    words: dict[_Name, Points] = Field(default_factory=dict)
    names: dict[_Name, Points] = Field(default_factory=dict)
    places: dict[_Name, Points] = Field(default_factory=dict)
    languages: dict[str, Points] = Field(default_factory=dict)


class Newsroom(Model):
    """The file."""

    spelling: tuple[Spelling, ...] = ()
    families: dict[_Name, tuple[_Name, ...]] = Field(default_factory=dict)
    priorities: Priorities = Priorities()

    @field_validator("spelling", mode="before")
    @classmethod
    def _entries(cls, value: Any) -> Any:
        if isinstance(value, dict):
            raise ValueError("open each entry with [[spelling]], in two brackets")
        return value

    def publisher(self, outlet: str) -> Publisher:
        """The publisher that stands behind an outlet: its family, or itself."""
        own = identity(outlet)
        return self._family_of.get(own) or Publisher(own, outlet)

    @cached_property
    def _family_of(self) -> dict[str, Publisher]:
        """By the identity of an outlet. The newsroom's families come before the shipped ones;
        a name in both is the newsroom's, and so is an outlet."""
        own = {identity(name) for name in self.families}
        rest = {n: o for n, o in _shipped().items() if identity(n) not in own}
        found: dict[str, Publisher] = {}
        for name, outlets in (*self.families.items(), *rest.items()):
            publisher = Publisher(f"family:{identity(name)}", name)
            for outlet in (name, *outlets) if outlets else ():
                found.setdefault(identity(outlet), publisher)
        return found


class Publisher(NamedTuple):
    """Who counts as one voice."""

    key: str
    name: str


def identity(outlet: str) -> str:
    """What the spellings of an outlet's name have in common: ТАСС, TASS, «ТАСС»."""
    from anyascii import anyascii

    return anyascii(key(bare(outlet).casefold())).casefold() or outlet.casefold()


def bare(outlet: str) -> str:
    """An outlet's name without quotation marks and the word for what it is: ИА «Заря» is Заря."""
    return _KIND.sub("", outlet.strip(_MARKS)).strip(_MARKS)


@cache
def _shipped() -> dict[str, tuple[str, ...]]:
    text = resources.files(__package__).joinpath("families.toml").read_text(encoding="utf-8")
    return {name: tuple(outlets) for name, outlets in tomllib.loads(text).items()}


def load_newsroom(path: Path) -> Newsroom:
    """Read a newsroom's file.

    Raises:
        NewsroomError: it cannot be read, is no TOML, or says what nothing here understands.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise NewsroomError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise NewsroomError(f"{path} is not UTF-8 (byte {error.start})") from error
    return parse_newsroom(text, path)


def parse_newsroom(text: str, path: Path) -> Newsroom:
    """The same of the file's content.

    Raises:
        NewsroomError: as ``load_newsroom``.
    """
    try:
        return Newsroom.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise NewsroomError(f"{path} is no TOML: {error}") from error
    except RecursionError as error:
        raise NewsroomError(f"{path} is no TOML: it is nested too deep") from error
    except ValidationError as error:
        raise NewsroomError(f"{path}: {_first(error)}") from error


def entry_of(
    name: Mapping[str, str], variants: Sequence[str] = (), kind: str | None = None
) -> Spelling:
    """An entry of the file.

    Raises:
        NewsroomError: it is not in order.
    """
    try:
        return Spelling.model_validate(
            {"name": dict(name), "variants": tuple(variants), "kind": kind}
        )
    except ValidationError as error:
        raise NewsroomError(_first(error)) from error


def _first(error: ValidationError) -> str:
    """Where and what the first problem is."""
    first = error.errors()[0]
    where = ".".join(str(p + 1) if isinstance(p, int) else p for p in first["loc"] if p != "")
    what = first["msg"].replace("Value error, ", "")
    if first["type"] == "extra_forbidden":
        what = "there is no such key"
    return f"{where}: {what}" if where else what
