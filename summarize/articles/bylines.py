"""Byline lines: «"Степной рубеж", 4 мая 2026, 13:20», "By Jane Roe, The Gull Bay Courier".

A byline says who wrote, printed and dated an article. It is a list of short parts between
separators, and every part must be one of the few things that such a line holds: a date, an
hour, an author, an outlet, a section, a place. A line with anything else in it is a sentence
or a headline and no byline. Which part is the outlet is told by its form (quotes beside
«газета», a word that outlets have in their names) and by its place, never by a list of names;
an unknown name without such a form stays a name, because it may be an author or a town.

The dateline of a first paragraph («СТЕПНОЕ. Гранит-Информ. Мост…») has the same parts.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from typing import Final, NamedTuple

from summarize.articles.outlet_names import has_shape, is_noun, is_outlet, lists
from summarize.language.calendar import find_times
from summarize.language.given_names import is_given

LONGEST: Final = 160
"""Characters of the longest line that is looked at."""
_DATELINE_CHARS: Final = 140
_NAME_WORDS: Final = 5
_CLUTTER_WORDS: Final = 3

_QUOTED: Final = r"[«“„\"][^«»“”„\"\n]{2,60}[»”“\"]"
_MASK: Final = "\0"
_SEPARATOR: Final = (
    r"[|•·›→;()\[\]\x00\t]|,(?=\s|$|\x00)|:(?=\s|$|\x00)|\s[—–-]{1,2}(?=\s|$)|(?:^|\s)//?(?=\S|\s|$)|/(?=\s|$|[,.])"
    r"|(?<!\bг)(?<!\bм)(?<!\bс)(?<!\bSt)(?<![\s.][^\W\d_])(?<!^[^\W\d_])\.(?=\s|$|\x00)|\s{2,}|(?:^|\s)[—–](?=\S)"
)
_SEGMENT = re.compile(rf"(?:{_QUOTED}|(?!{_SEPARATOR}).)+")
_NUMERIC = re.compile(r"(?<![\d.])\d{1,2}[./-]\d{1,2}[./-]\d{2}(?:\d\d)?(?![\d.]\d)")
_HALF = r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)"
_CLOCK = re.compile(
    rf"(?<![\d.,])(?P<h>[01]?\d|2[0-3])[:.](?P<m>[0-5]\d)(?::[0-5]\d)?(?!\d|\.\d){_HALF}?"
    rf"|(?<![\d.,])(?P<h2>1[0-2]|[1-9]){_HALF.replace('half', 'half2')}"
    r"|(?<![\d.,])(?P<h3>[01]?\d|2[0-3])\s?(?:ч(?:ас\w{0,2})?|год(?:ин\w?)?)\.?\s(?P<m3>[0-5]?\d)\s?(?:м(?:ин)?|хв)\w*\.?"
    r"|(?<=сағат\s)(?P<h4>[01]?\d|2[0-3])\s(?P<m4>[0-5]\d)(?!\d)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_](?:[\w’'ʼ&.-]*\w)?")
_INITIAL = re.compile(r"[^\W\d_]\.?")
_KIN = re.compile(
    r"(?:[оеєї]вич|[иі]ч|[оеєї]вна|[иі]вна|ұлы|қызы|оглы|кызы|uly|kyzy|ovich|evich|ovych|ovna|evna"
    r"|енко|чук|ський|ська|ский|ская|ов|ова|ев|ева|ін|іна|єв|єва|баев|баева|enko|chuk|skyi|ska)$",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(?:[аяоеыи]я|[ыио]й|[оеы]е|ие|[сцз]ька|[сцз]ьке|[сцз]ькі|[сцз]ький|[ио]ва|н[аеяі]|рня|лий|ний|ній|ва|ві)$"
)
_KAZAKH_OWN = re.compile(r"(?<![дт])[ыі]$")
_DOMAIN = re.compile(r"[\w-]{2,}(?:\.[\w-]{2,})*\.(?:[a-z]{2,6}|рф|укр|қаз)")
_TYPES: Final = ("ИА", "РИА", "ІА", "АА", "ИАА", "ТРК", "ТРО", "ГТРК", "ТК", "ИАП", "ХАА", "АҚ")


class Role(StrEnum):
    """What a part of a byline is."""

    DATE = "date"
    LABEL = "label"
    """Words that say nothing of their own: «опубликовано», a weekday, a time zone."""
    AUTHOR = "author"
    OUTLET = "outlet"
    SOURCE = "source"
    """An outlet whose report is reprinted: «по материалам X»."""
    SECTION = "section"
    PLACE = "place"
    NAME = "name"
    """A name that may be an author's, a town's or an outlet's."""
    CLUTTER = "clutter"


