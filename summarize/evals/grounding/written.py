"""Sentences that a real model wrote about the gold's articles, each read and judged by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from summarize.articles import Article, read
from summarize.evals.grounding.pairs import BadPairs
from summarize.grounding import Gate, Reason, Result, Verdict
from summarize.passages import Passages, Sentence, split

FOLDER = "written"


class Written(NamedTuple):
    """A sentence as the model wrote it, before anything was stopped."""

    article: Article
    passages: Passages
    model: str
    language: str
    """That was asked for."""
    text: str
    cites: tuple[Sentence, ...]
    attributed_to: str | None
    """The id of a name."""
    faults: tuple[Reason, ...]
    """What is wrong with it, by a reader; nothing if it is true and in the right language."""

    @property
    def true(self) -> bool:
        return not self.faults


class Judged(NamedTuple):
    """A written sentence and what the gate says of it."""

    written: Written
    verdict: Verdict


class Counts(NamedTuple):
    """Sentences of one kind by what the gate says."""

    name: str
    sentences: int
    stopped: int
    unchecked: int
    passed: int


class Table(NamedTuple):
    """What became of all that was written."""

    model: str
    articles: int
    true: tuple[Counts, ...]
    """All, then by evidence → statement."""
    false: tuple[Counts, ...]
    faults: tuple[Counts, ...]
    """False sentences by what a reader found wrong; one may have several faults."""
    reasons: tuple[tuple[str, int, int], ...]
    """What was stopped, by the gate's reason: how many, and how many of them are true."""


def load_written(folder: Path) -> list[Written]:
    """The sentences of every file, in the order of the files.

    Args:
        folder: the folder of the evals; paths of articles are relative to it.

    Raises:
        BadPairs: there are none, or a file is not right.
    """
    paths = sorted((folder / "grounding" / FOLDER).glob("*.yaml"))
    found = [written for path in paths for written in _read(path, folder)]
    if not found:
        raise BadPairs(f"no written sentences in {folder / 'grounding' / FOLDER}")
    return found


def judge_written(written: Sequence[Written]) -> Table:
    """Ask the gate of each sentence."""
    judged = [Judged(w, _verdict(w)) for w in written]
    true = [j for j in judged if j.written.true]
    false = [j for j in judged if not j.written.true]
    stopped = [j for j in judged if j.verdict.result is Result.UNSUPPORTED]
    reasons = {j.verdict.reason for j in stopped}
    return Table(
        ", ".join(sorted({w.model for w in written})),
        len({w.article.id for w in written}),
        (_counts("all", true), *_grouped(true)),
        (_counts("all", false), *_grouped(false)),
        tuple(
            _counts(fault.value, rows)
            for fault in Reason
            if (rows := [j for j in false if fault in j.written.faults])
        ),
        tuple(
            (reason.value, len(rows), sum(j.written.true for j in rows))
            for reason in Reason
            if reason in reasons
            for rows in [[j for j in stopped if j.verdict.reason is reason]]
        ),
    )


def _verdict(written: Written) -> Verdict:
    gate = Gate(written.article, written.passages, written.language)
    return gate.check(written.text, written.cites, written.attributed_to)


def _grouped(judged: Sequence[Judged]) -> Iterator[Counts]:
    def languages(one: Judged) -> str:
        return f"{one.written.article.language} → {one.written.language}"

    for name in sorted(set(map(languages, judged))):
        yield _counts(name, [j for j in judged if languages(j) == name])


def _counts(name: str, judged: Sequence[Judged]) -> Counts:
    def count(is_one: Callable[[Verdict], bool]) -> int:
        return sum(is_one(j.verdict) for j in judged)

    return Counts(
        name,
        len(judged),
        count(lambda v: v.result is Result.UNSUPPORTED),
        count(lambda v: v.result is Result.UNCHECKED),
        count(lambda v: v.passes),
    )


def _read(path: Path, folder: Path) -> Iterator[Written]:
    import yaml

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, rows in data["articles"].items():
            article = _article(folder / name)
            passages = split(article)
            for row in rows:
                yield Written(
                    article,
                    passages,
                    data["model"],
                    data["language"],
                    row["text"],
                    tuple(_cited(words, article, passages) for words in row["cites"]),
                    _name(row.get("attributed_to"), article, passages),
                    tuple(map(Reason, row["faults"])),
                )
    except KeyError as error:
        raise BadPairs(f"{path}: {error} is missing") from error
    except (yaml.YAMLError, OSError, TypeError, ValueError, AttributeError) as error:
        raise BadPairs(f"{path}: {error}") from error


def _article(path: Path) -> Article:
    found = read([path]).articles
    if len(found) != 1:
        raise ValueError(f"{path} is not one article")
    return found[0]


def _cited(words: str, article: Article, passages: Passages) -> Sentence:
    """The sentence that begins with the words."""
    every = (passages.title, *passages.sentences)
    for sentence in every:
        if sentence and article.text[sentence.start : sentence.end].startswith(words):
            return sentence
    raise ValueError(f"no sentence of {article.path} begins with “{words}”")


def _name(words: str | None, article: Article, passages: Passages) -> str | None:
    """The id of the name that is printed so."""
    if words is None:
        return None
    for name in passages.names:
        if any(article.text[m.start : m.end] == words for m in name.mentions):
            return name.id
    raise ValueError(f"{article.path} has no name “{words}”")
