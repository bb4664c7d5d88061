"""A draft becomes a brief: pointers turn into the characters that they point at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest
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
from summarize.briefs.prompt import one_line
from summarize.grounding.model import Result, Verdict
from summarize.passages.model import NameKind, Passages

Check = Callable[[str, Sequence[str], str | None], Verdict]
"""From a written sentence, the ids that it cites and the id it is attributed to, to a
verdict."""


class Counts(NamedTuple):
    """What became of the sentences that the model wrote."""

    written: int = 0
    replaced: int = 0
    unchecked: int = 0
    withheld: int = 0


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

    A sentence is shown in one place: what is next is no fact of today, unless the summary or
    the article's lead tells it, and what the article's own words place before the news is
    background whatever the model says.
    """
    earlier = set(slicer.passages.background)
    order = list(slicer.sentences)
    summary = sorted(in_order(draft["summary"], without=earlier), key=order.index)
    lead = slicer.passages.sentences[0].id
    upcoming = in_order(draft.get("next", []), without=[*earlier, *summary, lead])
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
        summary=tuple(slicer.statement(i, after=summary) for i in summary),
        facts=apart(slicer.fact(i, FactKind.NEWS) for i in in_order([*summary, *facts])),
        background=apart(slicer.fact(i, FactKind.BACKGROUND) for i in background),
        next=apart(slicer.fact(i, FactKind.NEXT) for i in upcoming),
        counts=Counts(),
    )


def apart(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts without those that a longer one shows again, which takes their place."""
    listed = list(facts)

    def longest(fact: Fact) -> Fact:
        (span,) = fact.evidence
        around = [f for f in listed if f.evidence[0].start <= span.start]
        around = [f for f in around if span.end <= f.evidence[0].end]
        return max(around, key=lambda f: len(f.text))

    return tuple(dict.fromkeys(map(longest, listed)))


class Writer:
    """Resolves written sentences: each passes its checks or gives way to its source."""

    def __init__(
        self, slicer: Slicer, language: str, check: Check, *, strict: bool = False
    ) -> None:
        """
        Args:
            strict: whether what could not be checked gives way as well.
        """
        self._slicer = slicer
        self._language = language
        self._check = check
        self._strict = strict
        self.counts = Counts()

    def statement(self, written: Mapping[str, Any], *, headline: bool = False) -> Statement:
        """The written sentence, or the source sentence that it cites first."""
        text = one_line(written["text"])
        verdict = self._check(text, written["cites"], written.get("attributed_to"))
        counts = self.counts
        failed = verdict.result is Result.UNSUPPORTED
        unchecked = verdict.result is Result.UNCHECKED
        withheld = unchecked and self._strict
        self.counts = Counts(
            counts.written + 1,
            counts.replaced + failed,
            counts.unchecked + (unchecked and not withheld),
            counts.withheld + withheld,
        )
        if not failed and not withheld:
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
        slicer = self._slicer
        cited = in_order(written["cites"])
        if statement.origin is Origin.SOURCE:
            cited = cited[:1]
        # What the article's own words place before the news is background.
        if set(cited) <= set(slicer.passages.background):
            kind = FactKind.BACKGROUND
        found = [slicer.attribution(slicer.sentences[i]) for i in cited]
        who, cue = next((a for a in found if a[1] is not None), (None, None))
        wanted = written.get("attributed_to") if statement.origin is Origin.WRITTEN else None
        name = next((n for n in slicer.passages.names if n.id == wanted), None)
        if name is not None:
            who = name.normal
            cue = next((span for given, span in found if given == who), None)
        return Fact(**values, kind=kind, attributed_to=who, attribution=cue)

    def is_next(self, written: Mapping[str, Any]) -> bool:
        """Whether it rests on sentences that speak of what is planned or expected."""
        return set(written["cites"]) <= set(self._slicer.passages.next)


def write(draft: Mapping[str, Any], writer: Writer) -> Resolved:
    """Resolve a draft of written sentences. A source sentence stands in at most once."""
    headline = writer.statement(draft["headline"], headline=True)
    summary = tuple({s.text: s for s in map(writer.statement, draft["summary"])}.values())
    facts: dict[str, Fact] = {}
    for name, kind in _LISTS.items():
        for item in draft.get(name, []):
            fact = writer.fact(item, kind)
            # What is next is no fact of today, where the article's own words say so, too.
            if fact.text not in facts or (kind is FactKind.NEXT and writer.is_next(item)):
                facts[fact.text] = fact

    def of(kind: FactKind) -> tuple[Fact, ...]:
        return tuple(f for f in facts.values() if f.kind is kind)

    return Resolved(
        headline=headline,
        summary=summary,
        facts=of(FactKind.NEWS),
        background=of(FactKind.BACKGROUND),
        next=of(FactKind.NEXT),
        counts=writer.counts,
    )


_LISTS = {
    "facts": FactKind.NEWS,
    "background": FactKind.BACKGROUND,
    "next": FactKind.NEXT,
}


def joined(drafts: Sequence[Draft]) -> dict[str, Any]:
    """The drafts of an article's sections as one.

    Each section puts its most important fact first, so of every list the first items come
    first, then the second ones.
    """
    dumped = [draft.model_dump() for draft in drafts]
    whole: dict[str, Any] = {}
    for field in dict.fromkeys(f for one in dumped for f in one):
        values = [one[field] for one in dumped if field in one]
        match values[0]:
            case list():
                rows = zip_longest(*values, fillvalue=None)
                whole[field] = [item for row in rows for item in row if item is not None]
            case dict():
                whole[field] = {k: v for value in values for k, v in value.items()}
            case _:
                whole[field] = values[0]
    return whole


def brief(
    slicer: Slicer,
    draft: Mapping[str, Any],
    resolved: Resolved,
    provenance: Provenance,
    *,
    strict: bool = False,
) -> Brief:
    """The brief of an article, from its resolved draft and what the rules found.

    Args:
        strict: leave out a speaker whom only the model chose.
    """
    article, passages = slicer.article, slicer.passages
    speakers: dict[str, str] = draft.get("speakers", {})
    kinds = {m: NameKind(k) for m, k in draft.get("kinds", {}).items()}
    entities = slicer.entities(kinds)
    quotes = []
    for quote in passages.quotes:
        if quote.speech:
            proposed = quote.speakers[0] if len(quote.speakers) == 1 else None
            answer = speakers.get(quote.id, proposed)
            said = slicer.quote(quote, None if answer == UNKNOWN else answer)
            if strict and said.verdict.result is Result.UNCHECKED:
                said = slicer.quote(quote, None)
                provenance = provenance.model_copy(
                    update={"speakers_withheld": provenance.speakers_withheld + 1}
                )
            quotes.append(said)
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
        found.append(f"Parts are in a language that the checks do not know ({', '.join(strange)}).")
    return tuple(found)
