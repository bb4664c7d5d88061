"""Every name in a written sentence matches a name in what it cites."""

from __future__ import annotations

import re

from summarize.grounding.content import WORD, stem
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.given_names import is_given
from summarize.language.names import Sameness, normal, same_name
from summarize.language.places import capital_of, country, place
from summarize.language.skeleton import skeleton
from summarize.passages.model import Name, NameKind

_SCRIPTS = re.compile(r"[^a-zA-Z]+|[^\u0400-\u04ff]+")


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first name that the evidence does not have: unsupported. One that may or may not
    be the same (Ермак, Ермаков; a translated «Белая Гавань»): unchecked."""
    unsure: Verdict | None = None
    for name in statement.names:
        match = _best(name, statement, evidence)
        if match is Sameness.DIFFERENT:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token=name.text)
        if match is Sameness.UNSURE and unsure is None:
            unsure = Verdict(result=Result.UNCHECKED, reason=Reason.NAME, token=name.text)
    return unsure


def _best(name: Name, statement: Parsed, evidence: Parsed) -> Sameness:
    """How well the name fits the evidence's names."""
    mine, other = statement.article.language, evidence.article.language
    found = {_fit(name.normal, mine, n.normal, other) for n in evidence.names}
    for match in (Sameness.SAME, Sameness.UNSURE):
        if match in found:
            return match
    if _printed(name.text, mine, evidence):
        return Sameness.SAME
    parts = _SCRIPTS.findall(name.text)  # «VBU Осеи» are two
    if len(parts) > 1 and all(_printed(p.strip(), mine, evidence) for p in parts):
        return Sameness.SAME
    return Sameness.UNSURE if _may_translate(name, statement, evidence) else Sameness.DIFFERENT


def _fit(a: str, language_a: str, b: str, language_b: str) -> Sameness:
    """A written name against one of the evidence: a known place under any of its names, or
    a likeness. A bare surname stands for a full name that the evidence has, never the other
    way round: the given name would be from memory."""
    known = place(a), place(b)
    if known[0] and known[1]:
        return Sameness.SAME if known[0] == known[1] else Sameness.DIFFERENT
    if country(a) or capital_of(a):
        return Sameness.DIFFERENT
    likeness = same_name(a, language_a, b, language_b)
    more = len(a.split()) > len(b.split())
    if likeness.surname_matches and likeness.given == "missing":
        if not more:
            return Sameness.SAME
        return Sameness.DIFFERENT if is_given(a.split(maxsplit=1)[0]) else Sameness.UNSURE
    return Sameness.UNSURE if more and likeness.result is Sameness.SAME else likeness.result


def _printed(name: str, language: str, evidence: Parsed) -> bool:
    """Whether the evidence prints the name's words one after another, inflected or spelt in
    another script, where the rules took them for part of another name or for none."""
    words = WORD.findall(name)
    text = WORD.findall(evidence.text)
    stems = [stem(w) for w in words]
    base, other = normal(name, language), evidence.article.language
    for start in range(len(text) - len(words) + 1):
        window = text[start : start + len(words)]
        if words and window[0][0].isupper():
            if [stem(w) for w in window] == stems:
                return True
            capitals = all(w[0].isupper() for w in window)
            likely = capitals and _near(base, window)
            if likely and _fit(base, language, normal(" ".join(window), other), other) is (
                Sameness.SAME
            ):
                return True
    return False


def _near(name: str, window: list[str]) -> bool:
    """A cheap look before the dear one: the first sounds of the last words are alike."""
    return skeleton(name.rsplit(maxsplit=1)[-1])[:1] == skeleton(window[-1])[:1]


def _may_translate(name: Name, statement: Parsed, evidence: Parsed) -> bool:
    """Whether the name may be the translation of one that no written name is like: those of
    institutions and of many places are words, and no spelling shows that they are the same.
    """
    mine, other = statement.article.language, evidence.article.language
    if mine == other or name.kind is NameKind.PERSON or place(name.normal):
        return False
    return any(
        n.kind is not NameKind.PERSON
        and not place(n.normal)
        and all(
            _fit(w.normal, mine, n.normal, other) is Sameness.DIFFERENT for w in statement.names
        )
        for n in evidence.names
    )
