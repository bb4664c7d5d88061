"""Speakers of quotes, and the source of what a sentence reports, by rules.

Pronouns go to the last person who reported something, at most two sentences back and not
past the previous paragraph; or to the one person whom the sentence before is about. A role
(«сказал министр») goes to the only person of the article who has it. Otherwise nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.articles.model import Article
from summarize.passages import reporting, subjects
from summarize.passages.cast import Cast, Frame, Subject, frame
from summarize.passages.model import Name, NameKind, Passages, Quote, Sentence
from summarize.passages.reporting import Cue

_BACK = 2
_LONGEST_CUE = 80
"""A cue is shown whole («Песков, в свою очередь, сказал») up to this many characters."""
_TAIL = re.compile(r"[»”“\"’'›]*[,.!?…]*[»”“\"’'›]*\s*(?:,\s*)?(?:[-–—]\s*)?")
_TAIL_END = re.compile(r"[.!?;\0]")
_LABEL_GAP = re.compile(r"\s*(?:\([^()]*\))?\s*:\s*[«„“\"‘'\s]*\Z")


def attribute(
    article: Article,
    names: tuple[Name, ...],
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Quote, ...]:
    """The quotes with their proposed speakers and cues."""
    reader = _Reader(article, names, sentences, quotes)
    return tuple(
        q.model_copy(update={"speakers": reader.speakers(q), "cue": reader.cue(q)})
        if q.speech
        else q
        for q in quotes
    )


def attribution(
    article: Article, passages: Passages, sentence: Sentence
) -> tuple[str | None, tuple[int, int]] | None:
    """Who the article attributes a sentence to, and the words that show it.

    The id is that of a person or an institution, None when the words name nobody the rules
    know («по данным СМИ»). None as a whole when the sentence shows no source. The words may
    stand in the next sentence («Об этом заявил N»).
    """
    reader = _Reader(article, passages.names, passages.sentences, passages.quotes)
    found = reader.reported(sentence)
    if found is None:
        return None
    return (found.ids[0] if found.ids else None), (found.start, found.end)


class _Reader:
    """The sentences of one article, read for who says what."""

    def __init__(
        self,
        article: Article,
        names: tuple[Name, ...],
        sentences: tuple[Sentence, ...],
        quotes: tuple[Quote, ...],
    ) -> None:
        self.article = article
        self.text = article.text
        self.cast = Cast(article, names)
        self.sentences = sentences
        self.index = {s.id: i for i, s in enumerate(sentences)}
        self.said: dict[str, list[Quote]] = {}
        for quote in quotes:
            for sentence in quote.sentences if quote.speech else ():
                self.said.setdefault(sentence, []).append(quote)
        self._frames: dict[str, Frame] = {}
        self._subjects: dict[int, Subject | None] = {}
        self._spoken: dict[str, Subject | None] = {}
        self._reported: dict[str, Subject | None] = {}

    def speakers(self, quote: Quote) -> tuple[str, ...]:
        found = self._speaker(quote)
        return found.ids if found is not None else ()

    def cue(self, quote: Quote) -> tuple[int, int] | None:
        found = self._speaker(quote)
        return (found.start, found.end) if found is not None else None

    # --- quotes -----------------------------------------------------------------------

    def _speaker(self, quote: Quote) -> Subject | None:
        if quote.id not in self._spoken:
            self._spoken[quote.id] = None  # a pronoun may lead back here
            self._spoken[quote.id] = self._find_speaker(quote)
        return self._spoken[quote.id]

    def _find_speaker(self, quote: Quote) -> Subject | None:
        if self._nested(quote):
            return None
        last = self.sentences[self.index[quote.sentences[-1]]]
        first = self.sentences[self.index[quote.sentences[0]]]
        tail, head = self._tail(quote, last), self._head(quote, first)
        # "…", пишет N: the outlet passes on what somebody said
        if tail is not None and (tail.way != "name" or self._person(tail) or head is None):
            return tail
        if head is not None:
            return head if head.ids or tail is None else tail
        for sentence in dict.fromkeys((last.id, first.id)):
            view = self._frame(self.sentences[self.index[sentence]])
            for cue in view.cues:
                found = self._read(cue, view)
                if found is not None:
                    return found
        return self._label_before(quote, first) or self._continued(quote, first)

    def _nested(self, quote: Quote) -> bool:
        return any(
            q.id != quote.id and q.start <= quote.start and quote.end <= q.end
            for s in quote.sentences
            for q in self.said.get(s, ())
        )

    def _tail(self, quote: Quote, sentence: Sentence) -> Subject | None:
        """«…», — сказал X: the first reporting word of the clause after the quote."""
        view = self._frame(sentence)
        link = _TAIL.match(self.text, quote.end, view.end)
        start = link.end() if link else quote.end
        if start >= view.end or (start == quote.end and self.text[start : start + 1] != " "):
            return None
        stop = _TAIL_END.search(view.text, start - view.start)
        limit = view.start + stop.start() if stop else view.end
        plain = self.text[quote.end : start]
        detached = not re.search(r"[,!?…—–-]", plain)
        for cue in view.cues:
            if start <= cue.start < limit and cue.verb:
                if detached and cue.language != "kk":
                    return None
                return self._read(cue, view)
        return None

    def _head(self, quote: Quote, sentence: Sentence) -> Subject | None:
        """«X сказал: «…», or «X: «…»: the last reporting word before the quote."""
        view = self._frame(sentence)
        label = [a for a in self.cast.within(view.start, quote.start) if a.person]
        if label and _LABEL_GAP.fullmatch(self.text[label[-1].end : quote.start]):
            return Subject((label[-1].name.id,), label[-1].start, label[-1].end, "name")
        before = [c for c in view.cues if c.end <= quote.start]
        for cue in reversed(before):
            found = self._read(cue, view)
            if found is not None:
                return found
        return None

    def _label_before(self, quote: Quote, sentence: Sentence) -> Subject | None:
        """«X сказал следующее:» as the line before the quote."""
        at = self.index[sentence.id]
        if at == 0 or self.text[sentence.start : quote.start].strip(" «„“\"‘'-–—"):
            return None
        previous = self.sentences[at - 1]
        if not self.text[previous.start : previous.end].endswith(":"):
            return None
        view = self._frame(previous)
        found = (self._read(cue, view) for cue in reversed(view.cues))
        return next((s for s in found if s is not None), None)

    def _continued(self, quote: Quote, sentence: Sentence) -> Subject | None:
        """A sentence that is nothing but a quote goes on with the speech next to it."""
        around = self.text[sentence.start : quote.start] + self.text[quote.end : sentence.end]
        if any(c.isalnum() for c in around):
            return None
        at = self.index[sentence.id]
        for step in (-1, 1):
            if not 0 <= at + step < len(self.sentences):
                continue
            other = self.sentences[at + step]
            same = other.paragraph == sentence.paragraph
            neighbours = self.said.get(other.id, ())
            if not neighbours or not (same or self._open_mark(quote, neighbours, step)):
                continue
            near = neighbours[-1 if step < 0 else 0]
            found = self._speaker(near)
            if found is not None:
                return found
        return None

    def _open_mark(self, quote: Quote, neighbours: Sequence[Quote], step: int) -> bool:
        """Whether a speech was left open at the end of a paragraph, and opened again."""
        first, second = (neighbours[-1], quote) if step < 0 else (quote, neighbours[0])
        between = self.text[first.end : second.start]
        return "\n" in between and not re.search(r"[»”\"’]", between.split("\n")[0])

    # --- sentences --------------------------------------------------------------------

    def reported(self, sentence: Sentence) -> Subject | None:
        """The source of what a sentence says, with the words that show it."""
        if sentence.id not in self._reported:
            self._reported[sentence.id] = None
            self._reported[sentence.id] = self._find_reported(sentence)
        return self._reported[sentence.id]

    def _find_reported(self, sentence: Sentence) -> Subject | None:
        view = self._frame(sentence)
        unnamed: Subject | None = None
        for quote in self.said.get(sentence.id, ()):
            spoken = self._speaker(quote)
            if spoken is not None and spoken.ids:
                return spoken
            unnamed = unnamed or spoken
        cues = [
            c for c in view.cues if reporting.reports(view.text, _moved(c, view), 0, len(view.text))
        ]
        # a person says it before the outlet that passes it on
        end = len(view.text)
        cues.sort(key=lambda c: c.verb and reporting.trailing(view.text, _moved(c, view), 0, end))
        for cue in cues:
            found = self._read(cue, view)
            if found is not None and found.ids:
                return found
            if found is None and not _impersonal(cue):
                continue  # «говорят», "that tells": nobody in particular
            unnamed = unnamed or found or Subject((), cue.start, cue.end, "role")
        following = self._following(sentence)
        return following if following is not None and following.ids else unnamed or following

    def _following(self, sentence: Sentence) -> Subject | None:
        """«Об этом заявил N» in the next sentence of the paragraph."""
        at = self.index.get(sentence.id)
        if at is None or at + 1 >= len(self.sentences):
            return None
        after = self.sentences[at + 1]
        if after.paragraph == sentence.paragraph and reporting.this_reported(
            self.text, after.start, after.end
        ):
            return self.reported(after)
        return None

    # --- shared -----------------------------------------------------------------------

    def _frame(self, sentence: Sentence) -> Frame:
        if sentence.id not in self._frames:
            said = ((q.start, q.end) for q in self.said.get(sentence.id, ()))
            self._frames[sentence.id] = frame(self.article, sentence, said)
        return self._frames[sentence.id]

    def _read(self, cue: Cue, view: Frame) -> Subject | None:
        """The subject of a cue with pronouns resolved; its span covers the cue as well."""
        if cue.start not in self._subjects:
            self._subjects[cue.start] = None  # a pronoun may lead back here
            self._subjects[cue.start] = self._resolve(cue, view)
        return self._subjects[cue.start]

    def _resolve(self, cue: Cue, view: Frame) -> Subject | None:
        found = subjects.find(self.cast, cue, view)
        if found is None:
            return None
        ids = found.ids
        if found.way == "pronoun":
            antecedent = self._antecedent(view.sentence, found.gender)
            ids = (antecedent,) if antecedent else ()
        start, end = min(cue.start, found.start), max(cue.end, found.end)
        if end - start > _LONGEST_CUE or "\0" in view.slice(start, end):
            start, end = cue.start, cue.end
        return Subject(ids, start, end, found.way, found.gender)

    def _antecedent(self, sentence: Sentence, gender: str) -> str | None:
        """The last person who reported something, or whom the sentence before is about."""
        if gender == "p":
            return None
        at = self.index.get(sentence.id)
        for back in range(1, _BACK + 1):
            if at is None or at < back:
                return None
            before = self.sentences[at - back]
            if not self._adjacent(before, sentence):
                return None
            who = self._person(self.reported(before)) or self._topic(before)
            if who is not None and self._fits(who, gender, sentence.language):
                return who
        return None

    def _adjacent(self, before: Sentence, sentence: Sentence) -> bool:
        """Whether only empty lines and chrome stand between two paragraphs."""
        here = self.index[sentence.id]
        between = {s.paragraph for s in self.sentences[self.index[before.id] : here + 1]}
        return len(between) <= 2

    def _person(self, subject: Subject | None) -> str | None:
        if subject is None or not subject.ids:
            return None
        person = self.cast.by_id[subject.ids[0]].kind is NameKind.PERSON
        return subject.ids[0] if person else None

    def _topic(self, sentence: Sentence) -> str | None:
        """The one person whom a sentence can be about, by the nominative where there is one."""
        mentions = [a for a in self.cast.within(sentence.start, sentence.end) if a.person]
        if sentence.language != "en":
            mentions = [a for a in mentions if self.cast.nominative(a, sentence.language)]
        ids = {a.name.id for a in mentions}
        return ids.pop() if len(ids) == 1 else None

    def _fits(self, name: str, gender: str, language: str) -> bool:
        known = self.cast.gender(self.cast.by_id[name], language)
        return not known or gender in ("?", known)


def _impersonal(cue: Cue) -> bool:
    """Whether the word reports without a subject: «сообщается», «было объявлено».

    So does a Kazakh verb: its subject may be any noun, which the rules cannot tell.
    """
    ending = ("ся", "ено", "лось", "лося")
    return not cue.verb or cue.language == "kk" or cue.text.endswith(ending)


def _moved(cue: Cue, view: Frame) -> Cue:
    """The cue with offsets that count from the frame."""
    start, end = cue.start - view.start, cue.end - view.start
    return Cue(start, end, cue.kind, cue.language, cue.text, cue.pronoun)