class Part(NamedTuple):
    """One part of a byline. ``start:end`` of an outlet or a source is its bare name."""

    role: Role
    start: int
    end: int


class Byline(NamedTuple):
    """A line that was read as a byline."""

    parts: tuple[Part, ...]
    clock: str | None
    """``HH:MM`` of the first hour on the line, on the 24-hour clock."""

    def first(self, role: Role) -> Part | None:
        return next((p for p in self.parts if p.role is role), None)

    def has(self, *roles: Role) -> bool:
        return any(p.role in roles for p in self.parts)


class _Words(NamedTuple):
    first: frozenset[str]
    last: frozenset[str]
    rubrics: frozenset[str]
    section_words: frozenset[str]
    labels: frozenset[str]
    weekdays: frozenset[str]
    places: frozenset[str]
    authors: tuple[str, ...]
    roles: tuple[str, ...]
    sources: tuple[str, ...]
    sources_after: tuple[str, ...]


@cache
def _words() -> _Words:
    file = resources.files("summarize.articles").joinpath("bylines.toml")
    data = tomllib.loads(file.read_text("utf-8"))
    sets = ("first", "last", "rubrics", "section_words", "labels", "weekdays", "places")
    longest = {n: tuple(sorted(set(w), key=lambda w: (-len(w), w))) for n, w in data.items()}
    return _Words(**{n: frozenset(w) if n in sets else w for n, w in longest.items()})  # type: ignore[arg-type]


@lru_cache(maxsize=512)
def read_byline(text: str) -> Byline | None:
    """A line as a byline, or None when it is none.

    A byline holds a full date, an hour, an author or a named outlet, and nothing that is not
    explained; beside both a date and an outlet up to three words may stay unexplained.
    """
    if len(text) > LONGEST:
        return None
    byline = _read(text)
    if byline is None:
        return None
    clutter = [p for p in byline.parts if p.role is Role.CLUTTER]
    if clutter:
        words = sum(len(_WORD.findall(text[p.start : p.end])) for p in clutter)
        sure = byline.has(Role.OUTLET) and byline.has(Role.DATE)
        if not sure or words > _CLUTTER_WORDS or len(clutter) > 1:
            return None
    named = byline.has(Role.OUTLET, Role.AUTHOR, Role.SOURCE)
    if byline.has(Role.DATE):
        return byline if named or byline.has(Role.NAME, Role.PLACE, Role.SECTION) else None
    told = sum(p.role not in (Role.LABEL, Role.DATE) for p in byline.parts)
    return byline if byline.has(Role.OUTLET) and (told > 1 or byline.clock) else None


def read_dateline(text: str) -> tuple[int, int] | None:
    """The outlet in the dateline that opens a paragraph, as offsets, or None.

    The head ends in a full stop or a dash before a capital, and names the place first, or the
    agency alone in brackets or before a dash.
    """
    best: tuple[int, int] | None = None
    for end in re.finditer(
        r"(?:[./)]|\s?[—–]|\s?--?)\s+(?=[«“„\"(—–-]?\s?[^\W_])", text[:_DATELINE_CHARS]
    ):
        head = text[: end.end()].rstrip()
        after = text[end.end() :].lstrip("«“„\"(—–- ")
        if not (after[:1].isupper() or after[:1].isdigit()):
            continue
        found = _dateline_outlet(head)
        best = found or best
    return best


def _dateline_outlet(head: str) -> tuple[int, int] | None:
    byline = _read(head)
    if byline is None or byline.has(Role.CLUTTER, Role.SOURCE, Role.AUTHOR):
        return None
    told = [p for p in byline.parts if p.role is not Role.LABEL]
    if not told:
        return None
    dash = head.endswith(("—", "–", "-"))
    outlets = [p for p in told if p.role is Role.OUTLET]
    enclosed = re.compile(r"[(/]\s*$")
    if outlets:
        first = told[0]
        opens = first.role in (Role.PLACE, Role.NAME, Role.DATE)
        own = enclosed.search(head[: outlets[0].start]) is not None
        alone = first is outlets[0] and (dash or own)
        if len(outlets) > 1 or not (opens or alone):
            return None
        return outlets[0].start, outlets[0].end
    # «СТЕПНОЕ. НОРДАНС – », "STONEPORT (Nordance) — ": only the form of the line tells.
    names = [p for p in told if p.role in (Role.NAME, Role.PLACE)]
    if len(names) != 2 or len(told) > 3 or names[0] is not told[0]:
        return None
    town, name = (head[p.start : p.end] for p in names)
    own = enclosed.search(head[: names[1].start]) is not None
    dated = byline.has(Role.DATE)
    if not town.isupper() or len(name.split()) > 1 or len(name) < 3:
        return None
    joint = head[names[0].end : names[1].start].strip()
    stopped = joint in {".", "./"} and (dash or not name.isupper())
    return (names[1].start, names[1].end) if stopped or (own and dated) else None


