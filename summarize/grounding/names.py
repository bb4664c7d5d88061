"""Every name in a written sentence matches a name in what it cites."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarize.grounding.institutions import contradicted, translated
from summarize.grounding.listed import (
    has_row,
    is_acronym_of,
    is_listed_as,
    is_no_name,
    strange_feast,
)
from summarize.grounding.marked import is_another, rendered
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.nations import (
    ADJECTIVE,
    lands_of,
    names_nation,
    names_people,
    nation,
)
from summarize.grounding.openers import strange_opener
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import (
    alike,
    is_generic,
    spelled,
    words_of,
)
from summarize.grounding.strange import has_strange_place, stands_for_a_land
from summarize.language.given_names import is_given
from summarize.language.names import Sameness, normal, same_name
from summarize.language.places import bases, place
from summarize.language.skeleton import skeleton
from summarize.passages.model import Mention, Name, NameKind


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first name that the evidence does not have: unsupported. One that may or may not
    be the same (Ермак, Ермаков; a translated «Белая Гавань»): unchecked."""
    if feast := strange_feast(statement.text, evidence.text):
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.DATE, token=feast)
    unsure: Verdict | None = None
    for name in statement.names:
        for mention in name.mentions:
            printed = statement.article.text[mention.start : mention.end]
            if is_no_name(printed, statement.article.language):
                continue
            match = _best(name, mention, statement, evidence)
            if match is Sameness.DIFFERENT:
                return Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token=printed)
            if match is Sameness.UNSURE and unsure is None:
                unsure = Verdict(result=Result.UNCHECKED, reason=Reason.NAME, token=printed)
    if people := _strange_people(statement, evidence):
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token=people)
    return unsure or strange_opener(statement, evidence)


_CAPITAL = re.compile(r"(?<![\w'’-])[A-Z][a-z]+")


def _strange_people(statement: Parsed, evidence: Parsed) -> str:
    """An English adjective or people of a country where the evidence has another country's,
    and nothing of this one: the finder of names leaves out "Veltanian officials"."""
    if statement.article.language != "en":
        return ""
    text, other = evidence.text, evidence.article.language
    codes = {
        m[0]: code for m in _CAPITAL.finditer(statement.text) if (code := nation(m[0], ADJECTIVE))
    }
    if not codes:
        return ""
    theirs = {key for key in lands_of(text, other) if key.startswith("country:")}
    if theirs <= lands_of(statement.text, "en"):
        return ""
    return next(
        (
            word
            for word, code in codes.items()
            if f"country:{code}" not in theirs and not names_nation(code, text, other)
        ),
        "",
    )


def _best(name: Name, mention: Mention, statement: Parsed, evidence: Parsed) -> Sameness:
    """How well the name fits the evidence: as one of its names, or word by word."""
    mine, other = statement.article.language, evidence.article.language
    found = set()
    for theirs in evidence.names:
        found.add(_fit(name.normal, mine, theirs.normal, other))
        if Sameness.SAME in found:
            return Sameness.SAME
    printed, text = statement.article.text[mention.start : mention.end], evidence.text
    if (
        is_listed_as(printed, text, mine, other)
        or _is_listed_whole(mention, statement, evidence)
        or is_acronym_of(printed, text)
        or names_people(name.normal, text, other)
    ):
        return Sameness.SAME
    if known := _place(name.normal):
        there = known in lands_of(text, other) or any(
            w.capital and known == _place(w.nominative) for w in words_of(text, other)
        )
        return (
            Sameness.SAME
            if there or _is_printed(printed, mine, text, other)
            else Sameness.DIFFERENT
        )
    sound = _place_by_sound(name.normal)
    if sound and any(w.capital and sound == _place(w.nominative) for w in words_of(text, other)):
        return Sameness.SAME
    if has_row(printed):
        return Sameness.DIFFERENT  # known, and under no name that the evidence gives
    return _by_words(name, mention, statement, evidence, Sameness.UNSURE in found)


def _is_listed_whole(mention: Mention, statement: Parsed, evidence: Parsed) -> bool:
    """Whether a list joins what the finder of names has cut: "Bank" of "National Bank"."""
    text = statement.article.text
    before = _CAPITAL_BEFORE.search(text[: mention.start])
    return before is not None and is_listed_as(
        text[before.start() : mention.end],
        evidence.text,
        statement.article.language,
        evidence.article.language,
    )


_CAPITAL_BEFORE = re.compile(r"[^\W\d_]+ $")


def _is_printed(printed: str, language: str, text: str, other: str) -> bool:
    """Whether the text prints the very word, of whatever else it may be the name («Волжская
    Булгария»)."""
    return any(
        x.capital and y.capital and alike(x, y) and _place(y.nominative) is None
        for x in words_of(printed, language)[-1:]
        for y in words_of(text, other)
        if x.language != y.language
    )


