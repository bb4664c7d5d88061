"""Numbers that two or three of the evidence's give: by how much something changed, how many
are left, how many there are in all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations

from summarize.grounding.figures import Figure
from summarize.grounding.measures import SHARES, is_measure, one_kind
from summarize.language.units import POINTS, TIME_UNITS, factor, is_canonical


def is_reckoned(mine: Figure, source: Sequence[Figure], written: Sequence[Figure]) -> bool:
    """Whether a number of the statement is a difference, a rest or a sum of the evidence's. One
    that the evidence gives itself is not taken for another that is reckoned."""
    words = mine.words
    if words.high is not None or words.ordinal or words.qualifier:
        return False
    plain = [f for f in source if f.words.high is None and not f.words.ordinal]
    if any(f.words.value == words.value for f in plain):
        return False
    others = [f for f in written if f is not mine]
    return (
        any(_is_told(c, others) or _follow(c, plain) for c in _changes(mine, plain))
        or _is_rest(mine, plain, others)
        or _is_other_share(mine, plain)
        or _came_before(mine, source)
        or _is_other_end(mine, plain, others)
        or any(_counts_all(mine, run) for run in _lists(plain))
    )


def _changes(mine: Figure, source: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """The pairs of the evidence's numbers between which it may lie: «на 8 тысяч» of 66 and 58."""
    words = mine.words
    if words.unit not in POINTS and not (
        _BY_SO_MUCH.search(f"{mine.before} |") or _MORE_BY.search(f"{mine.text} {mine.behind}")
    ):
        return []
    return [
        (a, b)
        for a, b in permutations(source, 2)
        if a.words.value - b.words.value == words.value
        and _is_change_of(words.unit, a.words.unit, b.words.unit)
    ]


def _is_told(change: tuple[Figure, Figure], written: Sequence[Figure]) -> bool:
    """Whether the statement's other numbers give one end of a change: «на 8 тысяч, до 66 тысяч»."""
    told = {f.words.value for f in written}
    ends = {f.words.value for f in change}
    return not told.isdisjoint(ends) and not any(f.words.unit in TIME_UNITS for f in change)


def _follow(change: tuple[Figure, Figure], source: Sequence[Figure]) -> bool:
    """Whether nothing else is counted between the two, in one sentence; of times, whether one
    leads to the other: «с 52 минут до 19», but «двоих на два месяца, пятерых…»."""
    first, second = sorted(change, key=lambda f: f.words.start)
    if first.sentence != second.sentence:
        return False
    if any(f.words.unit in TIME_UNITS for f in change):
        gap = first.sentence[first.words.end : second.words.start]
        return _LEADS_TO.fullmatch(gap) is not None
    return any(c is first and d is second for c, d in pairwise(source))


def _is_change_of(unit: str, first: str, second: str) -> bool:
    """Whether a change is told in what changed. Nouns of two languages may be one."""
    if first and second and first != second:
        return False
    whole = first or second
    if unit in ("", whole) or unit in _CHANGE_OF.get(whole, ()):
        return True
    if not whole:
        return not is_measure(unit)
    known = is_canonical(unit) and is_canonical(whole)
    return one_kind(unit, whole) or not (known or is_measure(whole) or is_measure(unit))


def _is_rest(mine: Figure, source: Sequence[Figure], written: Sequence[Figure]) -> bool:
    """Whether it is what is left of a number without a part, where one of the texts speaks of
    the rest, or the evidence says that the part is all: "only 12 of 31"."""
    value, unit = mine.words.value, mine.words.unit
    told = {f.words.value for f in written}
    left = _REST.search(mine.sentence) is not None
    if says_only(mine):
        return False
    for whole, part in permutations(source, 2):
        if whole.words.value - part.words.value != value or part.words.value <= 0:
            continue
        if not _is_change_of(unit, whole.words.unit, part.words.unit):
            continue
        known = whole.words.value in told or _REST.search(mine.around)
        split = left or _REST.search(part.sentence) or says_only(part)
        if known and split and part.words.value not in told:
            return True
    return False


def says_only(figure: Figure) -> bool:
    """ "Only 7 of 12" is a part, and not what is left."""
    lead = f"{figure.before} {figure.text}"
    return bool(_ONLY.search(lead) or _ONLY.match(figure.behind))


def _is_other_share(mine: Figure, source: Sequence[Figure]) -> bool:
    """Whether it is what the shares of one sentence leave of the whole, where the evidence speaks
    of the rest: 60 % of 40 %."""
    unit = mine.words.unit
    if unit not in SHARES:
        return False
    shares = [f for f in source if f.words.unit == unit and _REST.search(f.sentence)]
    for size in (1, 2, 3):
        for at in range(len(shares) - size + 1):
            run = shares[at : at + size]
            left = SHARES[unit] - sum((f.words.value for f in run), Decimal(0))
            near = abs(left - mine.words.value) < Decimal("0.0001")
            if near and len({f.sentence for f in run}) == 1:
                return True
    return False


def _is_other_end(mine: Figure, source: Sequence[Figure], written: Sequence[Figure]) -> bool:
    """Whether it is the share from which one came by so many points: 39 % where "12 points, to
    51%", of which the statement has the 51."""
    told = {f.words.value for f in written if f.words.unit == "percent"}
    return mine.words.unit == "percent" and any(
        change.words.unit in POINTS
        and end.words.unit == "percent"
        and end.words.value in told
        and change.words.value * POINTS[change.words.unit]
        == abs(end.words.value - mine.words.value)
        for change, end in permutations(source, 2)
    )


