"""A draft becomes a brief: pointers turn into the characters that they point at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from summarize.articles.model import Article
from summarize.briefs.draft import UNKNOWN, Draft
from summarize.briefs.evidence import Slicer, in_order
from summarize.briefs.model import (
    Brief,
    Fact,
    FactKind,
    Mode,
    Origin,
    Provenance,
    Statement,
)
from summarize.grounding.model import Result, Verdict
from summarize.passages.model import NameKind, Passages

Judge = Callable[[str, Sequence[str], str | None], Verdict]
"""From a written sentence, the ids that it cites and the id it is attributed to, to a
verdict."""


class Counts(NamedTuple):
    """What became of the sentences that the model wrote."""

    written: int = 0
    replaced: int = 0
    unchecked: int = 0


class Resolved(NamedTuple):
    """The parts of a brief that come from the model's draft."""

    headline: Statement
    summary: tuple[Statement, ...]
    facts: tuple[Fact, ...]
    background: tuple[Fact, ...]
    next: tuple[Fact, ...]
    counts: Counts


def select(draft: Mapping[str, Any], slicer: Slicer) -> Resolved:
    """Resolve a draft that holds pointers only.

    A sentence is shown in one place: what is next is no fact of today, and what the
    article's own words place before the news is background whatever the model says.
    """
    earlier = set(slicer.passages.background)
    upcoming = in_order(draft.get("next", []), without=earlier)
    summary = in_order(draft["summary"], without=earlier)
    chosen = in_order(draft["facts"], without=[*upcoming, *summary])
    background = in_order(
        [*draft.get("background", []), *(i for i in chosen if i in earlier)], without=upcoming
    )
    facts = in_order(chosen, without=[*background, *upcoming])
    # A brief without a summary helps nobody: the sentence that the model put first stands in.
    if not summary:
        summary, facts = (facts[:1], facts[1:]) if facts else (background[:1], facts)
    return Resolved(
        headline=slicer.statement(draft["headline"]),
        summary=tuple(slicer.statement(i) for i in summary),
        facts=tuple(slicer.fact(i, FactKind.NEWS) for i in in_order([*summary, *facts])),
        background=tuple(slicer.fact(i, FactKind.BACKGROUND) for i in background),
        next=tuple(slicer.fact(i, FactKind.NEXT) for i in upcoming),
        counts=Counts(),
    )


class Writer:
    """Resolves written sentences: each passes its checks or gives way to its source."""

    def __init__(self, slicer: Slicer, language: str, judge: Judge) -> None:
        self._slicer = slicer
        self._language = language
        self._judge = judge
        self.counts = Counts()

    def statement(self, written: Mapping[str, Any], *, headline: bool = False) -> Statement:
        """The written sentence, or the source sentence that it cites first."""
        text = " ".join(written["text"].split())
        verdict = self._judge(text, written["cites"], written.get("attributed_to"))
        counts = self.counts
        failed = verdict.result is Result.UNSUPPORTED
        self.counts = Counts(
            counts.written + 1,
            counts.replaced + failed,
            counts.unchecked + (verdict.result is Result.UNCHECKED),
        )
        if not failed:
            return Statement(
                text=text,
                language=self._language,
                evidence=self._slicer.spans(written["cites"]),
                origin=Origin.WRITTEN,
                verdict=verdict,
            )
        title = self._slicer.passages.title
        source = title.id if headline and title is not None else written["cites"][0]
        return self._slicer.statement(source).model_copy(update={"replaced": verdict})

    def fact(self, written: Mapping[str, Any], kind: FactKind) -> Fact:
        """The written fact, or its source sentence as one."""
        statement = self.statement(written)
        values = {f: getattr(statement, f) for f in Statement.model_fields}
        sentence = self._slicer.sentences[written["cites"][0]]
        who, cue = self._slicer.attribution(sentence)
        name = next(
            (n for n in self._slicer.passages.names if n.id == written.get("attributed_to")), None
        )
        if statement.origin is Origin.WRITTEN and name is not None:
            who = name.normal
        return Fact(**values, kind=kind, attributed_to=who, attribution=cue)


def write(draft: Mapping[str, Any], writer: Writer) -> Resolved:
    """Resolve a draft of written sentences. A source sentence stands in at most once."""
    seen: set[str] = set()

    def facts(name: str, kind: FactKind) -> tuple[Fact, ...]:
        kept = []
        for item in draft.get(name, []):
            fact = writer.fact(item, kind)
            if fact.text not in seen:
                seen.add(fact.text)
                kept.append(fact)
        return tuple(kept)

    headline = writer.statement(draft["headline"], headline=True)
    summary = tuple({s.text: s for s in map(writer.statement, draft["summary"])}.values())
    return Resolved(
        headline=headline,
        summary=summary,
        facts=facts("facts", FactKind.NEWS),
        background=facts("background", FactKind.BACKGROUND),
        next=facts("next", FactKind.NEXT),
        counts=writer.counts,
    )


def joined(drafts: Sequence[Draft]) -> dict[str, Any]:
    """The drafts of an article's sections as one: lists follow each other."""
    whole: dict[str, Any] = {}
    for draft in drafts:
        for field, value in draft.model_dump().items():
            if isinstance(value, list):
                whole[field] = [*whole.get(field, []), *value]
            else:
                whole.setdefault(field, value)
    return whole


def brief(
    article: Article,
    passages: Passages,
    slicer: Slicer,
    draft: Mapping[str, Any],
    resolved: Resolved,
    provenance: Provenance,
) -> Brief:
    """The brief of an article, from its resolved draft and what the rules found."""
    speakers: dict[str, str] = draft.get("speakers", {})
    kinds = {m: NameKind(k) for m, k in draft.get("kinds", {}).items()}
    entities = slicer.entities(kinds)
    quotes = []
    for quote in passages.quotes:
        if quote.speech:
            proposed = quote.speakers[0] if len(quote.speakers) == 1 else None
            answer = speakers.get(quote.id, proposed)
            quotes.append(slicer.quote(quote, None if answer == UNKNOWN else answer))
    return Brief(
        article=article.id,
        headline=resolved.headline,
        summary=resolved.summary,
        facts=resolved.facts,
        background=resolved.background,
        next=resolved.next,
        quotes=tuple(quotes),
        people=entities[NameKind.PERSON],
        organisations=entities[NameKind.ORGANISATION],
        places=entities[NameKind.PLACE],
        published=article.published,
        event=article.event,
        caveats=caveats(article, passages, provenance.mode),
        provenance=provenance,
    )


def caveats(article: Article, passages: Passages, mode: Mode) -> tuple[str, ...]:
    """What an editor should know before printing, one sentence each."""
    found = [*article.doubts, *article.notes]
    if article.published.value is None:
        found.append(f"The publication date is unknown: {article.published.reason}.")
    if article.publisher is None:
        found.append("The text does not name the outlet that published it.")
    known = {"ru", "uk", "kk", "en"}
    strange = sorted({s.language for s in passages.sentences} - known)
    if strange and mode is Mode.WRITE:
        found.append(
            f"Parts are in a language that the checks do not know ({', '.join(strange)})."
        )
    return tuple(found)
