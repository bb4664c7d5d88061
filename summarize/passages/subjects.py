"""Who does the saying: the subject of a reporting word, among an article's names.

A rule answers only when the sentence shows it; a wrong speaker is worse than none. So a name
must be in the nominative (its mention equals its base form), agree with the verb in number
and gender, and be joined to the verb by nothing that could have a subject of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarize.articles.model import Article
from summarize.language import inflection, kazakh
from summarize.passages.model import Name, NameKind, Sentence
from summarize.passages.reporting import Cue, CueKind, cues, data

WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_STOP = re.compile(r"[,;:.!?\0()\n]|\s[-–—]\s")
_ENGLISH_GAP = frozenset(
    "also later earlier then again has have had on in a an the at to reporters parliament "
    "statement interview monday tuesday wednesday thursday friday saturday sunday today "
    "yesterday previously recently repeatedly once and but separately meanwhile himself "
    "herself further however afterwards tv television post".split()
)
_ENGLISH_ROLE = frozenset("the a of and for s former deputy prime acting vice general".split())
_ENGLISH_OBLIQUE = frozenset(
    "for of to with by from than against about on in at after near under over like between".split()
)
_AND = frozenset("и і й та and мен пен бен және".split())
_COORDINATED = re.compile(r"(?:^|\W)(?:и|і|й|та|а|but|and|also|также|також)(?:\s+\w+)?\s*$")
_KAZAKH_AFTER = re.compile(
    r"\s+(?:мен|пен|бен|туралы|үшін|бойынша|сияқты|атындағы|арқылы|тарапынан|сынды)(?!\w)"
)
_KAZAKH_AND = re.compile(r"\s+(?:мен|пен|бен|және)\s+")
_GAP_WORDS = 12

Way = Literal["name", "pronoun", "role", "nobody"]


@dataclass(frozen=True, slots=True)
class At:
    """A mention of a name in the text."""

    start: int
    end: int
    name: Name

    @property
    def person(self) -> bool:
        return self.name.kind is NameKind.PERSON


@dataclass(frozen=True, slots=True)
class Subject:
    """Who says it: ``ids`` is empty when the words are there but name nobody known."""

    ids: tuple[str, ...]
    start: int
    end: int
    way: Way
    gender: str = ""
    """Of a pronoun: ``m``, ``f``, ``p``, ``?``."""


class Cast:
    """The names of one article, ready for being asked who a subject is."""

    def __init__(self, article: Article, names: tuple[Name, ...]) -> None:
        self.text = article.text
        self.names = names
        every = [At(m.start, m.end, n) for n in names for m in n.mentions]
        self._all = sorted(every, key=lambda a: (a.start, -a.end))
        self._starts = [a.start for a in self._all]

    def within(self, start: int, end: int) -> list[At]:
        """The mentions inside ``start:end``, in order."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end)
        return [a for a in self._all[low:high] if a.end <= end]

    def subject(self, cue: Cue, frame: Frame) -> Subject | None:
        """The subject of a reporting verb, or the source of an according phrase."""
        if cue.kind is CueKind.INSIDE:
            return Subject((), cue.start, cue.end, "pronoun", cue.pronoun)
        if cue.kind is CueKind.BEFORE:
            return self._source_after(cue, frame)
        if cue.kind is CueKind.AFTER:
            return self._source_before(cue, frame)
        if cue.language == "kk":
            return self._after_verb(cue, frame) or self._kazakh_before(cue, frame)
        inverted = cue.language != "en" or _inverted(cue, frame)
        right = self._after_verb(cue, frame) if inverted else None
        if right is not None and right.way in ("name", "pronoun"):
            return right
        left = self._before_verb(cue, frame)
        return left if left is not None and left.ids else right or left

    # --- after the verb -------------------------------------------------------------

    def _after_verb(self, cue: Cue, frame: Frame) -> Subject | None:
        """«сказал министр Иванов», "деп қосты ол", "said Ilmar Vesk"."""
        if cue.language == "en" and cue.text.split()[0] in ("told", "tells"):
            return None
        mentions = {a.start: a for a in self.within(cue.end, frame.end)}
        words: list[re.Match[str]] = []
        organisation: At | None = None
        at = cue.end
        while at < frame.end and len(words) < _GAP_WORDS:
            stop = _STOP.match(frame.text, at - frame.start)
            if stop and not (at in mentions):
                break
            mention = mentions.get(at)
            if mention is not None:
                if mention.person and nominative(mention, cue.language):
                    if not self._agree(mention, cue, frame):
                        return None
                    return self._named(mention, frame, cue.language)
                if organisation is None and not mention.person:
                    organisation = mention if self._speaks(mention, words, cue) else None
                    if organisation is not None and not words:
                        return Subject((mention.name.id,), at, mention.end, "name")
                at = mention.end
                continue
            word = WORD.match(frame.text, at - frame.start)
            if word is None:
                at += 1
                continue
            low = word.group().lower()
            pronoun = data()["pronouns"]["subject"].get(low)
            if pronoun and len(words) <= 2 and organisation is None:
                return Subject((), at, frame.start + word.end(), "pronoun", pronoun)
            if low in data()[cue.language]["that"] or _is_verb(low, cue.language):
                break
            words.append(word)
            at = frame.start + word.end()
        return self._common(words, organisation, cue, frame)

    def _common(
        self, words: list[re.Match[str]], organisation: At | None, cue: Cue, frame: Frame
    ) -> Subject | None:
        """«сказал министр», "сообщили в N", «деп хабарлады министрлік»."""
        if organisation is not None and (not words or _preposition(words) or cue.language == "kk"):
            start = frame.start + words[0].start() if words else organisation.start
            start = min(start, organisation.start)
            return Subject((organisation.name.id,), start, organisation.end, "name")
        if not words or not _starts_noun(words, cue.language):
            return None
        start, end = frame.start + words[0].start(), frame.start + words[-1].end()
        if organisation is not None:
            end = max(end, organisation.end)
        return self._by_role([w.group() for w in words], start, end, cue.language)

    def _speaks(self, mention: At, words: list[re.Match[str]], cue: Cue) -> bool:
        """Whether a name that is no person can be the subject right after the verb."""
        if words:
            place = words[-1].group().lower() in ("в", "во", "у", "в", "in", "на")
            return len(words) == 1 and place and (cue.plural or cue.text.endswith("ся"))
        return mention.name.kind is not NameKind.PLACE and nominative(mention, cue.language)

    # --- before the verb ------------------------------------------------------------

    def _before_verb(self, cue: Cue, frame: Frame) -> Subject | None:
        """«Юрий Ушаков, в свою очередь, подчеркнул», "Vesk, the chairman, said"."""
        before = frame.text[: cue.start - frame.start]
        mentions = [a for a in self.within(frame.start, cue.start) if not frame.hides(a.start)]
        people = [a for a in mentions if a.person and nominative(a, cue.language)]
        for mention in reversed(people):
            gap = before[mention.end - frame.start :]
            joined = _joined(gap, cue.language, mention is people[0])
            if joined and not self._oblique(mention, frame, cue.language):
                if not self._agree(mention, cue, frame):
                    return None
                return self._named(mention, frame, cue.language)
        clause = re.split(r"[,;:\0(]|\s[-–—]\s", before)[-1]
        start = cue.start - len(clause)
        words = list(WORD.finditer(frame.text, start - frame.start, cue.start - frame.start))
        pronouns = data()["pronouns"]["subject"]
        for word in words[-4:] if cue.language != "en" else words[-2:]:
            gender = pronouns.get(word.group().lower())
            if gender:
                at = frame.start + word.start()
                return Subject((), at, frame.start + word.end(), "pronoun", gender)
        near = [a for a in mentions if a.start >= start]
        if near and not near[0].person and near[0].start - start <= 4:
            subject = self._institution(near[0], frame.text[: near[0].start - frame.start], cue)
            if subject is not None and _joined(
                before[near[0].end - frame.start :], cue.language, True
            ):
                return subject
        return self._common_before(words, cue, frame)

    def _institution(self, mention: At, lead: str, cue: Cue) -> Subject | None:
        """«В Кремле отметили», «ТАСС сообщает»."""
        last = WORD.findall(lead)[-1:]
        if last and last[0].lower() in ("в", "во", "у"):
            if cue.plural:
                return Subject((mention.name.id,), mention.start, mention.end, "name")
            return None
        if mention.name.kind is NameKind.PLACE or not nominative(mention, cue.language):
            return None
        return Subject((mention.name.id,), mention.start, mention.end, "name")

    def _common_before(
        self, words: list[re.Match[str]], cue: Cue, frame: Frame
    ) -> Subject | None:
        """«Министр сообщил», "the officials said"."""
        if not words:
            return None
        if cue.language == "en":
            tail = [w for w in words if w.group().lower() not in ("also", "later", "then", "has")]
            tail = tail[-4:]
            if not tail or tail[-1].group().lower() in _ENGLISH_GAP:
                return None
            for index in range(len(tail) - 1, -1, -1):
                if tail[index].group().lower() in ("the", "a", "an") or index == 0:
                    tail = tail[index:]
                    break
            start, end = frame.start + tail[0].start(), frame.start + tail[-1].end()
            return self._by_role([w.group() for w in tail], start, end, "en")
        for index, word in enumerate(words):
            if _is_nominative_noun(word.group(), cue.language):
                noun = words[index:]
                start, end = frame.start + noun[0].start(), frame.start + noun[-1].end()
                return self._by_role([w.group() for w in noun], start, end, cue.language)
        return None

    def _kazakh_before(self, cue: Cue, frame: Frame) -> Subject | None:
        """Kazakh puts the verb last: the first name without a case suffix is the subject."""
        mentions = [a for a in self.within(frame.start, cue.start) if not frame.hides(a.start)]
        first = WORD.search(frame.text)
        pronouns = data()["pronouns"]["subject"]
        named = None
        for mention in mentions:
            speaks = mention.person or mention.name.kind is NameKind.ORGANISATION
            if not speaks or not nominative(mention, "kk"):
                continue
            if _KAZAKH_AFTER.match(self.text, mention.end):
                partner = _KAZAKH_AND.match(self.text, mention.end)
                pair = next((a for a in mentions if partner and a.start == partner.end()), None)
                if pair is None or not nominative(pair, "kk"):
                    continue
            named = mention
            break
        if first is not None:
            gender = pronouns.get(first.group().lower())
            at = frame.start + first.start()
            if gender and (named is None or at < named.start) and at < cue.start:
                return Subject((), at, frame.start + first.end(), "pronoun", gender)
        if named is not None:
            return self._named(named, frame, "kk")
        return None

    # --- according to ---------------------------------------------------------------

    def _source_after(self, cue: Cue, frame: Frame) -> Subject | None:
        """«по словам помощника президента Юрия Ушакова»: up to the next comma."""
        stop = _STOP.search(frame.text, cue.end - frame.start)
        limit = frame.start + stop.start() if stop else frame.end
        mentions = self.within(cue.end, limit)
        while stop and any(a.start < frame.start + stop.start() < a.end for a in self._all_near(cue)):
            stop = _STOP.search(frame.text, stop.end())
            limit = frame.start + stop.start() if stop else frame.end
            mentions = self.within(cue.end, limit)
        words = list(WORD.finditer(frame.text, cue.end - frame.start, limit - frame.start))
        if not words:
            return None
        first = words[0].group().lower()
        possessive = data()["pronouns"]["possessive"]
        if first in possessive and len(words) == 1:
            end = frame.start + words[0].end()
            return Subject((), frame.start + words[0].start(), end, "pronoun", possessive[first])
        verb = next((w for w in words if _is_verb(w.group(), cue.language)), None)
        if verb is not None and mentions:
            mentions = [a for a in mentions if a.end <= frame.start + verb.start()]
        person = next((a for a in mentions if a.person), None)
        chosen = person or (mentions[0] if mentions and not words[0].group().islower() else None)
        start = frame.start + words[0].start()
        if chosen is not None:
            return Subject((chosen.name.id,), start, chosen.end, "name")
        phrase = words[: words.index(verb)] if verb in words else words[:6]
        if not phrase:
            return None
        end = frame.start + phrase[-1].end()
        return self._by_role([w.group() for w in phrase], start, end, cue.language)

    def _all_near(self, cue: Cue) -> list[At]:
        return self.within(cue.end, cue.end + 200)

    def _source_before(self, cue: Cue, frame: Frame) -> Subject | None:
        """«Ушаковтың айтуынша», «Ресей президенті көмекшісінің айтуынша»."""
        before = frame.text[: cue.start - frame.start]
        clause = re.split(r"[,;:\0(]|\s[-–—]\s", before)[-1]
        start = cue.start - len(clause)
        mentions = self.within(start, cue.start)
        if mentions and not self.text[mentions[-1].end : cue.start].strip():
            last = mentions[-1]
            return Subject((last.name.id,), last.start, last.end, "name")
        words = list(WORD.finditer(frame.text, start - frame.start, cue.start - frame.start))[-6:]
        if not words:
            return None
        gender = data()["pronouns"]["possessive"].get(words[-1].group().lower())
        begin, end = frame.start + words[0].start(), frame.start + words[-1].end()
        if gender:
            return Subject((), frame.start + words[-1].start(), end, "pronoun", gender)
        return self._by_role([w.group() for w in words], begin, end, "kk")

    # --- helpers --------------------------------------------------------------------

    def _named(self, mention: At, frame: Frame, language: str) -> Subject:
        """The person, and one that is coordinated with them: «Трамп и Путин»."""
        ids = [mention.name.id]
        before = self.text[frame.start : mention.start]
        last = WORD.findall(before[-12:])
        if last and last[-1].lower() in _AND:
            other = [a for a in self.within(frame.start, mention.start) if a.person]
            if other and nominative(other[-1], language):
                gap = self.text[other[-1].end : mention.start]
                if gap.strip().lower() in _AND:
                    ids.append(other[-1].name.id)
        return Subject(tuple(ids), mention.start, mention.end, "name")

    def _agree(self, mention: At, cue: Cue, frame: Frame) -> bool:
        """Number and gender of a Russian or Ukrainian verb against the person."""
        if cue.plural and len(self._named(mention, frame, cue.language).ids) == 1:
            after = WORD.match(self.text, min(mention.end + 1, len(self.text)))
            return bool(after and after.group().lower() in _AND)
        gender = gender_of(mention.name, cue.language)
        return not (gender and cue.gender and gender != cue.gender)

    def _oblique(self, mention: At, frame: Frame, language: str) -> bool:
        """"A spokesman for Vesk": English shows case by the word before."""
        if language != "en":
            return False
        role = mention.name.role
        start = mention.start
        if role is not None and frame.start <= role[0] < start and start - role[1] <= 2:
            start = role[0]
        lead = WORD.findall(self.text[max(frame.start, start - 60) : start])
        while lead and lead[-1][0].isupper() and len(lead) > 1:
            lead.pop()
        return bool(lead) and lead[-1].lower() in _ENGLISH_OBLIQUE

    def _by_role(self, words: list[str], start: int, end: int, language: str) -> Subject:
        """The one person whom the article gives this role, or nobody."""
        head, rest = _head(words, language)
        known = [n for n in self.names if n.kind is NameKind.PERSON and n.role is not None]
        fitting = []
        for name in known:
            assert name.role is not None
            role = WORD.findall(self.text[slice(*name.role)])
            if not role or not head:
                continue
            role_head, _ = _head(role, language)
            if _alike(head, role_head, language) and all(
                any(_alike(w, r, language) for r in role) for w in rest
            ):
                fitting.append(name.id)
        ids = tuple(fitting) if len(fitting) == 1 else ()
        return Subject(ids, start, end, "role")


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with what is said in it blanked out (``\\0``), offsets kept."""

    text: str
    start: int
    sentence: Sentence
    said: tuple[tuple[int, int], ...]

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def hides(self, at: int) -> bool:
        return any(a <= at < b for a, b in self.said)

    def cues(self) -> list[Cue]:
        """The reporting words outside what is said; offsets of the article."""
        return [
            Cue(c.start + self.start, c.end + self.start, c.kind, c.language, c.text, c.pronoun)
            for c in cues(self.text, 0, len(self.text))
        ]


def frame(article: Article, sentence: Sentence, said: Iterator[tuple[int, int]]) -> Frame:
    """The frame of a sentence; ``said`` are the spans of speech that touch it."""
    chars = list(article.text[sentence.start : sentence.end])
    spans = tuple(said)
    for a, b in spans:
        for i in range(max(a, sentence.start), min(b, sentence.end)):
            chars[i - sentence.start] = "\0"
    return Frame("".join(chars), sentence.start, sentence, spans)
