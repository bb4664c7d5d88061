"""One part of a byline: an author, an outlet, a section, a place, a label.

A part is what stands between two separators of a line (see ``bylines``). An unknown name
without the form of an outlet stays a name, because it may be an author's or a town's.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple

from summarize.articles.byline_names import (
    NAME_WORDS,
    has_initial,
    is_institution,
    is_name,
    is_person,
    is_phrase_name,
    is_rubric,
    outlet_form,
    vocabulary,
)
from summarize.articles.outlet_names import has_shape, is_noun, is_outlet

QUOTED: Final = r"[«“„\"][^«»“”„\"\n]{2,60}[»”“\"]"
WORD = re.compile(r"[^\W_](?:[\w’'ʼ&.-]*\w)?")
_FOR = re.compile(r"\s(?:for|для|специально для|спеціально для)\s")
_DOMAIN = re.compile(r"[\w-]{2,}(?:\.[\w-]{2,})*\.(?:[a-z]{2,6}|рф|укр|қаз)")
_KINDS_OF: Final = (
    "news", "online", "ақпарат", "ақпараттық", "спорт", "аудандық", "облыстық", "қоғамдық-саяси",
)  # fmt: skip
"""Words between a name and «агенттігі», "agency"."""
_TYPES: Final = ("ИА", "РИА", "ІА", "АА", "ТРК", "ГТРК", "ТК")
_ON_BEHALF: Final = ("для", "for", "специально", "спеціально", "үшін", "арнайы")
_OURS: Final = ("our", "наш", "наша", "біздің", "өз")


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
    PHRASE = "phrase"
    """«Степная искра»: the form of an outlet's name, which a rubric may have too. Beside a
    date and without another outlet it is one."""
    NAME = "name"
    """A name that may be an author's, a town's or an outlet's."""
    CLUTTER = "clutter"


class Part(NamedTuple):
    """One part of a byline. ``start:end`` of an outlet or a source is its bare name."""

    role: Role
    start: int
    end: int


def part(text: str, start: int) -> Part:
    """What one part is.

    Args:
        text: the words between two separators, without blanks and stops around them.
        start: where they stand in the line.
    """
    begin, end = 0, len(text)
    source = _source(text)
    if source:
        role, a, b = Role.SOURCE, *source
    else:
        begin, end = _without_labels(text)
        if begin == end:
            return Part(Role.LABEL, start, start + len(text))
        bare = text[begin:end]
        folded = bare.casefold()
        marker = next((m for m in vocabulary().authors if _opens(folded, m)), None)
        if marker:
            role, a, b = _author(bare, len(marker))
        else:
            role, a, b = _named(bare) or (Role.CLUTTER, 0, len(bare))
    return Part(role, start + begin + a, start + begin + b)


def _opens(folded: str, marker: str) -> bool:
    return folded.startswith(marker) and not folded[len(marker) : len(marker) + 1].isalnum()


def _without_labels(text: str) -> tuple[int, int]:
    """The part without the labels and numbers at both its ends; nothing when all are such."""
    idle_words = vocabulary().labels | vocabulary().weekdays
    tokens = [m.span() for m in re.finditer(rf"{QUOTED}|\S+", text)]
    bare = [text[a:b].strip(".,:;").casefold() for a, b in tokens]
    idle = [w in idle_words or not any(map(str.isalpha, w)) for w in bare]
    if all(idle):
        return 0, 0
    # «Порт сьогодні»
    idle[-1] = idle[-1] and not (len(idle) == 2 and bare[-1] in vocabulary().last)
    first, last = 0, len(tokens) - 1
    while idle[first] and not (bare[first] == "the" and text[tokens[first + 1][0]].isupper()):
        first += 1
    # «Гранит 24», "Gullbay Online": a number or a capital may end a name.
    while idle[last] and not (text[tokens[last][0]].isupper() or bare[last].isdigit()):
        last -= 1
    return tokens[first][0], tokens[last][1]


def _source(text: str) -> tuple[int, int] | None:
    """The name in a part that says whose report is reprinted, or None for another part."""
    folded = text.casefold()
    for marker in vocabulary().sources:
        if _opens(folded, marker):
            return _source_name(text, len(marker), len(text))
    for marker in vocabulary().sources_after:
        if folded.endswith(marker) and len(folded) > len(marker):
            return _source_name(text, 0, len(text) - len(marker))
    return None


def _source_name(text: str, start: int, end: int) -> tuple[int, int]:
    """The name in what the source is given by: «агентства "Велтрис"», "the Veltris Press"."""
    name = re.compile(r"[^\W\da-zа-яёіїєґәғқңөұүһ][^«»“”\"]*(?=[\s»”\"]*$)")
    quoted = re.search(QUOTED, text[start:end])
    if quoted:
        return start + quoted.start() + 1, start + quoted.end() - 1
    match = name.search(text[:end].rstrip(), start)
    return (match.start(), match.end()) if match else (0, len(text))


def _author(text: str, start: int) -> tuple[Role, int, int]:
    """A part that opens with "By": an author, or the outlet whose staff or paper it is."""
    rest = text[start:]
    begin = start + len(rest) - len(rest.lstrip(" :—–-"))
    role, a, b = _named(text[begin:]) or (Role.AUTHOR, 0, 0)
    if role is Role.OUTLET and not is_person(text[begin:]):
        return role, begin + a, begin + b
    return Role.AUTHOR, 0, len(text)


