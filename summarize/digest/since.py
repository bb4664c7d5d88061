"""What a digest says of the digests before it, in Markdown: corrections and updates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from summarize.articles import Span
from summarize.digest.beside import gloss
from summarize.digest.model import ArticleEntry, Digest
from summarize.digest.text import code, day, escape, mark, quoted
from summarize.stories import Story
from summarize.stories.model import Change, Correction

Cite = Callable[[Iterable[Span]], str]
"""Links to the words in the briefs; empty for articles of other days."""


def corrections_markdown(digest: Digest, link: Callable[[Span], str]) -> Iterator[str]:
    """The section that opens a digest, if anything that was published is taken back.

    Args:
        link: a link to a span of one of the digest's articles.
    """
    if not digest.corrections:
        return
    entries = {e.id: e for e in digest.articles}
    yield "## Corrections of what was published"
    yield ""
    for found in digest.corrections:
        yield from _correction(found, entries, link)
    yield ""


def _correction(
    found: Correction, entries: Mapping[str, ArticleEntry], link: Callable[[Span], str]
) -> Iterator[str]:
    by = entries.get(found.by)
    outlet = by.publisher.name if by and by.publisher else "outlet unknown"
    what = ", ".join(map(code, found.articles)) or "an article that is not known"
    yield (
        f"- **{escape(outlet)}** corrects {what}, told in the digest of {day(found.published)}: "
        f"{quoted(found.statement.text)}{mark(found.statement)} "
        f"{link(found.statement.evidence[0])}"
    )
    yield from (f"  - {_change(c)}" for c in found.changes)


def _change(change: Change) -> str:
    before = f" ({escape(change.before.outlet)})"
    return (
        f"{change.slot.value}, {escape(change.subject)}: {escape(change.before.value)}{before} "
        f"→ **{escape(change.now.value)}**"
    )


def update_markdown(story: Story, cite: Cite) -> Iterator[str]:
    """The lines under the headline of a story that goes on, and what its outlets take back."""
    update = story.update
    if update is not None:
        last = f", last on {day(update.since)}" if update.since != update.first else ""
        yield f"**Update** (first told on {day(update.first)}{last})"
        yield ""
        for change in update.changes:
            yield f"- {_change(change)}, since {day(change.since)}{cite([change.now.evidence])}"
        if update.changes:
            yield ""
    for words in story.corrections:
        said = f"{quoted(words.text)}{mark(words)}{cite(words.evidence)}"
        yield f"*An outlet corrects itself:* {said}"
        yield ""


def told_before(story: Story, cite: Cite) -> Iterator[str]:
    """What an update repeats, one line each."""
    repeated = [f for f in (*story.facts, *story.next) if not f.new]
    if story.update is None or not repeated:
        return
    yield "### Told before"
    yield ""
    for fact in repeated:
        yield f"- {escape(fact.text)}{mark(fact)}{cite(fact.evidence[:1])}"
        yield from gloss(fact, "  - ")
    yield ""
