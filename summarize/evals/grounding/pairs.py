"""The hand-written true pairs: a statement, and the sentences of an article that carry it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from summarize.articles.model import Article, Dated, DateMethod, Precision, article_id
from summarize.passages import Passages, Sentence, split


class BadPairs(Exception):
    """A file of pairs that cannot be used; says which and why."""


class Half(StrEnum):
    """The rules are written against the development pairs only; the folders bear these names."""

    DEV = "dev"
    TEST = "test"


class Source(NamedTuple):
    """An invented article, taken apart."""

    id: str
    article: Article
    passages: Passages
    places: dict[str, tuple[int, int]]
    """Where its numbered sentences stand in the text."""

    def sentences(self, cites: tuple[str, ...]) -> list[Sentence]:
        """The passages' sentences that the cited ones hold."""
        places = [self.places[c] for c in cites]
        return [s for s in self.passages.sentences if any(a <= s.start < b for a, b in places)]

    def text(self, cites: tuple[str, ...]) -> str:
        return " ".join(self.article.text[slice(*self.places[c])] for c in cites)


class Pair(NamedTuple):
    """A true statement and what it cites."""

    id: str
    source: Source
    statement: str
    language: str
    cites: tuple[str, ...]
    covers: frozenset[str]


def load(folder: Path, half: Half) -> list[Pair]:
    """The pairs of one half, in the order of the files.

    Raises:
        BadPairs: there are none, or a file is not right.
    """
    found = [pair for path in sorted((folder / half).glob("*.yaml")) for pair in _read(path)]
    if not found:
        raise BadPairs(f"no pairs in {folder / half}")
    return found


def _read(path: Path) -> Iterator[Pair]:
    import yaml

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        source = _source(data["article"])
        for number, row in enumerate(data["pairs"], 1):
            cites = tuple(row["cites"])
            source.text(cites)  # says when one is not there
            yield Pair(
                f"{source.id}.{number}",
                source,
                row["statement"],
                row["language"],
                cites,
                frozenset(row["covers"]),
            )
    except KeyError as error:
        raise BadPairs(f"{path}: {error} is missing") from error
    except (yaml.YAMLError, TypeError, ValueError) as error:
        raise BadPairs(f"{path}: {error}") from error


def _source(row: dict[str, Any]) -> Source:
    """An article of which each sentence is a paragraph, so that none is cut wrongly."""
    places: dict[str, tuple[int, int]] = {}
    text = ""
    for name, sentence in row["sentences"].items():
        places[name] = (len(text), len(text) + len(sentence))
        text += sentence + "\n"
    published = dt.date.fromisoformat(str(row["published"]))
    article = Article(
        id=article_id(text),
        path=f"{row['id']}.yaml",
        text=text,
        language=row["language"],
        published=Dated(value=published, precision=Precision.DAY, method=DateMethod.METADATA),
    )
    return Source(row["id"], article, split(article), places)
