"""What rose in the evidence has not fallen in the sentence: words of opposite meaning."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.negation import Clause, read
from summarize.grounding.parsed import Parsed
from summarize.grounding.wording import Wording
from summarize.language.concepts import Concept, Word, words


class _Axis(NamedTuple):
    pole: frozenset[Concept]
    opposite: frozenset[Concept]
    loose: bool
    """Whether one pole says only what the other with a negation says."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported when the sentence says one pole and its evidence the other.

    A negation at a word turns it round: «не вырос» is as good as «снизился». Of the other
    words of a clause that denies something nothing is said.
    """
    told = [c for s in read(statement) for c in s]
    for clause in told:
        if (word := _at_odds(clause)) is not None:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.POLARITY, token=word)
    clauses = [c for s in read(evidence) for c in s]
    mine, source = _sides(told, clauses), _sides(clauses, told)
    for axis, here in mine.items():
        there = source.get(axis, [])
        for stand in here:
            if stand.side and _contrary(stand, here, there, clauses):
                return Verdict(
                    result=Result.UNSUPPORTED, reason=Reason.POLARITY, token=stand.word.text
                )
    return None


def _at_odds(clause: Clause) -> str | None:
    """The word of a clause that its own numbers contradict: "rose to 4 from 6"."""
    match = _SPAN.search(clause.text)
    if match is None or clause.denies or clause.open:
        return None
    first, of_first, then, of_then = (
        match.group("a", "ua", "b", "ub") if match["a"] else match.group("d", "ud", "c", "uc")
    )
    if (of_first or "").lower() != (of_then or "").lower() and (of_first or len(first) > _SMALL):
        return None  # "from 950,000 to 1.2 million"
    sides = {
        side: word.text
        for word in clause.words
        for axis, side in _stands(word.concepts)
        if axis == 0 and not (match.start() <= word.start < match.end() or _PARTY.match(word.text))
    }
    if len(sides) != 1:
        return None
    ((side, text),) = sides.items()
    return text if (_amount(then) - _amount(first)) * side < 0 else None


def _amount(number: str) -> float:
    bare = re.sub(r"\s|,(?=\d{3}(?!\d))", "", number)
    return float(bare.replace(",", "."))


_SMALL = 3
"""Digits of a number whose unit stands at the other: "from 4 to 2 million"."""


def _counted(number: str, scale: str) -> str:
    """A pattern of a number and of what it counts, which is no day and no rank."""
    return (
        rf"[$€£]?(?P<{number}>\d+(?:[  ]\d{{3}})*(?:[.,]\d+)?)(?!\d|[.,:/-]\d)"
        r"(?!-?(?:го|му|th|st|nd|rd)\b)"
        rf"(?:\s?(?P<{scale}>%|per ?cent|процент|відсот|пайыз|тыс|тис|мың|thousand|млн|млрд"
        r"|миллион|миллиард|мільйон|мільярд|million|billion|trillion|трлн)\w*)?"
    )


_OF = r"(?:from|с|со|з|із|від)"
_SPAN = re.compile(
    rf"\b{_OF}\s(?:[^\W\d]+\s)?{_counted('a', 'ua')}(?:\s\w+){{0,2}}?\s(?:to|до)"
    rf"\s{_counted('b', 'ub')}"
    rf"|\b(?:to|до)\s{_counted('c', 'uc')}(?:\s\w+){{0,2}}?,?\s{_OF}\s{_counted('d', 'ud')}",
    re.IGNORECASE,
)
"""«С 40 до 60 гривен», "to 60 from 40"."""


def _contrary(
    stand: _Stand, here: Sequence[_Stand], there: Sequence[_Stand], clauses: Sequence[Clause]
) -> bool:
    """Whether the evidence takes the other side: in all that it says, and nothing nearer to the
    clause speaks of something else; or where it takes both, in the clauses nearest."""

    def near(clause: Clause) -> int:
        return clause.wording.count(stand.clause.words) + len(stand.clause.numbers & clause.numbers)

    own = Wording((stand.word,))  # of two meanings, one on each side
    against = [
        s.clause
        for s in there
        if s.side == -stand.side
        and (s.turned != stand.turned or _NOT.search(s.word.text) or not own.carries(s.word))
    ]
    alike = [
        near(s.clause)
        for s in there
        if s.side != -stand.side and not (s.side == 0 and _in_phrase(s, stand, there))
    ]
    if not against:
        return False
    if not alike and len({s.side for s in here}) == 1:
        if any(stand.clause.numbers & c.numbers for c in against):
            return True
        shared = max(c.wording.count(stand.clause.words) for c in against)
        most = max(c.wording.count(stand.clause.words) for c in clauses)
        if stand.turned and any(_remains(stand, c, against) for c in clauses):
            return False
        return most == 0 or 0 < shared >= most - _SLACK
    if any(s.clause is stand.clause and s.side != stand.side and not _told(s, there) for s in here):
        return False
    most = max(map(near, against))
    counted = any(stand.clause.numbers & c.numbers for c in against)
    return most >= _SURE and most > max(alike, default=0) + (0 if counted else _SLACK)


def _remains(stand: _Stand, clause: Clause, against: Sequence[Clause]) -> bool:
    """Whether a clause says that what has not risen stayed as it was, nearer than those."""
    beside = [w for w in stand.clause.words if w != stand.word]
    stayed = _UNCHANGED.search(clause.text) is not None
    return stayed and clause.wording.count(beside) >= max(c.wording.count(beside) for c in against)


_UNCHANGED = re.compile(
    r"\b(?:прежн|неизмен|незмін|колишн|попередн|unchanged|same|steady|flat\b|бұрынғы|өзгеріссіз"
    r"|сақтал|remain|stay|оста[её]т|остан|залиш)",
    re.IGNORECASE,
)


def _in_phrase(stand: _Stand, told: _Stand, there: Sequence[_Stand]) -> bool:
    """Whether a word only goes on with one of the other side: «тыйым салды»."""
    return any(
        s.clause is stand.clause and s.side == -told.side and 0 < stand.word.start - s.word.end <= 1
        for s in there
    )


def _told(stand: _Stand, there: Sequence[_Stand]) -> bool:
    """Whether the evidence has the very word: «втрати» that fell."""
    if stand.word not in stand.clause.tacit:
        return False
    word = Wording((stand.word,))
    return any(s.side == stand.side and word.carries(s.word) for s in there)


_SLACK = 1
"""Words of a clause that may be shared by chance."""
_SURE = 2


class _Stand(NamedTuple):
    side: int
    word: Word
    clause: Clause
    turned: bool = False


def _sides(clauses: Sequence[Clause], other: Sequence[Clause]) -> dict[int, list[_Stand]]:
    """By axis, the sides on which words stand; 0 for a word that a negation may turn round."""
    found: dict[int, list[_Stand]] = defaultdict(list)
    denying = Wording(w for c in other for w in c.tacit)
    for clause in clauses:
        times = {m[0].split()[-1] for m in _FROM_OR_TO.finditer(clause.text)}
        for word in clause.words:
            if word.text.lower() in _LOOSE or _PARTY.match(word.text) or word.text in times:
                continue
            turned = _turn(word, clause, denying)
            for axis, side in _stands(word.concepts):
                found[axis].append(_Stand(side * turned, word, clause, turned < 0))
        for match in _MOVE.finditer(clause.text):  # too common a word for the lexicon
            word = words("rise" if (match.lastgroup or "").startswith("up") else "fall", "en")[0]
            for axis, side in _stands(word.concepts):
                found[axis].append(_Stand(side, word._replace(text=match[0]), clause))
    return found


def _turn(word: Word, clause: Clause, other: Wording) -> int:
    """What the negations of its clause make of a word: -1 for the contrary, 0 if it may be."""
    if word in clause.heads:
        return 0 if clause.open or clause.idioms or clause.inherent else -1
    lacking = any(w.light and w.start < word.start for w in clause.tacit) or (
        word in clause.tacit and _LESS.search(word.text)
    )
    veiled = any(
        w != word and not (w.light or _QUALITY.fullmatch(w.text) or other.carries(w))
        for w in clause.tacit
    )
    loose = clause.denies or clause.open or clause.planned
    return 0 if loose or lacking or veiled else 1


_LOOSE = ("last", "back")
"""«Last year» and «came back» are neither «to last» nor «to back»."""
_PARTY = re.compile(
    r"проигравш|победивш|победител|побежд[её]нн|переможен|переможц|переможець|програл[аи]й|loser|losing"
    r"|чемпион|champion|winner|winning|beaten|defeated|жеңілген|жеңімпаз|уволенн|звільнен\w|dismissed|sacked|ousted",
    re.IGNORECASE,
)
"""Who is called after what happened: the loser is no less one where the other side has won."""
_FROM_OR_TO = re.compile(
    r"\b(?:с|со|до|к|под|у|в|з|із|від|на|під|наприкінці)\s(?:сам\w+\s)?(?:начал[аеу]|конц[аеу]|почат(?:ку|ок)|кінц[яіюе]м?)\b"
    r"|\b(?:since|from|until|till|by|at|towards?|before)\s(?:the\s)?(?:very\s)?(?:beginning|start|end)\b"
    r"|\b(?:бас|соң|аяғ)(?:ын)(?:ан|да|а)(?=\s(?:бері|бастап|дейін|қарай))",
    re.IGNORECASE,
)
"""«Від початку торгів», «до конца месяца» are times, and nothing that begins or ends."""
_LESS = re.compile(r"с[ыі]з(?:дан|ден)?$|пе(?:ген|йтін|йді|ді)$", re.IGNORECASE)
"""«Жеңіліссіз», «жетпейтін» say that something is not there."""


_QUALITY = re.compile(r"бе[зс]\w{5,}[хйеяоюм]|non-\w+", re.IGNORECASE)
"""«Безналичные» are no contrary of anything beside them."""


_NOT = re.compile(r"[мбп][ае](?:ған|ген|йтын|йтін|йды|йді|ды|ді)\w*$", re.IGNORECASE)
"""«Қабылдамады» means both what was not done and what was done instead."""


def opposed(one: Word, other: Word) -> bool:
    """Whether two words are of opposite meaning."""
    there = dict(_stands(other.concepts, loose=True))
    return any(side * there.get(axis, 0) < 0 for axis, side in _stands(one.concepts, loose=True))


@lru_cache(maxsize=20_000)
def _stands(concepts: frozenset[Concept], loose: bool = False) -> tuple[tuple[int, int], ...]:
    """The axes on which a word stands, and on which side: 1 or -1."""
    sides: dict[int, int] = {}
    for concept in concepts:
        for axis, side, is_loose in _poles().get(concept, ()):
            if loose or not is_loose:
                sides[axis] = sides.get(axis, 0) | side
    return tuple((axis, _SIDES[side]) for axis, side in sorted(sides.items()) if side in _SIDES)


_POLE, _OPPOSITE = 1, 2
_SIDES = {_POLE: 1, _OPPOSITE: -1}
"""A word that can mean both poles stands on neither."""


@cache
def _poles() -> dict[Concept, tuple[tuple[int, int, bool], ...]]:
    """By concept, the axes that it is on, at which pole, and whether the axis is loose."""
    found: dict[Concept, list[tuple[int, int, bool]]] = defaultdict(list)
    for i, axis in enumerate(_axes()):
        for concept in axis.pole:
            found[concept].append((i, _POLE, axis.loose))
        for concept in axis.opposite:
            found[concept].append((i, _OPPOSITE, axis.loose))
    return {concept: tuple(rows) for concept, rows in found.items()}


_COUNT = (
    r"(?:by |about |nearly |almost |some |a )?(?:[$€£]?\d|one|two|three|four|five|six|half|third)"
)
_SHARE = r"(?:%|percent|per cent|процент\w*|відсот\w*|пайыз\w*|раза?|рази|есе)"
_MOVE = re.compile(
    rf"\b(?P<up>up)\b(?= {_COUNT})|\b(?P<down>down)\b(?= {_COUNT})"
    rf"|(?<=[\d\w%])\s?{_SHARE},?\s(?P<up2>больше|выше|більше|більш|вище|артық|көп|жоғары|more|higher)\b"
    rf"|\d[\d ,.]*\s\w+(?:ға|ге|қа|ке)\s(?:(?P<up3>көп|артық|жоғары)|(?P<down3>аз|кем|төмен))\b"
    rf"|(?:на|by)\s\d[\d ,.]*\s\w+\s(?:(?P<up4>больше|выше|дороже|більше|вище|дорожче|more|higher)"
    rf"|(?P<down4>меньше|ниже|дешевле|менше|нижче|дешевше|less|fewer|lower))\b"
    rf"|\d\s(?:пайызға|теңгеге|долларға|миллионға|миллиардқа)\s(?P<down5>түст[іу]\w*|түскен\w*)"
    rf"|(?<=[\d\w%])\s?{_SHARE},?\s(?P<down2>меньше|ниже|менше|менш|нижче|аз|кем|төмен|less|fewer|lower)\b",
    re.IGNORECASE,
)


@cache
def _axes() -> tuple[_Axis, ...]:
    """All oppositions; what the poles of one have in common belongs to neither."""
    text = resources.files(__package__).joinpath("opposites.txt").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            one, other = (_meant(part.split()) for part in line.removeprefix("~").split("|"))
            found.append(_Axis(one - other, other - one, line.startswith("~")))
    return tuple(found)


def _meant(pole: Sequence[str]) -> frozenset[Concept]:
    """The concepts that two of a pole's words share: one word has other senses as well."""
    counts = Counter(c for word in pole for w in words(word, "en") for c in w.concepts)
    return frozenset(c for c, count in counts.items() if count >= min(_AGREEING, len(pole)))


_AGREEING = 2
