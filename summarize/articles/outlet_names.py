"""What the name of an outlet looks like, in Cyrillic and Latin script."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

UPPER: Final = "A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺЎ"
QUOTED: Final = r"[«\"“„](?P<quoted>[^«»\"“”„\n]{2,40})[»\"”“]"
_WORD: Final = rf"[{UPPER}][\w’'&-]*(?:\.[\w-]+)*"
TITLED: Final = rf"(?P<plain>(?:The\s+)?{_WORD}(?:\s+(?:of\s+(?:the\s+)?)?{_WORD}){{0,3}})"
_LOWER: Final = "a-zа-яёіїєґәғқңөұүһў"
NOUN: Final = rf"(?P<noun>(?:[{_LOWER}][\w-]*\s+){{1,3}}?|(?:news agency|ИА|РИА|ІА)\s+)?"
_CASE_SUFFIX = re.compile(
    r"[-–’'](?:[тдн][ыіае]ң?|[тдн][ыі]ң|[тд]а[нғ]?|[тд]е[нг]?|[ғқгк][аеа]|а|у|ом|е|ға|ге|қа|ке|s)$"
)

NAME: Final = rf"(?:{QUOTED}|{TITLED})"


_ENDINGS: Final = tuple(
    re.findall(r"\w+", "информ инфо медиа інформ інфо медіа ақпарат inform press media")
)


class _Lists(NamedTuple):
    nouns: tuple[str, ...]
    """Beginnings of words, so that every case is meant."""
    shape: tuple[str, ...]
    known: frozenset[str]
    bodies: frozenset[str]


@cache
def lists() -> _Lists:
    file = resources.files("summarize.articles").joinpath("outlets.toml")
    data = tomllib.loads(file.read_text("utf-8"))
    folded = {name: frozenset(w.casefold() for w in entries) for name, entries in data.items()}
    return _Lists(
        tuple(sorted(folded["nouns"])),
        tuple(sorted(folded["shape"])),
        folded["known"],
        folded["bodies"],
    )


def key(name: str) -> str:
    return re.sub(r"\W+", "", name.casefold().removeprefix("the "))


def name_span(match: re.Match[str]) -> tuple[int, int]:
    for group in ("quoted", "plain", "late"):
        if group in match.re.groupindex and match.group(group):
            start, end = match.span(group)
            text = match.group(group)
            end = start + len(text.rstrip(' .,;:|—–-»"”)'))
            start += len(text) - len(text.lstrip(' |,«"“('))
            text = match.string[start:end]
            kind = re.match(r"(?:ИА|РИА|ІА|АА)\s+(?=[«\"]?\w)", text)
            if kind and len(text) > kind.end():
                # «ИА Амител»: the kind belongs to the name, quotes inside it do not matter
                return start, end
            suffix = _CASE_SUFFIX.search(text)
            return start, end - (len(suffix.group()) if suffix else 0)
    return 0, 0


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a name back to the known one that it begins with: «Интерфакс-а», "Reuters Monday"."""
    name = text[start:end]
    if is_outlet(name):
        return start, end
    for ending in ("а", "у", "ом", "е", "ы", "и"):
        if name.endswith(ending) and name.removesuffix(ending).casefold() in lists().known:
            return start, end - len(ending)
    words = name.split(" ")
    for count in range(len(words) - 1, 0, -1):
        part = " ".join(words[:count])
        if is_outlet(part):
            return start, start + len(part)
    return start, end


def is_noun(words: str) -> bool:
    """Whether words before a name say that it is an outlet: «газета», "news agency"."""
    last = words.strip().casefold().rpartition(" ")[2]
    return bool(last) and last.startswith(lists().nouns)


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's by its shape, or is a known one."""
    folded = name.casefold().strip()
    if folded in lists().bodies or not any(map(str.isalpha, name)):
        return False
    if {folded, folded.removeprefix("the ")} & lists().known:
        return True
    # «ИА Амител», «Город.медиа», ҚазАқпарат
    kind = re.fullmatch(r"(?:ИА|РИА|ІА)\s.+", name)
    domain = re.search(r"\w\.(?:[a-z]{2,4}|медиа|медіа|ру|рф|укр)$", folded)
    camel = " " not in name and re.search(rf"[{_LOWER}][{UPPER}]", name)
    return bool(kind or domain or camel) or has_shape(name)


def has_shape(name: str) -> bool:
    """Whether a word of the name is one that outlets have: Степной *вестник*, Гранит*инфо*."""
    parts = [p for p in re.split(r"[\s.-]+", name.casefold()) if p]
    shape = lists().shape
    if not parts or (len(parts) == 1 and parts[0] in shape):
        return False
    if parts[-1] in shape or (parts[0] in shape and parts[0] not in {"время", "час"}):
        return True
    return any(len(parts[-1]) > len(end) + 2 and parts[-1].endswith(end) for end in _ENDINGS)