def _came_before(mine: Figure, source: Sequence[Figure]) -> bool:
    """Whether it counts those before the one that the evidence numbers: "the first three" of
    "the fourth; the earlier ones"."""
    words = mine.words
    if is_measure(words.unit) or not _EARLIER.search(f"{mine.before} {mine.text}"):
        return False
    ranks = [f for f in source if f.words.ordinal and f.words.value == words.value + 1]
    return any(_EARLIER.search(f.sentence) for f in ranks)


def _lists(source: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Runs of two to four numbers of one sentence with commas and then "and" between them, none a
    part of another («трое из них»)."""
    for size in (2, 3, 4):
        for at in range(len(source) - size + 1):
            run = list(source[at : at + size])
            gaps = [a.sentence[a.words.end : b.words.start] for a, b in pairwise(run)]
            listed = all(map(_COMMA.fullmatch, gaps[:-1])) and _AND.fullmatch(gaps[-1])
            parts = any(_OF_THEM.search(f.around) for f in run[1:])
            if len({f.sentence for f in run}) == 1 and listed and not parts:
                yield run


def _counts_all(mine: Figure, run: Sequence[Figure]) -> bool:
    """Whether it is the sum of what is listed: 40 people for 38 passengers and two drivers, but
    never 40 passengers."""
    if not _is_sum(mine, run):
        return False
    unit, units = mine.words.unit, {f.words.unit for f in run}
    if is_measure(unit) or any(map(is_measure, units)):
        return units <= {unit, ""} and unit in units and unit not in TIME_UNITS and _adds(unit)
    return units == {unit} or (unit in _ALL and unit not in units - {"person", ""})


def _is_sum(mine: Figure, run: Sequence[Figure]) -> bool:
    return sum((f.words.value for f in run), Decimal(0)) == mine.words.value


def may_count_all(mine: Figure, source: Sequence[Figure]) -> bool:
    """Whether it is the sum of things that are listed, by a noun that may be one for all."""
    plain = [f for f in source if f.words.high is None and not f.words.ordinal]
    taken = {f.words.unit for f in plain}
    runs = [] if is_measure(mine.words.unit) or mine.words.unit in taken else _lists(plain)
    return any(_is_sum(mine, r) and not any(is_measure(f.words.unit) for f in r) for r in runs)


def _adds(unit: str) -> bool:
    """Whether two amounts make one: tonnes do, degrees and shares do not."""
    return unit not in ("percent", "part", "celsius", "degree", "time", "percentage point") and (
        factor(unit) is not None or is_measure(unit)
    )


_BY_SO_MUCH = re.compile(
    r"\b(?:на|by) \|$"
    r"|\b(?:sav|shav|shed|cut|gain|los[te]|reduc|increas|ris|drop|declin|differen|gap)\w*(?: of)?"
    r" \|$"
    r"|\b(?:сэкономи\w+|эконом\w+|заощад\w+|зекономи\w+) \|$",
    re.IGNORECASE,
)
_MORE_BY = re.compile(
    r"[ғқгкн][ае](?: \w+)? (?:өс|арт|көтер|қымбат|төменде|азай|кем|арзан|түс|қысқа|көп|аз|ұлғай"
    r"|жоғары|төмен|тез|жылдам|ұзақ|ұзар|үлкен|кіші|ерте|кеш|баяу|жақсар|нашарла|күшей|әлсіре)"
    r"|^\S+(?: \w+)? үнемде"
    r"|^\S+(?: \w+){0,3} (?:more|less|fewer|higher|lower|shorter|longer|faster|quicker|slower"
    r"|cheaper|dearer|older|younger|heavier|lighter|larger|smaller|earlier|later|saved)\b"
    r"|^\S+(?: \w+){0,3} (?:больше|меньше|більше|менше|выше|ниже|вище|нижче|короче|коротше|дольше"
    r"|довше|быстрее|швидше|дешевле|дешевше|дороже|дорожче|старше|младше|молодше)\b",
    re.IGNORECASE,
)
_LEADS_TO = re.compile(r"\s(?:(?:до|к|to|down to|up to)\s)?(?:[^\W\d]+\s)?", re.IGNORECASE)
_CHANGE_OF = {"percent": ("percentage point", "point")}
_REST = re.compile(
    r"\b(?:остальн|оставш|решт[аиуо]|інш[іи]|друг(?:ие|их|им)\b|проч(?:ие|их)|қалған|өзгелер|басқалар"
    r"|rest\b|others?\b|remaining|remainder)\w*",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:предыдущ|предшеств|прежн|перв(?:ые|ых|ым)|попередн|перш(?:і|их|им)|раніш|колишн|алдыңғы|бұрынғы"
    r"|алғашқы|earlier|previous|preceding|prior|former|first)\w*",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:лишь|только|всего|лише|тільки|ғана|тек|небәрі|only|just)\b", re.IGNORECASE
)
_ALL = frozenset({"", "person", "dead", "injured"})
_OF_THEM = re.compile(
    r"\b(?:из (?:них|котор)|(?:з|із) (?:них|яких)|оның|олардың|ішінде|among|including"
    r"|of (?:them|whom|which)|включая|в том числе|зокрема|серед|среди)\w*",
    re.IGNORECASE,
)
_COMMA = re.compile(r"(?: [^\W\d]+){0,3}, (?:[^\W\d]+ )?")
_AND = re.compile(
    r"(?: [^\W\d]+){0,3},?(?: (?:и|та|й|і|және|мен|пен|бен|and|plus|плюс|а также|а також))"
    r"(?: (?:еще|ещё|ще|тағы|another|a further))?(?: [^\W\d]+)? ",
    re.IGNORECASE,
)
