"""The digest, and each brief, in Markdown for an editor."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from summarize.articles import Article, Span
from summarize.briefs import Brief, Entity, Fact, SpokenQuote, Statement
from summarize.digest import beside
from summarize.digest.behind import LEGEND, reasons, sources, standing
from summarize.digest.make import Made
from summarize.digest.model import ArticleEntry, Digest, Footer, LedgerReason
from summarize.digest.since import corrections_markdown, told_before, update_markdown
from summarize.digest.text import code, dated, day, duration, escape, mark, plural, quoted, web_link
from summarize.digest.together import decided, together
from summarize.digest.verify import spans
from summarize.passages import Passages
from summarize.stories import Story, StoryFact, StoryName

_UNSAFE = re.compile(r"^\.+|[^\w.-]")
"""In a file name or the target of a link; a leading dot hides a file."""

_LONGEST_NAME = 200
"""Bytes; most file systems take 255."""

_SHOWN_NAMES = 12
"""Names listed under a story, the most mentioned first; the JSON has them all."""


def brief_file(path: str) -> str:
    """The name of an article's brief inside the folder ``briefs``.

    Any file system takes it, a link needs no escape for it, and no two paths share one.
    """
    name = _UNSAFE.sub("-", path)
    if name != path or len(name.encode()) > _LONGEST_NAME:
        short = name.encode()[:_LONGEST_NAME].decode(errors="ignore")
        name = f"{short}-{hashlib.sha256(path.encode()).hexdigest()[:8]}"
    return f"{name}.md"


class _Citations:
    """Numbers of the sources of one story, and links to the words in their briefs."""

    def __init__(self, story: Story, entries: dict[str, ArticleEntry]) -> None:
        self._number = {a: i for i, a in enumerate(story.articles, start=1)}
        self._entries = entries

    def __call__(self, evidence: Iterable[Span]) -> str:
        links = dict.fromkeys(
            f"[[{self._number[s.article]}]]"
            f"(briefs/{brief_file(self._entries[s.article].path)}#c{s.start})"
            for s in evidence
        )
        return " " + "".join(links)


def _source(span: Span, entries: dict[str, ArticleEntry]) -> str:
    return f"[[source]](briefs/{brief_file(entries[span.article].path)}#c{span.start})"


def digest_markdown(made: Made, *, why: bool = False) -> str:
    """``digest.md``.

    Args:
        why: print under each story why it stands where it stands.
    """
    digest = made.digest
    entries = {e.id: e for e in reversed(digest.articles)}
    lines = [f"# Digest of {day(digest.date)}", "", _opening(digest), ""]
    lines.extend(line for note in digest.notes for line in (f"*{escape(note)}*", ""))
    lines.extend(corrections_markdown(digest, lambda span: _source(span, entries)))
    numbers = {s.id: i for i, s in enumerate(digest.stories, start=1)}
    for story in digest.stories:
        lines.extend(_story(numbers, story, entries, why=why))
    lines.extend(_ledger(digest))
    lines.extend(_footer(digest.footer))
    return "\n".join(lines).rstrip() + "\n"


def _opening(digest: Digest) -> str:
    if not digest.articles and not digest.ledger:
        return "No article was found, so there is nothing to tell."
    told = sum(len(s.articles) for s in digest.stories)
    read = len(digest.articles)
    text = (
        f"{plural(len(digest.stories), 'story', 'stories')} from {plural(told, 'article')}; "
        f"{plural(read, 'article')} read, {plural(len(digest.ledger), 'entry', 'entries')} "
        "in the ledger at the end."
    )
    if digest.stories:
        return text
    failed = any(e.reason is LedgerReason.FAILED for e in digest.ledger)
    why = "No article of this day could be told" if failed else "No article is of this day"
    return f"{why}. {text}"


def _story(
    numbers: dict[str, int], story: Story, entries: dict[str, ArticleEntry], *, why: bool
) -> Iterator[str]:
    def behind(fact: Fact) -> str:
        return standing(fact, story, entries)

    cite = _Citations(story, entries)
    yield f"## {numbers[story.id]}. {escape(story.headline.text)}"
    yield ""
    told = {e.language for a, e in entries.items() if a in story.articles}
    days = {entries[a].event.value for a in story.articles} - {None}
    happened = f"; happened {', '.join(sorted(map(str, days)))}" if days else ""
    marks = f"; {LEGEND}" if len(story.voices) > 1 else ""
    yield (
        f"*{sources(story)}; in {', '.join(sorted(told))}{happened}{marks}*"
        f"{mark(story.headline)}{cite(story.headline.evidence)}"
    )
    yield ""
    if why:
        yield from reasons(story)
    if story.headline.gloss is not None:
        yield from (*beside.gloss(story.headline, "> "), "")
    shown = {s.text for s in story.summary}
    yield from update_markdown(story, cite)
    yield from _summary(story.summary, cite)
    facts = [f for f in story.facts if f.new and (f.text not in shown or f.others)]
    yield from _facts("What is new" if story.update else "Key facts", facts, cite, behind)
    yield from _quotes(story.quotes, cite)
    if story.disagreements:
        yield "### Where the sources disagree"
        yield ""
        for found in story.disagreements:
            yield f"- **{found.slot.value.capitalize()}: {escape(found.subject)}**"
            for claim in found.claims:
                by = f", per {escape(claim.attributed_to)}" if claim.attributed_to else ""
                yield (
                    f"  - {escape(claim.outlet)}{by}: **{escape(claim.value)}** — "
                    f"{quoted(claim.evidence.text)}{cite([claim.evidence])}"
                )
        yield ""
    yield from _facts("What happens next", [f for f in story.next if f.new], cite, behind)
    yield from told_before(story, cite)
    yield from _facts("Background", story.background, cite, behind)
    yield from _names(story)
    yield "### Sources"
    yield ""
    for i, article in enumerate(story.articles, start=1):
        entry = entries[article]
        outlet = entry.publisher.name if entry.publisher else "outlet unknown"
        title = f" — {escape(entry.title.text)}" if entry.title else ""
        link = web_link(entry.url)
        yield (
            f"{i}. {escape(outlet)}, {entry.language}, {dated(entry.published)}{title} "
            f"([brief](briefs/{brief_file(entry.path)}), {escape(entry.path)})"
            + (f" — {link}" if link else "")
        )
        for note in entry.notes:
            yield f"   - note: {escape(note)}"
    yield ""
    yield from together(story, numbers, cite)


def _summary(statements: Sequence[Statement], cite: _Citations) -> Iterator[str]:
    """One paragraph; with translations, one for each sentence."""
    told = [f"{escape(s.text)}{mark(s)}{cite(s.evidence)}" for s in statements]
    if all(s.gloss is None for s in statements):
        yield from (" ".join(told), "")
        return
    for text, statement in zip(told, statements, strict=True):
        yield from (text, "", *beside.gloss(statement, "> "), "")


def _facts(
    title: str, facts: Sequence[Fact], cite: _Citations, behind: Callable[[Fact], str]
) -> Iterator[str]:
    if not facts:
        return
    yield f"### {title}"
    yield ""
    for fact in facts:
        by = _by(fact)
        own = [s for s in fact.evidence if s.article == fact.evidence[0].article]
        others = fact.others if isinstance(fact, StoryFact) else ()
        verbatim = [s for o in others if o.text == fact.text for s in o.evidence]
        yield f"- {escape(fact.text)}{by}{behind(fact)}{mark(fact)}{cite([*own, *verbatim])}"
        yield from beside.gloss(fact, "  - ")
        for other in others:
            if other.text != fact.text:
                yield f"  - also: {escape(other.text)}{mark(other)}{cite(other.evidence)}"
                yield from beside.gloss(other, "    - ")
    yield ""


def _by(fact: Fact) -> str:
    """Who says so, unless the sentence names them itself."""
    who, words = fact.attributed_to, fact.attribution
    surname = who.split()[-1].casefold()[:4] if who else ""
    if not who or (words is not None and surname in fact.text.casefold()):
        return ""
    return f" *(per {escape(who)})*"


def _quotes(quotes: Sequence[SpokenQuote], cite: _Citations) -> Iterator[str]:
    if not quotes:
        return
    yield "### Who said what"
    yield ""
    for quote in quotes:
        who = f"**{escape(quote.speaker)}**" if quote.speaker else "*speaker not shown*"
        yield f"- {who}: {quoted(quote.text)}{mark(quote)}{cite(quote.evidence)}"
        yield from beside.gloss(quote, "  - ")
    yield ""


def _names(story: Story) -> Iterator[str]:
    shown: list[StoryName] = [*story.people, *story.organisations, *story.places]
    if not shown:
        return
    shown.sort(key=lambda n: -len(n.mentions))
    yield "### Names"
    yield ""
    for name in shown[:_SHOWN_NAMES]:
        role = f", {escape(name.role.text)}" if name.role else ""
        distinct = {f.casefold(): f for f in reversed(name.forms)}
        forms = [f for f in distinct.values() if f.casefold() != name.name.casefold()][::-1]
        also = f" — as printed: {escape(', '.join(forms))}" if forms else ""
        yield f"- **{escape(name.name)}**{role}{also}"
    yield ""


def _ledger(digest: Digest) -> Iterator[str]:
    yield "## Ledger: read, and not in a story"
    yield ""
    if not digest.ledger:
        yield "Nothing was left out."
    for entry in sorted(digest.ledger, key=lambda e: (list(LedgerReason).index(e.reason), e.path)):
        yield f"- {code(entry.path)} — **{entry.reason.value}**: {escape(entry.detail)}"
    yield ""


def _footer(made: Footer) -> Iterator[str]:
    cost = "unknown" if made.cost_usd is None else f"${made.cost_usd:.4f}"
    written = (
        f"{plural(made.written, 'sentence')} written in {made.language}: "
        f"{made.corrected} corrected after a re-ask, "
        f"{made.replaced} replaced by their source sentence, {made.unchecked} not checked"
        if made.language
        else "every sentence is the article's own; nothing was written by the model"
        + (" but the translations" if made.glosses else "")
    )
    if made.strict:
        written += (
            f"; left out as not checked: {plural(made.withheld, 'sentence')} "
            "(the source sentence stands there), "
            f"{plural(made.speakers_withheld, 'speaker')} whom the model chose"
        )
    yield "---"
    yield ""
    yield (
        f"Model: {escape(made.model)}, mode {made.mode.value}. Tokens: {made.prompt_tokens} in, "
        f"{made.completion_tokens} out. Model time: {duration(made.seconds)}. Cost: {cost}. "
        f"Requests in this run: {made.requests}; answers from the store: {made.stored}. "
        f"Sentences: {written}.{beside.counted(made.glosses, made.opinions)}"
        f"{decided(made.kinships)}"
    )


def brief_markdown(brief: Brief, article: Article, passages: Passages) -> str:
    """One article's brief, with every sentence of its body to check against."""

    def cite(evidence: Iterable[Span]) -> str:
        return "".join(f" [[{s.start}–{s.end}]](#c{s.start})" for s in evidence)

    def listed(title: str, items: Sequence[Statement]) -> Iterator[str]:
        if items:
            yield from (f"## {title}", "")
            for item in items:
                by = _by(item) if isinstance(item, Fact) else ""
                yield f"- {escape(item.text)}{by}{mark(item)}{cite(item.evidence)}"
                yield from beside.gloss(item, "  - ")
            yield ""

    def entities(title: str, items: Sequence[Entity]) -> Iterator[str]:
        if items:
            yield from (f"## {title}", "")
            for item in items:
                role = f", {escape(item.role.text)}" if item.role else ""
                forms = dict.fromkeys(m.text for m in item.mentions)
                yield f"- **{escape(item.name)}**{role} — {escape(', '.join(forms))}"
            yield ""

    outlet = article.publisher.name if article.publisher else "outlet unknown"
    lines = [
        f"# {escape(brief.headline.text)}{mark(brief.headline)}{cite(brief.headline.evidence)}",
        "",
        *(f"{line}\n" for line in beside.gloss(brief.headline, "> ")),
        f"{escape(outlet)}, {article.language}. Published: {dated(brief.published)}. "
        f"Event: {dated(brief.event)}. First seen: {dated(article.first_seen)}. "
        f"File: {escape(PurePosixPath(article.path).as_posix())}.",
        "",
        *listed("Summary", brief.summary),
        *listed("Key facts", brief.facts),
    ]
    if brief.quotes:
        lines += ["## Quotes", ""]
        for quote in brief.quotes:
            who = f"**{escape(quote.speaker)}**" if quote.speaker else "*speaker not shown*"
            cue = f" — shown by “{escape(quote.cue.text)}”" if quote.cue else ""
            lines.append(f"- {who}: {quoted(quote.text)}{mark(quote)}{cite(quote.evidence)}{cue}")
            lines += beside.gloss(quote, "  - ")
        lines.append("")
    lines += [
        *listed("What happens next", brief.next),
        *listed("Background", brief.background),
        *entities("People", brief.people),
        *entities("Organisations", brief.organisations),
        *entities("Places", brief.places),
    ]
    if brief.caveats:
        lines += ["## Caveats", "", *(f"- {escape(c)}" for c in brief.caveats), ""]
    lines += ["## The article's sentences", ""]
    anchors = sorted({s["start"] for _, s in spans(brief.model_dump(mode="json"))})
    for sentence in (*([passages.title] if passages.title else []), *passages.sentences):
        starts = {sentence.start, *(a for a in anchors if sentence.start <= a < sentence.end)}
        marks = "".join(f'<a id="c{a}"></a>' for a in sorted(starts))
        text = article.text[sentence.start : sentence.end]
        lines.append(f"- {marks}**{sentence.id}** ({sentence.start}–{sentence.end}) {escape(text)}")
    made = brief.provenance
    lines += [
        "",
        f"Model: {escape(made.model)}, mode {made.mode.value}; prompt {made.prompt[:12]}, "
        f"schema {made.schema_[:12]}; {made.prompt_tokens} tokens in, "
        f"{made.completion_tokens} out, {duration(made.seconds)}."
        f"{beside.counted(made.glosses, made.opinions)}",
    ]
    return "\n".join(lines).rstrip() + "\n"
