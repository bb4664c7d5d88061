"""Who held which office when: the words of an article against ``offices.toml``.

«Президент США Джозеф Байден» printed on a page of 2026 shows that the page is not of 2026.
Only titles that the article gives as present count: «бывший президент», ``then-President``
and sentences that tell of an earlier year are left alone.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

GRACE = dt.timedelta(days=7)
"""How long after the end of a term, or before its start, nobody is surprised."""

_NAME = r"[A-ZÀ-ÞŠŽČА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ][\w'’ʼ-]*\.?"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,3}}"
_AND = r"(?:\s*,\s*|\s+(?:и|й|і|та|және|мен|бен|пен|and)\s+)"
_ENDING = (
    r"(?:[аоуеыиіїюяьй]|ой|ою|ом|ем|єм|им|ым|ів|ові|еві|єві|ею|их|ых|ого|ому|ий|ый|ая|ую"
    r"|(?:ның|нің|дың|дің|тың|тің|ны|ні|ды|ді|ты|ті|ға|ге|қа|ке|на|не|да|де|та|те"
    r"|дан|ден|тан|тен|нан|нен|мен|бен|пен)|['’]s|['’])?"
)
_FORMER = re.compile(
    r"(?<!\w)(?:бывш\w+|экс|тогдашн\w+|будущ\w+|избранн\w+|перв(?:ый|ого|ому|ым)|покойн\w+"
    r"|колишн\w+|тодішн\w+|майбутн\w+|обран\w+|перш(?:ий|ого|ому|им)|покійн\w+|пост"
    r"|бұрынғы|тұңғыш|болашақ|сайланған|сол кездегі|марқұм|former|ex|then|late|future|elect|first"
    r"|onetime|one-time|вице|віце|vice|кандидат\w*|\d+-й)[\s-]+(?:\w+[\s-]+){0,2}$",
    re.IGNORECASE,
)
# The sentence tells of another time.
_PAST = re.compile(
    r"(?<!\w)(?:тогда|в то время|когда|при президент\w+|времён|времен|эпох\w+|лет назад|годовщин\w+"
    r"|архив\w*|ещё в|еще в|тоді|коли|років тому|роки тому|річниц\w+|доби|ол кезде|жыл бұрын"
    r"|болған кезде|болған кезінде|тұсында|мерейтой\w*"
    r"|when|back in|years? ago|years? earlier|anniversary|under|during|era"
    r"|at the time|in those days|since)(?!\w)",
    re.IGNORECASE,
)


class Holder(NamedTuple):
    """One term of one person in one office."""

    office: int
    family: re.Pattern[str]
    given: re.Pattern[str]
    start: dt.date
    end: dt.date | None


class Office(NamedTuple):
    """One office: the words of its role and of its country."""

    role: re.Pattern[str]
    country: re.Pattern[str]
    needs_country: bool
    """«Глава» and «генеральный секретарь» say too little alone."""


class Register(NamedTuple):
    """All offices with their holders, and the phrases that name one with people after it."""

    phrases: tuple[re.Pattern[str], ...]
    offices: tuple[Office, ...]
    holders: tuple[Holder, ...]


def doubts(sentences: list[str], day: dt.date, path: Path | None = None) -> list[str]:
    """What shows that ``sentences`` were not written on ``day``: one English sentence each.

    Args:
        sentences: the title and the first sentences, in which an article tells its news.
        day: the date that the page seems to have.
        path: a further file of offices in the form of ``offices.toml``.

    Raises:
        OSError: ``path`` cannot be read.
        ValueError: ``path`` is no TOML, or not of that form.
    """
    register = _register(path)
    found: dict[tuple[int, str], str] = {}
    for sentence in sentences:
        if _PAST.search(sentence) or _names_earlier_year(sentence, day):
            continue
        for phrase in register.phrases:
            for match in phrase.finditer(sentence):
                if not _FORMER.search(sentence[max(0, match.start() - 80) : match.start()]):
                    for person, doubt in _check(register, match, day):
                        found.setdefault(person, doubt)
    return list(found.values())


def _names_earlier_year(sentence: str, day: dt.date) -> bool:
    years = re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", sentence)
    return any(int(year) < day.year for year in years)


def _check(
    register: Register, match: re.Match[str], day: dt.date
) -> Iterator[tuple[tuple[int, str], str]]:
    """The people of one phrase who did not hold the office that it gives them."""
    groups = match.groupdict()
    countries = re.split(_AND, groups["countries"]) if groups.get("countries") else []
    people = re.split(_AND, groups["names"])
    for index, office in enumerate(register.offices):
        if not office.role.fullmatch(groups["role"]) or (office.needs_country and not countries):
            continue
        own = [bool(office.country.fullmatch(c.strip())) for c in countries]
        if countries and not any(own):
            continue
        named = people[:1]
        if len(own) > 1 and len(own) == len(people):
            # «президентов России и США Владимира Путина и Джозефа Байдена»: one each
            named = [p for p, fits in zip(people, own, strict=True) if fits]
        for person in named:
            terms = [
                h
                for h in register.holders
                if h.office == index and _is(person, h, bare=not countries)
            ]
            if terms and not any(_held(term, day) for term in terms):
                words = " ".join(match[0].split())
                sentence = f"The words “{words}” do not fit {day}: {_when(terms, day)}."
                yield (index, terms[0].family.pattern), sentence


def _is(person: str, holder: Holder, *, bare: bool) -> bool:
    """Whether a printed name is the holder's.

    Args:
        bare: no country is printed beside it: a family name alone is then not enough.
    """
    match = holder.family.search(person)
    if match is None:
        return False
    before = person[: match.start()].split()
    return all(holder.given.fullmatch(word) for word in before) if before else not bare


def _held(term: Holder, day: dt.date) -> bool:
    return term.start - GRACE <= day and (term.end is None or day <= term.end + GRACE)


def _when(terms: list[Holder], day: dt.date) -> str:
    ended = [t.end for t in terms if t.end and t.end < day]
    if ended:
        return f"that term of office ended on {max(ended)}"
    return f"that term of office began only on {min(t.start for t in terms)}"


def _words(entries: Iterable[str], ending: str = "") -> str:
    """One pattern of all entries, the longest first; ``*`` is any ending."""
    patterns = []
    for entry in sorted(set(entries), key=lambda e: (-len(e), e)):
        words = [re.escape(w).replace(r"\*", r"\w*") + ending for w in entry.split()]
        patterns.append(r"\s+".join(words))
    return "(?:" + "|".join(patterns) + ")"


@cache
def _register(path: Path | None) -> Register:
    source = resources.files("summarize.articles").joinpath("offices.toml").read_text("utf-8")
    data = tomllib.loads(source)
    if path is not None:
        extra = tomllib.loads(path.read_text("utf-8"))
        for table in ("roles", "countries"):
            for name, entries in extra.get(table, {}).items():
                data[table][name] = [*data[table].get(name, []), *entries]
        data["holders"] += extra.get("holders", [])
    try:
        return _compiled(data)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"offices: {error} is missing or has the wrong type") from error


def _compiled(data: dict[str, Any]) -> Register:
    role = rf"(?P<role>(?i:{_words(w for words in data['roles'].values() for w in words)}))"
    country = _words(word for words in data["countries"].values() for word in words)
    countries = rf"(?P<countries>{country}(?:{_AND}{country})*)"
    names = rf",?\s+(?P<names>{_NAMES}(?:{_AND}{_NAMES})*)"
    orders = (
        # «президент США Джо Байден», "Prime Minister of the UK, Boris Johnson"
        rf"{role}(?:\s+of(?:\s+the)?)?\s+{countries}{names}",
        # «АҚШ президенті Джо Байден», "US President Joe Biden"
        rf"{countries}\s+{role}{names}",
        # "President Joe Biden"
        rf"{role}\s+(?P<names>{_NAMES})",
    )
    offices, holders = [], []
    for index, group in enumerate(data["holders"]):
        offices.append(
            Office(
                role=re.compile(_words(data["roles"][group["role"]]), re.IGNORECASE),
                country=re.compile(_words(data["countries"][group["country"]])),
                needs_country=group["role"] == "head",
            )
        )
        for term in group["terms"]:
            family = re.compile(rf"(?<!\w){_words(term['family'], _ENDING)}(?!\w)")
            given = re.compile(_words(term["given"], _ENDING))
            holders.append(Holder(index, family, given, term["from"], term.get("to")))
    phrases = tuple(re.compile(rf"(?<![\w-]){order}") for order in orders)
    return Register(phrases, tuple(offices), tuple(holders))
