"""Which mentions of an article are one name: full, by surname, abbreviated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.language import kazakh, places
from summarize.language.given_names import is_given
from summarize.language.inflection import forms
from summarize.language.kazakh import without_possessive
from summarize.language.names import Sameness, same_name
from summarize.passages.model import NameKind, Sentence
from summarize.passages.printed import Found
from summarize.passages.short_forms import is_contracted, is_part, spells


@dataclass(frozen=True)
class Item:
    found: Found
    sentence: Sentence
    normal: str
    kind: NameKind | None

    @property
    def tokens(self) -> list[str]:
        return self.normal.split()


@dataclass
class Cluster:
    items: list[Item] = field(default_factory=list)

    @property
    def fullest(self) -> Item:
        """The first of the longest, in the base form that most of them have."""
        size = max(len(i.tokens) for i in self.items)
        longest = [i for i in self.items if len(i.tokens) == size]
        longest = [i for i in longest if not i.found.text.isupper()] or longest
        usual = Counter(i.normal for i in longest).most_common(1)[0][0]
        return next(i for i in longest if i.normal == usual)

    @property
    def kind(self) -> NameKind | None:
        votes = Counter(i.kind for i in self.items if i.kind is not None)
        return votes.most_common(1)[0][0] if votes else None


def bases_of(word: str, language: str) -> frozenset[str]:
    if language == "kk":
        return kazakh.bases(word)
    return frozenset(f.base for f in forms(word, language) if f.weight >= 0.3)


def cluster_items(items: Sequence[Item], text: str) -> list[Cluster]:
    """Longest names first, so that a surname finds its bearer wherever it stands."""
    clusters: list[Cluster] = []
    order = sorted(range(len(items)), key=lambda i: (-len(items[i].tokens), items[i].found.start))
    for index in order:
        item = items[index]
        home = (
            _home(item, clusters)
            or _short_form_of(item, clusters, text)
            or _shortened(item, clusters)
        )
        if home is None:
            clusters.append(home := Cluster())
        home.items.append(item)
    for cluster in clusters:
        cluster.items.sort(key=lambda i: i.found.start)
    return clusters


def _home(item: Item, clusters: Sequence[Cluster]) -> Cluster | None:
    surname_only: list[Cluster] = []
    key = places.place(item.normal)
    for cluster in clusters:
        head = cluster.fullest
        if head.normal == item.normal or _is_short_form(item, cluster):
            return cluster
        if item.kind is NameKind.ORGANISATION and _key(item) == _key(head):
            return cluster
        if key is not None or places.place(head.normal) is not None:
            if key == places.place(head.normal):
                return cluster
            continue
        clash = item.kind in _FIXED and cluster.kind in _FIXED and item.kind is not cluster.kind
        if clash and not _bears_surname(item, cluster):
            continue
        match = same_name(head.normal, head.found.language, item.normal, item.found.language)
        if match.result is Sameness.SAME and len(head.tokens) == len(item.tokens):
            return cluster
        if cluster.kind not in (NameKind.PERSON, None):
            continue
        if match.result is Sameness.SAME:
            return cluster
        alone = len(item.tokens) == 1 and len(head.tokens) > 1
        if (alone and (match.surname_matches or _shares_base(item, head.found))) or (
            alone and is_given(item.normal) and head.tokens[0] == item.normal
        ):
            surname_only.append(cluster)
    return surname_only[0] if len(surname_only) == 1 else None


def _shortened(item: Item, clusters: Sequence[Cluster]) -> Cluster | None:
    """The one longer name that a single word is short for: «Нацбанк», «СТМ», "Rovers"."""
    if len(item.tokens) != 1 or item.kind in (NameKind.PLACE, NameKind.OTHER):
        return None
    if places.place(item.normal) is not None:
        return None
    fitting = [
        c for c in clusters if len(c.fullest.tokens) > 1 and _is_short_for(item, c.fullest, c.kind)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _is_short_for(item: Item, head: Item, kind: NameKind | None) -> bool:
    word, language = item.normal, item.found.language
    if head.found.language != language:
        return False
    if kind is NameKind.PERSON:
        return item.kind is not NameKind.ORGANISATION and word == head.tokens[0]
    if item.kind is NameKind.PERSON or kind is NameKind.PLACE:
        return False
    return (
        spells(word, head.tokens)
        or is_contracted(word, head.tokens)
        or is_part(word, head.tokens, language)
    )


def _is_short_form(item: Item, cluster: Cluster) -> bool:
    """«ДСО», which a longer name of the cluster brought in brackets."""
    return item.normal.isupper() and any(i.normal == item.normal for i in cluster.items)


def _key(item: Item) -> str:
    """«Ұлттық банкі» is «Ұлттық банк»."""
    return without_possessive(item.normal) if item.found.language == "kk" else item.normal


_FIXED = frozenset({NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION})


def _bears_surname(item: Item, cluster: Cluster) -> bool:
    """«администрации Байдена» is no place where the article has a Джозеф Байден."""
    full = cluster.fullest.tokens
    return cluster.kind is NameKind.PERSON and len(full) > 1 and item.tokens == full[-1:]


def _shares_base(item: Item, head: Found) -> bool:
    """Whether both printed words can be one surname («Сеитова» read as a man's genitive)."""
    if item.found.language != head.language:
        return False
    surname = head.text.split()[-1]
    shared = bases_of(item.found.text, head.language) & bases_of(surname, head.language)
    return bool(shared)


def _short_form_of(item: Item, clusters: Sequence[Cluster], text: str) -> Cluster | None:
    """«…министерство (МЧС)»: the bracketed letters name what stands before them."""
    short = item.found.text
    if not short.isupper() or not 2 <= len(short) <= 6:
        return None
    if not text[: item.found.start].endswith("("):
        return None
    for cluster in clusters:
        for other in cluster.items:
            if other.found.end <= item.found.start - 1 <= other.found.end + 2:
                initials = "".join(w[0] for w in re.split(r"[\s-]+", other.normal) if w).upper()
                if initials == short or (initials[:1] == short[:1] and len(other.tokens) > 1):
                    return cluster
    return None
