"""The newsroom's spellings, applied to the names of a day.

An entry says that several forms are one entity, and how the newsroom writes it. It speaks of
forms, not of people, so it is put to the names of the day first: one that fits two of them
is not applied, and a note says so.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.passages import NameKind
from summarize.stories.newsroom import Spelling

_APOSTROPHES = str.maketrans({"'": "’", "ʼ": "’", "`": "’", "ё": "е", "‑": "-", "–": "-"})


class Called(NamedTuple):
    """One name of one article, as the spellings are put to it."""

    normal: str
    kind: NameKind | None

    @property
    def bare(self) -> bool:
        """It may be a surname, which others bear too."""
        return self.kind in (NameKind.PERSON, None) and len(self.normal.split()) == 1


class Entity(NamedTuple):
    """One entity of the day."""

    names: tuple[Called, ...]
    kind: NameKind | None
    others: tuple[str, ...] = ()
    """Whom it may be instead: a bare surname of two namesakes."""
    roles: tuple[str, str] | None = None
    """Of two people whom it may stand for."""

    def fits(self, entry: Spelling, forms: Iterable[str]) -> set[str]:
        """The forms of an entry that are the entity's. A bare surname is not, where the entity
        has a full name: the entry may speak of a namesake."""
        if entry.kind is not None and self.kind not in (entry.kind, None):
            return set()
        full = [n for n in self.names if not n.bare] or self.names
        return {fold(n.normal) for n in full} & set(forms)


class House:
    """The entries that hold for a day.

    Args:
        language: the language that names are spelled in; None for that of each story.
    """

    def __init__(self, entries: Sequence[Spelling] = (), language: str | None = None) -> None:
        self._entries = [(e, frozenset(map(fold, e.forms))) for e in entries]
        self._language = language
        self._by_form: dict[str, list[int]] = defaultdict(list)
        for i, (_, forms) in enumerate(self._entries):
            for form in forms:
                self._by_form[form].append(i)

    def __bool__(self) -> bool:
        return bool(self._entries)

    def entry(self, name: Called) -> int | None:
        """The number of the entry that lists a name."""
        for i in self._by_form.get(fold(name.normal), ()):
            if self._entries[i][0].kind in (name.kind, None) or name.kind is None:
                return i
        return None

    def spelled(self, entity: Entity, language: str) -> str | None:
        """How the newsroom writes an entity; None where it does not say.

        Args:
            language: of the story.
        """
        wanted = dict.fromkeys(
            i for n in entity.names for i in self._by_form.get(fold(n.normal), ())
        )
        for i in wanted:
            entry, forms = self._entries[i]
            if entity.fits(entry, forms):
                return entry.spelled(self._language or language)
        return None


def settle(
    spelling: Sequence[Spelling], day: Mapping[str, Entity], language: str | None
) -> tuple[House, tuple[str, ...]]:
    """The entries that can be applied to a day, and one sentence on each that cannot.

    Args:
        day: the entities, found without the newsroom's help.
        language: see ``House``.
    """
    found = [_fitting(entry, day) for entry in spelling]
    wanted: dict[str, list[int]] = defaultdict(list)
    for i, keys in enumerate(found):
        for key in keys:
            wanted[key].append(i)
    kept: list[Spelling] = []
    notes: list[str] = []
    for i, (entry, keys) in enumerate(zip(spelling, found, strict=True)):
        rivals = [spelling[j].label for k in keys for j in wanted[k] if j != i]
        doubts = [*_doubts(keys, day), *(f"the entry “{r}” fits it too" for r in rivals[:1])]
        if doubts:
            notes.append(f"The spelling “{entry.label}” was not applied: {doubts[0]}.")
        else:
            kept.append(entry)
    return House(kept, language), tuple(notes)


def _fitting(entry: Spelling, day: Mapping[str, Entity]) -> dict[str, set[str]]:
    forms = frozenset(map(fold, entry.forms))
    return {key: fit for key, entity in day.items() if (fit := entity.fits(entry, forms))}


def _doubts(found: Mapping[str, set[str]], day: Mapping[str, Entity]) -> Iterator[str]:
    """Why an entry fits more than one entity. That it lists a form of each is no reason: it
    says that these are one."""
    seen: dict[str, str] = {}
    for key, forms in found.items():
        shown = _shown(day[key])
        for form in sorted(forms & seen.keys()):
            yield f"two have that name, {seen[form]} and {shown}"
        seen |= dict.fromkeys(forms, shown)
        if day[key].others:
            yield f"“{day[key].names[0].normal}” can be {' or '.join(day[key].others)}"
    for key in found:
        if roles := day[key].roles:
            yield f"{_shown(day[key])} may be two: “{roles[0]}” and “{roles[1]}”"
    kinds = {kind: _shown(day[key]) for key in found if (kind := day[key].kind)}
    if len(kinds) > 1:
        yield f"it fits {' and '.join(kinds.values())}"


def _shown(entity: Entity) -> str:
    name = max((n.normal for n in entity.names), key=lambda n: (len(n.split()), n))
    return f"{name} ({entity.kind.value})" if entity.kind else name


def fold(form: str) -> str:
    """A form without what does not tell names apart: capitals, ё, kinds of apostrophe."""
    return " ".join(unicodedata.normalize("NFC", form).casefold().translate(_APOSTROPHES).split())


def clashes(spelling: Sequence[Spelling]) -> list[str]:
    """What is wrong with the entries as they stand: one sentence for each form that two of them
    list. Entries for different kinds of names may share one (a town and a person)."""
    listed: dict[str, list[tuple[Spelling, str]]] = defaultdict(list)
    for entry in spelling:
        for folded, form in {fold(f): f for f in reversed(entry.forms)}.items():
            listed[folded].append((entry, form))
    found: dict[tuple[int, int], str] = {}
    for same in listed.values():
        for i, (a, form) in enumerate(same):
            for b, other in same[i + 1 :]:
                if a.kind is None or b.kind is None or a.kind is b.kind:
                    found.setdefault((id(a), id(b)), _clash(a, form, b, other))
    return list(found.values())


def _clash(a: Spelling, form: str, b: Spelling, other: str) -> str:
    if fold(a.label) == fold(b.label):
        if a.label == b.label:
            return f"“{a.label}” has two entries: make them one"
        return f"“{a.label}” and “{b.label}” differ only by capitals: make them one entry"
    also = f" (as “{other}”)" if other != form else ""
    return f"“{form}” stands under “{a.label}” and under “{b.label}”{also}: only one can have it"