def _by_words(  # noqa: PLR0911 - one return for each reason
    name: Name, mention: Mention, statement: Parsed, evidence: Parsed, alike_there: bool
) -> Sameness:
    """How well a name that is none of the evidence's fits its words."""
    mine, other = statement.article.language, evidence.article.language
    printed, text = statement.article.text[mention.start : mention.end], evidence.text
    first = not statement.article.text[: mention.start].strip(' «“"—–-')
    word = spelled(printed, mine, first, text, other)
    if word is not Sameness.SAME and mine != other and translated(printed, mine, text, other):
        return Sameness.SAME
    if word is Sameness.SAME:
        return Sameness.DIFFERENT if is_another(printed, mine, text, other) else word
    if (title := rendered(printed, mine, text, other)) is not Sameness.DIFFERENT:
        return title
    strange = has_strange_place(printed, mine) or contradicted(printed, mine, text, other)
    if word is Sameness.UNSURE and mine != other and strange:
        return Sameness.DIFFERENT
    if word is Sameness.DIFFERENT and (
        not strange
        and not stands_for_a_land(printed, statement, evidence)
        and _may_translate(name, mention, statement, evidence)
    ):
        return Sameness.UNSURE
    if word is Sameness.DIFFERENT and alike_there and len(printed.split()) == 1:
        return Sameness.UNSURE
    return word


_CASE = re.compile(r"(?:ом|ові|[уаіеи])$")


@lru_cache(maxsize=20_000)
def _place(name: str) -> str | None:
    """The known place of a base form, or of one whose case was left on it («Чернівцю»)."""
    found = place(name)
    if found is None and len(name) > _LONG and re.search("[а-яіїє]$", name):
        found = place(_CASE.sub("", name))
    return found


_LONG = 6


def _place_by_sound(name: str) -> str | None:
    """The known place that sounds like the name in another language or case
    («Усть-Каменогорську»); two that sound alike are none."""
    found = {_places_by_sound().get(skeleton(n)) for n in (name, _CASE.sub("", name))} - {None}
    return found.pop() if len(found) == 1 else None


@cache
def _places_by_sound() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for base in bases():
        key, known = skeleton(base), place(base)
        if len(key) > _LONG:
            found[key] = known if found.get(key, known) == known else None
    return found


@lru_cache(maxsize=20_000)
def _fit(a: str, language_a: str, b: str, language_b: str) -> Sameness:
    """A written name against one of the evidence: a known place under any of its names, or
    a likeness. A bare surname stands for a full name that the evidence has, never the other
    way round: the given name would be from memory."""
    known = _place(a), _place(b)
    if known[0] and known[1]:
        return Sameness.SAME if known[0] == known[1] else Sameness.DIFFERENT
    if known[0] or skeleton(a)[:1] == "":
        return Sameness.DIFFERENT
    likeness = same_name(a, language_a, b, language_b)
    more = len(a.split()) > len(b.split())
    if likeness.surname_matches and likeness.given == "missing":
        if not more:
            return Sameness.SAME
        return Sameness.DIFFERENT if is_given(a.split(maxsplit=1)[0]) else Sameness.UNSURE
    return Sameness.UNSURE if more and likeness.result is Sameness.SAME else likeness.result


def _may_translate(  # noqa: PLR0911 - one return for each reason
    name: Name, mention: Mention, statement: Parsed, evidence: Parsed
) -> bool:
    """Whether the name may be the translation of one that no spelling is like: titles of
    works and the names of institutions are words."""
    mine, other = statement.article.language, evidence.article.language
    text = statement.article.text
    if mine == other:
        return False
    if text[mention.start - 1 : mention.start] in tuple('«“„"') and mention.start:
        return re.search('[«“„"]', evidence.text) is not None
    words = text[mention.start : mention.end].split()
    if name.kind is NameKind.PERSON and not any(is_generic(w, mine) for w in words):
        return False
    if words[0].isupper() and len(words) == 1:  # letters of another language
        return any(n.text.isupper() for n in evidence.names) or name.kind is not NameKind.PERSON
    if is_given(normal(words[0], mine)):
        return False
    if not _has_institution(evidence):
        return False
    return any(w[:1].islower() or is_generic(w, mine) for w in words)


def _has_institution(evidence: Parsed) -> bool:
    language = evidence.article.language
    return any(
        n.kind is not NameKind.PERSON and place(n.normal) is None for n in evidence.names
    ) or any(is_generic(w.text, language) for w in words_of(evidence.text, language))
