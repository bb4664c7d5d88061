"""False statements made of true ones, one change each.

The changes are made with lists and patterns of their own, not with the tools that the gate
reads with (names apart, which need a reader): what the gate cannot read is changed as well.
The same pair gives the same mutations on every machine.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import NamedTuple

from summarize.evals.grounding.pairs import Pair
from summarize.language.kazakh import strip
from summarize.language.skeleton import skeleton
from summarize.passages.model import Name, NameKind


class Kind(StrEnum):
    """What was changed."""

    NAME_SWAPPED = "name swapped"
    NAME_INVENTED = "name invented"
    NAMESAKE = "namesake"
    NUMBER = "number changed"
    UNIT = "unit changed"
    QUALIFIER = "qualifier dropped"
    DAY = "day moved"
    MONTH = "month moved"
    YEAR = "year moved"
    WEEKDAY = "weekday moved"
    QUOTE = "quote changed"
    SPEAKER = "speaker swapped"
    NEGATION = "negation flipped"
    ROLE = "role changed"
    CLAUSE = "clause added"


class Mutation(NamedTuple):
    """A changed statement; its pair cites what the checks are held against."""

    kind: Kind
    pair: Pair
    statement: str
    change: str
    """"old → new"."""


class _Change(NamedTuple):
    start: int
    end: int
    new: str
    cites: tuple[str, ...] = ()
    """What is cited on top."""


def mutations(pair: Pair, siblings: Sequence[Pair]) -> Iterator[Mutation]:
    """At most one mutation of each kind; kinds that do not apply are left out.

    Args:
        siblings: other pairs, of which those of the same article and language lend names.
    """
    kin = [
        p
        for p in siblings
        if p.source.id == pair.source.id and p.language == pair.language and p.id != pair.id
    ]
    for kind in Kind:
        chance = random.Random(f"{pair.id}:{kind}")
        options = list(_CHANGES[kind](pair, kin))
        if not options:
            continue
        change = chance.choice(options)
        old = pair.statement[change.start : change.end]
        new = change.new[:1].upper() + change.new[1:] if old[:1].isupper() else change.new
        text = pair.statement[: change.start] + new + pair.statement[change.end :]
        text = re.sub(r"\s+(?=[,.:;!?])|(?<=\s)\s+", "", text).strip()
        cites = tuple(dict.fromkeys((*pair.cites, *change.cites)))
        if text != pair.statement:
            made = pair._replace(statement=text, cites=cites)
            yield Mutation(kind, made, text, f"{old.strip()} → {new.strip()}")


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    text = resources.files(__package__).joinpath("mutations.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _rules(table: str, language: str) -> Iterator[tuple[re.Pattern[str], str]]:
    for row in _data()[table][language]:
        pattern, _, new = row.partition("→")
        yield re.compile(pattern.rstrip() if "→" in row else pattern), new.strip()


def _replaced(table: str, pair: Pair) -> Iterator[_Change]:
    """Every match of a table's rules."""
    for pattern, new in _rules(table, pair.language):
        for match in pattern.finditer(pair.statement):
            if not _in_quote(pair.statement, match.start()):
                yield _Change(match.start(), match.end(), match.expand(new))


def _negation(pair: Pair, _: Sequence[Pair]) -> Iterator[_Change]:
    """No change after which a word («никто») lacks the negation that it needs."""
    needs, has = (next(_rules(t, pair.language))[0] for t in ("concord", "denial"))
    for change in _replaced("negation", pair):
        text = pair.statement[: change.start] + change.new + pair.statement[change.end :]
        if has.search(text) or not needs.search(text):
            yield change


def _in_quote(text: str, at: int) -> bool:
    return any(m.start() < at < m.end() for m in _QUOTED.finditer(text))


# --- numbers and dates -----------------------------------------------------------------

