"""Loading and checking gold: labels from YAML, errors one line a problem."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from summarize.articles import Article, Status
from summarize.articles.model import Model
from summarize.digest.model import LedgerReason
from summarize.evals.labels import (
    UNKNOWN,
    UNNAMED,
    ArticleLabels,
    DigestLabels,
    NameLabel,
    nth,
)
from summarize.evals.locate import locate, pattern
from summarize.evals.model import GoldSet

INVENTED = "x-"
"""Begins an id that a labeller had to make up because ``entities.yaml`` has none. Only a
second labelling may hold such ids; ``agreement`` aligns them by their mentions."""

_Labels = TypeVar("_Labels", bound=Model)


class GoldError(Exception):
    """Gold files are not right; ``problems`` has one line for each thing to mend."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load(folder: Path, *, entities: Path | None = None) -> GoldSet:
    """Read a folder of labels: ``articles/*.yaml`` and ``digests/*.yaml``.

    Args:
        folder: such as ``evals/gold``. The paths in it are relative to its parent.
        entities: the file of canonical ids, when it is not the folder's own. Ids that
            begin with ``x-`` are then allowed.

    Raises:
        GoldError: a file is not valid, or names an id, an article or an event that is not
            there.
    """
    problems: list[str] = []
    known_names = _names(entities or folder / "entities.yaml", problems)
    articles = dict(_files(folder / "articles", ArticleLabels, problems))
    digests = dict(_files(folder / "digests", DigestLabels, problems))
    for stem, labels in articles.items():
        where = f"{folder / 'articles' / stem}.yaml"
        problems += [f"{where}: {p}" for p in _article(stem, labels, folder.parent)]
        problems += [
            f"{where}: {label}: the id {i} is not in entities.yaml; add it there or correct it"
            for label, i in _ids(labels)
            if i not in known_names and not (entities and i.startswith(INVENTED))
        ]
    # A second labelling holds fewer articles than its digest dates have.
    known = None if entities else articles
    for date, digest in digests.items():
        where = f"{folder / 'digests' / date}.yaml"
        problems += [f"{where}: {p}" for p in _digest(date, digest, known)]
    if problems:
        raise GoldError(tuple(problems))
    return GoldSet(articles=articles, digests=digests, entities=known_names)


def names(folder: Path) -> dict[str, NameLabel]:
    """The canonical ids of a folder of labels.

    Raises:
        GoldError: ``entities.yaml`` is not there, or not valid.
    """
    problems: list[str] = []
    found = _names(folder / "entities.yaml", problems)
    if problems:
        raise GoldError(tuple(problems))
    return found


def check(
    gold: GoldSet, articles: Mapping[str, Article], files: Mapping[str, Path]
) -> tuple[str, ...]:
    """Labels whose words are not in their article, or that contradict each other, one line each.

    Args:
        gold: what ``load`` returned.
        articles: the articles as read, by stem.
        files: the article files, by stem. Of a page or a record a label may quote what the
            product drops; then the product is wrong, not the label.
    """
    problems: list[str] = []
    for stem, labels in gold.articles.items():
        if stem not in articles:
            problems.append(f"{stem}: {files.get(stem, labels.article)} could not be read")
            continue
        located = locate(labels, articles[stem])
        seen = _reader_sees(files[stem]) if located.missing else ""
        problems += [
            f"{stem}: {where}: “{words}” is not in the article; copy the words exactly"
            for where, words in located.missing
            if not re.search(pattern(words), seen)
        ]
        last = articles[stem].text.count("\n") + 1
        problems += [
            f"{stem}: chrome_lines: there is no line {n}; the article has {last}"
            for n in sorted(labels.chrome)
            if not 1 <= n <= last
        ]
    for date, digest in gold.digests.items():
        for disagreement in digest.disagreements:
            problems += [
                f"{date}: disagreement “{disagreement.subject}”: “{nth(words).words}” is not "
                f"in {stem}; copy the words exactly"
                for value in disagreement.values
                for stem, words in value.words.items()
                if stem in articles
                and not re.search(pattern(nth(words).words), articles[stem].text)
            ]
        problems += [f"{date}: {p}" for p in _at_odds(digest, gold)]
    return tuple(problems)


def article_files(gold: GoldSet, root: Path) -> dict[str, Path]:
    """The file of every gold article by its stem; ``root`` is the folder that holds ``gold``."""
    return {stem: (root / labels.article).resolve() for stem, labels in gold.articles.items()}


