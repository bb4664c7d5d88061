"""Whether the first word of a sentence is a name: its capital does not show it."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.grounding.institutions import explains
from summarize.grounding.listed import is_listed_as, is_no_name
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.nations import land, lands_of, names_nation, names_people, nation
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import alike, derived, inhabits, is_generic, spelled, words_of
from summarize.grounding.titles import is_title
from summarize.grounding.wording import stem
from summarize.language import concepts
from summarize.language.inflection import is_dictionary_word
from summarize.language.names import Sameness, normal
from summarize.language.skeleton import skeleton
from summarize.passages.model import Name
from summarize.passages.name_words import is_listed


def strange_opener(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """An opening word that no list and no evidence has may be a name: nothing there but the
    capital, which every sentence has, tells one. It is one if the rest of the article has it for
    a name; and in Kazakh and English it stands for a name that the evidence has and the
    sentence has not."""
    language, text = statement.article.language, statement.article.text
    opening = next(iter(concepts.words(text, language)), None)
    if opening is None or opening.light or not opening.text[:1].isupper():
        return None
    printed = opening.text
    named = any(m.start <= opening.start < m.end for n in statement.names for m in n.mentions)
    known = (
        is_listed(printed, "starters", language)
        or is_generic(printed, language)
        or is_title(printed, language)
    )
    if named or known or is_no_name(printed, language):
        return None
    code = nation(printed)
    unlisted = not opening.concepts
    sure = (code is not None and unlisted) or _is_named_elsewhere(printed, language, evidence)
    likely = unlisted and language in ("kk", "en") and not _is_word(printed, text, language)
    if not (sure or likely) or _opens_evidence(printed, code, language, evidence):
        return None
    if sure:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token=printed)
    replaces = any(not _is_told(n, statement) for n in evidence.names)
    if language == "kk" and not replaces and _NATIVE.search(printed) and not _FROM.search(printed):
        return None  # a Kazakh word, and no name of the evidence is missing
    result = Result.UNSUPPORTED if replaces else Result.UNCHECKED
    return Verdict(result=result, reason=Reason.NAME, token=printed)


def _is_named_elsewhere(printed: str, language: str, evidence: Parsed) -> bool:
    """Whether the whole article, and not the evidence, has the word as a name of somebody."""
    other = evidence.article.language
    (word,) = words_of(printed, language)[:1] or (None,)
    if word is None or len(word.key) < _NAMED:
        return False
    found = _only_capital(evidence.article.text).get(word.key[:2], ())
    same = [w for f in found for w in words_of(f, other) if alike(word, w)]
    return bool(same) and not any(is_generic(w.text, other) for w in same)


@lru_cache(maxsize=500)
def _only_capital(text: str) -> dict[str, list[str]]:
    """The words that a text has within sentences with a capital, and nowhere without one, by
    their first sounds."""
    small = {stem(w) for w in re.findall(r"\b[^\W\d_A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ][^\W\d_]{2,}", text)}
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(_WITHIN.findall(text)):
        if stem(word) not in small:
            found.setdefault(skeleton(word)[:2], []).append(word)
    return found


_WITHIN = re.compile(r"(?:(?<=[^\W_] )|(?<=\b[^\W\d_]\. ))[A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ][^\W\d_]{3,}")


_NAMED = 4
"""Letters of a name that tell it from common words."""
_ENGLISH = re.compile(
    r"(?:[^aeiou]ing|tion|sion|ness|ities|ity|[a-z]{3}ers|ans|ies|ly|less|ful|ble"
    r"|(?:ment|ist|ent|ant|al|ive|ic|ous|ary|ory|ism|ship|hood|ance|ence)s?)$"
)
_PARTICIPLE = re.compile(
    r"\w{3,}(?:ed|ing)\s+(?:a|an|the|as|at|by|for|from|her|his|in|its|of|on|out|that|their|to|up|with|about)\s"
)


def _is_word(printed: str, text: str, language: str) -> bool:
    """Whether a word that no list has is likelier a common word than a name."""
    if language == "en":
        return bool(_ENGLISH.search(printed) or _PARTICIPLE.match(text))
    base = normal(printed, "kk").lower()
    plural = _PLURAL.search(base) is not None
    return plural or is_dictionary_word(base, "ru") or explains(printed, "kk")


_NATIVE = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_FROM = re.compile("[лдт][ыі][қк]$")
_PLURAL = re.compile(r"(?:[әғқңөұүһі].*|шы|тын|ған|[ск]ан)[лдт][ае]р(?:[ыі]|$)")
"""A plural of a Kazakh word: one of its letters or of its suffixes shows it («Велодар»)."""


def _is_told(name: Name, statement: Parsed) -> bool:
    """Whether the statement has the evidence's name."""
    language = statement.article.language
    return any(
        alike(x, y) or derived(x, y)
        for x in words_of(name.text, language)
        for y in words_of(statement.text, language)
        if x.capital and y.capital
    )


def _opens_evidence(printed: str, code: str | None, language: str, evidence: Parsed) -> bool:
    """Whether the evidence has the word as a people, a name, or any word of its own."""
    text, other = evidence.text, evidence.article.language
    if code:
        return names_nation(code, text, other)
    base = re.sub("[лдт][ыі][қк]$", "", normal(printed, language))  # «Лондондық»: from London
    there = words_of(text, other)
    begun = stem(printed)
    return (
        any(stem(w.text) == begun for w in there)
        or spelled(printed, language, False, text, other) is Sameness.SAME
        or names_people(base, text, other)
        or is_listed_as(printed, text, language, other)
        or land(printed, language) in lands_of(text, other)
        or any(
            (w.capital and derived(p, w)) or inhabits(w, p)
            for p in words_of(base, language)
            for w in there
        )
    )
