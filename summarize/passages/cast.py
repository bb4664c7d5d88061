"""The people and institutions of one article, and a sentence without what is said in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarize.articles.model import Article
from summarize.passages import grammar
from summarize.passages.grammar import WORD
from summarize.passages.model import Name, NameKind, Sentence
from summarize.passages.reporting import Cue, cues

_ENGLISH_OBLIQUE = frozenset(
    (
        "for",
        "of",
        "to",
        "with",
        "by",
        "from",
        "than",
        "against",
        "about",
        "on",
        "in",
        "at",
        "after",
        "near",
        "under",
        "over",
        "like",
        "between",
    )
)
_AND = frozenset(("и", "і", "й", "та", "and", "мен", "пен", "бен", "және"))
_TITLES = {
    **dict.fromkeys(("mr", "sir", "lord", "господин", "пан", "мырза"), "m"),
    **dict.fromkeys(
        ("ms", "mrs", "miss", "madam", "dame", "lady", "госпожа", "пані", "ханым"), "f"
    ),
}
_NEAR = 80
"""Characters before a name in which a coordinated one ends."""

HEAD_OF_STATE = re.compile(
    r"(?:глав\w+ (?:государства|держави)|мемлекет басшысы\w*|(?:the )?head of state)(?!\w)",
    re.IGNORECASE,
)
"""What an article calls its president the second time."""

Way = Literal["name", "pronoun", "role"]


@dataclass(frozen=True, slots=True)
class At:
    """A mention of a name in the text."""

    start: int
    end: int
    name: Name

    @property
    def person(self) -> bool:
        return self.name.kind is NameKind.PERSON

    @property
    def place(self) -> bool:
        return self.name.kind is NameKind.PLACE


@dataclass(frozen=True, slots=True)
class Subject:
    """Who says it: ``ids`` is empty for a pronoun, and for a role that fits no one person."""

    ids: tuple[str, ...]
    start: int
    end: int
    way: Way
    gender: str = ""
    """Of a pronoun: ``m``, ``f``, ``p``, ``?``."""


@dataclass(frozen=True)
class Frame:
    """A sentence with what is said in it blanked out (``\\0``)."""

    text: str
    start: int
    """Offset of ``text[0]`` in the article."""
    sentence: Sentence
    said: tuple[tuple[int, int], ...]

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @cached_property
    def cues(self) -> list[Cue]:
        """The reporting words outside what is said; offsets of the article."""
        return [
            Cue(c.start + self.start, c.end + self.start, c.kind, c.language, c.text, c.pronoun)
            for c in cues(self.text, 0, len(self.text))
        ]

    def slice(self, start: int, end: int) -> str:
        """``start:end`` (offsets of the article) with what is said blanked out."""
        return self.text[max(start - self.start, 0) : max(end - self.start, 0)]

    def words(self, start: int, end: int) -> list[re.Match[str]]:
        """The words of ``start:end``; the offsets of the matches count from the frame."""
        return list(WORD.finditer(self.text, start - self.start, max(end - self.start, 0)))

    def hides(self, at: int) -> bool:
        before = bisect_right(self.said, at, key=lambda span: span[0])
        return before > 0 and at < self.said[before - 1][1]


def frame(article: Article, sentence: Sentence, said: Iterable[tuple[int, int]]) -> Frame:
    """The frame of a sentence; ``said`` are the spans of speech that touch it."""
    text = article.text[sentence.start : sentence.end]
    spans: list[tuple[int, int]] = []
    for start, end in sorted(said):
        if spans and end <= spans[-1][1]:
            continue  # nested
        spans.append((start, end))
        a, b = max(start, sentence.start) - sentence.start, min(end, sentence.end) - sentence.start
        text = text[:a] + "\0" * (b - a) + text[b:]
    return Frame(text, sentence.start, sentence, tuple(spans))


class Cast:
    """The names of one article, ready for being asked about."""

    def __init__(self, article: Article, names: tuple[Name, ...]) -> None:
        self.text = article.text
        every = [At(m.start, m.end, n) for n in names for m in n.mentions]
        self._all = sorted(every, key=lambda a: (a.start, -a.end))
        self._starts = [a.start for a in self._all]
        self._roles = [
            (n, WORD.findall(article.text[slice(*n.role)]))
            for n in names
            if n.kind is NameKind.PERSON and n.role is not None
        ]
        self._first: dict[int, int] = {}
        self.by_id = {n.id: n for n in names}

    def within(self, start: int, end: int) -> list[At]:
        """The mentions inside ``start:end``, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [a for a in self._all[low:high] if a.end <= end]

    def outside_speech(self, start: int, end: int, frame: Frame) -> list[At]:
        return [a for a in self.within(start, end) if not frame.hides(a.start)]

    def nominative(self, mention: At, language: str) -> bool:
        """Whether the mention can be a subject: no case ending, no English «'s»."""
        if self.text[mention.end : mention.end + 2] in ("'s", "’s"):
            return False
        printed = self.text[mention.start : mention.end]
        if language == "en":
            return not printed.endswith(("'s", "’s"))
        return grammar.is_base_form(printed, mention.name)

    def first_person(self, frame: Frame, language: str) -> int:
        """Where the sentence names its first person in the nominative, or -1."""
        if frame.start not in self._first:
            people = (
                a.start
                for a in self.outside_speech(frame.start, frame.end, frame)
                if a.person and self.nominative(a, language)
            )
            self._first[frame.start] = next(people, -1)
        return self._first[frame.start]

    def named(self, mention: At, frame: Frame, language: str) -> Subject:
        """The person, and one who is coordinated with them: «Трамп и Путин»."""
        ids = [mention.name.id]
        near = max(frame.start, mention.start - _NEAR)
        others = [a for a in self.within(near, mention.start) if a.person]
        if others and self.nominative(others[-1], language):
            between = self.text[others[-1].end : mention.start].strip().lower()
            if between in _AND:
                ids.append(others[-1].name.id)
        return Subject(tuple(dict.fromkeys(ids)), mention.start, mention.end, "name")

    def agrees(self, mention: At, cue: Cue, frame: Frame) -> bool:
        """Number and gender of a Russian or Ukrainian verb against the person."""
        if cue.plural and len(self.named(mention, frame, cue.language).ids) == 1:
            after = WORD.match(self.text, min(mention.end + 1, len(self.text)))
            return bool(after and after.group().lower() in _AND)
        gender = self.gender(mention.name, cue.language)
        return not (gender and cue.gender and gender != cue.gender)

    def gender(self, name: Name, language: str) -> str:
        """``m`` or ``f`` by a title («Ms», «господин») or the name itself, empty if unknown."""
        for mention in name.mentions:
            lead = WORD.findall(self.text[max(0, mention.start - 12) : mention.end])
            told = [_TITLES[w.lower()] for w in lead if w.lower() in _TITLES]
            if told:
                return told[-1]
        return grammar.gender(name.normal, language)

    def governed(self, mention: At, frame: Frame, language: str) -> bool:
        """ "A spokesman for Vesk": English shows the case by the word before."""
        if language != "en":
            return False
        role, start = mention.name.role, mention.start
        if role is not None and frame.start <= role[0] < start and start - role[1] <= 2:
            start = role[0]
        lead = WORD.findall(self.text[max(frame.start, start - 60) : start])
        while len(lead) > 1 and lead[-1][0].isupper():
            lead.pop()
        return bool(lead) and lead[-1].lower() in _ENGLISH_OBLIQUE

    def by_role(self, words: list[str], start: int, end: int, language: str) -> Subject:
        """The one person to whom the article gives this role, or nobody."""
        ids: list[str] = []
        if HEAD_OF_STATE.fullmatch(self.text, start, end):
            ids = self._presidents(language)
        elif words:
            head, rest = grammar.head(words, language)
            for name, role in self._roles:
                if (
                    role
                    and grammar.alike(head, grammar.head(role, language)[0], language)
                    and all(any(grammar.alike(w, r, language) for r in role) for w in rest)
                ):
                    ids.append(name.id)
        return Subject(tuple(ids) if len(ids) == 1 else (), start, end, "role")

    def _presidents(self, language: str) -> list[str]:
        heads = ((name.id, grammar.head(role, language)[0]) for name, role in self._roles if role)
        return [i for i, head in heads if head.lower().startswith(("президент", "president"))]
