"""Who does the saying: the subject of a reporting word, among an article's names.

A rule answers only when the sentence shows it; a wrong speaker is worse than none. So a name
must be in its base form, agree with the verb in number and gender, and be joined to it by
nothing that could have a subject of its own.
"""

from __future__ import annotations

import re

from summarize.passages import grammar
from summarize.passages.cast import HEAD_OF_STATE, At, Cast, Frame, Subject
from summarize.passages.grammar import CLAUSE_BREAK, WORD
from summarize.passages.reporting import Cue, CueKind, data

_STOP = re.compile(r"[,;:.!?\0()\n]|\s[-–—]\s")
_KAZAKH_AFTER = re.compile(
    r"\s+(?:мен|пен|бен|туралы|үшін|бойынша|сияқты|атындағы|арқылы|тарапынан|сынды)(?!\w)"
)
_KAZAKH_OWNED = re.compile(r"\s+(?!агентт|портал|сайт|басылым|газет|телеарна|арнас)[а-яәғқңөұүһі]")
_KAZAKH_AND = re.compile(r"\s+(?:мен|пен|бен|және)\s+")
_WINDOW = 12
"""Words after a verb in which its subject may stand."""
_REACH = 300
"""Characters before a verb in which its subject may stand."""
_ADVERBS = frozenset(
    ("also", "later", "then", "has", "had", "again", "также", "потом", "затем", "також", "потім")
)
_IN = frozenset(("в", "во", "у"))


def find(cast: Cast, cue: Cue, frame: Frame) -> Subject | None:
    """The subject of a reporting verb, or the source of an "according to"; None without one."""
    match cue.kind:
        case CueKind.INSIDE:
            return Subject((), cue.start, cue.end, "pronoun", cue.pronoun)
        case CueKind.BEFORE:
            return _source_after(cast, cue, frame)
        case CueKind.AFTER:
            return _source_before(cast, cue, frame)
    if cue.language == "kk":
        after = _after_verb(cast, cue, frame) if _quotative(cue, frame) else None
        after = _ruler_after(cast, cue, frame) or after
        return after or _kazakh_before(cast, cue, frame)
    after = _ruler_after(cast, cue, frame)
    if after is None and (cue.language != "en" or _inverted(cue, frame)):
        after = _after_verb(cast, cue, frame)
    if after is not None and (after.ids or after.way == "pronoun"):
        return after
    before = _before_verb(cast, cue, frame)
    return before if before is not None and (before.ids or after is None) else after


def _ruler_after(cast: Cast, cue: Cue, frame: Frame) -> Subject | None:
    """«сказал глава государства», «деді Мемлекет басшысы»."""
    rest = frame.text[cue.end - frame.start :]
    begin = len(frame.text) - len(rest.lstrip())
    ruler = HEAD_OF_STATE.match(frame.text, begin)
    if ruler is None:
        return None
    return cast.by_role(
        [ruler.group()], frame.start + begin, frame.start + ruler.end(), cue.language
    )


def _inverted(cue: Cue, frame: Frame) -> bool:
    """ "…," said Vesk: nothing stands between the comma or the quote and the verb."""
    clause = re.split(r"[,\0”“\"’—–]", frame.slice(frame.start, cue.start))[-1]
    return frame.start < cue.start and not WORD.search(clause)


def _quotative(cue: Cue, frame: Frame) -> bool:
    """A Kazakh subject follows only «деді», «деп хабарлайды» and the like."""
    before = frame.slice(frame.start, cue.start).rstrip()
    return cue.text.startswith(("де", "деп")) or before.endswith("деп")


