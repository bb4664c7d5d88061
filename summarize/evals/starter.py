"""A label file to start from: the product's brief of an article in gold's format.

An editor corrects it. What the product cannot know stays plain to see: ids that it had to
make up begin with ``x-``, and facts say what the article says, not yet one English sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from summarize.articles import Article, Dated, Span, Status
from summarize.briefs import Brief, Entity, Fact, FactKind, SpokenQuote
from summarize.evals.labels import META, UNKNOWN, NameLabel
from summarize.evals.locate import pattern

_LONGEST = 40
"""Words of a piece of evidence."""


def starter(
    article: Article,
    brief: Brief | None,
    *,
    path: str,
    status: tuple[Status, str],
    names: Mapping[str, NameLabel],
) -> dict[str, Any]:
    """The labels of an article, as far as the product knows them.

    Args:
        brief: what the product made of it; None for a page that is no article.
        path: of the article, relative to the folder that holds ``gold``.
        status: for the day of its delivery, with the reason.
        names: the canonical ids.
    """
    labels: dict[str, Any] = {
        "article": path,
        "language": article.language,
        "article_page": brief is not None,
        "planted": [],
        "title": quoted(article, article.title) if article.title else None,
        "publisher": article.publisher.name if article.publisher else None,
        "agencies": [a.name for a in article.agencies],
        "published": _date(article, article.published),
        "event": _date(article, article.event),
        "status": status[0].value,
        "status_why": status[1],
    }
    if brief is None:
        return labels
    ids = _Ids(names)
    entities = [*brief.people, *brief.organisations, *brief.places]
    summary = {s.text for s in brief.summary}
    told = [*brief.facts, *brief.background, *brief.next]
    labels |= {
        "chrome_lines": list(_chrome_lines(article)),
        "chrome_words": [],
        "facts": [
            _fact(article, fact, f"f{n}", fact.text in summary, ids)
            for n, fact in enumerate(told, start=1)
        ],
        "wrong": [],
        "quotes": [_quote(article, q, ids) for q in brief.quotes],
        "entities": [_entity(article, e, ids) for e in entities],
        "upcoming": [
            {"says": f.text, "words": quoted(article, f.evidence[0]), "date": None}
            for f in brief.next
        ],
        "notes": "Started from the product's brief; not checked by a person yet.",
    }
    return labels


def dumped(labels: Mapping[str, Any]) -> str:
    """The labels as YAML."""
    import yaml

    return str(yaml.safe_dump(dict(labels), allow_unicode=True, sort_keys=False, width=100))


def quoted(article: Article, span: Span) -> str | dict[str, Any]:
    """The words of a span as gold quotes them: of one line, not too long, and told apart
    where the article prints them more than once."""
    line = span.text.strip().split("\n")[0]
    words = " ".join(re.split(r"\s+", line.strip())[:_LONGEST])
    places = [m.start() for m in re.finditer(pattern(words), article.text)]
    if len(places) < 2:
        return words
    before = sum(1 for place in places if place < span.start)
    return {"words": words, "nth": min(before + 1, len(places))}


class _Ids:
    """Canonical ids by spelling; one that begins with ``x-`` where there is none."""

    def __init__(self, names: Mapping[str, NameLabel]) -> None:
        self._ids = {
            spelling.split(" (")[0].casefold(): id
            for id, name in names.items()
            for whole in name.spellings
            for spelling in whole.split("; ")
        }

    def __call__(self, name: str, forms: Sequence[str] = ()) -> str:
        for spelling in (name, *forms):
            if found := self._ids.get(spelling.casefold()):
                return found
        from anyascii import anyascii

        plain = re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-")
        return f"x-{plain or 'name'}"


def _date(article: Article, date: Dated) -> dict[str, Any]:
    if date.value is None:
        return {"date": None, "words": None, "why": date.reason or "the article does not say"}
    words = quoted(article, date.evidence) if date.evidence else META
    return {"date": date.value, "words": words, "why": ""}


def _chrome_lines(article: Article) -> Iterator[int | str]:
    """The lines of a text file that are chrome from end to end, as numbers and ranges."""
    if not article.path.endswith(".txt"):
        return
    numbers, at = [], 0
    for number, line in enumerate(article.text.split("\n"), start=1):
        start, end = at, at + len(line)
        if line.strip() and any(c.start <= start and end <= c.end for c in article.chrome):
            numbers.append(number)
        at = end + 1
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        yield run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}"


def _fact(article: Article, fact: Fact, id: str, leading: bool, ids: _Ids) -> dict[str, Any]:
    importance = 3 if leading else 1 if fact.kind is FactKind.BACKGROUND else 2
    pieces = [quoted(article, span) for span in fact.evidence]
    named = fact.attributed_to is not None and (
        fact.attribution is None or fact.attributed_to != fact.attribution.text
    )
    return {
        "id": id,
        "says": fact.text,
        "kind": fact.kind.value,
        "importance": importance,
        "evidence": pieces if len(pieces) == 1 else [{"all": pieces}],
        "attributed_to": ids(str(fact.attributed_to)) if named else None,
    }


def _quote(article: Article, quote: SpokenQuote, ids: _Ids) -> dict[str, Any]:
    return {
        "words": quoted(article, quote.evidence[0]),
        "speaker": ids(quote.speaker) if quote.speaker else UNKNOWN,
        "cue": quoted(article, quote.cue) if quote.cue else None,
    }


def _entity(article: Article, entity: Entity, ids: _Ids) -> dict[str, Any]:
    forms = list(dict.fromkeys(" ".join(m.text.split()) for m in entity.mentions))
    return {
        "id": ids(entity.name, forms),
        "forms": forms,
        "role": quoted(article, entity.role) if entity.role else None,
    }
