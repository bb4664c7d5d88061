"""Which articles tell of one event, decided without a model.

Two articles are joined by what they name: people, organisations, places and days, each
weighing the more the fewer articles of the day name it, and countries little. Candidates
come from an index of the rarer names, so the work grows with the articles, not with pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from summarize.stories.glossary import Glossary, Told

_BACKGROUND = 40
"""Articles of other days that a small batch is weighed against, or every name of a batch of
two would look common."""
_COUNTRY = 0.25
"""Weight of a country: everything of a region names them."""
_LEAD = 2.0
"""Weight of what the headline or the summary names."""
_COMMON = 50
"""A name of more articles than this proposes no candidates."""
_JOIN = 0.5
"""Share of the smaller article's weight that must be shared."""
_LEADS = 0.34
"""Share of the smaller lead's weight that must be shared."""


def events(told: Sequence[Told], glossary: Glossary) -> list[list[Told]]:
    """Sort the articles into events; each article is in exactly one.

    The order is that of the first article of each event.
    """
    features = [_features(t, glossary) for t in told]
    leads = [_lead(t, glossary) for t in told]
    frequency = Counter(key for f in features for key in f)
    weight = {
        key: math.log(1 + (_BACKGROUND + len(told)) / n)
        * (_COUNTRY if key.startswith("country:") else 1.0)
        for key, n in frequency.items()
    }
    posting: dict[str, list[int]] = defaultdict(list)
    for i, found in enumerate(features):
        for key in found:
            if frequency[key] <= _COMMON and not key.startswith("country:"):
                posting[key].append(i)
    scores: dict[tuple[int, int], float] = {}
    for members in posting.values():
        for n, i in enumerate(members):
            for j in members[n + 1 :]:
                if (i, j) not in scores:
                    scores[i, j] = min(
                        _share(features[i], features[j], weight) / _JOIN,
                        _share(leads[i], leads[j], weight) / _LEADS,
                    )
    return [[told[i] for i in group] for group in _groups(len(told), scores)]


def _features(told: Told, glossary: Glossary) -> dict[str, float]:
    """What the article names, with how much it matters there; and the event's day."""
    lead = _lead(told, glossary)
    found: dict[str, float] = {
        key: min(count, 3) ** 0.5 for key, count in glossary.keys_of(told.article.id).items()
    }
    for key, value in lead.items():
        found[key] = max(found.get(key, 0.0), value)
    return found


def _lead(told: Told, glossary: Glossary) -> dict[str, float]:
    brief = told.brief
    statements = (brief.headline, *brief.summary)
    found = {k: _LEAD for s in statements for span in s.evidence for k in glossary.keys_in(span)}
    if brief.event.value is not None:
        found[f"day:{brief.event.value}"] = 1.0
    return found


def _share(a: Mapping[str, float], b: Mapping[str, float], weight: Mapping[str, float]) -> float:
    """The shared weight as a part of the lighter side's weight."""
    shared = sum(min(a[k], b[k]) * weight.get(k, 1.0) for k in a.keys() & b.keys())
    lighter = min(sum(v * weight.get(k, 1.0) for k, v in x.items()) for x in (a, b))
    return shared / lighter if lighter else 0.0


def _groups(count: int, scores: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Join the closest first; a group joins another only when they fit on average, so that
    one in-between article does not chain two events together."""
    group = list(range(count))
    members = {i: [i] for i in range(count)}

    def score(i: int, j: int) -> float:
        return scores.get((min(i, j), max(i, j)), 0.0)

    for (i, j), value in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if value < 1.0:
            break
        a, b = group[i], group[j]
        if a == b:
            continue
        pairs = [score(x, y) for x in members[a] for y in members[b]]
        if sum(pairs) / len(pairs) >= 1.0:
            for y in members.pop(b):
                members[a].append(y)
                group[y] = a
    return [sorted(m) for m in sorted(members.values(), key=min)]