def _after_verb(cast: Cast, cue: Cue, frame: Frame) -> Subject | None:
    """«сказал министр Иванов», "деп қосты ол", "said Ilmar Vesk"."""
    mentions = {a.start: a for a in cast.outside_speech(cue.end, frame.end, frame)}
    words: list[re.Match[str]] = []
    other: At | None = None
    at = cue.end
    while at < frame.end and len(words) < _WINDOW:
        mention = mentions.get(at)
        if mention is not None:
            if mention.person and cast.nominative(mention, cue.language):
                agrees = cast.agrees(mention, cue, frame)
                return cast.named(mention, frame, cue.language) if agrees else None
            if other is None and not mention.person and _institution(cast, mention, words, cue):
                other = mention
                if words:
                    break
            at = mention.end
            continue
        if _STOP.match(frame.text, at - frame.start):
            break
        word = WORD.match(frame.text, at - frame.start)
        if word is None:
            at += 1
            continue
        low = word.group().lower()
        pronoun = data()["pronouns"]["subject"].get(low)
        if pronoun and len(words) <= 2 and other is None:
            return Subject((), at, frame.start + word.end(), "pronoun", pronoun)
        if low in data()[cue.language]["that"] or grammar.is_verb(low, cue.language):
            break
        at = frame.start + word.end()
        if low not in _ADVERBS:
            words.append(word)
    if other is not None:
        return Subject((other.name.id,), other.start, other.end, "name")
    phrase = grammar.noun_phrase([w.group() for w in words], cue.language)
    if not phrase:
        return None
    last = words[len(phrase) - 1]
    start, end = frame.start + words[0].start(), frame.start + last.end()
    return cast.by_role(phrase, start, end, cue.language)


def _institution(cast: Cast, mention: At, words: list[re.Match[str]], cue: Cue) -> bool:
    """«передает ТАСС», «сообщили в Кремле»: a name that is no person as the subject."""
    if words:
        return len(words) == 1 and words[0].group().lower() in _IN and _impersonal(cue)
    if cue.language == "kk" and _KAZAKH_OWNED.match(cast.text, mention.end):
        return False  # «деді Мемлекет басшысы»: the head, not the state
    return not mention.place and cast.nominative(mention, cue.language)


def _impersonal(cue: Cue) -> bool:
    return cue.plural or cue.text.endswith("ся")


def _before_verb(cast: Cast, cue: Cue, frame: Frame) -> Subject | None:
    """«Юрий Ушаков, в свою очередь, подчеркнул», "Vesk, the chairman, said"."""
    mentions = cast.outside_speech(max(frame.start, cue.start - _REACH), cue.start, frame)
    people = [a for a in mentions if a.person and cast.nominative(a, cue.language)]
    for mention in reversed(people):
        gap = frame.slice(mention.end, cue.start)
        first = mention.start == cast.first_person(frame, cue.language)
        if grammar.joined(gap, cue.language, first) and not cast.governed(
            mention, frame, cue.language
        ):
            agrees = cast.agrees(mention, cue, frame)
            return cast.named(mention, frame, cue.language) if agrees else None
    start = cue.start - len(CLAUSE_BREAK.split(frame.slice(frame.start, cue.start))[-1])
    words = frame.words(start, cue.start)
    for word in words[-2:] if cue.language == "en" else words[-4:]:
        gender = data()["pronouns"]["subject"].get(word.group().lower())
        if gender:
            at = frame.start + word.start()
            return Subject((), at, at + len(word.group()), "pronoun", gender)
    if cue.language == "en":
        return _english_common(cast, words, cue, frame)
    near = next((a for a in mentions if a.start >= start and not a.person), None)
    if near is not None:
        lead = [w.group().lower() for w in frame.words(start, near.start)]
        gap = frame.slice(near.end, cue.start)
        if lead[-1:] and lead[-1] in _IN:
            subject = cue.plural
        else:
            subject = not lead and not near.place and cast.nominative(near, cue.language)
        if subject and grammar.joined(gap, cue.language, True):
            begin = frame.words(start, near.start)[-1:] if lead else []
            at = frame.start + begin[0].start() if begin else near.start
            return Subject((near.name.id,), at, near.end, "name")
    for index, word in enumerate(words):
        if grammar.is_subject_noun(word.group(), cue.language):
            phrase = grammar.noun_phrase([w.group() for w in words[index:]], cue.language)
            last = words[index + len(phrase) - 1]
            start, end = frame.start + word.start(), frame.start + last.end()
            return cast.by_role(phrase, start, end, cue.language)
    return None