def _named(text: str) -> tuple[Role, int, int] | None:
    """The role of a part without an opening word such as "by" or «источник»."""
    tokens = [m.group() for m in WORD.finditer(text)]
    folded = [t.casefold() for t in tokens]
    words = vocabulary()
    author = (Role.AUTHOR, 0, len(text))
    if any(w.startswith(words.speakers) for w in folded):
        return author
    joint = _FOR.search(text)
    if joint and text[:1].isupper():  # "Jane Roe for The Gull Bay Post"
        role, a, b = _named(text[joint.end() :]) or (Role.CLUTTER, 0, 0)
        return (role, joint.end() + a, joint.end() + b) if role is Role.OUTLET else None
    quoted = re.search(QUOTED, text)
    if quoted:
        return _quoted(text, *quoted.span())
    if has_initial(text) and is_person(text):
        return author
    staff = _staff(text) if any(w.startswith(words.roles) for w in folded) else None
    return staff or _unquoted(text, tokens)


def _unquoted(text: str, tokens: list[str]) -> tuple[Role, int, int] | None:
    beside = None if is_rubric(tokens) else _beside_noun(text)
    if beside:
        return Role.OUTLET, *beside
    role = Role.SECTION if is_rubric(tokens) else _by_form(text, tokens)
    return (role, 0, len(text)) if role else None


def _by_form(text: str, tokens: list[str]) -> Role | None:
    """What a name is by its form alone."""
    if not tokens:
        return None
    words = vocabulary()
    folded = [t.casefold() for t in tokens]
    short = len(tokens) <= NAME_WORDS
    capitals = is_name(tokens)
    place = folded[0] in words.places or folded[-1] in words.places
    place = place and folded[0] not in words.first  # «Наше місто»
    forms = (
        (Role.SECTION, short and any(w in words.section_words for w in folded)),
        (Role.OUTLET, _DOMAIN.fullmatch(text.casefold()) or (capitals and is_outlet(text))),
        (Role.NAME, short and is_institution(tokens) and not has_shape(text)),
        (Role.PLACE, place and short),
        (Role.OUTLET, outlet_form(text, tokens)),
        (Role.PHRASE, is_phrase_name(text)),
        (Role.AUTHOR, is_person(text)),
        (Role.PLACE, short and text.isupper()),
        (Role.NAME, short and capitals),
    )
    return next((role for role, fits in forms if fits), None)


def _quoted(text: str, start: int, end: int) -> tuple[Role, int, int] | None:
    """A part with a name in quotes: an outlet, unless the words beside it say what else."""
    beside = re.sub(r"(?:^|\s)(?:в|у|in)\s\S+$", "", text[:start] + " " + text[end:]).split()
    name = text[start + 1 : end - 1]
    if not name[:1].isalnum() or len(name.split()) > NAME_WORDS:
        return None
    plain = [w.strip(".,:") for w in beside]
    kind = any(_is_kind(part) for w in plain for part in w.split("-"))
    staff = any(w.casefold().startswith(vocabulary().roles) for w in plain)
    idle = all(w.casefold() in _ON_BEHALF for w in plain)
    if is_institution(plain) and not kind:
        return Role.NAME, 0, len(text)
    if (kind or staff or idle) and len(plain) <= NAME_WORDS:
        return Role.OUTLET, start + 1, end - 1
    return None


def _is_kind(word: str) -> bool:
    """Whether a word beside a quoted name says that it is an outlet's."""
    return is_noun(word) or word in _TYPES or word.casefold() in vocabulary().last


def _staff(text: str) -> tuple[Role, int, int] | None:
    """«корреспондент Гранит-Информ», "Gull Bay Post staff", "our education correspondent"."""
    roles = vocabulary().roles
    words = list(re.finditer(r"\S+", text))
    at = next(i for i, m in enumerate(words) if m.group().strip('«"').casefold().startswith(roles))
    if at == len(words) - 1 and at > 0 and words[at].group().istitle() and has_shape(text):
        return None  # "The Gull Bay Reporter"
    for chosen in (words[at + 1 :], words[:at]):
        capital = [m for m in chosen if m.group()[:1].isupper() or m.group() in {"of", "the"}]
        if capital:
            a, b = capital[0].start(), capital[-1].end()
            name = re.sub(r"['’]s$", "", text[a:b].strip(".,"))
            if has_shape(name) or is_outlet(name) or name.startswith("The "):
                return Role.OUTLET, a, a + len(name)
    opener, last = words[0].group(), words[-1].group()
    ours = opener.casefold() in _OURS or opener[:1].islower()
    ends = at == len(words) - 1 and last[:1].islower()
    if not (ours or ends or len(words) == 1) and has_shape(text):
        return None  # "The Gull Bay Reporter"
    return Role.AUTHOR, 0, len(text)


def _beside_noun(text: str) -> tuple[int, int] | None:
    """«газета Степной рубеж», «Дала таңы газеті», "Veltris news agency": the bare name."""
    words = list(re.finditer(r"\S+", text))
    if len(words) < 2:
        return None
    lower = [m.group()[:1].islower() for m in words]
    for count in range(min(3, len(words) - 1), 0, -1):
        rest = words[count:]
        if all(lower[:count]) and is_noun(words[count - 1].group()) and _loose(rest):
            return rest[0].start(), len(text)
    if not lower[-1] or not is_noun(words[-1].group()):
        return None
    rest = words[:-1]
    while len(rest) > 1 and rest[-1].group().islower() and rest[-1].group() in _KINDS_OF:
        rest = rest[:-1]
    return (0, rest[-1].end()) if _loose(rest) else None


def _loose(words: list[re.Match[str]]) -> bool:
    """Capitals, or a capital and at most two small words after it: «Дала таңы»."""
    tokens = [m.group() for m in words]
    return tokens[0][:1].isupper() and (len(words) <= 3 or is_name(tokens))
