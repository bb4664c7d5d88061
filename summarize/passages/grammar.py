"""Small questions about words that finding a speaker asks: verb? subject? the same role?"""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.language import inflection, kazakh
from summarize.passages.model import Name

WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
CLAUSE_BREAK = re.compile(r"[,;:\0(]|\s[-–—]\s")
_COORDINATED = re.compile(r"(?:^|\W)(?:и|і|й|та|а|но|але|but|and)(?:\s+(?:also|также|також))?\s*$")
_ENGLISH_GAP_WORDS = """
    also later earlier then again has have had on in a an the at to reporters parliament
    statement interview monday tuesday wednesday thursday friday saturday sunday today
    yesterday previously recently repeatedly once and but separately meanwhile himself
    herself further however afterwards tv television post told
"""
_ENGLISH_GAP = frozenset(_ENGLISH_GAP_WORDS.split())
_GAP_WORDS = 12
_COORDINATED_WORDS = 25


@lru_cache(maxsize=20_000)
def is_verb(word: str, language: str) -> bool:
    """Whether a Russian or Ukrainian word is a finite verb; False in other languages."""
    if language not in ("ru", "uk"):
        return False
    best = inflection.parses(word.lower(), language)[:1]
    return any(p.tag.POS == "VERB" for p in best)


@lru_cache(maxsize=20_000)
def is_preposition(word: str, language: str) -> bool:
    if language not in ("ru", "uk"):
        return False
    return any(p.tag.POS == "PREP" for p in inflection.parses(word.lower(), language)[:1])


@lru_cache(maxsize=20_000)
def is_subject_noun(word: str, language: str) -> bool:
    """Whether a Russian or Ukrainian word can be a noun in the nominative."""
    if language not in ("ru", "uk"):
        return False
    parses = inflection.parses(word.lower(), language)
    if not parses or parses[0].tag.POS not in ("NOUN", None):
        return False
    return any(p.tag.POS == "NOUN" and p.tag.case == "nomn" and p.score >= 0.15 for p in parses)


@lru_cache(maxsize=20_000)
def _is_attribute(word: str, language: str) -> bool:
    """Whether the word can go on a noun phrase: an adjective, or a noun in the genitive."""
    return any(
        p.tag.POS in ("ADJF", "PRTF") or (p.tag.POS == "NOUN" and p.tag.case == "gent")
        for p in inflection.parses(word.lower(), language)
    )


def noun_phrase(words: list[str], language: str) -> list[str]:
    """The leading words that make one noun phrase; empty when they begin none."""
    if language not in ("ru", "uk"):
        return words
    for index, word in enumerate(words):
        if is_subject_noun(word, language):
            end = index + 1
            while end < len(words) and _is_attribute(words[end], language):
                end += 1
            return words[:end]
        if not _is_attribute(word, language):
            return []
    return []


def has_own_subject(words: list[str], language: str) -> bool:
    """Whether words between a name and a verb hold another subject or verb."""
    governed = False
    for word in words:
        if is_preposition(word, language):
            governed = True
        elif is_verb(word, language):
            return True
        elif is_subject_noun(word, language):
            if not governed:
                return True
            governed = False
    return False


def joined(gap: str, language: str, first: bool) -> bool:
    """Whether ``gap``, the text between a name and a verb, lets the name be its subject.

    ``first`` says that the name is the first person of the sentence, who may also be the
    subject of a second, coordinated verb («приехал и сказал»).
    """
    if "\0" in gap or '"' in gap:
        return False
    words = [w.lower() for w in WORD.findall(gap)]
    text = gap.strip()
    if not words:
        return True
    if first and "," not in text and _COORDINATED.search(gap):
        return len(words) <= _COORDINATED_WORDS
    if "," in text:
        head, tail = text[: text.index(",")], text[text.rindex(",") + 1 :]
        if text.index(",") == text.rindex(",") and not (text.endswith(",") and head):
            return False
        return _clean(WORD.findall(head), language) and _clean(WORD.findall(tail), language)
    return _clean(words, language)


def _clean(words: list[str], language: str) -> bool:
    if language == "en":
        return all(w.lower() in _ENGLISH_GAP for w in words)
    return len(words) <= _GAP_WORDS and not has_own_subject(words, language)


def head(words: list[str], language: str) -> tuple[str, list[str]]:
    """The noun that a role is about («помощник» of «помощник президента»), and the rest."""
    index = 0
    if language in ("ru", "uk"):
        nouns = (
            i
            for i, w in enumerate(words)
            if any(p.tag.POS == "NOUN" for p in inflection.parses(w.lower(), language)[:1])
        )
        index = next(nouns, 0)
    elif language == "kk":
        index = len(words) - 1
    else:
        of = next((i for i, w in enumerate(words) if w.lower() in ("of", "for", "to")), len(words))
        index = max(of - 1, 0)
    rest = words[:index] + words[index + 1 :]
    skipped = ("the", "a", "an", "of", "for", "and", "и", "і", "та")
    return words[index], [w for w in rest if w.lower() not in skipped]


@lru_cache(maxsize=20_000)
def _bases(word: str, language: str) -> frozenset[str]:
    low = word.lower()
    bases = set(inflection.lemmas(low, language)) | {low}
    if language == "kk":
        bases |= {kazakh.without_possessive(b) for b in bases}
    return frozenset(bases)


def alike(a: str, b: str, language: str) -> bool:
    """Whether two printed words are forms of one word."""
    return bool(_bases(a, language) & _bases(b, language))


@lru_cache(maxsize=2_000)
def gender(normal: str, language: str) -> str:
    """``m`` or ``f`` of a Russian or Ukrainian person's name, empty when it does not tell."""
    if language not in ("ru", "uk"):
        return ""
    told: set[str] = set()
    for token in normal.split():
        readings = [f for f in inflection.forms(token, language) if f.gender and f.tags]
        if readings:
            best = max(readings, key=lambda f: f.weight)
            told.add("f" if best.gender == "femn" else "m")
    surname = normal.lower().rpartition(" ")[2]
    if re.search(r"(?:[оеєё]ва|[иіы]на|ська|ская|цька|цкая)$", surname):
        return "f"
    return told.pop() if len(told) == 1 else ""


def is_base_form(mention: str, name: Name) -> bool:
    """Whether the mention is printed in the name's base form: nominative, no suffix."""
    base = {w.lower() for w in WORD.findall(name.normal)}
    words = [w.lower() for w in WORD.findall(mention)]
    return bool(words) and all(w in base for w in words)