def _read(text: str) -> Byline | None:
    masked, parts, clock = _mask_times(text)
    for match in _SEGMENT.finditer(masked):
        raw = match.group()
        bare = raw.strip(" \u00a0,.:;—–-…*_#©")
        if not any(map(str.isalnum, bare)):
            continue
        start = match.start() + raw.index(bare)
        found = list(_part(bare, start))
        parts += found
    parts.sort(key=lambda p: p.start)
    return Byline(tuple(parts), clock) if parts else None


def _mask_times(text: str) -> tuple[str, list[Part], str | None]:
    """The line with every date and hour blanked out, the dates, and the first hour."""
    parts: list[Part] = []
    masked = text

    def mask(start: int, end: int) -> None:
        nonlocal masked
        masked = masked[:start] + _MASK * (end - start) + masked[end:]

    if any(map(str.isdigit, text)):
        for time in find_times(text, "und"):
            if time.month is not None and time.day is not None:
                # The hour is read below, with its half of the day.
                hour = _CLOCK.search(text, time.start, time.end)
                end = hour.start() if hour and hour.start() > time.start else time.end
                parts.append(Part(Role.DATE, time.start, end))
                mask(time.start, end)
    for match in _NUMERIC.finditer(masked):
        parts.append(Part(Role.DATE, *match.span()))
        mask(*match.span())
    clock = None
    for match in _CLOCK.finditer(masked):
        clock = clock or _hour(match)
        mask(*match.span())
    return masked, parts, clock


def clock_of(text: str) -> str | None:
    """The first hour on a line, as ``HH:MM``: «13 ч 20 мин», "8.15pm"."""
    return _mask_times(text)[2]


def _hour(match: re.Match[str]) -> str:
    groups = match.groupdict()
    hour = int(next(groups[g] for g in ("h", "h2", "h3", "h4") if groups[g]))
    minute = int(next((groups[g] for g in ("m", "m3", "m4") if groups[g]), 0))
    half = (groups["half"] or groups["half2"] or "").casefold()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}"


def _part(text: str, start: int) -> Iterator[Part]:
    """What one part is; labels around it are cut off first."""
    begin, end = _without_labels(text)
    if begin == end:
        yield Part(Role.LABEL, start, start + len(text))
        return
    bare = text[begin:end]
    start += begin
    role, a, b = _role(bare)
    yield Part(role, start + a, start + b)


def _without_labels(text: str) -> tuple[int, int]:
    """The part without the labels and numbers at both its ends."""
    empty = _words().labels | _words().weekdays
    tokens = [m.span() for m in re.finditer(r"\S+", text)]
    shown = [(a, b) for a, b in tokens]
    bare = [text[a:b].strip(".,:;").casefold() for a, b in tokens]
    idle = [w in empty or not any(map(str.isalpha, w)) for w in bare]
    if all(idle):
        return 0, 0
    # «Сегодня», «Время» may open a name: a label that is set in capitals as part of one stays
    first, last = 0, len(tokens) - 1
    while idle[first] and not _opens_name(text, shown, first):
        first += 1
    while idle[last] and not (text[shown[last][0]].isupper() or bare[last].isdigit()):
        last -= 1
    return shown[first][0], shown[last][1]


def _opens_name(text: str, tokens: list[tuple[int, int]], index: int) -> bool:
    word = text[tokens[index][0] : tokens[index][1]]
    following = text[tokens[index + 1][0] :] if index + 1 < len(tokens) else ""
    return word in {"The", "THE", "Первый"} and following[:1].isupper()


def _role(text: str) -> tuple[Role, int, int]:
    """The role of a part, and where in it the bare name stands."""
    whole = (0, len(text))
    words = _words()
    folded = text.casefold()
    for marker in words.sources:
        if folded.startswith(marker) and not folded[len(marker) : len(marker) + 1].isalnum():
            return Role.SOURCE, *_source_name(text, len(marker), len(text))
    for marker in words.sources_after:
        if folded.endswith(marker) and len(folded) > len(marker):
            return Role.SOURCE, *_source_name(text, 0, len(text) - len(marker))
    for marker in words.authors:
        if folded.startswith(marker) and not folded[len(marker) : len(marker) + 1].isalnum():
            return _author(text, len(marker))
    return _named(text) or (Role.CLUTTER, *whole)


