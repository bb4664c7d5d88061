"""Values that are other ones than an earlier digest gave: «3 погибших», then 5."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarize.language.amounts import Comparison, compare
from summarize.language.units import factor
from summarize.passages import Quantity
from summarize.stories.corrections import is_own_report
from summarize.stories.disagreements import Value, claim_of, is_part_of, values_of
from summarize.stories.earlier import Earlier
from summarize.stories.glossary import Told, outlet
from summarize.stories.model import Change, Claim
from summarize.stories.subjects import Subject, subjects

_Key = tuple[Subject, int | None]


def changes(told: Sequence[Told], before: Sequence[Earlier]) -> tuple[Change, ...]:
    """The values of today's news that fit none that the earlier digests gave for the same.

    One change a subject. A value that today's article gives for a day that an earlier digest
    was of is no news.

    Args:
        told: the story's articles, the leading one first.
        before: the earlier stories of its event, the latest first.
    """
    dates = {t.article.id: e.date for e in before for t in e.told}
    then = _by_subject(t for e in before for t in e.told)
    found = []
    for key, old in then.items():
        if (pair := _set_against(told, key[0], old)) is not None:
            found.append(_change(key[0], *pair, dates))
    spoken = {c.subject for c in found}
    for key, values in _by_subject(told).items():
        old = then.get(key, [])
        fresh = [
            v
            for v in values
            if (v.day is None or v.day > max(dates.values(), default=v.day))
            and not any(may_be(v.quantity, o.quantity) for o in old)
            and not (key[0].grows and all(_far_below(v.quantity, o.quantity) for o in old))
        ]
        if fresh and old and key[0].label not in spoken:
            now = fresh[0]
            was = next((o for o in old if outlet(o.told) == outlet(now.told)), old[0])
            found.append(_change(key[0], was, claim_of(now), dates))
    return tuple(found)


def _change(subject: Subject, before: Value, now: Claim, dates: Mapping[str, dt.date]) -> Change:
    return Change(
        slot=subject.slot,
        subject=subject.label,
        since=dates[before.told.article.id],
        before=claim_of(before),
        now=now,
    )


def _set_against(
    told: Sequence[Told], subject: Subject, old: Sequence[Value]
) -> tuple[Value, Claim] | None:
    """A sentence of today that sets one new value against the one that was told («вечером было
    1 240, утром 1 310»)."""
    for item in told:
        others = {v.quantity for s, v in values_of(item) if s is not subject}
        for sentence in item.passages.sentences:
            text = item.article.text[sentence.start : sentence.end]
            if not subject.words.search(text) or is_own_report(text):
                continue
            here = [
                q
                for q in item.passages.quantities
                if sentence.start <= q.start < sentence.end
                and not q.ordinal
                # «Число жертв выросло до шести: умерли двое раненых»
                and q not in others
                and subject.admits(q.unit, of_itself=True)
            ]
            known = [v for v in old for q in here if compare(q, v.quantity) is Comparison.SAME]
            fresh = [q for q in here if not any(may_be(q, v.quantity) for v in old)]
            if known and len(fresh) == 1 and fresh[0].unit in ("", known[0].quantity.unit):
                value = Claim(
                    value=item.article.text[fresh[0].start : fresh[0].end],
                    article=item.article.id,
                    outlet=outlet(item),
                    evidence=item.article.span(sentence.start, sentence.end),
                )
                return known[0], value
    return None


def subject_of(told: Told, quantity: Quantity) -> Iterator[tuple[Subject, Value]]:
    """What the article gives a value of, where it is this one; the same before a rounding."""
    fitting = [(s, v) for s, v in values_of(told) if may_be(quantity, v.quantity)]
    yield from sorted(
        fitting, key=lambda f: compare(quantity, f[1].quantity) is not Comparison.SAME
    )


def _by_subject(told: Iterable[Told]) -> dict[_Key, list[Value]]:
    found: dict[_Key, list[Value]] = defaultdict(list)
    for item in told:
        sure = list(values_of(item))
        known = {v.quantity for _, v in sure}
        for subject, value in (*sure, *(a for a in _alone(item) if a[1].quantity not in known)):
            scale = factor(value.quantity.unit)
            found[subject, scale and scale[0]].append(value)
    return found


def _alone(told: Told) -> Iterator[tuple[Subject, Value]]:
    """The only number of a sentence, and the only subject that it can be of, however far apart
    they stand: «Число пострадавших при пожаре на складе завода … выросло до 19»."""
    text = told.article.text
    for sentence in told.passages.sentences:
        words = text[sentence.start : sentence.end]
        here = [
            q
            for q in told.passages.quantities
            if sentence.start <= q.start < sentence.end and not q.ordinal
        ]
        if len(here) != 1 or sentence.id in told.passages.background or is_own_report(words):
            continue
        fitting = [
            (subject, match)
            for subject in subjects()
            if subject.admits(here[0].unit) and (match := subject.words.search(words))
        ]
        if len(fitting) == 1:
            subject, word = fitting[0]
            if not is_part_of(sentence.start + word.start(), here[0], text):
                yield subject, Value(told, sentence, here[0], word[0], None)


def _far_below(now: Quantity, before: Quantity) -> bool:
    """Whether it can only count some of those before: no toll is corrected from 34 to «двое
    раненых», who have died."""
    return now.value * 2 < before.value


def may_be(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities can be the same, one of them rounded or a bound."""
    return compare(a, b) is not Comparison.DIFFERENT
