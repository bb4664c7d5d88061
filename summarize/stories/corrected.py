"""What a correction is of: the earlier story, the articles, the values before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles import Span
from summarize.briefs import Statement
from summarize.passages import NameKind, Quantity
from summarize.stories.changes import may_be, subject_of
from summarize.stories.corrections import TakenBack, taken_back
from summarize.stories.earlier import Earlier
from summarize.stories.glossary import Glossary, Told, outlet
from summarize.stories.mistaken import mistaken, quantities_in
from summarize.stories.model import Change, Claim, Correction, Slot
from summarize.stories.sides import Side, Sides


class Printed(NamedTuple):
    """A correction that an article of today prints."""

    told: Told
    words: TakenBack

    @property
    def statement(self) -> Statement:
        return Statement.sliced(self.words.span, self.words.language)


def printed(told: Sequence[Told], before: Sequence[Earlier]) -> list[Printed]:
    """All corrections in the articles."""
    outlets = {t.article.publisher.name for e in before for t in e.told if t.article.publisher}
    found = []
    for item in told:
        others = sorted(outlets - {outlet(item)})
        found += [Printed(item, words) for words in taken_back(item, others)]
    return found


def corrections(
    found: Sequence[Printed],
    event: Sequence[Earlier],
    before: Sequence[Earlier],
    glossary: Glossary,
) -> tuple[tuple[Correction, ...], tuple[Printed, ...]]:
    """The corrections of what earlier digests published, and those of something else.

    What one article says twice of the same story is one correction: that which names the
    values; both stand where they name different ones.

    Args:
        found: the corrections that the articles of one story print.
        event: the earlier stories of its event, the latest first.
        before: all earlier stories, for a correction of another event.
        glossary: of today's articles and of those before.
    """
    made: dict[tuple[str, str], list[Correction]] = {}
    rest = []
    for one in found:
        wrong = mistaken(one.told, one.words, event, before, glossary)
        if wrong is None:
            rest.append(one)
            continue
        source, articles = wrong
        now = Correction(
            published=source.date,
            story=source.story.id,
            articles=tuple(t.article.id for t in articles),
            by=one.told.article.id,
            statement=one.statement,
            changes=(*_numbers(one, source, articles), *_people(one, source, articles, glossary)),
        )
        same = made.setdefault((now.by, now.story), [])
        if now.changes or not same:
            made[now.by, now.story] = [*(c for c in same if c.changes), now]
    return tuple(c for same in made.values() for c in same), tuple(rest)


def _numbers(one: Printed, source: Earlier, articles: Sequence[Told]) -> Iterator[Change]:
    """A value of the correction that a corrected article prints, and the one beside it of its
    kind that takes its place."""
    values = quantities_in(one.told, one.words.span)
    sides = Sides(one.told, one.words.span)
    wrong = [q for q in values if sides.of(q.start, q.end) is not Side.RIGHT]
    right = [q for q in values if sides.of(q.start, q.end) is not Side.WRONG]
    used: list[Quantity] = []
    for told in articles:
        for before in wrong:
            if before in used:
                continue
            is_of = next(subject_of(told, before), None)
            if is_of is None:
                continue
            subject, value = is_of
            now = [
                q
                for q in right
                if q not in used
                and q is not before
                and subject.admits(q.unit, of_itself=True)
                and not any(may_be(q, p) for p in told.passages.quantities)
            ]
            if not now:
                continue
            used += [before, now[0]]
            yield Change(
                slot=subject.slot,
                subject=subject.label,
                since=source.date,
                before=_value(
                    told,
                    value.quantity,
                    told.article.span(value.sentence.start, value.sentence.end),
                ),
                now=_value(one.told, now[0], one.words.span),
            )


def _value(told: Told, quantity: Quantity, evidence: Span) -> Claim:
    return Claim(
        value=told.article.text[quantity.start : quantity.end],
        article=told.article.id,
        outlet=outlet(told),
        evidence=evidence,
    )


def _people(
    one: Printed, source: Earlier, articles: Sequence[Told], glossary: Glossary
) -> Iterator[Change]:
    """The person to whom a corrected article gave what another person said."""
    here = glossary.keys_in(one.words.span)
    people = [
        (m.start, n.normal, keys)
        for n in one.told.passages.names
        if n.kind in (NameKind.PERSON, None)
        for m in n.mentions
        if one.words.span.start <= m.start < one.words.span.end
        and (keys := glossary.keys_in(one.told.article.span(m.start, m.end)) & here)
    ]
    corrected = {t.article.id: t for t in articles}
    for claim, subject in _attributed(source):
        if claim.article not in corrected:
            continue
        wrong = _keys_of(claim.value, source, glossary)
        mine = [p for p in people if p[2] & wrong]
        others = [p for p in people if not p[2] & wrong]
        if mine and others:
            now = Claim(
                value=others[0][1],
                article=one.told.article.id,
                outlet=outlet(one.told),
                evidence=one.words.span,
            )
            yield Change(
                slot=Slot.SPEAKER, subject=subject, since=source.date, before=claim, now=now
            )
            return


def _attributed(source: Earlier) -> Iterator[tuple[Claim, str]]:
    """Whom the earlier digest named as the speaker of what."""
    story = source.story
    outlets = {t.article.id: outlet(t) for t in source.told}
    for disagreement in story.disagreements:
        if disagreement.slot is Slot.SPEAKER:
            yield from ((c, disagreement.subject) for c in disagreement.claims)
    said = [
        *((q.speaker, q) for q in story.quotes),
        *((f.attributed_to, f) for f in (*story.facts, *story.next)),
    ]
    for who, statement in said:
        for span in statement.evidence if who else ():
            claim = Claim(
                value=str(who),
                article=span.article,
                outlet=outlets.get(span.article, ""),
                evidence=span,
            )
            yield claim, statement.text


def _keys_of(name: str, source: Earlier, glossary: Glossary) -> set[str]:
    """The entities that the story calls so."""
    return {
        key
        for known in source.story.people
        if name == known.name or name in known.forms
        for mention in known.mentions
        for key in glossary.keys_in(mention)
    }