def _source_name(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    quoted = re.search(_QUOTED, inner)
    if quoted:
        return start + quoted.start() + 1, start + quoted.end() - 1
    name = inner.strip(" :—–-«»\"“”")
    if not name:
        return 0, len(text)
    begin = start + inner.index(name)
    for word in re.finditer(r"\S+", name):
        if word.group()[:1].isupper():
            begin += word.start()
            break
    return begin, start + inner.index(name) + len(name)


def _author(text: str, start: int) -> tuple[Role, int, int]:
    """A part that opens with "By": an author, or the outlet whose staff or paper it is."""
    rest = text[start:]
    begin = start + len(rest) - len(rest.lstrip(" :—–-"))
    joint = re.search(r"\s(?:for|of|для|специально для|спеціально для)\s", text[begin:])
    if joint:
        at = begin + joint.end()
        role, a, b = _named(text[at:]) or (Role.CLUTTER, 0, 0)
        if role is Role.OUTLET:
            return role, at + a, at + b
    role, a, b = _named(text[begin:]) or (Role.AUTHOR, 0, 0)
    if role is Role.OUTLET and not _is_person(text[begin:]):
        return role, begin + a, begin + b
    return Role.AUTHOR, 0, len(text)


def _named(text: str) -> tuple[Role, int, int] | None:
    """The role of a part without an opening word such as "by" or «источник»."""
    whole = (0, len(text))
    words = _words()
    tokens = [m.group() for m in _WORD.finditer(text)]
    folded = [t.casefold() for t in tokens]
    if not tokens:
        return None
    quoted = re.search(_QUOTED, text)
    if quoted:
        return _quoted(text, *quoted.span())
    if any(w.startswith(words.roles) for w in folded):
        staff = _staff(text)
        if staff is not None:
            return staff
    if any(w in words.section_words for w in folded) and len(tokens) <= _NAME_WORDS:
        return Role.SECTION, *whole
    if all(w in words.rubrics for w in folded):
        return Role.SECTION, *whole
    named = _beside_noun(text)
    if named:
        return Role.OUTLET, *named
    if _DOMAIN.fullmatch(text.casefold()) or (_is_name(tokens) and is_outlet(text)):
        return Role.OUTLET, *whole
    if folded[0] in words.places or folded[-1] in words.places:
        return (Role.PLACE, *whole) if len(tokens) <= _NAME_WORDS else None
    if _outlet_form(text, tokens):
        return Role.OUTLET, *whole
    if _is_person(text):
        return Role.AUTHOR, *whole
    if text.isupper() and len(tokens) <= _NAME_WORDS:
        return Role.PLACE, *whole
    if len(tokens) <= _NAME_WORDS and _is_name(tokens):
        return Role.NAME, *whole
    return None


def _quoted(text: str, start: int, end: int) -> tuple[Role, int, int] | None:
    """A part with a name in quotes: an outlet, unless the words beside it say what else."""
    beside = (text[:start] + " " + text[end:]).split()
    name = text[start + 1 : end - 1]
    if not name[:1].isalnum() or len(name.split()) > _NAME_WORDS:
        return None
    plain = [w.strip(".,:") for w in beside]
    kind = any(is_noun(w) or w in _TYPES or w.casefold() in _words().last for w in plain)
    staff = any(w.casefold().startswith(_words().roles) for w in plain)
    idle = all(w.casefold() in {"для", "for", "специально", "спеціально", "үшін", "арнайы"} for w in plain)
    if kind or staff or idle:
        return (Role.OUTLET, start + 1, end - 1) if len(plain) <= _NAME_WORDS else None
    return None


def _staff(text: str) -> tuple[Role, int, int] | None:
    """«корреспондент Гранит-Информ», "Gull Bay Post staff", "our education correspondent"."""
    roles = _words().roles
    words = [m for m in re.finditer(r"\S+", text)]
    at = next(i for i, m in enumerate(words) if m.group().strip("«\"").casefold().startswith(roles))
    for chosen in (words[at + 1 :], words[:at]):
        capital = [m for m in chosen if m.group()[:1].isupper() or m.group() in {"of", "the"}]
        if capital:
            a, b = capital[0].start(), capital[-1].end()
            name = text[a:b].strip(".,")
            if has_shape(name) or is_outlet(name) or name.startswith("The "):
                return Role.OUTLET, a, a + len(name)
    role = words[at].group()
    first = words[0].group().casefold() in {"our", "наш", "наша", "біздің"} or words[0].group()[:1].islower()
    if first or at == len(words) - 1 and role[:1].islower() or len(words) == 1:
        return Role.AUTHOR, 0, len(text)
    if has_shape(text):
        return None  # "The Gull Bay Reporter"
    return Role.AUTHOR, 0, len(text)


def _beside_noun(text: str) -> tuple[int, int] | None:
    """«газета Степной рубеж», «Дала таңы газеті», "Nordance news agency": the bare name."""
    words = list(re.finditer(r"\S+", text))
    if len(words) < 2:
        return None
    lower = [m.group()[:1].islower() for m in words]
    for count in (3, 2, 1):
        if count >= len(words):
            continue
        head, tail = words[:count], words[-count:]
        if all(lower[:count]) and is_noun(text[: head[-1].end()]) and not lower[count]:
            rest = words[count:]
            if _is_name([m.group() for m in rest]) or _loose(rest):
                return rest[0].start(), len(text)
        phrase = text[tail[0].start() :]
        if all(lower[-count:]) and is_noun(phrase) and words[0].group()[:1].isupper():
            rest = words[:-count]
            if _is_name([m.group() for m in rest]) or _loose(rest):
                return 0, rest[-1].end()
    return None


def _loose(words: list[re.Match[str]]) -> bool:
    """A capital and at most two small words after it: «Дала таңы», «Степной рубеж»."""
    return words[0].group()[:1].isupper() and len(words) <= 3


def _outlet_form(text: str, tokens: list[str]) -> bool:
    words = _words()
    parts = [p for p in re.split(r"[\s-]+", text.casefold().strip("«»\"“”")) if p]
    capital = text[:1].isupper()
    if not capital or len(tokens) > _NAME_WORDS or text.casefold() in lists().bodies:
        return False
    if text.startswith(("The ", "THE ")) and _is_name(tokens) and len(tokens) > 1:
        return parts[1:] != ["hague"] and not any(p in words.places for p in parts)
    if len(parts) < 2:
        return bool(re.search(r"\d", text) and re.search(r"[^\W\d_]{3}", text))
    person = len(tokens) == 2 and " " in text and is_given(tokens[0])
    if has_shape(text) and (_is_name(tokens) or len(tokens) <= 3):
        return True
    if (parts[-1] in words.last or parts[0] in words.first) and not person:
        return _is_name(tokens) or len(tokens) <= 3
    if "-" in text and " " not in text and (parts[0] in words.rubrics or parts[-1] in words.rubrics):
        return True  # «Футбол-Гранит»
    if parts[-1].isdigit() and len(parts) == 2:
        return True  # «Гранит 24»
    return _is_phrase_name(text)


def _is_phrase_name(text: str) -> bool:
    """«Степная искра», «Дала парағы»: a capital, then a small word that belongs to it.

    People and towns write all their words with capitals.
    """
    words = text.split()
    if len(words) not in (2, 3) or not all(w.isalpha() for w in words):
        return False
    if not words[0][:1].isupper() or not words[-1].islower() or len(words[-1]) < 3:
        return False
    if words[-1] in _words().rubrics:
        return False
    kazakh = re.search("[әғқңөұүһ]", text.casefold()) and _KAZAKH_OWN.search(words[-1])
    slavic = len(words) == 2 and _ADJECTIVE.search(words[0]) and not is_given(words[0])
    return bool(kazakh or slavic)


def _is_name(tokens: list[str]) -> bool:
    """Whether all words have capitals, joining ones aside."""
    joints = {"of", "the", "and", "de", "и", "та", "і", "мен", "бен", "пен", "on", "in", "&"}
    loud = [t for t in tokens if t not in joints]
    return bool(loud) and all(t[:1].isupper() or t[:1].isdigit() for t in loud) and tokens[0][:1].isupper()


def _is_person(text: str) -> bool:
    """Whether a part is a person's name: an initial, a given name or a family's ending."""
    words = text.split()
    if not 2 <= len(words) <= 4 or not all(w[:1].isupper() for w in words):
        return False
    if any(_INITIAL.fullmatch(w) or re.fullmatch(r"(?:[^\W\d_]\.){2}", w) for w in words):
        return True
    return any(is_given(w.strip(".,")) for w in words) or _KIN.search(words[-1]) is not None