def _names(file: Path, problems: list[str]) -> dict[str, NameLabel]:
    found: dict[str, NameLabel] = {}
    raw = _yaml(file, problems)
    for name, value in (raw if isinstance(raw, dict) else {}).items():
        if (label := _validated(NameLabel, value, f"{file}: {name}", problems)) is not None:
            found[name] = label
    return found


def _files(
    folder: Path, model: type[_Labels], problems: list[str]
) -> Iterator[tuple[str, _Labels]]:
    for file in sorted(folder.glob("*.yaml")):
        label = _validated(model, _yaml(file, problems), str(file), problems)
        if label is not None:
            yield file.stem, label


def _yaml(file: Path, problems: list[str]) -> Any:
    import yaml

    try:
        return yaml.safe_load(file.read_text(encoding="utf-8"))
    except OSError as error:
        problems.append(f"{file}: cannot be read ({error.strerror})")
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problems.append(f"{file}: not YAML: {' '.join(str(error).split())}")
    return None


def _validated(model: type[_Labels], value: Any, where: str, problems: list[str]) -> _Labels | None:
    if value is None:
        if not any(p.startswith(where) for p in problems):
            problems.append(f"{where}: empty")
        return None
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for e in error.errors():
            place = ".".join(str(p) for p in e["loc"]) or "the file"
            problems.append(f"{where}: {place}: {e['msg']}")
    return None


def _article(stem: str, labels: ArticleLabels, root: Path) -> Iterator[str]:
    if Path(labels.article).stem != stem:
        yield f"article: {labels.article} has another name than this file"
    if not (root / labels.article).is_file():
        yield f"article: {root / labels.article} is not there"


def _ids(labels: ArticleLabels) -> Iterator[tuple[str, str]]:
    """Every canonical id that the labels use, with its place."""
    for entity in labels.entities:
        yield "entities", entity.id
    for number, quote in enumerate(labels.quotes, 1):
        if quote.speaker not in {UNNAMED, UNKNOWN}:
            yield f"quote {number}", quote.speaker
    for fact in labels.facts:
        if fact.attributed_to not in {None, UNNAMED, UNKNOWN}:
            yield f"fact {fact.id}", str(fact.attributed_to)


def _digest(
    date: str, digest: DigestLabels, articles: Mapping[str, ArticleLabels] | None
) -> Iterator[str]:
    day = set(digest.articles)
    if digest.date.isoformat() != date:
        yield f"date: {digest.date} is not the date in the file's name"
    if articles is not None:
        # must_not_link reaches to the days before: an update must not be tied to them either
        named = day | {a for pair in digest.must_not_link for a in pair}
        yield from (f"{s} has no labels" for s in sorted(named - articles.keys()))
    told = {a for e in digest.events for a in e.articles}
    for stem in sorted(told & digest.ledger.keys()):
        yield f"ledger: {stem} is in an event too"
    for stem in sorted(day - told - digest.ledger.keys()):
        yield f"articles: {stem} is in no event and not in the ledger"
    events = {e.id for e in digest.events}
    named = {
        *(d.event for d in digest.disagreements),
        *(n.event for n in digest.not_disagreements),
        *(u.event for u in digest.updates),
        *(c.event for c in digest.corrections),
    }
    yield from (f"there is no event {e}" for e in sorted(named - events))
    used = {
        "events": told,
        "ledger": digest.ledger.keys(),
        "disagreements": {
            a for d in digest.disagreements for v in d.values for a in (*v.articles, *v.words)
        },
    }
    for place, stems in used.items():
        yield from (f"{place}: {s} is not among the articles" for s in sorted(set(stems) - day))


def _at_odds(digest: DigestLabels, gold: GoldSet) -> Iterator[str]:
    """Where the date's ledger and the status of an article do not fit."""
    for stem in digest.articles:
        labels = gold.articles.get(stem)
        if labels is None:
            continue
        reason = digest.ledger.get(stem)
        if not labels.article_page:
            right = reason is LedgerReason.NOT_ARTICLE
        elif labels.status is Status.CURRENT:
            right = reason in {None, LedgerReason.DUPLICATE}
        else:
            right = reason in {LedgerReason(labels.status.value), LedgerReason.DUPLICATE}
        if not right:
            told = f"in the ledger as “{reason.value}”" if reason else "in an event"
            yield f"ledger: {stem} is {told}, but its labels say “{labels.status.value}”"


def _reader_sees(file: Path) -> str:
    """The text of a page or of a record, the site's parts included."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".html":
        from lxml import html

        return str(html.document_fromstring(text).text_content())
    if file.suffix == ".json":
        record = json.loads(text)
        return f"{record.get('title', '')}\n{record.get('text', '')}"
    return text