_DIGITS = re.compile(r"(?<![\w.,:-])\d+(?:[  ,.]\d+)*(?![\d:])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _months(language: str) -> str:
    rows = (w for row in _data()["month"][language] for w in row.split())
    return "|".join(sorted(rows, key=len, reverse=True))


def _dates(pair: Pair) -> list[tuple[int, int]]:
    months = _months(pair.language)
    day = re.compile(rf"\d{{1,2}}(?:[-–]\w+)? (?:{months})|(?:{months}) \d{{1,2}}(?!\d)", re.I)
    spans = [m.span() for m in day.finditer(pair.statement)]
    return [*spans, *(m.span() for m in _YEAR.finditer(pair.statement))]


def _number(pair: Pair, _: Sequence[Pair]) -> Iterator[_Change]:
    dates = _dates(pair)
    given = re.findall(r"\d+", pair.source.text(pair.cites))
    for match in _DIGITS.finditer(pair.statement):
        if any(a <= match.start() < b for a, b in dates) or _in_quote(
            pair.statement, match.start()
        ):
            continue
        for at in range(match.start(), match.end()):
            digit = pair.statement[at]
            if not digit.isdigit():
                continue
            new = str((int(digit) + 3) % 9 + 1)
            changed = (
                pair.statement[match.start() : at] + new + pair.statement[at + 1 : match.end()]
            )
            if new != digit and not set(re.findall(r"\d+", changed)) & set(given) - set(
                re.findall(r"\d+", match[0])
            ):
                yield _Change(*match.span(), changed)
    yield from _listed("number", pair)


def _listed(table: str, pair: Pair) -> Iterator[_Change]:
    """A word of a row for another of the same row, which the evidence does not have."""
    evidence = pair.source.text(pair.cites).casefold()
    for row in _data()[table][pair.language]:
        words = row.split()
        for at, word in enumerate(words):
            loose = re.escape(word).replace("’", "['’ʼ]")
            flags = re.IGNORECASE if pair.language != "en" or table == "number" else re.NOFLAG
            for match in re.finditer(rf"(?<![\w-]){loose}(?![\w-])", pair.statement, flags):
                new = words[(at + 3) % len(words)]
                if new == word:
                    new = words[(at + 1) % len(words)]
                if new.casefold() in evidence or _in_quote(pair.statement, match.start()):
                    continue
                yield _Change(*match.span(), new.title() if match[0][0].isupper() else new)


def _unit(pair: Pair, _: Sequence[Pair]) -> Iterator[_Change]:
    for pattern, new in _rules("unit", pair.language):
        behind = re.compile(rf"(?<=\d)(\s?)({pattern.pattern})(?![^\W_]{{4}})")
        for match in behind.finditer(pair.statement):
            gap = match[1] or (" " if len(new) > 3 else "")
            yield _Change(*match.span(), gap + new)


def _day(pair: Pair, _: Sequence[Pair]) -> Iterator[_Change]:
    months = _months(pair.language)
    for pattern in (rf"(\d{{1,2}})(?= (?:{months}))", rf"(?<=\s)(?:{months}) (\d{{1,2}})(?!\d)"):
        for match in re.finditer(pattern, pair.statement, re.I):
            new = (int(match[1]) + 3) % 27 + 1
            yield _Change(*match.span(1), str(new))


def _year(pair: Pair, _: Sequence[Pair]) -> Iterator[_Change]:
    evidence = pair.source.text(pair.cites)
    for match in _YEAR.finditer(pair.statement):
        new = str(int(match[0]) - 3)
        if new not in evidence:
            yield _Change(*match.span(), new)


# --- names -----------------------------------------------------------------------------


def _names(pair: Pair) -> list[tuple[Name, int, int]]:
    """The printed names of a statement that stand outside quotes."""
    from summarize.grounding.parsed import written

    names = written(pair.statement, pair.language, pair.source.article).names
    return [
        (n, m.start, m.end)
        for n in names
        for m in n.mentions
        if not _in_quote(pair.statement, m.start) and _is_one(pair.statement[m.start : m.end])
    ]


def _is_one(printed: str) -> bool:
    """Whether the reader has cut one name out: no «Dala Railways А. Ж. Тулегенова», no «VBU»."""
    scripts = {c < "\u0400" for c in printed if c.isalpha()}
    words = printed.replace(".", " ").split()
    titled = all(w.istitle() and w.casefold() not in _NO_NAMES for w in words)
    return len(scripts) == 1 and len(words) < 4 and titled


_NO_NAMES = ("det", "sgt", "prof", "бапкер", "рождество", "рождества", "різдво", "різдва")
"""What the reader of names takes for one."""


def _fitted(new: str, old: str, language: str) -> str:
    """The new name with the old one's Kazakh or English ending."""
    if language == "en":
        return new + old[len(old.rstrip("s").rstrip("’'")) :] if old.endswith(("’s", "'s")) else new
    if language != "kk":
        return new
    stripped = strip(old.rsplit(maxsplit=1)[-1])
    return new + old.rsplit(maxsplit=1)[-1][len(stripped.base) :] if stripped.case != "nom" else new


def _name_invented(pair: Pair, _: Sequence[Pair]) -> Iterator[_Change]:
    for name, start, end in _names(pair):
        table = "place" if name.kind in (NameKind.PLACE, NameKind.ORGANISATION) else "person"
        for new in _data()[table][pair.language]:
            words = new if " " in name.text and table == "person" else new.split()[-1]
            yield _Change(start, end, _fitted(words, pair.statement[start:end], pair.language))


def _name_swapped(pair: Pair, kin: Sequence[Pair]) -> Iterator[_Change]:
    """Another name of the article that nothing cited has."""
    keys = _keys(pair.source.text(pair.cites)) | _keys(pair.statement)
    for name, start, end in _names(pair):
        for other in kin:
            for new, _, _ in _names(other):
                if new.kind is name.kind and not _keys(new.normal) & keys:
                    text = _fitted(new.normal, pair.statement[start:end], pair.language)
                    yield _Change(start, end, text)


def _namesake(pair: Pair, _: Sequence[Pair]) -> Iterator[_Change]:
    for name, start, end in _names(pair):
        words = pair.statement[start:end].split()
        if name.kind is NameKind.PERSON and len(words) == 2 and "." not in words[0]:
            for new in _data()["given"][pair.language]:
                yield _Change(start, start + len(words[0]), new)


def _speaker(pair: Pair, kin: Sequence[Pair]) -> Iterator[_Change]:
    """Another person of the article, whose sentence is cited as well."""
    if "speaker" not in pair.covers:
        return
    keys = _keys(pair.statement)
    people = _people(pair)
    for _, start, end in people if len(people) == 1 else []:
        for other in kin:
            if "speaker" not in other.covers:
                continue
            for new, _, _ in _people(other):
                if not _keys(new.normal) & keys:
                    text = _fitted(new.normal, pair.statement[start:end], pair.language)
                    yield _Change(start, end, text, other.cites)


def _people(pair: Pair) -> list[tuple[Name, int, int]]:
    """The names whose bearers the article gives a given name, too: no «Zhylu», no «Рождество»."""
    full = set[str]()
    for name in pair.source.passages.names:
        if name.kind is NameKind.PERSON and " " in name.normal:
            full |= _keys(name.normal.rsplit(maxsplit=1)[-1])
    return [
        row
        for row in _names(pair)
        if row[0].kind in (NameKind.PERSON, None) and _keys(row[0].normal) & full
    ]


def _keys(text: str) -> set[str]:
    """The first sounds of the words, by which one name in two scripts is told."""
    return {skeleton(w)[:4] for w in re.findall(r"[^\W\d_]{3,}", text)}


# --- words -----------------------------------------------------------------------------

_QUOTED = re.compile(r"«[^»]{3,}»|“[^”]{3,}”|„[^“]{3,}“|\"[^\"]{3,}\"")


def _quote(pair: Pair, _: Sequence[Pair]) -> Iterator[_Change]:
    for quoted in _QUOTED.finditer(pair.statement):
        words = list(re.finditer(r"[^\W\d_]{4,}", quoted[0]))
        if len(words) < 3 or quoted[0][1:-1].rstrip(",.") not in pair.source.article.text:
            continue
        for word in words[1:]:
            for new in _data()["word"][pair.language]:
                start = quoted.start() + word.start()
                yield _Change(start, start + len(word[0]), new)


def _clause(pair: Pair, _: Sequence[Pair]) -> Iterator[_Change]:
    end = len(pair.statement.rstrip('.!?…»”"'))
    for clause in _data()["clause"][pair.language]:
        at = end if pair.statement.endswith(".") else len(pair.statement)
        yield _Change(at, len(pair.statement), f"{pair.statement[at:].rstrip('.')}{clause}.")


def _table(name: str) -> Callable[[Pair, Sequence[Pair]], Iterator[_Change]]:
    return lambda pair, _: _replaced(name, pair)


def _rows(name: str) -> Callable[[Pair, Sequence[Pair]], Iterator[_Change]]:
    return lambda pair, _: _listed(name, pair)


_CHANGES: dict[Kind, Callable[[Pair, Sequence[Pair]], Iterator[_Change]]] = {
    Kind.NAME_SWAPPED: _name_swapped,
    Kind.NAME_INVENTED: _name_invented,
    Kind.NAMESAKE: _namesake,
    Kind.NUMBER: _number,
    Kind.UNIT: _unit,
    Kind.QUALIFIER: _table("qualifier"),
    Kind.DAY: _day,
    Kind.MONTH: _rows("month"),
    Kind.YEAR: _year,
    Kind.WEEKDAY: _rows("weekday"),
    Kind.QUOTE: _quote,
    Kind.SPEAKER: _speaker,
    Kind.NEGATION: _negation,
    Kind.ROLE: _table("role"),
    Kind.CLAUSE: _clause,
}