def _english_common(
    cast: Cast, words: list[re.Match[str]], cue: Cue, frame: Frame
) -> Subject | None:
    """ "The minister said", "officials said", "Reuters reported"."""
    tail = [w for w in words if w.group().lower() not in _ADVERBS][-5:]
    for index in range(len(tail) - 1, -1, -1):
        if tail[index].group().lower() in ("the", "a", "an"):
            tail = tail[index:]
            break
    if not tail or tail[-1].group().lower() in ("and", "but", "which", "who", "that", "was", "is"):
        return None
    start, end = frame.start + tail[0].start(), frame.start + tail[-1].end()
    named = [a for a in cast.within(start, end) if not a.person and not a.place]
    if named and named[-1].end == end:
        return Subject((named[-1].name.id,), named[-1].start, end, "name")
    return cast.by_role([w.group() for w in tail], start, end, "en")


def _kazakh_before(cast: Cast, cue: Cue, frame: Frame) -> Subject | None:
    """Kazakh puts the verb last: the first name without a case suffix is the subject."""
    mentions = cast.outside_speech(frame.start, cue.start, frame)
    named = None
    for mention in mentions:
        if mention.place or mention.name.kind is None or not cast.nominative(mention, "kk"):
            continue
        if _KAZAKH_AFTER.match(cast.text, mention.end):
            # «Ушаков пен Дмитриевтің»: both stand in the case of the second
            partner = _KAZAKH_AND.match(cast.text, mention.end)
            pair = [a for a in mentions if partner and a.start == partner.end()]
            if not pair or not cast.nominative(pair[0], "kk"):
                continue
        named = mention
        break
    first = WORD.search(frame.text)
    if first is not None:
        gender = data()["pronouns"]["subject"].get(first.group().lower())
        at = frame.start + first.start()
        if gender and at < cue.start and (named is None or at < named.start):
            return Subject((), at, at + len(first.group()), "pronoun", gender)
    return cast.named(named, frame, "kk") if named is not None else None


def _source_after(cast: Cast, cue: Cue, frame: Frame) -> Subject | None:
    """«по словам помощника президента Юрия Ушакова»: up to the end of the clause."""
    mentions = cast.outside_speech(cue.end, frame.end, frame)
    limit = frame.end
    for stop in _STOP.finditer(frame.text, cue.end - frame.start):
        at = frame.start + stop.start()
        if not any(a.start < at < a.end for a in mentions):  # the dot of «А. Иванова»
            limit = at
            break
    words = frame.words(cue.end, limit)
    verb = next((w for w in words if grammar.is_verb(w.group(), cue.language)), None)
    if verb is not None:
        limit = frame.start + verb.start()
        words = words[: words.index(verb)]
    if not words:
        return None
    start = frame.start + words[0].start()
    gender = data()["pronouns"]["possessive"].get(words[0].group().lower())
    if gender and len(words) == 1:
        return Subject((), start, frame.start + words[0].end(), "pronoun", gender)
    mentions = [a for a in mentions if a.end <= limit]
    person = next((a for a in mentions if a.person), None)
    if person is not None:
        return Subject((person.name.id,), start, person.end, "name")
    if mentions and mentions[0].start == start:
        return Subject((mentions[0].name.id,), start, mentions[0].end, "name")
    words = words[:6]
    end = frame.start + words[-1].end()
    return cast.by_role([w.group() for w in words], start, end, cue.language)


def _source_before(cast: Cast, cue: Cue, frame: Frame) -> Subject | None:
    """«Ушаковтың айтуынша», «Ресей президенті көмекшісінің айтуынша»."""
    start = cue.start - len(CLAUSE_BREAK.split(frame.slice(frame.start, cue.start))[-1])
    mentions = cast.outside_speech(start, cue.start, frame)
    if mentions and not cast.text[mentions[-1].end : cue.start].strip():
        return Subject((mentions[-1].name.id,), mentions[-1].start, mentions[-1].end, "name")
    words = frame.words(start, cue.start)[-6:]
    if not words:
        return None
    end = frame.start + words[-1].end()
    gender = data()["pronouns"]["possessive"].get(words[-1].group().lower())
    if gender:
        return Subject((), frame.start + words[-1].start(), end, "pronoun", gender)
    begin = frame.start + words[0].start()
    return cast.by_role([w.group() for w in words], begin, end, "kk")
