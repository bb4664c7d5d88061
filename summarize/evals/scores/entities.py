"""Names: their mentions, kinds and shown spellings, and which mentions are one entity."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from summarize.articles.model import Span
from summarize.briefs.model import Brief, Entity
from summarize.evals.locate import Located, Mention
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.clusters import added, b_cubed
from summarize.evals.scores.frame import Frame, frames
from summarize.evals.scores.overlap import pairs, shared
from summarize.evals.scores.sums import b_cubed_f1, counted, f1, ratio
from summarize.evals.scores.who import Who
from summarize.passages.model import NameKind


class Named(NamedTuple):
    """One mention that a brief shows, and the entity it is shown under."""

    span: Span
    entity: Entity
    number: int
    """Which of the brief's entities it is."""
    kind: NameKind
    """What the brief shows it as: that of the list it stands in."""


class Matched(NamedTuple):
    """The mentions of an article, labelled and shown, paired by where they stand."""

    pairs: tuple[tuple[Mention, Named], ...]
    missed: tuple[Mention, ...]
    extra: tuple[Named, ...]


def asked(located: Located, gold: GoldSet) -> list[Mention]:
    """The labelled mentions of people, organisations and places.

    Ships and the like (``other``) are labelled, but a brief has no place for them.
    """
    other = {i for i, label in gold.entities.items() if label.kind is NameKind.OTHER}
    return [m for m in located.mentions if m.id not in other]


def listed(brief: Brief | None) -> list[tuple[Entity, NameKind]]:
    """The entities, each with the kind of the list that it stands in."""
    if brief is None:
        return []
    return [
        *((e, NameKind.PERSON) for e in brief.people),
        *((e, NameKind.ORGANISATION) for e in brief.organisations),
        *((e, NameKind.PLACE) for e in brief.places),
    ]


def matched(frame: Frame, gold: GoldSet) -> Matched:
    """Pair the mentions in the body; the title is asked of neither side."""
    located = frame.located
    labels = asked(located, gold)
    said = [
        Named(span, entity, index, kind)
        for index, (entity, kind) in enumerate(listed(frame.predicted.brief))
        for span in entity.mentions
        if located.title is None or not shared(span, located.title)
    ]
    found = pairs([m.span for m in labels], [n.span for n in said])
    of_gold, of_said = {i for i, _ in found}, {j for _, j in found}
    others = [m.span for m in located.mentions if m not in labels]
    return Matched(
        tuple((labels[i], said[j]) for i, j in found),
        tuple(m for i, m in enumerate(labels) if i not in of_gold),
        tuple(
            n
            for j, n in enumerate(said)
            if j not in of_said and not any(shared(n.span, o) for o in others)
        ),
    )


def _mentions(gold: GoldSet, run: Run) -> Sequence[Item]:
    def items() -> Iterator[Item]:
        for frame in frames(gold, run):
            found = matched(frame, gold)
            yield frame.item(
                {
                    "tp": float(len(found.pairs)),
                    "fp": float(len(found.extra)),
                    "fn": float(len(found.missed)),
                },
                *(Miss(kind="missed", expected=m.id, gold_spans=(m.span,)) for m in found.missed),
                *(Miss(kind="no name", got=n.entity.name, spans=(n.span,)) for n in found.extra),
            )

    return list(items())


_Judge = Callable[[Mention, Named, Who, GoldSet], tuple[str, str]]
"""What is expected of a pair, and what is shown."""


def _of_pairs(judge: _Judge) -> Callable[[GoldSet, Run], Sequence[Item]]:
    """Accuracy over the mentions that were found; over all of them when no brief was made."""

    def items(gold: GoldSet, run: Run) -> Iterator[Item]:
        for frame in frames(gold, run):
            located = frame.located
            if frame.predicted.brief is None:
                yield frame.failed(len(asked(located, gold)))
                continue
            who = Who(located, gold.entities)
            answers = []
            misses: dict[tuple[str, str], Miss] = {}
            for mention, named in matched(frame, gold).pairs:
                expected, got = judge(mention, named, who, gold)
                answers.append(expected == got)
                if expected != got:
                    miss = Miss(
                        kind="wrong",
                        expected=f"{mention.id}: {expected}",
                        got=f"{named.entity.name}: {got}",
                        spans=(named.span,),
                    )
                    misses.setdefault((miss.expected, miss.got), miss)
            yield frame.item(counted(answers), *misses.values())

    return lambda gold, run: list(items(gold, run))


def _kind(mention: Mention, named: Named, who: Who, gold: GoldSet) -> tuple[str, str]:
    label = gold.entities.get(mention.id)
    return label.kind.value if label else "", named.kind.value


def _name(mention: Mention, named: Named, who: Who, gold: GoldSet) -> tuple[str, str]:
    """A spelling that no label has is not held against the product."""
    ids = who.ids(named.entity.name)
    return mention.id, mention.id if not ids or mention.id in ids else min(ids)


def _coreference(gold: GoldSet, run: Run) -> Sequence[Item]:
    """B-cubed over the labelled mentions of one article."""
    found = []
    for frame in frames(gold, run):
        located = frame.located
        labels = {m: m.id for m in asked(located, gold)}
        groups = {m: n.number for m, n in matched(frame, gold).pairs}
        scored = b_cubed(labels, groups)
        misses = []
        for name in dict.fromkeys(labels.values()):
            parts = {groups[m] for m, i in labels.items() if i == name and m in groups}
            if len(parts) > 1:
                spans = tuple(m.span for m, i in labels.items() if i == name and m in groups)
                misses.append(Miss(kind="split", expected=name, gold_spans=spans))
        for group in sorted(set(groups.values())):
            ids = sorted({labels[m] for m, g in groups.items() if g == group})
            if len(ids) > 1:
                shown, _ = listed(frame.predicted.brief)[group]
                misses.append(
                    Miss(
                        kind="merged", expected=", ".join(ids), got=shown.name, spans=shown.mentions
                    )
                )
        found.append(frame.item(added(scored.values()), *misses))
    return found


SCORES = (
    Score(
        "entity_mentions", "every name in the body is found, and nothing else (F1)", _mentions, f1
    ),
    Score("entity_kind", "every name found is of its kind", _of_pairs(_kind), ratio),
    Score("entity_name", "no name is shown as somebody else's", _of_pairs(_name), ratio),
    Score(
        "entity_coreference",
        "the mentions of an article are grouped by who they mean (B-cubed F1)",
        _coreference,
        b_cubed_f1,
    ),
)
