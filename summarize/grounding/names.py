"""Every name in a written sentence matches a name in what it cites."""

from __future__ import annotations

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.names import Sameness, same_name
from summarize.language.places import capital_of, country, place
from summarize.passages.model import Name


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first name that the evidence does not have: unsupported; one that may or may not
    be the same (Ермак, Ермаков): unchecked."""
    language = statement.article.language
    for name in statement.names:
        match = _best(name, language, evidence)
        if match is Sameness.DIFFERENT:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token=name.text)
        if match is Sameness.UNSURE:
            return Verdict(result=Result.UNCHECKED, reason=Reason.NAME, token=name.text)
    return None


def _best(name: Name, language: str, evidence: Parsed) -> Sameness:
    """How well the name fits the evidence's names."""
    found = {_fit(name.normal, language, n.normal, evidence.article.language)
             for n in evidence.names}
    for match in (Sameness.SAME, Sameness.UNSURE):
        if match in found:
            return match
    return Sameness.DIFFERENT


def _fit(a: str, language_a: str, b: str, language_b: str) -> Sameness:
    """One name against one: a known place under any of its names, or a likeness. A bare
    surname stands for a full name that the evidence has."""
    known = place(a), place(b)
    if known[0] and known[1]:
        return Sameness.SAME if known[0] == known[1] else Sameness.DIFFERENT
    if country(a) or capital_of(a):
        return Sameness.DIFFERENT
    likeness = same_name(a, language_a, b, language_b)
    if likeness.surname_matches and likeness.given == "missing":
        return Sameness.SAME
    return likeness.result
